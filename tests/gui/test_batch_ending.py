"""The end of a batch: the person is told wherever they are, and the computer may rest."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from batch_bench import LEFT, Archive, Bench, opened
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from restorer.batch.events import Summary
from restorer.batch.trouble import Cause, Trouble
from restorer.errors import RestorerError
from restorer.gui.batch import notice, power
from restorer.gui.batch.countdown import Countdown
from restorer.gui.batch.power import Rest
from restorer.gui.batch.work import Phase
from restorer.gui.dialogs import questions

# Of the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

DONE = Summary(done=1, failed=0, skipped=0, left=0, seconds=1.0, cancelled=False)


@pytest.fixture
def asleep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is there once the computer was told to sleep; nothing really sleeps."""
    asleep = tmp_path / "asleep"
    words = (sys.executable, "-c", f"open({str(asleep)!r}, 'x')")
    monkeypatch.setitem(power._COMMANDS, sys.platform, {Rest.SLEEP: (words,)})
    return asleep


@pytest.fixture
def sleepy(asleep: Path, running: Bench) -> Bench:
    """A batch at work, after which the computer is to sleep."""
    then = running.page.run.then
    assert [then.itemData(row) for row in range(then.count())] == [None, Rest.SLEEP]
    assert then.isVisible()
    then.setCurrentIndex(1)
    return running


def countdown(bench: Bench) -> Countdown | None:
    return bench.page.ending._countdown


def finish(bench: Bench) -> Countdown:
    bench.desk.stand_in.gate.set()
    bench.desk.qtbot.waitUntil(lambda: countdown(bench) is not None, timeout=15_000)
    shown = countdown(bench)
    assert shown is not None
    return shown


def run_down(shown: Countdown) -> None:
    shown._second.setInterval(1)


def test_the_computer_sleeps_after_the_countdown(sleepy: Bench, asleep: Path) -> None:
    shown = finish(sleepy)
    assert "goes to sleep in 60 s" in shown.text.text()
    assert not asleep.exists()
    run_down(shown)
    sleepy.desk.qtbot.waitUntil(asleep.exists)
    assert countdown(sleepy) is None
    assert sleepy.page.run.then.currentData() is None  # once


def test_the_countdown_is_seen_although_the_window_was_put_away(sleepy: Bench) -> None:
    window = sleepy.desk.window
    window.showMinimized()
    sleepy.desk.qtbot.waitUntil(window.isMinimized)
    shown = finish(sleepy)
    assert shown.isVisible()
    assert not window.isMinimized()
    shown.reject()


@pytest.mark.parametrize("way", ["Esc", "click", "Enter"])
def test_one_key_or_click_keeps_it_on(sleepy: Bench, asleep: Path, way: str) -> None:
    shown = finish(sleepy)
    if way == "click":
        QTest.mouseClick(shown.close_button, LEFT)
    else:
        QTest.keyClick(shown, Qt.Key.Key_Escape if way == "Esc" else Qt.Key.Key_Return)
    assert countdown(sleepy) is None
    assert not shown._second.isActive()
    assert not asleep.exists()


def test_new_work_keeps_it_on(sleepy: Bench, asleep: Path, archive: Archive) -> None:
    shown = finish(sleepy)
    archive.add("late.jpg")
    QTest.mouseClick(sleepy.page.run.new, LEFT)
    assert countdown(sleepy) is None
    assert not shown._second.isActive()
    assert not asleep.exists()


def test_what_else_is_at_work_is_waited_for(sleepy: Bench, asleep: Path) -> None:
    shown = finish(sleepy)
    busy = [True]
    shown._busy = lambda: busy[0]
    run_down(shown)
    ticks: list[int] = []
    shown._second.timeout.connect(lambda: ticks.append(1))
    sleepy.desk.qtbot.waitUntil(lambda: len(ticks) > 100)
    assert not asleep.exists()
    busy[0] = False
    sleepy.desk.qtbot.waitUntil(asleep.exists)


def test_another_page_at_work_is_seen(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    photos = bench.desk.window.page
    bench.desk.qtbot.waitUntil(lambda: not bench.page.ending._busy())
    monkeypatch.setattr(type(photos), "busy", property(lambda page: True))
    assert bench.page.ending._busy()


def test_a_closed_window_lets_nothing_happen(
    qapp: QApplication, qtbot: QtBot, asleep: Path
) -> None:
    with opened(qapp, qtbot) as bench:
        bench.page.run.then.setCurrentIndex(1)
        bench.page.work.ended.emit(DONE)
        shown = countdown(bench)
        assert shown is not None
        bench.desk.window.close()
        assert not shown._second.isActive()
    assert not asleep.exists()


@pytest.mark.parametrize(
    "summary",
    [
        Summary(1, 0, 0, left=3, seconds=1.0, cancelled=True),
        Summary(1, 0, 0, left=0, seconds=1.0, cancelled=True),
        Summary(1, 0, 0, left=3, seconds=1.0, cancelled=False, stopped="The model is damaged."),
    ],
)
def test_a_batch_that_did_not_come_to_its_end_keeps_it_on(
    bench: Bench, asleep: Path, summary: Summary
) -> None:
    bench.page.run.then.setCurrentIndex(1)
    bench.page.work.ended.emit(summary)
    assert countdown(bench) is None


def test_ending_it_by_hand_keeps_it_on(
    sleepy: Bench, asleep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(questions, "ask_cancel_batch", lambda parent, left: True)
    runner = sleepy.page.work._runner
    assert runner is not None
    QTest.mouseClick(sleepy.page.run.end, LEFT)
    sleepy.desk.qtbot.waitUntil(lambda: runner._ending)
    sleepy.desk.stand_in.gate.set()
    sleepy.wait_for(Phase.ENDED)
    sleepy.message("success")
    assert countdown(sleepy) is None


def test_the_computer_is_held_awake_while_the_batch_is_at_work(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch, held: list[bool]
) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    bench.wait_for_forecast()
    assert held == []
    bench.start()
    bench.wait_for(Phase.ENDED)
    assert held == [True, False]


def test_a_refusal_is_told(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    # In whatever encoding: 0x81 is nothing in UTF-8.
    said = "import sys; sys.stderr.buffer.write(b'not allowed \\x81'); sys.exit(1)"
    words = (sys.executable, "-c", said)
    monkeypatch.setitem(power._COMMANDS, sys.platform, {Rest.OFF: (words,)})
    bench.page.ending._rest(Rest.OFF)
    told: list[str] = []
    bench.page.ending.told.connect(lambda message: told.append(message.text))
    bench.desk.qtbot.waitUntil(lambda: bool(told))
    assert "stays on" in told[0]
    assert "not allowed" in told[0]


@pytest.mark.parametrize(
    ("system", "there", "rest", "words"),
    [
        ("linux", {"systemctl", "loginctl"}, Rest.SLEEP, ("systemctl", "suspend")),
        ("linux", {"loginctl"}, Rest.OFF, ("loginctl", "poweroff")),
        ("linux", set(), Rest.OFF, None),
        ("darwin", {"pmset"}, Rest.SLEEP, ("pmset", "sleepnow")),
        ("win32", {"shutdown"}, Rest.OFF, ("shutdown", "/s", "/t", "0")),
        ("plan9", {"shutdown"}, Rest.OFF, None),
    ],
)
def test_each_system_has_its_command(
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    there: set[str],
    rest: Rest,
    words: tuple[str, ...] | None,
) -> None:
    monkeypatch.setattr(power.sys, "platform", system)
    monkeypatch.setattr(power.shutil, "which", lambda name: name if name in there else None)
    assert power.command(rest) == words
    if words is None:
        with pytest.raises(RestorerError, match="stays on"):
            power.take(rest)


class _Tray(QWidget):
    """Stands in for the tray, of which a test's screen has none."""

    messageClicked = Signal()  # noqa: N815 (Qt's own)
    activated = Signal()
    shown: list[tuple[str, str]]

    def __init__(self, icon: object, parent: object) -> None:
        super().__init__()

    @staticmethod
    def isSystemTrayAvailable() -> bool:  # noqa: N802
        return True

    supportsMessages = isSystemTrayAvailable  # noqa: N815

    def showMessage(self, title: str, text: str, *_: object) -> None:  # noqa: N802
        self.shown.append((title, text))


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[_Tray]]:
    _Tray.shown = []
    monkeypatch.setattr(notice, "QSystemTrayIcon", _Tray)
    return _Tray


def elsewhere(monkeypatch: pytest.MonkeyPatch, state: Qt.ApplicationState) -> Callable[[], None]:
    monkeypatch.setattr(notice.QGuiApplication, "applicationState", lambda: state)
    return lambda: QGuiApplication.instance().applicationStateChanged.emit(
        Qt.ApplicationState.ApplicationActive
    )


def test_who_is_elsewhere_is_told_on_the_desktop(
    running: Bench, tray: type[_Tray], monkeypatch: pytest.MonkeyPatch
) -> None:
    come_back = elsewhere(monkeypatch, Qt.ApplicationState.ApplicationInactive)
    QTest.keyClick(running.desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    running.desk.stand_in.gate.set()
    running.desk.qtbot.waitUntil(lambda: bool(tray.shown), timeout=15_000)
    assert tray.shown == [("Done.", "In colour: 4.")]
    icon = running.page.ending._notice._icon
    assert icon is not None
    icon.messageClicked.emit()
    assert running.desk.window.places.current is running.page.place
    come_back()
    assert running.page.ending._notice._icon is None


def test_who_sees_the_window_is_not(
    running: Bench, tray: type[_Tray], monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere(monkeypatch, Qt.ApplicationState.ApplicationActive)
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    running.message("success")
    assert tray.shown == []


def test_a_batch_that_waits_for_somebody_says_so(
    bench: Bench, tray: type[_Tray], monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere(monkeypatch, Qt.ApplicationState.ApplicationInactive)
    work = bench.page.work
    trouble = Trouble(Cause.FULL, "There is no room left.", Path())
    work.trouble = trouble.sentence
    work.phase_changed.emit(Phase.PAUSED)
    assert tray.shown == [("The batch is waiting.", "There is no room left.")]
    bench.page.ending.stop()
