"""The folders and photos of a batch to be."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from restorer.gui import theme

_HEIGHT = 76


class _List(QListWidget):
    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


class Sources(QWidget):
    """A list to add to and take from; the files themselves stay as they are."""

    changed = Signal()
    folder_wanted = Signal()
    files_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = _List()
        self.list.setAccessibleName(self.tr("Folders and photos"))
        self.list.setFixedHeight(_HEIGHT)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.delete_pressed.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._selection_changed)
        self._add_folder = QPushButton(self.tr("Add a folder…"))
        self._add_files = QPushButton(self.tr("Add photos…"))
        self.remove = QPushButton(self.tr("Take out"))
        self._add_folder.clicked.connect(self.folder_wanted)
        self._add_files.clicked.connect(self.files_wanted)
        self.remove.clicked.connect(self._remove)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        for button in (self._add_folder, self._add_files, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.list)
        column.addLayout(buttons)
        self._selection_changed()

    @property
    def paths(self) -> tuple[Path, ...]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items)

    def add(self, paths: Iterable[Path]) -> None:
        """Add folders and files, each once."""
        there = set(self.paths)
        new = [path for path in dict.fromkeys(paths) if path not in there]
        for path in new:
            item = QListWidgetItem(str(path))
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(str(path))
            self.list.addItem(item)
        if new:
            self.list.scrollToBottom()
            self.changed.emit()

    def clear(self) -> None:
        """Begin anew."""
        with QSignalBlocker(self.list):
            self.list.clear()
        self._selection_changed()

    @Slot()
    def _remove(self) -> None:
        selected = self.list.selectedItems()
        for item in selected:
            self.list.takeItem(self.list.row(item))
        if selected:
            self.changed.emit()

    @Slot()
    def _selection_changed(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))
