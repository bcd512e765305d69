"""Whole-picture arithmetic in bands of rows, so that a 100-megapixel scan needs no large copies."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from restorer.imaging.photo import Pixels

_BAND_PIXELS = 1 << 20


def bands(height: int, width: int) -> Iterator[slice]:
    """Row slices that cover ``height`` rows, each of about a megapixel."""
    rows = max(1, _BAND_PIXELS // max(1, width))
    for top in range(0, height, rows):
        yield slice(top, min(height, top + rows))


def map_bands(
    pixels: npt.NDArray[Any],
    change: Callable[[npt.NDArray[Any]], npt.NDArray[Any]],
    dtype: npt.DTypeLike | None = None,
    channels: int | None = None,
) -> npt.NDArray[Any]:
    """``change`` applied band by band; the result has ``dtype`` and ``channels`` (default: same).

    ``channels`` 0 makes an (H, W) result out of (H, W, C).
    """
    shape = (
        pixels.shape if channels is None else (*pixels.shape[:2], channels)[: 2 + bool(channels)]
    )
    out = np.empty(shape, pixels.dtype if dtype is None else dtype)
    for rows in bands(*pixels.shape[:2]):
        out[rows] = change(pixels[rows])
    return out


def to_8_bit(pixels: Pixels) -> npt.NDArray[np.uint8]:
    """uint8 or uint16 to uint8, rounded to nearest: round(v / 257)."""
    if pixels.dtype == np.uint8:
        return pixels.astype(np.uint8, copy=False)
    # (255 v + 32895) >> 16 equals round(v / 257) for every uint16.
    return map_bands(pixels, lambda v: (v.astype(np.uint32) * 255 + 32895) >> 16, np.uint8)


def to_16_bit(pixels: Pixels) -> npt.NDArray[np.uint16]:
    """uint8 or uint16 to uint16: v * 257, so that white stays white."""
    if pixels.dtype == np.uint16:
        return pixels.astype(np.uint16, copy=False)
    return map_bands(pixels, lambda v: v.astype(np.uint16) * np.uint16(257), np.uint16)


def apply_curve(pixels: Pixels, curve: Pixels) -> Pixels:
    """Each value replaced by ``curve[value]``; it has an entry for each value of the type."""
    return map_bands(pixels, lambda band: curve[band], curve.dtype)


def over_white(pixels: Pixels, alpha: Pixels) -> Pixels:
    """The picture laid over white by its alpha (same dtype), rounded to nearest."""
    top = np.uint32(np.iinfo(pixels.dtype).max)
    out = np.empty_like(pixels)
    for rows in bands(*pixels.shape[:2]):
        cover = alpha[rows].astype(np.uint32)
        if pixels.ndim == 3:
            cover = cover[..., None]
        out[rows] = (pixels[rows] * cover + top * (top - cover) + top // 2) // top
    return out
