"""Keeps the project beside its film, by itself, a moment after each change.

One that was opened from elsewhere is written there at once: the film is what is opened next time.
"""

from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restorer.gui.tasks import Tasks
from restorer.gui.video.editor import Editor

if TYPE_CHECKING:
    from restorer.gui.video.film import Film
    from restorer.video.project import Project

_PAUSE = 400  # ms without a change


@dataclass(frozen=True, eq=False)
class _Order:
    """Writes go to several threads: an older one never replaces a newer one."""

    number: int
    project: "Project"


class Keeper(QObject):
    """Writes the project on pool threads."""

    failed = Signal(str)  # once for each film

    def __init__(self, tasks: Tasks, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._editor = editor
        self._lock = Lock()
        self._number = self._written = 0
        self._due: Project | None = None
        self._complained = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep)
        editor.changed.connect(self._changed)
        editor.opened.connect(self._begin)

    @Slot()
    def keep(self) -> None:
        """Write what has changed, now; it is written even if the program is being closed."""
        self._pause.stop()
        project, self._due = self._due, None
        if project is not None:
            self._number += 1
            order = _Order(self._number, project)
            write = partial(self._write, order)
            self._tasks.start(write, failed=self._complain, priority=2, promised=True)

    @Slot(object)
    def _begin(self, film: "Film | None") -> None:
        self.keep()  # what is left of the film before
        self._complained = False
        if film is not None and film.is_elsewhere:
            self._due = film.project
            self.keep()

    def _complain(self, sentence: str) -> None:
        if not self._complained:
            self._complained = True
            self.failed.emit(sentence)

    @Slot()
    def _changed(self) -> None:
        self._due = self._editor.project
        self._pause.start()

    def _write(self, order: _Order) -> None:
        from restorer.video.project import save

        with self._lock:
            if order.number > self._written:
                save(order.project)
                self._written = order.number
