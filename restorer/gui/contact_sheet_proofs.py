"""Small pictures of one photo in several looks, made one after another as the network answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from restorer.engine.look import Look
from restorer.engine.queue import Priority, Request
from restorer.gui import pyramid
from restorer.gui.album import Entry
from restorer.gui.colouring import network_key
from restorer.gui.inference import Failed, Inference, Rendered
from restorer.gui.previewer import lay_over
from restorer.gui.studio import Studio
from restorer.gui.tasks import Tasks

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer
    from restorer.engine.result import Rendering
    from restorer.imaging.photo import Photo

_SIDE = 800  # px of a proof's longer side, at most: sharp on a cell at 200 %


@dataclass(frozen=True)
class Unmade:
    """A look that has no proof, and why."""

    look: Look
    sentence: str


@dataclass(frozen=True, eq=False)
class Proof:
    """A small picture of the photo in a look."""

    look: Look
    image: QImage


@dataclass(eq=False)
class _Order:
    """What was asked of the network, and which looks are made of its answer."""

    request: Request
    looks: list[Look] = field(default_factory=list)


class Proofs(QObject):
    """Asks the network for what is not known yet; every answer is kept with the photo."""

    begun = Signal(object)  # tuple of Look: the network works on these
    made = Signal(object)  # Proof
    unmade = Signal(object)  # Unmade
    changed = Signal()  # how much is left

    def __init__(
        self, studio: Studio, inference: Inference, tasks: Tasks, entry: Entry, parent: QObject
    ) -> None:
        """entry: its photo is read; it was coloured before, so that torch is loaded."""
        super().__init__(parent)
        assert entry.photo is not None
        assert entry.before is not None
        assert studio.colorizer is not None
        self._photo = entry.photo
        self._small = entry.before.reduced(_SIDE)
        self._colorizer = studio.colorizer
        self._queue = inference.queue
        self._tasks = tasks
        self._entry = entry
        self._orders: dict[Request, _Order] = {}
        self._wanted: list[Look] = []
        self._ended = False
        inference.started.connect(self._started)
        inference.rendered.connect(self._rendered)
        inference.failed.connect(self._failed)

    @property
    def left(self) -> int:
        """How many proofs are still to come."""
        return len(self._wanted)

    def show(self, looks: Sequence[Look]) -> None:
        """Make proofs of these, in their order; what was wanted before is dropped."""
        self.stop()
        self._wanted = list(looks)
        orders: dict[object, _Order] = {}
        for look in looks:
            key = network_key(look)
            rendering = self._entry.rendering(look)
            if rendering is not None:
                self._lay((look,), rendering)
                continue
            if key not in orders:
                request = Request(self._photo, look, Priority.PREVIEW, key=(self, key))
                orders[key] = _Order(request)
            orders[key].looks.append(look)
        self._orders = {order.request: order for order in orders.values()}
        for request in self._orders:
            self._queue.put(request)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Want nothing more; the network stops within one run."""
        orders, self._orders = self._orders, {}
        self._wanted = []
        for request in orders:
            self._queue.drop(request.key)
        self.changed.emit()

    def end(self) -> None:
        """Stop for good: this object is about to go."""
        self.stop()
        self._ended = True

    @Slot(object)
    def _started(self, request: Request) -> None:
        order = self._orders.get(request)
        if order is not None:
            self.begun.emit(tuple(order.looks))

    @Slot(object)
    def _rendered(self, rendered: Rendered) -> None:
        order = self._orders.pop(rendered.request, None)
        if order is not None:
            self._entry.keep(rendered.request.look, rendered.rendering)
            self._lay(tuple(order.looks), rendered.rendering)

    @Slot(object)
    def _failed(self, failed: Failed) -> None:
        order = self._orders.pop(failed.request, None)
        for look in order.looks if order is not None else ():
            self._give_up(look, failed.sentence)

    def _lay(self, looks: tuple[Look, ...], rendering: "Rendering") -> None:
        for look in looks:
            work = partial(_proof, self._photo, self._small, rendering, look, self._colorizer)
            self._tasks.start(work, self._laid, partial(self._give_up, look))

    def _laid(self, proof: Proof) -> None:
        if self._still_wanted(proof.look):
            self.made.emit(proof)
            self.changed.emit()

    def _give_up(self, look: Look, sentence: str) -> None:
        if self._still_wanted(look):
            self.unmade.emit(Unmade(look, sentence))
            self.changed.emit()

    def _still_wanted(self, look: Look) -> bool:
        """Whether its answer comes while somebody waits for it; from now on nobody does."""
        if self._ended or look not in self._wanted:
            return False
        self._wanted.remove(look)
        return True


def _proof(
    photo: "Photo", small: np.ndarray, rendering: "Rendering", look: Look, colorizer: "Colorizer"
) -> Proof:
    return Proof(look, pyramid.to_image(lay_over(photo, small, rendering, look, colorizer)))
