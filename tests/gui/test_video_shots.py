"""Shots: found by themselves, split and joined, each with settings of its own."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.video.project import Project, load, place_of, save
from restorer.video.shots import Shot

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
Film = Callable[..., Path]


def firsts(bench: Bench) -> list[int]:
    return [shot.first for shot in bench.page.editor.shots]


def test_shots_are_found_and_kept_with_the_film(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 36, cuts=(12, 24))
    bench.open(path)
    bench.wait(lambda: firsts(bench) == [0, 12, 24])
    bench.wait_for_project(path, lambda project: len(project.shots) == 3)
    bench.open_anew(path)
    assert firsts(bench) == [0, 12, 24]  # at once: they are not looked for again


def test_a_film_of_thousands_of_shots_shows_them_from_afar_and_close_by(
    bench: Bench, film: Film
) -> None:
    path = film("clip.mp4", 600)
    project = Project.of(path)
    many = tuple(Shot(n, n, grey=n == 599) for n in range(600))
    save(replace(project, shots=many))
    bench.open(path)
    page = bench.page
    assert len(firsts(bench)) == 600
    page.timeline.grab()
    QTest.mouseClick(page.ahead_button, LEFT)
    bench.wait(lambda: page.playing.done == (0, 599) or page.playing.done[0] > 0)
    assert page.playing.done[1] == 599  # but for the grey one
    QTest.mouseClick(page.ahead_button, LEFT)
    page.panel.controls.vividness.slider.setValue(150)
    assert page.editor.look_at(7).vividness == 1.5
    page.editor.move_to(599)
    for _ in range(30):
        page.timeline.zoom_in()
    page.timeline.grab()
    assert page.editor.look_at(599) is None


def test_shots_are_split_and_joined_with_keys_and_back(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 30, cuts=(12,)))
    bench.wait(lambda: firsts(bench) == [0, 12])
    editor = bench.page.editor
    editor.move_to(20)
    bench.key(Qt.Key.Key_S)
    assert firsts(bench) == [0, 12, 20]
    assert not bench.page.actions_.split.isEnabled()
    assert not bench.page.actions_.join.isEnabled()
    bench.key(Qt.Key.Key_PageUp)
    bench.key(Qt.Key.Key_PageUp)
    assert editor.playhead == 0
    bench.key(Qt.Key.Key_J)
    assert firsts(bench) == [0, 20]
    bench.key(Qt.Key.Key_Z, CTRL)
    bench.key(Qt.Key.Key_Z, CTRL)
    assert firsts(bench) == [0, 12]
    bench.key(Qt.Key.Key_Z, bench.CTRL_SHIFT)
    assert firsts(bench) == [0, 12, 20]


def test_a_shot_has_its_own_look_and_the_network_is_asked_for_it(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 30, cuts=(12,))
    bench.open(path)
    bench.wait(lambda: firsts(bench) == [0, 12])
    page = bench.page
    page.editor.move_to(15)
    QTest.mouseClick(page.panel.of_shot, LEFT)
    page.panel.controls.factor.slider.setValue(33)
    bench.wait(lambda: 33 in {look.render_factor for _, look in bench.desk.stand_in.rendered})
    page.panel.controls.vividness.slider.setValue(150)
    first, second = page.editor.shots
    assert first.look is None
    assert (second.look.render_factor, second.look.vividness) == (33, 1.5)
    QTest.mouseClick(page.panel.as_film, LEFT)
    assert page.editor.shots[1].look is None
    bench.key(Qt.Key.Key_Z, CTRL)
    bench.wait_for_project(path, lambda project: project.shots[-1].look == second.look)


def test_a_slider_that_is_dragged_is_one_step_back(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 5))
    bench.wait_for_colours()
    editor, slider = bench.page.editor, bench.page.panel.controls.vividness.slider
    for percent in (110, 120, 130):
        slider.setValue(percent)
    assert editor.project.look.vividness == 1.3
    bench.key(Qt.Key.Key_Z, CTRL)
    assert editor.project.look.vividness == 1
    assert slider.value() == 100


def test_a_shot_can_be_left_grey(bench: Bench, film: Film) -> None:
    bench.open(film("clip.mp4", 30, cuts=(12,)))
    bench.wait(lambda: firsts(bench) == [0, 12])
    bench.wait_for_colours()
    page = bench.page
    QTest.mouseClick(page.panel.of_shot, LEFT)
    QTest.mouseClick(page.panel.grey, LEFT, pos=page.panel.grey.rect().center() / 2)
    assert page.editor.shots[0].grey
    bench.wait(lambda: not page.view.in_colour)
    assert not page.panel.controls.isEnabled()
    page.editor.move_to(20)
    bench.wait_for_colours()
    page.editor.move_to(3)
    bench.wait(lambda: not page.view.in_colour)
    QTest.mouseClick(page.panel.grey, LEFT, pos=page.panel.grey.rect().center() / 2)
    bench.wait_for_colours()  # again, though the playhead has not moved


def test_steadiness_belongs_to_the_film(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 5)
    bench.open(path)
    bench.page.panel.steadiness.slider.setValue(80)
    bench.wait_for_project(path, lambda project: project.steadiness == 80)


def test_a_damaged_project_is_set_aside_and_said(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 5)
    place_of(path).write_text("{ nonsense")
    bench.open(path)
    assert "set aside" in bench.message("info")
    bench.wait_for_project(path, lambda project: len(project.shots) == 1)


def test_closing_the_window_keeps_the_last_change(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 5)
    bench.open(path)
    bench.page.panel.steadiness.slider.setValue(10)
    bench.desk.window.close()
    assert load(place_of(path)).steadiness == 10


def test_a_project_that_cannot_be_kept_is_said_once(bench: Bench, film: Film) -> None:
    path = film("clip.mp4", 5)
    bench.open(path)
    bench.wait_for_project(path, lambda project: bool(project.shots))
    place_of(path).unlink()
    place_of(path).mkdir()
    said: list[str] = []
    bench.page.keeper.failed.connect(said.append)
    bench.page.panel.steadiness.slider.setValue(10)
    bench.wait(lambda: bool(said))
    bench.page.panel.steadiness.slider.setValue(20)
    bench.page.keeper.keep()
    bench.desk.qtbot.wait(300)
    assert len(said) == 1
    assert place_of(path).name in said[0]


def test_a_project_that_is_dropped_opens_its_film(bench: Bench, film: Film, tmp_path: Path) -> None:
    path = film("clip.mp4", 30, cuts=(12,))
    bench.open(path)
    bench.wait_for_project(path, lambda project: len(project.shots) == 2)
    place_of(path).rename(tmp_path / "mine.RESTORER")
    other = film("other.mp4", 10)
    bench.drop(other)
    bench.wait(lambda: bench.page.editor.film.clip.path == other)
    bench.drop(tmp_path / "mine.RESTORER")  # its film lies elsewhere, as it says itself
    bench.wait(lambda: bench.page.editor.film.clip.path == path)
    assert firsts(bench) == [0, 12]
    # Next time the film itself is opened, from those that were opened lately.
    bench.wait_for_project(path, lambda project: len(project.shots) == 2)
    bench.drop(place_of(other))
    bench.wait(lambda: bench.page.editor.film.clip.path == other)


def test_a_project_without_its_film_is_refused(bench: Bench, film: Film, tmp_path: Path) -> None:
    path = film("clip.mp4", 30)
    bench.open(path)
    bench.wait_for_project(path, lambda project: len(project.shots) == 1)
    copy = tmp_path / "copy.restorer"
    copy.write_bytes(place_of(path).read_bytes())
    bench.drop(copy)
    assert "has another project beside it" in bench.message("error")
    bench.page.stage.messages.clear()
    path.unlink()
    bench.drop(place_of(path))
    assert "is not there: put the two side by side" in bench.message("error")
    bench.page.stage.messages.clear()
    (tmp_path / "notes.restorer").write_text("mine")
    bench.drop(tmp_path / "notes.restorer")
    assert "is no project of a film" in bench.message("error")
    assert (tmp_path / "notes.restorer").read_text() == "mine"
