"""A film in colour, made piece by piece: a crash costs the piece in work and nothing else."""

import errno
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from time import perf_counter
from typing import Final

from filelock import FileLock, Timeout

from restorer.engine.result import Report
from restorer.errors import RestorerError
from restorer.imaging.atomic import why_not
from restorer.sentences import Sentence
from restorer.video.colouring import Render
from restorer.video.encoders import Output
from restorer.video.job import Job, Plan, identity, plan
from restorer.video.journal import LOCK, Journal, Sealed, discard
from restorer.video.pieces import DamagedPieceError
from restorer.video.progress import Control, Progress
from restorer.video.reading import Clip
from restorer.video.refusals import DamagedExportError, FullDiskError
from restorer.video.work import Work

_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
#: By how many seconds a film may end before its stated end: a tenth of it, within these. Sound
#: may be a little longer than the pictures, and files state the end of what is longest.
_EARLY: Final = (Fraction(1, 4), Fraction(2))


@dataclass(frozen=True)
class Exported:
    """What an export made.

    Attributes:
        target: The film.
        frames: How many are in it.
        resumed: How many of them were there from earlier runs.
        damaged: How many of them were decoded with errors.
        concealed: How many of them were lost, and are copies of a neighbour.
        seconds: Wall time of this run.
        rate: Frames per second of this run, while colouring.
        report: Of the network; None where this run did not need it.
        notices: Sentences about what is not as in the source.
    """

    target: Path
    frames: int
    resumed: int
    damaged: int
    concealed: int
    seconds: float
    rate: float
    report: Report | None
    notices: tuple[str, ...]


def export(
    job: Job,
    render: Render,
    *,
    clip: Clip | None = None,
    group: int = 1,
    progress: Callable[[Progress], None] = lambda _: None,
    control: Control | None = None,
) -> Exported:
    """Colour the film and write it, whole or not at all.

    Args:
        job: What is to be made.
        render: Runs the network; called in this thread only.
        clip: The source, where it is open already.
        group: How many frames are given to it at once.
        progress: Called from this and another thread, never from both at once.
        control: Pauses and cancels.

    Raises:
        Cancelled: ``control`` said so; what is finished is kept for ``resume``.
        RestorerError: The job cannot be done, or the disk is full.
    """
    begun = perf_counter()
    planned = plan(job, clip)
    control = control or Control()
    work = Work(planned, progress, control)
    try:
        if planned.placed:
            discard(job.folder)
            return _placed(planned, perf_counter() - begun)
        with control.awake, _journal(planned) as journal:
            resumed = sum(piece.frames for piece in journal.sealed)
            work.colour(journal, render, group)
            work.join(journal)
            pieces, taken_over = journal.sealed, journal.taken_over
    except Timeout:
        raise RestorerError(
            "{file} is being written by another restorer: wait for it to end.", file=job.target
        ) from None
    except DamagedPieceError as error:
        raise DamagedExportError(
            "A part of the unfinished export to {file} is damaged: begin anew.", file=job.target
        ) from error
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise FullDiskError(
                "There is no room left to write {file}: make room, then go on from where it "
                "stopped.",
                file=job.target,
            ) from error
        raise RestorerError(why_not(job.target, error)) from error
    damaged = sum(piece.damaged for piece in pieces)
    concealed = sum(piece.concealed for piece in pieces)
    said = _about_damage(damaged, concealed) + _about_the_end(planned, pieces[-1].last)
    if taken_over is not None:
        said += (_about_the_encoder(job.output, pieces[:taken_over]),)
    return Exported(
        job.target,
        sum(piece.frames for piece in pieces),
        resumed,
        damaged,
        concealed,
        perf_counter() - begun,
        work.rate,
        work.report,
        planned.notices + said,
    )


def _placed(planned: Plan, seconds: float) -> Exported:
    """What an earlier run made, which ended when all was done but for clearing up."""
    frames = planned.frames
    return Exported(planned.job.target, frames, frames, 0, 0, seconds, 0.0, None, planned.notices)


@contextmanager
def _journal(planned: Plan) -> Iterator[Journal]:
    """The job's journal, locked; deleted at the end, and where nothing in it is worth keeping."""
    job, keep = planned.job, True
    try:
        job.folder.mkdir(exist_ok=True)
        # Held by the system, not by the file's being there: a crash frees it.
        with FileLock(job.folder / LOCK, timeout=0):
            journal = Journal.load(job.folder) if job.resume else None
            if journal is None:
                journal = Journal.begin(job.folder, identity(job, planned.clip))
            else:
                journal.write()
            try:
                yield journal
                keep = False
            except BaseException:
                keep = bool(journal.sealed)
                raise
    finally:
        if not keep:
            discard(job.folder)


def _about_damage(damaged: int, concealed: int) -> tuple[str, ...]:
    said = []
    if damaged:
        said.append(
            Sentence(
                "Damaged frames of the source, mended as far as possible: {count}.", count=damaged
            )
        )
    if concealed:
        said.append(
            Sentence(
                "Lost frames of the source, for which a neighbour stands in: {count}.",
                count=concealed,
            )
        )
    return tuple(said)


def _about_the_encoder(output: Output, before: Sequence[Sealed]) -> str:
    return Sentence(
        "The encoder {name} failed after {count} frames: {other} encoded the rest.",
        name=output.name,
        count=sum(piece.frames for piece in before),
        other=output.taken_over().name,
    )


def _about_the_end(planned: Plan, last: int) -> tuple[str, ...]:
    info, wanted = planned.clip.info, planned.span.end
    cut: tuple[str, ...] = ()
    if wanted is None and planned.cut_off:
        said = Sentence("The file is shorter than it says itself: the source may be cut off.")
        cut = (said,)
    if info.duration is None:
        return cut
    due = info.duration if wanted is None else min(info.duration, wanted - info.start)
    end = planned.clip.until(last) - info.start
    if end >= due - max(_EARLY[0], min(due / 10, _EARLY[1])):
        return cut
    return (
        Sentence(
            "The pictures end after {end} of {duration} seconds: the source may be cut off.",
            end=f"{float(end):.1f}",
            duration=f"{float(info.duration):.1f}",
        ),
    )
