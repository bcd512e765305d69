"""The render factor that suits a photo, chosen from the photo itself.

The rule: the model's own default, unless the square that enters the network would be larger
than what the photo holds. Then it is the largest factor whose square

- has no longer side than the photo, as the geometric mean of its width and height, and
- shows the photo's finest detail no softer than ``_SOFTEST`` pixels.

How soft detail is, is the root of the mean squared gradient over the mean squared Laplacian.
Both are moments of the power spectrum: that of a photograph, which falls off as 1 / omega^2,
under a Gaussian blur, another exp(-sigma^2 omega^2), makes it the blur's sigma. Sharp
photographs have 0.5 to 1. Grain counts as detail: a grainy photo is left to the default.

Why so: a network saw sharp pictures in training, squashed to about the side of its default.
A square that is larger than the photo's detail shows it blurred pictures, and it answers with
patches of wrong colour; a smaller one shows it the same detail, sharp. The default is never
exceeded: on sharp photographs more was never better.

Mean CIEDE2000 to the truth of the bundled model (default 18) on 53 colour photographs of about
370 pixels a side, made grey; other ones than those that the rule was found on:

=========================  =====  =====  =====  =====  =====
the photographs              14     18     22     26    auto
=========================  =====  =====  =====  =====  =====
as they are                10.55  10.63  10.71  10.85  10.63
blurred, sigma 2           10.65  10.66  10.78  10.83  10.60
blurred, sigma 4           10.87  11.31  11.88  12.14  10.34
blurred, sigma 6           11.37  11.89  12.20  12.20  10.50
reduced to 192 pixels      10.68  10.80  10.84  10.77  10.53
reduced to 96 pixels       10.76  10.72  10.86  10.99  10.47
=========================  =====  =====  =====  =====  =====

Where it goes below the default its colours are 1 to 24 per cent paler (mean chroma), which
that measure rewards; with grain added to the blur it keeps the default, and gains nothing.
"""

from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.engine.look import RENDER_BASE, RENDER_FACTORS
from restorer.imaging.grey import grey_square
from restorer.imaging.photo import Pixels

#: Pixels of the square that the finest detail may be wide (a Gaussian's sigma).
_SOFTEST: Final = 1.75


@dataclass(frozen=True)
class Choice:
    """A render factor and why it was chosen.

    Attributes:
        factor: 7..45.
        cause: "sharp" (the model's default), "small" or "soft".
    """

    factor: int
    cause: str


def choose(pixels: Pixels, default: int) -> Choice:
    """The factor for a photo; ``default`` is that of the model.

    Args:
        pixels: ``(H, W)`` or ``(H, W, 3)``, uint8 or uint16, sRGB.
    """
    height, width = pixels.shape[:2]
    least = RENDER_FACTORS.start
    room = max(least, int((height * width) ** 0.5) // RENDER_BASE)
    square = grey_square(pixels, default * RENDER_BASE).astype(np.float32)
    # From below: in an enlarged soft picture the steps of 8-bit values look like fine detail.
    for factor in range(least, min(default, room) + 1):
        side = factor * RENDER_BASE
        smaller = cv2.resize(square, (side, side), interpolation=cv2.INTER_AREA)
        if softness(smaller) > _SOFTEST:
            return Choice(max(least, factor - 1), "soft")
    return Choice(default, "sharp") if default <= room else Choice(room, "small")


def softness(grey: NDArray[Any]) -> float:
    """How many pixels wide the finest detail of ``(h, w)`` float32 is; 0 where there is none."""
    down = np.diff(grey, axis=0)[:, 1:]
    across = np.diff(grey, axis=1)[1:]
    gradient = float(np.mean(down * down + across * across))
    laplacian = float(np.mean(np.square(cv2.Laplacian(grey, cv2.CV_32F)[1:-1, 1:-1])))
    return (gradient / laplacian) ** 0.5 if laplacian > 0 else 0.0
