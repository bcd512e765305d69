"""Chroma over luminance: exact where the original is copied, seamless and honest elsewhere."""

import tracemalloc

import cv2
import numpy as np
import pytest
from PIL import Image

from restorer.engine.edge_aware import differences
from restorer.engine.faithful import Faithful
from restorer.engine.laying import lay
from restorer.engine.luminance import luma

LAYINGS = ["faithful", "edge-aware"]
RNG = np.random.default_rng(5)


def square(side, dtype=np.uint8):
    """Smooth colours of all hues."""
    coarse = RNG.random((6, 6, 3), dtype=np.float32)
    colours = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC).clip(0, 1)
    return colours if dtype == np.float32 else (colours * 255).astype(np.uint8)


def photo(height, width, *channels, dtype=np.uint8):
    return RNG.integers(0, np.iinfo(dtype).max + 1, (height, width, *channels), dtype=dtype)


@pytest.mark.parametrize(
    "size", [(301, 200), (200, 333), (112, 112), (40, 500), (1, 7), (913, 5), (12, 8000)]
)
@pytest.mark.parametrize("side", [112, 336])
def test_the_square_grows_in_bands_as_pillow_grows_it_at_once(size, side):
    height, width = size
    colours = photo(side, side, 3)
    faithful = Faithful(photo(height, width), colours, 1, 1, 0)
    bands = [faithful.colours(i, min(i + 13, height)) for i in range(0, height, 13)]

    at_once = Image.fromarray(colours).resize((width, side), Image.Resampling.BILINEAR)
    at_once = at_once.resize((width, height), Image.Resampling.BILINEAR)

    np.testing.assert_array_equal(np.concatenate(bands), np.asarray(at_once))


@pytest.mark.parametrize("channels", [(), (3,)])
def test_faithful_joins_luminance_and_chroma_as_opencv_does(channels):
    colours, pixels = photo(90, 90, 3), photo(90, 90, *channels)
    rgb = pixels if channels else np.repeat(pixels[..., None], 3, axis=2)
    yuv = cv2.cvtColor(colours, cv2.COLOR_RGB2YUV)
    yuv[..., 0] = cv2.cvtColor(rgb, cv2.COLOR_RGB2YUV)[..., 0]

    expected = cv2.cvtColor(yuv, cv2.COLOR_YUV2RGB)

    np.testing.assert_array_equal(lay(pixels, colours, "faithful"), expected)


@pytest.mark.parametrize("laying", LAYINGS)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [(), (3,)])
@pytest.mark.parametrize("colours", [square(56), square(21, np.float32)], ids=["u8", "f32"])
def test_bands_and_threads_leave_no_trace(laying, dtype, channels, colours):
    pixels = photo(211, 157, *channels, dtype=dtype)
    whole = lay(pixels, colours, laying, 1.3, 0.9, 0.4, band=1 << 30)

    for band, threads in [(157, 1), (157 * 10, 3)]:
        banded = lay(pixels, colours, laying, 1.3, 0.9, 0.4, band=band, threads=threads)
        np.testing.assert_array_equal(banded, whole)
    assert whole.dtype == dtype
    assert whole.shape == (211, 157, 3)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_edge_aware_keeps_every_pixels_luma(dtype):
    pixels = photo(120, 160, dtype=dtype)
    result = lay(pixels, square(21, np.float32), "edge-aware", 2.0)

    step = 1 / np.iinfo(dtype).max
    assert np.abs(luma(result) - luma(pixels)).max() < max(0.6 * step, 3e-5)
    assert np.ptp(result, axis=2).max() > np.iinfo(dtype).max / 4


@pytest.mark.parametrize("laying", LAYINGS)
def test_sixteen_bits_go_through_and_agree_with_eight(laying):
    colours = square(84)
    ramp = np.linspace(9000, 50000, 200 * 300).reshape(200, 300).astype(np.uint16)
    deep = lay(ramp, colours, laying)
    flat = lay((ramp // 257).astype(np.uint8), colours, laying)

    assert np.abs(deep / 257 - flat).max() < 5
    assert len(np.unique(deep[:, :, 1])) > 10000


@pytest.mark.parametrize("laying", LAYINGS)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_strength_0_and_vividness_0_are_the_grey_original(laying, dtype):
    pixels = photo(60, 80, dtype=dtype)
    for vividness, strength, warmth in [(1, 0, 0), (0, 1, 0), (1, 0, 1), (0, 1, -1)]:
        grey = lay(pixels, square(28), laying, vividness, strength, warmth)
        np.testing.assert_array_equal(grey, np.repeat(pixels[..., None], 3, axis=2))


def _chromas(laying, colour, factors):
    """Length of (B - Y, R - Y) of one colour over its own grey, at factors of vividness."""
    luma = np.dot(colour, (0.299, 0.587, 0.114))
    pixels = np.full((40, 40), round(65535 * luma), np.uint16)
    colours = np.full((21, 21, 3), colour, np.float32)
    return [
        np.linalg.norm(
            differences(lay(pixels, colours, laying, f) / np.float32(65535)).mean((0, 1))
        )
        for f in factors
    ]


@pytest.mark.parametrize("laying", LAYINGS)
def test_vividness_lifts_strong_colours_more_than_pale_ones(laying):
    half, plain, strong = _chromas(laying, (0.4, 0.5, 0.7), (0.5, 1.0, 2.0))
    pale, lifted = _chromas(laying, (0.49, 0.5, 0.53), (1.0, 2.0))

    assert half == pytest.approx(plain / 2, rel=0.06)
    assert 1.6 < strong / plain < 2
    assert 1.1 < lifted / pale < 1.6


@pytest.mark.parametrize("laying", LAYINGS)
def test_strength_blends_with_grey(laying):
    pixels = np.full((40, 40), 128, np.uint8)
    colours = np.full((21, 21, 3), (0.45, 0.5, 0.58), np.float32)
    plain, half = (
        differences(lay(pixels, colours, laying, strength=strength)) for strength in (1.0, 0.5)
    )

    np.testing.assert_allclose(half, plain / 2, atol=0.005)
    assert np.abs(plain).min() > 0.03


@pytest.mark.parametrize("laying", LAYINGS)
@pytest.mark.parametrize("skin", [(0.9, 0.74, 0.65), (0.6, 0.44, 0.34), (0.33, 0.22, 0.17)])
def test_vividness_spares_skin_but_takes_its_colour_away_like_any_other(laying, skin):
    faded, plain, vivid = _chromas(laying, skin, (0.5, 1.0, 2.0))

    assert faded == pytest.approx(plain / 2, rel=0.1)
    assert plain < vivid < 1.4 * plain


@pytest.mark.parametrize("laying", LAYINGS)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_warmth_moves_colours_between_amber_and_blue_and_keeps_their_luma(laying, dtype):
    pixels = np.full((40, 40), np.iinfo(dtype).max // 2, dtype)
    colours = np.full((21, 21, 3), (0.55, 0.5, 0.42), np.float32)
    cold, plain, warm = (
        differences(lay(pixels, colours, laying, warmth=warmth) / np.float32(np.iinfo(dtype).max))
        for warmth in (-1.0, 0.0, 1.0)
    )

    for warmer, colder in [(warm, plain), (plain, cold)]:
        blue, red = (warmer - colder).mean(axis=(0, 1))
        assert -0.12 < blue < -0.06
        assert 0.03 < red < 0.07
    unit = np.iinfo(dtype).max // 255
    for warmth in (-1.0, 1.0):
        result = lay(pixels, colours, laying, warmth=warmth)
        assert np.abs(luma(result) * 255 - pixels / unit).max() < 1


@pytest.mark.parametrize("laying", LAYINGS)
def test_warmth_leaves_alone_what_has_no_colour(laying):
    pixels = photo(60, 80)
    colours = np.repeat(photo(28, 28)[..., None], 3, axis=2)
    for warmth in (-1.0, 1.0):
        grey = lay(pixels, colours, laying, warmth=warmth)
        np.testing.assert_array_equal(grey, np.repeat(pixels[..., None], 3, axis=2))


def test_edge_aware_follows_an_edge_that_the_grid_blurs():
    # Grass and sky meet in the middle of a cell of the small grid.
    width, edge = 840, 425
    pixels = np.where(np.arange(width) < edge, 60, 220).astype(np.uint8)
    pixels = np.repeat(pixels[None], 400, axis=0)
    truth = np.zeros((400, width, 3), np.float32)
    truth[:, :edge], truth[:, edge:] = (0.2, 0.27, 0.1), (0.75, 0.88, 1.0)
    colours = cv2.resize(truth, (42, 42), interpolation=cv2.INTER_AREA)

    near = slice(edge - 15, edge + 15)
    errors = {
        laying: np.abs(lay(pixels, colours, laying)[:, near] / 255 - truth[:, near]).mean()
        for laying in LAYINGS
    }

    assert errors["edge-aware"] < 0.6 * errors["faithful"]
    # No halo: chroma hardly leaves the range of the two sides' own.
    chroma, sides = differences(lay(pixels, colours, "edge-aware")), differences(truth)
    assert (chroma.max(axis=(0, 1)) - sides.max(axis=(0, 1))).max() < 9 / 255
    assert (sides.min(axis=(0, 1)) - chroma.min(axis=(0, 1))).max() < 9 / 255


def test_a_flat_sky_stays_flat():
    # Film grain over one even blue: chroma must not follow the grain.
    grain = RNG.normal(0, 6, (300, 300)).round()
    pixels = (190 + grain).clip(0, 255).astype(np.uint8)
    colours = np.full((84, 84, 3), (0.66, 0.75, 0.9), np.float32)

    chroma = differences(lay(pixels, colours, "edge-aware"))

    assert chroma.std(axis=(0, 1)).max() < 1.5 / 255


def test_a_large_scan_needs_little_more_than_its_own_memory():
    pixels = np.full((3000, 4000), 100, np.uint8)
    for laying in LAYINGS:
        tracemalloc.start()
        lay(pixels, square(336), laying)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        # A single float32 plane of this photo would be 48 MB.
        assert peak < 3 * pixels.nbytes + 40e6
