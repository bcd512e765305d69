"""What is at work counts wherever the person is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stand_in import StandIn

from restorer import settings
from restorer.gui.app import make_window
from restorer.gui.dialogs import questions
from restorer.gui.photo.album import State
from restorer.gui.photo.start import StartPage
from restorer.gui.photo.studio import Studio

MakePhoto = Callable[..., Path]


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
