"""Small colours over a frame's luma, in the film's own numbers."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from restorer.engine.laying import lay
from restorer.engine.look import Look
from restorer.video.colour import Coding
from restorer.video.frames import Frame
from restorer.video.laying import differences, laid

CODINGS = [
    Coding(8, 6),
    Coding(8, 1),
    Coding(10, 1),
    Coding(8, 1, full_range=True),
    Coding(10, 9, full_range=True),
]


def frame(coding: Coding, height: int = 90, width: int = 121) -> Frame:
    """A smooth sky over textured ground, as grey as a film can be."""
    y, x = np.mgrid[0:height, 0:width]
    ground = 90 + 40 * np.sin(x / 3.0) * np.cos(y / 4.0)
    grey = np.where(y < 40 + x / 8, 200 + 30 * y / 90, ground) / 255
    luma = np.rint(grey * coding.luma_span + coding.black).astype(coding.dtype)
    small = np.full(((height + 1) // 2, (width + 1) // 2), coding.neutral, coding.dtype)
    return Frame(0, 0, Fraction(0), luma, (small, small), coding)


def colours() -> Any:
    y, x = np.mgrid[0:28, 0:28] / 27
    return np.stack([0.4 + 0.2 * x, 0.45 + 0 * x, 0.6 - 0.3 * y], axis=2).astype(np.float32)


@pytest.mark.parametrize("coding", CODINGS, ids=str)
@pytest.mark.parametrize("laying", ["edge-aware", "faithful"])
def test_the_picture_shown_is_the_one_that_photos_get(coding: Coding, laying: str) -> None:
    source, look = frame(coding), Look(laying=laying)
    result = laid(source, differences(colours(), coding), look, 1.2)
    assert result.luma is source.luma

    expected = lay(source.grey, colours(), laying, 1.2).astype(int)
    shown = result.rgb().astype(int)
    # Chroma has a quarter of the pixels, and each matrix a luma of its own.
    assert np.abs(shown - expected)[4:-4, 4:-4].mean() < (3 if coding.matrix == 6 else 7)
    chroma = [shown[..., 0] - shown[..., 1], shown[..., 2] - shown[..., 1]]
    wanted = [expected[..., 0] - expected[..., 1], expected[..., 2] - expected[..., 1]]
    for one, other in zip(chroma, wanted, strict=True):
        assert np.corrcoef(one.ravel(), other.ravel())[0, 1] > 0.9


@pytest.mark.parametrize("coding", CODINGS, ids=str)
def test_a_colour_arrives_as_it_is(coding: Coding) -> None:
    """A frame that has the luma of one colour everywhere shows that very colour."""
    wanted = np.float32([0.7, 0.45, 0.3])
    red, blue = coding.weights
    luma = float(wanted @ np.float32([red, 1 - red - blue, blue]))
    source = frame(coding)
    source.luma[:] = round(luma * coding.luma_span + coding.black)
    flat = np.broadcast_to(wanted, (28, 28, 3)).copy()
    shown = laid(source, differences(flat, coding), Look()).rgb() / 255
    assert np.abs(shown - wanted).max() < 0.012


def test_strength_and_vividness_scale_and_warmth_leaves_grey_alone() -> None:
    coding = Coding(10, 1)
    source, chroma = frame(coding), differences(colours(), coding)

    def blue(look: Look, given: Any = chroma) -> Any:
        return laid(source, given, look).chroma[0].astype(int) - coding.neutral

    assert not blue(Look(strength=0)).any()
    assert np.abs(blue(Look(strength=0.5)) - blue(Look()) / 2).max() <= 1
    assert np.abs(blue(Look(vividness=0.5)) - blue(Look()) / 2).max() <= 1
    assert blue(Look(warmth=1)).mean() < blue(Look()).mean() - 5
    assert not blue(Look(warmth=1), np.zeros_like(chroma)).any()


def test_colours_beyond_rgb_lose_chroma_and_no_light() -> None:
    coding = Coding(8, 1)
    source = frame(coding)
    vivid = laid(source, differences(colours(), coding), Look(vividness=4), 2)
    shown = vivid.rgb().astype(int)
    red, blue = coding.weights
    luma = shown @ np.array([red, 1 - red - blue, blue])
    assert np.abs(luma - source.grey)[2:-2, 2:-2].mean() < 1.5


def test_colours_finer_than_a_tiny_film_are_averaged() -> None:
    coding = Coding(8, 6)
    tiny = frame(coding, 18, 22)
    fine = np.repeat(np.repeat(colours(), 6, axis=0), 6, axis=1)
    assert laid(tiny, differences(fine, coding), Look()).chroma[0].shape == (9, 11)


@pytest.mark.parametrize(("height", "width"), [(200, 300), (201, 300), (200, 301), (201, 301)])
def test_chroma_lies_where_players_look_for_it(height: int, width: int) -> None:
    """On every second column, and between every second pair of rows."""
    coding, cells = Coding(10, 1, full_range=True), 50
    places = (np.arange(cells, dtype=np.float32) + 0.5) / cells - 0.5
    # B - Y grows to the right, R - Y downwards, both by 0.4 over the whole picture.
    chroma = np.stack(np.meshgrid(places, places), axis=2) * np.float32(0.4)
    blue, red = laid(frame(coding, height, width), chroma, Look(laying="faithful")).chroma
    of_red, of_blue = coding.weights
    right = (blue[0].astype(int) - coding.neutral) * 2 * (1 - of_blue) / coding.chroma_span
    down = (red[:, 0].astype(int) - coding.neutral) * 2 * (1 - of_red) / coding.chroma_span
    columns = ((2 * np.arange(len(right)) + 0.5) / width - 0.5) * 0.4
    rows = ((2 * np.arange(len(down)) + 1) / height - 0.5) * 0.4
    assert np.abs(right - columns)[5:-5].max() < 0.001
    assert np.abs(down - rows)[5:-5].max() < 0.001
