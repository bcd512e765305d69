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
#: Standard deviation (of 255 steps) below which a picture shows nothing.
_BLANK: Final = 6.0
#: Standard deviation that levelled pictures have.
_SPREAD: Final = 40.0


@dataclass(frozen=True, eq=False)
class Picture:
    """One frame.

    Attributes:
        index: Its number in the clip.
        levelled: ``(h, w)`` uint8 of a fixed mean and contrast: flicker is taken off.
        vector: ``(n,)`` float32, the frame at half that size less its mean, contrast kept.
        blank: Whether it shows nothing (black, white, fog).
    """

    index: int
    levelled: Grey
    vector: Floats
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
    spread = float(small.std())
    level = (small - small.mean()) * (_SPREAD / max(spread, _BLANK)) + 128
    size = (small.shape[1] // 2, small.shape[0] // 2)
    half = cv2.resize(small, size, interpolation=cv2.INTER_AREA)
    half = cv2.GaussianBlur(half, (0, 0), 1)
    return Picture(
        index=index,
        levelled=np.clip(np.rint(level), 0, 255).astype(np.uint8),
        vector=np.asarray(half - half.mean(), np.float32).ravel(),
        blank=spread < _BLANK,
    )


def unlikeness(one: Picture, other: Picture, motion: Motion) -> float:
    """1 - correlation of one picture and the other one moved to fit it: 0 (the same) to 2."""
    first = one.levelled
    second = carried(other.levelled, motion.between(first, other.levelled))
    a, b = first - first.mean(), second - second.mean()
    lengths = np.sqrt((a * a).sum() * (b * b).sum())
    return 1 - float((a * b).sum() / max(lengths, 1.0))
