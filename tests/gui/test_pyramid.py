"""Levels of a picture: sizes, cuts of any stride, and memory that is shared where it can be."""

import numpy as np
import pytest
from PySide6.QtCore import QRect

from restorer.gui.view import pyramid
from restorer.gui.view.layer import thumbnail_of


@pytest.mark.parametrize("shape", [(700, 1001), (700, 1001, 3)])
def test_each_level_is_half_of_the_one_before(shape: tuple[int, ...]) -> None:
    built = pyramid.build(np.full(shape, 77, np.uint8))
    assert [level.shape[:2] for level in built.levels] == [(700, 1001), (350, 501), (175, 251)]
    assert all((level == 77).all() for level in built.levels)


def test_the_first_level_shares_the_photos_memory() -> None:
    pixels = np.zeros((300, 300, 3), np.uint8)
    pixels.flags.writeable = False
    assert np.shares_memory(pyramid.build(pixels).levels[0], pixels)


def test_sixteen_bits_are_shown_as_eight() -> None:
    built = pyramid.build(np.full((4, 4), 0xABCD, np.uint16))
    assert (built.levels[0] == 0xAB).all()


@pytest.mark.parametrize(
    ("scale", "level"), [(4.0, 0), (1.0, 0), (0.6, 0), (0.5, 1), (0.2, 2), (0.001, 3)]
)
def test_the_level_suits_the_zoom(scale: float, level: int) -> None:
    assert pyramid.build(np.zeros((2000, 2000), np.uint8)).level_for(scale) == level


@pytest.mark.parametrize("channels", [1, 3])
def test_a_cut_shows_the_very_pixels_and_outlives_the_array(channels: int) -> None:
    random = np.random.default_rng(1)
    shape = (31, 43, 3) if channels == 3 else (31, 43)
    pixels = random.integers(0, 256, shape, np.uint8)
    built = pyramid.build(pixels)
    image = built.cut(0, QRect(7, 5, 13, 11))
    expected = pixels[5:16, 7:20].copy()
    del built, pixels
    for y in range(11):
        for x in range(13):
            colour = image.pixelColor(x, y)
            found = (colour.red(), colour.green(), colour.blue())
            assert found == tuple(np.broadcast_to(expected[y, x], 3))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("shape", [(7, 5), (7, 5, 3)])
def test_an_image_shows_the_very_pixels_and_outlives_the_array(
    dtype: type, shape: tuple[int, ...]
) -> None:
    pixels = np.random.default_rng(2).integers(0, np.iinfo(dtype).max, shape, dtype)
    pixels.flags.writeable = False
    image = pyramid.to_image(pixels)
    shown = pixels >> 8 if dtype == np.uint16 else pixels.copy()
    expected = np.broadcast_to(shown.reshape(7, 5, -1), (7, 5, 3))
    del pixels
    for y in range(7):
        for x in range(5):
            assert image.pixelColor(x, y).getRgb() == (*expected[y, x], 255)


def test_a_thumbnail_keeps_the_shape() -> None:
    image = thumbnail_of(pyramid.build(np.zeros((500, 1000), np.uint8)), 200)
    assert (image.width(), image.height()) == (200, 100)
