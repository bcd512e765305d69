"""Dissolves between pictures that move little: every frame is a mixture of the two ends.

Fast motion does not look like that, as the frames between resemble neither end; slow motion may,
but then motion leads from one end to the other.
"""

from collections import deque
from typing import Final

import numpy as np

from restorer.video.cuts_dissolve import Dissolve
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
_EXPLAINED: Final = 0.9


class Mixtures:
    """Finds dissolves, frame by frame in bounded memory.

    Attributes:
        found: What was found so far, likelier the more the ends differ. Many may be of one
            dissolve.
    """

    def __init__(self) -> None:
        self.found: list[Dissolve] = []
        self._seen: deque[Picture] = deque(maxlen=_SPANS[-1] + 1)
        self._motion = Motion(fine=False)

    def push(self, picture: Picture) -> None:
        """Look at the next frame."""
        self._seen.append(picture)
        for span in _SPANS:
            # Long ones need not be tried at every frame.
            if span < len(self._seen) and picture.index % max(1, span // 8) == 0:
                self._try(span)

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
            self.found.append(Dissolve(-round(alike, 2), start.index, middle, end.index))


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
    return new / (old + new) if old + new else None


def _grows(shares: list[float]) -> bool:
    """Whether the mixture goes over steadily: no steps (cuts), no way back."""
    steps = np.diff([0.0, *shares, 1.0])
    return bool(steps.min() > -0.05 and steps.max() < 0.45)


def _middle(shares: list[float]) -> float:
    """The place, 0..1, where both pictures have the same share."""
    rising = np.maximum.accumulate([0.0, *shares, 1.0])
    return float(np.interp(0.5, rising, [0.0, *_PLACES, 1.0]))
