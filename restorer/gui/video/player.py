"""A range played at its own speed, in the colours that are there, steadied as in an export.

Where the machine does not keep up with showing them, a few frames in a row are left out, and
where that is not enough the film runs slower, or its sound waits.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from restorer.engine.look import Look
from restorer.engine.queue import Priority
from restorer.gui.inference import Inference
from restorer.gui.line import Line
from restorer.gui.video import film as video_film
from restorer.gui.video import speaker
from restorer.gui.video.answers import Answers
from restorer.gui.video.background import Background
from restorer.gui.video.clock import Clock, SilentClock
from restorer.gui.video.film import Film
from restorer.gui.video.live import Asked, Live
from restorer.gui.video.loudness import Loudness
from restorer.gui.video.sound import Sound
from restorer.gui.video.soundtrack import has_sound
from restorer.gui.view.pyramid import Pyramid
from restorer.video.shots import Shot

if TYPE_CHECKING:
    from restorer.engine.result import Rendering
    from restorer.video.colouring import Painter
    from restorer.video.frames import Frame

_GLANCE: Final = 0.25  # s that the window may take to show a frame before the film waits for it
_AHEAD: Final = 4  # frames that the network works on while others are painted
_BEHIND: Final = 0.04  # s that the picture is late, from which on frames are left out


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

    @property
    def end(self) -> float:
        """Seconds at which the last frame ends."""
        film, following = self.film, self.last + 1
        return film.seconds[following] if following < film.count else film.length


@dataclass(frozen=True, eq=False)
class Played:
    """A frame whose time has come.

    Attributes:
        index: Which one.
        before: As it is.
        after: In colour; None where it has none.
        missing: It should have had some.
    """

    index: int
    before: Pyramid
    after: Pyramid | None
    missing: bool


class Player(Background):
    """Plays one reel at a time."""

    played = Signal(object)  # Played
    sounded = Signal(bool)  # whether this machine can play the sound of a film that has one
    _shown = Signal(object, object)  # Event, Played
    _opened = Signal(object, bool)  # Event, as `sounded`

    def __init__(
        self, inference: Inference, answers: Answers, loudness: Loudness, parent: QObject
    ) -> None:
        super().__init__("player", parent)
        self._line = Line(inference.queue, Priority.TIMELINE)
        self._answers = answers
        self._loudness = loudness
        self._free = Event()  # the window has shown the last frame
        self._shown.connect(self._show)
        self._opened.connect(self._tell_sounded)

    def play(self, reel: Reel) -> None:
        """Play this."""
        self.stop()
        self._free.set()
        self._start(partial(self._run, reel))

    def _run(self, reel: Reel, stopped: Event) -> None:
        sound = self._sound(reel, stopped)
        try:
            self._show_all(reel, sound or SilentClock(), stopped)
        finally:
            if sound is not None:
                sound.close()

    def _sound(self, reel: Reel, stopped: Event) -> Sound | None:
        """Its sound, where there is one and it can be heard."""
        if not has_sound(reel.film.clip):
            return None
        speakers = speaker.open_speaker()
        self._opened.emit(stopped, speakers is not None)
        if speakers is None:
            return None
        return Sound(reel.film, reel.first, speakers, self._loudness, stopped)

    def _show_all(self, reel: Reel, clock: Clock, stopped: Event) -> None:
        from restorer.video.colouring import Painter

        live = Live(self._line, self._answers, reel.film)
        painter = Painter(reel.steadiness)
        waiting: deque[Asked] = deque()

        def show_next() -> None:
            asked = waiting[0]
            before = video_film.shown(reel.film, asked.frame)
            after = _painted(reel.film, asked, live.answer(asked, stopped), painter)
            live.shown(asked, clock.late(asked.seconds))
            waiting.popleft()
            clock.ready(asked.seconds)
            clock.wait(asked.seconds, stopped)
            missing = after is None and asked.look is not None
            self._hand_over(Played(asked.frame.index, before, after, missing), stopped)

        try:
            for frame in self._frames(reel, clock, waiting, stopped):
                waiting.append(live.ask(frame, *reel.part(frame.index)))
                if len(waiting) > _AHEAD:
                    show_next()
            while waiting and not stopped.is_set():
                show_next()
            clock.wait(reel.end, stopped)
        finally:
            live.close()
            for asked in waiting:
                if asked.request is not None:
                    asked.request.drop()

    def _frames(
        self, reel: Reel, clock: Clock, waiting: Sequence[Asked], stopped: Event
    ) -> "Iterator[Frame]":
        """Frames that can be shown in time, or nearly so. waiting: those before them."""
        film = reel.film
        last = min(reel.last, film.count - 1)
        left_out = 0
        for frame in film.clip.frames(film.time(reel.first), index=reel.first):
            if frame.index > last or stopped.is_set():
                return
            late = bool(waiting) and clock.late(waiting[0].seconds) > _BEHIND
            if late and left_out < clock.most_left_out and frame.index < last:
                left_out += 1
            else:
                left_out = 0
                yield frame

    def _hand_over(self, played: Played, stopped: Event) -> None:
        """Give a frame to the window, once it has shown the last one."""
        while not self._free.wait(_GLANCE) and not stopped.is_set():
            pass
        if not stopped.is_set():
            self._free.clear()
            self._shown.emit(stopped, played)

    @Slot(object, object)
    def _show(self, stopped: Event, played: Played) -> None:
        self._free.set()
        if stopped is self._stopped and not stopped.is_set():
            self.played.emit(played)

    @Slot(object, bool)
    def _tell_sounded(self, stopped: Event, heard: bool) -> None:
        if stopped is self._stopped and not stopped.is_set():
            self.sounded.emit(heard)


def _painted(
    film: Film, asked: Asked, answer: "Rendering | None", painter: "Painter"
) -> Pyramid | None:
    """The frame in colour; None where it has none."""
    from restorer.video import colouring

    if asked.look is None or answer is None:
        return None
    known = colouring.Asked(asked.frame, asked.shot, asked.look)
    return video_film.shown(film, painter.paint(colouring.Rendered(known, answer)))
