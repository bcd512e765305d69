"""The small visible mark that says a picture's colours are a model's."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from restorer.imaging.photo import Pixels

_TEXT = "AI colour"
_SMALLEST = 9


def draw(pixels: Pixels) -> Pixels:
    """A copy of (H, W[, 3]) uint8 or uint16 pixels with the mark in the lower right corner.

    White letters on a shade, a fortieth of the shorter side high; left out of pictures too small
    to hold it.
    """
    height, width = pixels.shape[:2]
    stamp = _stamp(max(_SMALLEST, min(height, width) // 40))
    margin = stamp.shape[0] // 2
    top, left = height - margin - stamp.shape[0], width - margin - stamp.shape[1]
    out = pixels.copy()
    if top < 0 or left < 0:
        return out
    scale = float(np.iinfo(pixels.dtype).max)
    corner = out[top : top + stamp.shape[0], left : left + stamp.shape[1]]
    letters = stamp if corner.ndim == 2 else stamp[..., None]
    corner[...] = np.rint((corner * 0.55) * (1 - letters) + scale * letters)
    return out


def _stamp(size: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    font = ImageFont.load_default(size)
    left, top, right, bottom = (round(edge) for edge in font.getbbox(_TEXT))
    pad = max(2, size // 3)
    image = Image.new("L", (right - left + 2 * pad, bottom - top + 2 * pad))
    ImageDraw.Draw(image).text((pad - left, pad - top), _TEXT, fill=255, font=font)
    return np.asarray(image) / 255.0
