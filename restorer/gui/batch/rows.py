"""A batch's photos as a table: pages of the journal, read when they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from restorer.batch.row import Counts, Row, State
from restorer.gui import theme
from restorer.gui.batch.latest import LatestFirst
from restorer.gui.batch.ledger import Ledger
from restorer.gui.batch.pictures import Pictures
from restorer.gui.sentences import translated
from restorer.gui.tasks import Tasks

if TYPE_CHECKING:
    from restorer.batch.journal import Journal

PAGE = 100  # rows that are read at once
_KEPT = 60  # pages
_WAITING = 4  # pages that may wait to be read


@dataclass(frozen=True, eq=False)
class _Read:
    """Rows as they were after a change of that number, or later."""

    rows: list[Row]
    change: int


@dataclass(frozen=True)
class _Unread:
    """Rows from the number ``start`` to before ``end`` that have not been read.

    after, before: ids of the rows around them; None at the ends of the table. known: whether the
    rows around them have been read.
    """

    start: int
    end: int
    after: int | None
    before: int | None
    known: bool

    def ids(self, journal: "Journal", state: State | None) -> list[int]:
        """Their ids; where rows of one state are shown, fewer rather than others' ids.

        Rows come into a state and leave it while the batch runs: there the numbers tell nothing
        any more. The rows around do; and where more are between them than were, it is not known
        which have come.
        """
        many = self.end - self.start
        if state is None:
            return journal.ids(None, self.start, many)
        found = journal.between(self.after, self.before, state) if self.known else []
        return found if len(found) <= many else []


class Column(IntEnum):
    """What the table shows of a photo."""

    NAME = 0
    FOLDER = 1
    STATE = 2
    TIME = 3
    MESSAGE = 4


def state_text(state: State) -> str:
    """A state in a person's words."""
    texts = {
        State.WAITING: QCoreApplication.translate("BatchState", "Waiting"),
        State.RUNNING: QCoreApplication.translate("BatchState", "At work…"),
        State.DONE: QCoreApplication.translate("BatchState", "In colour"),
        State.FAILED: QCoreApplication.translate("BatchState", "Failed"),
        State.SKIPPED: QCoreApplication.translate("BatchState", "Left out"),
        State.REMOVED: QCoreApplication.translate("BatchState", "Removed"),
    }
    return texts[state]


def duration(seconds: float) -> str:
    """A photo's time in a person's words; empty for none."""
    if not seconds:
        return ""
    text = QCoreApplication.translate("BatchState", "{seconds} s")
    return text.format(seconds=QLocale().toString(seconds, "f", 1 if seconds < 100 else 0))


_Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractTableModel):
    """The rows of the journal, all or those in one state.

    A row that has not been read yet is empty for the moment; nothing waits for the disk.
    """

    ROW = Qt.ItemDataRole.UserRole + 1

    told = Signal(str)  # why the journal cannot be read
    moved = Signal()  # rows have other numbers than before

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self._state: State | None = None
        self._count = 0
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()
        self._change = 0
        self._moving = 0  # rows that were put elsewhere here, and not yet in the journal
        self._stale: dict[int, int] = {}  # pages that are to be read again, and since which change
        self._reading: LatestFirst[int, _Read | None] = LatestFirst(
            tasks, self._read, self._arrived, self.told.emit, _WAITING
        )
        self._pictures = Pictures(tasks, self)
        self._pictures.made.connect(self._picture_made)

    def show(self, ledger: Ledger | None, counts: Counts, state: State | None = None) -> None:
        """Show a batch's rows: all, or those in one state."""
        self.beginResetModel()
        self._reading.forget()
        self._pages.clear()
        self._stale.clear()
        self._pictures.show(ledger)
        self._ledger, self._state = ledger, state
        self._count = self._counted(counts)
        self.endResetModel()

    def changed(self, ids: Collection[int], counts: Counts) -> None:
        """Rows have changed: they are read again as soon as they are looked at.

        ids: empty for no matter which.
        """
        count = self._counted(counts)
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        # In a single state every change may move all rows.
        everything = not ids or self._state is not None
        self._change += 1
        for page, rows in self._pages.items():
            if everything or any(row.id in ids for row in rows):
                self._stale[page] = self._change
                self._repaint(page)

    def move(self, spans: Sequence[tuple[int, int]], before: int) -> tuple[int, int] | None:
        """Show rows as one block before another row, ahead of the journal: `settle` when it has.

        Returns:
            The first and last of where they are now; None where not all that is between them has
            been read, and nothing is changed.
        """
        first, last = min(spans[0][0], before), max(spans[-1][1], before - 1)
        pages = range(first // PAGE, last // PAGE + 1)
        start = pages[0] * PAGE
        rows = [row for page in pages for row in self._pages.get(page, ())]
        if len(rows) < min(self._count - start, len(pages) * PAGE):
            return None
        moving = {n - start for low, high in spans for n in range(low, high + 1)}
        block = [row for n, row in enumerate(rows) if n in moving]
        upper = [row for n, row in enumerate(rows[: before - start]) if n not in moving]
        lower = [row for n, row in enumerate(rows) if n >= before - start and n not in moving]
        rows = [*upper, *block, *lower]
        self._moving += 1
        for number, page in enumerate(pages):
            self._pages[page] = rows[number * PAGE : (number + 1) * PAGE]
            self._repaint(page)
        return start + len(upper), start + len(upper) + len(block) - 1

    def settle(self) -> None:
        """What `move` has shown is in the journal, or will not be."""
        self._moving -= 1

    def row(self, number: int) -> Row | None:
        """A row that has been read."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page)
        return rows[place] if rows is not None and place < len(rows) else None

    def ids(self, spans: Sequence[tuple[int, int]]) -> "Callable[[Journal], list[int]]":
        """How to find the ids of rows, read or not, from the first to the last of each span, in
        the order of the spans; never those of rows that are outside of them.

        What is returned asks the journal: it is for a pool thread.
        """
        state = self._state
        parts: list[list[int] | _Unread] = []
        for first, last in spans:
            for page in range(first // PAGE, last // PAGE + 1):
                start, end = max(first, page * PAGE), min(last + 1, (page + 1) * PAGE)
                rows, before = self._pages.get(page), parts[-1] if parts else None
                if rows is not None:
                    parts.append([row.id for row in rows[start - page * PAGE : end - page * PAGE]])
                elif isinstance(before, _Unread) and before.end == start:
                    parts[-1] = self._unread(before.start, end)
                else:
                    parts.append(self._unread(start, end))

        def find(journal: "Journal") -> list[int]:
            found = (p if isinstance(p, list) else p.ids(journal, state) for p in parts)
            return [id_ for part in found for id_ in part]

        return find

    def at(self, number: int) -> "Callable[[Journal], list[int]]":
        """How to find the id of the row of a number, as a place; none after the last."""
        row, state = self.row(number), self._state
        return lambda journal: [row.id] if row is not None else journal.ids(state, number, 1)

    def _unread(self, start: int, end: int) -> "_Unread":
        after, before = self.row(start - 1) if start else None, self.row(end)
        return _Unread(
            start,
            end,
            after.id if after is not None else None,
            before.id if before is not None else None,
            (not start or after is not None) and (end >= self._count or before is not None),
        )

    # Qt's own

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 N802
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 N802
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.NAME: self.tr("Photo"),
            Column.FOLDER: self.tr("Folder"),
            Column.STATE: self.tr("State"),
            Column.TIME: self.tr("Time"),
            Column.MESSAGE: self.tr("Message"),
        }
        return titles[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, page = self.row(index.row()), index.row() // PAGE
        if role == Qt.ItemDataRole.DisplayRole and (row is None or page in self._stale):
            self._reading.ask(page)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, Column(index.column()))
            case Qt.ItemDataRole.DecorationRole if index.column() == Column.NAME:
                return self._pictures.of(row)
            case Qt.ItemDataRole.ToolTipRole:
                return translated(row.message) or str(row.source)
            case Qt.ItemDataRole.ForegroundRole if row.state is State.FAILED:
                failed = index.column() in (Column.STATE, Column.MESSAGE)
                return QColor(theme.tones().error) if failed else None
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == Column.TIME:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Rows.ROW:
                return row
        return None

    def _text(self, row: Row, column: Column) -> str:
        match column:
            case Column.NAME:
                return row.source.name
            case Column.FOLDER:
                return row.relative.rpartition("/")[0]
            case Column.STATE:
                return state_text(row.state)
            case Column.TIME:
                return duration(row.seconds)
            case Column.MESSAGE:
                return translated(row.message).replace("\n", " ")

    def _counted(self, counts: Counts) -> int:
        return counts.total if self._state is None else counts[self._state]

    # Reading

    def _read(self, page: int) -> "_Read | None":
        ledger, state, change = self._ledger, self._state, self._change
        if ledger is None:
            return None
        rows = ledger.ask(lambda journal: journal.page(page * PAGE, PAGE, state))
        return None if rows is None else _Read(rows, change)

    def _arrived(self, page: int, read: "_Read | None") -> None:
        if read is None or (self._moving and page in self._pages):
            return  # what was just moved would jump back
        before = [row.id for row in self._pages.get(page, ())]
        self._pages[page] = read.rows
        self._pages.move_to_end(page)
        if self._stale.get(page, 0) <= read.change:
            self._stale.pop(page, None)
        while len(self._pages) > _KEPT:
            forgotten, _ = self._pages.popitem(last=False)
            self._stale.pop(forgotten, None)
        self._repaint(page)
        if before != [row.id for row in read.rows[: len(before)]]:
            self.moved.emit()

    def _repaint(self, page: int) -> None:
        last = min(self._count, (page + 1) * PAGE) - 1
        if last >= page * PAGE:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(Column) - 1))

    def _picture_made(self, id_: int) -> None:
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                number = page * PAGE + place
                if row.id == id_ and number < self._count:
                    index = self.index(number, Column.NAME)
                    self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])
                    return
