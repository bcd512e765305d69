"""One frame of a film: its luma as it is in the file, and small chroma beside it.

Colouring replaces chroma and nothing else: whoever writes a frame writes the very luma that
was read, and no conversion to RGB and back lies between.
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

import av
import numpy as np
from av.video.reformatter import Interpolation
from numpy.typing import NDArray

from restorer.video.colour import FULL, LIMITED, Coding

Plane = NDArray[Any]

#: Without these flags FFmpeg's grey is up to two steps too dark.
_EXACT: Final = (
    Interpolation.BICUBIC
    | Interpolation.FULL_CHR_H_INT
    | Interpolation.ACCURATE_RND
    | Interpolation.BITEXACT
)


@dataclass(frozen=True, eq=False)
class Frame:
    """A frame, upright, progressive, in 4:2:0.

    Attributes:
        index: Position in the film, from 0, in order of presentation.
        pts: Presentation time stamp in units of the clip's time base.
        time: The same in seconds, exact.
        luma: ``(H, W)`` uint8 or uint16, coded as ``coding`` says; the source's own numbers.
        chroma: Cb and Cr, ``((H + 1) // 2, (W + 1) // 2)`` each, the dtype of luma.
        coding: What the numbers mean.
        concealed: The file's own frame is lost, this is its neighbour's picture.
        damaged: It was decoded with errors, which FFmpeg filled from the neighbourhood.
    """

    index: int
    pts: int
    time: Fraction
    luma: Plane
    chroma: tuple[Plane, Plane]
    coding: Coding
    concealed: bool = False
    damaged: bool = False

    @cached_property
    def grey(self) -> NDArray[np.uint8]:
        """Luma as it is shown: ``(H, W)`` uint8, 0 black, 255 white."""
        return self.coding.grey(self.luma)

    def rgb(self) -> NDArray[np.uint8]:
        """The frame as it is shown: ``(H, W, 3)`` uint8, display-referred RGB."""
        shown = self.picture().reformat(
            format="rgb24",
            src_colorspace=self.coding.matrix,
            src_color_range=FULL if self.coding.full_range else LIMITED,
            dst_color_range=FULL,
            interpolation=_EXACT,
        )
        return np.asarray(shown.to_ndarray(), np.uint8)

    def with_chroma(self, chroma: tuple[Plane, Plane]) -> "Frame":
        """The same luma with other chroma planes."""
        return replace(self, chroma=chroma)

    def picture(self) -> av.VideoFrame:
        """The frame for FFmpeg, tagged, without a time."""
        height, width = self.luma.shape
        picture = av.VideoFrame(width, height, self.coding.pixel_format)
        for plane, values in zip(picture.planes, (self.luma, *self.chroma), strict=True):
            put(plane, values)
        tag(picture, self.coding)
        return picture


def put(plane: Any, values: Plane) -> None:
    """Copy ``(h, w)`` values into a plane of a frame, whose rows may be longer."""
    rows = np.frombuffer(plane, values.dtype).reshape(-1, plane.line_size // values.itemsize)
    rows[: values.shape[0], : values.shape[1]] = values


def taken(plane: Any, dtype: "np.dtype[Any]") -> Plane:
    """A copy of a frame's plane, ``(h, w)``."""
    rows = np.frombuffer(plane, dtype).reshape(-1, plane.line_size // dtype.itemsize)
    return rows[: plane.height, : plane.width].copy()


def tag(picture: av.VideoFrame, coding: Coding) -> None:
    """Let a picture say what its numbers mean."""
    picture.colorspace = coding.matrix
    picture.color_range = FULL if coding.full_range else LIMITED
    picture.color_primaries = coding.primaries
    picture.color_trc = coding.transfer
