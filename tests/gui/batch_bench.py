"""The batch page as a test sees it; its fixtures are known to all tests through conftest."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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

from restorer.batch.row import State
from restorer.gui.app import make_window
from restorer.gui.batch.page import BatchPage
from restorer.gui.batch.rows import Column
from restorer.gui.batch.work import Phase
from restorer.gui.dialogs import questions
from restorer.gui.photo.studio import Studio

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
        monkeypatch.setattr(questions, "ask_folder", lambda parent, title, begin: folder)
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
def running(bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Bench:
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
