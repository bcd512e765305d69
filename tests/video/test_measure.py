"""Measures of steadiness, on frames whose figures are known beforehand."""

import math

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from restorer.video.measure import Trace, cdc, trace, warping_error

HEIGHT, WIDTH = 100, 140


def wall(shift: int = 0) -> NDArray[np.uint8]:
    """A textured picture of which the camera has moved ``shift`` pixels to the right."""
    coarse = np.random.default_rng(1).uniform(0, 255, (20, 40))
    wide = cv2.resize(coarse, (WIDTH + 60, HEIGHT), interpolation=cv2.INTER_CUBIC)
    return np.clip(wide[:, shift : shift + WIDTH], 0, 255).astype(np.uint8)


def everywhere(flow: tuple[float, float]) -> Trace:
    field = np.tile(np.array(flow, np.float32), (HEIGHT, WIDTH, 1))
    return Trace(field, np.ones((HEIGHT, WIDTH), np.bool_))


def test_motion_is_found_and_what_leaves_the_picture_is_left_out() -> None:
    motion = trace(wall(0), wall(8))
    middle = motion.flow[20:-20, 30:-30]
    assert np.abs(middle - (-8, 0)).max() < 0.5
    assert motion.visible[20:-20, 30:-30].mean() > 0.95
    assert not motion.visible[:, :6].any()


def test_what_something_covers_is_left_out() -> None:
    one, other = wall(), wall()
    patch = np.random.default_rng(2).uniform(0, 255, (40, 30))
    one[30:70, 30:60] = other[30:70, 50:80] = cv2.GaussianBlur(patch, (0, 0), 1.5)
    visible = trace(one, other).visible
    assert visible[35:65, 62:78].mean() < 0.7
    assert visible[35:65, 95:130].mean() > 0.95


def test_a_film_that_only_moves_has_no_warping_error() -> None:
    one, other = (np.asarray(cv2.merge([wall(s)] * 3) / 255, np.float32) for s in (0, 5))
    assert warping_error(one, other, trace(wall(0), wall(5))) < 1e-4
    assert warping_error(one, other, everywhere((0, 0))) > 1e-2


def test_the_warping_error_is_the_mean_square_of_what_changed() -> None:
    one = np.zeros((HEIGHT, WIDTH, 3), np.float32)
    other = one + np.array([0.1, 0.2, 0.0], np.float32)
    assert warping_error(one, other, everywhere((3, 0))) == pytest.approx(0.05)


def test_only_visible_pixels_count() -> None:
    one = np.zeros((HEIGHT, WIDTH, 2), np.float32)
    other = one.copy()
    other[:, :70] = 1
    still = everywhere((0, 0))
    right = np.zeros_like(still.visible)
    right[:, 80:] = True
    assert warping_error(one, other, still) == pytest.approx(1)
    assert warping_error(one, other, Trace(still.flow, right)) == 0
    assert math.isnan(warping_error(one, other, Trace(still.flow, right & ~right)))


def test_colours_that_stay_have_no_cdc() -> None:
    still = np.random.default_rng(3).integers(0, 255, (20, 20, 3), dtype=np.uint8)
    moved = np.ascontiguousarray(still[::-1, ::-1])
    assert cdc([still, moved] * 4) == 0


def test_colours_that_share_nothing_differ_by_the_logarithm_of_two() -> None:
    black, white = (np.full((4, 4, 3), v, np.uint8) for v in (0, 255))
    # One frame apart all differ, two and four apart none.
    assert cdc([black, white] * 4) == pytest.approx(math.log(2) / 3)


def test_cdc_of_half_a_change() -> None:
    one = np.zeros((2, 2, 3), np.uint8)
    other = one.copy()
    other[0, :, 0] = 200  # half of the red values
    # P = (1, 0), Q = (1/2, 1/2), M = (3/4, 1/4), in one channel of three
    divergence = (math.log(4 / 3) + math.log(2 / 3) / 2 + math.log(2) / 2) / 2
    assert cdc([one, other] * 4) == pytest.approx(divergence / 3 / 3)
