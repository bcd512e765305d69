"""The compare view under a person's hands: mouse, wheel, keys, and what is painted."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restorer.gui.view import pyramid
from restorer.gui.view.compare import CompareView
from restorer.gui.view.comparing import GAP, Mode

TOUCH = QTest.createTouchDevice()
GREY = QColor(90, 90, 90)
RED = QColor(200, 40, 30)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CompareView]:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(640, 480)
    with qtbot.waitExposed(view):
        view.show()
    view.show_photo(pyramid.build(np.full((600, 800), 90, np.uint8)))
    yield view
    view.close()


def colour(view: CompareView) -> None:
    pixels = np.empty((600, 800, 3), np.uint8)
    pixels[:] = (200, 40, 30)
    view.show_colours(pyramid.build(pixels))


def seen(view: CompareView, x: float, y: float = 300) -> QColor:
    """The colour at a logical point of the view."""
    image = view.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(x * ratio), int(y * ratio))


def wheel(view: CompareView, at: QPointF, notches: int) -> None:
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def drag(view: CompareView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_without_colours_the_whole_photo_is_grey(view: CompareView) -> None:
    assert seen(view, 100) == GREY
    assert seen(view, 500) == GREY


def test_before_is_left_and_after_is_right(view: CompareView) -> None:
    colour(view)
    assert seen(view, 100) == GREY
    assert seen(view, 500) == RED


def test_the_divider_follows_the_mouse(view: CompareView) -> None:
    colour(view)
    drag(view, QPoint(320, 240), QPoint(480, 240))
    assert seen(view, 400) == GREY
    assert seen(view, 520) == RED
    assert view.split == pytest.approx((480 - 20) / 600, abs=0.01)


def test_both_halves_are_painted_while_the_divider_is_held(view: CompareView) -> None:
    colour(view)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(320, 240))
    QTest.mouseMove(view, QPoint(200, 240))
    assert seen(view, 100) == GREY
    assert seen(view, 260) == RED
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 240))


def test_the_divider_follows_the_arrow_keys_and_stays_inside(view: CompareView) -> None:
    colour(view)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.split == pytest.approx(0.52)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.split == pytest.approx(0.42)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.split == 1.0
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert seen(view, 60) == RED


def test_space_shows_before_while_it_is_held(view: CompareView) -> None:
    colour(view)
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert seen(view, 500) == GREY
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert seen(view, 500) == RED


def test_the_wheel_zooms_at_the_cursor(view: CompareView, qtbot: QtBot) -> None:
    assert view.viewport is not None
    at = QPointF(200, 150)
    held = view.viewport.to_photo(at)
    with qtbot.waitSignal(view.zoom_changed) as zoomed:
        wheel(view, at, 3)
    assert zoomed.args[0] > 75
    assert (view.viewport.to_photo(at) - held).manhattanLength() < 0.01


def touchpad(view: CompareView, at: QPointF, kind: Qt.NativeGestureType, value: float) -> None:
    device = QPointingDevice.primaryPointingDevice()
    where = view.mapToGlobal(at)
    event = QNativeGestureEvent(kind, device, 2, at, at, where, value, QPointF())
    QApplication.sendEvent(view, event)


def test_fingers_on_a_touchpad_zoom_at_their_place(view: CompareView) -> None:
    view.actual_size()
    assert view.viewport is not None
    at = QPointF(420, 160)
    held = view.viewport.to_photo(at)
    for _ in range(5):
        touchpad(view, at, Qt.NativeGestureType.ZoomNativeGesture, 0.1)
    assert view.viewport.percent == pytest.approx(100 * 1.1**5, abs=1)
    assert (view.viewport.to_photo(at) - held).manhattanLength() < 0.01
    touchpad(view, at, Qt.NativeGestureType.SmartZoomNativeGesture, 1.0)
    assert view.viewport.zoom is None
    touchpad(view, at, Qt.NativeGestureType.SmartZoomNativeGesture, 1.0)
    assert view.viewport.percent == 100


def test_two_fingers_on_the_screen_hold_what_lies_between_them(view: CompareView) -> None:
    view.actual_size()
    assert view.viewport is not None
    left, right = QPoint(240, 200), QPoint(360, 200)
    held = view.viewport.to_photo(QPointF(300, 200))
    touch = QTest.touchEvent(view, TOUCH)
    touch.press(0, left, view).press(1, right, view).commit()
    for step in range(1, 13):
        # Apart by as much on either side, and both down by a little.
        touch.move(0, left + QPoint(-10 * step, 2 * step), view)
        touch.move(1, right + QPoint(10 * step, 2 * step), view)
        touch.commit()
    assert view.viewport.percent == 300
    assert (view.viewport.to_photo(QPointF(300, 224)) - held).manhattanLength() < 0.1
    touch.release(0, left, view).release(1, right, view).commit()


def test_one_finger_drags_the_photo_and_the_divider(view: CompareView) -> None:
    colour(view)
    touch = QTest.touchEvent(view, TOUCH)
    touch.press(0, QPoint(320, 240), view).commit()
    touch.move(0, QPoint(470, 240), view).commit()
    touch.release(0, QPoint(470, 240), view).commit()
    assert view.split == pytest.approx((470 - 20) / 600, abs=0.01)
    view.actual_size()
    assert view.viewport is not None
    before = view.viewport.area.topLeft()
    touch.press(0, QPoint(100, 100), view).commit()
    touch.move(0, QPoint(60, 80), view).commit()
    touch.release(0, QPoint(60, 80), view).commit()
    assert view.viewport.area.topLeft() - before == QPointF(-40, -20)


def test_two_taps_go_to_the_pixels(view: CompareView) -> None:
    touch = QTest.touchEvent(view, TOUCH)
    for _ in range(2):
        touch.press(0, QPoint(200, 150), view).commit()
        touch.release(0, QPoint(200, 150), view).commit()
    assert view.viewport is not None
    assert view.viewport.percent == 100


@pytest.mark.parametrize("size", [(640, 480), (641, 479)])
def test_at_hundred_percent_every_pixel_is_as_sharp_as_it_is(
    view: CompareView, size: tuple[int, int]
) -> None:
    view.resize(*size)
    rows, columns = np.indices((601, 803))
    view.show_photo(pyramid.build(((rows + columns) % 2 * 255).astype(np.uint8)))
    view.actual_size()
    image = view.grab().toImage()
    row = {image.pixelColor(x, 200).red() for x in range(100, 300)}
    assert row == {0, 255}


def test_a_drag_pans_a_zoomed_photo(view: CompareView) -> None:
    view.actual_size()
    assert view.viewport is not None
    before = view.viewport.area.topLeft()
    drag(view, QPoint(100, 100), QPoint(60, 80))
    assert view.viewport.area.topLeft() - before == QPointF(-40, -20)


def test_double_click_goes_to_the_pixels_and_back(view: CompareView) -> None:
    assert view.viewport is not None
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert view.viewport.percent == 100
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert view.viewport.zoom is None


def test_reduced_colours_lie_where_the_photo_lies(view: CompareView) -> None:
    halves = np.zeros((60, 80, 3), np.uint8)
    halves[:, 40:] = (200, 40, 30)
    view.show_colours(pyramid.build(halves))
    view.set_split(0.0)
    assert seen(view, 100) == QColor(0, 0, 0)
    assert seen(view, 560) == RED


def test_the_place_is_kept_when_better_colours_arrive(view: CompareView) -> None:
    colour(view)
    view.actual_size(QPointF(100, 100))
    before = view.viewport
    colour(view)
    assert view.viewport == before


def test_a_scan_of_a_hundred_megapixels_is_cut_small(view: CompareView) -> None:
    scan = pyramid.build(np.full((8000, 12500), 90, np.uint8))
    view.show_photo(scan)
    assert seen(view, 300) == GREY
    view.actual_size()
    assert seen(view, 300) == GREY
    # What is held for painting has the screen's size, not the photo's.
    assert view._before is not None
    patch = view._before._patch
    assert patch is not None
    assert patch.width() * patch.height() < 4 * view.width() * view.height()


def test_the_view_tells_what_it_is(view: CompareView) -> None:
    assert view.accessibleName()
    assert "arrow" in view.accessibleDescription()
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_side_by_side_shows_one_place_twice(view: CompareView) -> None:
    colour(view)
    view.set_mode(Mode.SIDE)
    assert seen(view, 160) == GREY
    assert seen(view, 480) == RED
    # The wheel over the right picture zooms both at the same place of the photo.
    assert view.viewport is not None
    held = view.viewport.to_photo(QPointF(100, 240))
    wheel(view, QPointF(100 + 320 + GAP / 2, 240), 3)
    assert (view.viewport.to_photo(QPointF(100, 240)) - held).manhattanLength() < 0.1
    assert seen(view, 160) == GREY
    assert seen(view, 480) == RED


def test_space_shows_before_in_both_pictures(view: CompareView) -> None:
    colour(view)
    view.set_mode(Mode.SIDE)
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert seen(view, 480) == GREY
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert seen(view, 480) == RED


def test_the_difference_is_what_was_added(view: CompareView) -> None:
    colour(view)
    view.set_mode(Mode.DIFFERENCE)
    assert seen(view, 320) == QColor(220, 100, 120)
    view.show_colours(pyramid.build(np.full((600, 800, 3), 90, np.uint8)))
    assert seen(view, 320) == QColor(0, 0, 0)


def test_going_back_to_the_divider_fits_the_photo_again(view: CompareView) -> None:
    colour(view)
    assert view.viewport is not None
    area = view.viewport.area
    view.set_mode(Mode.DIFFERENCE)
    view.set_mode(Mode.SIDE)
    assert view.viewport.area != area
    view.set_mode(Mode.SPLIT)
    assert view.viewport.area == area
