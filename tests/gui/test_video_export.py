"""A film exported behind the window: chosen, followed, paused, stopped."""

from collections.abc import Callable
from pathlib import Path

import pytest
from export_bench import (
    ask,
    begin_and_halt,
    finish,
    frames,
    make_short_pieces,  # noqa: F401 (fixture)
    start,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.video.export import Phase
from restorer.gui.video.export_dialog import ExportFilmDialog

LEFT = Qt.MouseButton.LeftButton
Film = Callable[..., Path]

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def test_a_dialog_that_is_closed_at_once_is_told_nothing(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 12))
    bench.wait_for_colours()
    QTest.mouseClick(bench.page.export_button, LEFT)
    dialog = bench.desk.window.findChild(ExportFilmDialog)
    dialog.reject()  # while encoders are tried and the plan is made
    bench.wait(lambda: bench.desk.window.findChild(ExportFilmDialog) is None)
    bench.wait(lambda: not dialog._tasks._jobs)  # an answer to a dead label would be an error


def test_a_film_is_exported_beside_itself(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 20, cuts=(10,))
    bench.open(path)
    bench.wait(lambda: len(bench.page.editor.shots) == 2)
    start(bench, ask(bench))
    target = path.with_name("clip-colour.mp4")
    assert target.name in finish(bench)
    assert bench.page.stage.messages.message is None  # it is said once
    assert frames(target) == 20
    assert not bench.page.busy
    assert not bench.page.export_bar.isVisible()
    again = ask(bench)
    assert again.name.text() == "clip-colour-2"
    again.reject()


def test_codec_container_and_range_are_chosen(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 20)
    bench.open(path)
    bench.page.editor.move_to(4)
    bench.key(Qt.Key.Key_I)
    bench.page.editor.move_to(8)
    bench.key(Qt.Key.Key_O)
    dialog = ask(bench)
    assert dialog.range.count() == 2
    dialog.codec.setCurrentIndex(dialog.codec.findData("ffv1"))
    assert [dialog.container.itemData(i) for i in range(dialog.container.count())] == [".mkv"]
    assert not dialog.quality.isEnabled()
    start(bench, dialog)
    finish(bench)
    target = path.with_name("clip-colour.mkv")
    assert frames(target) == 5


def test_the_film_itself_and_what_is_there_are_never_written_over(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 5)
    (path.parent / "other.mp4").write_bytes(b"mine")
    bench.open(path)
    dialog = ask(bench)
    bench.wait(dialog.start.isEnabled)
    for name in ("clip", "other", "", "no/such"):
        dialog.name.setText(name)
        assert not dialog.start.isEnabled()
        bench.wait(lambda: dialog.outlook.property("role") == "wrong")
        dialog.name.setText("good")
        bench.wait(dialog.start.isEnabled)
    dialog.reject()


def test_an_export_waits_goes_on_and_the_photo_place_works_meanwhile(
    bench: Bench, film: Film, make_photo: Callable[..., Path]
) -> None:
    bench.open(film("clip.mp4", 40))
    bench.wait_for_colours()
    bench.desk.stand_in.gate.clear()
    before = len(bench.desk.stand_in.begun)
    start(bench, ask(bench))
    bench.wait(lambda: len(bench.desk.stand_in.begun) > before)
    QTest.mouseClick(bench.page.export_bar.pause, LEFT)
    assert bench.page.export.phase is Phase.PAUSED
    bench.desk.stand_in.gate.set()
    bench.desk.open_and_wait(make_photo())
    assert bench.page.busy
    assert "paused" in bench.page.export_bar.text.accessibleDescription()
    bench.desk.window.places.show_place(bench.page.place)
    QTest.mouseClick(bench.page.export_bar.pause, LEFT)
    finish(bench)


def test_a_pause_before_the_first_frame_says_so(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 20))
    bench.wait_for_colours()
    bench.wait(lambda: bool(bench.page.editor.project.shots))
    dialog = ask(bench)
    bench.wait(dialog.start.isEnabled)
    bench.desk.stand_in.gate.clear()
    QTest.mouseClick(dialog.start, LEFT)
    bar = bench.page.export_bar
    QTest.mouseClick(bar.pause, LEFT)
    bench.wait(lambda: bench.page.export.phase is Phase.PAUSED)
    assert "getting ready" not in bar.text.accessibleDescription()
    assert "paused" in bar.text.accessibleDescription()
    assert bar.progress.maximum() > 0  # nothing moves
    bench.desk.stand_in.gate.set()
    QTest.mouseClick(bar.pause, LEFT)
    finish(bench)


def test_a_film_that_is_gone_ends_the_export_with_a_sentence(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 20)
    bench.open(path)
    bench.wait_for_colours()
    bench.wait(lambda: bool(bench.page.editor.project.shots))
    dialog = ask(bench)
    bench.wait(dialog.start.isEnabled)
    path.unlink()
    QTest.mouseClick(dialog.start, LEFT)
    assert "clip-colour.mp4 could not be exported. " in finish(bench)
    assert "clip.mp4" in finish(bench).partition(". ")[2]
    assert not bench.page.busy
    assert not bench.page.finished.play.isVisible()


def test_the_computer_stays_awake_but_in_pauses(
    bench: Bench, film: Film, short_pieces: None, held: list[bool]
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    assert held == [True]
    QTest.mouseClick(bench.page.export_bar.pause, LEFT)
    bench.desk.stand_in.gate.set()
    bench.wait(lambda: held == [True, False])
    QTest.mouseClick(bench.page.export_bar.pause, LEFT)
    finish(bench)
    assert held == [True, False, True, False]
