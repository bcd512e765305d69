"""Shots found by themselves: the film is read through once, behind the window."""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event, Thread
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from restorer.errors import RestorerError
from restorer.gui.sentences import translated
from restorer.gui.video.editor import Editor
from restorer.gui.video.film import Film
from restorer.video.shots import Shot, find_shots

_TELL = 0.1  # s between two reports of how far it is


class _Stopped(Exception):  # noqa: N818 (not an error)
    """Nobody wants the shots any more."""


@dataclass(frozen=True, eq=False)
class _Outcome:
    film: Film
    shots: list[Shot]
    error: Exception | None


class Finder(QObject):
    """Gives the editor the shots of a film that has none; one at a time, on its own thread."""

    progressed = Signal(object)  # float, 0..1; None: nothing is looked for
    failed = Signal(str)
    _told = Signal(object, float)  # Film, 0..1
    _ended = Signal(object)  # _Outcome

    def __init__(self, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._film: Film | None = None
        self._stopped = Event()
        self._threads: list[Thread] = []
        self._told.connect(self._progress)
        self._ended.connect(self._end)
        editor.opened.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether a film is being read."""
        return self._film is not None

    @Slot(object)
    def _look(self, film: Film | None) -> None:
        """Look for this film's shots, and no longer for another one's."""
        self._forget()
        if film is None or film.project.shots:
            self.progressed.emit(None)
            return
        self.progressed.emit(0.0)
        self._film, self._stopped = film, Event()
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = Thread(target=self._work, args=(film, self._stopped), name="shots")
        self._threads.append(thread)
        thread.start()

    def _forget(self) -> None:
        """Nobody wants the shots any more; reading ends at the next frame."""
        self._stopped.set()
        self._film = None

    def stop(self) -> None:
        """Likewise, and wait for the thread."""
        self._forget()
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _work(self, film: Film, stopped: Event) -> None:
        """The thread's work."""
        try:
            outcome = _Outcome(film, find_shots(self._pictures(film, stopped)), None)
        except _Stopped:
            return
        except Exception as error:  # whatever it is, it must reach the window
            outcome = _Outcome(film, [], error)
        self._ended.emit(outcome)

    def _pictures(self, film: Film, stopped: Event) -> Iterator[tuple[int, Any]]:
        told = monotonic()
        for frame in film.clip.frames():
            if stopped.is_set():
                raise _Stopped
            if monotonic() - told > _TELL:
                told = monotonic()
                self._told.emit(film, min(frame.index / film.count, 1.0))
            yield frame.index, frame.grey

    @Slot(object, float)
    def _progress(self, film: Film, share: float) -> None:
        if film is self._film:
            self.progressed.emit(share)

    @Slot(object)
    def _end(self, outcome: _Outcome) -> None:
        if outcome.film is not self._film:
            return
        self._film = None
        self.progressed.emit(None)
        if outcome.error is None:
            self._editor.take_found(outcome.shots)
            return
        if not isinstance(outcome.error, RestorerError):
            self.failed.emit(self.tr("The shots could not be found; the log says more."))
            raise outcome.error
        self.failed.emit(translated(outcome.error.sentence))
