"""The table of a batch's photos."""

from secrets import token_hex

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from restorer.batch.row import Row
from restorer.gui import theme
from restorer.gui.batch.pictures import ROOM
from restorer.gui.batch.rows import Column, Rows

_PICTURE = Qt.ItemDataRole.DecorationRole
_WIDTHS = {Column.NAME: 250, Column.FOLDER: 140, Column.STATE: 100, Column.TIME: 76}


class _Sentence(QStyledItemDelegate):
    """A sentence is read from its beginning; a name is told by both of its ends."""

    def initStyleOption(  # noqa: N802 (Qt's own)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight


class BatchTable(QTableView):
    """Any number of rows; Enter compares, Delete takes rows out, dragging moves them.

    Dragging is done here, and not by flags of the model: for them Qt asks at every selection for
    every cell, and there may be a million.
    """

    compare_wanted = Signal()
    remove_wanted = Signal()
    menu_wanted = Signal(object)  # QMenu: to be filled with what can be done
    dropped = Signal(int)  # before this row, what is selected
    selection_changed = Signal()

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        # Of this table alone: another program's rows are dropped elsewhere.
        self.dragged = f"application/x-restorer-rows-{token_hex(8)}"
        self._before: int | None = None  # where it would be dropped
        self.setModel(rows)
        self._pressed: QPoint | None = None  # where a row was, that may be dragged from now on
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)  # it is painted here, see below
        self.setAccessibleName(self.tr("Photos of the batch"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(ROOM)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setCornerButtonEnabled(False)
        self.setItemDelegateForColumn(Column.MESSAGE, _Sentence(self))
        self.setTabKeyNavigation(False)  # Tab leaves the table
        upright = self.verticalHeader()
        upright.hide()
        # One height for all: with 100,000 rows none of them is asked for its own.
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setDefaultSectionSize(ROOM.height() + 8)
        level = self.horizontalHeader()
        level.setHighlightSections(False)
        level.setSectionsClickable(False)
        # Of the real selection it would ask, whenever it is painted, whether every row is in it.
        level.setSelectionModel(QItemSelectionModel(rows, level))
        level.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        level.setStretchLastSection(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(lambda _: self.compare_wanted.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    @property
    def rows(self) -> Rows:
        model = self.model()
        assert isinstance(model, Rows)
        return model

    def current(self) -> Row | None:
        """The row that has the focus, if it has been read."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def spans(self) -> tuple[tuple[int, int], ...]:
        """What is selected: numbers of the first and last row of each part."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.size()))
        return tuple(sorted({(part.top(), part.bottom()) for part in parts}))

    def select(self, first: int, last: int) -> None:
        """Select these rows, and keep the last that had the focus in sight."""
        model, flags = self.model(), QItemSelectionModel.SelectionFlag
        rows = QItemSelection(model.index(first, 0), model.index(last, len(Column) - 1))
        self.setCurrentIndex(model.index(first, max(0, self.currentIndex().column())))
        self.selectionModel().select(rows, flags.ClearAndSelect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = at if left and plain and self.indexAt(at).isValid() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
        elif (
            event.position().toPoint() - self._pressed
        ).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        super().mouseReleaseEvent(event)

    def _drag(self) -> None:
        mime = QMimeData()
        mime.setData(self.dragged, b"")
        drag = QDrag(self)
        drag.setMimeData(mime)
        picture = self.currentIndex().siblingAtColumn(Column.NAME).data(_PICTURE)
        if picture is not None:
            drag.setPixmap(picture.pixmap(ROOM))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(self.dragged):
            event.acceptProposedAction()
        else:
            event.ignore()  # the window takes photos

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        if event.mimeData().hasFormat(self.dragged):
            self._show_before(self._row_below(event.position().toPoint()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_before(None)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)  # ends the scrolling
        self._show_before(None)
        if event.mimeData().hasFormat(self.dragged):
            event.acceptProposedAction()
            self.dropped.emit(self._row_below(event.position().toPoint()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._before is not None:
            last = self._before == self.model().rowCount()
            rect = self.visualRect(self.model().index(self._before - last, 0))
            y = rect.bottom() if last else rect.top()
            painter = QPainter(self.viewport())
            painter.fillRect(0, max(0, y - 1), self.viewport().width(), 3, theme.tones().accent)

    def _row_below(self, at: QPoint) -> int:
        """The row before which something is that is dropped there."""
        row = self.rowAt(at.y())
        if row < 0:
            return self.model().rowCount()
        middle = self.visualRect(self.model().index(row, 0)).center().y()
        return row + (at.y() > middle)

    def _show_before(self, row: int | None) -> None:
        self._before = row
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.compare_wanted.emit()
            case Qt.Key.Key_Delete:
                self.remove_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(800, 400)

    def _show_menu(self, at: QPoint) -> None:
        if self.indexAt(at).isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.menu_wanted.emit(menu)
            menu.popup(self.viewport().mapToGlobal(at))
