"""What is told of exports that ended, and how those that wait get their turn."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from export_bench import (
    ask,
    begin_and_halt,
    finish,
    frames,
    make_short_pieces,  # noqa: F401 (fixture)
    start,
)
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.dialogs import questions
from restorer.gui.video import dialogs as video_dialogs
from restorer.gui.video.export_dialog import ExportFilmDialog
from restorer.gui.video.finished import FinishedBar
from restorer.video.export import Exported

LEFT = Qt.MouseButton.LeftButton
ASK_CLOSE = video_dialogs.ask_close  # the question itself, which tests do without
Film = Callable[..., Path]
NOTICE = "The track 2 (subrip) is converted, since mp4 cannot hold it as it is."

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


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


def tell(bar: FinishedBar, name: str) -> None:
    bar.show_result(Exported(Path(name), 1000, 0, 0, 0, 3600.0, 1.0, None, (NOTICE,)))


def test_many_films_that_are_finished_leave_the_page_its_room(bench: Bench) -> None:
    window, bar = bench.desk.window, bench.page.finished
    window.places.show_place(window.later.video)
    window.resize(760, 520)
    names = [f"grandmothers_wedding_1953_reel_{number}_{'x' * 60}.mp4" for number in range(9)]
    tell(bar, "clip.mp4")
    bench.wait(lambda: bar.text.height() > 2 * bar.text.fontMetrics().height())
    one = bar.text.height()
    bench.wait(lambda: not bar.text.verticalScrollBar().isVisible())
    for name in names:
        tell(bar, name)
    bench.wait(bar.text.verticalScrollBar().isVisible)
    assert bar.text.height() <= one * 1.5
    assert bar.height() < 100
    said = bar.text.accessibleDescription()
    assert said.count(NOTICE) == len(names) + 1
    assert said.startswith(names[-1])  # the newest is seen first


def test_a_failure_in_the_night_is_still_told_in_the_morning(bench: Bench, tmp_path: Path) -> None:
    bar = bench.page.finished
    failed = SimpleNamespace(target=Path("first.mp4"), folder=tmp_path / "none")
    bench.page.export.failed.emit(failed, "The disk is full.", False)
    tell(bar, "second.mp4")
    first, second = bar.text.toPlainText().split("\n")
    assert first == "first.mp4 could not be exported. The disk is full."
    assert second.startswith("second.mp4 is finished")
    tell(bar, "first.mp4")  # begun anew
    assert "The disk is full" not in bar.text.toPlainText()
