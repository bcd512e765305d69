"""The model that comes with the program, on the photographs that come with it."""

import cv2
import numpy as np
import pytest

from restorer import paths
from restorer.engine.colorizer import Colorizer
from restorer.engine.look import Look
from restorer.imaging import read

SAMPLES = ("portrait", "coffee", "raccoon")


@pytest.fixture(scope="module")
def exact() -> Colorizer:
    return Colorizer("cpu", precision="float32")


def _photo(name: str):
    return read(paths.resources() / "samples" / f"{name}.jpg")


def _lab(pixels: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(pixels.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)


def test_skin_is_warm(exact):
    """The face of the portrait lies around the middle, a third from the top."""
    restored = exact.colorize(_photo("portrait"), Look())
    height, width = restored.pixels.shape[:2]
    face = restored.pixels[
        height * 35 // 100 : height * 45 // 100, width * 4 // 10 : width * 6 // 10
    ]
    _, a, b = _lab(face).reshape(-1, 3).mean(0)
    assert 5 < a < 35
    assert 5 < b < 45


@pytest.mark.parametrize("name", SAMPLES)
def test_colours_are_there_and_lightness_stays(name, exact):
    photo = _photo(name)
    restored = exact.colorize(photo, Look())
    assert restored.report.render_factor_used == 18
    chroma = np.linalg.norm(_lab(restored.pixels)[..., 1:], axis=-1)
    assert chroma.mean() > 3
    luma = restored.pixels @ np.array([0.299, 0.587, 0.114])
    before = photo.pixels if photo.pixels.ndim == 2 else photo.pixels @ [0.299, 0.587, 0.114]
    assert np.abs(luma - before).max() < 1.5


@pytest.mark.parametrize("name", SAMPLES)
def test_bfloat16_stays_within_the_stated_bound(name, exact):
    photo = _photo(name)
    wanted = exact.colorize(photo, Look()).pixels.astype(int)
    got = Colorizer("cpu", precision="bfloat16").colorize(photo, Look()).pixels.astype(int)
    difference = np.abs(got - wanted)
    assert difference.mean() < 1
    assert difference.max() <= 16
