"""Frames that show what an earlier one showed: held titles, films brought to more frames a second.

Hardly one of them is the same to the bit, since every frame was coded on its own. The limits here
are such that the network's answer to the one does for the other: in fourteen films, four of them
also with every frame doubled and coded in five ways, the answers to such frames differed by 0.3
of a unit of CIEDE2000 at the most, in the mean of a frame. One unit, which nobody sees, is the
bound; a test holds it.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

#: How many of 255 steps such frames may differ in the mean.
_OVERALL: Final = 0.5
#: And in the mean of any square of so many pixels: something small may have moved.
_SOMEWHERE, _SQUARE = 6, 8


def repeats(grey: NDArray[np.uint8], earlier: NDArray[np.uint8]) -> bool:
    """Whether a frame shows what an earlier one showed, save for what coding made of it.

    Args:
        grey: ``(H, W)`` uint8, as ``Frame.grey``.
        earlier: Of the same shape.
    """
    height, width = grey.shape
    if cv2.norm(grey, earlier, cv2.NORM_L1) > _OVERALL * grey.size:
        return False
    squares = (max(width // _SQUARE, 1), max(height // _SQUARE, 1))
    difference = cv2.resize(cv2.absdiff(grey, earlier), squares, interpolation=cv2.INTER_AREA)
    return int(difference.max()) <= _SOMEWHERE
