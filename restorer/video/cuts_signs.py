"""What is measured in every frame to find dissolves, however fast the pictures move.

A frame mixed from two pictures that have nothing to do with each other is known by its fine
texture (what is left when its surroundings are taken from each pixel):

- Contrast. Mixed x : 1 - x, variances add up as x² : (1 - x)², to one half in the middle (Alattar,
  "Detecting and compressing dissolve regions in video sequences", 1993).
- Sharpness. Edges are few and strong, so values are far from normally distributed; sums of two
  are less so: the excess kurtosis of a sum of equals is half of theirs.
- Tearing. No motion explains two pictures that move on their own, in no part of the frame.

What changes from frame to frame adds up as contrast does, so that it grows less, not more.
"""

from typing import Final

import cv2
import numpy as np

from restorer.video.cuts_pictures import SPREAD, Picture
from restorer.video.flow import Floats, Grey

#: Width of the surroundings of a pixel.
_AROUND: Final = 5
#: Parts of the picture, across and down, that are looked at on their own.
_PARTS: Final = (9, 6)
#: Share of the parts, those that motion explains best, by which tearing is judged.
_BEST: Final = 0.25
#: Variance of texture (in 255 steps) that grain makes: less of it tells nothing.
_GRAIN: Final = 8.0

#: Where things stand in what ``Signs`` gives.
CONTRAST, SHARPNESS, TEARING = range(3)
PARTS: Final = slice(3, 3 + _PARTS[0] * _PARTS[1])
LEVELS: Final = slice(PARTS.stop, -2)
CHANGE, VARIANCE = -2, -1


class Signs:
    """Measures frame after frame."""

    def __init__(self) -> None:
        self._before: tuple[Grey, Floats, Floats] | None = None

    def of(self, picture: Picture, moved: Grey) -> Floats | None:
        """``(n,)`` float32, None for the first frame.

        Binary logarithms of contrast, sharpness, tearing and the contrast of parts; brightness
        of parts; mean square of the change since the frame before, and variance.

        Args:
            picture: The next frame.
            moved: It, levelled, moved to fit the frame before.
        """
        texture = _texture(picture.levelled)
        square = texture * texture
        energy = _parts(square)
        before, self._before = self._before, (picture.levelled, texture, energy)
        if before is None:
            return None
        after = _texture(moved)
        off = before[1] - after
        torn = _parts(off * off) / (before[2] + _parts(after * after) + 2 * _GRAIN)
        best = int(_BEST * torn.size)
        variance = float(energy.mean())
        fourth = cv2.norm(square, cv2.NORM_L2SQR) / square.size
        contrast = energy / picture.gain**2
        whole = (
            contrast.mean() + 0.5,
            fourth / (variance + 0.5) ** 2 + 1,
            np.partition(torn, best)[best] + 0.01,
        )
        change = cv2.norm(before[0], picture.levelled, cv2.NORM_L2SQR) / square.size
        rest = np.array((change, SPREAD**2)) / picture.gain**2
        logs = np.log2(np.concatenate((whole, contrast + 1)))
        return np.concatenate((logs, picture.levels, rest), dtype=np.float32)


class Recent:
    """The signs of the last frames, in one piece: each is kept twice, so that none is moved.

    Args:
        length: How many frames.
    """

    def __init__(self, length: int) -> None:
        self._length = length
        self._rows: Floats = np.zeros((2 * length, 0), np.float32)
        self._end = 0

    def push(self, signs: Floats) -> None:
        """Add those of the next frame, ``(n,)``."""
        if not self._rows.size:
            self._rows = np.zeros((2 * self._length, signs.size), np.float32)
        place = self._end % self._length
        self._rows[place] = self._rows[place + self._length] = signs
        self._end = place + 1

    def last(self, count: int) -> Floats:
        """``(count, n)``, the latest last; ``count`` of at most ``length`` that were pushed."""
        end = self._end + self._length
        return self._rows[end - count : end]


def _texture(picture: Grey) -> Floats:
    whole = picture.astype(np.float32)
    return whole - cv2.blur(whole, (_AROUND, _AROUND))


def _parts(values: Floats) -> Floats:
    """The mean over each part, ``(n,)``."""
    return np.asarray(cv2.resize(values, _PARTS, interpolation=cv2.INTER_AREA), np.float32).ravel()
