"""A film exported behind the window: chosen, followed, paused, stopped, gone on with."""

import json
from collections.abc import Callable
from pathlib import Path

import av
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.app import make_window
from restorer.gui.dialogs import questions
from restorer.gui.offers import Offer
from restorer.gui.video import dialogs as video_dialogs
from restorer.gui.video import unfinished as video_unfinished
from restorer.gui.video.export import Phase
from restorer.gui.video.export_dialog import ExportFilmDialog
from restorer.video import work
from restorer.video.journal import Journal

LEFT = Qt.MouseButton.LeftButton
ASK_CLOSE = video_dialogs.ask_close  # the question itself, which tests do without
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


def finish(bench: Bench) -> str:
    """What is said when the film is there, or will not be."""
    bench.wait(lambda: bool(bench.page.finished.text.toPlainText()))
    assert bench.page.finished.isVisible()
    return bench.page.finished.text.toPlainText()


def test_it_is_told_in_another_place_too(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 20)
    bench.open(path)
    bench.wait_for_colours()
    stand_in = bench.desk.stand_in
    stand_in.gate.clear()
    start(bench, ask(bench))
    bench.desk.window.places.show_place(bench.desk.window.page.place)
    stand_in.gate.set()
    assert "clip-colour.mp4" in bench.desk.wait_for_message("success")
    bench.desk.window.places.show_place(bench.page.place)
    assert bench.page.finished.isVisible()


def frames(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))


@pytest.fixture
def short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "PIECE", 8)


def test_a_dialog_that_is_closed_at_once_is_told_nothing(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 12))
    bench.wait_for_colours()
    QTest.mouseClick(bench.page.export_button, LEFT)
    dialog = bench.desk.window.findChild(ExportFilmDialog)
    dialog.reject()  # while encoders are tried and the plan is made
    bench.wait(lambda: bench.desk.window.findChild(ExportFilmDialog) is None)
    bench.wait(lambda: not dialog._tasks._jobs)  # an answer to a dead label would be an error


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


def test_what_was_made_is_told_until_it_is_read(
    bench: Bench, film: Film, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return len(opened) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    bench.open(film("clip.mp4", 12))
    bench.wait_for_colours()
    dialog_by_key(bench)
    finished = bench.page.finished
    bench.wait(finished.isVisible)
    bench.page.stage.messages.clear()
    assert "clip-colour.mp4 is finished. Frames: 12" in finished.text.toPlainText()
    target = Path(finished._exported.target)
    QTest.mouseClick(finished.play, LEFT)
    assert opened == [target]
    QTest.mouseClick(finished.play, LEFT)
    assert "No program that plays films" in bench.message("error")
    target.unlink()
    QTest.mouseClick(finished.play, LEFT)
    bench.wait(lambda: "is no longer in" in bench.message("error"))
    shown: list[Path] = []
    bench.page.stage.messages.show_in_folder.disconnect()
    bench.page.stage.messages.show_in_folder.connect(shown.append)
    QTest.mouseClick(finished.folder, LEFT)
    assert shown == [target]
    QTest.mouseClick(finished.close_button, LEFT)
    assert not finished.isVisible()


def dialog_by_key(bench: Bench) -> None:
    """Export with the keyboard alone."""
    bench.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = bench.desk.window.findChild(ExportFilmDialog)
    bench.wait(dialog.start.isEnabled)
    bench.key(Qt.Key.Key_Return, widget=dialog.name)
    bench.wait(lambda: bench.desk.window.findChild(ExportFilmDialog) is None)


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


def test_a_stopped_export_goes_on_from_what_is_finished(
    bench: Bench, film: Film, short_pieces: None
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    assert "frames that are done" in cancel(bench).text
    assert not bench.page.busy
    bench.desk.stand_in.gate.set()
    dialog = ask(bench)
    bench.wait(dialog.start.isEnabled)
    assert dialog.start.text() == "Go on"
    start(bench, dialog)
    finish(bench)
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
    monkeypatch.setattr(video_dialogs, "ask_close", lambda *_: asked.pop(0))
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
    bench.wait(again.video.finished.isVisible)
    assert frames(path.with_name("clip-colour.mp4")) == 40
    again.close()
    again.deleteLater()


def test_an_interrupted_export_is_offered_when_its_film_is_opened(
    bench: Bench, film: Film, short_pieces: None
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    cancel(bench)
    QTest.mouseClick(bench.desk.window.offers.no, LEFT)
    bench.desk.stand_in.gate.set()
    bench.open_anew(path)
    offers = bench.desk.window.offers
    bench.wait(lambda: offers.current is not None)
    assert "clip-colour.mp4" in offers.current.text
    QTest.mouseClick(offers.yes, LEFT)
    finish(bench)
    assert frames(path.with_name("clip-colour.mp4")) == 40


def test_an_interrupted_export_is_discarded_after_one_question(
    bench: Bench, film: Film, short_pieces: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    folder = path.with_name("clip-colour.mp4.unfinished")
    answers = [False, True]
    asked: list[tuple[str, int]] = []

    def ask_discard(_parent: object, name: str, done: int) -> bool:
        asked.append((name, done))
        return answers[len(asked) - 1]

    monkeypatch.setattr(video_dialogs, "ask_discard", ask_discard)
    cancel(bench)
    offers = bench.desk.window.offers
    assert offers.other.text() == "Discard"
    QTest.mouseClick(offers.other, LEFT)
    bench.wait(lambda: offers.current is not None)  # kept, and offered again
    assert folder.exists()
    QTest.mouseClick(offers.other, LEFT)
    assert "discarded" in bench.message("info")
    assert not folder.exists()
    assert offers.current is None
    assert {name for name, _ in asked} == {"clip-colour.mp4"}
    assert all(done >= 8 for _, done in asked)


def test_what_another_version_began_is_begun_anew(
    bench: Bench, film: Film, short_pieces: None
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    cancel(bench)
    offers = bench.desk.window.offers
    QTest.mouseClick(offers.no, LEFT)
    journal = path.with_name("clip-colour.mp4.unfinished") / "journal.jsonl"
    first, *rest = journal.read_text().splitlines()
    values = {**json.loads(first), "restorer": "0.0.1"}
    journal.write_text("\n".join([json.dumps(values), *rest, ""]))
    bench.desk.stand_in.gate.set()
    bench.open_anew(path)
    bench.wait(lambda: offers.current is not None)
    assert "version of restorer" in offers.current.text
    assert (offers.yes.text(), offers.other.text()) == ("Begin anew", "Discard")
    QTest.mouseClick(offers.yes, LEFT)
    finish(bench)
    assert frames(path.with_name("clip-colour.mp4")) == 40


def test_what_cannot_go_on_is_offered_to_be_discarded(
    bench: Bench, film: Film, short_pieces: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    cancel(bench)
    offers = bench.desk.window.offers
    QTest.mouseClick(offers.no, LEFT)
    path.with_name("clip-colour.mp4").write_bytes(b"mine")
    bench.desk.stand_in.gate.set()
    bench.open_anew(path)
    bench.wait(lambda: offers.current is not None)
    assert "already" in offers.current.text
    assert offers.yes.text() == "Discard"
    assert not offers.other.isVisible()
    monkeypatch.setattr(video_dialogs, "ask_discard", lambda *_: True)
    QTest.mouseClick(offers.yes, LEFT)
    assert "discarded" in bench.message("info")
    assert path.with_name("clip-colour.mp4").read_bytes() == b"mine"


@pytest.mark.parametrize("left", ["000000.piece", "film.part"])
def test_what_a_finished_export_left_is_cleared_up(
    bench: Bench, film: Film, short_pieces: None, monkeypatch: pytest.MonkeyPatch, left: str
) -> None:
    path = film("clip.mp4", 20)
    target, unlink = path.with_name("clip-colour.mp4"), Path.unlink
    folder = path.with_name("clip-colour.mp4.unfinished")

    def failing(self: Path, missing_ok: bool = False) -> None:
        if self.name == left and target.exists():
            raise PermissionError(13, "Permission denied")
        unlink(self, missing_ok)

    bench.open(path)
    bench.wait(lambda: bool(bench.page.editor.project.shots))
    monkeypatch.setattr(Path, "unlink", failing)
    start(bench, ask(bench))
    assert "could not be exported" in finish(bench)
    assert (folder / left).exists()
    monkeypatch.setattr(Path, "unlink", unlink)
    bench.open_anew(path)
    bench.wait(lambda: not folder.exists())
    assert frames(target) == 20
    assert bench.desk.window.offers.current is None


def test_of_many_exports_beside_a_film_only_its_own_is_looked_at(
    film: Film, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = film("clip.mp4", 5)
    looked: list[Path] = []
    for number, source in enumerate((tmp_path / "other.mp4", path)):
        folder = tmp_path / f"{number}.mp4.unfinished"
        folder.mkdir()
        Journal.begin(folder, {"source": str(source)})
    monkeypatch.setattr(video_unfinished, "unfinished", looked.append)
    assert video_unfinished.unfinished_of(path) is None
    assert looked == [tmp_path / "1.mp4"]


def test_a_damaged_piece_lets_the_export_begin_anew(
    bench: Bench, film: Film, short_pieces: None
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    cancel(bench)
    piece = path.with_name("clip-colour.mp4.unfinished") / "000000.piece"
    piece.write_bytes(bytes(piece.stat().st_size))
    bench.desk.stand_in.gate.set()
    offers = bench.desk.window.offers
    QTest.mouseClick(offers.yes, LEFT)
    assert "damaged" in finish(bench)
    bench.wait(lambda: offers.current is not None)
    assert offers.yes.text() == "Begin anew"
    QTest.mouseClick(offers.yes, LEFT)
    bench.wait(lambda: "damaged" not in finish(bench))  # it is there after all
    assert frames(path.with_name("clip-colour.mp4")) == 40


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


def test_a_second_export_waits_for_the_first(bench: Bench, film: Film, short_pieces: None) -> None:
    path = film("clip.mp4", 60)
    begin_and_halt(bench, path)
    dialog = ask(bench)
    assert dialog.name.text() == "clip-colour-2"  # the first one's name is taken
    dialog.name.setText("clip-colour")
    bench.wait(lambda: "is being exported already" in dialog.outlook.text())
    assert not dialog.start.isEnabled()
    dialog.name.setText("again")
    start(bench, dialog)
    assert "again.mp4 is exported as soon as" in bench.message("info")
    bar, finished = bench.page.export_bar, bench.page.finished
    assert "clip-colour.mp4" in bar.text.accessibleDescription()
    assert bar.text.accessibleDescription().endswith("waiting: 1")
    bench.desk.stand_in.gate.set()
    bench.wait(lambda: path.with_name("again.mp4").exists() and not bench.page.busy)
    told = finished.text.toPlainText().split("\n")
    assert [line.partition(" ")[0] for line in told] == ["again.mp4", "clip-colour.mp4"]
    assert frames(path.with_name("clip-colour.mp4")) == frames(path.with_name("again.mp4")) == 60
    QTest.mouseClick(finished.close_button, LEFT)
    assert not finished.isVisible()


def test_after_one_that_is_cancelled_the_next_begins_and_both_are_offered(
    bench: Bench, film: Film, short_pieces: None
) -> None:
    path = film("clip.mp4", 60)
    begin_and_halt(bench, path)
    dialog = ask(bench)
    dialog.name.setText("again")
    start(bench, dialog)
    QTest.mouseClick(bench.page.export_bar.cancel, LEFT)
    bench.wait(lambda: path.with_name("again.mp4.unfinished").exists())
    offers = bench.desk.window.offers
    bench.wait(lambda: offers.current is not None)
    assert "clip-colour.mp4" in offers.current.text
    QTest.mouseClick(offers.yes, LEFT)  # it waits for its turn
    assert "clip-colour.mp4 is exported as soon as" in bench.message("info")
    bench.desk.stand_in.gate.set()
    bench.wait(lambda: path.with_name("clip-colour.mp4").exists() and not bench.page.busy)
    assert frames(path.with_name("again.mp4")) == 60


def test_films_that_wait_are_told_of_at_closing_and_can_be_forgotten(
    bench: Bench, film: Film, short_pieces: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = film("clip.mp4", 40)
    begin_and_halt(bench, path)
    bar = bench.page.export_bar
    assert not bar.forget.isVisible()
    dialog = ask(bench)
    dialog.name.setText("again")
    start(bench, dialog)
    asked: list[str] = []
    monkeypatch.setattr(video_dialogs, "ask_close", ASK_CLOSE)
    monkeypatch.setattr(questions, "ask", lambda *texts: bool(asked.append(texts[2])))
    assert not bench.desk.window.close()
    assert "Films that wait for their turn: 1." in asked[0]
    QTest.mouseClick(bar.forget, LEFT)
    assert "waiting" not in bar.text.accessibleDescription()
    assert not bar.forget.isVisible()
    bench.desk.stand_in.gate.set()
    finish(bench)
    bench.wait(lambda: not bench.page.busy)
    assert not bench.desk.window.offers.current
    assert sorted(path.parent.glob("*.mp4")) == [path.with_name("clip-colour.mp4"), path]


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
