"""What the program remembers: files, model, size; the menus; and the question at the end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from stand_in import StandIn

from restorer import catalogue, settings
from restorer.gui.app import make_window
from restorer.gui.dialogs import questions
from restorer.gui.dialogs.shortcuts import Shortcuts
from restorer.gui.photo.album import State
from restorer.gui.photo.studio import Studio

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

MakePhoto = Callable[..., Path]


def names(desk: Desk) -> list[str]:
    return [path.name for path in desk.window.recent.paths]


def test_opened_files_are_offered_again_the_newest_first(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo("a.jpg"))
    desk.open(make_photo("b.jpg"))
    desk.qtbot.waitUntil(lambda: names(desk) == ["b.jpg", "a.jpg"])
    desk.wait_for_all()
    while desk.studio.current:
        desk.window.actions_.close.trigger()
    buttons = desk.window.page.start.recent.buttons
    assert [b.text() for b in buttons] == ["b.jpg", "a.jpg"]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    desk.wait_for_colours()
    assert names(desk) == ["a.jpg", "b.jpg"]

    def kept() -> list[str]:
        return [Path(path).name for path in settings.load().settings.recent]

    desk.qtbot.waitUntil(lambda: kept() == ["a.jpg", "b.jpg"])


def test_the_menu_opens_a_recent_file(desk: Desk, make_photo: MakePhoto) -> None:
    assert not desk.window.menus.open_recent.isEnabled()
    desk.open_and_wait(make_photo("a&b.jpg"))
    desk.window.actions_.close.trigger()
    desk.window.menus.open_recent.actions()[0].trigger()
    desk.wait_for_colours()
    desk.window.menus.open_recent.actions()[-1].trigger()
    assert names(desk) == []


def test_a_file_that_cannot_be_opened_is_not_offered_again(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path / "gone.jpg")
    desk.wait_for_message("error")
    assert names(desk) == []


def test_a_file_opened_twice_is_shown_not_added(desk: Desk, make_photo: MakePhoto) -> None:
    first, second = make_photo("a.jpg"), make_photo("b.jpg")
    desk.open_and_wait(first, second)
    desk.wait_for_all()
    desk.open(second)
    desk.qtbot.waitUntil(lambda: desk.studio.current is desk.studio.album.entries[1])
    assert len(desk.studio.album.entries) == 2


def test_the_model_chosen_last_is_taken_again(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(catalogue, "is_installed", lambda model: True)
    desk.open_and_wait(make_photo("a.jpg"))
    chooser = desk.window.page.panel.model
    chooser.setCurrentIndex(chooser.findData("stable"))
    desk.open(make_photo("b.jpg"))
    desk.qtbot.waitUntil(lambda: len(desk.studio.album.entries) == 2)
    desk.wait_for_all()
    assert desk.studio.album.entries[1].look.model == "stable"
    desk.qtbot.waitUntil(lambda: settings.load().settings.model == "stable")
    again = make_window(qapp, lambda device: desk.stand_in)
    studio = again.findChild(Studio)
    assert isinstance(studio, Studio)
    assert studio.arrivals.look.model == "stable"
    again.close()
    again.deleteLater()


def test_auto_stays_chosen_for_photos_until_it_is_taken_back(
    desk: Desk, make_photo: MakePhoto, qapp: QApplication
) -> None:
    desk.open_and_wait(make_photo("a.jpg"))
    control = desk.window.page.panel.factor_control
    QTest.keyClick(control.auto, Qt.Key.Key_Space)
    desk.wait_for_colours()
    QTest.keyClick(control.adjustment.slider, Qt.Key.Key_Right)  # for this photo alone
    desk.open(make_photo("b.jpg"))
    desk.qtbot.waitUntil(lambda: len(desk.studio.album.entries) == 2)
    desk.wait_for_all()
    assert [entry.look.render_factor for entry in desk.studio.album.entries] == [13, "auto"]
    desk.qtbot.waitUntil(lambda: settings.load().settings.auto_factor)
    again = make_window(qapp, lambda device: desk.stand_in)
    studio = again.findChild(Studio)
    assert isinstance(studio, Studio)
    assert studio.arrivals.look.render_factor == "auto"
    assert again.video.opener._look.render_factor is None  # frames would flicker
    again.close()
    again.deleteLater()
    assert control.auto.isChecked()
    QTest.keyClick(control.auto, Qt.Key.Key_Space)
    assert desk.studio.arrivals.look.render_factor is None


def test_a_model_that_is_gone_gives_way_to_the_default(
    qapp: QApplication, qtbot: QtBot, stand_in: StandIn
) -> None:
    settings.save(settings.Settings(model="vanished"))
    window = make_window(qapp, lambda device: stand_in)
    studio = window.findChild(Studio)
    assert isinstance(studio, Studio)
    assert studio.arrivals.look.model == catalogue.default_model()
    window.close()
    window.deleteLater()


def test_every_action_is_in_a_menu_and_no_keys_mean_two_things(desk: Desk) -> None:
    held: list[QAction] = []
    for action in desk.window.menus.actions():
        menu = action.menu()
        held.extend(menu.actions())  # type: ignore[attr-defined]
    every = desk.window.actions_.every
    assert set(every) <= set(held)
    keys = [a.shortcut().toString() for a in every if not a.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def _keys(text: str) -> list[str]:
    """What is pressed: "Shift+I, O" are two."""
    held, plus, rest = text.rpartition("+")
    return [f"{held}{plus}{key}" for key in rest.split(", ")]


def test_the_overview_lists_the_keys(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    overview = desk.window.findChild(Shortcuts)
    assert isinstance(overview, Shortcuts)
    assert overview.isVisible()
    texts = {label.text() for label in overview.findChildren(QLabel)}
    assert {"Ctrl+O", "Open", "Space, held", "One finger", "Two taps", "Up, Down"} <= texts
    keys = {key for text in texts for key in _keys(text)}
    film = {action.shortcut().toString() for action in desk.window.video.actions_.children()}
    assert {"P", "I", "O", "X", "S", "J", "M"} <= film
    assert film - {""} <= keys
    overview.close()


def test_closing_at_work_asks_once_and_goes_on_where_one_stays(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def stay(parent: object) -> bool:
        asked.append(True)
        desk.window.close()  # impatience does not ask again
        return False

    monkeypatch.setattr(questions, "ask_close", stay)
    desk.stand_in.gate.clear()
    desk.open(make_photo())
    desk.wait_for_state(State.COLOURING)
    desk.window.close()
    assert asked == [True]
    assert desk.window.isVisible()
    desk.stand_in.gate.set()
    desk.wait_for_colours()
    desk.window.close()
    assert asked == [True]
    assert not desk.window.isVisible()


def test_an_interrupt_in_the_terminal_does_not_ask(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(questions, "ask_close", lambda parent: pytest.fail("asked"))
    desk.stand_in.gate.clear()
    desk.open(make_photo())
    desk.wait_for_state(State.COLOURING)
    desk.window.end()
    assert not desk.window.isVisible()
