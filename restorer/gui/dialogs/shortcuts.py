"""An overview of every key that does something, and of what fingers do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from restorer.gui import theme
from restorer.gui.actions import Actions
from restorer.gui.dialogs.dialog import Dialog

_MOST = 0.85  # of the screen

#: What is pressed, and what it does.
Rows = list[tuple[str, str]]


class Shortcuts(Dialog):
    """Three columns: what the menus hold, and what works on the photo, the film and the batch."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        form = QKeySequence.SequenceFormat.NativeText
        rows = [(a.shortcut().toString(form), a.iconText()) for a in actions.every]
        everywhere = [row for row in rows if row[0]]
        photo = self._of_the_photo()
        half = (len(everywhere) + len(photo) + 2) // 2  # headings are rows too
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(theme.XL)
        for groups in (
            [(self.tr("Everywhere"), everywhere[:half])],
            [("", everywhere[half:]), (self.tr("On the photo"), photo)],
            [
                (self.tr("On the film"), self._of_the_film()),
                (self.tr("In the table of a batch"), self._of_the_batch()),
                (self.tr("With fingers"), self._of_fingers()),
            ],
        ):
            columns.addLayout(_column(groups))
        self.column.addWidget(self._scrolling(inside))

    def _scrolling(self, inside: QWidget) -> QScrollArea:
        """As large as all of it, or as the screen allows."""
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.windowTitle())
        needed = inside.sizeHint().grownBy(scroll.contentsMargins())
        bar = scroll.verticalScrollBar().sizeHint().width()
        scroll.setMinimumSize(needed.boundedTo(self.screen().availableSize() * _MOST))
        if scroll.minimumHeight() < needed.height():
            scroll.setMinimumWidth(scroll.minimumWidth() + bar)
        return scroll

    def _of_the_photo(self) -> Rows:
        return [
            (self.tr("Space, held"), self.tr("Show the photo as it was")),
            (self.tr("Left, Right"), self.tr("Move the divider")),
            (self.tr("Home, End"), self.tr("Divider to the edge")),
            (self.tr("+, −"), self.tr("Zoom in, zoom out")),
            (self.tr("0, 1"), self.tr("Fit, 100 %")),
            (self.tr("Wheel"), self.tr("Zoom at the pointer")),
            (self.tr("Double click"), self.tr("Switch between fit and 100 %")),
            (self.tr("Delete, in the strip"), self.tr("Close the photo")),
        ]

    def _of_the_film(self) -> Rows:
        return [
            (self.tr("Space, P"), self.tr("Play, stop")),
            (self.tr("Left, Right"), self.tr("One frame back, on")),
            (self.tr("Shift+Left, Right"), self.tr("Ten frames back, on")),
            (self.tr("Page Up, Page Down"), self.tr("Shot before, next shot")),
            (self.tr("Home, End"), self.tr("First frame, last frame")),
            (self.tr("+, −"), self.tr("See less of the timeline, more of it")),
            (self.tr("Up, Down"), self.tr("Louder, quieter")),
            ("M", self.tr("Sound off, on")),
            ("I, O", self.tr("Begin here, end here")),
            ("X", self.tr("Take the whole film")),
            ("S, J", self.tr("Split the shot, join it with the next")),
        ]

    def _of_the_batch(self) -> Rows:
        return [
            (self.tr("Enter"), self.tr("Compare the photo")),
            (self.tr("Delete"), self.tr("Take out of the batch")),
        ]

    def _of_fingers(self) -> Rows:
        return [
            (self.tr("One finger"), self.tr("Move the photo or the divider")),
            (self.tr("Two fingers"), self.tr("Zoom, and move the photo")),
            (self.tr("Two taps"), self.tr("Switch between fit and 100 %")),
            (self.tr("Pinch on a touchpad"), self.tr("Zoom at the pointer")),
        ]


def _column(groups: Sequence[tuple[str, Rows]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.L)
    grid.setVerticalSpacing(theme.XS)
    for heading, rows in groups:
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
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
