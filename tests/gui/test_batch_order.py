"""Rows are put into another order: by keys, by the mouse; the journal has it, whatever happens."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from batch_bench import LEFT, Archive, Bench, write_photo
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from restorer.batch.database import JournalError
from restorer.batch.journal import Journal
from restorer.batch.row import Row, State
from restorer.gui.batch import table as batch_table
from restorer.gui.batch.rows import Column
from restorer.gui.batch.work import Phase

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE, MOVE = Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction


@pytest.fixture
def paused(running: Bench, archive: Archive) -> Bench:
    """A batch in a pause, five photos of which wait."""
    QTest.mouseClick(running.page.run.go, LEFT)
    running.wait_for(Phase.PAUSED)
    archive.add("p.jpg", "q.jpg", "r.jpg", "s.jpg", "t.jpg")
    running.drop(archive.root)
    running.desk.qtbot.waitUntil(lambda: running.cell(8, Column.NAME) == "t.jpg")
    running.message("info")
    running.page.stage.messages.clear()
    running.page.run.table.setFocus()
    return running


def shown(bench: Bench) -> str:
    return "".join(bench.cell(row, Column.NAME)[:1] for row in range(9))


def kept(bench: Bench) -> str:
    ledger = bench.page.work.ledger
    assert ledger is not None
    rows = ledger.ask(lambda journal: journal.page(0, 99))
    return "".join(row.source.name[0] for row in rows)


def drop(bench: Bench, mime: QMimeData, before: int, action: Qt.DropAction = MOVE) -> None:
    table = bench.page.run.table
    rect = table.visualRect(table.model().index(before, 0))
    at = QPoint(rect.left() + 60, rect.top() + 1)
    viewport = table.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(at, action, mime, LEFT, NONE))
    QApplication.sendEvent(viewport, QDragMoveEvent(at, action, mime, LEFT, NONE))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), action, mime, LEFT, NONE))


def test_keys_move_rows_and_the_selection_stays_with_them(paused: Bench) -> None:
    table, qtbot = paused.page.run.table, paused.desk.qtbot
    table.selectRow(8)
    for _ in range(3):  # quicker than any disk
        QTest.keyClick(table, Qt.Key.Key_Up, ALT)
    assert shown(paused) == "abcdptqrs"
    assert table.spans() == ((5, 5),)
    qtbot.waitUntil(lambda: kept(paused) == "abcdptqrs")
    qtbot.waitUntil(lambda: not paused.page.run.rows._moving and not paused.page.work._counting)
    assert shown(paused) == "abcdptqrs"  # read: what was not cannot stay selected
    QTest.keyClick(table, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: kept(paused) == "abcdpqtrs")
    qtbot.waitUntil(lambda: not paused.page.run.rows._moving and not paused.page.work._counting)
    assert shown(paused) == "abcdpqtrs"
    assert table.spans() == ((6, 6),)


def test_the_ends_are_ends(paused: Bench) -> None:
    table, actions = paused.page.run.table, paused.page.run.with_rows
    table.selectRow(0)
    assert not actions.up.isEnabled()
    assert actions.down.isEnabled()
    table.selectRow(8)
    assert not actions.down.isEnabled()
    QTest.keyClick(table, Qt.Key.Key_Down, ALT)
    assert shown(paused) == "abcdpqrst"


def test_where_a_filter_shows_nothing_there_is_nothing_to_move(paused: Bench) -> None:
    run, actions = paused.page.run, paused.page.run.with_rows
    run.table.selectRow(8)
    run.filter.setCurrentIndex(run.filter.findData(State.FAILED))
    assert not any(a.isEnabled() for a in (actions.up, actions.down, actions.remove))
    actions.up.trigger()
    QTest.keyClick(run.table, Qt.Key.Key_Up, ALT)
    QTest.keyClick(run.table, Qt.Key.Key_Down, ALT)
    run.filter.setCurrentIndex(0)
    paused.desk.qtbot.waitUntil(lambda: shown(paused) == "abcdpqrst")


def test_a_move_that_the_journal_refuses_is_taken_back_in_the_table(
    paused: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = paused.page.run

    def refused(journal: Journal, ids: Sequence[int], before: int | None) -> None:
        raise JournalError("{file} cannot be written.", file=journal.path)

    monkeypatch.setattr(Journal, "move", refused)
    run.table.selectRow(8)
    QTest.keyClick(run.table, Qt.Key.Key_Up, ALT)
    assert shown(paused) == "abcdpqrts"
    paused.desk.qtbot.waitUntil(lambda: shown(paused) == "abcdpqrst")
    assert "cannot be written" in paused.message("error")


def test_the_mouse_drags_several_rows_to_one_place(paused: Bench) -> None:
    run, qtbot = paused.page.run, paused.desk.qtbot
    for row in (6, 8):
        at = run.table.visualRect(run.rows.index(row, 0)).center()
        QTest.mouseClick(run.table.viewport(), LEFT, CTRL if row == 8 else NONE, at)
    mime = QMimeData()
    mime.setData(run.table.dragged, b"")
    drop(paused, mime, 5)
    assert shown(paused) == "abcdprtqs"
    assert run.table.spans() == ((5, 6),)
    qtbot.waitUntil(lambda: kept(paused) == "abcdprtqs")


def test_a_row_is_dragged_once_the_mouse_has_moved_far_enough(
    paused: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = paused.page.run.table
    drags: list[QMimeData] = []

    class Drag:
        """Stands in for one: drops at once what was dragged."""

        def __init__(self, source: object) -> None:
            assert source is table

        def setMimeData(self, mime: QMimeData) -> None:  # noqa: N802
            drags.append(mime)

        def setPixmap(self, picture: QPixmap) -> None:  # noqa: N802
            assert not picture.isNull()

        def exec(self, action: Qt.DropAction) -> None:
            drop(paused, drags[-1], 5, action)

    monkeypatch.setattr(batch_table, "QDrag", Drag)
    viewport = table.viewport()
    at = table.visualRect(table.model().index(7, 0)).center()
    QTest.mousePress(viewport, LEFT, NONE, at)
    QTest.mouseMove(viewport, at + QPoint(0, 2))
    assert not drags
    QTest.mouseMove(viewport, at - QPoint(0, 60))
    QTest.mouseRelease(viewport, LEFT, NONE, at - QPoint(0, 60))
    assert len(drags) == 1
    assert shown(paused) == "abcdpsqrt"
    assert table.spans() == ((5, 5),)
    paused.desk.qtbot.waitUntil(lambda: kept(paused) == "abcdpsqrt")


def test_the_order_is_the_order_of_the_work(paused: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    table, stand_in = paused.page.run.table, paused.desk.stand_in
    begun: list[str] = []  # several are read at a time: the network may get them in any order
    claim = Journal.claim

    def noted(journal: Journal, count: int) -> list[Row]:
        rows = claim(journal, count)
        begun.extend(row.source.name for row in rows)
        return rows

    monkeypatch.setattr(Journal, "claim", noted)
    table.selectRow(8)
    QTest.keyClick(table, Qt.Key.Key_Up, ALT)
    paused.desk.qtbot.waitUntil(lambda: kept(paused) == "abcdpqrts")
    stand_in.gate.set()
    QTest.mouseClick(paused.page.run.go, LEFT)
    paused.wait_for(Phase.ENDED)
    assert begun.index("t.jpg") < begun.index("s.jpg")


def test_another_tables_rows_are_not_taken(paused: Bench) -> None:
    paused.page.run.table.selectRow(8)
    mime = QMimeData()
    mime.setData("application/x-restorer-rows-0123", b"")
    drop(paused, mime, 4)
    assert shown(paused) == "abcdpqrst"


def test_a_photo_that_is_dropped_on_the_table_joins_the_batch(
    paused: Bench, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(write_photo(tmp_path / "late.jpg")))])
    drop(paused, mime, 4, Qt.DropAction.CopyAction)
    assert "Added to the batch: 1" in paused.message("info")
