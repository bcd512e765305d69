"""The contact sheet: it fills as the network answers, a click takes a look, undo takes it back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from desk import FACTOR, Desk
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stand_in import StandIn

from restorer import catalogue
from restorer.engine.look import AUTO, Look
from restorer.errors import RestorerError
from restorer.gui.opening import Source
from restorer.gui.photo.album import Entry
from restorer.gui.photo.contact_sheet import ContactSheet
from restorer.gui.photo.contact_sheet_cell import Cell
from restorer.gui.photo.contact_sheet_choices import by_factor, by_vividness
from restorer.imaging.photo import Photo

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

MakePhoto = Callable[..., Path]
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def opened(desk: Desk, photo: Path) -> ContactSheet:
    desk.open_and_wait(photo)
    QTest.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    sheet = desk.window.findChild(ContactSheet)
    assert isinstance(sheet, ContactSheet)
    return sheet


def wait_until_full(desk: Desk, sheet: ContactSheet) -> None:
    desk.qtbot.waitUntil(lambda: all(cell.image is not None for cell in sheet.grid.cells))


def cell(sheet: ContactSheet, spoken: str) -> Cell:
    return next(c for c in sheet.grid.cells if c.accessibleName() == spoken)


def look(desk: Desk) -> Look:
    entry = desk.studio.current
    assert isinstance(entry, Entry)
    return entry.look


def focused(sheet: ContactSheet) -> str:
    return next(c.choice.caption for c in sheet.grid.cells if c.hasFocus())


def test_one_click_takes_a_look_without_the_network_and_undo_brings_the_old_one_back(
    desk: Desk, make_photo: MakePhoto
) -> None:
    sheet = opened(desk, make_photo())
    wait_until_full(desk, sheet)
    asked = [c.render_factor for _, c in desk.stand_in.rendered]
    assert asked == [None, 10, 14, 22, 26, 32]
    QTest.mouseClick(cell(sheet, "Natural, render factor 26"), LEFT)
    desk.wait_for_colours()
    assert look(desk).render_factor == 26
    assert desk.window.page.panel.factor.value == 26
    assert len(desk.stand_in.rendered) == 6
    assert desk.window.actions_.undo.text() == "Undo: render factor"
    desk.qtbot.waitUntil(lambda: desk.window.findChild(ContactSheet) is None)
    desk.window.activateWindow()  # this platform has nobody who does
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    QTest.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    assert look(desk).render_factor is None


def test_cells_fill_one_after_another(desk: Desk, make_photo: MakePhoto) -> None:
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.stand_in.gate.clear()
    sheet = opened(desk, photo)
    current = cell(sheet, f"Natural, render factor {FACTOR}")
    desk.qtbot.waitUntil(lambda: current.image is not None)
    first = cell(sheet, "Natural, render factor 10")
    desk.qtbot.waitUntil(lambda: "Colouring" in first.accessibleDescription())
    assert first.image is None
    assert sheet.state.text() == "1 of 6 coloured"
    desk.stand_in.gate.set()
    wait_until_full(desk, sheet)
    assert sheet.state.text() == "6 of 6 coloured"
    assert not sheet.stop.isVisible()
    image = first.image
    assert image is not None
    assert image.pixelColor(image.rect().center()).saturation() > 40


@pytest.mark.parametrize("way", ["stop", "close"])
def test_stop_and_close_drop_what_is_left_within_one_run(
    desk: Desk, make_photo: MakePhoto, way: str
) -> None:
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.stand_in.gate.clear()
    sheet = opened(desk, photo)
    desk.qtbot.waitUntil(lambda: len(desk.stand_in.begun) == 2)
    if way == "stop":
        QTest.mouseClick(sheet.stop, LEFT)
    else:
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: len(desk.stand_in.cancelled) == 1)
    desk.stand_in.gate.set()
    QTest.qWait(60)
    assert len(desk.stand_in.begun) == 2
    assert len(desk.window._inference.queue) == 0
    assert desk.studio.finished


def test_what_was_stopped_can_be_taken_up_again(desk: Desk, make_photo: MakePhoto) -> None:
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.stand_in.gate.clear()
    sheet = opened(desk, photo)
    desk.qtbot.waitUntil(lambda: len(desk.stand_in.begun) == 2)
    QTest.mouseClick(sheet.stop, LEFT)
    desk.stand_in.gate.set()
    assert sheet.stop.text() == "Colour the rest"
    QTest.mouseClick(sheet.stop, LEFT)
    wait_until_full(desk, sheet)
    assert not sheet.stop.isVisible()


def test_arrow_keys_and_enter_choose(desk: Desk, make_photo: MakePhoto) -> None:
    sheet = opened(desk, make_photo())
    wait_until_full(desk, sheet)
    assert focused(sheet) == f"{FACTOR}, the default"
    for key, there in (
        (Qt.Key.Key_Left, "14"),
        (Qt.Key.Key_Down, "26"),
        (Qt.Key.Key_Right, "32"),
        (Qt.Key.Key_Right, "32"),
        (Qt.Key.Key_Left, "26"),
        (Qt.Key.Key_Left, "22"),
        (Qt.Key.Key_Up, "10"),
    ):
        QTest.keyClick(sheet.focusWidget(), key)
        assert focused(sheet) == there
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)
    assert look(desk).render_factor == 10
    assert not sheet.isVisible()


def test_each_installed_model_has_a_row(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        catalogue, "is_installed", lambda model: model.name in ("natural", "artistic")
    )
    sheet = opened(desk, make_photo())
    assert len(sheet.grid.cells) == 12
    wait_until_full(desk, sheet)
    QTest.mouseClick(cell(sheet, "DeOldify Artistic, render factor 35"), LEFT)
    assert look(desk) == Look("artistic")
    desk.wait_for_colours()
    assert len(desk.stand_in.rendered) == 12
    assert desk.window.actions_.undo.text() == "Undo: model"


def test_a_blend_is_made_of_what_its_models_answered(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("natural", "artistic")
    monkeypatch.setattr(catalogue, "is_installed", lambda model: model.name in names)
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.window.history.change(replace(look(desk), blend="artistic"))
    desk.wait_for_colours()
    sheet = opened(desk, photo)
    wait_until_full(desk, sheet)
    assert len(sheet.grid.cells) == 18
    asked = [asked for _, asked in desk.stand_in.rendered]
    assert all(one.blend is None for one in asked)
    assert len(asked) == len(set(asked))
    mixed = cell(sheet, "Natural and DeOldify Artistic, render factor 26")
    QTest.mouseClick(mixed, LEFT)
    desk.wait_for_colours()
    assert look(desk).blend == "artistic"
    assert len(desk.stand_in.rendered) == len(asked)


def test_vividness_needs_no_network(desk: Desk, make_photo: MakePhoto) -> None:
    sheet = opened(desk, make_photo())
    wait_until_full(desk, sheet)
    QTest.mouseClick(sheet.vividness, LEFT)
    wait_until_full(desk, sheet)
    assert focused(sheet) == "100 %"
    assert len(desk.stand_in.rendered) == 6
    spread = [
        c.image.pixelColor(c.image.rect().center()).saturation()
        for c in sheet.grid.cells
        if c.image is not None
    ]
    assert spread == sorted(spread)
    assert spread[-1] > spread[0]
    QTest.mouseClick(cell(sheet, "Vividness 150 %"), LEFT)
    assert look(desk) == Look("natural", vividness=1.5)
    assert desk.window.actions_.undo.text() == "Undo: vividness"


def test_the_sheet_looks_the_same_after_a_visit_to_the_other_tab(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("natural", "artistic", "stable")
    monkeypatch.setattr(catalogue, "is_installed", lambda model: model.name in names)
    sheet = opened(desk, make_photo())
    wait_until_full(desk, sheet)
    places = [c.geometry() for c in sheet.grid.cells]
    for tab in (sheet.vividness, sheet.factors, sheet.vividness, sheet.factors):
        QTest.mouseClick(tab, LEFT)
        wait_until_full(desk, sheet)
    desk.qtbot.waitUntil(lambda: [c.geometry() for c in sheet.grid.cells] == places)


def test_what_cannot_be_made_says_why_and_the_rest_is_made(
    desk: Desk, make_photo: MakePhoto
) -> None:
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.stand_in.failure = RestorerError("There is not enough memory.")
    sheet = opened(desk, photo)
    first = cell(sheet, "Natural, render factor 10")
    desk.qtbot.waitUntil(lambda: first.toolTip() == "There is not enough memory.")
    assert "not enough memory" in first.accessibleDescription()
    known = cell(sheet, f"Natural, render factor {FACTOR}")
    desk.qtbot.waitUntil(lambda: known.image is not None)
    assert desk.studio.finished


def test_every_cell_tells_what_it_is_and_paints_its_focus(
    desk: Desk, make_photo: MakePhoto
) -> None:
    sheet = opened(desk, make_photo())
    wait_until_full(desk, sheet)
    current = cell(sheet, f"Natural, render factor {FACTOR}")
    assert "In use now" in current.accessibleDescription()
    for each in sheet.grid.cells:
        assert each.accessibleName()
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus
    other = cell(sheet, "Natural, render factor 32")
    before = other.grab().toImage()
    other.setFocus()
    assert other.grab().toImage() != before


def test_a_photo_that_is_closed_under_the_sheet_takes_it_along(
    desk: Desk, make_photo: MakePhoto
) -> None:
    sheet = opened(desk, make_photo())
    desk.window.actions_.close.trigger()
    assert not sheet.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.window.findChild(ContactSheet) is None


def test_the_program_can_end_while_the_sheet_fills(desk: Desk, make_photo: MakePhoto) -> None:
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.stand_in.gate.clear()
    sheet = opened(desk, photo)
    desk.qtbot.waitUntil(lambda: len(desk.stand_in.begun) == 2)
    desk.window.end()
    assert len(desk.stand_in.cancelled) == 1
    assert not desk.window._inference._thread.isRunning()
    assert all(cell.image is None or cell.choice.look == look(desk) for cell in sheet.grid.cells)


def test_a_chosen_factor_and_vividness_are_among_the_choices() -> None:
    models = catalogue.models()
    own = Look("artistic", render_factor=21, vividness=1.3, strength=0.5, warmth=0.2)
    rows = by_factor(own, 21, models)
    assert [row.title for row in rows] == [model.title for model in models]
    looks = [choice.look for row in rows for choice in row.choices]
    assert own in looks
    kept = {(each.strength, each.vividness, each.warmth) for each in looks}
    assert kept == {(0.5, 1.3, 0.2)}
    assert [c.caption for c in rows[1].choices] == ["10", "14", "18", "21", "26", "32"]
    assert own in [choice.look for choice in by_vividness(own)[0].choices]


def test_however_many_looks_are_tried_the_one_in_use_is_kept(stand_in: StandIn) -> None:
    entry = Entry(Source("aunt.jpg"), Look("natural", blend="artistic"))
    photo = Photo(np.zeros((4, 4), np.uint8))
    tried = [Look(model, factor) for factor in range(7, 46) for model in ("artistic", "stable")]
    for each in (*entry.look.networks, *tried):
        entry.keep(each, stand_in.render(photo, each, lambda: False))
    assert entry.rendering() is not None
    assert entry.rendering(tried[-1]) is not None
    assert entry.rendering(tried[0]) is None


def test_a_factor_chosen_for_the_photo_stands_where_it_belongs() -> None:
    own = Look("natural", render_factor=AUTO)
    (row,) = by_factor(own, 27, catalogue.models()[:1])
    assert [c.caption for c in row.choices] == [
        "10",
        "14",
        "18, the default",
        "22",
        "27, automatic",
        "32",
    ]
    assert row.choices[4].look == own


def test_a_blend_has_its_row_before_the_models_alone() -> None:
    own = Look("natural", blend="artistic", blend_share=0.3)
    rows = by_factor(own, 18, catalogue.models()[:2])
    assert [row.title for row in rows] == [
        "Natural and DeOldify Artistic",
        "Natural",
        "DeOldify Artistic",
    ]
    assert own in [c.look for c in rows[0].choices]
    assert all(c.look.bare.blend == "artistic" for c in rows[0].choices)
    assert all(c.look.bare.blend is None for row in rows[1:] for c in row.choices)
    assert len({c.look for row in rows for c in row.choices}) == 18


def test_six_looks_of_an_upright_photo_are_seen_without_scrolling(
    desk: Desk, make_photo: MakePhoto
) -> None:
    sheet = opened(desk, make_photo("tall.png", 200, 320))
    wait_until_full(desk, sheet)
    QApplication.processEvents()
    seen = sheet.grid.visibleRegion().boundingRect()
    assert all(seen.contains(c.geometry()) for c in sheet.grid.cells)
    assert len({c.y() for c in sheet.grid.cells}) == 2
