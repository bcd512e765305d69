"""Exports that were interrupted, as their journals tell of them. Slow: for pool threads."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.video.shots import Shot

if TYPE_CHECKING:
    from restorer.video.job import Job


@dataclass(frozen=True, eq=False)
class Unfinished:
    """An export that was interrupted.

    Attributes:
        target: The film that it makes.
        source: The film that it is made of.
        done: Frames that are finished.
        job: To go on with, or to begin anew; None: neither is possible.
        why_not: A sentence, where it cannot be gone on with.
    """

    target: Path
    source: Path
    done: int
    job: "Job | None"
    why_not: str = ""


def unfinished(target: Path) -> Unfinished | None:
    """The interrupted export to `target`; None where there is none, or somebody works on it."""
    from filelock import FileLock, Timeout

    from restorer.video.journal import LOCK, Journal, discard, folder_of, is_placed
    from restorer.video.refusals import RefusedError

    folder = folder_of(target)
    try:
        journal = Journal.load(folder)
        if is_placed(folder, target):  # it ended before it had cleared up
            discard(folder)
            return None
        if journal is None:
            return None
        with FileLock(folder / LOCK, timeout=0):
            source = Path(journal.job["source"])
            done = sum(piece.frames for piece in journal.sealed)
            job = _job(journal.job, target)
    except (RestorerError, Timeout, OSError, KeyError, TypeError, ValueError):
        return None  # of another program's making, or a newer one's
    try:
        return Unfinished(target, source, done, _checked(job))
    except RefusedError as error:
        anew = replace(job, resume=False, overwrite=True) if "anew" in error.ways else None
        return Unfinished(target, source, done, anew, error.sentence)
    except RestorerError as error:
        return Unfinished(target, source, done, None, error.sentence)


def unfinished_of(source: Path) -> Unfinished | None:
    """An interrupted export of a film, beside it."""
    from restorer.video.journal import SUFFIX

    for folder in sorted(source.parent.glob("*" + SUFFIX)):
        if _is_of(folder, source):  # first: to look at an export takes a while
            found = unfinished(folder.with_name(folder.name.removesuffix(SUFFIX)))
            if found is not None:
                return found
    return None


def throw_away(target: Path) -> None:
    """Delete what is finished of the export to `target`.

    Raises:
        RestorerError: somebody works on it, or the disk does not let it go.
    """
    from filelock import Timeout

    from restorer.video.journal import discard, folder_of

    folder = folder_of(target)
    try:
        discard(folder)
    except Timeout:
        raise RestorerError(
            "{file} is being written by another restorer: wait for it to end.", file=target.name
        ) from None
    except OSError as error:
        raise RestorerError(
            "{folder} cannot be deleted: {reason}.", folder=folder, reason=error.strerror
        ) from error


def _is_of(folder: Path, source: Path) -> bool:
    """Whether an export is of this film, or of nobody knows which."""
    from restorer.video.journal import Journal

    try:
        journal = Journal.load(folder)
        return journal is None or Path(journal.job["source"]) == source
    except (RestorerError, OSError, KeyError, TypeError):
        return False


def _checked(job: "Job") -> "Job":
    """The job, if it can be gone on with. Raises RestorerError where it cannot."""
    from restorer.video.job import plan

    if os.path.lexists(job.target):
        raise RestorerError(
            "There is a file {file} already: choose another name.", file=job.target.name
        )
    plan(job)
    return job


def _job(values: Mapping[str, Any], target: Path) -> "Job":
    """The job that a journal tells of."""
    from restorer.video.encoders import Output
    from restorer.video.job import Job
    from restorer.video.project import place_of

    source = Path(values["source"])
    shots = values["shots"]
    return Job(
        source=source,
        target=target,
        look=Look(**values["look"]),
        output=Output(**values["output"]),
        steadiness=values["steadiness"],
        start=_time(values["start"]),
        end=_time(values["end"]),
        shots=None if shots is None else [_shot(shot) for shot in shots],
        resume=True,
        originals=[place_of(source)],
    )


def _shot(values: Mapping[str, Any]) -> Shot:
    look = values["look"]
    own = None if look is None else Look(**look)
    return Shot(values["first"], values["last"], own, values["grey"])


def _time(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)
