"""What the network is asked for which photo, and what becomes of its answers."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from restorer import catalogue
from restorer.engine.look import Look
from restorer.engine.queue import Priority, Request
from restorer.errors import RestorerError
from restorer.gui.inference import Failed, Inference, Ready, Rendered
from restorer.gui.messages import Message
from restorer.gui.photo import thumbnails
from restorer.gui.photo.album import Entry, Failure
from restorer.gui.photo.previewer import lay_over
from restorer.gui.tasks import Tasks
from restorer.gui.view import pyramid
from restorer.gui.view.layer import thumbnail_of
from restorer.gui.view.pyramid import Pyramid

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer
    from restorer.engine.result import Rendering
    from restorer.imaging.photo import Photo


_COARSE = 10  # render factor of the quick answer
_SLOW = 24  # render factor from which on a person would wait long enough to be glad of one


@dataclass(frozen=True, eq=False)
class _Job:
    """What a network was asked. small: reduced pixels of the photo, for the thumbnail.

    wanted: the bare looks of all networks whose answers the entry waits for.
    """

    entry: Entry
    request: Request
    small: np.ndarray
    wanted: tuple[Look, ...]


@dataclass(frozen=True, eq=False)
class Coarse:
    """A quick answer for an entry; the one that was asked for is still to come."""

    entry: Entry
    rendering: "Rendering"


@dataclass(frozen=True, eq=False)
class Thumbnail:
    """An entry's thumbnail in colour."""

    entry: Entry
    image: QImage


class Colouring(QObject):
    """Asks the network, at most one thing per photo at a time, and keeps what it answers."""

    coloured = Signal(object)  # Entry: it has a rendering more
    coarse = Signal(object)  # Coarse
    failed = Signal(object)  # Failure
    thumbnail_made = Signal(object)  # Thumbnail
    told = Signal(object)  # Message

    def __init__(self, tasks: Tasks, inference: Inference, parent: QObject) -> None:
        super().__init__(parent)
        self.colorizer: Colorizer | None = None  # once torch is loaded
        self._tasks = tasks
        self._queue = inference.queue
        self._jobs: dict[Entry, _Job] = {}
        inference.ready.connect(self._ready)
        inference.rendered.connect(self._rendered)
        inference.failed.connect(self._failed)

    def ask(self, entry: Entry, photo: "Photo", before: Pyramid, urgent: bool) -> None:
        """Have the entry coloured as it looks now; anything else asked for it is dropped.

        urgent: a person waits for it.
        """
        asked = self._jobs.get(entry)
        wanted = entry.look.networks
        if asked is not None and asked.wanted == wanted:
            return
        priority = Priority.PREVIEW if urgent else Priority.BATCH
        self._put(entry, photo, priority, before.reduced(thumbnails.SIDE * 2), wanted)

    def _put(
        self,
        entry: Entry,
        photo: "Photo",
        priority: Priority,
        small: np.ndarray,
        wanted: tuple[Look, ...],
    ) -> None:
        """Ask for the first answer that is missing; two of a blend come one after the other."""
        look = next((look for look in wanted if look not in entry.renderings), wanted[0])
        if priority is Priority.PREVIEW and look is wanted[0] and _coarse_helps(entry, look):
            look = replace(look, render_factor=_COARSE)
        request = Request(photo, look, priority, key=entry)
        self._jobs[entry] = _Job(entry, request, small, wanted)
        self._queue.put(request)

    def drop(self, entry: Entry) -> None:
        """Nobody waits for the entry's colours any more."""
        if self._jobs.pop(entry, None) is not None:
            self._queue.drop(entry)

    @Slot(object)
    def _ready(self, ready: Ready) -> None:
        self.colorizer = ready.colorizer
        if ready.notice:
            self.told.emit(Message(ready.notice))

    @Slot(object)
    def _rendered(self, rendered: Rendered) -> None:
        job = self._answered(rendered.request)
        if job is None:
            return
        entry, request = job.entry, job.request
        entry.keep(request.look, rendered.rendering)
        _keep_by_hand(entry, request.look, rendered.rendering)
        if request.look not in job.wanted:
            self.coarse.emit(Coarse(entry, rendered.rendering))
        if any(look not in entry.renderings for look in job.wanted):
            self._put(entry, request.photo, request.priority, job.small, job.wanted)
            return
        rendering = entry.rendering()
        if rendering is not None:
            assert self.colorizer is not None
            self._tasks.start(
                partial(_thumbnail, job, rendering, entry.look, self.colorizer),
                self.thumbnail_made.emit,
                self._tell_error,
            )
        self.coloured.emit(entry)

    @Slot(object)
    def _failed(self, failed: Failed) -> None:
        job = self._answered(failed.request)
        if job is not None:
            self.failed.emit(Failure(job.entry, failed.sentence))
        if failed.error is not None:
            raise failed.error  # a bug: the hook for those logs it

    def _answered(self, request: Request) -> _Job | None:
        """The job that was answered; None where nobody waits for it any more."""
        job = next((job for job in self._jobs.values() if job.request is request), None)
        return self._jobs.pop(job.entry) if job is not None else None

    def _tell_error(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))


def _coarse_helps(entry: Entry, look: Look) -> bool:
    """Whether nothing of the model can be shown yet, and what is asked for takes long."""
    if any(known.model == look.model for known in entry.renderings):
        return False
    if isinstance(look.render_factor, int):
        return look.render_factor >= _SLOW
    try:
        return catalogue.find(look.model).render_factor >= _SLOW
    except RestorerError:  # the network's own thread will say it
        return False


def _keep_by_hand(entry: Entry, look: Look, rendering: "Rendering") -> None:
    """Keep what Auto or the memory led to as if a person had chosen it: going on needs no network.

    The model's own factor is chosen by choosing none.
    """
    report = rendering.report
    used, asked = report.render_factor_used, report.render_factor_asked
    if report.auto or used < asked:
        factor = None if report.auto == "sharp" and used == asked else used
        plain = replace(report, render_factor_asked=used, auto="", notices=())
        entry.keep(replace(look, render_factor=factor), replace(rendering, report=plain))


def _thumbnail(job: _Job, rendering: "Rendering", look: Look, colorizer: "Colorizer") -> Thumbnail:
    pixels = lay_over(job.request.photo, job.small, rendering, look, colorizer)
    return Thumbnail(job.entry, thumbnail_of(pyramid.build(pixels), thumbnails.SIDE))
