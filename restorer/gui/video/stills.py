"""The frame at the playhead: the original at once, its colours when the network has answered.

Where the frames before it are in colour too, it is then held still as in the film.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from restorer.engine.look import Look
from restorer.engine.queue import Priority, Request
from restorer.gui.inference import Failed, Inference, Rendered
from restorer.gui.tasks import Tasks
from restorer.gui.video import film as video_film
from restorer.gui.video.answers import Answers
from restorer.gui.video.film import Film
from restorer.gui.view.pyramid import Pyramid

if TYPE_CHECKING:
    from restorer.engine.result import Rendering
    from restorer.video.frames import Frame
    from restorer.video.shots import Shot

T = TypeVar("T")

_KEY = "timeline"
_MEMORY = 16  # frames, behind which steadying has all but forgotten


@dataclass(frozen=True)
class Wish:
    """A frame that is to be shown.

    Attributes:
        film: Whose frame.
        index: Which one.
        shot: That it belongs to.
        look: That it gets, with the render factor; None: it stays as it is.
        steadiness: 0..100.
    """

    film: Film
    index: int
    shot: "Shot"
    look: Look | None
    steadiness: float


@dataclass(frozen=True, eq=False)
class _Still:
    film: Film
    index: int  # that was wished; the frame's own is another where that one is broken
    frame: "Frame"
    before: Pyramid


class Stills(QObject):
    """Keeps one wish, the latest; does one thing at a time on the pool."""

    shown = Signal(object, object)  # int, Pyramid: the original
    coloured = Signal(object)  # Pyramid | None, of the frame that was shown last
    busy_changed = Signal(bool)  # whether colours are being waited for
    failed = Signal(str)

    def __init__(
        self, tasks: Tasks, inference: Inference, answers: Answers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._queue = inference.queue
        self._answers = answers
        self._wish: Wish | None = None
        self._still: _Still | None = None
        self._laid: Wish | None = None
        self._held: Wish | None = None  # that was steadied, as far as it can be
        self._request: tuple[Request, Wish] | None = None
        self._at_work = False
        inference.rendered.connect(self._rendered)
        inference.failed.connect(self._not_rendered)

    def show(self, wish: Wish | None) -> None:
        """Show this frame; what was wished before is dropped."""
        if wish == self._wish:
            return
        self._wish = wish
        asked = self._request
        if asked is not None and (wish is None or not _alike(asked[1], wish)):
            self._request = None
            asked[0].drop()
        if wish is None:
            self._still = None
        self._go_on()

    def _go_on(self) -> None:
        """Take the next step towards the wish."""
        wish = self._wish
        if wish is None or self._at_work:
            return
        still = self._still
        if still is None or (still.film, still.index) != (wish.film, wish.index):
            self._start(partial(_decoded, wish.film, wish.index), self._decoded)
        elif wish.look is None:
            self._laid = self._held = None
            self.busy_changed.emit(False)
            self.coloured.emit(None)
        elif self._laid != wish:
            self._colour(wish, still, wish.look)
        elif self._held != wish:
            self._held = wish
            self._hold_still(wish, still, wish.look)

    def _colour(self, wish: Wish, still: _Still, look: Look) -> None:
        answer = self._answers.get(wish.index, look.bare)
        if answer is not None:
            work = partial(video_film.painted, wish.film, still.frame, wish.shot, look, answer)
            self._start(work, partial(self._painted, wish))
        elif self._request is None:
            from restorer.imaging.photo import Photo

            name = self.tr("frame {number}").format(number=wish.index + 1)
            request = Request(Photo(still.frame.grey, name=name), look, Priority.TIMELINE, _KEY)
            self._request = request, wish
            self.busy_changed.emit(True)
            try:
                self._queue.put(request)
            except RuntimeError:  # the program is ending
                self._request = None

    def _hold_still(self, wish: Wish, still: _Still, look: Look) -> None:
        from restorer.video.colouring import Asked

        answer = self._answers.get(wish.index, look.bare)
        before = self._before(wish, look)
        if answer is None or not before or not wish.steadiness or still.frame.index != wish.index:
            return
        asked = Asked(still.frame, wish.shot, look)
        held = (wish.film, asked, answer, before, wish.steadiness, lambda: self._wish is wish)
        work = partial(video_film.steadied, *held)
        self._start(work, partial(self._painted, wish))

    def _before(self, wish: Wish, look: Look) -> "list[Rendering]":
        """Answers to the frames before it, as far as they are there without a gap."""
        found: list[Rendering] = []
        for index in range(wish.index - 1, max(wish.shot.first, wish.index - _MEMORY) - 1, -1):
            answer = self._answers.get(index, look.bare)
            if answer is None:
                break
            found.insert(0, answer)
        return found

    def _start(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._at_work = True
        self._tasks.start(work, done, self._not_done, priority=1)

    def _decoded(self, still: _Still) -> None:
        self._at_work = False
        wish = self._wish
        if wish is not None and wish.film is still.film:
            # Not only the last one: while the playhead is dragged, the picture moves with it.
            self._still, self._laid, self._held = still, None, None
            self.shown.emit(still.index, still.before)
        self._go_on()

    def _painted(self, wish: Wish, after: Pyramid | None) -> None:
        self._at_work = False
        now = self._wish
        if (
            after is not None
            and now is not None
            and (now.film, now.index) == (wish.film, wish.index)
        ):
            self._laid = wish
            self.coloured.emit(after)
            self.busy_changed.emit(False)
        self._go_on()

    def _not_done(self, sentence: str) -> None:
        self._at_work = False
        self._wish = None
        self.busy_changed.emit(False)
        self.failed.emit(sentence)

    @Slot(object)
    def _rendered(self, rendered: Rendered) -> None:
        if self._request is None or rendered.request is not self._request[0]:
            return
        wish = self._request[1]
        self._request = None
        assert wish.look is not None
        self._answers.put(wish.film, wish.index, wish.look.bare, rendered.rendering)
        self._go_on()

    @Slot(object)
    def _not_rendered(self, failed: Failed) -> None:
        if self._request is not None and failed.request is self._request[0]:
            self._request = None
            self.busy_changed.emit(False)
            self.failed.emit(failed.sentence)


def _alike(one: Wish, other: Wish) -> bool:
    """Whether one answer of the network does for both."""
    if one.look is None or other.look is None:
        return False
    same = (one.film, one.index) == (other.film, other.index)
    return same and one.look.bare == other.look.bare


def _decoded(film: Film, index: int) -> _Still:
    found = video_film.frame(film, index)
    return _Still(film, index, found, video_film.shown(film, found))
