"""The table of a batch: read page by page, quick with any number of rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from restorer.batch.job import Job
from restorer.batch.journal import Journal
from restorer.batch.row import Counts, Item, Row, State
from restorer.gui import quantities
from restorer.gui.batch import changes as batch_changes
from restorer.gui.batch.filters import patterns
from restorer.gui.batch.latest import LatestFirst
from restorer.gui.batch.ledger import Ledger
from restorer.gui.batch.rows import PAGE, Column, Rows
from restorer.gui.batch.table import BatchTable
from restorer.gui.tasks import Tasks

MANY = 5_000


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.stop()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    journal = Journal(tmp_path / "journal.sqlite", Job((tmp_path,), tmp_path / "results"))
    journal.add(
        Item(
            tmp_path / f"{number:05}.jpg",
            f"{number}",
            tmp_path,
            f"{number // 100}/{number:05}.jpg",
            tmp_path / "results" / f"{number}.jpg",
            1000,
            0.0,
        )
        for number in range(MANY)
    )
    ledger = Ledger(journal)
    yield ledger
    ledger.close()


def name(rows: Rows, number: int) -> str:
    return str(rows.index(number, Column.NAME).data() or "")


def test_only_what_is_looked_at_is_read(
    ledger: Ledger, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    page = Journal.page

    def noted(self: Journal, offset: int, limit: int, state: State | None = None) -> list[Row]:
        asked.append(offset)
        return page(self, offset, limit, state)

    monkeypatch.setattr(Journal, "page", noted)
    rows = Rows(tasks)
    tester = QAbstractItemModelTester(
        rows, QAbstractItemModelTester.FailureReportingMode.Fatal, rows
    )
    assert tester.model() is rows
    rows.show(ledger, ledger.journal.counts())
    table = BatchTable(rows)
    qtbot.addWidget(table)
    table.resize(900, 400)
    with qtbot.waitExposed(table):
        table.show()
    qtbot.waitUntil(lambda: name(rows, 0) == "00000.jpg")
    table.scrollToBottom()
    qtbot.waitUntil(lambda: name(rows, MANY - 1) == f"{MANY - 1:05}.jpg")
    assert len(set(asked)) < MANY // PAGE // 2
    rows.show(None, Counts({}, {}))


def test_a_row_that_is_not_read_yet_is_empty_and_waits_for_nothing(
    ledger: Ledger, tasks: Tasks
) -> None:
    rows = Rows(tasks)
    rows.show(ledger, ledger.journal.counts())
    assert rows.rowCount() == MANY
    assert name(rows, 4321) == ""
    assert rows.row(4321) is None
    rows.show(None, Counts({}, {}))


def test_a_changed_row_is_read_again(ledger: Ledger, tasks: Tasks, qtbot: QtBot) -> None:
    rows = Rows(tasks)
    rows.show(ledger, ledger.journal.counts())
    qtbot.waitUntil(lambda: name(rows, 3) == "00003.jpg")
    row = rows.row(3)
    assert row is not None
    ledger.journal.failed(row.id, "It fell into the water.")
    rows.changed({row.id}, ledger.journal.counts())
    message = rows.index(3, Column.MESSAGE)
    qtbot.waitUntil(lambda: message.data() == "It fell into the water.")
    assert rows.index(3, Column.STATE).data() == "Failed"
    rows.show(None, Counts({}, {}))


def test_one_state_alone_is_shown(ledger: Ledger, tasks: Tasks, qtbot: QtBot) -> None:
    failed = [row.id for row in ledger.journal.page(1000, 3)]
    for id_ in failed:
        ledger.journal.failed(id_, "No.")
    rows = Rows(tasks)
    rows.show(ledger, ledger.journal.counts(), State.FAILED)
    assert rows.rowCount() == 3
    qtbot.waitUntil(lambda: name(rows, 2) == "01002.jpg")
    ledger.journal.retry(failed[:1])
    rows.changed({failed[0]}, ledger.journal.counts())
    assert rows.rowCount() == 2
    qtbot.waitUntil(lambda: name(rows, 0) == "01001.jpg")
    rows.show(None, Counts({}, {}))


def test_rows_are_found_whether_they_were_read_or_not(
    ledger: Ledger, tasks: Tasks, qtbot: QtBot
) -> None:
    rows = Rows(tasks)
    rows.show(ledger, ledger.journal.counts())
    qtbot.waitUntil(lambda: name(rows, 0) != "")
    everything = [row.id for row in ledger.journal.rows()]
    assert rows.ids([(0, MANY - 1)])(ledger.journal) == everything
    some = rows.ids([(5, 7), (PAGE - 1, PAGE), (4_990, 4_999)])(ledger.journal)
    expected = [*everything[5:8], *everything[PAGE - 1 : PAGE + 1], *everything[4_990:]]
    assert some == expected
    rows.show(None, Counts({}, {}))


def test_of_one_state_no_row_is_found_that_nobody_selected(
    ledger: Ledger, tasks: Tasks, qtbot: QtBot
) -> None:
    rows, journal = Rows(tasks), ledger.journal
    everything = journal.ids()
    rows.show(ledger, journal.counts(), State.WAITING)
    last = 3 * PAGE - 1
    qtbot.waitUntil(lambda: name(rows, 0) != "" and name(rows, 2 * PAGE) != "")
    find = rows.ids([(10, last)])  # the page in the middle was never looked at
    to_the_end = rows.ids([(2 * PAGE, MANY - 1)])
    assert find(journal) == everything[10 : last + 1]
    begun = [row.id for row in journal.claim(150)]  # as a batch at work does
    assert set(find(journal)) == {*everything[10:PAGE], *everything[150 : last + 1]}
    assert to_the_end(journal) == everything[2 * PAGE :]
    # As many have come as have gone, and one more: nobody saw which.
    rows.show(ledger, journal.counts(), State.WAITING)
    qtbot.waitUntil(lambda: name(rows, 0) == "00150.jpg")
    unseen = rows.ids([(0, MANY - 151)])
    journal.move(begun[:1], everything[300])
    journal.put_back(begun[:1])
    assert unseen(journal) == everything[150:250]
    rows.show(None, Counts({}, {}))


def test_rows_that_moved_are_read_again_wherever_one_looks(
    ledger: Ledger, tasks: Tasks, qtbot: QtBot
) -> None:
    rows = Rows(tasks)
    rows.show(ledger, ledger.journal.counts())
    looked_at = [page * PAGE for page in range(12)]
    for number in looked_at:
        qtbot.waitUntil(lambda number=number: name(rows, number) == f"{number:05}.jpg")
    first = rows.row(0)
    assert first is not None
    ledger.journal.remove([first.id])
    with qtbot.waitSignal(rows.moved):
        rows.changed(frozenset(), ledger.journal.counts())
        name(rows, 0)
    assert rows.rowCount() == MANY - 1
    for number in looked_at:
        qtbot.waitUntil(lambda number=number: name(rows, number) == f"{number + 1:05}.jpg")
    rows.show(None, Counts({}, {}))


def test_rows_that_nobody_has_read_are_moved_in_the_journal(
    ledger: Ledger, tasks: Tasks, qtbot: QtBot
) -> None:
    rows = Rows(tasks)
    rows.show(ledger, ledger.journal.counts())
    assert rows.move([(4_000, 4_001)], 1) is None
    ids = ledger.journal.ids()
    batch_changes.move(rows.ids([(4_000, 4_001)]), rows.at(1))(ledger.journal)
    order = ledger.journal.ids()
    assert order[:4] == [ids[0], ids[4_000], ids[4_001], ids[1]]
    batch_changes.move(rows.ids([(0, 0)]), rows.at(MANY))(ledger.journal)
    assert ledger.journal.ids()[-1] == ids[0]
    rows.show(None, Counts({}, {}))


class _Counted(Rows):
    """Notes how often Qt asks it."""

    asked = 0

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 N802
        self.asked += 1
        return super().rowCount(parent)


def test_qt_asks_nothing_about_rows_that_are_only_selected(
    ledger: Ledger, tasks: Tasks, qtbot: QtBot
) -> None:
    rows = _Counted(tasks)
    rows.show(ledger, ledger.journal.counts())
    table = BatchTable(rows)
    qtbot.addWidget(table)
    table.resize(900, 400)
    with qtbot.waitExposed(table):
        table.show()
    qtbot.waitUntil(lambda: name(rows, 0) != "")
    rows.asked = 0
    table.selectAll()
    table.horizontalHeader().viewport().repaint()
    table.viewport().repaint()
    assert table.spans() == ((0, MANY - 1),)
    assert rows.asked < MANY
    rows.show(None, Counts({}, {}))


def test_a_closed_ledger_answers_nothing(ledger: Ledger) -> None:
    assert ledger.ask(lambda journal: journal.counts().total) == MANY
    ledger.close()
    assert ledger.ask(lambda journal: journal.counts().total) is None


def test_the_latest_question_is_answered_and_old_ones_are_dropped(
    tasks: Tasks, qtbot: QtBot
) -> None:
    answers: list[tuple[int, int]] = []
    latest: LatestFirst[int, int] = LatestFirst(
        tasks, lambda n: n * n, lambda n, square: answers.append((n, square)), str, most=2
    )
    for number in range(10):
        latest.ask(number)
    qtbot.waitUntil(lambda: len(answers) == 3)
    # The first was begun at once; of the rest the last two are answered, the last before the other.
    assert answers == [(0, 0), (9, 81), (8, 64)]


def test_what_is_forgotten_is_not_told(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[int] = []
    latest: LatestFirst[int, int] = LatestFirst(
        tasks, lambda n: n, lambda n, answer: answers.append(answer), str, most=2
    )
    latest.ask(1)
    latest.forget()
    latest.ask(2)
    qtbot.waitUntil(lambda: answers == [2])


def test_what_is_forgotten_while_it_is_at_work_can_be_asked_for_again(
    tasks: Tasks, qtbot: QtBot
) -> None:
    answers: list[int] = []
    latest: LatestFirst[int, int] = LatestFirst(
        tasks, lambda n: n, lambda n, answer: answers.append(answer), str, most=2
    )
    latest.ask(1)
    latest.forget()
    latest.ask(1)
    qtbot.waitUntil(lambda: answers == [1])


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3, "less than a minute"),
        (60, "about 1 min"),
        (25 * 60, "about 25 min"),
        (3600, "about 1 h"),
        (100 * 60, "about 1 h 40 min"),
        (203 * 60, "about 3 h 20 min"),
        (20 * 3600 + 700, "about 20 h"),
        (3 * 86400, "about 3 days"),
    ],
)
def test_time_is_told_as_roughly_as_it_is_known(seconds: float, said: str) -> None:
    assert quantities.span(seconds) == said


def test_patterns_are_apart_by_commas_and_may_hold_spaces() -> None:
    assert patterns(" *.tif, my scans/*;x* ,") == ("*.tif", "my scans/*", "x*")


def test_the_picture_keeps_its_place_before_it_is_there(
    ledger: Ledger, tasks: Tasks, qtbot: QtBot
) -> None:
    rows = Rows(tasks)
    rows.show(ledger, ledger.journal.counts())
    qtbot.waitUntil(lambda: name(rows, 0) != "")
    icon = rows.index(0, Column.NAME).data(Qt.ItemDataRole.DecorationRole)
    assert not icon.isNull()
    rows.show(None, Counts({}, {}))
