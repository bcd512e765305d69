"""Work behind the window: latest wins, cancel, one photo after another, a clean end."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from desk import FACTOR, Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from restorer import catalogue
from restorer.engine.look import Look
from restorer.engine.result import Rendering
from restorer.errors import RestorerError
from restorer.gui.messages import Message
from restorer.gui.photo.album import State
from restorer.imaging.photo import Photo

MakePhoto = Callable[..., Path]


def test_the_network_runs_on_one_thread_that_is_not_the_windows(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.open(*(make_photo(f"{n}.jpg") for n in range(3)))
    desk.wait_for_all()
    assert len(desk.stand_in.rendered) == 3
    assert len(desk.stand_in.threads) == 1
    assert threading.get_ident() not in desk.stand_in.threads


def test_a_move_of_the_render_factor_shows_a_new_preview(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo())
    with desk.qtbot.waitSignal(desk.studio.after_changed):
        QTest.keyClick(desk.window.page.panel.factor.slider, Qt.Key.Key_Right)
    assert [look.render_factor for _, look in desk.stand_in.rendered] == [None, FACTOR + 1]


def test_only_the_latest_of_many_moves_is_computed(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo())
    desk.stand_in.gate.clear()
    slider = desk.window.page.panel.factor.slider
    QTest.keyClick(slider, Qt.Key.Key_Right)
    desk.qtbot.waitUntil(lambda: len(desk.stand_in.begun) == 2)
    for _ in range(5):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    # The one that had begun is dropped too.
    desk.qtbot.waitUntil(lambda: [c.render_factor for c in desk.stand_in.cancelled] == [FACTOR + 1])
    desk.stand_in.gate.set()
    desk.wait_for_colours()
    assert [look.render_factor for _, look in desk.stand_in.rendered] == [None, FACTOR + 6]


def test_going_back_to_a_factor_needs_no_network(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo())
    factor = desk.window.page.panel.factor
    QTest.keyClick(factor.slider, Qt.Key.Key_Right)
    desk.wait_for_colours()
    QTest.mouseClick(factor.reset, Qt.MouseButton.LeftButton)
    desk.wait_for_colours()
    assert factor.value == FACTOR
    assert len(desk.stand_in.rendered) == 2


@pytest.mark.parametrize("name", ["vividness", "strength"])
def test_vividness_and_strength_need_no_network(
    desk: Desk, make_photo: MakePhoto, name: str
) -> None:
    desk.open_and_wait(make_photo())
    assert desk.studio.restored is not None
    before = int(np.ptp(desk.studio.restored.pixels[120, 160]))
    adjustment = getattr(desk.window.page.panel, name)
    QTest.keyClick(adjustment.slider, Qt.Key.Key_Home)
    desk.wait_for_colours()
    after = int(np.ptp(desk.studio.restored.pixels[120, 160]))
    assert before > 20 > 3 > after
    assert len(desk.stand_in.rendered) == 1
    QTest.mouseClick(adjustment.reset, Qt.MouseButton.LeftButton)
    assert adjustment.value == 100


@pytest.fixture
def three_models(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every model of the catalogue counts as installed."""
    monkeypatch.setattr(catalogue, "is_installed", lambda model: True)


@pytest.mark.usefixtures("three_models")
def test_a_blend_asks_each_network_once_and_its_share_none(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.window.shelf.changed.emit()
    desk.open_and_wait(make_photo())
    blend = desk.window.page.panel.blend
    QTest.keyClick(blend.second, Qt.Key.Key_Down)
    desk.wait_for_colours()
    models = [look.model for _, look in desk.stand_in.rendered]
    assert models == ["natural", "artistic"]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(blend.share.slider, key)
        desk.wait_for_colours()
    assert desk.studio.current is not None
    assert desk.studio.current.look.blend_share == 1.0
    assert len(desk.stand_in.rendered) == 2


@pytest.mark.usefixtures("three_models")
def test_a_slow_model_answers_coarsely_at_once(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.window.shelf.changed.emit()
    desk.open_and_wait(make_photo())
    stand_in, studio = desk.stand_in, desk.studio
    render = stand_in.render

    def slow(photo: Photo, look: Look, cancelled: Callable[[], bool]) -> Rendering:
        if look == Look("artistic"):
            stand_in.gate.clear()
        return render(photo, look, cancelled)

    monkeypatch.setattr(stand_in, "render", slow)
    with desk.qtbot.waitSignal(studio.after_changed):
        QTest.keyClick(desk.window.page.panel.model, Qt.Key.Key_Down)
    assert stand_in.rendered[-1][1] == Look("artistic", 10)
    assert studio.current is not None
    assert studio.current.state is State.COLOURING
    assert studio.restored is None
    assert not studio.finished
    with desk.qtbot.waitSignal(studio.after_changed):
        QTest.keyClick(desk.window.page.panel.vividness.slider, Qt.Key.Key_Right)
    assert not studio.finished

    stand_in.gate.set()
    desk.wait_for_colours()
    assert stand_in.rendered[-1][1] == Look("artistic")
    # Once something of the model is there, that stays until the next exact answer.
    QTest.keyClick(desk.window.page.panel.factor.slider, Qt.Key.Key_Left)
    desk.wait_for_colours()
    assert [look.render_factor for _, look in stand_in.rendered] == [None, 10, None, 34]


def test_auto_shows_what_it_chose_and_going_on_by_hand_needs_no_network(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.open_and_wait(make_photo())
    control = desk.window.page.panel.factor_control
    QTest.keyClick(control.auto, Qt.Key.Key_Space)
    desk.wait_for_colours()
    assert desk.studio.current is not None
    assert desk.studio.current.look.render_factor == "auto"
    assert control.adjustment.value == 12
    assert "soft, 12 shows all" in control.outcome.text()
    assert len(desk.stand_in.rendered) == 2

    QTest.keyClick(control.auto, Qt.Key.Key_Space)
    desk.wait_for_colours()
    assert desk.studio.current.look.render_factor == 12
    assert not control.outcome.isVisible()
    assert len(desk.stand_in.rendered) == 2
    QTest.keyClick(control.adjustment.slider, Qt.Key.Key_Right)
    desk.wait_for_colours()
    assert desk.studio.current.look.render_factor == 13


def test_a_move_of_the_slider_ends_auto(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo())
    control = desk.window.page.panel.factor_control
    QTest.keyClick(control.auto, Qt.Key.Key_Space)
    desk.wait_for_colours()
    QTest.mouseClick(control.adjustment.reset, Qt.MouseButton.LeftButton)
    assert not control.auto.isChecked()
    assert desk.studio.current is not None
    assert desk.studio.current.look.render_factor is None
    desk.wait_for_colours()
    QTest.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert control.auto.isChecked()
    assert control.adjustment.value == 12
    desk.wait_for_colours()
    assert len(desk.stand_in.rendered) == 2


def test_where_memory_is_short_the_factor_that_fits_is_offered(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.stand_in.room = 15
    desk.open_and_wait(make_photo())
    control = desk.window.page.panel.factor_control
    assert control.outcome.text() == "The memory had room for 15 only."
    assert control.take.isVisible()
    QTest.keyClick(control.take, Qt.Key.Key_Space)
    desk.wait_for_colours()
    assert desk.studio.current is not None
    assert desk.studio.current.look.render_factor == 15
    assert control.adjustment.value == 15
    assert not control.take.isVisible()
    assert len(desk.stand_in.rendered) == 1


def test_each_photo_keeps_its_own_look(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo("a.jpg"), make_photo("b.jpg"))
    vividness = desk.window.page.panel.vividness
    QTest.keyClick(vividness.slider, Qt.Key.Key_Right)
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
    desk.wait_for_colours()
    assert vividness.value == 100
    QTest.keyClick(desk.window, Qt.Key.Key_PageUp)
    assert vividness.value == 101


def test_cancel_stops_the_run_and_it_can_be_taken_up_again(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.stand_in.gate.clear()
    desk.open(make_photo())
    desk.qtbot.waitUntil(lambda: len(desk.stand_in.begun) == 1)
    action = desk.window.page.panel.action
    assert action.text() == "Cancel"
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    desk.wait_for_state(State.STOPPED)
    desk.stand_in.gate.set()
    assert action.text() == "Colour it"
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    desk.wait_for_colours()


def test_closing_the_window_at_work_ends_cleanly(desk: Desk, make_photo: MakePhoto) -> None:
    desk.stand_in.gate.clear()
    desk.open(*(make_photo(f"{n}.jpg") for n in range(3)))
    desk.wait_for_state(State.COLOURING)
    desk.window.close()
    assert not desk.window._inference._thread.isRunning()


def test_closing_the_window_while_photos_are_read_ends_cleanly(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.open(make_photo(width=2000, height=2000))
    desk.window.close()
    assert not desk.window._inference._thread.isRunning()


def test_what_the_engine_refuses_is_said_and_can_be_tried_again(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.stand_in.failure = RestorerError("The model natural is not installed.")
    desk.open(make_photo())
    assert desk.wait_for_message("error") == "The model natural is not installed."
    desk.wait_for_state(State.FAILED)
    desk.stand_in.failure = None
    QTest.mouseClick(desk.window.page.panel.action, Qt.MouseButton.LeftButton)
    desk.wait_for_colours()


def test_a_bug_in_the_network_is_said_and_raised(desk: Desk, make_photo: MakePhoto) -> None:
    desk.stand_in.failure = ZeroDivisionError("a bug")
    with desk.qtbot.captureExceptions() as raised:
        desk.open(make_photo("aunt.jpg"))
        assert "aunt.jpg" in desk.wait_for_message("error")
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    desk.stand_in.failure = None
    desk.window.page.panel.colour_wanted.emit()
    desk.wait_for_colours()


def test_another_photo_can_be_looked_at_while_one_is_coloured(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.stand_in.gate.clear()
    desk.open(make_photo("a.jpg"), make_photo("b.jpg"))
    desk.wait_for_state(State.COLOURING)
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
    assert desk.studio.current is desk.studio.album.entries[1]
    desk.stand_in.gate.set()
    desk.wait_for_colours()
    desk.wait_for_all()
    # Only the shown photo keeps its pixels.
    assert [e.photo is None for e in desk.studio.album.entries] == [True, False]


def test_a_photo_left_just_after_a_move_is_not_forgotten(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo("a.jpg"), make_photo("b.jpg"))
    desk.wait_for_all()
    QTest.keyClick(desk.window.page.panel.factor.slider, Qt.Key.Key_Right)
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
    desk.wait_for_all()
    assert ("a.jpg", FACTOR + 1) in [(n, look.render_factor) for n, look in desk.stand_in.rendered]


def test_photos_are_closed_one_by_one_down_to_the_invitation(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.open_and_wait(make_photo("a.jpg"), make_photo("b.jpg"))
    strip = desk.window.page.strip
    QTest.keyClick(strip, Qt.Key.Key_Delete)
    assert desk.studio.current is not None
    assert desk.studio.current.name == "b.jpg"
    assert not strip.isVisible()
    desk.window.actions_.close.trigger()
    assert desk.studio.current is None
    assert desk.window.page.start.isVisible()


def test_the_strip_chooses_by_click_and_keys(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(*(make_photo(f"{n}.jpg") for n in range(3)))
    strip, album = desk.window.page.strip, desk.studio.album
    place = strip.visualRect(album.index(2)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.studio.current is album.entries[2]
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert desk.studio.current is album.entries[1]
    assert strip.grab().toImage().width() > 0


def test_the_album_is_a_sound_model(desk: Desk, make_photo: MakePhoto) -> None:
    tester = QAbstractItemModelTester(
        desk.studio.album, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    desk.open_and_wait(make_photo("a.jpg"), make_photo("b.jpg"))
    desk.studio.remove(desk.studio.album.entries[0])
    desk.wait_for_colours()
    tester.deleteLater()


def test_what_the_engine_notes_is_shown(desk: Desk, make_photo: MakePhoto) -> None:
    told: list[Message] = []
    desk.studio.told.connect(told.append)
    desk.stand_in.notices = ("Coloured with 15 instead of 21: memory was short.",)
    desk.open_and_wait(make_photo())
    assert [message.text for message in told] == list(desk.stand_in.notices)


def test_waiting_photos_show_their_thumbnails(desk: Desk, make_photo: MakePhoto) -> None:
    desk.stand_in.gate.clear()
    desk.open(*(make_photo(f"{n}.jpg") for n in range(3)))
    entries = desk.studio.album.entries
    desk.qtbot.waitUntil(lambda: len(entries) == 3 and all(e.thumbnail for e in entries))
    assert entries[2].state is State.WAITING
    desk.stand_in.gate.set()
    desk.wait_for_all()


def test_a_stopped_photo_stays_stopped_until_it_is_asked_for(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.stand_in.gate.clear()
    desk.open(make_photo("a.jpg"), make_photo("b.jpg"))
    desk.qtbot.waitUntil(lambda: len(desk.stand_in.begun) == 1)
    desk.studio.cancel()
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
    desk.stand_in.gate.set()
    desk.wait_for_colours()
    with desk.qtbot.waitSignal(desk.studio.before_changed, check_params_cb=bool):
        QTest.keyClick(desk.window, Qt.Key.Key_PageUp)
    desk.wait_for_state(State.STOPPED)
    desk.studio.colour_again()
    desk.wait_for_colours()
