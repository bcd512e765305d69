"""A range coloured ahead and played: in time, in colour, steadied, stopped at any moment."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from threading import Event

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from stand_in import StandIn
from video_bench import (  # noqa: F401 (fixtures)
    RATE,
    Bench,
    StandInSpeaker,
    make_bench,
    make_film,
    make_speakers,
)

from restorer.engine.look import Look
from restorer.engine.result import Report
from restorer.gui.video import film as video_film
from restorer.gui.video.live import Live
from restorer.gui.video.player import Played
from restorer.imaging.photo import Photo
from restorer.video.colouring import Asked, Painter, Rendered

LEFT = Qt.MouseButton.LeftButton
Film = Callable[..., Path]


def watch(bench: Bench) -> list[Played]:
    seen: list[Played] = []
    bench.page.player.played.connect(seen.append)
    return seen


def settle(bench: Bench) -> None:
    """Until nothing but the person changes anything."""
    bench.wait_for_colours()
    bench.wait(lambda: bool(bench.page.editor.project.shots))


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


def take(bench: Bench, seconds: float) -> None:
    """Let the network say that it takes so long for a frame."""
    report = StandIn.report
    bench.desk.stand_in.report = lambda look, factor: replace(
        report(bench.desk.stand_in, look, factor), seconds=seconds
    )


def open_sounding(bench: Bench, film: Film, count: int) -> None:
    """A film with sound: its stand-in lets time pass only while the player waits for it."""
    bench.open(film("clip.mkv", count, sounds=(np.zeros(count * RATE // 25),)))
    settle(bench)


def play(bench: Bench) -> list[Played]:
    """Play from the beginning to the end."""
    seen = watch(bench)
    bench.page.editor.move_to(0)
    bench.page.timeline.setFocus()
    bench.key(Qt.Key.Key_Space)
    bench.wait(lambda: bool(seen))
    bench.desk.qtbot.waitUntil(lambda: not bench.page.player.busy, timeout=60_000)
    return seen


def test_a_film_is_played_in_colour_live_where_the_network_keeps_up(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    take(bench, 0.001)
    open_sounding(bench, film, 60)
    before = len(bench.desk.stand_in.begun)
    seen = play(bench)
    assert [played.index for played in seen] == list(range(60))
    assert all(played.after is not None for played in seen)
    assert len(bench.desk.stand_in.begun) - before >= 59  # nothing was rendered beforehand
    assert bench.page.stage.messages.message is None
    look = bench.page.editor.look_at(0).bare
    assert all(bench.page.answers.has(frame, look) for frame in range(60))


def test_a_slow_network_leaves_what_is_not_rendered_as_it_is(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    take(bench, 0.1)
    open_sounding(bench, film, 100)
    page, editor = bench.page, bench.page.editor
    editor.move_to(30)
    bench.key(Qt.Key.Key_I)
    editor.move_to(40)
    bench.key(Qt.Key.Key_O)
    QTest.mouseClick(page.ahead_button, LEFT)
    bench.message("success")
    bench.key(Qt.Key.Key_X)
    before = len(bench.desk.stand_in.begun)
    seen = play(bench)
    assert [played.index for played in seen] == list(range(100))  # in time all the same
    coloured = {played.index for played in seen if played.after is not None}
    assert set(range(30, 41)) <= coloured
    assert not coloured & set(range(2, 30))
    assert not coloured & set(range(41, 99))
    assert len(bench.desk.stand_in.begun) - before <= 5  # some were tried on the way
    assert "Colour the range ahead" in bench.message("info")


def test_a_network_that_was_slow_at_first_is_tried_again(
    bench: Bench, film: Film, speakers: list[StandInSpeaker]
) -> None:
    take(bench, 0.1)
    open_sounding(bench, film, 150)
    stand_in, tried = bench.desk.stand_in, len(bench.desk.stand_in.begun) + 1
    slow = stand_in.report

    def report(look: Look, factor: int) -> Report:
        return replace(slow(look, factor), seconds=0.1 if len(stand_in.begun) <= tried else 0.001)

    stand_in.report = report
    seen = play(bench)
    assert any(played.after is None for played in seen)
    assert seen[-1].after is not None


def test_colours_that_make_the_film_late_are_no_longer_asked_for(bench: Bench, film: Film) -> None:
    take(bench, 0.001)
    bench.open(film("clip.mp4", 60))
    settle(bench)
    page = bench.page
    opened = page.editor.film
    frames = list(opened.clip.frames())
    live = Live(page.player._line, page.answers, opened)
    parts = [(page.editor.shot, page.editor.look_at(0))] * len(frames)
    assert live.ask(frames[1], *parts[1]).answer is not None  # before the film begins
    second = live.ask(frames[2], *parts[2])
    assert second.request is not None
    for _ in range(6):
        live.shown(second, 0.05)
    live.shown(second, -0.01)
    assert live.ask(frames[3], *parts[3]).request is not None
    for _ in range(6):
        live.shown(second, 0.05)
    assert live.ask(frames[4], *parts[4]).request is None
    assert live.answer(live.ask(frames[0], *parts[0]), Event()) is not None  # it was rendered
    assert live.ask(frames[40], *parts[40]).request is None  # it is tried beside the playing
    bench.wait(lambda: live.ask(frames[50], *parts[50]).request is not None)
    live.close()


def test_a_single_frame_is_held_still_once_those_before_it_are_in_colour(
    bench: Bench, film: Film
) -> None:
    stand_in = bench.desk.stand_in
    colours = stand_in.colours
    photos = count()

    def flicker(photo: Photo, factor: int) -> np.ndarray:
        return colours(photo, factor) * np.float32(1 if next(photos) % 2 else 0.8)

    stand_in.colours = flicker
    bench.open(film("clip.mkv", 30))
    settle(bench)
    page, editor = bench.page, bench.page.editor
    QTest.mouseClick(page.ahead_button, LEFT)
    bench.message("success")
    opened, look = editor.film, editor.look_at(0)
    frames = list(opened.clip.frames())

    def painted(steadiness: float, index: int) -> np.ndarray:
        """As an export makes it, which steadies from the shot's beginning on."""
        painter = Painter(steadiness)
        for frame in frames[: index + 1]:
            asked = Asked(frame, editor.shot, look)
            answer = page.answers.get(frame.index, look.bare)
            found = painter.paint(Rendered(asked, answer))
        return video_film.shown(opened, found).levels[0].astype(float)

    seen: list[np.ndarray] = []
    page.stills.coloured.connect(lambda after: seen.append(after.levels[0].astype(float)))
    for index in (20, 25):
        apart = np.abs(painted(50, index) - painted(0, index)).mean()
        seen.clear()
        editor.move_to(index)
        bench.wait(lambda: len(seen) == 2)
        assert np.abs(seen[0] - painted(0, index)).max() == 0  # at once, as it is
        assert np.abs(seen[1] - painted(50, index)).mean() < apart / 8


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
