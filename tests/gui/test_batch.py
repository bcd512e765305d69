"""Whole folders: dropped, coloured, paused, ended, tried again, compared, reported."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from batch_bench import LEFT, Archive, Bench, is_coloured, write_photo
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from restorer.batch.journal import Journal
from restorer.batch.row import State
from restorer.gui.batch import forecast as batch_forecast
from restorer.gui.batch.forecast import Forecast, begin
from restorer.gui.batch.rows import Column
from restorer.gui.batch.work import Phase
from restorer.gui.dialogs import questions

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_dropped_folder_is_foreseen_and_then_coloured(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = archive.add("1931/a.jpg", "1931/b.jpg", "1947/c.jpg")
    (archive.root / "notes.txt").write_text("no photo", encoding="utf-8")
    originals = [photo.read_bytes() for photo in photos]
    bench.drop(archive.root)
    window = bench.desk.window
    bench.desk.qtbot.waitUntil(lambda: window.places.current is bench.page.place)
    assert "Choose a folder" in bench.page.setup.outlook.heading.text()
    bench.choose_target(archive.results, monkeypatch)
    bench.wait_for_forecast()
    outlook = bench.page.setup.outlook
    assert outlook.heading.text().startswith("3 photos")
    assert "no photos: 1" in outlook.notes.text()
    assert archive.made == []  # nothing before it is started
    bench.desk.qtbot.waitUntil(lambda: "Results: about" in outlook.facts.text())
    bench.start()
    bench.wait_for(Phase.ENDED)
    assert archive.made == ["1931/a-colour.jpg", "1931/b-colour.jpg", "1947/c-colour.jpg"]
    assert all(is_coloured(archive.results / name) for name in archive.made)
    assert [photo.read_bytes() for photo in photos] == originals
    assert "In colour: 3" in bench.message("success")
    bench.wait_for_count(State.DONE, 3)
    bench.desk.qtbot.waitUntil(lambda: bench.cell(0, Column.NAME) == "a.jpg")
    bench.desk.qtbot.waitUntil(lambda: bench.cell(2, Column.STATE) == "In colour")
    assert bench.cell(0, Column.FOLDER) == "1931"
    assert not window._preferences.settings.batch  # nothing is left to go on with


def test_the_network_is_asked_on_the_one_inference_thread(running: Bench) -> None:
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    assert len(running.desk.stand_in.threads) == 1


def test_a_preview_is_answered_before_the_rest_of_the_batch(running: Bench, tmp_path: Path) -> None:
    photo = write_photo(tmp_path / "aunt.jpg")
    running.desk.open(photo)
    running.desk.qtbot.waitUntil(lambda: len(running.desk.window._inference.queue) >= 1)
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    running.desk.qtbot.waitUntil(lambda: len(running.desk.stand_in.rendered) >= 5)
    names = [name for name, _ in running.desk.stand_in.rendered]
    assert "aunt.jpg" in names[:2]  # at most the run in progress came first


def test_pause_begins_nothing_new_and_go_on_ends_it(running: Bench, archive: Archive) -> None:
    run = running.page.run
    assert run.go.text() == "Pause"
    QTest.mouseClick(run.go, LEFT)
    running.wait_for(Phase.PAUSED)
    assert run.go.text() == "Go on"
    running.desk.qtbot.waitUntil(lambda: "are being finished" in run.summary.text())
    QTest.mouseClick(run.go, LEFT)
    running.wait_for(Phase.RUNNING)
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    assert len(archive.made) == 4


def test_ending_gives_up_what_waits_and_keeps_what_is_done(
    running: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(
        questions, "ask_cancel_batch", lambda parent, left: bool(asked.append(left)) or True
    )
    runner = running.page.work._runner
    assert runner is not None
    QTest.mouseClick(running.page.run.end, LEFT)
    running.desk.qtbot.waitUntil(lambda: runner._ending)
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    assert asked == [4]
    running.desk.qtbot.waitUntil(lambda: running.page.work.standing.counts.left == 0)
    assert running.page.work.standing.counts.total == len(archive.made)
    assert len(archive.made) < 4
    assert not running.page.run.go.isVisible()


def test_a_photo_that_failed_is_told_in_its_row_and_tried_again(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg", "c.jpg")
    broken = archive.root / "b.jpg"
    broken.write_bytes(b"<html>not found</html>")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    bench.start()
    bench.wait_for(Phase.ENDED)
    assert "Failed: 1" in bench.message("error")
    bench.wait_for_count(State.FAILED, 1)
    run = bench.page.run
    run.filter.setCurrentIndex(run.filter.findData(State.FAILED))
    bench.desk.qtbot.waitUntil(lambda: "b.jpg" in bench.cell(0, Column.MESSAGE))
    assert run.rows.rowCount() == 1
    write_photo(broken)
    QTest.mouseClick(run.retry_all, LEFT)
    bench.wait_for_count(State.DONE, 3)
    assert len(archive.made) == 3
    bench.desk.qtbot.waitUntil(lambda: not run.retry_all.isVisible())


def test_taking_rows_out_deletes_no_file(running: Bench, archive: Archive) -> None:
    table = running.page.run.table
    running.desk.qtbot.waitUntil(lambda: running.cell(3, Column.NAME) == "d.jpg")
    running.desk.qtbot.waitUntil(lambda: running.page.work.standing.counts.total == 4)
    QTest.mouseClick(running.page.run.go, LEFT)
    running.wait_for(Phase.PAUSED)
    running.desk.stand_in.gate.set()
    running.wait_for_count(State.RUNNING, 0)
    running.desk.qtbot.waitUntil(lambda: bool(archive.made))
    running.wait_for_count(State.DONE, 4)  # what was begun is finished
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    running.desk.qtbot.waitUntil(lambda: running.page.run.rows.rowCount() == 0)
    assert len(list(archive.root.glob("*.jpg"))) == 4


def test_a_photo_dropped_on_a_running_batch_joins_it(
    running: Bench, archive: Archive, tmp_path: Path
) -> None:
    running.drop(write_photo(tmp_path / "late.jpg"))
    assert "Added to the batch: 1" in running.message("info")
    running.desk.stand_in.gate.set()
    running.wait_for_count(State.DONE, 5)
    assert "late-colour.jpg" in archive.made


def test_a_photo_dropped_before_the_journal_is_there_joins_it_too(
    bench: Bench, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    slow = threading.Event()

    def begin_slowly(found: Forecast, anew: bool) -> Journal:
        slow.wait(10)
        return begin(found, anew)

    monkeypatch.setattr(batch_forecast, "begin", begin_slowly)
    bench.start()
    bench.wait_for(Phase.OPENING)
    bench.drop(write_photo(tmp_path / "late.jpg"))
    bench.desk.qtbot.waitUntil(lambda: bool(bench.page._late))
    slow.set()
    bench.wait_for_count(State.DONE, 2)
    assert "late-colour.jpg" in archive.made


def test_a_row_is_compared_in_the_photo_place(running: Bench, archive: Archive) -> None:
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    running.desk.qtbot.waitUntil(lambda: running.cell(1, Column.NAME) == "b.jpg")
    table = running.page.run.table
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    running.desk.wait_for_colours()
    window = running.desk.window
    assert window.places.current is window.photo
    assert running.desk.studio.current is not None
    assert running.desk.studio.current.source.path == archive.root / "b.jpg"
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)  # and the batch is as it was
    assert table.isVisible()
    assert running.cell(1, Column.NAME) == "b.jpg"


def test_the_end_is_told_in_the_place_that_is_shown(running: Bench) -> None:
    QTest.keyClick(running.desk.window, Qt.Key.Key_1, CTRL)
    running.desk.stand_in.gate.set()
    assert "In colour: 4" in running.desk.wait_for_message("success")


def test_a_report_is_written_and_its_folder_offered(
    running: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    monkeypatch.setattr(questions, "ask_report", lambda parent, suggestion: tmp_path / "what")
    running.page.stage.messages.clear()
    QTest.mouseClick(running.page.run.report, LEFT)
    assert "what.html" in running.message("success")
    page = (tmp_path / "what.html").read_text(encoding="utf-8")
    assert all(f"{letter}.jpg" in page for letter in "abcd")


def test_a_watched_folder_gives_its_new_photos_until_the_batch_is_ended(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    bench.page.setup.form.watch.click()
    bench.start()
    bench.wait_for_count(State.DONE, 1)
    run = bench.page.run
    bench.desk.qtbot.waitUntil(lambda: "waiting for new photos" in run.summary.text())
    archive.add("late.jpg")
    bench.wait_for_count(State.DONE, 2)
    assert "late-colour.jpg" in archive.made
    QTest.mouseClick(run.end, LEFT)  # nothing is left, so nothing is asked
    bench.wait_for(Phase.ENDED)


def test_copied_settings_are_given_to_rows(
    running: Bench, archive: Archive, make_photo: Callable[..., Path]
) -> None:
    desk, table = running.desk, running.page.run.table
    running.desk.qtbot.waitUntil(lambda: running.cell(3, Column.NAME) == "d.jpg")
    table.selectRow(3)
    running.page.run.with_rows.paste.trigger()
    assert "Copy the settings" in running.message("info")
    QTest.mouseClick(running.page.run.go, LEFT)
    running.wait_for(Phase.PAUSED)
    desk.stand_in.gate.set()
    running.wait_for_count(State.RUNNING, 0)
    archive.add("e.jpg")
    running.drop(archive.root / "e.jpg")
    running.desk.qtbot.waitUntil(lambda: running.cell(4, Column.NAME) == "e.jpg")
    desk.open_and_wait(make_photo("aunt.png"))
    desk.studio.adjust(desk.studio.current, replace(desk.studio.current.look, vividness=0.5))
    QTest.keyClick(desk.window, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(desk.window, Qt.Key.Key_2, CTRL)
    table.selectRow(4)
    running.page.run.with_rows.paste.trigger()
    ledger = running.page.work.ledger
    assert ledger is not None

    def look_of_e() -> object:
        row = ledger.ask(lambda journal: journal.page(4, 1))[0]
        return row.look and row.look.vividness

    desk.qtbot.waitUntil(lambda: look_of_e() == 0.5)
