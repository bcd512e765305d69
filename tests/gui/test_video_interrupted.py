"""Exports of films that were interrupted: offered, gone on with, begun anew, discarded."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from export_bench import (
    ask,
    begin_and_halt,
    cancel,
    finish,
    frames,
    make_short_pieces,  # noqa: F401 (fixture)
    start,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.app import make_window
from restorer.gui.video import dialogs as video_dialogs
from restorer.gui.video import unfinished as video_unfinished
from restorer.video.journal import Journal

LEFT = Qt.MouseButton.LeftButton
Film = Callable[..., Path]

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def offer_anew(bench: Bench, path: Path) -> None:
    """Let the network answer again, and open the film: what is unfinished of it is offered."""
    bench.desk.stand_in.gate.set()
    bench.open_anew(path)
    bench.wait(lambda: bench.desk.window.offers.current is not None)


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
    offers = bench.desk.window.offers
    offer_anew(bench, path)
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
    offer_anew(bench, path)
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
    offer_anew(bench, path)
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
