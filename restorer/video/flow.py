"""Motion between two grey pictures, and pictures carried along it."""

from functools import lru_cache
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Grey = NDArray[np.uint8]

#: Longest side over the shortest: OpenCV's DIS crashes on thin pictures, and on tiny ones.
_LONGEST: Final = 4.0


def small_grey(luma: NDArray[Any], pixels: int) -> Floats:
    """The picture at a size for measuring motion: ``(h, w)`` float32 in 0..255.

    Args:
        luma: ``(H, W)`` uint8 or uint16 over the whole range of the type.
        pixels: About how many to make of it, 5000 or more. The shape is kept, save that very
            thin pictures are stretched.
    """
    height, width = luma.shape
    ratio = min(max(width / height, 1 / _LONGEST), _LONGEST)
    size = (round((pixels * ratio) ** 0.5), round((pixels / ratio) ** 0.5))
    shrinks = size[0] < width and size[1] < height
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    unit = np.float32(np.iinfo(luma.dtype).max / 255)
    return np.asarray(cv2.resize(luma, size, interpolation=how) / unit, np.float32)


class Motion:
    """Dense inverse search (Kroeger et al., "Fast optical flow using dense inverse search", 2016).

    An instance belongs to one thread, and gives the same flow for the same two pictures,
    whatever it saw between.

    Args:
        fine: Whether small displacements matter: half the speed.
    """

    def __init__(self, *, fine: bool = True) -> None:
        self._preset = (
            cv2.DISOPTICAL_FLOW_PRESET_FAST if fine else cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST
        )
        self._shape: tuple[int, ...] = ()

    def between(self, one: Grey, other: Grey) -> Floats:
        """Where each pixel of ``one`` lies in ``other``: ``(h, w, 2)``, x and y in pixels.

        Both are ``(h, w)`` uint8 of one shape, as ``small_grey`` makes it.
        """
        if one.shape != self._shape:
            # It fits its patches to the first pictures, and keeps them.
            self._dis = cv2.DISOpticalFlow.create(self._preset)
            self._shape = one.shape
        flow: NDArray[Any] = np.zeros((*one.shape, 2), np.float32)
        return np.asarray(self._dis.calc(one, other, flow), np.float32)


def carried(picture: NDArray[Any], flow: Floats, *, smooth: bool = False) -> NDArray[Any]:
    """What ``picture`` shows where ``flow`` points, of the flow's height and width.

    Args:
        picture: ``(h, w)`` or ``(h, w, c)``, uint8 or float32, c at most 4; beyond its borders
            it goes on with their pixels.
        flow: ``(h, w, 2)``, how far to go to the right and down, in pixels.
        smooth: Cubic interpolation instead of linear: what is carried from frame to frame
            stays sharp.
    """
    across, down = grid(*flow.shape[:2])
    out: NDArray[Any] = cv2.remap(
        picture,
        across + flow[..., 0],
        down + flow[..., 1],
        cv2.INTER_CUBIC if smooth else cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return out


@lru_cache(maxsize=4)
def grid(height: int, width: int) -> tuple[Floats, Floats]:
    """The column and the row of every pixel, ``(height, width)`` each; not to be changed."""
    down, across = np.mgrid[:height, :width].astype(np.float32)
    return across, down
