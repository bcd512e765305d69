"""Motion between two grey pictures, and pictures carried along it."""

from functools import lru_cache
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Grey = NDArray[np.uint8]

#: A patch must hold some of the picture: DIS fails on smaller ones.
LEAST_SIDE: Final = 16


class Motion:
    """Dense inverse search (Kroeger et al., "Fast optical flow using dense inverse search", 2016).

    An instance belongs to one thread and gives the same flow for the same two pictures,
    whatever it saw before.

    Args:
        fine: Whether small displacements matter: half the speed.
    """

    def __init__(self, *, fine: bool = True) -> None:
        preset = cv2.DISOPTICAL_FLOW_PRESET_FAST if fine else cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST
        self._dis = cv2.DISOpticalFlow.create(preset)

    def between(self, one: Grey, other: Grey) -> Floats:
        """Where each pixel of ``one`` lies in ``other``: ``(h, w, 2)``, x and y in pixels.

        Both are ``(h, w)`` uint8 of one shape, at least ``LEAST_SIDE`` high and wide.
        """
        flow: NDArray[Any] = np.zeros((*one.shape, 2), np.float32)
        return np.asarray(self._dis.calc(one, other, flow), np.float32)


def carried(picture: NDArray[Any], flow: Floats) -> NDArray[Any]:
    """What ``picture`` shows where ``flow`` points, of the flow's height and width.

    ``picture``: ``(h, w)`` or ``(h, w, c)``, uint8 or float32, c at most 4; beyond its borders
    it goes on with their pixels.
    """
    across, down = _grid(*flow.shape[:2])
    out: NDArray[Any] = cv2.remap(
        picture,
        across + flow[..., 0],
        down + flow[..., 1],
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return out


@lru_cache(maxsize=4)
def _grid(height: int, width: int) -> tuple[Floats, Floats]:
    down, across = np.mgrid[:height, :width].astype(np.float32)
    return across, down
