"""Chroma brought up over the full-resolution luminance so that it follows its edges.

On the network's small grid each neighbourhood is explained as chroma = a * luminance + rest
(the regression of the guided filter: He, Sun and Tang, "Guided image filtering", 2013).
Slope and rest are brought up by cubic interpolation, and the luminance of every pixel of
the photo then decides its chroma. Keeping the rest, instead of the filter's smoothed
offset, leaves the chroma of the network untouched wherever luminance has no detail:
packaging/measure_laying.py has the figures.
"""

from functools import lru_cache
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.engine.luminance import luma, reduced_luma
from restorer.engine.resample import Taps, cubic
from restorer.engine.vividness import gain
from restorer.engine.warmth import shift

#: Arrays of float32.
Floats = NDArray[Any]

#: BT.601 weights of red, green and blue in luma.
_RED, _GREEN, _BLUE = 0.299, 0.587, 0.114
#: Variance of luminance (0..1) below which there is no edge to follow.
_FLAT: Final = 0.005
#: How far the regression looks, Gaussian sigma in cells of the grid.
_WINDOW: Final = 1.0
#: Networks' chroma is softer than its grid: luminance is softened alike before they are
#: compared, in the same unit.
_SOFT: Final = 0.5


class EdgeAware:
    """Paints bands of a photo with small colours; luma stays the photo's own.

    Args:
        pixels: The photo, ``(H, W)`` or ``(H, W, 3)``, uint8 or uint16, sRGB.
        colours: ``(h, w, 3)`` sRGB: uint8, or float32 in 0..1.
        vividness: Factor on chroma.
        strength: 0 (grey) .. 1.
        warmth: -1 (cold) .. 1 (warm).
    """

    def __init__(
        self,
        pixels: NDArray[Any],
        colours: NDArray[Any],
        vividness: float,
        strength: float,
        warmth: float,
    ) -> None:
        self.pixels, self.strength = pixels, np.float32(strength)
        height, width = pixels.shape[:2]
        chroma = _chroma(_fitting(colours, height, width), vividness, warmth)
        slope, rest = regression(chroma, reduced_luma(pixels, *chroma.shape[:2]))
        planes = np.concatenate([slope, rest], axis=2).transpose(0, 2, 1).copy()
        across = Taps.of(chroma.shape[1], width, cubic, 2)

        # Bands next to each other stand on the same few rows of the grid.
        @lru_cache(maxsize=32)
        def wide(row: int) -> Floats:
            """A row of the grid at the photo's width, its four planes ``(4 * W,)``."""
            return across.across(planes[row]).ravel()

        self._wide = wide
        self._down = Taps.of(chroma.shape[0], height, cubic, 2)

    def paint(self, start: int, stop: int) -> NDArray[Any]:
        """Rows start..stop of the photo in colour, ``(rows, W, 3)`` of the photo's dtype."""
        band = self.pixels[start:stop]
        span = self._down.span(start, stop)
        wide = np.stack([self._wide(i) for i in range(span.start, span.stop)])
        rows = self._down.rows(wide, start, stop).reshape(stop - start, 4, -1)
        y = luma(band)
        blue = rows[:, 0] * y + rows[:, 2]
        red = rows[:, 1] * y + rows[:, 3]
        return _painted(y, blue, red, self.strength, band.dtype)


def differences(colours: NDArray[Any]) -> Floats:
    """Chroma of ``(h, w, 3)`` uint8, or float32 in 0..1: B - Y and R - Y, ``(h, w, 2)``."""
    rgb, y = _with_luma(colours)
    return np.stack([rgb[..., 2] - y, rgb[..., 0] - y], axis=2)


def regression(chroma: Floats, luminance: Floats) -> tuple[Floats, Floats]:
    """Slope and rest, both ``(h, w, 2)``: chroma = slope * softened luminance + rest, exactly.

    Args:
        chroma: ``(h, w, 2)``.
        luminance: ``(h, w)`` in 0..1, the photo reduced to the same grid.
    """

    def blurred(x: Floats, sigma: float) -> Floats:
        out: Floats = cv2.GaussianBlur(x, (0, 0), sigma, borderType=cv2.BORDER_REFLECT)
        return out.reshape(x.shape)

    def mean(x: Floats) -> Floats:
        return blurred(x, _WINDOW)

    y = blurred(luminance[..., None], _SOFT)

    mean_y = mean(y)
    variance = mean(y * y) - mean_y * mean_y
    covariance = mean(y * chroma) - mean_y * mean(chroma)
    slope = mean(covariance / (np.maximum(variance, 0) + np.float32(_FLAT)))
    return slope, chroma - slope * y


def _with_luma(colours: NDArray[Any]) -> tuple[Floats, Floats]:
    scale = 255 if colours.dtype == np.uint8 else 1
    rgb = colours.astype(np.float32) / np.float32(scale)
    return rgb, rgb @ np.array([_RED, _GREEN, _BLUE], np.float32)


def _chroma(colours: NDArray[Any], vividness: float, warmth: float) -> Floats:
    """Chroma ``(h, w, 2)`` of the colours, made as vivid and as warm as was asked for."""
    chroma = differences(colours)
    chroma *= np.asarray(gain(chroma[..., 0], chroma[..., 1], vividness))[..., None]
    if warmth:
        y = _with_luma(colours)[1]
        chroma += np.stack(shift(chroma[..., 0], chroma[..., 1], y, warmth), axis=2)
    return chroma


def _fitting(colours: NDArray[Any], height: int, width: int) -> NDArray[Any]:
    """The colours, averaged down where the photo itself is smaller than their grid."""
    size = (min(width, colours.shape[1]), min(height, colours.shape[0]))
    fitting: NDArray[Any] = cv2.resize(colours, size, interpolation=cv2.INTER_AREA)
    return fitting


def _painted(
    y: Floats, blue: Floats, red: Floats, strength: np.float32, dtype: np.dtype[Any]
) -> NDArray[Any]:
    """RGB of luma and its differences; a colour outside of RGB loses chroma, never luma."""
    green = (red * np.float32(-_RED) - blue * np.float32(_BLUE)) / np.float32(_GREEN)
    tiny = np.float32(1e-6)
    above = np.maximum(np.maximum(np.maximum(red, green), blue), tiny)
    below = np.maximum(-np.minimum(np.minimum(red, green), blue), tiny)
    room = np.minimum(np.minimum((1 - y) / above, y / below), 1) * strength
    peak = np.float32(np.iinfo(dtype).max)
    out = np.empty((*y.shape, 3), dtype)
    for channel, difference in enumerate((red, green, blue)):
        out[..., channel] = np.rint((y + room * difference) * peak)
    return out
