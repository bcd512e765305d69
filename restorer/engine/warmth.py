"""Warmer or colder colours, as a lamp or the sky would make them.

White light of CIE illuminant D50 (late afternoon) on a screen whose white is D65 has, beside
its luma, B - Y = -0.133 and R - Y = +0.074 (sRGB-encoded, IEC 61966-2-1): colours are moved
along this line, each in proportion to its luma, as a camera's white balance does it.

A white balance would tint neutral greys as well. Here they stay neutral: where the network
saw no colour (a passe-partout, a white shirt, steel), nobody has said in which light it was
taken, and a tint over the paper's own white would look like a stain. So the move fades out
as chroma does, and colours with little chroma are moved little.
"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

#: B - Y and R - Y that warmth 1 gives to white, were it a colour: one and a half times D50's.
_BLUE: Final = np.float32(-0.2)
_RED: Final = np.float32(0.11)
#: Chroma, as the length of (B - Y, R - Y), at which half of the move is done.
_HALF: Final = np.float32(0.05)

Plane = NDArray[Any]


def shift(blue: Plane, red: Plane, luminance: Plane, warmth: float) -> tuple[Plane, Plane]:
    """What warmth adds to B - Y and R - Y; nothing where both are 0.

    Args:
        blue: B - Y of sRGB-encoded values in 0..1, any shape, float32.
        red: R - Y, alike.
        luminance: Y in 0..1, alike.
        warmth: -1 (cold) .. 1 (warm).
    """
    square = blue * blue + red * red
    amount = np.float32(warmth) * luminance * square / (square + _HALF * _HALF)
    return _BLUE * amount, _RED * amount
