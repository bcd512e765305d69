"""Lays colours over the shown photo, without the network: soon on a reduced copy, then in full."""

from dataclasses import dataclass, field, replace
from threading import Event
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restorer.engine.look import Look
from restorer.gui.photo.album import Entry, Failure
from restorer.gui.tasks import Tasks
from restorer.gui.view import pyramid
from restorer.gui.view.pyramid import Pyramid

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer
    from restorer.engine.result import Rendering, Restored
    from restorer.imaging.photo import Photo

_SIDE = 2048  # px: the reduced copy's longer side, at most
_PAUSE = 300  # ms without a change before the whole photo is worth its time


@dataclass(frozen=True, eq=False)
class Wish:
    """What is to be shown. before: the pyramid of the photo.

    exact: this is the picture that was asked for, not a quick answer on the way to it.
    """

    entry: Entry
    photo: "Photo"
    before: Pyramid
    rendering: "Rendering"
    look: Look
    colorizer: "Colorizer"
    exact: bool = True
    dropped: Event = field(default_factory=Event)


@dataclass(frozen=True, eq=False)
class Laid:
    """A coloured picture to show. restored: the whole photo's; None for a reduced copy's."""

    wish: Wish
    after: Pyramid
    restored: "Restored | None"


class Previewer(QObject):
    """Keeps one wish, the latest, and works on one at a time."""

    laid = Signal(object)  # Laid
    failed = Signal(object)  # Failure

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._wish: Wish | None = None
        self._busy = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._lay_whole)

    def show(self, wish: Wish) -> None:
        """Show this; whatever was wished before is dropped."""
        self.forget()
        self._wish = wish
        if not self._busy:
            self._lay_reduced()

    def forget(self) -> None:
        """Show nothing more; what is at work ends soon."""
        if self._wish is not None:
            self._wish.dropped.set()
        self._wish = None
        self._pause.stop()

    def _lay_reduced(self) -> None:
        wish = self._wish
        if wish is not None:
            self._start(wish, whole=max(wish.before.width, wish.before.height) <= _SIDE)

    @Slot()
    def _lay_whole(self) -> None:
        if self._wish is not None and not self._busy:
            self._start(self._wish, whole=True)

    def _start(self, wish: Wish, whole: bool) -> None:
        self._busy = True
        self._tasks.start(lambda: _lay(wish, whole), self._done, lambda s: self._fail(wish, s))

    def _done(self, laid: Laid | None) -> None:
        self._busy = False
        wish = self._wish
        if wish is None:
            return
        if laid is None:
            self._lay_reduced()
            return
        if wish is laid.wish:
            self.laid.emit(laid)
            if laid.restored is None and wish.exact:
                self._pause.start()
            return
        if wish.entry is laid.wish.entry and laid.restored is None:
            self.laid.emit(laid)  # a step on the way: a drag of a slider shows movement
        self._lay_reduced()

    def _fail(self, wish: Wish, sentence: str) -> None:
        self._busy = False
        if wish is self._wish:
            self.failed.emit(Failure(wish.entry, sentence))
        else:
            self._lay_reduced()


def lay_over(
    photo: "Photo", pixels: np.ndarray, rendering: "Rendering", look: Look, colorizer: "Colorizer"
) -> np.ndarray:
    """Colours over a reduced copy of a photo: (h, w, 3) uint8."""
    reduced = replace(photo, pixels=pixels, alpha=None)
    return colorizer.lay(reduced, rendering, look).pixels


def _lay(wish: Wish, whole: bool) -> Laid | None:
    from restorer.engine.colorizer import Cancelled

    if whole:
        try:
            restored = wish.colorizer.lay(
                wish.photo, wish.rendering, wish.look, wish.dropped.is_set
            )
        except Cancelled:
            return None
        return Laid(wish, pyramid.build(restored.pixels), restored)
    pixels = wish.before.reduced(_SIDE)
    laid = lay_over(wish.photo, pixels, wish.rendering, wish.look, wish.colorizer)
    return Laid(wish, pyramid.build(laid), None)
