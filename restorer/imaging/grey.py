"""DeOldify's exact grey conversion: what enters its networks, to the byte.

The order matters: the picture is squashed in RGB, with 8-bit values between the two passes,
and only then made grey (ITU-R BT.601 weights in 16-bit fixed point).
"""

from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from restorer.imaging.bands import bands, map_bands, to_8_bit
from restorer.imaging.photo import Pixels

Bytes = npt.NDArray[np.uint8]


def luma(rgb: Bytes) -> Bytes:
    """Grey (H, W) of an (H, W, 3) picture: (19595 R + 38470 G + 7471 B + 32768) >> 16; uint8."""
    return map_bands(rgb, _luma_of_band, channels=0)


def grey_square(pixels: Pixels, side: int) -> Bytes:
    """The (side, side) uint8 grey square that enters a network, of a picture of any shape.

    ``pixels``: (H, W) grey or (H, W, 3) RGB, uint8 or uint16, sRGB-encoded.
    """
    # Rows do not touch each other in the horizontal pass: band by band gives the same bytes.
    narrow = np.empty((pixels.shape[0], side, *pixels.shape[2:]), np.uint8)
    for rows in bands(*pixels.shape[:2]):
        narrow[rows] = _resize(to_8_bit(pixels[rows]), side, rows.stop - rows.start)
    square = _resize(narrow, side, side)
    # The weights add up to 65536: three equal channels give their own value back.
    return square if square.ndim == 2 else luma(square)


def resize_rgb(rgb: Bytes, width: int, height: int) -> Bytes:
    """An (h, w, 3) uint8 picture stretched to (height, width, 3) as the original does it."""
    return _resize(_resize(rgb, width, rgb.shape[0]), width, height)


def _luma_of_band(rgb: Bytes) -> npt.NDArray[Any]:
    red, green, blue = (rgb[..., channel].astype(np.uint32) for channel in range(3))
    return (19595 * red + 38470 * green + 7471 * blue + 32768) >> 16


def _resize(pixels: Bytes, width: int, height: int) -> Bytes:
    # One axis a call: Pillow 13 takes the vertical pass first for some shapes, the original
    # always took the horizontal one first, and the values differ by one.
    image = Image.fromarray(np.ascontiguousarray(pixels))
    return np.asarray(image.resize((width, height), Image.Resampling.BILINEAR))
