"""Save, Save as and Copy of the current photo: gathers what is needed, works on pool threads."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QProcess, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from restorer.gui.dialogs import questions
from restorer.gui.messages import Message
from restorer.gui.photo import saving
from restorer.gui.photo.saving import Saved, Work
from restorer.gui.photo.studio import Studio
from restorer.gui.preferences import Preferences
from restorer.gui.tasks import Tasks


class Exporter(QObject):
    """Takes the current photo out of the program."""

    told = Signal(object)  # Message

    def __init__(
        self, studio: Studio, tasks: Tasks, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._studio = studio
        self._tasks = tasks
        self._preferences = preferences

    def save(self, window: QWidget) -> None:
        """Beside the original; a picture without a file is asked a name for."""
        work = self.gather()
        if work is None:
            return
        if work.photo.path is None:
            self.save_as(window)
        else:
            self._start(lambda: saving.save_beside(work), self._written, promised=True)

    def save_as(self, window: QWidget) -> None:
        work = self.gather()
        if work is None:
            return
        target = questions.ask_save(window, self._suggestion(work))
        if target is not None:
            self._preferences.change(save_folder=str(target.parent))
            self._start(lambda: saving.save_as(work, target), self._written, promised=True)

    def copy(self) -> None:
        work = self.gather()
        if work is not None:
            self._start(lambda: saving.to_clipboard(work), self._to_clipboard)

    def _suggestion(self, work: Work) -> Path:
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        folder = Path(self._preferences.settings.save_folder or pictures)
        if work.photo.path is not None:
            beside = saving.suggested(work.photo.path, work.settings)
            return folder / beside.name if self._preferences.settings.save_folder else beside
        return saving.suggested(folder / f"{Path(work.photo.name).stem}.png", work.settings)

    def gather(self) -> Work | None:
        """All that writing the current photo needs; None while it has no colours."""
        studio, entry = self._studio, self._studio.current
        if entry is None or not studio.finished:
            return None
        rendering = entry.rendering()
        if rendering is None or studio.colorizer is None:
            return None
        assert entry.photo is not None
        return Work(
            entry.photo,
            rendering,
            entry.look,
            studio.colorizer,
            studio.restored,
            self._preferences.settings,
            studio.album.originals(),
        )

    def _start(
        self, work: Callable[[], object], done: Callable[[object], None], promised: bool = False
    ) -> None:
        self._tasks.start(work, done, self._failed, priority=2, promised=promised)

    def _written(self, saved: object) -> None:
        assert isinstance(saved, Saved)
        path, layer = saved.path, saved.layer
        text = self.tr("Saved as {name} in {folder}")
        if layer is not None:
            text = self.tr("Saved as {name}, with the colour layer {layer}, in {folder}")
        names = {"name": path.name, "layer": layer.name if layer else "", "folder": path.parent}
        self.told.emit(Message(text.format(**names), "success", path))

    def _to_clipboard(self, make: object) -> None:
        assert callable(make)
        mime = make()
        assert isinstance(mime, QMimeData)
        QGuiApplication.clipboard().setMimeData(mime)
        self.told.emit(Message(self.tr("The coloured photo is on the clipboard."), "success"))

    def _failed(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))

    @Slot(object)
    def show_in_folder(self, path: Path) -> None:
        """Open the system's file browser at the file, or at its folder."""
        if not show_in_folder(path):
            text = self.tr("No program that shows folders could be started; the file is {path}.")
            self.told.emit(Message(text.format(path=path), "error"))


def show_in_folder(path: Path) -> bool:
    """Ask the system's file browser to show a file; whether there is one."""
    if sys.platform == "win32":
        return QProcess.startDetached("explorer", [f"/select,{path}"])[0]
    if sys.platform == "darwin":
        return QProcess.startDetached("open", ["-R", str(path)])[0]
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
