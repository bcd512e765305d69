"""A film exported behind the window: chosen, followed, paused, stopped, gone on with."""

from collections.abc import Callable
from pathlib import Path

import av
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.app import make_window
from restorer.gui.video import dialogs as video_dialogs
from restorer.gui.video.export import Phase
from restorer.gui.video.export_dialog import ExportFilmDialog
from restorer.video import work

LEFT = Qt.MouseButton.LeftButton
Film = Callable[..., Path]

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


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


def frames(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))


@pytest.fixture
def short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_a_film_is_exported_beside_itself(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 20, cuts=(10,))
    bench.open(path)
    bench.wait(lambda: len(bench.page.editor.shots) == 2)
    start(bench, ask(bench))
    text = bench.message("success")
    target = path.with_name("clip-colour.mp4")
    assert target.name in text
    assert bench.page.stage.messages.message.path == target
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
    bench.message("success")
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
    bench.message("success")


def test_a_stopped_export_goes_on_from_what_is_finished(
    bench: Bench, film: Film, short_pieces: None
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    QTest.mouseClick(bench.page.export_bar.cancel, LEFT)
    assert "kept" in bench.message("info")
    assert not bench.page.busy
    bench.desk.stand_in.gate.set()
    dialog = ask(bench)
    bench.wait(dialog.start.isEnabled)
    assert dialog.start.text() == "Go on"
    start(bench, dialog)
    bench.message("success")
    assert frames(path.with_name("clip-colour.mp4")) == 40


def test_closing_asks_once_and_the_next_start_offers_to_go_on(
    bench: Bench,
    film: Film,
    short_pieces: None,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    asked: list[bool] = [False, True]
    monkeypatch.setattr(video_dialogs, "ask_close", lambda parent: asked.pop(0))
    window = bench.desk.window
    assert not window.close()
    assert bench.page.busy
    assert window.close()
    assert not asked
    assert not bench.page.busy
    assert path.with_name("clip-colour.mp4.unfinished").exists()
    bench.desk.stand_in.gate.set()
    again = make_window(qapp, lambda device: bench.desk.stand_in)
    again.show()
    bench.wait(lambda: again.offers.current is not None)
    QTest.mouseClick(again.offers.yes, LEFT)
    assert again.places.current is again.video.place
    bar = again.video.stage.messages
    bench.wait(lambda: bar.message is not None and bar.message.kind == "success")
    assert frames(path.with_name("clip-colour.mp4")) == 40
    again.close()
    again.deleteLater()


def test_an_interrupted_export_is_offered_when_its_film_is_opened(
    bench: Bench, film: Film, short_pieces: None
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    QTest.mouseClick(bench.page.export_bar.cancel, LEFT)
    bench.message("info")
    bench.desk.stand_in.gate.set()
    bench.open_anew(path)
    offers = bench.desk.window.offers
    bench.wait(lambda: offers.current is not None)
    assert "clip-colour.mp4" in offers.current.text
    QTest.mouseClick(offers.yes, LEFT)
    bench.message("success")
    assert frames(path.with_name("clip-colour.mp4")) == 40


def test_a_film_that_is_gone_ends_the_export_with_a_sentence(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 20)
    bench.open(path)
    bench.wait_for_colours()
    bench.wait(lambda: not bench.page.finder.busy)
    dialog = ask(bench)
    bench.wait(dialog.start.isEnabled)
    path.unlink()
    QTest.mouseClick(dialog.start, LEFT)
    assert "clip.mp4" in bench.message("error")
    assert not bench.page.busy
