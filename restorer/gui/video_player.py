"""A range played at its own speed, in the colours that are there, steadied as in an export.

Where the network keeps up with the film, frames without colours are asked for on the way;
otherwise they are shown as they are. Where the machine does not keep up with showing them, up to
three frames in a row are left out, and from there on the film runs slower.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from restorer.engine.look import Look
from restorer.engine.queue import Priority
from restorer.gui import video_film
from restorer.gui.batch_line import Line
from restorer.gui.inference import Inference
from restorer.gui.pyramid import Pyramid
from restorer.gui.video_answers import Answers
from restorer.gui.video_background import Background
from restorer.gui.video_film import Film
from restorer.video.shots import Shot

if TYPE_CHECKING:
    from restorer.engine.result import Rendering
    from restorer.video.colouring import Painter
    from restorer.video.frames import Frame

_GLANCE: Final = 0.25  # s that the window may take to show a frame before the film waits for it
_LATE: Final = 0.08  # s behind its time from which on a frame is left out
_MOST_LEFT_OUT: Final = 3  # in a row
_RECENT: Final = 0.3  # weight of the last run in the estimate of the network's time


@dataclass(frozen=True, eq=False)
class Reel:
    """What is played.

    Attributes:
        film: Of which.
        first: The first frame.
        last: The last one.
        part: From a frame to its shot and its look; None: it stays as it is.
        steadiness: 0..100.
    """

    film: Film
    first: int
    last: int
    part: Callable[[int], tuple[Shot, Look | None]]
    steadiness: float


@dataclass(frozen=True, eq=False)
class Played:
    """A frame whose time has come; after: None where it has no colours."""

    index: int
    before: Pyramid
    after: Pyramid | None


class Player(Background):
    """Plays one reel at a time."""

    played = Signal(object)  # Played
    _shown = Signal(object, object)  # Event, Played

    def __init__(self, inference: Inference, answers: Answers, parent: QObject) -> None:
        super().__init__("player", parent)
        self._line = Line(inference.queue, Priority.TIMELINE)
        self._answers = answers
        self._pace = 0.0  # s that the network takes for a frame; 0: not known
        self._free = Event()  # the window has shown the last frame
        self._shown.connect(self._show)

    def play(self, reel: Reel) -> None:
        """Play this."""
        self.stop()
        self._pace = 0.0
        self._free.set()
        self._start(partial(self._run, reel))

    def _run(self, reel: Reel, stopped: Event) -> None:
        from restorer.video.colouring import Painter

        film, painter = reel.film, Painter(reel.steadiness)
        last = min(reel.last, film.count - 1)
        begun: float | None = None  # when the film's beginning would have been shown
        left_out = 0
        for frame in film.clip.frames(film.time(reel.first), index=reel.first):
            if frame.index > last or stopped.is_set():
                return
            seconds = film.seconds[frame.index]
            late = 0.0 if begun is None else monotonic() - begun - seconds
            if late > _LATE and left_out < _MOST_LEFT_OUT and frame.index < last:
                left_out += 1
                continue
            left_out = 0
            played = self._made(reel, frame, painter, stopped)
            now = monotonic()
            if begun is None or now - begun - seconds > _LATE:
                begun = now - seconds  # slower than it should be, rather than in leaps
            if stopped.wait(max(0.0, begun + seconds - now)):
                return
            while not self._free.wait(_GLANCE):
                if stopped.is_set():
                    return
            self._free.clear()
            self._shown.emit(stopped, played)

    def _made(self, reel: Reel, frame: "Frame", painter: "Painter", stopped: Event) -> Played:
        from restorer.video.colouring import Asked, Rendered

        film = reel.film
        before = video_film.shown(film, frame)
        shot, look = reel.part(frame.index)
        answer = None if look is None else self._answer(film, frame, look, stopped)
        if look is None or answer is None:
            return Played(frame.index, before, None)
        painted = painter.paint(Rendered(Asked(frame, shot, look), answer))
        return Played(frame.index, before, video_film.shown(film, painted))

    def _answer(self, film: Film, frame: "Frame", look: Look, stopped: Event) -> "Rendering | None":
        """What is kept, or what the network says where it keeps up."""
        from restorer.imaging.photo import Photo

        kept = self._answers.get(frame.index, look.bare)
        if kept is not None:
            return kept
        if self._pace > 1 / float(film.clip.info.rate):
            return None
        begun = monotonic()
        (answer,) = self._line.render([Photo(frame.grey)], look, stopped.is_set)
        took = monotonic() - begun
        self._pace = took if not self._pace else self._pace + _RECENT * (took - self._pace)
        self._answers.put(film, frame.index, look.bare, answer)
        return answer

    @Slot(object, object)
    def _show(self, stopped: Event, played: Played) -> None:
        self._free.set()
        if stopped is self._stopped and not stopped.is_set():
            self.played.emit(played)
