"""Frames in the form in which they are compared to find cuts: small, soft, equally bright."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.video.flow import Floats, Grey, Motion, carried, small_grey

#: Pixels of the pictures that are compared; their shape is the film's.
_PIXELS: Final = 96 * 72
#: Parts, across and down, of which the brightness is kept.
_PARTS: Final = (8, 6)
#: Standard deviation (of 255 steps) below which a picture shows nothing.
_BLANK: Final = 6.0
#: Standard deviation that levelled pictures have.
SPREAD: Final = 40.0


@dataclass(frozen=True, eq=False)
class Picture:
    """One frame.

    Attributes:
        index: Its number in the clip.
        levelled: ``(h, w)`` uint8 of a fixed mean and contrast: flicker is taken off.
        gain: What the contrast was multiplied by for that.
        vector: ``(n,)`` float32, the frame at half that size less its mean, contrast kept.
        levels: ``(n,)`` float32 in 0..255, the brightness of parts of the frame.
        blank: Whether it shows nothing (black, white, fog).
    """

    index: int
    levelled: Grey
    gain: float
    vector: Floats
    levels: Floats
    blank: bool

    @cached_property
    def length(self) -> float:
        """Euclidean length of ``vector``; not 0 where the picture is not blank."""
        return float(np.linalg.norm(self.vector))


def reduced(index: int, frame: NDArray[Any]) -> Picture:
    """The frame ``(H, W)``, grey, uint8 or uint16, made ready for comparing.

    Averaging leaves little of dust and scratches.
    """
    small = cv2.GaussianBlur(small_grey(frame, _PIXELS), (0, 0), 1)
    mean, spread = _mean_and_spread(small)
    gain = SPREAD / max(spread, _BLANK)
    size = (small.shape[1] // 2, small.shape[0] // 2)
    half = cv2.resize(small, size, interpolation=cv2.INTER_AREA)
    half = cv2.GaussianBlur(half, (0, 0), 1)
    levels = cv2.resize(small, _PARTS, interpolation=cv2.INTER_AREA)
    level = (small - mean) * gain + 128
    return Picture(
        index=index,
        levelled=np.clip(np.rint(level), 0, 255).astype(np.uint8),
        gain=gain,
        vector=np.asarray(half - half.mean(), np.float32).ravel(),
        levels=np.asarray(levels, np.float32).ravel(),
        blank=spread < _BLANK,
    )


def unlikeness(one: Picture, other: Picture, motion: Motion) -> float:
    """1 - correlation of one picture and the other one moved to fit it: 0 (the same) to 2."""
    return apart(one, fitted(one, other, motion))


def fitted(one: Picture, other: Picture, motion: Motion) -> Grey:
    """The other picture, levelled, moved to fit the one."""
    return carried(other.levelled, motion.between(one.levelled, other.levelled))


def apart(one: Picture, moved: Grey) -> float:
    """1 - correlation of a picture and another one that was moved to fit it."""
    first = one.levelled
    (mean, spread), (mean_moved, spread_moved) = map(_mean_and_spread, (first, moved))
    # The variance of the difference gives the covariance, and no picture is made for it.
    square = cv2.norm(first, moved, cv2.NORM_L2SQR) / first.size
    differs = square - (mean - mean_moved) ** 2
    covariance = (spread**2 + spread_moved**2 - differs) / 2
    return 1 - covariance / max(spread * spread_moved, 1 / first.size)


def _mean_and_spread(picture: NDArray[Any]) -> tuple[float, float]:
    mean, spread = cv2.meanStdDev(picture)
    return float(mean[0, 0]), float(spread[0, 0])
