"""How far a stretch of film takes the course of a dissolve: seven cues of each window."""

from typing import Final

import numpy as np

from restorer.video.cuts_signs import (
    CHANGE,
    CONTRAST,
    LEVELS,
    PARTS,
    SHARPNESS,
    TEARING,
    VARIANCE,
)
from restorer.video.flow import Floats

#: Share of a dissolve's frames, and the least number, that are looked at before and after it.
_MARGIN: Final = 1 / 3
_LEAST_MARGIN: Final = 3
#: Sums of squares, departures of a course and variances of brightness that tell nothing.
_FLAT: Final = 1e-3
_STEADY: Final = 0.02
_STILL: Final = 4.0
_UNCHANGED: Final = 0.5
#: Share of the parts of the picture that gain less contrast than is judged by.
_UPPER: Final = 0.75
#: No cue decides alone: the most that tearing counts, and the least that crookedness does.
_MOST_TORN: Final = 1.5
_LEAST_CROOKED: Final = -3.4


class Window:
    """So many frames of a dissolve and some to either side of it.

    Attributes:
        span: Frames of the dissolve.
        margin: Frames to either side.
        length: All of them.
    """

    def __init__(self, span: int) -> None:
        self.span = span
        self.margin = max(_LEAST_MARGIN, int(span * _MARGIN))
        self.length = span + 2 * self.margin
        place = (np.arange(self.length) - (self.length - 1) / 2) / span
        share = np.clip(place + 0.5, 0, 1)
        loss = -np.log2(share**2 + (1 - share) ** 2)
        # Means and steady trends of a course do not count, only what departs from them.
        basis, triangle = np.linalg.qr(np.stack([np.ones_like(place), place, loss], 1))
        self._basis = np.asarray(basis.T, np.float32)
        self._height = float(triangle[2, 2])
        self._share = np.asarray(share[:, None], np.float32)

    def may_hold(self, signs: Floats) -> bool:
        """Whether tearing grows and contrast falls, at a glance; ``signs`` as for ``cues``."""
        heights = self._basis[2] @ signs[:, : PARTS.start] / self._height
        return bool(heights[TEARING] > 0 > heights[CONTRAST])

    def cues(self, signs: Floats) -> Floats:
        """Seven numbers; those of courses compare them with that of the contrast lost.

        The span (binary logarithm); how far tearing rises; how unsteady it is besides; how well
        sharpness and contrast fit (-1: fall just so, 1: rise); how many times (binary logarithm)
        contrast grows where it does not fall; how crooked the way of the brightness is.

        Args:
            signs: ``(length, n)``, what ``Signs`` gave for each frame.
        """
        courses = signs[:, : PARTS.stop]
        along = self._basis @ courses
        heights = along[2] / self._height
        whole = np.square(courses[:, : PARTS.start]).sum(0)
        departs = whole - np.square(along[:2, : PARTS.start]).sum(0)
        fits = np.copysign(along[2, : PARTS.start] ** 2, heights[: PARTS.start])
        fits /= np.maximum(departs, _FLAT)
        unrest = max(departs[TEARING] - along[2, TEARING] ** 2, 0) / (self.length - 3)
        upper = int(_UPPER * (PARTS.stop - PARTS.start))
        return np.array(
            (
                np.log2(self.span),
                min(heights[TEARING], _MOST_TORN),
                np.log2(unrest**0.5 + _STEADY),
                fits[SHARPNESS],
                fits[CONTRAST],
                np.partition(heights[PARTS], upper)[upper],
                max(self._crooked(signs[:, LEVELS]), _LEAST_CROOKED),
            ),
            np.float32,
        )

    def _crooked(self, levels: Floats) -> float:
        """How far the brightness of the parts is from going straight to where it ends."""
        start, end = levels[: self.margin].mean(0), levels[-self.margin :].mean(0)
        off = levels - (start + (end - start) * self._share)
        return float(np.log2((np.square(off).mean() + _STILL) / (levels.var(0).mean() + _STILL)))

    def haste(self, signs: Floats) -> float:
        """How many times more changes in the middle than mixing makes of what moves around it.

        Near 1 in dissolves; motion that is fast in the middle only, as where the camera is
        swung from one thing to another, makes much more of it.
        """
        ends = np.concatenate((signs[: self.margin], signs[-self.margin :])).mean(0)
        near = max(2, self.span // 8)
        middle = self.length // 2
        change = signs[middle - near : middle + near + 1, CHANGE].mean()
        # Each picture has half of its contrast; and from frame to frame the share of both changes.
        expected = ends[CHANGE] / 2 + 2 * ends[VARIANCE] / self.span**2
        return float((change + _UNCHANGED) / (expected + _UNCHANGED))
