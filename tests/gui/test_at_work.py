"""What is at work counts wherever the person is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from desk import Desk
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stand_in import StandIn
from video_bench import Bench, make_film  # noqa: F401 (a fixture)

from restorer import catalogue, settings
from restorer.gui.app import make_window
from restorer.gui.batch import power
from restorer.gui.batch.countdown import SECONDS
from restorer.gui.batch.power import Rest
from restorer.gui.dialogs import questions
from restorer.gui.photo import saving
from restorer.gui.photo.album import State
from restorer.gui.photo.start import StartPage
from restorer.gui.photo.studio import Studio

MakePhoto = Callable[..., Path]

# Of the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")


@pytest.fixture
def elsewhere(qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """A window that begins with the films, where it was closed last time."""
    settings.save(settings.Settings(place="video"))
    stand_in = StandIn()
    window = make_window(qapp, lambda device: stand_in)
    with qtbot.waitExposed(window):
        window.show()
    yield Desk(window, window.findChild(Studio), stand_in, qtbot)
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_photos_are_asked_about_and_dressed_although_films_are_shown(
    elsewhere: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = elsewhere.window
    assert window.places.current.name == "video"
    dressed: list[bool] = []
    monkeypatch.setattr(StartPage, "redress", lambda page: dressed.append(True))
    window.redress()
    assert dressed == [True]
    elsewhere.stand_in.gate.clear()
    elsewhere.studio.open_paths([make_photo()])
    elsewhere.wait_for_state(State.COLOURING)
    assert window.places.current.name == "video"
    monkeypatch.setattr(questions, "ask_close", lambda parent: False)
    window.close()
    assert window.isVisible()
    stop, stopped = elsewhere.studio.stop, []
    monkeypatch.setattr(elsewhere.studio, "stop", lambda: stopped.append(stop()))
    monkeypatch.setattr(questions, "ask_close", lambda parent: True)
    window.close()
    assert not window.isVisible()
    assert len(stopped) == 1


@dataclass
class Night:
    """A computer that is to sleep after a batch, with seconds that are short."""

    desk: Desk
    slept: list[Rest] = field(default_factory=list)

    def stays_awake(self) -> None:
        """Over twice the time that the countdown would take."""
        ending = self.desk.window.batch.ending
        ending._count_down(Rest.SLEEP)
        assert ending._countdown is not None
        second, ticks = ending._countdown._second, []
        second.timeout.connect(lambda: ticks.append(1))
        second.setInterval(1)
        self.desk.qtbot.waitUntil(lambda: len(ticks) > 2 * SECONDS or bool(self.slept))
        assert not self.slept

    def falls_asleep(self) -> None:
        self.desk.qtbot.waitUntil(lambda: bool(self.slept), timeout=15_000)


@pytest.fixture
def night(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Night:
    night = Night(desk)
    monkeypatch.setattr(power, "take", night.slept.append)
    return night


@pytest.fixture
def gate() -> Iterator[Event]:
    """Whoever waits at it goes on at the end at the latest."""
    gate = Event()
    yield gate
    gate.set()


def test_the_computer_stays_on_while_all_is_saved(
    night: Night, gate: Event, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, save = night.desk, saving.save_order
    desk.open_and_wait(make_photo("aunt.jpg"), make_photo("uncle.jpg"))
    desk.wait_for_all()
    monkeypatch.setattr(saving, "save_order", lambda order: gate.wait(60) and save(order))
    desk.window.actions_.save_all.trigger()
    night.stays_awake()
    gate.set()
    night.falls_asleep()
    assert not desk.window.save_all.busy


def test_the_computer_stays_on_while_a_model_is_downloaded(
    night: Night, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "download", lambda model, report, stopped: gate.wait(60))
    night.desk.window.shelf.download(catalogue.models()[0])
    night.stays_awake()
    gate.set()
    night.falls_asleep()


def test_the_computer_stays_on_while_a_film_is_coloured_ahead(
    night: Night, film: Callable[..., Path]
) -> None:
    bench = Bench(night.desk)
    bench.open(film("clip.mp4"))
    bench.wait_for_colours()
    bench.wait(lambda: bool(bench.page.editor.project.shots))
    night.desk.stand_in.gate.clear()
    QTest.mouseClick(bench.page.ahead_button, Qt.MouseButton.LeftButton)
    night.stays_awake()
    assert bench.page.ahead.busy
    assert bench.page.at_work
    night.desk.stand_in.gate.set()
    night.falls_asleep()
    assert not bench.page.ahead.busy
