"""An export of a film as a test begins it, halts it and waits for it."""

from pathlib import Path

import av
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from video_bench import Bench

from restorer.gui.offers import Offer
from restorer.gui.video.export_dialog import ExportFilmDialog
from restorer.video import work

LEFT = Qt.MouseButton.LeftButton


def ask(bench: Bench) -> ExportFilmDialog:
    """The dialog, once it says what will happen."""
    QTest.mouseClick(bench.page.export_button, LEFT)
    dialog = bench.desk.window.findChild(ExportFilmDialog)
    bench.wait(lambda: bool(dialog.outlook.text()))
    return dialog


def start(bench: Bench, dialog: ExportFilmDialog) -> None:
    bench.wait(dialog.start.isEnabled)
    QTest.mouseClick(dialog.start, LEFT)
    bench.wait(lambda: bench.desk.window.findChild(ExportFilmDialog) is None)


def finish(bench: Bench) -> str:
    """What is said when the film is there, or will not be."""
    bench.wait(lambda: bool(bench.page.finished.text.toPlainText()))
    assert bench.page.finished.isVisible()
    return bench.page.finished.text.toPlainText()


def frames(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))


@pytest.fixture(name="short_pieces")
def make_short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "PIECE", 8)


def begin_and_halt(bench: Bench, path: Path) -> None:
    """An export with one piece sealed, whose network then waits."""
    bench.open(path)
    bench.wait_for_colours()
    bench.wait(lambda: bool(bench.page.editor.project.shots))
    stand_in = bench.desk.stand_in
    dialog = ask(bench)
    asked = len(stand_in.begun)

    def halt() -> bool:
        if len(stand_in.begun) >= asked + 20:
            stand_in.gate.clear()
        return not stand_in.gate.is_set()

    inner = stand_in.render

    def render(*arguments: object) -> object:
        halt()
        return inner(*arguments)

    stand_in.render = render
    start(bench, dialog)
    bench.wait(lambda: not stand_in.gate.is_set())
    folder = path.with_name("clip-colour.mp4.unfinished")
    bench.wait(lambda: len(list(folder.glob("*.state"))) >= 1)
    stand_in.render = inner


def cancel(bench: Bench) -> Offer:
    """Cancel, and see what is offered then."""
    QTest.mouseClick(bench.page.export_bar.cancel, LEFT)
    offers = bench.desk.window.offers
    bench.wait(lambda: offers.current is not None)
    return offers.current
