"""The panel: what is installed can be chosen, what is not says how to get it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from restorer.catalogue import Model, models
from restorer.engine.look import Look
from restorer.gui.opening import Source
from restorer.gui.photo.album import Entry, State
from restorer.gui.photo.panel import Panel


@pytest.fixture
def known() -> tuple[Model, ...]:
    return models()


@pytest.fixture
def panel(qtbot: QtBot, known: tuple[Model, ...]) -> Iterator[Panel]:
    panel = Panel(tuple((model, model.name != "stable") for model in known))
    host = QWidget()
    QVBoxLayout(host).addWidget(panel)
    qtbot.addWidget(host)
    host.setMinimumSize(320, 640)  # otherwise the offscreen platform complains of hints
    host.show()
    panel.show_entry(Entry(Source("aunt.jpg"), Look("natural"), State.DONE))
    yield panel
    host.close()


def test_a_model_that_is_not_installed_cannot_be_chosen(panel: Panel) -> None:
    row = panel.model.findData("stable")
    index = panel.model.model().index(row, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "Models…" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_another_model_brings_its_own_render_factor(
    panel: Panel, qtbot: QtBot, known: tuple[Model, ...]
) -> None:
    artistic = next(model for model in known if model.name == "artistic")
    with qtbot.waitSignal(panel.look_changed) as changed:
        panel.model.setCurrentIndex(panel.model.findData("artistic"))
    assert changed.args[0] == Look("artistic")
    assert panel.factor.value == artistic.render_factor
    assert panel.good_for.text() == artistic.good_for


def test_showing_a_look_is_not_changing_it(panel: Panel, qtbot: QtBot) -> None:
    look = replace(Look("artistic"), render_factor=12, vividness=1.5, strength=0.4, warmth=-0.3)
    with qtbot.assertNotEmitted(panel.look_changed):
        panel.show_entry(Entry(Source("uncle.jpg"), look, State.DONE))
    adjustments = (panel.factor, panel.vividness, panel.warmth, panel.strength)
    assert [adjustment.value for adjustment in adjustments] == [12, 150, -30, 40]


def test_a_second_model_can_be_mixed_in(panel: Panel, qtbot: QtBot) -> None:
    second, share = panel.blend.second, panel.blend.share
    offered = [second.itemData(row) for row in range(second.count())]
    assert offered == [None, "artistic", "video"]
    assert not share.isVisible()
    with qtbot.waitSignal(panel.look_changed) as changed:
        second.setCurrentIndex(1)
    assert changed.args[0] == Look("natural", blend="artistic")
    assert share.isVisible()
    with qtbot.waitSignal(panel.look_changed) as changed:
        share.slider.setValue(30)
    assert changed.args[0] == Look("natural", blend="artistic", blend_share=0.3)
    with qtbot.waitSignal(panel.look_changed) as changed:
        share.reset.click()
    assert changed.args[0].blend_share == 0.5
    # The second model as the first one: it cannot be mixed with itself.
    with qtbot.waitSignal(panel.look_changed) as changed:
        panel.model.setCurrentIndex(panel.model.findData("artistic"))
    assert changed.args[0] == Look("artistic")
    assert second.findData("natural") == 1
    assert not share.isVisible()


def test_the_list_is_left_alone_while_nothing_in_it_changes(panel: Panel, qtbot: QtBot) -> None:
    """It may be open when the photo is done."""
    entry = Entry(Source("aunt.jpg"), Look("natural", blend="artistic"), State.COLOURING)
    panel.show_entry(entry)
    with qtbot.assertNotEmitted(panel.blend.second.model().rowsRemoved):
        entry.state = State.DONE
        panel.show_entry(entry)
    assert panel.blend.second.currentData() == "artistic"


def test_with_one_model_there_is_nothing_to_mix(panel: Panel, known: tuple[Model, ...]) -> None:
    panel.show_models(tuple((model, model.name == "natural") for model in known))
    assert not panel.blend.isVisible()
    panel.show_models(tuple((model, True) for model in known))
    assert panel.blend.isVisible()


def test_scrolling_the_panel_changes_nothing_on_the_way(panel: Panel, qtbot: QtBot) -> None:
    panel.activateWindow()
    for control in (panel.model, panel.blend.second, panel.factor.slider):
        panel.strength.slider.setFocus()
        turn_wheel(control)
        assert not control.hasFocus()
    assert (panel.model.currentData(), panel.blend.second.currentData()) == ("natural", None)
    panel.blend.second.setFocus()
    with qtbot.waitSignal(panel.look_changed):
        turn_wheel(panel.blend.second)


def turn_wheel(widget: QWidget) -> None:
    """One notch towards the person, over the middle of the widget."""
    middle = QPointF(widget.rect().center())
    notch = QWheelEvent(
        *(middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, -120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(widget, notch)


def test_a_second_model_that_was_removed_can_be_taken_out(panel: Panel, qtbot: QtBot) -> None:
    panel.show_entry(Entry(Source("aunt.jpg"), Look("natural", blend="stable"), State.FAILED))
    assert panel.blend.second.currentText() == "stable (not installed)"
    with qtbot.waitSignal(panel.look_changed) as changed:
        panel.blend.second.setCurrentIndex(0)
    assert changed.args[0] == Look("natural")


def test_reset_shows_only_where_there_is_something_to_reset(panel: Panel) -> None:
    assert not panel.vividness.reset.isVisible()
    panel.vividness.slider.setValue(130)
    assert panel.vividness.reset.isVisible()
    panel.vividness.reset.click()
    assert panel.vividness.value == 100
    assert not panel.vividness.reset.isVisible()


def test_everything_can_be_reached_and_read_without_a_mouse(panel: Panel) -> None:
    panel.show_entry(Entry(Source("aunt.jpg"), Look("natural"), State.STOPPED))
    controls = [
        control
        for kind in (QComboBox, QSlider, QPushButton, QToolButton)
        for control in panel.findChildren(kind)
    ]
    assert len(controls) >= 8
    for control in controls:
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert control.accessibleName() or control.text()
