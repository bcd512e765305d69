"""The open photos as a strip of thumbnails, each with its state."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from restorer.gui import theme
from restorer.gui.icons import picture
from restorer.gui.photo.album import Album, Entry, State
from restorer.gui.view import screen

_CELL = QSize(112, 104)
_PICTURE = QSize(100, 68)
_SIGNS = {State.FAILED: "warning", State.STOPPED: "stop"}


class Filmstrip(QListView):
    """One row; a click or the arrow keys choose a photo, Delete closes it.

    With Ctrl or Shift several are selected, to be given the same settings.
    """

    chosen = Signal(object)  # Entry
    close_wanted = Signal(object)  # Entry

    def __init__(self, album: Album) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setModel(album)
        self.setItemDelegate(_Cell(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFixedHeight(_CELL.height() + 18)
        self.setAccessibleName(self.tr("Open photos"))
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_current(self, entry: Entry | None) -> None:
        """Mark the entry and bring it into sight."""
        if entry is None:
            return
        model = self.model()
        assert isinstance(model, Album)
        index = model.index(model.row(entry))
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index)

    @property
    def selected(self) -> tuple[Entry, ...]:
        """The selected photos, in their order."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return tuple(index.data(Album.ENTRY) for index in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.currentIndex().data(Album.ENTRY)
        if event.key() == Qt.Key.Key_Delete and entry is not None:
            self.close_wanted.emit(entry)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = current.data(Album.ENTRY)
        if entry is not None:
            self.chosen.emit(entry)


class _Cell(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return _CELL

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Entry = index.data(Album.ENTRY)
        cell = QRectF(option.rect.topLeft(), QSizeF(_CELL)).adjusted(3, 6, -3, 0)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        view = self.parent()
        current = isinstance(view, QListView) and view.currentIndex() == index
        focused = current and bool(option.state & QStyle.StateFlag.State_HasFocus)
        tones = theme.tones()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if current or selected:
            painter.setPen(QPen(QColor(tones.accent), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tones.pressed if current else tones.raised))
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 6, 6)
        room = QRectF(0, 0, _PICTURE.width(), _PICTURE.height())
        room.moveCenter(cell.center())
        room.moveTop(cell.top() + 5)
        self._paint_picture(painter, room, entry)
        self._paint_sign(painter, room, entry)
        painter.setFont(theme.small(option.font))
        painter.setPen(QColor(tones.text if current else tones.dim))
        line = QRectF(cell.left() + 5, room.bottom() + 2, cell.width() - 10, 20)
        name = painter.fontMetrics().elidedText(
            entry.name, Qt.TextElideMode.ElideMiddle, int(line.width())
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, name)
        painter.restore()

    def _paint_picture(self, painter: QPainter, room: QRectF, entry: Entry) -> None:
        if entry.thumbnail is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.canvas())
            painter.drawRoundedRect(room.adjusted(14, 4, -14, -4), 4, 4)
            return
        size = entry.thumbnail.size().scaled(_PICTURE, Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(room.center())
        path = QPainterPath()
        path.addRoundedRect(area, 3, 3)
        painter.save()
        painter.setClipPath(path)
        painter.setOpacity(1.0 if entry.state is State.DONE else 0.55)
        screen.draw(painter, area, entry.thumbnail)
        painter.restore()

    def _paint_sign(self, painter: QPainter, room: QRectF, entry: Entry) -> None:
        tones = theme.tones()
        if entry.state in (State.READING, State.COLOURING):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tones.accent))
            painter.drawEllipse(QRectF(room.right() - 12, room.top() + 2, 8, 8))
        sign = _SIGNS.get(entry.state)
        if sign is not None:
            colour = tones.error if entry.state is State.FAILED else tones.text
            ratio = painter.device().devicePixelRatio()
            badge = QRectF(0, 0, 28, 28)
            badge.moveCenter(room.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tones.window))
            painter.drawEllipse(badge)
            drawing = picture(sign, 18, ratio, colour)
            painter.drawPixmap(badge.adjusted(5, 5, -5, -5).topLeft(), drawing)
