"""An overview of every key that does something."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from restorer.gui import theme
from restorer.gui.actions import Actions
from restorer.gui.dialog import Dialog


def _of_the_photo() -> list[tuple[str, str]]:
    """Keys of the compare view, which are no actions: (keys, what they do)."""
    tell = QCoreApplication.translate
    return [
        (tell("Shortcuts", "Space, held"), tell("Shortcuts", "Show the photo as it was")),
        (tell("Shortcuts", "Left, Right"), tell("Shortcuts", "Move the divider")),
        (tell("Shortcuts", "+, −"), tell("Shortcuts", "Zoom in, zoom out")),
        (tell("Shortcuts", "0, 1"), tell("Shortcuts", "Fit, 100 %")),
        (tell("Shortcuts", "Wheel"), tell("Shortcuts", "Zoom at the pointer")),
        (tell("Shortcuts", "Double click"), tell("Shortcuts", "Switch between fit and 100 %")),
        (tell("Shortcuts", "Delete, in the strip"), tell("Shortcuts", "Close the photo")),
    ]


class Shortcuts(Dialog):
    """Two columns: what the menus hold, and what works on the photo."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        form = QKeySequence.SequenceFormat.NativeText
        rows = [(a.shortcut().toString(form), a.iconText()) for a in actions.every]
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.L)
        grid.setVerticalSpacing(theme.S)
        grid.setColumnMinimumWidth(2, theme.XL)
        self._add(grid, 0, self.tr("Everywhere"), [row for row in rows if row[0]])
        self._add(grid, 3, self.tr("On the photo"), _of_the_photo())
        self.column.addLayout(grid)

    def _add(self, grid: QGridLayout, at: int, heading: str, rows: list[tuple[str, str]]) -> None:
        caption = QLabel(heading)
        caption.setFont(theme.heading(caption.font()))
        grid.addWidget(caption, 0, at, 1, 2)
        for row, (keys, what) in enumerate(rows, start=1):
            label = QLabel(keys)
            label.setProperty("role", "keys")
            grid.addWidget(label, row, at, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(what), row, at + 1)
