"""Undo and redo, and settings that travel from photo to photo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desk import FACTOR, Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from restorer import catalogue
from restorer.engine.look import Look
from restorer.gui.photo import history
from restorer.gui.photo.album import State

MakePhoto = Callable[..., Path]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def looks(desk: Desk) -> list[Look]:
    return [entry.look for entry in desk.studio.album.entries]


def undo(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_Z, CTRL)


def redo(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_Z, CTRL | SHIFT)


def test_a_drag_is_one_step_and_comes_back(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo())
    actions, vividness = desk.window.actions_, desk.window.page.panel.vividness
    assert not actions.undo.isEnabled()
    vividness.slider.setSliderDown(True)
    for value in (110, 130, 150):
        vividness.slider.setValue(value)
    vividness.slider.setSliderDown(False)
    assert actions.undo.text() == "Undo: vividness"
    assert desk.window.history.stack.count() == 1
    undo(desk)
    assert looks(desk)[0].vividness == 1.0
    assert vividness.value == 100
    assert not actions.undo.isEnabled()
    redo(desk)
    assert looks(desk)[0].vividness == 1.5
    assert vividness.value == 150
    desk.wait_for_colours()


def test_each_control_each_pause_and_each_reset_is_a_step(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open_and_wait(make_photo())
    panel, stack = desk.window.page.panel, desk.window.history.stack
    QTest.keyClick(panel.vividness.slider, Qt.Key.Key_Left)
    QTest.keyClick(panel.vividness.slider, Qt.Key.Key_Left)
    assert stack.count() == 1
    QTest.keyClick(panel.strength.slider, Qt.Key.Key_Left)
    assert stack.count() == 2
    monkeypatch.setattr(history, "_PAUSE", -1.0)
    QTest.keyClick(panel.strength.slider, Qt.Key.Key_Left)
    assert stack.count() == 3
    monkeypatch.undo()
    QTest.mouseClick(panel.vividness.reset, Qt.MouseButton.LeftButton)
    assert stack.count() == 4
    seen = []
    while stack.canUndo():
        stack.undo()
        seen.append((looks(desk)[0].vividness, looks(desk)[0].strength))
    assert seen == [(0.98, 0.98), (0.98, 0.99), (0.98, 1.0), (1.0, 1.0)]


def test_warmth_takes_effect_without_the_network_and_comes_back(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.open_and_wait(make_photo())
    assert desk.studio.restored is not None
    before = desk.studio.restored.pixels[120, 160].astype(int)
    warmth = desk.window.page.panel.warmth
    QTest.keyClick(warmth.slider, Qt.Key.Key_End)
    assert looks(desk)[0].warmth == 1.0
    assert desk.window.actions_.undo.text() == "Undo: warmth"
    desk.wait_for_colours()
    warm = desk.studio.restored.pixels[120, 160].astype(int)
    assert warm[0] > before[0]
    assert warm[2] < before[2]
    undo(desk)
    assert warmth.value == 0
    desk.wait_for_colours()
    assert (desk.studio.restored.pixels[120, 160] == before).all()
    assert len(desk.stand_in.rendered) == 1


def test_a_second_model_is_a_step_of_its_own(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "is_installed", lambda model: True)
    desk.window.shelf.changed.emit()
    desk.open_and_wait(make_photo())
    panel, actions = desk.window.page.panel, desk.window.actions_
    QTest.keyClick(panel.blend.second, Qt.Key.Key_Down)
    assert actions.undo.text() == "Undo: second model"
    QTest.keyClick(panel.blend.share.slider, Qt.Key.Key_Left)
    assert actions.undo.text() == "Undo: share of the second model"
    assert looks(desk) == [Look(blend="artistic", blend_share=0.49)]
    undo(desk)
    undo(desk)
    assert looks(desk) == [Look()]
    assert not panel.blend.share.isVisible()
    redo(desk)
    assert looks(desk) == [Look(blend="artistic")]
    desk.wait_for_colours()


def test_undo_of_a_render_factor_needs_no_network(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo())
    QTest.keyClick(desk.window.page.panel.factor.slider, Qt.Key.Key_Right)
    desk.wait_for_colours()
    undo(desk)
    desk.wait_for_colours()
    assert desk.window.page.panel.factor.value == FACTOR
    assert len(desk.stand_in.rendered) == 2


def test_undo_shows_the_photo_it_changes(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo("a.jpg"), make_photo("b.jpg"))
    first, second = desk.studio.album.entries
    QTest.keyClick(desk.window.page.panel.vividness.slider, Qt.Key.Key_Right)
    desk.studio.select(second)
    undo(desk)
    assert desk.studio.current is first
    assert first.look.vividness == 1.0
    assert desk.window.page.panel.vividness.value == 100
    desk.wait_for_colours()


def test_a_closed_photo_comes_back_to_its_place(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo("a.jpg"), make_photo("b.jpg"))
    desk.wait_for_all()
    QTest.keyClick(desk.window.page.panel.strength.slider, Qt.Key.Key_Left)
    QTest.keyClick(desk.window.page.strip, Qt.Key.Key_Delete)
    assert [e.name for e in desk.studio.album.entries] == ["b.jpg"]
    undo(desk)
    assert [e.name for e in desk.studio.album.entries] == ["a.jpg", "b.jpg"]
    desk.wait_for_colours()
    assert desk.studio.current is desk.studio.album.entries[0]
    assert desk.studio.current.look.strength == 0.99
    redo(desk)
    assert [e.name for e in desk.studio.album.entries] == ["b.jpg"]


def test_settings_are_pasted_onto_the_selected_photos_in_one_step(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.open_and_wait(*(make_photo(f"{n}.jpg") for n in range(3)))
    desk.wait_for_all()
    actions, panel, strip = desk.window.actions_, desk.window.page.panel, desk.window.page.strip
    assert not actions.paste_settings.isEnabled()
    for adjustment in (panel.vividness, panel.warmth, panel.factor):
        QTest.keyClick(adjustment.slider, Qt.Key.Key_Right)
    desk.wait_for_colours()
    actions.copy_settings.trigger()
    strip.selectAll()
    assert len(strip.selected) == 3
    actions.paste_settings.trigger()
    assert looks(desk) == [looks(desk)[0]] * 3
    assert looks(desk)[1].render_factor == FACTOR + 1
    assert looks(desk)[1].warmth == 0.01
    desk.wait_for_all()
    assert ("2.jpg", FACTOR + 1) in [(n, look.render_factor) for n, look in desk.stand_in.rendered]
    undo(desk)
    assert [look.render_factor for look in looks(desk)] == [FACTOR + 1, None, None]
    assert all(entry.state is State.DONE for entry in desk.studio.album.entries)


def test_reset_takes_every_setting_back_at_once(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo())
    panel = desk.window.page.panel
    QTest.keyClick(panel.vividness.slider, Qt.Key.Key_Right)
    QTest.keyClick(panel.strength.slider, Qt.Key.Key_Left)
    QTest.keyClick(desk.window, Qt.Key.Key_R, CTRL)
    assert looks(desk) == [Look()]
    undo(desk)
    assert (looks(desk)[0].vividness, looks(desk)[0].strength) == (1.01, 0.99)
    desk.wait_for_colours()
