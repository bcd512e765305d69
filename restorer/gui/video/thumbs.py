"""Small pictures along the timeline, made one after another for what is seen of it."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from restorer.gui.tasks import Tasks
from restorer.gui.video import film as video_film
from restorer.gui.video.film import Film

_MOST = 600


class Thumbs(QObject):
    """Keeps what was made; the latest wish counts."""

    changed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._film: Film | None = None
        self._made: dict[int, QImage] = {}
        self._wanted: list[int] = []
        self._at_work = False

    def show_film(self, film: Film | None) -> None:
        """Begin anew with another film."""
        self._film = film
        self._made.clear()
        self._wanted = []

    def want(self, frames: Sequence[int]) -> None:
        """These are seen now."""
        self._wanted = [frame for frame in frames if frame not in self._made]
        if len(self._made) > _MOST:
            seen = set(frames)
            self._made = {f: image for f, image in self._made.items() if f in seen}
        self._go_on()

    def nearest(self, frame: int) -> QImage | None:
        """The frame's picture, or until there is one its neighbour's."""
        exact = self._made.get(frame)
        if exact is not None or not self._made:
            return exact
        known = sorted(self._made)
        place = bisect_left(known, frame)
        near = known[max(0, place - 1) : place + 1]
        return self._made[min(near, key=lambda other: abs(other - frame))]

    def _go_on(self) -> None:
        if self._at_work or not self._wanted or self._film is None:
            return
        frame = self._wanted.pop(0)
        self._at_work = True
        work = partial(video_film.thumbnail, self._film, frame)
        done = partial(self._done, self._film, frame)
        self._tasks.start(work, done, partial(self._not_done, self._film, frame), priority=-1)

    def _done(self, film: Film, frame: int, image: QImage) -> None:
        self._at_work = False
        if film is self._film:
            self._made[frame] = image
            self.changed.emit()
        self._go_on()

    def _not_done(self, film: Film, frame: int, _sentence: str) -> None:
        # A hole in the line says enough; the frame itself says what is wrong when it is shown.
        self._done(film, frame, QImage())
