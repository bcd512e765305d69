"""DeOldify's own way of laying chroma over a photo, to the last bit.

The network's square is stretched over the photo as Pillow's BILINEAR filter does it; then
the photo's luminance and the square's chroma are joined in OpenCV's integer YUV.
"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from restorer.engine.luminance import FRACTION, HALF, luma, luma_u8
from restorer.engine.resample import Taps, triangle
from restorer.engine.vividness import gain
from restorer.engine.warmth import shift
from restorer.imaging.grey import resize_rgb

Plane = NDArray[Any]

_PILLOW_BITS: Final = 22
_BLUE_TO_U, _RED_TO_V = 8061, 14369
#: What B - Y and R - Y in 0..1 are in U and V of 8 bit.
_TO_U, _TO_V = (np.float32(255 * k / (1 << FRACTION)) for k in (_BLUE_TO_U, _RED_TO_V))
_V_TO_RED, _U_TO_GREEN, _V_TO_GREEN, _U_TO_BLUE = 18678, -6472, -9519, 33292


class Faithful:
    """Paints bands of a photo with a square of colours.

    Args:
        pixels: The photo, ``(H, W)`` or ``(H, W, 3)``, uint8 or uint16, sRGB.
        colours: ``(h, w, 3)`` uint8 sRGB, or float32 in 0..1, which is rounded to 8 bit.
        vividness: Factor on chroma; 1 is the original's.
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
        self.pixels, self.warmth = pixels, warmth
        self.vividness, self.strength = vividness, np.float32(strength)
        if colours.dtype != np.uint8:
            colours = np.rint(colours * 255).astype(np.uint8)
        height, width = pixels.shape[:2]
        # Pillow's classic order: the width first, with 8 bits between the two passes. The
        # second pass goes in bands, where Pillow's own would need the whole picture.
        self._wide = resize_rgb(colours, width, len(colours)).reshape(len(colours), -1)
        self._taps = Taps.of(len(colours), height, triangle, 1).in_fixed_point(_PILLOW_BITS)

    def colours(self, start: int, stop: int) -> NDArray[np.uint8]:
        """Rows start..stop of the square at the photo's size, uint8 ``(rows, W, 3)``."""
        source = self._wide[self._taps.span(start, stop)].astype(np.float64)
        rows = self._taps.rows(source, start, stop)
        return (rows + 0.5).astype(np.uint8).reshape(stop - start, -1, 3)

    def paint(self, start: int, stop: int) -> NDArray[Any]:
        """Rows start..stop of the photo in colour, ``(rows, W, 3)`` of the photo's dtype."""
        band = self.pixels[start:stop]
        colours = self.colours(start, stop)
        u, v = _chroma(colours)
        if self.vividness != 1:
            factor = gain(u / _TO_U, v / _TO_V, self.vividness)
            u, v = u * factor, v * factor
        if self.warmth:
            u, v = _warmed(u, v, luma(colours), self.warmth)
        if band.dtype == np.uint8:
            u, v = np.rint(u).astype(np.int32), np.rint(v).astype(np.int32)
            y: Plane = luma_u8(band)
            offsets: list[Plane] = [(p + HALF) >> FRACTION for p in _products(u, v)]
        else:
            y = luma(band) * np.float32(255)
            offsets = [p * np.float32(2.0**-FRACTION) for p in _products(u, v)]
        out = np.empty((*band.shape[:2], 3), band.dtype)
        unit = np.iinfo(band.dtype).max // 255
        for channel, offset in enumerate(offsets):
            plane = np.clip(y + offset, 0, 255)
            if self.strength != 1:
                plane = y + self.strength * (plane - y)
            out[..., channel] = plane if plane.dtype == np.int32 else np.rint(plane * unit)
        return out


def _chroma(rgb: NDArray[np.uint8]) -> tuple[Plane, Plane]:
    """U and V of ``(H, W, 3)``, int32 around 0, as OpenCV's 8-bit RGB2YUV has them around 128."""
    y = luma_u8(rgb)
    u = (_BLUE_TO_U * (rgb[..., 2] - y) + HALF) >> FRACTION
    v = (_RED_TO_V * (rgb[..., 0] - y) + HALF) >> FRACTION
    return np.clip(u, -128, 127), np.clip(v, -128, 127)


def _warmed(u: Plane, v: Plane, y: Plane, warmth: float) -> tuple[Plane, Plane]:
    """U and V after ``warmth``; ``y`` is the luma of their colours, in 0..1."""
    blue, red = shift((u / _TO_U).astype(np.float32), (v / _TO_V).astype(np.float32), y, warmth)
    return u + blue * _TO_U, v + red * _TO_V


def _products(u: Plane, v: Plane) -> tuple[Plane, Plane, Plane]:
    """What U and V add to R, G and B, with 14 fraction bits still to be taken off."""
    return _V_TO_RED * v, _U_TO_GREEN * u + _V_TO_GREEN * v, _U_TO_BLUE * u
