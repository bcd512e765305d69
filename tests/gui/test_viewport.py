"""Zoom, pan and fit as arithmetic."""

import pytest
from PySide6.QtCore import QPointF, QSizeF

from restorer.gui.view.viewport import Viewport


def viewport(ratio: float = 1.0) -> Viewport:
    return Viewport(QSizeF(4000, 2000), QSizeF(800, 600), ratio)


def test_a_photo_fits_and_lies_in_the_middle() -> None:
    area = viewport().area
    assert (area.width(), area.height()) == (800, 400)
    assert area.center() == QPointF(400, 300)


def test_a_tiny_photo_is_not_blown_up_without_end() -> None:
    small = Viewport(QSizeF(10, 10), QSizeF(800, 600))
    assert small.percent == 200


def test_hundred_percent_is_a_device_pixel_for_each_pixel() -> None:
    sharp = viewport(ratio=2.0).zoomed(1.0, QPointF(400, 300))
    assert sharp.percent == 100
    assert sharp.area.width() == 2000


@pytest.mark.parametrize("at", [QPointF(400, 300), QPointF(250, 220), QPointF(700, 380)])
@pytest.mark.parametrize("zoom", [0.5, 1.0, 4.0])
def test_zoom_keeps_what_is_under_the_cursor(at: QPointF, zoom: float) -> None:
    start = viewport()
    held = start.to_photo(at)
    now = start.zoomed(zoom, at).to_photo(at)
    assert (now - held).manhattanLength() < 1e-6


def test_pan_moves_with_the_hand_and_stops_at_the_edge() -> None:
    near = viewport().zoomed(1.0, QPointF(400, 300))
    moved = near.panned(QPointF(-50, 30))
    assert moved.area.topLeft() - near.area.topLeft() == QPointF(-50, 30)
    far = near.panned(QPointF(99999, 99999))
    assert far.area.topLeft() == QPointF(0, 0)


def test_zoom_has_bounds() -> None:
    assert viewport().zoomed(1000, QPointF(1, 1)).percent == 1600
    assert viewport().zoomed(0.0001, QPointF(1, 1)).percent == 20


def test_a_fitted_photo_stays_fitted_when_the_window_grows() -> None:
    grown = viewport().resized(QSizeF(1600, 1200), 1.0)
    assert grown.area.width() == 1600
