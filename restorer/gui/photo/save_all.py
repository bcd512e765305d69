"""Every coloured photo saved beside its original, one after another."""

from collections import deque
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from restorer.gui.messages import Message
from restorer.gui.photo import saving
from restorer.gui.photo.album import State
from restorer.gui.photo.saving import Order, Saved
from restorer.gui.photo.studio import Studio
from restorer.gui.preferences import Preferences
from restorer.gui.tasks import Tasks


class SaveAll(QObject):
    """Holds what is to be saved as it was when it was asked for; pixels of one photo at a time."""

    told = Signal(object)  # Message

    def __init__(
        self, studio: Studio, tasks: Tasks, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._studio = studio
        self._tasks = tasks
        self._preferences = preferences
        self._orders: deque[Order] = deque()
        self._at_work = False
        self._left_out = 0
        self._saved: list[Path] = []
        self._failures: list[str] = []

    @property
    def busy(self) -> bool:
        return self._at_work

    @Slot()
    def start(self) -> None:
        """Save what is in colour now; while that goes on, asking again does nothing."""
        if self._at_work:
            return
        self._orders = deque(self._gather())
        self._left_out = len(self._studio.album.entries) - len(self._orders)
        self._saved, self._failures = [], []
        if self._orders:
            self._next()
        else:
            self.told.emit(Message(self.tr("No photo is in colour yet.")))

    def _gather(self) -> list[Order]:
        settings, colorizer = self._preferences.settings, self._studio.colorizer
        album = self._studio.album
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        orders = []
        for entry in album.entries:
            rendering = entry.rendering()
            if entry.state is State.DONE and rendering is not None and colorizer is not None:
                folder = Path(settings.save_folder or pictures)
                originals = album.originals()
                order = Order(
                    entry.source, rendering, entry.look, colorizer, settings, originals, folder
                )
                orders.append(order)
        return orders

    def _next(self) -> None:
        if not self._orders:
            self._at_work = False
            self.told.emit(self._outcome())
            return
        self._at_work = True
        order = self._orders.popleft()
        done = len(self._saved) + len(self._failures)
        text = self.tr("Saving {name} ({number} of {count})…")
        count = done + 1 + len(self._orders)
        self.told.emit(Message(text.format(name=order.source.name, number=done + 1, count=count)))
        work = partial(saving.save_order, order)
        self._tasks.start(work, self._written, self._failed, priority=2, promised=True)

    def _written(self, saved: Saved) -> None:
        self._saved.append(saved.path)
        self._next()

    def _failed(self, sentence: str) -> None:
        self._failures.append(sentence)
        self._next()

    def _where(self) -> str:
        folders = {path.parent for path in self._saved}
        if len(self._saved) == 1:
            text = self.tr("Saved as {name} in {folder}.")
        elif len(folders) == 1:
            text = self.tr("{count} photos saved in {folder}.")
        else:
            text = self.tr("{count} photos saved, each beside its original.")
        last = self._saved[-1]
        return text.format(name=last.name, count=len(self._saved), folder=last.parent)

    def _outcome(self) -> Message:
        parts = [self._where()] if self._saved else []
        if self._left_out:
            text = self.tr("Not in colour and left out: {count}.")
            parts.append(text.format(count=self._left_out))
        parts.extend(self._failures)
        kind = "error" if self._failures else "success"
        return Message(" ".join(parts), kind, self._saved[-1] if self._saved else None)
