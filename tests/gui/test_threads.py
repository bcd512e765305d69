"""What is slow stays off the window's thread, and nothing goes on after the window is closed."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from desk import Desk
from PySide6.QtCore import QObject, Qt, QThread, QThreadPool, QTimer
from PySide6.QtTest import QTest

from restorer import settings
from restorer.gui import opening
from restorer.gui.photo import thumbnails
from restorer.gui.photo.album import State
from restorer.gui.view import pyramid
from restorer.imaging import atomic, encoding

CTRL = Qt.KeyboardModifier.ControlModifier

#: Modules and functions that take longer than a person notices, as their callers find them.
SLOW = (
    (opening, "read"),
    (pyramid, "build"),
    (pyramid, "to_image"),
    (thumbnails, "quick"),
    (encoding, "png"),
    (encoding, "jpeg"),
    (atomic, "sync_folder"),
    (settings, "save"),
)


@pytest.fixture
def slow_calls(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[int]]:
    """The threads on which each slow function ran."""
    calls: dict[str, set[int]] = {}

    def noting(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*arguments: Any, **named: Any) -> Any:
            calls.setdefault(name, set()).add(threading.get_ident())
            return function(*arguments, **named)

        return noted

    for module, name in SLOW:
        monkeypatch.setattr(module, name, noting(name, getattr(module, name)))
    return calls


def test_slow_work_is_done_on_other_threads(
    desk: Desk, make_photo: Callable[..., Path], slow_calls: dict[str, set[int]]
) -> None:
    photo = make_photo("aunt.jpg")
    desk.open_and_wait(photo)
    desk.window.page.panel.vividness.slider.setValue(150)
    desk.window.page.panel.factor.slider.setValue(30)
    desk.wait_for_colours()
    for key in (Qt.Key.Key_C, Qt.Key.Key_S):
        desk.window.page.stage.messages.clear()
        QTest.keyClick(desk.window, key, CTRL)
        desk.wait_for_message("success")
    desk.qtbot.waitUntil(lambda: set(slow_calls) == {name for _, name in SLOW})  # each was needed
    here = threading.get_ident()
    assert not [name for name, threads in slow_calls.items() if here in threads]
    assert here not in desk.stand_in.threads


def test_one_thread_runs_the_networks(desk: Desk, make_photo: Callable[..., Path]) -> None:
    desk.open(*(make_photo(f"{number}.jpg") for number in range(4)))
    desk.wait_for_all()
    assert len(desk.stand_in.rendered) == 4
    assert len(desk.stand_in.threads) == 1


@pytest.fixture(params=["idle", "reading", "colouring", "adjusting", "saving", "choosing"])
def busy(
    request: pytest.FixtureRequest, desk: Desk, make_photo: Callable[..., Path]
) -> Iterator[Desk]:
    """A window in the middle of something."""
    what, photo = request.param, make_photo("aunt.jpg", 1600, 1200)
    if what == "reading":
        desk.open(photo)
    elif what == "colouring":
        desk.stand_in.gate.clear()
        desk.open(photo)
        desk.wait_for_state(State.COLOURING)
    elif what != "idle":
        desk.open_and_wait(photo)
    if what == "adjusting":
        desk.window.page.panel.factor.slider.setValue(31)
    elif what == "saving":
        QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL)
    elif what == "choosing":
        desk.window.actions_.preferences.trigger()
    yield desk
    desk.stand_in.gate.set()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_nothing_goes_on_after_the_window_is_closed(busy: Desk) -> None:
    before = {thread for thread in threading.enumerate() if not thread.daemon}
    window = busy.window
    assert window.close()
    assert not [thread for thread in found(window, QThread) if thread.isRunning()]
    assert sum(pool.activeThreadCount() for pool in found(window, QThreadPool)) == 0
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    active = [timer for timer in found(window, QTimer) if timer.isActive()]
    assert not active, [f"{timer.parent()}" for timer in active]
    assert {t for t in threading.enumerate() if not t.daemon} <= before
    busy.qtbot.wait(50)  # what was on its way to the window must not begin anything
    assert not [timer for timer in found(window, QTimer) if timer.isActive()]
    assert sum(pool.activeThreadCount() for pool in found(window, QThreadPool)) == 0


def found(window: QObject, kind: type) -> list[Any]:
    """All of a kind below the window, in the order of their making."""
    return list(window.findChildren(kind))
