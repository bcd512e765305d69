"""Colours while a film is played: those that are kept, and new ones while the network keeps up.

Where it does not, frames are shown as they are. Now and then one is tried beside the playing,
since a machine that was busy, or had to warm up, may keep up later.
"""

from concurrent.futures import wait
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING, Final

from restorer.engine.look import Look
from restorer.engine.queue import Request
from restorer.gui.line import Line
from restorer.gui.video.answers import Answers
from restorer.gui.video.film import Film
from restorer.video.shots import Shot

if TYPE_CHECKING:
    from restorer.engine.result import Rendering
    from restorer.video.frames import Frame

_RECENT: Final = 0.15  # weight of the last run in the estimate of the network's time
_PATIENCE: Final = 1.0  # s that the film waits at most for its first colours
_REST: Final = 1.0  # s of the film until the next trial; each is twice the one before
_MOST_LOST: Final = 0.5  # s by which frames in colour may come late, all together
_FORGIVEN: Final = 0.02  # s of that for each frame in time


@dataclass(frozen=True, eq=False)
class Asked:
    """A frame with what is known of its colours, or a request for them.

    Attributes:
        frame: The frame.
        seconds: When it is shown, from the film's beginning.
        shot: That it belongs to.
        look: None: it stays as it is.
        answer: None: it is not there yet, or nobody wants it.
        request: For an answer.
    """

    frame: "Frame"
    seconds: float
    shot: Shot
    look: Look | None
    answer: "Rendering | None" = None
    request: Request | None = None


class Live:
    """The colours of one playing, on its thread."""

    def __init__(self, line: Line, answers: Answers, film: Film) -> None:
        self._line = line
        self._answers = answers
        self._film = film
        self._limit = 1 / float(film.clip.info.rate)
        self._pace = 0.0  # s that the network takes for a frame; 0: not known
        self._last_pace = 0.0  # of frames that are kept, whose first one had to warm up
        self._begun = self._slow = False
        self._lost = 0.0
        self._rest = _REST
        self._until = 0.0  # when the next trial is due, in seconds of the film
        self._trial: Asked | None = None

    def ask(self, frame: "Frame", shot: Shot, look: Look | None) -> Asked:
        """The frame with its answer, or a request for one where the network keeps up."""
        seconds = self._film.seconds[frame.index]
        if look is None:
            return Asked(frame, seconds, shot, look)
        kept = self._answers.get(frame.index, look.bare)
        if kept is not None:
            self._last_pace = kept.report.seconds
            return Asked(frame, seconds, shot, look, kept)
        self._look_at_trial(seconds)
        if self._begun and not self._pace:
            self._pace = self._last_pace
        if not self._slow and self._pace > self._limit:
            self._tire(seconds)
        if not self._slow:
            asked = self._requested(frame, seconds, shot, look)
            return asked if self._pace else self._measured(asked)
        if self._trial is None and seconds >= self._until:
            self._trial = self._requested(frame, seconds, shot, look)
        return Asked(frame, seconds, shot, look)

    def answer(self, asked: Asked, stopped: Event) -> "Rendering | None":
        """The network's answer; None: the frame is shown as it is.

        Raises:
            Cancelled: nobody wants it any more.
        """
        request = asked.request
        if request is None:
            return asked.answer
        if self._slow and not request.future.done():
            request.drop()
            return None
        return self._take(asked, request, stopped)

    def shown(self, asked: Asked, late: float) -> None:
        """A frame is ready to be shown, so many seconds late."""
        self._begun = True
        if asked.request is None or self._slow:
            return
        self._lost = max(0.0, self._lost + late if late > 0 else self._lost - _FORGIVEN)
        if self._lost > _MOST_LOST:
            self._tire(asked.seconds)

    def close(self) -> None:
        """Want nothing more."""
        if self._trial is not None and self._trial.request is not None:
            self._trial.request.drop()

    def _requested(self, frame: "Frame", seconds: float, shot: Shot, look: Look) -> Asked:
        from restorer.imaging.photo import Photo

        request = self._line.ask(Photo(frame.grey), look)
        return Asked(frame, seconds, shot, look, None, request)

    def _measured(self, asked: Asked) -> Asked:
        """With its answer, before the film begins; without one where that would take too long."""
        assert asked.request is not None
        if wait([asked.request.future], _PATIENCE).not_done:
            self._tire(asked.seconds)
            self._trial = asked
            return replace(asked, request=None)
        return replace(asked, answer=self._take(asked, asked.request, Event()), request=None)

    def _take(self, asked: Asked, request: Request, stopped: Event) -> "Rendering":
        answer = self._line.answer(request, stopped.is_set)
        took = answer.report.seconds
        self._pace += (_RECENT if self._pace else 1.0) * (took - self._pace)
        assert asked.look is not None
        self._answers.put(self._film, asked.frame.index, asked.look.bare, answer)
        if self._pace > self._limit and not self._slow:
            self._tire(asked.seconds)
        return answer

    def _tire(self, seconds: float) -> None:
        """Ask for nothing for a while."""
        self._slow, self._lost = True, 0.0
        self._until = seconds + self._rest
        self._rest *= 2

    def _look_at_trial(self, seconds: float) -> None:
        trial = self._trial
        if trial is None or trial.request is None or not trial.request.future.done():
            return
        self._trial, self._pace = None, 0.0
        self._take(trial, trial.request, Event())
        if self._pace > self._limit:
            self._tire(seconds)
        else:
            self._slow = False
