"""The part from in to out: gone to, seen closely, played again and again; what the mouse tells."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

SHIFT = Qt.KeyboardModifier.ShiftModifier
Film = Callable[..., Path]


def with_range(bench: Bench, path: Path, first: int, last: int) -> None:
    bench.open(path)
    bench.wait_for_colours()
    bench.wait(lambda: bool(bench.page.editor.project.shots))
    editor = bench.page.editor
    editor.move_to(first)
    bench.key(Qt.Key.Key_I)
    editor.move_to(last)
    bench.key(Qt.Key.Key_O)


def test_keys_go_to_its_ends(bench: Bench, film: Film) -> None:
    with_range(bench, film("clip.mp4", 30), 6, 20)
    bench.page.editor.move_to(12)
    bench.key(Qt.Key.Key_I, SHIFT)
    assert bench.page.editor.playhead == 6
    bench.key(Qt.Key.Key_O, SHIFT)
    assert bench.page.editor.playhead == 20
    assert (bench.page.editor.first, bench.page.editor.last) == (6, 20)


def test_a_key_shows_it_closely_and_the_whole_film_again(bench: Bench, film: Film) -> None:
    with_range(bench, film("clip.mp4", 100), 40, 59)
    timeline, film_ = bench.page.timeline, bench.page.editor.film
    whole = timeline.scale
    bench.key(Qt.Key.Key_Z)
    scale = timeline.scale
    begin, end = film_.seconds[40], film_.seconds[60]
    assert 0 < scale.x(begin) < scale.x(end) < scale.width
    assert scale.x(end) - scale.x(begin) > 0.9 * scale.width
    bench.key(Qt.Key.Key_Z)
    assert timeline.scale == whole
    bench.key(Qt.Key.Key_X)
    bench.key(Qt.Key.Key_Z)
    assert timeline.scale == whole  # without a range


def test_it_is_played_again_and_again_until_somebody_stops_it(bench: Bench, film: Film) -> None:
    with_range(bench, film("clip.mp4", 30), 6, 9)
    page = bench.page
    seen: list[int] = []
    page.player.played.connect(lambda played: seen.append(played.index))
    bench.key(Qt.Key.Key_L)
    assert page.actions_.loop.isChecked()
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: seen.count(9) >= 3)
    assert set(seen) == {6, 7, 8, 9}
    bench.key(Qt.Key.Key_Space)
    assert not page.player.busy
    bench.key(Qt.Key.Key_L)
    bench.key(Qt.Key.Key_Home)
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: not page.player.busy)
    assert page.editor.playhead == 9


def test_what_cannot_be_played_is_not_played_again(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 30)
    with_range(bench, path, 6, 9)
    path.unlink()
    bench.key(Qt.Key.Key_L)
    bench.key(Qt.Key.Key_I, SHIFT)
    bench.key(Qt.Key.Key_Space)
    bench.message("error")
    bench.wait(lambda: not bench.page.player.busy)


def tip(bench: Bench, place: QPoint) -> str:
    timeline = bench.page.timeline
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, timeline.mapToGlobal(place))
    QApplication.sendEvent(timeline, event)
    return QToolTip.text()


@pytest.mark.qt_log_ignore("does not support raise")  # of the offscreen platform
def test_the_mouse_tells_of_shots(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 30, cuts=(12,)))
    bench.wait_for_colours()
    bench.wait(lambda: len(bench.page.editor.shots) == 2)
    timeline, editor = bench.page.timeline, bench.page.editor
    there = QPoint(timeline.width() - 40, 95)
    assert tip(bench, there) == "Shot 2 of 2, 0:00.5 to 0:01.2"
    editor.move_to(20)
    bench.page.panel.of_shot.click()
    bench.page.panel.controls.vividness.slider.setValue(150)
    assert tip(bench, there).endswith("render factor 18, vividness 150 %")
    bench.page.panel.grey.click()
    assert tip(bench, there).endswith("left as it is.")
    assert "already" in tip(bench, QPoint(40, 40))
    tip(bench, QPoint(40, 5))  # the marks say it themselves
    bench.wait(lambda: QToolTip.text() == "")
