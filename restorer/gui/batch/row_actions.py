"""What can be done with the rows of a batch that are selected."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from restorer.batch.row import State
from restorer.gui.batch import changes as batch_changes
from restorer.gui.batch.rows import Rows
from restorer.gui.batch.table import BatchTable
from restorer.gui.batch.work import BatchWork


class RowActions(QObject):
    """Actions for menus and buttons; some have keys in the table."""

    settings_wanted = Signal(object)  # Which: rows that are to get the settings that were copied
    compare_wanted = Signal(object)  # Row
    result_wanted = Signal(object)  # Row

    def __init__(self, work: BatchWork, rows: Rows, table: BatchTable) -> None:
        super().__init__(table)
        self._work, self._rows, self._table = work, rows, table
        self.compare = QAction(self.tr("Compare in Photo"), self)
        self.open_result = QAction(self.tr("Open the result"), self)
        self.first = QAction(self.tr("Do these first"), self)
        self.up = self._with_key(self.tr("Move up"), Qt.Key.Key_Up)
        self.down = self._with_key(self.tr("Move down"), Qt.Key.Key_Down)
        self.retry = QAction(self.tr("Try again"), self)
        self.paste = QAction(self.tr("Paste settings"), self)
        self.remove = QAction(self.tr("Take out of the batch"), self)
        self.compare.triggered.connect(self._compare)
        self.open_result.triggered.connect(self._open_result)
        self.first.triggered.connect(self._do_first)
        self.up.triggered.connect(self._move_up)
        self.down.triggered.connect(self._move_down)
        self.retry.triggered.connect(self._retry)
        self.paste.triggered.connect(self._paste)
        self.remove.triggered.connect(self._remove)
        table.compare_wanted.connect(self._compare)
        table.remove_wanted.connect(self._remove)
        table.menu_wanted.connect(self._fill_menu)
        table.selection_changed.connect(self.enable)
        rows.dataChanged.connect(self.enable)
        rows.modelReset.connect(self.enable)  # which unselects all and says nothing
        table.dropped.connect(self._move)
        self.enable()

    @Slot()
    def enable(self) -> None:
        """Offer what makes sense now."""
        row, spans = self._table.current(), self._table.spans()
        failed = row is not None and row.state in (State.FAILED, State.SKIPPED)
        several = len(spans) > 1 or any(first != last for first, last in spans)
        self.compare.setEnabled(row is not None)
        self.open_result.setEnabled(row is not None and row.state is State.DONE)
        for action in (self.first, self.paste, self.remove):
            action.setEnabled(bool(spans))
        self.up.setEnabled(bool(spans) and (len(spans) > 1 or spans[0][0] > 0))
        last = self._rows.rowCount() - 1
        self.down.setEnabled(bool(spans) and (len(spans) > 1 or spans[-1][1] < last))
        self.retry.setEnabled(bool(spans) and (failed or several))

    def _with_key(self, text: str, key: Qt.Key) -> QAction:
        action = QAction(text, self)
        action.setShortcut(Qt.KeyboardModifier.AltModifier | key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._table.addAction(action)
        return action

    @Slot(object)
    def _fill_menu(self, menu: QMenu) -> None:
        menu.addActions([self.compare, self.open_result])
        menu.addSeparator()
        menu.addActions([self.first, self.up, self.down])
        menu.addSeparator()
        menu.addActions([self.paste, self.retry])
        menu.addSeparator()
        menu.addAction(self.remove)

    @Slot()
    def _compare(self) -> None:
        row = self._table.current()
        if row is not None:
            self.compare_wanted.emit(row)

    @Slot()
    def _open_result(self) -> None:
        row = self._table.current()
        if row is not None and row.state is State.DONE:
            self.result_wanted.emit(row)

    @Slot()
    def _do_first(self) -> None:
        self._work.change(batch_changes.do_first(self._rows.ids(self._table.spans())))

    @Slot()
    def _move_up(self) -> None:
        spans = self._table.spans()
        if spans:
            self._move(max(0, spans[0][0] - 1))

    @Slot()
    def _move_down(self) -> None:
        spans = self._table.spans()
        if spans:
            self._move(min(self._rows.rowCount(), spans[-1][1] + 2))

    @Slot(int)
    def _move(self, before: int) -> None:
        """Put what is selected, as one block, before a row."""
        spans = self._table.spans()
        for first, last in spans:
            if first <= before <= last:
                before = last + 1
        if not spans or (len(spans) == 1 and before == spans[0][1] + 1):
            return
        change = batch_changes.move(self._rows.ids(spans), self._rows.at(before))
        moved = self._rows.move(spans, before)
        if moved is None:
            self._table.clearSelection()  # it would mean other photos soon
            self._work.change(change)
        else:
            self._table.select(*moved)
            self._work.change(change, done=self._rows.settle)

    @Slot()
    def _retry(self) -> None:
        self._work.change(batch_changes.retry(self._rows.ids(self._table.spans())), go_on=True)

    @Slot()
    def _paste(self) -> None:
        self.settings_wanted.emit(self._rows.ids(self._table.spans()))

    @Slot()
    def _remove(self) -> None:
        spans = self._table.spans()
        if spans:
            self._table.clearSelection()
            self._work.change(batch_changes.remove(self._rows.ids(spans)))
