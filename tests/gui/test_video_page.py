"""The place of films: dropped, opened, looked at frame by frame."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton, QWidget
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.video import dialogs as video_dialogs
from restorer.gui.video.files import PROJECT
from restorer.video.project import SUFFIX

LEFT = Qt.MouseButton.LeftButton
Film = Callable[..., Path]


def test_a_dropped_film_is_opened_on_the_timeline(bench: Bench, film: Film) -> None:
    bench.drop(film("clip.mp4", 10))
    bench.wait_for_colours()
    assert bench.desk.window.places.current is bench.page.place
    assert bench.page.editor.film.count == 10
    assert bench.page.timeline.hasFocus()
    assert bench.page.transport.position.text().endswith("frame 1 of 10")


def test_a_project_has_one_name() -> None:
    assert PROJECT == SUFFIX


def test_enter_opens_a_film_that_was_opened_lately(bench: Bench, film: Film) -> None:
    window, path = bench.desk.window, film("clip.mp4", 5)
    window.places.show_place(window.later.video)
    window.later.recent_films.note([path])
    button = bench.page.start.recent.buttons[0]
    bench.wait(button.isVisible)
    bench.key(Qt.Key.Key_Return, widget=button)
    bench.wait_for_colours()
    assert bench.page.editor.film.clip.path == path


def test_the_original_comes_before_its_colours(bench: Bench, film: Film) -> None:
    bench.desk.stand_in.gate.clear()
    bench.open(film("clip.mp4", 5))
    view = bench.page.view
    bench.wait(lambda: view.viewport is not None)
    assert not view.in_colour
    bench.desk.stand_in.gate.set()
    bench.wait_for_colours()


def test_arrows_step_by_frames_and_the_frame_is_shown(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 30))
    bench.wait_for_colours()
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Right)
    assert bench.page.editor.playhead == 2
    bench.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    bench.key(Qt.Key.Key_Left)
    assert bench.page.editor.playhead == 11
    bench.wait_for_frame(11)
    bench.key(Qt.Key.Key_End)
    bench.key(Qt.Key.Key_Right)
    assert bench.page.editor.playhead == 29
    bench.wait_for_frame(29)
    bench.key(Qt.Key.Key_Home)
    bench.wait_for_frame(0)


def test_dragging_over_the_timeline_moves_the_playhead(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 30))
    bench.wait_for_colours()
    timeline = bench.page.timeline
    QTest.mousePress(timeline, LEFT, pos=QPoint(20, 50))
    for x in range(40, timeline.width() // 2, 40):
        QTest.mouseMove(timeline, QPoint(x, 50))
    QTest.mouseMove(timeline, QPoint(timeline.width() // 2, 50))
    QTest.mouseRelease(timeline, LEFT, pos=QPoint(timeline.width() // 2, 50))
    assert bench.page.editor.playhead == 15
    bench.wait_for_frame(15)
    bench.wait_for_colours()


def test_wheel_and_keys_zoom_and_the_playhead_stays_in_sight(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 100))
    bench.wait_for_colours()
    for _ in range(12):
        bench.key(Qt.Key.Key_Plus)
    scale = bench.page.timeline.scale
    assert scale.zoom > 5
    bench.key(Qt.Key.Key_End)
    scale = bench.page.timeline.scale
    assert scale.left > 1
    assert 0 <= scale.x(bench.page.editor.film.seconds[99]) <= scale.width


def test_times_are_those_of_the_film_when_its_rate_varies(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mkv", times=[0, 40, 100, 133, 400]))
    bench.wait_for_colours()
    for _ in range(4):
        bench.key(Qt.Key.Key_Right)
    assert bench.page.transport.position.text().startswith("0:00:00.400")


def test_in_and_out_points_are_set_undone_and_kept_with_the_film(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 30)
    bench.open(path)
    bench.wait_for_colours()
    editor = bench.page.editor
    editor.move_to(5)
    bench.key(Qt.Key.Key_I)
    editor.move_to(20)
    bench.key(Qt.Key.Key_O)
    assert (editor.first, editor.last) == (5, 20)
    bench.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (editor.first, editor.last) == (5, 29)
    bench.key(Qt.Key.Key_Z, bench.CTRL_SHIFT)
    assert (editor.first, editor.last) == (5, 20)
    editor.move_to(3)
    bench.key(Qt.Key.Key_O)  # before the in point: that one goes
    assert (editor.first, editor.last) == (0, 3)
    bench.wait_for_project(path, lambda project: project.end is not None)
    bench.open_anew(path)
    assert (editor.first, editor.last) == (0, 3)


class Watch(QObject):
    """Notes what is painted of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's own)
        if event.type() is QEvent.Type.Paint:
            self.painted.append(event.rect())
        return False


def test_a_step_paints_only_where_the_playhead_was_and_is(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 100, cuts=(50,)))
    bench.wait(lambda: len(bench.page.editor.shots) == 2)
    timeline, editor = bench.page.timeline, bench.page.editor
    watch = Watch(timeline)

    def painted_between(one: int, other: int) -> list[QRect]:
        """Step to and fro; what that painted of both places."""
        frames = (one, other) if editor.playhead == other else (other, one)
        watch.painted.clear()
        editor.move_to(frames[0])
        QApplication.processEvents()
        places = [8 + round(timeline.scale.x(frame / 25)) for frame in frames]
        return [rect for rect in watch.painted if all(rect.contains(x, 40) for x in places)]

    # Other things may be painted at the same time, but not at every step.
    bench.wait(lambda: any(r.width() < 60 for r in painted_between(20, 21)))
    editor.move_to(20)
    bench.wait(lambda: any(r.width() == timeline.width() for r in painted_between(20, 60)))


def test_a_file_that_is_no_film_is_said_in_one_sentence(bench: Bench, tmp_path: Path) -> None:
    bad = tmp_path / "broken.mp4"
    bad.write_bytes(b"this is no film" * 100)
    bench.drop(bad)
    sentence = bench.message("error")
    assert "broken.mp4" in sentence
    assert sentence.count(".") <= 3
    assert bench.page.start.recent.buttons == []


def test_a_film_can_be_chosen_and_is_found_again(
    bench: Bench, film: Film, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = film("clip.mp4", 3)
    monkeypatch.setattr(video_dialogs, "ask_film", lambda parent, folder: path)
    bench.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier, bench.desk.window)
    QTest.mouseClick(bench.page.start.button, LEFT)
    bench.wait_for_colours()
    (button,) = bench.page.start.recent.buttons
    assert button.text() == "clip.mp4"


def test_the_latest_of_two_films_is_shown(bench: Bench, film: Film) -> None:
    one, two = film("one.mp4", 4), film("two.mp4", 6)
    bench.page.opener.open(one)
    bench.page.opener.open(two)
    bench.wait_for_colours()
    assert bench.page.editor.film.clip.path == two


def test_a_failing_network_is_said_once_and_the_frame_stays(bench: Bench, film: Film) -> None:
    bench.desk.stand_in.failure = RuntimeError("no")
    with bench.desk.qtbot.captureExceptions():
        bench.open(film("clip.mp4", 5))
        assert "frame 1" in bench.message("error")
    assert bench.page.view.viewport is not None


def test_in_and_out_points_are_dragged_in_one_step(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 30))
    bench.wait_for_colours()
    editor, timeline = bench.page.editor, bench.page.timeline
    editor.move_to(10)
    bench.key(Qt.Key.Key_I)
    editor.move_to(20)
    bench.key(Qt.Key.Key_O)

    def x(frame: float) -> int:
        return 8 + round(timeline.scale.x(frame / 25))

    QTest.mousePress(timeline, LEFT, pos=QPoint(x(10), 60))
    for frame in (8, 6, 5.5):
        QTest.mouseMove(timeline, QPoint(x(frame), 60))
    QTest.mouseRelease(timeline, LEFT, pos=QPoint(x(5.5), 60))
    assert (editor.first, editor.last, editor.playhead) == (5, 20, 20)
    QTest.mousePress(timeline, LEFT, pos=QPoint(x(21), 60))
    QTest.mouseMove(timeline, QPoint(x(26.5), 60))
    QTest.mouseMove(timeline, QPoint(x(0), 60))  # never before the in point
    assert (editor.first, editor.last) == (5, 5)
    QTest.mouseMove(timeline, QPoint(x(15.5), 60))
    QTest.mouseRelease(timeline, LEFT, pos=QPoint(x(15.5), 60))
    assert (editor.first, editor.last) == (5, 14)
    bench.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (editor.first, editor.last) == (5, 20)
    bench.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (editor.first, editor.last) == (10, 20)


def test_everything_has_a_name_and_tab_comes_to_it(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 10, cuts=(5,)))
    bench.wait(lambda: len(bench.page.editor.shots) == 2)
    bench.wait_for_colours()
    bench.page.editor.move_to(3)
    page, window = bench.page, bench.desk.window
    wanted = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget is not page.panel.of_shot  # the arrows come to it from its twin
    ]
    assert {page.view, page.timeline, page.export_button, page.panel.of_film} <= set(wanted)
    for widget in wanted:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
    reached = set()
    for _ in range(80):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert not set(wanted) - reached


def test_the_panel_is_as_wide_as_its_words(bench: Bench, film: Film) -> None:
    bench.desk.window.resize(760, 520)
    panel = bench.page.panel
    panel.of_film.setText("Für den ganzen Film von vorn bis hinten")
    bench.open(film("clip.mp4", 5))
    scroll = panel.findChild(QScrollArea)
    bench.wait(lambda: scroll.verticalScrollBar().isVisible())
    assert panel.of_film.width() >= panel.of_film.sizeHint().width()
    assert scroll.widget().width() <= scroll.viewport().width()


def test_time_runs_from_left_to_right_everywhere(
    bench: Bench, film: Film, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        bench.open(film("clip.mp4", 10))
        bench.wait_for_colours()
        buttons = {b.defaultAction(): b.x() for b in bench.page.transport.findChildren(QToolButton)}
        actions = bench.page.actions_
        assert buttons[actions.back] < buttons[actions.play] < buttons[actions.on]
        assert bench.page.timeline.layoutDirection() is Qt.LayoutDirection.LeftToRight
        assert bench.page.panel.x() < bench.page.stage.mapTo(bench.page, QPoint(0, 0)).x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
