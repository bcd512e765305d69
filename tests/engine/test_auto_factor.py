"""Auto: sharp photos get the model's own factor, soft and small ones a smaller one."""

import cv2
import numpy as np
import pytest

from restorer import paths
from restorer.engine.auto_factor import Choice, choose, softness
from restorer.engine.look import Look
from restorer.imaging import read
from restorer.imaging.photo import Photo

RNG = np.random.default_rng(11)


@pytest.fixture(scope="module")
def sharp():
    return read(paths.resources() / "samples" / "raccoon.jpg").pixels


def reduced(pixels, factor):
    return cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)


@pytest.mark.parametrize("sigma", [1.5, 2.5, 4.0])
def test_softness_is_the_sigma_of_a_blur(sigma):
    """In a picture whose amplitudes fall off with frequency, as those of photographs do."""
    frequency = np.hypot(*np.meshgrid(np.fft.fftfreq(256), np.fft.fftfreq(256)))
    spectrum = np.fft.fft2(RNG.normal(0, 1, (256, 256))) / np.maximum(frequency, 1 / 256)
    scene = np.fft.ifft2(spectrum).real.astype(np.float32)
    blurred = cv2.GaussianBlur(scene, (0, 0), sigma)
    assert softness(blurred[16:-16, 16:-16]) == pytest.approx(sigma, rel=0.15)


@pytest.mark.parametrize("name", ["portrait", "coffee", "raccoon"])
def test_sharp_photos_get_the_models_own_factor(name):
    pixels = read(paths.resources() / "samples" / f"{name}.jpg").pixels
    assert choose(pixels, 18) == Choice(18, "sharp")


def test_the_softer_a_photo_the_smaller_its_factor(sharp):
    width = sharp.shape[1]
    factors = []
    for sigma in (0, width / 240, width / 160, width / 110):
        soft = cv2.GaussianBlur(sharp, (0, 0), sigma) if sigma else sharp
        factors.append(choose(soft, 18))
    assert factors[0].cause == "sharp"
    assert [choice.cause for choice in factors[1:]] == ["soft"] * 3
    assert 18 > factors[1].factor > factors[2].factor > factors[3].factor >= 7


def test_a_square_is_no_larger_than_the_photo(sharp):
    for side in (500, 300, 200, 100):
        small = reduced(sharp, side / np.sqrt(sharp.shape[0] * sharp.shape[1]))
        choice = choose(small, 35)
        assert choice.cause == "small"
        assert choice.factor == max(7, int(np.sqrt(small.shape[0] * small.shape[1])) // 16)


def test_enlarging_a_photo_gives_it_no_detail(sharp):
    small = reduced(sharp, 120 / max(sharp.shape[:2]))
    large = cv2.resize(small, None, fx=12, fy=12, interpolation=cv2.INTER_CUBIC)
    assert choose(large, 35).cause == "soft"
    assert choose(large, 35).factor < 25


@pytest.mark.parametrize("value", [0, 90, 255])
def test_a_picture_of_nothing_is_left_to_the_model(value):
    assert choose(np.full((900, 700), value, np.uint8), 18) == Choice(18, "sharp")


def test_bits_and_channels_do_not_matter(sharp):
    grey = cv2.GaussianBlur(sharp if sharp.ndim == 2 else sharp[..., 1], (0, 0), 8)
    deep = grey.astype(np.uint16) * 257
    rgb = np.repeat(grey[..., None], 3, axis=2)
    assert choose(grey, 18) == choose(deep, 18) == choose(rgb, 18)


def test_each_photo_of_a_group_gets_its_own(colorizer, scene, chroma_file):
    look = Look(chroma_file, "auto")
    large = Photo(cv2.resize(scene, (240, 180), interpolation=cv2.INTER_NEAREST))
    small = Photo(scene, name="small")
    reports = [r.report for r in colorizer.render_group([large, small, large], look)]
    assert [report.render_factor_used for report in reports] == [12, 7, 12]
    assert [report.auto for report in reports] == ["small"] * 3
    assert colorizer.render(small, Look(chroma_file, 7)).report.auto == ""
