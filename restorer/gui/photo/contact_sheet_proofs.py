"""Small pictures of one photo in several looks, made one after another as the network answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from restorer.engine.look import Look
from restorer.engine.queue import Priority, Request
from restorer.gui.inference import Failed, Inference, Rendered
from restorer.gui.photo.album import Entry
from restorer.gui.photo.previewer import lay_over
from restorer.gui.photo.studio import Studio
from restorer.gui.tasks import Tasks
from restorer.gui.view import pyramid

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
        self._asked: dict[Look, Request] = {}  # by the bare look of one network
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
        unknown = [look for look in looks if self._entry.rendering(look) is None]
        for network in dict.fromkeys(network for look in unknown for network in look.networks):
            if self._entry.rendering(network) is None:
                request = Request(self._photo, network, Priority.PREVIEW, key=(self, network))
                self._asked[network] = request
                self._queue.put(request)
        self._lay(look for look in looks if look not in unknown)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Want nothing more; the network stops within one run."""
        asked, self._asked = self._asked, {}
        self._wanted = []
        for request in asked.values():
            self._queue.drop(request.key)
        self.changed.emit()

    def end(self) -> None:
        """Stop for good: this object is about to go."""
        self.stop()
        self._ended = True

    @Slot(object)
    def _started(self, request: Request) -> None:
        if self._asked.get(request.look) is request:
            self.begun.emit(tuple(self._made_of(request.look)))

    @Slot(object)
    def _rendered(self, rendered: Rendered) -> None:
        if self._answered(rendered.request):
            network = rendered.request.look
            self._entry.keep(network, rendered.rendering)
            self._lay(self._made_of(network))

    @Slot(object)
    def _failed(self, failed: Failed) -> None:
        if self._answered(failed.request):
            for look in self._made_of(failed.request.look):
                self._give_up(look, failed.sentence)

    def _answered(self, request: Request) -> bool:
        """Whether this object asked it, and waits for it."""
        if self._asked.get(request.look) is not request:
            return False
        del self._asked[request.look]
        return True

    def _made_of(self, network: Look) -> list[Look]:
        """The wanted looks that need a network's answer: a blend needs two."""
        return [look for look in self._wanted if network in look.networks]

    def _lay(self, looks: Iterable[Look]) -> None:
        """Make the proofs of those of these looks whose answers are all there."""
        for look in looks:
            rendering = self._entry.rendering(look)
            if rendering is not None:
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
