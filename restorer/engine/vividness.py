"""Vividness: more colour or less, with skin and pale guesses held back.

Networks are surest of skin, so it comes out nearly whole, while what they are unsure of (cloth,
walls, paint) comes out pale. A plain factor that lifts the whole picture burns the faces orange
and stains the walls. So above 1 the factor is smaller towards the hues of skin, of every tone
(they lie along one line of the vectorscope, Lab hues from about 30 to 70 degrees), and smaller
for pale colours. Below 1 all colours fade alike.
"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

#: Where skin lies in the plane of B - Y and R - Y: Lab hue 50 degrees, unit length.
_BLUE: Final = np.float32(-0.68)
_RED: Final = np.float32(0.73)
#: How much of the growth skin is spared.
_SPARED: Final = np.float32(0.95)
#: Length of (B - Y, R - Y) that grows half as much as the strongest: a chroma of 10 in Lab.
_PALE: Final = np.float32(0.078)

Plane = NDArray[Any]


def gain(blue: Plane, red: Plane, vividness: float) -> Plane | np.float32:
    """The factor on each pixel's chroma; above 1, ``vividness`` is what it comes near to.

    Args:
        blue: B - Y of sRGB-encoded values in 0..1, any shape.
        red: R - Y, alike.
        vividness: 0 or more; 1 changes nothing.
    """
    if vividness <= 1:
        return np.float32(vividness)
    blue, red = np.asarray(blue, np.float32), np.asarray(red, np.float32)
    square = blue * blue + red * red
    cosine = (blue * _BLUE + red * _RED) / np.maximum(np.sqrt(square), np.float32(1e-6))
    # The eighth power of the cosine falls to a half at 24 degrees.
    skin = np.square(np.square(np.square(np.maximum(cosine, np.float32(0)))))
    share: Plane = (np.float32(1) - _SPARED * skin) * square / (square + _PALE * _PALE)
    return np.float32(1) + np.float32(vividness - 1) * share
