"""Every way in: the dialog, the clipboard, a drop, the command line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from restorer.gui import dialogs, opening
from restorer.gui.messages import Message
from restorer.gui.preferences import Preferences
from restorer.gui.studio import Studio


class Reception(QObject):
    """Takes what a person hands over to the studio."""

    told = Signal(object)  # Message

    def __init__(self, studio: Studio, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._studio = studio
        self._preferences = preferences
        self._window = window

    def open_paths(self, paths: Sequence[str | Path]) -> None:
        """Open files and folders."""
        if paths:
            self._studio.open_paths(paths)

    @Slot(object)
    def open_path(self, path: Path) -> None:
        self.open_paths([path])

    @Slot()
    def ask(self) -> None:
        """Ask for photos and open them."""
        from restorer.imaging.reading import READABLE

        folder = self._preferences.settings.open_folder
        files = dialogs.ask_open(self._window, folder, READABLE)
        if files:
            self._preferences.change(open_folder=str(Path(files[0]).parent))
            self.open_paths(files)

    @Slot()
    def paste(self) -> None:
        """Open what lies on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if not self._take(mime, self.tr("pasted picture")):
            self.told.emit(Message(self.tr("There is no picture on the clipboard.")))

    def drop(self, mime: QMimeData) -> bool:
        """Open what was dropped; whether there was anything to open."""
        return self._take(mime, self.tr("dropped picture"))

    def _take(self, mime: QMimeData, name: str) -> bool:
        handed = opening.from_mime(mime, name)
        for sentence in handed.sentences:
            self.told.emit(Message(sentence, "error"))
        if handed.sources:
            self._studio.open(handed.sources)
        return bool(handed.sources or handed.sentences)
