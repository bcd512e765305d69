"""A photo's own luminance: BT.601 luma of the sRGB-encoded values, taken band by band."""

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

#: OpenCV's 8-bit weights of R, G and B, with 14 fraction bits; they add up to one.
WEIGHTS: Final = (4899, 9617, 1868)
FRACTION: Final = 14
HALF: Final = 1 << (FRACTION - 1)


def luma_u8(pixels: NDArray[Any]) -> NDArray[np.int32]:
    """Luma in 0..255 of uint8 ``(H, W)`` or ``(H, W, 3)``, rounded as OpenCV rounds it."""
    if pixels.ndim == 2:
        return pixels.astype(np.int32)
    red, green, blue = (pixels[..., i].astype(np.int32) for i in range(3))
    total = WEIGHTS[0] * red + WEIGHTS[1] * green + WEIGHTS[2] * blue
    return (total + HALF) >> FRACTION


def luma(pixels: NDArray[Any]) -> NDArray[np.float32]:
    """Luma in 0..1 as float32 of uint8 or uint16 ``(H, W)`` or ``(H, W, 3)``, not rounded."""
    peak = np.iinfo(pixels.dtype).max
    if pixels.ndim == 2:
        return pixels.astype(np.float32) * np.float32(1 / peak)
    weights = np.array(WEIGHTS, np.float32) / np.float32(peak << FRACTION)
    grey: NDArray[Any] = cv2.transform(pixels.astype(np.float32), weights[None])
    return grey.reshape(pixels.shape[:2])


def reduced_luma(pixels: NDArray[Any], height: int, width: int) -> NDArray[np.float32]:
    """Luma in 0..1 of the photo averaged down to ``(height, width)``, no full-size copy made."""
    return luma(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA))
