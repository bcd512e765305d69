"""The settings of the running program: read once, changed from anywhere, kept on disk."""

import threading
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restorer import settings
from restorer.errors import RestorerError
from restorer.gui.messages import Message
from restorer.gui.sentences import translated
from restorer.gui.tasks import Tasks

_PAUSE = 100  # ms in which further changes are gathered


class Preferences(QObject):
    """Holds `restorer.settings.Settings` and writes them soon after they changed.

    Not at once: until a disk has written them, nothing could be drawn.
    """

    told = Signal(object)  # Message
    theme_chosen = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._writing = threading.Lock()
        self._ended = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._start_writing)
        loaded = settings.load()
        self.settings = loaded.settings
        self.notices = loaded.notices

    def change(self, **values: Any) -> None:
        """Change some settings and keep them."""
        changed = replace(self.settings, **values)
        if changed == self.settings:
            return
        other_theme = changed.theme != self.settings.theme
        self.settings = changed
        if other_theme:
            self.theme_chosen.emit(changed.theme)
        if self._ended:
            self._write_here()
        elif not self._pause.isActive():  # else many changes in a row would put it off
            self._pause.start()

    def end(self) -> None:
        """Write what is not written yet; from now on changes are written at once."""
        self._ended = True
        if self._pause.isActive():
            self._pause.stop()
            self._write_here()

    @Slot()
    def _start_writing(self) -> None:
        self._tasks.start(self._write, failed=self._tell, promised=True)

    def _write(self) -> None:
        # The newest at that moment: of two writers, the later never brings back what was.
        with self._writing:
            settings.save(self.settings)

    def _write_here(self) -> None:
        try:
            self._write()
        except RestorerError as error:
            self._tell(translated(error.sentence))

    def _tell(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))
