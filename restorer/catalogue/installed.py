"""The models there are: which are installed, where, and whether they are whole."""

import difflib
import os
from functools import lru_cache
from pathlib import Path

from restorer import paths
from restorer.catalogue import safetensors_header
from restorer.catalogue.model import Model, from_card, megabytes
from restorer.catalogue.published import published
from restorer.catalogue.record import read_record, record_path, weights_path
from restorer.catalogue.storage import (
    disk_in_words,
    fingerprint,
    locked,
    tidy_name,
    unfinished_dir,
)
from restorer.errors import RestorerError
from restorer.sentences import Sentence

_WEIGHTS = frozenset({".pth", ".pt", ".safetensors"})


def models() -> tuple[Model, ...]:
    """The catalogue's models in its order, then the imported ones by name; the default first."""
    known = published()
    names = {model.name for model in known}
    found = sorted(path.stem for path in paths.models_dir().glob("*.safetensors"))
    return known + tuple(
        _imported(name) for name in found if name not in names and name == tidy_name(name)
    )


def default_model() -> str:
    """Name of the model that is used where none was chosen."""
    return published()[0].name


def find(name_or_file: str) -> Model:
    """The model of that name, or one that stands for a weights file that is not installed.

    A name goes before a file. Raises RestorerError where there is neither.
    """
    known = {model.name: model for model in models()}
    if name_or_file in known:
        return known[name_or_file]
    path = Path(name_or_file)
    if os.path.isfile(path):
        return _from_file(path)
    if path.suffix.lower() in _WEIGHTS or os.sep in name_or_file or "/" in name_or_file:
        raise RestorerError(
            "There is no file {file}: check the path, or choose a model that "
            "`restorer models list` shows.",
            file=name_or_file,
        )
    near = difflib.get_close_matches(name_or_file.lower(), known, n=1)
    if near:
        raise RestorerError(
            "There is no model named {name}: did you mean {near}?", name=name_or_file, near=near[0]
        )
    raise RestorerError(
        "There is no model named {name}: there are {names}.",
        name=name_or_file,
        names=", ".join(known),
    )


def is_installed(model: Model) -> bool:
    """Whether the weights are on this machine."""
    return _weights(model).is_file()


def locate(model: Model) -> Path:
    """The weights file of ``model``; nothing is ever downloaded by this.

    Raises RestorerError with the command to type where it is not installed.
    """
    path = _weights(model)
    if path.is_file():
        return path
    if model.path:
        raise RestorerError("There is no file {file} any more: choose another model.", file=path)
    if model.bundled:
        raise RestorerError(
            "The model {model}, which belongs to restorer, is missing at {file}: install restorer "
            "again.",
            model=model.name,
            file=path,
        )
    if not model.mirrors:
        raise RestorerError(
            "The model {model} is not installed any more: type `restorer models import FILE`.",
            model=model.name,
        )
    raise RestorerError(
        "The model {model} is not installed: type `restorer models download {model}` ({size}), or "
        "`restorer models import FILE` if you have its file.",
        model=model.name,
        size=megabytes(model.size),
    )


def sha256_of(model: Model) -> str:
    """SHA-256 of the weights file in use; computed once as long as its size and time stay."""
    path = locate(model)
    record = None if model.bundled or model.path else read_record(model.name)
    if record and record.unchanged(path):
        return record.weights_sha256
    found = path.stat()
    return _fingerprint(path, found.st_size, found.st_mtime_ns)


def verify(name: str) -> None:
    """Read the weights of ``name`` again and compare them with what was noted at installation.

    Raises RestorerError where they differ, are missing, or nothing was noted.
    """
    model = find(name)
    path = locate(model)
    if model.path:
        raise RestorerError(
            "{file} is not an installed model: there is nothing to compare.", file=path.name
        )
    if model.bundled:
        again, size, sha256 = Sentence("install restorer again"), model.size, model.sha256
    else:
        verb = f"download {name}" if model.mirrors else "import FILE"
        again = Sentence("type `{command}` to install it again", command=f"restorer models {verb}")
        record = read_record(name)
        if record is None:
            raise RestorerError(
                "What the model {model} was when it was installed is not on record: {advice}.",
                model=name,
                advice=again,
            )
        size, sha256 = record.weights_size, record.weights_sha256
    if path.stat().st_size != size or fingerprint(path) != sha256:
        raise RestorerError(
            "The model {model} is damaged ({file} has changed): {advice}.",
            model=name,
            file=path,
            advice=again,
        )


def remove(name: str) -> None:
    """Delete an installed model, and what is left of an unfinished download of it.

    Raises RestorerError for bundled models and for those that are not installed.
    """
    model = find(name)
    if model.bundled:
        raise RestorerError(
            "The model {model} belongs to restorer and cannot be removed.", model=name
        )
    if model.path:
        raise RestorerError(
            "{file} is not an installed model: delete it yourself.", file=model.path.name
        )
    with disk_in_words(), locked(name):
        left = [*unfinished_dir().glob(f"{name}.pth*"), weights_path(name), record_path(name)]
        there = [path for path in left if path.exists()]
        if not there:
            raise RestorerError(
                "The model {model} is not installed: there is nothing to remove.", model=name
            )
        for path in there:
            path.unlink()


def _weights(model: Model) -> Path:
    if model.path:
        return model.path
    if model.bundled:
        return paths.resources() / "models" / f"{model.name}.safetensors"
    return weights_path(model.name)


def _imported(name: str) -> Model:
    record = read_record(name)
    if record:
        return from_card(record.card, name, record.size, record.sha256)
    path = weights_path(name)  # laid there by hand
    return from_card(safetensors_header.card(path), name, path.stat().st_size, "")


def _from_file(path: Path) -> Model:
    whole = path.absolute()
    try:
        size = whole.stat().st_size
        card = safetensors_header.card(whole)
    except OSError as error:
        raise RestorerError(
            "{file} cannot be read ({reason}): check its permissions.",
            file=path,
            reason=error.strerror,
        ) from error
    return from_card(card, path.stem, size, "", whole)


@lru_cache(maxsize=32)
def _fingerprint(path: Path, size: int, changed: int) -> str:
    return fingerprint(path)
