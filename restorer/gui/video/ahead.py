"""Colours asked for ahead of the playhead, so that a range can be played with them."""

from dataclasses import dataclass
from functools import partial
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Signal

from restorer.engine.look import Look
from restorer.engine.queue import Priority
from restorer.gui.inference import Inference
from restorer.gui.line import Line
from restorer.gui.video.answers import Answers
from restorer.gui.video.background import Background
from restorer.gui.video.film import Film

_TELL = 0.2  # s between two reports


@dataclass(frozen=True, eq=False)
class Stretch:
    """Frames of a film that are to be rendered, each with its bare look, in order."""

    film: Film
    wanted: tuple[tuple[int, Look], ...]


class Ahead(Background):
    """Renders one stretch at a time; what was asked before is dropped."""

    progressed = Signal(int, int)  # frames that are done, of how many

    def __init__(self, inference: Inference, answers: Answers, parent: QObject) -> None:
        super().__init__("rendering ahead", parent)
        self._line = Line(inference.queue, Priority.TIMELINE)
        self._answers = answers

    def start(self, stretch: Stretch) -> None:
        """Render this stretch; what was rendered before stays."""
        self.stop()
        self._start(partial(self._render, stretch))

    def _render(self, stretch: Stretch, stopped: Event) -> None:
        from restorer.imaging.photo import Photo

        wanted = dict(stretch.wanted)
        first = stretch.wanted[0][0]
        done, told = 0, monotonic()
        for frame in stretch.film.clip.frames(stretch.film.time(first), index=first):
            look = wanted.get(frame.index)
            if look is not None and not self._answers.has(frame.index, look):
                name = self.tr("frame {number}").format(number=frame.index + 1)
                photo = Photo(frame.grey, name=name)
                (answer,) = self._line.render([photo], look, stopped.is_set)
                self._answers.put(stretch.film, frame.index, look, answer)
            done += look is not None
            if stopped.is_set():
                return
            if done == len(wanted):
                break
            if monotonic() - told > _TELL:
                told = monotonic()
                self.progressed.emit(done, len(wanted))
