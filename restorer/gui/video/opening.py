"""A person's film, opened on a pool thread; of several the latest counts."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from restorer.engine.look import Look
from restorer.gui.recent import Recent
from restorer.gui.tasks import Tasks
from restorer.gui.video import film as video_film
from restorer.gui.video.film import Film


class FilmOpener(QObject):
    """Opens films, and remembers which were opened lately."""

    opened = Signal(object)  # Film
    failed = Signal(str)
    busy_changed = Signal(bool)

    def __init__(self, tasks: Tasks, recent: Recent, look: Look, parent: QObject) -> None:
        """look: of a film that has no project yet."""
        super().__init__(parent)
        self._tasks = tasks
        self._recent = recent
        self._look = look
        self._number = 0

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open a film."""
        path = path.absolute()
        self._number += 1
        self.busy_changed.emit(True)
        done = partial(self._done, self._number)
        failed = partial(self._not_done, self._number, path)
        self._tasks.start(partial(video_film.open_film, path), done, failed, priority=2)

    def _done(self, number: int, film: Film) -> None:
        if number != self._number:
            return  # another one was opened meanwhile
        self.busy_changed.emit(False)
        self._recent.note([film.clip.path])
        if film.is_new:
            film = replace(film, project=replace(film.project, look=self._look))
        self.opened.emit(film)

    def _not_done(self, number: int, path: Path, sentence: str) -> None:
        self._recent.forget(path)
        if number == self._number:
            self.busy_changed.emit(False)
        self.failed.emit(sentence)
