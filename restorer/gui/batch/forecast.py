"""What a batch would do, found before anything is done. Slow: for pool threads."""

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.gui.batch.wishes import Wishes
from restorer.gui.line import Line

if TYPE_CHECKING:
    from restorer.batch.estimate import Estimate
    from restorer.batch.job import Job
    from restorer.batch.journal import Journal
    from restorer.batch.plan import Plan
    from restorer.engine.result import Rendering, Restored
    from restorer.imaging.photo import Photo


_EXAMPLE = Path("grandmother.jpg")


@dataclass(frozen=True, eq=False)
class Forecast:
    """What was found.

    Attributes:
        wishes: What it was found for.
        job: The same for the batch.
        plan: Which photos, and where their results go.
        free: Bytes that are free where the results go.
        unfinished: How many photos an earlier batch with results in the same place has left.
        fits: Whether that batch was asked for the same, so that this one can go on with it.
    """

    wishes: Wishes
    job: "Job"
    plan: "Plan"
    free: int
    unfinished: int
    fits: bool


def forecast(wishes: Wishes, dropped: Callable[[], bool]) -> Forecast | None:
    """Search and name, write nothing; None when it was dropped.

    Raises:
        RestorerError: a wish makes no sense, a source is gone.
    """
    from restorer.batch.place import journal_path
    from restorer.batch.plan import plan
    from restorer.engine.colorizer import Cancelled

    job = wishes.job()
    path = journal_path(job)
    known, left, fits = (set[str](), set[str]()), 0, True
    if path.exists():
        from restorer.batch.journal import Journal

        with Journal(path, read_only=True) as earlier:
            fits = _alike(earlier.job, job)
            left = earlier.counts().left
            if fits:
                known = earlier.known()
    try:
        return Forecast(wishes, job, plan(job, *known, dropped), _free(job), left, fits)
    except Cancelled:
        return None


def first_name(wishes: Wishes) -> str:
    """What the template makes of a photo's name, as an example.

    Raises:
        RestorerError: the template makes no sense; the sentence says why.
    """
    from restorer import catalogue
    from restorer.batch.naming import Naming, check_template

    check_template(wishes.template)
    file = next((source for source in wishes.sources if source.suffix), _EXAMPLE)
    model = catalogue.find(wishes.look.model)
    factor = str(wishes.look.render_factor or model.render_factor)
    naming = Naming(wishes.template, wishes.format or None, model.name, factor)
    return f"{file.name} → {naming.name(file, 1)}"


def begin(found: Forecast, anew: bool = False) -> "Journal":
    """A journal with all photos of the forecast, held by this program.

    An earlier batch in the same place that was asked for the same is continued, unless it is to
    be begun anew; one that was asked for something else is put aside, if it is finished.

    Raises:
        RestorerError: there can be no journal; an earlier batch is not finished.
    """
    from restorer.batch.aside import put_aside
    from restorer.batch.journal import Journal
    from restorer.batch.place import make_place
    from restorer.batch.plan import plan

    path = make_place(found.job)
    items = plan(found.job).items if anew else found.plan.items
    if path.exists() and (anew or not found.fits):
        _refuse_unfinished(path)
        put_aside(path)
    journal = Journal(path, found.job)
    try:
        journal.add(items)
    except BaseException:
        journal.close()
        raise
    return journal


def trial(found: Forecast, line: Line, dropped: Callable[[], bool]) -> "Estimate | None":
    """Do a few photos as the batch would, and write nothing; None when it was dropped.

    Raises:
        RestorerError: the network cannot be used.
    """
    from restorer.batch.devices import Devices
    from restorer.batch.estimate import estimate
    from restorer.engine.colorizer import Cancelled

    def render(
        photos: "Sequence[Photo]", look: Look, cancelled: Callable[[], bool]
    ) -> "list[Rendering]":
        return line.render(photos, look, lambda: dropped() or cancelled())

    def lay(
        photo: "Photo", rendering: "Rendering", look: Look, cancelled: Callable[[], bool]
    ) -> "Restored":
        return line.lay(photo, rendering, look, lambda: dropped() or cancelled())

    try:
        devices = Devices([render], lay, 1, line.kind)
        return estimate(found.plan.items, found.job, devices)
    except Cancelled:
        return None


def _alike(one: "Job", other: "Job") -> bool:
    """Whether both jobs do the same with a photo; where photos are found does not matter."""
    same = ("sources", "recursive", "filters")
    return replace(one, **{name: getattr(other, name) for name in same}) == other


def _refuse_unfinished(path: Path) -> None:
    from restorer.batch.journal import Journal

    with Journal(path) as earlier:
        left = earlier.counts().left
    if left:
        raise RestorerError(
            "A batch with other settings is not finished in {folder}: go on with it, or choose "
            "another folder for the results.",
            folder=path.parent.parent,
        )


def _free(job: "Job") -> int:
    folder = job.folder or job.sources[0]
    while not os.path.exists(folder) and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free
