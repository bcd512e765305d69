"""What is to be made of a film, and whether it can be: the plan before any work."""

import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import av

from restorer import __version__, catalogue
from restorer.engine.look import AUTO, RENDER_FACTORS, Look
from restorer.errors import RestorerError
from restorer.imaging.atomic import why_not
from restorer.sentences import Sentence
from restorer.video.colouring import check_shots, for_film
from restorer.video.encoders import CONTAINERS, Output, check_container
from restorer.video.film_factor import bearing
from restorer.video.joining import Span
from restorer.video.journal import Journal, folder_of, is_placed
from restorer.video.opening import film_stream, opened
from restorer.video.reading import Clip
from restorer.video.refusals import ChangedJobError, TakenNameError, UnfinishedError
from restorer.video.shots import Shot
from restorer.video.tracks import plan as plan_tracks

#: Bits that a pixel takes at the least, by codec: for the first look at the disk.
_BITS: Final = {"h264": 0.03, "hevc": 0.02, "prores": 1.5, "ffv1": 3.0}


@dataclass(frozen=True)
class Job:
    """One export.

    Attributes:
        source: The film.
        target: Where the coloured film goes; its suffix tells the container.
        look: For shots without one of their own.
        output: What the film is written in.
        steadiness: 0..100.
        start: Seconds in the source's times; None: from its first frame.
        end: Likewise, without that moment; None: to its last frame.
        shots: Of the film; None: found by themselves; empty: the film is one.
        overwrite: Replace a finished target, and begin anew what was begun otherwise.
        resume: Go on with what is there of this job.
        originals: Other files that may not be written over.
    """

    source: Path
    target: Path
    look: Look
    output: Output
    steadiness: float = 50
    start: Fraction | None = None
    end: Fraction | None = None
    shots: Sequence[Shot] | None = None
    overwrite: bool = False
    resume: bool = False
    originals: Sequence[Path] = ()

    @property
    def suffix(self) -> str:
        """Of the target, in small letters."""
        return self.target.suffix.lower()

    @property
    def folder(self) -> Path:
        """Where the unfinished export lies."""
        return folder_of(self.target)


@dataclass(frozen=True)
class Plan:
    """What an export will do.

    Attributes:
        job: What was asked for, every look with the render factor that is used.
        clip: The film.
        span: The part of it that is taken.
        frames: How many frames that part has.
        done: How many of them are finished already.
        placed: The film is where it belongs: an earlier run ended before it had cleared up.
        cut_off: The source is shorter than it says itself.
        needed: Bytes that the work takes on the disk, at the least.
        free: Bytes that are free there.
        notices: Sentences about what will not be as in the source.
    """

    job: Job
    clip: Clip
    span: Span
    frames: int
    done: int
    placed: bool
    cut_off: bool
    needed: int
    free: int
    notices: tuple[str, ...]

    @property
    def look(self) -> Look:
        """Of shots without one of their own."""
        return self.job.look


def plan(job: Job, clip: Clip | None = None) -> Plan:
    """Look at everything that can be known beforehand; nothing is written.

    Args:
        job: What is to be made.
        clip: Its source, where that is open already: long films are then read once less.

    Raises RestorerError, in one sentence, where the job cannot be done.
    """
    if job.target.is_dir():
        raise RestorerError("{file} is a folder; give the name of a file.", file=job.target)
    check_container(job.target, job.output.codec)
    clip = clip or Clip.open(job.source)
    _check_names(job)
    if job.shots:
        check_shots(job.shots)
    for look in (job.look, *(shot.look for shot in job.shots or () if shot.look)):
        for network in look.networks:
            catalogue.locate(catalogue.find(network.model))
    job = _settled(job, clip)
    span, frames = _span(job, clip)
    journal = _unfinished(job, clip)
    width, height = clip.info.width, clip.info.height
    size = int(frames * width * height * _BITS[job.output.codec] / 8)
    done = sum(piece.frames for piece in journal.sealed) if journal else 0
    needed = int(size * (2 - done / frames))  # pieces, and then the film made of them
    placed = _is_placed(job)
    if placed:
        done, needed = frames, 0
    free = _free(job.target)
    if needed > free:
        raise no_room(job.target, needed, free)
    notices = _notices(job, clip)
    return Plan(job, clip, span, frames, done, placed, clip.cut_off, needed, free, notices)


def identity(job: Job, clip: Clip) -> dict[str, Any]:
    """What has to be the same for an export to be gone on with; ``job`` as a plan has it."""
    stat, output = clip.path.stat(), asdict(job.output)
    del output["takes_over"]  # says nothing of a job, only of pieces within it
    return {
        "source": str(clip.path.absolute()),
        "source_size": stat.st_size,
        "source_changed": stat.st_mtime_ns,
        "start": _text(job.start),
        "end": _text(job.end),
        "look": asdict(job.look),
        "sha256": models_of(job.look)[1],
        "output": output,
        "steadiness": job.steadiness,
        "shots": None if job.shots is None else [asdict(shot) for shot in job.shots],
        "restorer": __version__,
        "ffmpeg": av.ffmpeg_version_info,
    }


def models_of(look: Look) -> tuple[str, str]:
    """Names and SHA-256 of the models of a look; of a blend both, joined by " + "."""
    models = [catalogue.find(network.model) for network in look.networks]
    names, sums = [model.name for model in models], map(catalogue.sha256_of, models)
    return " + ".join(names), " + ".join(sums)


def no_room(target: Path, needed: int, free: int) -> RestorerError:
    """The sentence for a disk that is too small."""
    return RestorerError(
        "There is not enough room for {file}: {needed} MB are needed in {folder}, {free} MB are "
        "free.",
        file=target.name,
        needed=f"{needed / 1e6:.0f}",
        folder=target.parent.absolute(),
        free=f"{free / 1e6:.0f}",
    )


def refuse_originals(job: Job) -> None:
    """Raises RestorerError where the target is an input, under whatever name."""
    for original in (job.source, *job.originals):
        if _same(job.target, original):
            raise RestorerError(
                "{file} is an original, which is never overwritten: choose another name.",
                file=job.target,
            )


def _check_names(job: Job) -> None:
    refuse_originals(job)
    free = job.overwrite or _is_placed(job)
    if os.path.lexists(job.target) and not free:
        raise TakenNameError(
            "{file} exists already: choose another name, or replace it.", file=job.target
        )
    folder = job.target.absolute().parent
    if not folder.is_dir():
        raise RestorerError(
            "The folder {folder} does not exist; create it or choose another one.", folder=folder
        )
    if not os.access(folder, os.W_OK):
        raise RestorerError(why_not(job.target, PermissionError(13, "Permission denied")))
    if job.folder.exists() and not job.folder.is_dir():
        raise RestorerError(
            "{folder} is in the way: rename it or choose another target.", folder=job.folder
        )


def _is_placed(job: Job) -> bool:
    """Whether the target was made by what is to be gone on with, so that it is no other file.

    Without a journal nobody knows of what it was made.
    """
    there = job.resume and is_placed(job.folder, job.target)
    return there and Journal.load(job.folder) is not None


def _same(target: Path, original: Path) -> bool:
    if os.path.realpath(target).casefold() == os.path.realpath(original).casefold():
        return True
    try:
        return target.samefile(original)
    except OSError:
        return False


def _settled(job: Job, clip: Clip) -> Job:
    """The job with one render factor for the whole film wherever it left that open."""
    shots = job.shots or ()
    looks = [job.look, *(shot.look for shot in shots if shot.look)]
    auto = any(look.render_factor == AUTO for look in looks)
    most = bearing(clip) if auto else RENDER_FACTORS[-1]
    settled = [
        replace(shot, look=for_film(shot.look, most)) if shot.look else shot for shot in shots
    ]
    return replace(job, look=for_film(job.look, most), shots=None if job.shots is None else settled)


def _unfinished(job: Job, clip: Clip) -> Journal | None:
    """What there is of this job. Raises RestorerError where something else is there."""
    journal = Journal.load(job.folder)
    if journal is None or (job.overwrite and not job.resume):
        return None
    if journal.older:
        raise ChangedJobError(
            "The unfinished export to {file} was begun by an older version of restorer: begin "
            "anew.",
            file=job.target,
        )
    if not job.resume:
        raise UnfinishedError(
            "An unfinished export to {file} is there: go on with it, or begin anew.",
            file=job.target,
        )
    wanted = identity(job, clip)
    for key, value in wanted.items():
        if journal.job.get(key) != value:
            raise ChangedJobError(
                "The unfinished export to {file} was begun with another {what}: use the same "
                "again, or begin anew.",
                file=job.target,
                what=_WORDS[key],
            )
    return journal


_WORDS: Final = {
    "source": Sentence("source"),
    "source_size": Sentence("source, which has changed since"),
    "source_changed": Sentence("source, which has changed since"),
    "start": Sentence("start"),
    "end": Sentence("end"),
    "look": Sentence("look (model, render factor, vividness or strength)"),
    "sha256": Sentence("version of the model"),
    "output": Sentence("codec or quality"),
    "steadiness": Sentence("steadiness"),
    "shots": Sentence("list of shots"),
    "restorer": Sentence("version of restorer"),
    "ffmpeg": Sentence("version of FFmpeg"),
}


def _span(job: Job, clip: Clip) -> tuple[Span, int]:
    base, info = clip.info.time_base, clip.info
    times = [
        time
        for time in clip.times
        if (job.start is None or time * base >= job.start)
        and (job.end is None or time * base < job.end)
    ]
    if not times:
        raise RestorerError(
            "{file} has no frame between the start and the end that were given.", file=job.source
        )
    cut = job.start is not None and job.start > info.start
    # Broadcasts count from whenever the station began.
    clock = info.container in ("mpegts", "mpeg")
    start = times[0] * base if cut or clock else None
    return Span(start, job.end), len(times)


def _notices(job: Job, clip: Clip) -> tuple[str, ...]:
    info = clip.info
    said: list[str] = list(info.notices)
    if info.interlaced == "marked":
        said.append(Sentence("The film is interlaced; it is deinterlaced."))
    elif info.interlaced:
        said.append(
            Sentence("The film looks interlaced, though it does not say so; it is deinterlaced.")
        )
    if info.coding.bits > job.output.coding(info.coding).bits:
        said.append(Sentence("H.264 is written in 8 bits: choose hevc, prores or ffv1 to keep 10."))
    if job.output.needs_even_sides and (info.width % 2 or info.height % 2):
        said.append(
            Sentence("Its sides are odd, which this codec cannot have: one pixel is added.")
        )
    if clip.known is None:
        said += clip.joined
    if clip.starts_again is not None:
        said.append(
            Sentence(
                "The film's clock starts again behind {seconds} seconds, as where recordings were "
                "put together: what follows comes too fast and without its sound. Give it new "
                "times first.",
                seconds=f"{float(clip.starts_again):.1f}",
            )
        )
    with opened(clip.path) as container:
        film = film_stream(container, clip.path)
        tracks = plan_tracks(container, film, CONTAINERS[job.suffix])
    return (*said, *(track.notice for track in tracks if track.notice))


def _free(target: Path) -> int:
    return shutil.disk_usage(target.absolute().parent).free


def _text(time: Fraction | None) -> str | None:
    return None if time is None else str(time)
