"""What an export would do. Slow: for pool threads."""

import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from restorer.errors import RestorerError
from restorer.gui.naming import SUFFIX

if TYPE_CHECKING:
    from restorer.video.job import Job, Plan


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


def free_name(source: Path, suffix: str, taken: Collection[Path] = ()) -> str:
    """A name without suffix, beside the film, that nothing has; an unfinished one's is chosen.

    taken: what is to be there soon.
    """
    stem = f"{source.stem}{SUFFIX}"
    name, number = stem, 2
    while os.path.lexists(there := source.with_name(name + suffix)) or there in taken:
        name, number = f"{stem}-{number}", number + 1
    return name
