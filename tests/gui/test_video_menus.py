"""The menus while films are shown: undo, export, the films opened lately, the view."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

from restorer.gui.video import dialogs as video_dialogs
from restorer.gui.video.export_dialog import ExportFilmDialog
from restorer.gui.view.comparing import Mode

CTRL = Qt.KeyboardModifier.ControlModifier
Film = Callable[..., Path]

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def firsts(bench: Bench) -> list[int]:
    return [shot.first for shot in bench.page.editor.shots]


def test_undo_in_the_menu_belongs_to_the_place_that_is_shown(
    bench: Bench, film: Film, make_photo: Callable[..., Path]
) -> None:
    window = bench.desk.window
    undo, redo = window.actions_.undo, window.actions_.redo
    bench.desk.open_and_wait(make_photo())
    QTest.keyClick(window.page.panel.vividness.slider, Qt.Key.Key_Right)
    assert undo.text() == "Undo: vividness"
    bench.open(film("clip.mp4", 30, cuts=(12,)))
    bench.wait(lambda: firsts(bench) == [0, 12])
    assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("Undo", False, False)
    for frame in (16, 20):
        bench.page.editor.move_to(frame)
        bench.key(Qt.Key.Key_S)
    assert firsts(bench) == [0, 12, 16, 20]
    assert undo.text() == "Undo: splitting a shot"
    assert "splitting a shot (Ctrl+Z)" in undo.toolTip()
    bench.key(Qt.Key.Key_Z, CTRL)  # once only
    assert firsts(bench) == [0, 12, 16]
    assert redo.text() == "Redo: splitting a shot"
    bench.key(Qt.Key.Key_Z, bench.CTRL_SHIFT)
    assert firsts(bench) == [0, 12, 16, 20]
    undo.trigger()  # as from the menu
    assert firsts(bench) == [0, 12, 16]
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    assert (undo.text(), redo.isEnabled()) == ("Undo: vividness", False)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert bench.desk.studio.current.look.vividness == 1.0
    assert firsts(bench) == [0, 12, 16]
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)  # a batch has no history
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    assert undo.text() == "Undo: splitting a shot"
    bench.desk.wait_for_colours()


def file_menu(bench: Bench) -> dict[str, QAction]:
    """What the File menu offers, by its words."""
    menu = bench.desk.window.menus.actions()[0].menu()
    return {action.text(): action for action in menu.actions() if action.isVisible()}


def test_the_file_menu_offers_to_export_a_film_where_it_would_save_a_photo(
    bench: Bench, film: Film
) -> None:
    window = bench.desk.window
    assert "Export…" not in file_menu(bench)
    bench.key(Qt.Key.Key_3, CTRL, window)
    offered = file_menu(bench)
    assert not {"Save", "Save as…", "Save all", "Export choices…"} & set(offered)
    assert not offered["Export…"].isEnabled()
    bench.open(film("clip.mp4", 3))
    bench.wait_for_colours()
    assert offered["Export…"].isEnabled()
    assert "kept beside it" in offered["Export…"].toolTip()
    bench.key(Qt.Key.Key_Return, CTRL)  # means one thing, though it is in the menu too
    (dialog,) = window.findChildren(ExportFilmDialog)
    bench.wait(dialog.start.isEnabled)
    dialog.reject()
    bench.wait(lambda: not window.findChildren(ExportFilmDialog))
    offered["Export…"].trigger()
    (dialog,) = window.findChildren(ExportFilmDialog)
    bench.wait(dialog.start.isEnabled)
    dialog.reject()
    bench.wait(lambda: not window.findChildren(ExportFilmDialog))
    window.places.show_place(window.later.batch)
    assert "Export…" not in file_menu(bench)
    assert "Save" in file_menu(bench)


def test_the_file_menu_opens_films_in_the_place_of_films(
    bench: Bench, film: Film, make_photo: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, one, two = bench.desk.window, film("one.mp4", 3), film("two.mp4", 3)
    recent = window.menus.open_recent

    def names() -> list[str]:
        return [action.text() for action in recent.actions()[:-2]]

    bench.desk.open_and_wait(make_photo())
    bench.key(Qt.Key.Key_3, CTRL, window)
    assert not recent.isEnabled()
    monkeypatch.setattr(video_dialogs, "ask_film", lambda parent, folder: one)
    bench.key(Qt.Key.Key_O, CTRL, window)
    bench.wait_for_colours()
    bench.open_anew(two)
    assert names() == ["two.mp4", "one.mp4"]
    recent.actions()[1].trigger()
    bench.wait(lambda: bench.page.editor.film.clip.path == one)
    assert names() == ["one.mp4", "two.mp4"]
    two.unlink()
    recent.actions()[1].trigger()
    assert "two.mp4" in bench.message("error")
    assert names() == ["one.mp4"]
    bench.key(Qt.Key.Key_1, CTRL, window)
    assert names() == ["aunt.jpg"]
    bench.key(Qt.Key.Key_3, CTRL, window)
    recent.actions()[-1].trigger()  # clears it: this list alone
    assert not recent.isEnabled()
    assert bench.page.start.recent.buttons == []
    bench.key(Qt.Key.Key_1, CTRL, window)
    assert names() == ["aunt.jpg"]
    bench.desk.wait_for_colours()


def test_the_view_menu_acts_on_the_film_and_each_place_keeps_its_own_way(
    bench: Bench, film: Film, make_photo: Callable[..., Path]
) -> None:
    window, actions = bench.desk.window, bench.desk.window.actions_
    split, _, difference = actions.modes.actions()
    bench.desk.open_and_wait(make_photo())
    bench.key(Qt.Key.Key_3, CTRL, window)
    assert not actions.fit.isEnabled()
    assert not difference.isEnabled()
    bench.open(film("clip.mp4", 3))
    bench.wait_for_colours()
    view, fitted = bench.page.view, bench.page.view.viewport.percent
    bench.key(Qt.Key.Key_3, CTRL | Qt.KeyboardModifier.AltModifier)
    assert view.mode is Mode.DIFFERENCE
    actions.zoom_in.trigger()
    assert view.viewport.percent > fitted
    bench.key(Qt.Key.Key_0, CTRL)
    assert view.viewport.percent == fitted
    bench.page.editor.move_to(1)
    bench.wait_for_frame(1)
    assert view.mode is Mode.DIFFERENCE
    bench.key(Qt.Key.Key_1, CTRL, window)
    assert window.page.view.mode is Mode.SPLIT
    assert split.isChecked()
    bench.key(Qt.Key.Key_2, CTRL, window)
    assert not split.isEnabled()
    bench.key(Qt.Key.Key_3, CTRL, window)
    assert difference.isChecked()
    bench.desk.wait_for_colours()
