"""``restorer video``: a film in colour, without a window."""

import re
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from restorer.cli.render_factor import RenderFactor
from restorer.cli.video_bars import bars
from restorer.cli.video_report import nothing, plan_as_json, result_as_json, tell, tell_plan
from restorer.engine.device import NAMES
from restorer.engine.look import LAYINGS, Look
from restorer.errors import RestorerError

if TYPE_CHECKING:
    from restorer.video.export import Exported
    from restorer.video.job import Job
    from restorer.video.project import Project
    from restorer.video.reading import Clip
    from restorer.video.refusals import Way
    from restorer.video.shots import Shot

_CODECS = ("h264", "hevc", "prores", "ffv1")
_RATED = ("h264", "hevc")  # have a rate factor


def _time(ctx: click.Context, param: click.Parameter, value: str | None) -> Fraction | None:
    """Seconds, or minutes and hours before them: 90, 1:30, 0:01:30.5."""
    if value is None:
        return None
    if not re.fullmatch(r"(\d+:){0,2}\d+(\.\d+)?", value):
        raise click.BadParameter(f"{value!r} is no time: write seconds, M:SS or H:MM:SS.")
    total = Fraction(0)
    for part in value.split(":"):
        total = total * 60 + Fraction(part)
    return total


class _Command(click.Command):
    """Where JSON is wanted, wrong usage is told in JSON as well."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        as_json = "--json" in args  # parsing takes them out of the list
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            if as_json:
                tell(nothing(None, error.format_message()))
            raise


@click.command(cls=_Command, short_help="Colour a film, without a window.")
@click.argument("clip", type=click.Path(path_type=Path, readable=False), metavar="CLIP")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the result goes: .mp4, .mov or .mkv.",
)
@click.option("--model", metavar="NAME|FILE", help="Model; see `restorer models list`.")
@click.option(
    "--render-factor",
    type=RenderFactor(),
    metavar="N|auto",
    help="Detail that the network sees: without it the model's own for films; auto takes less "
    "where the film is small or soft, one factor for all of it.",
)
@click.option("--start", callback=_time, metavar="T", help="Begin here: seconds, or H:MM:SS.")
@click.option("--end", callback=_time, metavar="T", help="End here.")
@click.option(
    "--stabilise",
    type=click.FloatRange(0, 100),
    help="How still colours are held from frame to frame; 50 without it.",
)
@click.option(
    "--codec", type=click.Choice(_CODECS), help="Without it, h264, and hevc for more than 8 bits."
)
@click.option("--quality", type=click.IntRange(0, 100), default=80, show_default=True)
@click.option(
    "--crf", type=click.IntRange(0, 51), help="Rate factor of H.264 and HEVC instead of quality."
)
@click.option(
    "--encoder", metavar="NAME", help="A hardware encoder of FFmpeg; it is tried beforehand."
)
@click.option(
    "--shots",
    default="auto",
    show_default=True,
    metavar="FILE|auto|none",
    help="Cuts, across which no colour is carried: found, none, or a project's, with its looks.",
)
@click.option("--device", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option("--laying", type=click.Choice(LAYINGS), help=f"{LAYINGS[0]} without it.")
@click.option("--vividness", type=click.FloatRange(0, 4), help="1 without it.")
@click.option("--strength", type=click.FloatRange(0, 1), help="0 is grey; 1 without it.")
@click.option("--warmth", type=click.FloatRange(-1, 1), help="-1 cold, 1 warm; 0 without it.")
@click.option("--resume", is_flag=True, help="Go on with an export that was interrupted.")
@click.option("--overwrite", is_flag=True, help="Replace a result; an original is never touched.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def video(ctx: click.Context, /, clip: Path, as_json: bool, dry_run: bool, **options: Any) -> None:
    """Colour the film CLIP and write it beside it, as NAME-colour, or to FILE.

    Sound, subtitles and chapters go along as they are. The path written is printed. What is
    finished lies in FILE.unfinished until the end: after Ctrl+C, a crash or a power cut the same
    command with --resume goes on from there.

    With --json one object is printed instead: input, output, plan (what --dry-run tells),
    frames, resumed, damaged, concealed, seconds, fps, report, notices and error.
    """
    # Whatever becomes of it, what is printed is one JSON object that says so.
    found = nothing(str(clip), "It came to no end; stderr says why.")
    try:
        _colour(clip, options, found, dry_run=dry_run, quiet=as_json)
        found["error"] = None
    except RestorerError as error:
        found["error"] = _with_options(error)
        if not as_json:
            raise RestorerError(found["error"]) from error
        click.echo(found["error"], err=True)
        ctx.exit(1)
    except KeyboardInterrupt:
        found["error"] = "Interrupted."
        raise
    finally:
        if as_json:
            tell(found)
    if not (as_json or dry_run):
        click.echo(found["output"])


def _colour(
    clip: Path, options: dict[str, Any], found: dict[str, Any], *, dry_run: bool, quiet: bool
) -> None:
    """Do it, or say what would be done; `found` is told what becomes known."""
    from restorer.video.job import plan
    from restorer.video.reading import Clip

    source = Clip.open(clip)
    job = _job(source, options)
    planned = plan(job, source)
    found |= {"output": str(job.target), "plan": plan_as_json(planned)}
    begun = []
    if job.resume and not (planned.placed or job.folder.exists()):
        begun = ["Nothing is there to be gone on with: the export begins at its first frame."]
        click.echo(begun[0], err=True)
    found["notices"] = [*begun, *planned.notices]
    if dry_run:
        tell_plan(job, planned, quiet=quiet)
        return
    exported = _export(job, source, options["device"])
    found |= result_as_json(exported)
    found["notices"] = [*begun, *exported.notices]
    if not quiet:
        for notice in exported.notices:
            click.echo(notice, err=True)


_LOOK = ("model", "render_factor", "laying", "vividness", "strength", "warmth")


def _job(source: "Clip", options: dict[str, Any]) -> "Job":
    from restorer import catalogue
    from restorer.video.encoders import Output, default_codec, encoders, suffix_for
    from restorer.video.job import Job
    from restorer.video.journal import folder_of

    clip, info = source.path, source.info
    codec = options["codec"] or default_codec(info)
    beside = clip.with_name(f"{clip.stem}-colour{suffix_for(codec, clip.suffix)}")
    target, encoder = options["output"] or beside, options["encoder"]
    # Where hardware began a film and is gone, software encodes the rest.
    begun = options["resume"] and folder_of(target).exists()
    if encoder is not None and not begun and encoder not in encoders(codec):
        raise RestorerError(
            f"The encoder {encoder} does not work here for {codec}: use one of "
            f"{', '.join(encoders(codec))}."
        )
    if options["crf"] is not None and codec not in _RATED:
        raise RestorerError(
            f"{codec} has no rate factor: leave --crf out, or take --codec {' or '.join(_RATED)}."
        )
    output = Output(codec, options["quality"], options["crf"], encoder)
    project = _project(clip, options["shots"])
    look = Look(catalogue.default_model()) if project is None else project.look
    given = {name: options[name] for name in _LOOK if options[name] is not None}
    start, end = (None if t is None else info.start + t for t in (options["start"], options["end"]))
    steadiness = options["stabilise"]
    if project is not None:
        start = project.start if start is None else start
        end = project.end if end is None else end
        steadiness = project.steadiness if steadiness is None else steadiness
    return Job(
        source=clip,
        target=target,
        look=replace(look, **given),
        output=output,
        steadiness=50 if steadiness is None else steadiness,
        start=start,
        end=end,
        shots=_shots(project, options["shots"]),
        originals=[] if project is None else [Path(options["shots"])],
        overwrite=options["overwrite"],
        resume=options["resume"],
    )


def _project(clip: Path, named: str) -> "Project | None":
    """The project that ``--shots`` names. Raises RestorerError where it is another film's."""
    if named in ("auto", "none"):
        return None
    from restorer.video.project import Project, load

    project, this = load(Path(named), aside=False), Project.of(clip)
    if (project.size, project.fingerprint) != (this.size, this.fingerprint):
        raise RestorerError(
            f"{named} is the project of another film, {project.clip}: choose that film, or "
            "--shots auto."
        )
    return project


def _shots(project: "Project | None", named: str) -> "Sequence[Shot] | None":
    if project is not None:
        return project.shots or None
    return None if named == "auto" else ()


_OPTIONS: Final[dict["Way", str]] = {
    "resume": "--resume",
    "overwrite": "--overwrite",
    "anew": "--overwrite without --resume",
}


def _with_options(error: RestorerError) -> str:
    """The error's sentence, with the options that do what it speaks of."""
    from restorer.video.refusals import RefusedError

    sentence = str(error)
    if not isinstance(error, RefusedError):
        return sentence
    return f"{sentence.removesuffix('.')} ({' or '.join(_OPTIONS[way] for way in error.ways)})."


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """A cluster's SIGTERM, or a terminal that is closed, ends as Ctrl+C does: in good order."""
    numbers = [getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP")]
    # What is ignored stays so: that is what nohup asks for.
    ending = [n for n in numbers if n is not None and signal.getsignal(n) is signal.SIG_DFL]
    for number in ending:
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    finally:
        for number in ending:
            signal.signal(number, signal.SIG_DFL)


def _export(job: "Job", source: "Clip", device: str) -> "Exported":
    from restorer.engine.loading import make_colorizer
    from restorer.video.export import export

    engine = make_colorizer(device)
    try:
        with _ended_by_signals(), bars() as told:
            return export(job, engine.render_group, clip=source, group=engine.group, progress=told)
    except KeyboardInterrupt:
        if job.folder.exists():
            click.echo(
                "Interrupted: what is finished is kept; the same command with --resume goes on.",
                err=True,
            )
        raise
