"""Dissolves: one shot mixed into the next over a second or two.

The model is how they are made (Hampapur, Jain and Weymouth, "Production model based digital
video segmentation", 1995): between a picture A before and a picture B after, every frame is
(1 - x) A + x B, and x grows from 0 to 1. Fast motion does not look like that, as the frames
between resemble neither end; slow motion may, but then motion leads from A to B.
"""

from collections import deque
from dataclasses import dataclass
from typing import Final

import numpy as np

from restorer.video.cuts_pictures import Picture, unlikeness
from restorer.video.flow import Motion

#: Frames from A to B that are tried.
_SPANS: Final = (8, 12, 16, 24, 32, 48, 64)
#: Places between A and B that are looked at.
_PLACES: Final = (1 / 6, 1 / 3, 1 / 2, 2 / 3, 5 / 6)
#: Correlation of A and B above which they are taken for one shot.
_ALIKE: Final = 0.6
#: Unlikeness of A and B, motion made good, from which on they are two shots. Slow motion that
#: looked like a mixture reached 0.30 in the real clips tried, dissolves between them 0.47 to 1.2.
_ANOTHER: Final = 0.45
#: Share of a frame's variance that the mixture must explain.
_EXPLAINED: Final = 0.82


@dataclass(frozen=True)
class _Found:
    alike: float  # correlation of the ends
    first: int
    middle: int
    last: int


class Dissolves:
    """Finds the middles of dissolves, frame by frame in bounded memory."""

    def __init__(self) -> None:
        self._seen: deque[Picture] = deque(maxlen=_SPANS[-1] + 1)
        self._found: list[_Found] = []
        self._motion = Motion(fine=False)

    def push(self, picture: Picture) -> None:
        """Look at the next frame."""
        self._seen.append(picture)
        for span in _SPANS:
            if span < len(self._seen):
                self._try(span)

    def finish(self, cuts: set[int]) -> set[int]:
        """First frames of the shots that begin with a dissolve, at its middle.

        Of windows that overlap the one with the most different ends is taken, and the
        shortest of those; ``cuts`` are hard cuts, and a window that holds one is no dissolve.
        """
        chosen: list[_Found] = []
        for one in sorted(self._found, key=lambda found: (found.alike, found.last - found.first)):
            hard = any(one.first < cut <= one.last for cut in cuts)
            taken = any(one.first < other.last and other.first < one.last for other in chosen)
            if not hard and not taken:
                chosen.append(one)
        return {one.middle for one in chosen}

    def _try(self, span: int) -> None:
        start, end = self._seen[-span - 1], self._seen[-1]
        if start.blank or end.blank:
            return
        alike = float(start.vector @ end.vector) / (start.length * end.length)
        if alike > _ALIKE:
            return
        shares = []
        for place in _PLACES:
            share = _share(self._seen[round(place * span) - span - 1], start, end, alike)
            if share is None:
                return
            shares.append(share)
        if _grows(shares) and unlikeness(start, end, self._motion) > _ANOTHER:
            middle = start.index + round(_middle(shares) * span)
            self._found.append(_Found(round(alike, 2), start.index, middle, end.index))


def _share(frame: Picture, start: Picture, end: Picture, alike: float) -> float | None:
    """How much of the frame is the end picture, 0..1; None where it is no mixture of the two."""
    if frame.blank:
        return None
    # Least squares on two vectors of length 1.
    a, b = (float(frame.vector @ s.vector) / (frame.length * s.length) for s in (start, end))
    square = 1 - alike * alike
    p, q = (a - alike * b) / square, (b - alike * a) / square
    if p * a + q * b < _EXPLAINED:
        return None
    old, new = max(p, 0.0) / start.length, max(q, 0.0) / end.length
    return new / (old + new)


def _grows(shares: list[float]) -> bool:
    """Whether the mixture goes over steadily: no steps (cuts), no way back."""
    steps = np.diff([0.0, *shares, 1.0])
    return bool(steps.min() > -0.05 and steps.max() < 0.45)


def _middle(shares: list[float]) -> float:
    """The place, 0..1, where both pictures have the same share."""
    rising = np.maximum.accumulate([0.0, *shares, 1.0])
    return float(np.interp(0.5, rising, [0.0, *_PLACES, 1.0]))
