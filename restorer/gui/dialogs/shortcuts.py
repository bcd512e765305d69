"""An overview of every key that does something."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from restorer.gui import theme
from restorer.gui.actions import Actions
from restorer.gui.dialogs.dialog import Dialog


def _of_the_photo() -> list[tuple[str, str]]:
    """Keys of the compare view, which are no actions: (keys, what they do)."""
    return [
        (
            QCoreApplication.translate("Shortcuts", "Space, held"),
            QCoreApplication.translate("Shortcuts", "Show the photo as it was"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Left, Right"),
            QCoreApplication.translate("Shortcuts", "Move the divider"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "+, −"),
            QCoreApplication.translate("Shortcuts", "Zoom in, zoom out"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "0, 1"),
            QCoreApplication.translate("Shortcuts", "Fit, 100 %"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Wheel"),
            QCoreApplication.translate("Shortcuts", "Zoom at the pointer"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Double click"),
            QCoreApplication.translate("Shortcuts", "Switch between fit and 100 %"),
        ),
        (
            QCoreApplication.translate("Shortcuts", "Delete, in the strip"),
            QCoreApplication.translate("Shortcuts", "Close the photo"),
        ),
    ]


class Shortcuts(Dialog):
    """Two columns: what the menus hold, and below it what works on the photo."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        form = QKeySequence.SequenceFormat.NativeText
        rows = [(a.shortcut().toString(form), a.iconText()) for a in actions.every]
        everywhere = [row for row in rows if row[0]]
        photo = _of_the_photo()
        half = (len(everywhere) + len(photo) + 2) // 2  # headings are rows too
        left, right = self._column(), self._column()
        self._add(left, self.tr("Everywhere"), everywhere[:half])
        self._add(right, "", everywhere[half:])
        self._add(right, self.tr("On the photo"), photo)
        columns = QHBoxLayout()
        columns.setSpacing(theme.XL)
        for column in (left, right):
            column.setRowStretch(column.rowCount(), 1)
            columns.addLayout(column)
        self.column.addLayout(columns)

    def _column(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.L)
        grid.setVerticalSpacing(theme.XS)
        return grid

    def _add(self, grid: QGridLayout, heading: str, rows: list[tuple[str, str]]) -> None:
        caption = QLabel(heading)
        caption.setFont(theme.heading(caption.font()))
        caption.setMinimumHeight(theme.XL)
        first = grid.rowCount()
        grid.addWidget(caption, first, 0, 1, 2)
        for row, (keys, what) in enumerate(rows, start=first + 1):
            label = QLabel(keys)
            label.setProperty("role", "keys")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(what), row, 1)
