"""A network's small colours as the chroma planes of a frame, along the edges of its luma.

The way of ``engine.edge_aware``, in the film's own numbers and at the size that its chroma has
anyway, a quarter of the luma's: no picture in RGB is made, and luma is only looked at.
"""

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.engine.edge_aware import regression
from restorer.engine.look import Look
from restorer.engine.vividness import gain
from restorer.engine.warmth import shift
from restorer.video.colour import Coding
from restorer.video.frames import Frame, Plane

Floats = NDArray[np.float32]

#: Chroma of 4:2:0 films lies on every second column and between every second pair of rows.
_ACROSS: Final = np.array([1, 2, 1], np.float32) / 4
_DOWN: Final = np.array([1, 1], np.float32) / 2
#: Half a row more is a whole one, also where it falls a rounding error short of it.
_HAIR: Final = 1e-6


def differences(colours: NDArray[Any], coding: Coding) -> Floats:
    """Chroma of ``(h, w, 3)`` sRGB (uint8, or float32 in 0..1): B - Y and R - Y, ``(h, w, 2)``.

    Y has the weights of the film's matrix.
    """
    scale = 255 if colours.dtype == np.uint8 else 1
    rgb = colours.astype(np.float32) * np.float32(1 / scale)
    red, blue = coding.weights
    y = rgb @ np.array([red, 1 - red - blue, blue], np.float32)
    return np.stack([rgb[..., 2] - y, rgb[..., 0] - y], axis=2)


def laid(frame: Frame, chroma: Floats, look: Look, vividness: float = 1.0) -> Frame:
    """The frame with small chroma laid over its own luma.

    Args:
        frame: Whose chroma is replaced.
        chroma: ``(h, w, 2)`` float32, B - Y and R - Y over the whole frame.
        look: Its laying, vividness, warmth and strength are used.
        vividness: The model's own.
    """
    coding = frame.coding
    luma = _at_chroma(frame.luma, coding)
    height, width = luma.shape
    size = (min(width, chroma.shape[1]), min(height, chroma.shape[0]))
    small = cv2.resize(chroma, size, interpolation=cv2.INTER_AREA)
    factor = gain(small[..., 0], small[..., 1], look.vividness * vividness)
    small = small * np.asarray(factor)[..., None]
    reduced = cv2.resize(luma, size, interpolation=cv2.INTER_AREA)
    if look.warmth:
        small += np.stack(shift(small[..., 0], small[..., 1], reduced, look.warmth), axis=2)
    if look.laying == "faithful":
        both = _brought_up(small, frame.luma.shape, cv2.INTER_LINEAR)
        blue, red = both[..., 0], both[..., 1]
        room: Any = np.float32(look.strength)
    else:
        planes = np.concatenate(regression(small, reduced), axis=2)
        planes = _brought_up(planes, frame.luma.shape, cv2.INTER_CUBIC)
        blue = planes[..., 0] * luma + planes[..., 2]
        red = planes[..., 1] * luma + planes[..., 3]
        room = _room(luma, blue, red, coding) * np.float32(look.strength)
    of_red, of_blue = coding.weights
    return frame.with_chroma(
        (
            _coded(blue * room / np.float32(2 * (1 - of_blue)), coding),
            _coded(red * room / np.float32(2 * (1 - of_red)), coding),
        )
    )


def _at_chroma(luma: Plane, coding: Coding) -> Floats:
    """Luma in 0..1 where the chroma samples lie: ``((H + 1) // 2, (W + 1) // 2)``."""
    rows = cv2.sepFilter2D(
        luma, cv2.CV_32F, _ACROSS, _DOWN, anchor=(1, 0), borderType=cv2.BORDER_REPLICATE
    )[::2, ::2]
    values = (rows - np.float32(coding.black)) * np.float32(1 / coding.luma_span)
    return np.asarray(np.clip(values, 0, 1), np.float32)


def _brought_up(small: Floats, shape: tuple[int, ...], how: int) -> Floats:
    """Small planes ``(h, w, c)`` at the chroma samples of a frame of that shape."""
    height, width = shape
    rows = small.shape[0]
    # First few rows are widened, then only what is needed heightened: a quarter of the time
    # that it takes to look up every sample's place on the small grid.
    wide = np.ascontiguousarray(cv2.resize(small, (width, rows), interpolation=how)[:, ::2])
    scale = height / 2 / rows * (1 + _HAIR)
    return np.asarray(cv2.resize(wide, None, fx=1, fy=scale, interpolation=how), np.float32)


def _room(y: Floats, blue: Floats, red: Floats, coding: Coding) -> Floats:
    """How much of the chroma RGB has room for: 0..1. A colour loses chroma, never luma."""
    of_red, of_blue = coding.weights
    green = (red * np.float32(-of_red) - blue * np.float32(of_blue)) * np.float32(
        1 / (1 - of_red - of_blue)
    )
    tiny = np.float32(1e-6)
    above = np.maximum(np.maximum(np.maximum(red, green), blue), tiny)
    below = np.maximum(-np.minimum(np.minimum(red, green), blue), tiny)
    return np.asarray(np.minimum(np.minimum((1 - y) / above, y / below), 1), np.float32)


def _coded(chroma: Floats, coding: Coding) -> Plane:
    """Chroma in -0.5..0.5 as the film has it."""
    values = np.rint(chroma * np.float32(coding.chroma_span)) + np.float32(coding.neutral)
    return np.asarray(np.clip(values, 0, (1 << coding.bits) - 1).astype(coding.dtype))
