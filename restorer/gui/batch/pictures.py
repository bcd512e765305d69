"""Small pictures for a batch's table: grey before, in colour when they are done."""

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap

from restorer.batch.row import Row, State
from restorer.gui.batch.latest import LatestFirst
from restorer.gui.batch.ledger import Ledger
from restorer.gui.photo import thumbnails
from restorer.gui.tasks import Tasks
from restorer.gui.view import screen

ROOM = QSize(52, 38)  # logical pixels
_SHARP = 2  # pixels for each of them: for screens at 200 %
_KEPT = 600
_WAITING = 40


@dataclass(frozen=True)
class _Wanted:
    id: int
    done: bool
    source: str
    screen: int  # its colours


class Pictures(QObject):
    """Keeps the pictures of the rows that were looked at lately."""

    made = Signal(int)  # id of a row

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self._kept: OrderedDict[_Wanted, QIcon] = OrderedDict()
        self._making: LatestFirst[_Wanted, QImage] = LatestFirst(
            tasks, self._make, self._made, lambda _: None, _WAITING
        )
        self._blank = QPixmap(ROOM * _SHARP)
        self._blank.setDevicePixelRatio(_SHARP)
        self._blank.fill(Qt.GlobalColor.transparent)
        self._nothing = QIcon(self._blank)

    def show(self, ledger: Ledger | None) -> None:
        """Show another batch's pictures."""
        self._ledger = ledger
        self._making.forget()
        self._kept.clear()

    def of(self, row: Row) -> QIcon:
        """A row's picture; an empty one of the same size until it is made."""
        wanted = _Wanted(row.id, row.state is State.DONE, str(row.source), screen.version())
        picture = self._kept.get(wanted)
        if picture is None:
            self._making.ask(wanted)
            return self._nothing
        self._kept.move_to_end(wanted)
        return picture

    def _make(self, wanted: _Wanted) -> QImage:
        ledger = self._ledger
        if wanted.done and ledger is not None:
            kept = ledger.ask(lambda journal: journal.thumbnails(wanted.id))
            if kept is not None:
                return QImage.fromData(kept[1])
        return thumbnails.quick(Path(wanted.source), ROOM * _SHARP)

    def _made(self, wanted: _Wanted, image: QImage) -> None:
        picture = self._framed(image)
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)  # a selection must not change its colours
        self._kept[wanted] = icon
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.made.emit(wanted.id)

    def _framed(self, image: QImage) -> QPixmap:
        """The picture in the middle of the room, so that all names begin at one place."""
        framed = QPixmap(self._blank)
        if image.isNull():
            return framed
        room = ROOM * _SHARP
        small = image.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        small.setDevicePixelRatio(1)
        framed.setDevicePixelRatio(1)
        painter = QPainter(framed)
        left, top = (room.width() - small.width()) // 2, (room.height() - small.height()) // 2
        painter.drawImage(left, top, screen.converted(small))
        painter.end()
        framed.setDevicePixelRatio(_SHARP)
        return framed
