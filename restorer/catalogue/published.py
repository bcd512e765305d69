"""The models of resources/catalogue.toml."""

import tomllib
from functools import cache
from pathlib import Path

from restorer import paths
from restorer.catalogue.model import Model


def published() -> tuple[Model, ...]:
    """The bundled and the downloadable models, in catalogue order; the first is the default."""
    return _read(paths.resources() / "catalogue.toml")


@cache
def _read(path: Path) -> tuple[Model, ...]:
    with path.open("rb") as file:
        table = tomllib.load(file)
    return tuple(
        Model(**{**entry, "mirrors": tuple(entry.get("mirrors", ()))}) for entry in table["model"]
    )
