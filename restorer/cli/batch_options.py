"""What ``restorer batch`` takes, and the job that is meant by it."""

import os
import re
from collections.abc import Callable, Set
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from restorer.batch.filters import moment_of, size_of
from restorer.cli.render_factor import RenderFactor
from restorer.cli.targets import FORMATS
from restorer.engine.device import NAMES
from restorer.engine.look import LAYINGS
from restorer.errors import RestorerError

if TYPE_CHECKING:
    from restorer.batch.filters import Filters
    from restorer.batch.job import Job
    from restorer.engine.look import Look
    from restorer.imaging import Output

_FILTERS: Final = frozenset({"include", "exclude", "min_size", "max_size", "after", "before"})
_LOOK: Final = ("render_factor", "laying", "vividness", "strength", "warmth", "blend_share")


def _size(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """Bytes, with a unit where one likes: 200k, 1.5MB."""
    if value is None:
        return None
    try:
        return size_of(value)
    except ValueError as error:
        raise click.BadParameter(
            f"{value!r} is no size: write 200k, 1.5MB or a number of bytes."
        ) from error


def _moment(ctx: click.Context, param: click.Parameter, value: str | None) -> float | None:
    """Seconds since 1970; a year or a month is where it begins."""
    if value is None:
        return None
    try:
        return moment_of(value)
    except ValueError as error:
        raise click.BadParameter(
            f"{value!r} is no date: write 1999-12-31, 1999-12 or 1999."
        ) from error


def _part(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[int, int] | None:
    """I/N: the Ith of N parts."""
    if value is None:
        return None
    found = re.fullmatch(r"(\d+)/(\d+)", value)
    if found is None or not 1 <= int(found[1]) <= int(found[2]):
        raise click.BadParameter(f"{value!r} is no part: write 1/8 to 8/8 for eight parts.")
    return int(found[1]), int(found[2])


_FOLDERS = click.Path(path_type=Path, readable=False)
_OPTIONS: Final = (
    click.argument("sources", nargs=-1, type=_FOLDERS, metavar="FOLDER…"),
    click.option("-o", "--output", "folder", type=_FOLDERS, required=True, metavar="FOLDER",
                 help="Where the results go, in folders as the photos'."),
    click.option("--recursive/--no-recursive", default=True, show_default=True,
                 help="Whether folders in FOLDER are taken too."),
    click.option("--include", multiple=True, metavar="GLOB",
                 help="Take only such photos: *.tif, or 1931/** with the folder. May be given "
                 "several times."),
    click.option("--exclude", multiple=True, metavar="GLOB",
                 help="Leave out such photos and folders. May be given several times."),
    click.option("--min-size", callback=_size, metavar="SIZE", help="Leave out smaller files."),
    click.option("--max-size", callback=_size, metavar="SIZE", help="Leave out larger files."),
    click.option("--after", callback=_moment, metavar="DATE",
                 help="Take only those changed since; 1999-12-31, 1999-12 or 1999."),
    click.option("--before", callback=_moment, metavar="DATE",
                 help="Take only those changed before."),
    click.option("--name", metavar="TEMPLATE", default="{name}-colour",
                 show_default=True,
                 help="Of the results, without suffix; {name}, {ext}, {folder}, {number:05}, "
                 "{model} and {factor} are filled in."),
    click.option("--model", metavar="NAME|FILE", help="Model; see `restorer models list`."),
    click.option("--render-factor", type=RenderFactor(),
                 help="How closely the network looks; auto suits it to each photo. Without it, "
                 "the model's own."),
    click.option("--device", type=click.Choice(NAMES), default="auto", show_default=True,
                 help="Several CUDA devices share the work."),
    click.option("--laying", type=click.Choice(LAYINGS), default=LAYINGS[0], show_default=True,
                 help="How colour is laid over the photo: along its edges, or as the original "
                 "program did."),
    click.option("--vividness", type=click.FloatRange(0, 4), default=1.0, show_default=True,
                 help="Above 1 stronger colours, below 1 paler ones."),
    click.option("--strength", type=click.FloatRange(0, 1), default=1.0, show_default=True,
                 help="0 is grey."),
    click.option("--warmth", type=click.FloatRange(-1, 1), default=0.0, show_default=True,
                 help="Below 0 colder, above 0 warmer; greys stay grey."),
    click.option("--blend", metavar="NAME|FILE",
                 help="A second model, whose colours are mixed with the first's."),
    click.option("--blend-share", type=click.FloatRange(0, 1), default=0.5, show_default=True,
                 help="Of the second model."),
    click.option("--format", type=click.Choice(FORMATS), help="Without it, as the photo."),
    click.option("--quality", type=click.IntRange(1, 100), default=92, show_default=True,
                 help="Of JPEG, WebP and AVIF."),
    click.option("--bits", type=click.Choice(["8", "16"]), help="Without it, as the photo."),
    click.option("--skip-existing", is_flag=True,
                 help="Leave out photos whose result's name is taken; without it they fail."),
    click.option("--overwrite", is_flag=True,
                 help="Replace files that have a result's name; originals are never touched."),
    click.option("--resume", is_flag=True, help="Go on with the batch that was begun here."),
    click.option("--retry-failed", is_flag=True, help="The same, and try again what failed."),
    click.option("--new", is_flag=True,
                 help="Begin anew where a batch was begun: its journal is put aside, and reports "
                 "still tell of it."),
    click.option("--dry-run", is_flag=True, help="Only say what would be done."),
    click.option("--watch", is_flag=True,
                 help="Then wait for new photos and do them as they come, until Ctrl+C."),
    click.option("--report", "reports", multiple=True, type=click.Path(path_type=Path),
                 metavar="FILE", help="Write a report at the end, .csv or .html."),
    click.option("--jobs", type=click.IntRange(1), metavar="N",
                 help="Threads that read and write; without it, one for each core."),
    click.option("--shard", callback=_part, metavar="I/N",
                 help="Take the Ith of N parts of the tree, for N machines."),
    click.option("--json", "as_json", is_flag=True, help="Print one JSON object at the end."),
)  # fmt: skip


def batch_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command all options of a batch."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def job_of(given: dict[str, Any]) -> "Job":
    """The job that the options mean.

    Raises:
        click.UsageError: Two of them exclude each other.
        RestorerError: A value makes no sense.
    """
    from restorer.batch.job import Job, Shard

    if given["skip_existing"] and given["overwrite"]:
        raise click.UsageError("--skip-existing and --overwrite exclude each other.")
    if given["new"] and (given["resume"] or given["retry_failed"]):
        raise click.UsageError("--new begins anew: leave out --resume and --retry-failed.")
    return Job(
        sources=tuple(map(_absolute, given["sources"])),
        folder=_absolute(given["folder"]),
        recursive=given["recursive"],
        filters=_filters(given),
        template=given["name"],
        existing=_existing(given),
        look=_look(given),
        output=_output(given),
        shard=Shard(*given["shard"]) if given["shard"] else None,
    )


def agreed(asked: "Job", begun: "Job", typed: Set[str]) -> "Job":
    """The job of a batch that is gone on with: as it was begun, in the folders that are named now.

    Args:
        asked: What the options mean.
        begun: What the journal says.
        typed: Names of the options that were typed.

    Raises:
        RestorerError: Something else was typed than the batch was begun with.
    """
    now, before = _settings(asked), _settings(begun)
    differing = [
        f"--{name.replace('_', '-')} ({now[name]} now, {before[name]} before)"
        for name in now
        if name in typed and now[name] != before[name]
    ]
    if differing:
        raise RestorerError(
            f"The batch in {asked.folder} was begun with other settings: {', '.join(differing)}. "
            "Leave them out to go on as before, add --new to begin anew, or name another folder "
            "for the results."
        )
    return replace(
        begun,
        sources=asked.sources or begun.sources,
        recursive=asked.recursive if "recursive" in typed else begun.recursive,
        filters=asked.filters if typed & _FILTERS else begun.filters,
    )


def _settings(job: "Job") -> dict[str, object]:
    """What may not change between two parts of a batch, by the names of the options."""
    look, output = ({f.name: getattr(v, f.name) for f in fields(v)} for v in (job.look, job.output))
    rules = {"skip_existing": job.existing == "skip", "overwrite": job.existing == "overwrite"}
    return {"name": job.template, **look, **output, **rules}


def _absolute(path: Path) -> Path:
    # Links keep their names, which the results may have.
    return Path(os.path.abspath(path))  # noqa: PTH100


def _existing(given: dict[str, Any]) -> str:
    if given["skip_existing"]:
        return "skip"
    return "overwrite" if given["overwrite"] else "fail"


def _look(given: dict[str, Any]) -> "Look":
    from restorer import catalogue
    from restorer.engine.look import Look

    look = Look(
        model=_model(given["model"]) or catalogue.default_model(),
        blend=_model(given["blend"]),
        **{name: given[name] for name in _LOOK},
    )
    check_models(look)
    return look


def check_models(look: "Look") -> None:
    """Raise RestorerError where a model is not installed: said before the work, not in it."""
    from restorer import catalogue

    for each in look.networks:
        catalogue.locate(catalogue.find(each.model))


def _model(name: str | None) -> str | None:
    """The same from every folder: the next part of the batch may be begun in another one."""
    from restorer import catalogue

    if name is not None and (path := catalogue.find(name).path) is not None:
        return str(path)
    return name


def _output(given: dict[str, Any]) -> "Output":
    from restorer.imaging import Output

    bits = given["bits"]
    return Output(given["format"], given["quality"], int(bits) if bits else None)


def _filters(given: dict[str, Any]) -> "Filters":
    from restorer.batch.filters import Filters

    return Filters(
        include=given["include"],
        exclude=given["exclude"],
        smallest=given["min_size"] or 0,
        largest=given["max_size"],
        after=given["after"],
        before=given["before"],
    )
