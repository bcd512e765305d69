"""What an export would do, and those that are not finished. Slow: for pool threads."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.gui.photo.saving import SUFFIX
from restorer.video.shots import Shot

if TYPE_CHECKING:
    from restorer.video.job import Job, Plan

_UNFINISHED = ".unfinished"


@dataclass(frozen=True, eq=False)
class Forecast:
    """What would happen.

    Attributes:
        job: Ready to be started.
        plan: What it will do.
        anew: An unfinished export of other settings lies there, and will be deleted.
    """

    job: "Job"
    plan: "Plan"
    anew: bool = False


@dataclass(frozen=True, eq=False)
class Unfinished:
    """An export that was interrupted; `done` frames of it are finished."""

    job: "Job"
    done: int


def forecast(job: "Job") -> Forecast:
    """Look at everything that can be known beforehand; nothing is written.

    Raises:
        RestorerError: the job cannot be done.
    """
    from restorer.video.job import plan, refuse_originals
    from restorer.video.journal import Journal

    refuse_originals(job)
    if os.path.lexists(job.target):
        raise RestorerError(
            "There is a file {file} already: choose another name.", file=job.target.name
        )
    if Journal.load(job.folder) is None:
        return Forecast(job, plan(job))
    again = replace(job, resume=True)
    try:
        return Forecast(again, plan(again))
    except RestorerError:
        anew = replace(job, overwrite=True)
        return Forecast(anew, plan(anew), anew=True)


def free_name(source: Path, suffix: str) -> str:
    """A name without suffix, beside the film, that nothing has; an unfinished one's is taken."""
    stem = f"{source.stem}{SUFFIX}"
    name, number = stem, 2
    while os.path.lexists(source.with_name(name + suffix)):
        name, number = f"{stem}-{number}", number + 1
    return name


def unfinished(target: Path) -> Unfinished | None:
    """The interrupted export to `target`.

    None where there is none, where it cannot be gone on with, or somebody works on it.
    """
    from filelock import FileLock, Timeout

    from restorer.video.job import plan
    from restorer.video.journal import LOCK, Journal, folder_of

    folder = folder_of(target)
    try:
        journal = Journal.load(folder)
        if journal is None or os.path.lexists(target):
            return None
        with FileLock(folder / LOCK, timeout=0):
            job = _job(journal.job, target)
        return Unfinished(job, plan(job).done)
    except (RestorerError, Timeout, OSError, KeyError, TypeError, ValueError):
        return None  # it stays where it is; the dialog says what is the matter with it


def unfinished_of(source: Path) -> Unfinished | None:
    """An interrupted export of a film, beside it."""
    for folder in sorted(source.parent.glob("*" + _UNFINISHED)):
        found = unfinished(folder.with_name(folder.name.removesuffix(_UNFINISHED)))
        if found is not None and found.job.source == source:
            return found
    return None


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
