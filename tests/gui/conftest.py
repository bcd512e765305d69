"""A window with a stand-in for the network, real files, and a check that nothing is left alive."""

import gc
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restorer.gui.app import make_window
from restorer.gui.dialogs import questions
from restorer.gui.photo.studio import Studio
from restorer.gui.video import dialogs as video_dialogs

# Tests are imported one by one, as no package: this lets them share the modules beside them.
sys.path.insert(0, str(Path(__file__).parent))
from batch_bench import archive, bench, running  # noqa: F401 (fixtures)
from desk import Desk
from stand_in import StandIn


@pytest.fixture(autouse=True)
def _nothing_left(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that leaves a thread, a pool's thread, a timer or a window alive."""
    begun: list[tuple[str, Callable[[], Any], Callable[[], bool]]] = []
    monkeypatch.setattr(QThread, "start", _noting(QThread.start, begun, "isRunning"))
    monkeypatch.setattr(QTimer, "start", _noting(QTimer.start, begun, "isActive"))
    before = set(QApplication.topLevelWidgets())
    yield
    qapp.clipboard().clear()  # what lies there must not outlive Python
    gc.collect()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [name for name, seen, alive in begun if seen() is not None and alive()]
    assert not left, f"left running: {left}"
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    widgets = [w for w in QApplication.topLevelWidgets() if w not in before]
    assert not widgets, f"left open: {widgets}"


def _noting(start: Callable[..., None], begun: list[Any], asks: str) -> Callable[..., None]:
    def started(this: Any, *arguments: Any) -> None:
        seen = weakref.ref(this)

        def alive() -> bool:
            try:
                return bool(getattr(seen(), asks)())
            except RuntimeError:  # Qt's half of it is deleted
                return False

        begun.append((f"{type(this).__name__} {this.objectName()}", seen, alive))
        start(this, *arguments)

    return started


@pytest.fixture(autouse=True)
def _no_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing at work would wait for a person."""
    monkeypatch.setattr(questions, "ask_close", lambda parent: True)
    monkeypatch.setattr(video_dialogs, "ask_close", lambda parent, waiting: True)


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, stand_in: StandIn) -> Iterator[Desk]:
    window = make_window(qapp, lambda device: stand_in)
    window.resize(1100, 720)
    with qtbot.waitExposed(window):
        window.show()
    yield Desk(window, window.findChild(Studio), stand_in, qtbot)
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def make_photo(tmp_path: Path) -> Callable[..., Path]:
    """Writes a grey photo: a ramp from left to right, so that places can be told apart."""

    def make(name: str = "aunt.jpg", width: int = 320, height: int = 240) -> Path:
        ramp = np.linspace(30, 225, width).astype(np.uint8)
        path = tmp_path / name
        Image.fromarray(np.tile(ramp, (height, 1))).save(path)
        return path

    return make
