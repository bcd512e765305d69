"""How long an export will take is said where it was measured, and only there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.video import pace
from restorer.gui.video.export_dialog import ExportFilmDialog

LEFT = Qt.MouseButton.LeftButton
Film = Callable[..., Path]

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def ask(bench: Bench) -> ExportFilmDialog:
    """The dialog, once it says what will happen."""
    bench.page.actions_.export.trigger()
    (dialog,) = bench.desk.window.findChildren(ExportFilmDialog)
    bench.wait(dialog.start.isEnabled)
    return dialog


def close(bench: Bench, dialog: ExportFilmDialog) -> None:
    dialog.reject()
    bench.wait(lambda: not bench.desk.window.findChildren(ExportFilmDialog))


def outlook(bench: Bench) -> str:
    dialog = ask(bench)
    text = dialog.outlook.text()
    close(bench, dialog)
    return text


def open_film(bench: Bench, path: Path) -> None:
    bench.open(path)
    bench.wait_for_colours()
    bench.wait(lambda: bool(bench.page.editor.project.shots))


def slow_network(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that says that it took 30 s for a frame."""
    report = bench.desk.stand_in.report
    told = lambda *arguments: replace(report(*arguments), seconds=30.0)  # noqa: E731
    monkeypatch.setattr(bench.desk.stand_in, "report", told)


def test_the_time_of_the_colours_is_said_once_the_network_was_measured(
    bench: Bench, film: Film, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow_network(bench, monkeypatch)
    open_film(bench, film("clip.mp4", 12))
    assert "take" not in outlook(bench)  # the answer to a single frame says too little
    QTest.mouseClick(bench.page.ahead_button, LEFT)
    bench.wait(lambda: len(bench.page.answers) == 12 and not bench.page.ahead.busy)
    assert "12 frames" in outlook(bench)
    assert "The colours alone take about 6 min." in outlook(bench)
    editor = bench.page.editor
    editor.move_to(3)
    editor.set_out()
    assert "The colours alone take about 2 min." in outlook(bench)
    editor.set_shot_grey(True)
    assert "take" not in outlook(bench)
    editor.set_shot_grey(False)
    editor.set_look(replace(editor.project.look, render_factor=10))
    assert "take" not in outlook(bench)  # of that factor nothing is known


@pytest.mark.parametrize("paused", [False, True])
def test_the_time_of_an_export_is_said_after_one_like_it(
    bench: Bench, film: Film, monkeypatch: pytest.MonkeyPatch, paused: bool
) -> None:
    monkeypatch.setattr(pace, "_ENOUGH", 0.0)
    open_film(bench, film("clip.mp4", 12))
    bench.desk.stand_in.gate.clear()
    QTest.mouseClick(ask(bench).start, LEFT)
    bench.wait(lambda: bench.page.export.busy)
    if paused:
        for _ in range(2):
            QTest.mouseClick(bench.page.export_bar.pause, LEFT)
    bench.desk.stand_in.gate.set()
    bench.wait(lambda: bool(bench.page.finished.text.toPlainText()))
    dialog = ask(bench)
    said = "At the speed of the last export it takes less than a minute."
    assert (said in dialog.outlook.text()) is not paused  # the clock ran on in the pause
    before = dialog.outlook.text()
    dialog.codec.setCurrentIndex(dialog.codec.findData("ffv1"))
    bench.wait(lambda: dialog.outlook.text() != before and dialog.start.isEnabled())
    assert "takes" not in dialog.outlook.text()
    close(bench, dialog)
