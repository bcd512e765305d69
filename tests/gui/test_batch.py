"""Whole folders: dropped, foreseen, done, interrupted, gone on with."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from desk import Desk
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stand_in import StandIn

from restorer.batch.journal import Journal
from restorer.batch.place import journals_in
from restorer.batch.row import State
from restorer.gui import batch_forecast, dialogs
from restorer.gui.app import make_window
from restorer.gui.batch_forecast import Forecast, begin
from restorer.gui.batch_page import BatchPage
from restorer.gui.batch_rows import Column
from restorer.gui.batch_work import Phase
from restorer.gui.studio import Studio

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def write_photo(path: Path) -> Path:
    ramp = np.linspace(30, 225, 96).astype(np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.tile(ramp, (64, 1))).save(path)
    return path


@dataclass
class Archive:
    """A folder with photos in folders, and one for the results."""

    root: Path
    results: Path

    def add(self, *names: str) -> list[Path]:
        return [write_photo(self.root / name) for name in names]

    @property
    def made(self) -> list[str]:
        files = (path for path in self.results.rglob("*.jpg") if path.is_file())
        return sorted(path.relative_to(self.results).as_posix() for path in files)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path / "archive", tmp_path / "results")
    archive.root.mkdir()
    archive.results.mkdir()
    return archive


@dataclass
class Bench:
    """The batch page as a test acts on it."""

    desk: Desk

    @property
    def page(self) -> BatchPage:
        return self.desk.window.batch

    def drop(self, *paths: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
        window = self.desk.window
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, mime, LEFT, none))
        QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, mime, LEFT, none))

    def choose_target(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(dialogs, "ask_folder", lambda parent, title, begin: folder)
        QTest.mouseClick(self.page.setup.form.target, LEFT)

    def wait_for_forecast(self) -> None:
        outlook = self.page.setup.outlook
        self.desk.qtbot.waitUntil(
            lambda: self.page.setup.found is not None and outlook.start.isEnabled()
        )

    def start(self) -> None:
        self.wait_for_forecast()
        QTest.mouseClick(self.page.setup.outlook.start, LEFT)

    def wait_for(self, phase: Phase) -> None:
        self.desk.qtbot.waitUntil(lambda: self.page.work.phase is phase, timeout=15_000)

    def wait_for_count(self, state: State, number: int) -> None:
        work = self.page.work
        self.desk.qtbot.waitUntil(lambda: work.standing.counts[state] == number, timeout=15_000)

    def wait_for_begun(self, number: int) -> None:
        self.desk.qtbot.waitUntil(lambda: len(self.desk.stand_in.begun) >= number)

    def cell(self, row: int, column: Column) -> str:
        rows = self.page.run.rows
        return str(rows.index(row, column).data() or "")

    def message(self, kind: str) -> str:
        bar = self.page.stage.messages
        self.desk.qtbot.waitUntil(lambda: bar.message is not None and bar.message.kind == kind)
        assert bar.message is not None
        return bar.message.text


@pytest.fixture
def bench(desk: Desk) -> Bench:
    return Bench(desk)


@pytest.fixture
def begun(bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A batch of four photos, started, with a network that waits at the first."""
    archive.add("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    bench.wait_for_forecast()
    bench.desk.qtbot.waitUntil(lambda: bool(bench.page.setup._trials))
    bench.desk.stand_in.gate.clear()
    bench.desk.stand_in.begun.clear()
    bench.desk.stand_in.rendered.clear()
    bench.start()
    bench.wait_for_begun(1)
    return bench


def is_coloured(path: Path) -> bool:
    with Image.open(path) as image:
        pixels = np.asarray(image.convert("RGB")).astype(int)
    return bool((pixels.max(axis=2) - pixels.min(axis=2)).max() > 20)


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


def test_the_network_is_asked_on_the_one_inference_thread(begun: Bench) -> None:
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.ENDED)
    assert len(begun.desk.stand_in.threads) == 1


def test_a_preview_is_answered_before_the_rest_of_the_batch(begun: Bench, tmp_path: Path) -> None:
    photo = write_photo(tmp_path / "aunt.jpg")
    begun.desk.open(photo)
    begun.desk.qtbot.waitUntil(lambda: len(begun.desk.window._inference.queue) >= 1)
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.ENDED)
    begun.desk.qtbot.waitUntil(lambda: len(begun.desk.stand_in.rendered) >= 5)
    names = [name for name, _ in begun.desk.stand_in.rendered]
    assert "aunt.jpg" in names[:2]  # at most the run in progress came first


def test_pause_begins_nothing_new_and_go_on_ends_it(begun: Bench, archive: Archive) -> None:
    run = begun.page.run
    assert run.go.text() == "Pause"
    QTest.mouseClick(run.go, LEFT)
    begun.wait_for(Phase.PAUSED)
    assert run.go.text() == "Go on"
    QTest.mouseClick(run.go, LEFT)
    begun.wait_for(Phase.RUNNING)
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.ENDED)
    assert len(archive.made) == 4


def test_ending_gives_up_what_waits_and_keeps_what_is_done(
    begun: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(
        dialogs, "ask_cancel_batch", lambda parent, left: bool(asked.append(left)) or True
    )
    QTest.mouseClick(begun.page.run.end, LEFT)
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.ENDED)
    assert asked == [4]
    begun.desk.qtbot.waitUntil(lambda: begun.page.work.standing.counts.left == 0)
    assert begun.page.work.standing.counts.total == len(archive.made)
    assert len(archive.made) < 4
    assert not begun.page.run.go.isVisible()


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


def test_taking_rows_out_deletes_no_file(begun: Bench, archive: Archive) -> None:
    table = begun.page.run.table
    begun.desk.qtbot.waitUntil(lambda: begun.cell(3, Column.NAME) == "d.jpg")
    begun.desk.qtbot.waitUntil(lambda: begun.page.work.standing.counts.total == 4)
    QTest.mouseClick(begun.page.run.go, LEFT)
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.PAUSED)
    begun.wait_for_count(State.RUNNING, 0)
    begun.desk.qtbot.waitUntil(lambda: bool(archive.made))
    begun.wait_for_count(State.DONE, 4)  # what was begun is finished
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    begun.desk.qtbot.waitUntil(lambda: begun.page.run.rows.rowCount() == 0)
    assert len(list(archive.root.glob("*.jpg"))) == 4


def test_a_photo_dropped_on_a_running_batch_joins_it(
    begun: Bench, archive: Archive, tmp_path: Path
) -> None:
    begun.drop(write_photo(tmp_path / "late.jpg"))
    assert "Added to the batch: 1" in begun.message("info")
    begun.desk.stand_in.gate.set()
    begun.wait_for_count(State.DONE, 5)
    assert "late-colour.jpg" in archive.made


def test_a_photo_dropped_before_the_journal_is_there_joins_it_too(
    bench: Bench, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    slow = threading.Event()

    def begin_slowly(found: Forecast) -> Journal:
        slow.wait(10)
        return begin(found)

    monkeypatch.setattr(batch_forecast, "begin", begin_slowly)
    bench.start()
    bench.wait_for(Phase.OPENING)
    bench.drop(write_photo(tmp_path / "late.jpg"))
    bench.desk.qtbot.waitUntil(lambda: bool(bench.page._late))
    slow.set()
    bench.wait_for_count(State.DONE, 2)
    assert "late-colour.jpg" in archive.made


def test_a_row_is_compared_in_the_photo_place(begun: Bench, archive: Archive) -> None:
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.ENDED)
    begun.desk.qtbot.waitUntil(lambda: begun.cell(1, Column.NAME) == "b.jpg")
    table = begun.page.run.table
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    begun.desk.wait_for_colours()
    window = begun.desk.window
    assert window.places.current is window.photo
    assert begun.desk.studio.current is not None
    assert begun.desk.studio.current.source.path == archive.root / "b.jpg"
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)  # and the batch is as it was
    assert table.isVisible()
    assert begun.cell(1, Column.NAME) == "b.jpg"


def test_the_template_is_shown_as_it_is_typed(bench: Bench, archive: Archive) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    form, qtbot = bench.page.setup.form, bench.desk.qtbot
    qtbot.waitUntil(lambda: "grandmother-colour.jpg" in form.example.text())
    form.template.clear()
    QTest.keyClicks(form.template, "{number:03}-{name}")
    qtbot.waitUntil(lambda: "001-grandmother.jpg" in form.example.text())
    QTest.keyClicks(form.template, "{nonsense}")
    qtbot.waitUntil(lambda: "cannot be understood" in form.example.text())
    form.format.setCurrentIndex(form.format.findData("png"))
    form.template.clear()
    QTest.keyClicks(form.template, "{name}")
    qtbot.waitUntil(lambda: "grandmother.png" in form.example.text())


def test_patterns_and_folders_change_what_is_foreseen(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg", "b.jpg", "inner/c.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    form, outlook, qtbot = bench.page.setup.form, bench.page.setup.outlook, bench.desk.qtbot
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("3 photos"))
    QTest.mouseClick(form.recursive, LEFT)
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("2 photos"))
    QTest.keyClicks(form.exclude, "b*, x*")
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("One photo"))
    assert "patterns: 1" in outlook.notes.text()
    QTest.keyClicks(form.include, "*.tif")
    qtbot.waitUntil(lambda: "No photos" in outlook.heading.text())
    assert not outlook.start.isEnabled()


def test_results_may_lie_beside_the_originals(bench: Bench, archive: Archive) -> None:
    (photo,) = archive.add("a.jpg")
    original = photo.read_bytes()
    bench.drop(archive.root)
    form = bench.page.setup.form
    bench.desk.qtbot.waitUntil(form.isVisible)
    form.where.setCurrentIndex(form.where.findData(False))
    assert not form.target.isVisible()
    bench.start()
    bench.wait_for(Phase.ENDED)
    assert is_coloured(archive.root / "a-colour.jpg")
    assert photo.read_bytes() == original


def test_taking_out_the_last_folder_leads_back_to_the_start(bench: Bench, archive: Archive) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    form = bench.page.setup.form
    bench.desk.qtbot.waitUntil(form.isVisible)
    form.sources.list.selectAll()
    QTest.keyClick(form.sources.list, Qt.Key.Key_Delete)
    assert bench.page.start.isVisible()


def test_a_new_batch_with_other_settings_into_the_same_folder_keeps_the_old_journal(
    begun: Bench, archive: Archive
) -> None:
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.ENDED)
    begun.desk.qtbot.waitUntil(begun.page.run.new.isVisible)
    QTest.mouseClick(begun.page.run.new, LEFT)
    assert begun.page.start.isVisible()
    begun.drop(archive.root)
    form = begun.page.setup.form
    form.format.setCurrentIndex(form.format.findData("png"))
    begun.start()
    begun.wait_for(Phase.ENDED)
    assert len(list(archive.results.glob("*.png"))) == 4
    assert len(journals_in(archive.results)) == 2


def test_an_earlier_batch_is_opened_again(begun: Bench, archive: Archive) -> None:
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.ENDED)
    QTest.mouseClick(begun.page.run.new, LEFT)
    begun.drop(archive.root)
    outlook = begun.page.setup.outlook
    begun.desk.qtbot.waitUntil(outlook.go_on.isVisible)
    assert "No photos" in outlook.heading.text()
    assert not outlook.start.isEnabled()
    QTest.mouseClick(outlook.go_on, LEFT)
    begun.wait_for(Phase.ENDED)
    begun.desk.qtbot.waitUntil(lambda: begun.cell(3, Column.STATE) == "In colour")


def test_the_end_is_told_in_the_place_that_is_shown(begun: Bench) -> None:
    QTest.keyClick(begun.desk.window, Qt.Key.Key_1, CTRL)
    begun.desk.stand_in.gate.set()
    assert "In colour: 4" in begun.desk.wait_for_message("success")


def test_auto_chooses_a_render_factor_for_each_photo(begun: Bench, archive: Archive) -> None:
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.ENDED)
    QTest.mouseClick(begun.page.run.new, LEFT)
    begun.desk.stand_in.rendered.clear()
    form = begun.page.setup.form
    form.factor.auto.click()
    form.format.setCurrentIndex(form.format.findData("png"))  # other names than those there
    begun.drop(archive.root)
    begun.start()
    begun.wait_for(Phase.ENDED)
    assert {look.render_factor for _, look in begun.desk.stand_in.rendered} == {"auto"}


def test_a_batch_may_look_as_the_photo_that_is_shown(
    bench: Bench, archive: Archive, make_photo: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    desk, form = bench.desk, bench.page.setup.form
    desk.qtbot.waitUntil(form.isVisible)
    QTest.mouseClick(form.as_shown, LEFT)
    assert "Open a photo first" in bench.message("info")
    desk.open_and_wait(make_photo())
    look = replace(desk.studio.current.look, vividness=1.4, warmth=-0.2, render_factor=30)
    desk.studio.adjust(desk.studio.current, look)
    QTest.keyClick(desk.window, Qt.Key.Key_2, CTRL)
    QTest.mouseClick(form.as_shown, LEFT)
    assert "vividness 140 %" in form.extras.text()
    assert "warmth -20 %" in form.extras.text()
    desk.stand_in.rendered.clear()
    bench.wait_for_forecast()
    assert bench.page.setup.found is not None
    assert bench.page.setup.found.job.look == look
    QTest.mouseClick(form.plain, LEFT)
    assert not form.extras.isVisible()
    bench.wait_for_forecast()
    assert bench.page.setup.found.job.look.vividness == 1
    assert bench.page.setup.found.job.look.render_factor == 30


def test_closing_during_a_trial_waits_for_nothing(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    bench.desk.qtbot.waitUntil(lambda: bench.desk.studio.colorizer is not None)
    # As if the network had answered before the window knows that it is loaded.
    bench.page.work.line._ready.clear()
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    bench.wait_for_forecast()
    bench.desk.qtbot.waitUntil(lambda: len(bench.desk.stand_in.rendered) >= 2)
    bench.desk.window.close()
    assert not bench.desk.window.isVisible()


def test_closing_at_work_asks_and_the_next_start_goes_on(
    qapp: QApplication, qtbot: QtBot, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    asked: list[bool] = []
    monkeypatch.setattr(dialogs, "ask_close", lambda parent: bool(asked.append(True)) or True)
    with opened(qapp, qtbot) as bench:
        bench.drop(archive.root)
        bench.choose_target(archive.results, monkeypatch)
        bench.wait_for_forecast()
        bench.desk.qtbot.waitUntil(lambda: bool(bench.page.setup._trials))
        bench.desk.stand_in.gate.clear()
        bench.desk.stand_in.begun.clear()
        bench.start()
        bench.wait_for_begun(1)
    assert asked == [True]
    assert archive.made == []
    go_on_and_finish(qapp, qtbot, archive)


@contextmanager
def opened(qapp: QApplication, qtbot: QtBot) -> Iterator[Bench]:
    stand_in = StandIn()
    window = make_window(qapp, lambda device: stand_in)
    with qtbot.waitExposed(window):
        window.show()
    try:
        yield Bench(Desk(window, window.findChild(Studio), stand_in, qtbot))
    finally:
        window.close()
        window.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def go_on_and_finish(qapp: QApplication, qtbot: QtBot, archive: Archive) -> None:
    with opened(qapp, qtbot) as bench:
        offers = bench.desk.window.offers
        qtbot.waitUntil(offers.isVisible)
        assert offers.current is not None
        assert "not finished" in offers.current.text
        QTest.mouseClick(offers.yes, LEFT)
        assert bench.desk.window.places.current is bench.page.place
        bench.wait_for(Phase.ENDED)
        assert archive.made == ["a-colour.jpg", "b-colour.jpg", "c-colour.jpg", "d-colour.jpg"]
        assert all(is_coloured(archive.results / name) for name in archive.made)
    with opened(qapp, qtbot) as bench:
        qtbot.waitUntil(lambda: bench.desk.window.session._own is not None)
        assert not bench.desk.window.offers.isVisible()


# Runs a batch until two photos are done, and then waits to be killed.
_PROGRAM = """
import sys
from pathlib import Path
from stand_in import StandIn
from restorer.gui.app import make_application, make_window
from restorer.gui.opening import from_paths

class Slow(StandIn):
    def render(self, photo, look, cancelled):
        if started and len(self.rendered) == 2:
            self.gate.clear()
        return super().render(photo, look, cancelled)

started = []
slow = Slow()
application = make_application()
window = make_window(application, lambda device: slow)
setup = window.batch.setup
setup.form.show_target(Path(sys.argv[2]))
tried = setup._tried

def start(found, result):
    tried(found, result)
    slow.rendered.clear()
    started.append(True)
    setup.outlook.start.click()

setup._tried = start
window.show()
window.reception.open_paths(sys.argv[1:2])
sys.exit(application.exec())
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal there")
def test_a_killed_batch_goes_on_and_does_nothing_twice(
    qapp: QApplication, qtbot: QtBot, archive: Archive
) -> None:
    archive.add("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    folder = str(Path(__file__).parent)
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(archive.root), str(archive.results)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": folder},
    )
    try:
        deadline = time.monotonic() + 120
        while len(archive.made) < 2:
            assert program.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)
    finally:
        program.kill()
        program.wait()
    done = {name: (archive.results / name).stat().st_mtime_ns for name in archive.made}
    go_on_and_finish(qapp, qtbot, archive)
    for name, written in done.items():
        assert (archive.results / name).stat().st_mtime_ns == written
    (path,) = journals_in(archive.results)
    with Journal(path) as journal:
        assert journal.counts()[State.DONE] == 4


def test_a_report_is_written_and_its_folder_offered(
    begun: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.desk.stand_in.gate.set()
    begun.wait_for(Phase.ENDED)
    monkeypatch.setattr(dialogs, "ask_report", lambda parent, suggestion: tmp_path / "what")
    begun.page.stage.messages.clear()
    QTest.mouseClick(begun.page.run.report, LEFT)
    assert "what.html" in begun.message("success")
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
    begun: Bench, archive: Archive, make_photo: Callable[..., Path]
) -> None:
    desk, table = begun.desk, begun.page.run.table
    begun.desk.qtbot.waitUntil(lambda: begun.cell(3, Column.NAME) == "d.jpg")
    table.selectRow(3)
    begun.page.run.paste.trigger()
    assert "Copy the settings" in begun.message("info")
    QTest.mouseClick(begun.page.run.go, LEFT)
    begun.wait_for(Phase.PAUSED)
    desk.stand_in.gate.set()
    begun.wait_for_count(State.RUNNING, 0)
    archive.add("e.jpg")
    begun.drop(archive.root / "e.jpg")
    begun.desk.qtbot.waitUntil(lambda: begun.cell(4, Column.NAME) == "e.jpg")
    desk.open_and_wait(make_photo("aunt.png"))
    desk.studio.adjust(desk.studio.current, replace(desk.studio.current.look, vividness=0.5))
    QTest.keyClick(desk.window, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(desk.window, Qt.Key.Key_2, CTRL)
    table.selectRow(4)
    begun.page.run.paste.trigger()
    ledger = begun.page.work.ledger
    assert ledger is not None

    def look_of_e() -> object:
        row = ledger.ask(lambda journal: journal.page(4, 1))[0]
        return row.look and row.look.vividness

    desk.qtbot.waitUntil(lambda: look_of_e() == 0.5)


def test_a_journal_that_another_program_holds_is_one_sentence(
    qapp: QApplication, qtbot: QtBot, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    with opened(qapp, qtbot) as bench:
        bench.drop(archive.root)
        bench.choose_target(archive.results, monkeypatch)
        bench.wait_for_forecast()
        found = bench.page.setup.found
        assert found is not None
        with begin(found):
            bench.start()
            assert "Another restorer" in bench.message("error")
        assert bench.page.setup.isVisible()
