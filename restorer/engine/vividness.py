"""More colour or less, with skin held back.

Networks are surest of skin, so it comes out nearly whole, while what they are unsure of (cloth,
walls, paint) comes out pale. A plain factor that lifts the pale colours burns the faces orange.
So above 1 the factor is smaller towards the hues of skin, of every tone: they lie along one line
of the vectorscope, Lab hues from about 30 to 70 degrees. Below 1 all colours fade alike.
"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

#: Where skin lies in the plane of B - Y and R - Y: Lab hue 50 degrees, unit length.
_BLUE: Final = np.float32(-0.68)
_RED: Final = np.float32(0.73)
#: How much of the growth skin is spared.
_SPARED: Final = np.float32(0.8)

Plane = NDArray[Any]


def gain(blue: Plane, red: Plane, vividness: float) -> Plane | np.float32:
    """The factor on each pixel's chroma: ``vividness``, or less where it lies towards skin.

    Args:
        blue: B - Y, any shape and unit.
        red: R - Y, alike.
        vividness: 0 or more; 1 changes nothing.
    """
    if vividness <= 1:
        return np.float32(vividness)
    length = np.sqrt(np.square(blue, dtype=np.float32) + np.square(red, dtype=np.float32))
    cosine = (blue * _BLUE + red * _RED) / np.maximum(length, np.float32(1e-6))
    # The eighth power of the cosine falls to a half at 24 degrees.
    near = np.square(np.square(np.square(np.maximum(cosine, np.float32(0)))))
    spared: Plane = np.float32(1) - _SPARED * near
    return np.float32(1) + np.float32(vividness - 1) * spared
