"""``restorer --self-check``: one bundled sample through the whole program, and what it took."""

import platform
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

import click

from restorer import __version__, paths
from restorer.errors import RestorerError

if TYPE_CHECKING:
    from restorer.engine.result import Report
    from restorer.imaging import Photo

SAMPLE: Final = "portrait.jpg"
#: Mean of max(R, G, B) - min(R, G, B) in 0..255: grey as JPEG keeps it stays below one.
LEAST_COLOUR: Final = 4.0


def check() -> None:
    """Colour the sample with the bundled model, write it, read it back, and say how it went.

    Raises:
        RestorerError: a part is missing, or what came out is not the sample in colour.
    """
    start = perf_counter()
    source = paths.resources() / "samples" / SAMPLE
    target = paths.cache_dir() / "self-check" / f"{Path(SAMPLE).stem}-colour.png"
    click.echo(f"restorer {__version__}, Python {platform.python_version()}, {platform.platform()}")
    click.echo(f"Program: {sys.executable}")
    click.echo(f"Resources: {paths.resources()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RestorerError(
            f"The folder {target.parent} cannot be made ({error.strerror}): make it writable."
        ) from error
    report = _restore(source, target)
    colour = colour_of(source, target)
    click.echo(f"Colour: {colour:.1f} of 255 on average, written to {target}")
    click.echo(f"Seconds: {report.seconds:.2f} to colour, {perf_counter() - start:.2f} in all")
    click.echo("Everything works.")


def _restore(source: Path, target: Path) -> "Report":
    from restorer import catalogue
    from restorer.engine.loading import make_colorizer
    from restorer.engine.look import Look
    from restorer.imaging import Provenance, read, write

    photo = read(source)
    click.echo(f"Sample: {source.name}, {photo.width} x {photo.height}")
    model = catalogue.find(catalogue.default_model())
    click.echo(f"Model: {model.name}, {catalogue.locate(model)}")
    engine = make_colorizer()
    restored = engine.colorize(photo, Look(model.name))
    report = restored.report
    click.echo(
        f"Device: {_title(report.device)}, {report.precision}, torch {_torch()}, "
        f"render factor {report.render_factor_used}"
    )
    provenance = Provenance(
        report.model, report.sha256, report.render_factor_used, f"restorer {__version__}"
    )
    write(target, restored.pixels, photo, provenance=provenance, overwrite=True)
    return report


def _title(device: str) -> str:
    from restorer.engine.device import describe

    titles = {found.name: found.title for found in describe()}
    return f"{device} ({titles[device]})"


def _torch() -> str:
    import torch

    return str(torch.__version__)


def colour_of(source: Path, target: Path) -> float:
    """How far the written picture is from grey; see ``LEAST_COLOUR``.

    Raises:
        RestorerError: it is grey, or has not the source's size.
    """
    from restorer.imaging import read

    before, after = read(source), read(target)
    if (after.width, after.height) != (before.width, before.height):
        raise RestorerError(
            f"{target} came out as {after.width} x {after.height}, not as "
            f"{before.width} x {before.height}: install restorer again."
        )
    colour = _spread(after)
    if colour < LEAST_COLOUR:
        raise RestorerError(
            f"{target} came out without colour ({colour:.1f} of 255): install restorer again."
        )
    return colour


def _spread(photo: "Photo") -> float:
    pixels = photo.pixels
    if pixels.ndim == 2:
        return 0.0
    return float((pixels.max(axis=2).astype(float) - pixels.min(axis=2)).mean())
