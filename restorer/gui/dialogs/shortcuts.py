"""An overview of every key that does something, and of what fingers do."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from restorer.gui import theme
from restorer.gui.actions import START, Actions
from restorer.gui.dialogs.dialog import Dialog

_MOST = 0.9  # of the screen
_LEAST = (480, 320)
_NATIVE = QKeySequence.SequenceFormat.NativeText

#: What is pressed, and what it does.
Rows = list[tuple[str, str]]


class _Whole(QScrollArea):
    """Wants the room for all that it holds."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setMinimumSize(*_LEAST)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint() + QSize(self.verticalScrollBar().sizeHint().width(), 0)


class Shortcuts(Dialog):
    """What the menus hold, and what works on the photo, the film and the batch.

    In three columns, or in as many as the screen has room for.
    """

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        rows = [(a.shortcut().toString(_NATIVE), a.iconText()) for a in actions.every]
        everywhere = self.tr("Everywhere"), [row for row in rows if row[0]]
        photo = self.tr("On the photo"), self._of_the_photo()
        others = [
            (self.tr("On the film"), self._of_the_film()),
            (self.tr("In a batch"), self._of_the_batch()),
            (self.tr("With fingers"), self._of_fingers()),
        ]
        half = (len(everywhere[1]) + len(photo[1]) + 2) // 2  # headings are rows too
        begun, rest = (everywhere[0], everywhere[1][:half]), ("", everywhere[1][half:])
        room = self.screen().availableSize() * _MOST
        for columns in (
            ([begun], [rest, photo], others),
            ([everywhere], [photo, *others]),
            ([everywhere, photo, *others],),
        ):
            inside = _columns(*columns)
            if inside.sizeHint().width() + 3 * theme.XL <= room.width():  # with margins and bar
                break
        scroll = _Whole(inside)
        scroll.setAccessibleName(self.windowTitle())
        self.column.addWidget(scroll)
        self.resize(self.sizeHint().boundedTo(room))

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
            (self.tr("Shift+I, O"), self.tr("Go to where it begins, ends")),
            ("Z", self.tr("See that part, or the whole film")),
            ("L", self.tr("Play again and again")),
            ("X", self.tr("Take the whole film")),
            ("S, J", self.tr("Split the shot, join it with the next")),
            (START.toString(_NATIVE), self.tr("Export the film")),
        ]

    def _of_the_batch(self) -> Rows:
        return [
            (START.toString(_NATIVE), self.tr("Start the batch that is set up")),
            (self.tr("Enter, in the table"), self.tr("Compare the photo")),
            (self.tr("Delete, in the table"), self.tr("Take out of the batch")),
        ]

    def _of_fingers(self) -> Rows:
        return [
            (self.tr("One finger"), self.tr("Move the photo or the divider")),
            (self.tr("Two fingers"), self.tr("Zoom, and move the photo")),
            (self.tr("Two taps"), self.tr("Switch between fit and 100 %")),
            (self.tr("Pinch on a touchpad"), self.tr("Zoom at the pointer")),
        ]


def _columns(*columns: Sequence[tuple[str, Rows]]) -> QWidget:
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.XL)
    for groups in columns:
        row.addLayout(_column(groups))
    return inside


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
