"""A batch that was closed, killed, or begun before: it goes on, and nothing is done twice."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from batch_bench import LEFT, Archive, Bench, is_coloured, opened
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from room import cut_texts

from restorer import settings
from restorer.batch import search
from restorer.batch.journal import Journal
from restorer.batch.place import journals_in
from restorer.batch.row import State
from restorer.gui.batch.forecast import begin
from restorer.gui.batch.rows import Column
from restorer.gui.batch.work import Phase
from restorer.gui.dialogs import questions

MOST = 300_000  # times that a folder is searched, if nobody ends it


def test_a_new_batch_with_other_settings_into_the_same_folder_keeps_the_old_journal(
    running: Bench, archive: Archive
) -> None:
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    running.desk.qtbot.waitUntil(running.page.run.new.isVisible)
    QTest.mouseClick(running.page.run.new, LEFT)
    assert running.page.start.isVisible()
    running.drop(archive.root)
    form = running.page.setup.form
    form.format.setCurrentIndex(form.format.findData("png"))
    running.start()
    running.wait_for(Phase.ENDED)
    assert len(list(archive.results.glob("*.png"))) == 4
    assert len(journals_in(archive.results)) == 2


def test_an_earlier_batch_is_opened_again(running: Bench, archive: Archive) -> None:
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    QTest.mouseClick(running.page.run.new, LEFT)
    running.drop(archive.root)
    outlook = running.page.setup.outlook
    running.desk.qtbot.waitUntil(outlook.go_on.isVisible)
    assert "No photos" in outlook.heading.text()
    assert not outlook.start.isEnabled()
    QTest.mouseClick(outlook.go_on, LEFT)
    running.wait_for(Phase.ENDED)
    running.desk.qtbot.waitUntil(lambda: running.cell(3, Column.STATE) == "In colour")
    assert running.page.stage.messages.message is None  # nothing was done, nothing is told


def test_what_is_done_is_done_once_more_when_that_is_wanted(
    running: Bench, archive: Archive
) -> None:
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    running.desk.qtbot.waitUntil(running.page.run.new.isVisible)
    QTest.mouseClick(running.page.run.new, LEFT)
    for name in archive.made:
        (archive.results / name).unlink()  # a person did not like them
    running.drop(archive.root)
    outlook = running.page.setup.outlook
    running.desk.window.resize(760, 520)
    running.desk.qtbot.waitUntil(outlook.anew.isVisible)
    running.desk.qtbot.waitUntil(lambda: cut_texts(running.desk.window) == [])
    assert outlook.x() > running.page.setup.form.geometry().right()
    assert not outlook.start.isEnabled()
    QTest.mouseClick(outlook.anew, LEFT)
    running.wait_for(Phase.ENDED)
    assert len(archive.made) == 4
    assert len(journals_in(archive.results)) == 2


def test_closing_the_window_waits_for_no_search(
    qapp: QApplication, qtbot: QtBot, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    searched: list[int] = []

    class Slow:
        """The system, with a network's drive whose folders take all night."""

        def __getattr__(self, name: str) -> object:
            return getattr(os, name)

        def scandir(self, folder: Path) -> Iterator[os.DirEntry[str]]:
            for number in range(MOST):
                searched.append(number)
                yield from os.scandir(folder)

    with opened(qapp, qtbot) as bench:
        bench.choose_target(archive.results, monkeypatch)
        monkeypatch.setattr(search, "sorted", lambda entries, key: entries, raising=False)
        monkeypatch.setattr(search, "os", Slow())
        bench.drop(archive.root)
        qtbot.waitUntil(lambda: len(searched) > 2)
    monkeypatch.undo()
    assert len(searched) < MOST
    assert bench.page.setup.found is None


def test_closing_at_work_asks_and_the_next_start_goes_on(
    qapp: QApplication, qtbot: QtBot, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    asked: list[bool] = []
    monkeypatch.setattr(questions, "ask_close", lambda parent: bool(asked.append(True)) or True)
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
        while len(archive.made) < 2 or not settings.load().settings.batch:
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
