"""A range coloured ahead and played: in time, in colour, steadied, stopped at any moment."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.video.player import Played

LEFT = Qt.MouseButton.LeftButton
Film = Callable[..., Path]


def watch(bench: Bench) -> list[Played]:
    seen: list[Played] = []
    bench.page.player.played.connect(seen.append)
    return seen


def settle(bench: Bench) -> None:
    """Until nothing but the person changes anything."""
    bench.wait_for_colours()
    bench.wait(lambda: not bench.page.finder.busy and bool(bench.page.editor.project.shots))


def test_a_range_is_coloured_ahead_and_played_in_colour(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 30))
    settle(bench)
    page, editor = bench.page, bench.page.editor
    editor.move_to(5)
    bench.key(Qt.Key.Key_I)
    editor.move_to(20)
    bench.key(Qt.Key.Key_O)
    QTest.mouseClick(page.ahead_button, LEFT)
    assert "coloured" not in page.ahead_button.text()
    bench.message("success")
    look = editor.look_at(5).bare
    assert all(page.answers.has(frame, look) for frame in range(5, 21))
    assert not page.answers.has(22, look)
    asked = len(bench.desk.stand_in.begun)
    seen = watch(bench)
    page.timeline.setFocus()
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: bool(seen))
    bench.wait(lambda: not page.player.busy)
    assert editor.playhead == 20
    assert all(played.after is not None for played in seen)
    assert [played.index for played in seen] == sorted({played.index for played in seen})
    assert seen[0].index == 5
    assert len(seen) >= 4  # no more than three are left out in a row
    assert len(bench.desk.stand_in.begun) == asked


def test_a_film_is_played_in_colour_live_where_the_network_keeps_up(
    bench: Bench, film: Film
) -> None:
    bench.open(film("clip.mp4", 20))
    settle(bench)
    stand_in = bench.desk.stand_in
    report = stand_in.report
    stand_in.report = lambda look, factor: replace(report(look, factor), seconds=0.001)
    seen = watch(bench)
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: bool(seen))
    bench.wait(lambda: not bench.page.player.busy)
    assert bench.page.editor.playhead == 19
    assert all(played.after is not None for played in seen)


def test_frames_of_a_slow_network_are_played_as_they_are(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 30))
    settle(bench)
    seen = watch(bench)
    # The stand-in says that it took 0.1 s.
    bench.key(Qt.Key.Key_P)
    bench.wait(lambda: bool(seen))
    bench.wait(lambda: not bench.page.player.busy)
    assert bench.page.editor.playhead == 29
    assert any(played.after is None for played in seen)


def test_playing_stops_where_the_person_clicks(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 200))
    settle(bench)
    seen = watch(bench)
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: len(seen) > 2)
    timeline = bench.page.timeline
    QTest.mouseClick(timeline, LEFT, pos=QPoint(timeline.width() // 2, 50))
    assert not bench.page.player.busy
    assert bench.page.editor.playhead == 100
    bench.wait_for_frame(100)
    bench.wait_for_colours()


def test_colouring_ahead_can_be_stopped_and_keeps_what_is_done(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 30))
    settle(bench)
    page, stand_in = bench.page, bench.desk.stand_in
    stand_in.gate.clear()
    before = len(stand_in.begun)
    QTest.mouseClick(page.ahead_button, LEFT)
    assert page.ahead.busy
    assert "Stop" in page.ahead_button.text()
    bench.wait(lambda: len(stand_in.begun) > before)
    QTest.mouseClick(page.ahead_button, LEFT)
    assert not page.ahead.busy
    bench.wait(lambda: bool(stand_in.cancelled))
    stand_in.gate.set()
    assert page.answers.has(0, page.editor.look_at(0).bare)


def test_a_change_of_the_look_stops_what_is_played(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 200))
    settle(bench)
    seen = watch(bench)
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: len(seen) > 1)
    bench.page.panel.controls.factor.slider.setValue(30)
    assert not bench.page.player.busy
    bench.wait(lambda: 30 in {look.render_factor for _, look in bench.desk.stand_in.rendered})


def test_the_window_closes_while_a_film_is_played(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 200))
    settle(bench)
    QTest.mouseClick(bench.page.ahead_button, LEFT)
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: bench.page.player.busy)
    assert bench.desk.window.close()
