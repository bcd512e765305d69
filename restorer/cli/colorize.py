"""``restorer colorize``: photos in colour, without a window."""

import json
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from restorer import __version__
from restorer.cli.render_factor import RenderFactor
from restorer.cli.targets import FORMATS, layers, plan
from restorer.engine.device import NAMES
from restorer.engine.look import LAYINGS, Factor, Look
from restorer.errors import RestorerError

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer
    from restorer.engine.result import Report, Restored
    from restorer.imaging import Output, Photo
    from restorer.imaging.photo import Pixels


@dataclass(frozen=True)
class _Outcome:
    """What became of one photo; the objects of ``--json`` have these keys."""

    input: Path
    output: Path | None = None
    layer: Path | None = None
    report: "Report | None" = None
    notices: tuple[str, ...] = ()
    error: str | None = None

    def as_json(self) -> dict[str, object]:
        return {
            "input": str(self.input),
            "output": None if self.output is None else str(self.output),
            "layer": None if self.layer is None else str(self.layer),
            "report": None if self.report is None else asdict(self.report),
            "notices": self.notices,
            "error": self.error,
        }


@click.command(short_help="Colour photos, without a window.")
@click.argument(
    "photos",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, readable=False),
    metavar="PHOTO…",
)
@click.option("-o", "--output", metavar="FILE|FOLDER", help="Where the result goes.")
@click.option("--model", metavar="NAME|FILE", help="Model; see `restorer models list`.")
@click.option(
    "--render-factor",
    type=RenderFactor(),
    help="How closely the network looks; auto suits it to the photo. Without it, the model's own.",
)
@click.option("--device", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option(
    "--laying",
    type=click.Choice(LAYINGS),
    default=LAYINGS[0],
    show_default=True,
    help="How colour is laid over the photo: along its edges, or as the original program did.",
)
@click.option(
    "--vividness",
    type=click.FloatRange(0, 4),
    default=1.0,
    show_default=True,
    help="Above 1 stronger colours, below 1 paler ones.",
)
@click.option(
    "--strength", type=click.FloatRange(0, 1), default=1.0, show_default=True, help="0 is grey."
)
@click.option(
    "--warmth",
    type=click.FloatRange(-1, 1),
    default=0.0,
    show_default=True,
    help="Below 0 colder, above 0 warmer; greys stay grey.",
)
@click.option(
    "--blend", metavar="NAME|FILE", help="A second model, whose colours are mixed with the first's."
)
@click.option(
    "--blend-share",
    type=click.FloatRange(0, 1),
    help="Of the second model; without it, one half.",
)
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Without it, as the photo.")
@click.option(
    "--quality",
    type=click.IntRange(1, 100),
    default=92,
    show_default=True,
    help="Of JPEG, WebP and AVIF.",
)
@click.option("--bits", type=click.Choice(["8", "16"]), help="Without it, as the photo.")
@click.option(
    "--layer",
    is_flag=True,
    help="Write the colours alone, too: a PNG to be laid over the photo in the blend mode Color.",
)
@click.option("--overwrite", is_flag=True, help="Replace results; originals are never touched.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
@click.pass_context
def colorize(
    ctx: click.Context,
    photos: tuple[Path, ...],
    output: str | None,
    model: str | None,
    render_factor: Factor,
    device: str,
    laying: str,
    vividness: float,
    strength: float,
    warmth: float,
    blend: str | None,
    blend_share: float | None,
    format_: str | None,
    quality: int,
    bits: str | None,
    layer: bool,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Colour each PHOTO and write the result beside it, as NAME-colour with its suffix.

    With -o FOLDER the results go there, with -o FILE one photo's result goes to that file.
    The paths written are printed. With --json, one array is printed instead, with an object
    for each photo: input, output, layer (null without --layer), report (model, sha256,
    render_factor_asked, render_factor_used, device, precision, laying, seconds, notices,
    vividness, auto, share, parts), notices and error; output, layer and report are null where
    error is not. Of a blend, parts holds a report for each model, with its share. auto says why
    --render-factor auto chose what it used: sharp (the model's own factor), small or soft.

    A photo that fails does not stop the others; the exit code is 1 then.
    """
    if blend_share is not None and blend is None:
        raise click.UsageError("--blend-share says how much of a second model: add --blend.")
    targets = plan(photos, output, format_)

    from restorer import catalogue
    from restorer.engine.loading import make_colorizer
    from restorer.imaging import Output

    look = Look(
        model or catalogue.default_model(),
        render_factor,
        laying,
        vividness,
        strength,
        warmth,
        blend,
        0.5 if blend_share is None else blend_share,
    )
    for network in look.networks:
        catalogue.locate(catalogue.find(network.model))
    written = Output(format_, quality, int(bits) if bits else None)
    beside = layers(targets.values()) if layer else {}
    engine = make_colorizer(device)
    outcomes = []
    with _progress(len(targets)) as (say, advance):
        for outcome in _work(engine, targets, beside, look, written, overwrite):
            if outcome.error:
                say(outcome.error)
            for notice in outcome.notices:
                say(f"{outcome.input.name}: {notice}")
            outcomes.append(outcome)
            advance()
    if as_json:
        click.echo(json.dumps([o.as_json() for o in outcomes], indent=2))
    else:
        for outcome in outcomes:
            for place in (outcome.output, outcome.layer):
                if place:
                    click.echo(str(place))
    if any(outcome.error for outcome in outcomes):
        ctx.exit(1)


def _work(
    engine: "Colorizer",
    targets: dict[Path, Path],
    beside: dict[Path, Path],
    look: Look,
    output: "Output",
    overwrite: bool,
) -> Iterator[_Outcome]:
    """Colour one photo after the other; the next is read and the last written meanwhile.

    beside: the place of a target's colour layer, where it is wanted.
    """

    def read(photo: Path) -> "Photo":
        target = targets[photo]
        places = [place for place in (target, beside.get(target)) if place is not None]
        return _read(photo, places, overwrite)

    def write(restored: "Restored", photo: Path) -> _Outcome:
        target = targets[photo]
        options = (output, overwrite, list(targets))
        return _write(restored, photo, target, beside.get(target), *options)

    with ThreadPoolExecutor(1) as reader, ThreadPoolExecutor(1) as writer:
        # One photo ahead, and one result behind: scans are large.
        ahead = (reader.submit(read, photo) for photo in targets)
        coming = next(ahead)
        behind: list[Future[_Outcome]] = []
        for path in targets:
            current, coming = coming, next(ahead, coming)
            try:
                photo = current.result()
                rendering = engine.render(photo, look)
                while behind:
                    yield behind.pop().result()
                restored = engine.lay(photo, rendering, look)
            except RestorerError as error:
                while behind:
                    yield behind.pop().result()
                yield _Outcome(path, error=str(error))
            else:
                behind.append(writer.submit(write, restored, path))
        while behind:
            yield behind.pop().result()


def _read(path: Path, places: list[Path], overwrite: bool) -> "Photo":
    from restorer.imaging import read

    for place in places:
        if os.path.exists(place) and not overwrite:
            # Said before the work, not after it.
            raise RestorerError(f"{place} exists already: add --overwrite to replace it.")
    return read(path)


def _write(
    restored: "Restored",
    path: Path,
    target: Path,
    layer: Path | None,
    output: "Output",
    overwrite: bool,
    originals: list[Path],
) -> _Outcome:
    from restorer.imaging import Provenance, notices, write
    from restorer.imaging.colour_layer import colour_layer

    report, photo = restored.report, restored.photo
    provenance = Provenance(
        report.model, report.sha256, report.render_factor_used, f"restorer {__version__}"
    )

    def put(place: Path, pixels: "Pixels", output: "Output") -> None:
        write(place, pixels, photo, output, provenance, overwrite=overwrite, originals=originals)

    try:
        _make_folder(target.parent)
        put(target, restored.pixels, output)
        if layer is not None:
            put(layer, colour_layer(restored.pixels), replace(output, format="png"))
    except RestorerError as error:
        return _Outcome(path, error=str(error))
    said = (*photo.notices, *report.notices, *notices(photo, output, target))
    return _Outcome(path, target, layer, report, said)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RestorerError(
            f"The folder {folder} cannot be made ({error.strerror}): choose another one."
        ) from error


@contextmanager
def _progress(count: int) -> Iterator[tuple[Callable[[str], None], Callable[[], None]]]:
    """What says a sentence, and what moves the bar, on stderr; a bar only for several photos."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=console, redirect_stdout=False, disable=count == 1)

    def say(sentence: str) -> None:
        console.print(sentence, markup=False, emoji=False, highlight=False, soft_wrap=True)

    with bar:
        task = bar.add_task("", total=count)
        yield say, lambda: bar.advance(task)
