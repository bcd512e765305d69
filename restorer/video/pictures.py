"""From FFmpeg's pictures, in whatever form, to upright planes."""

from typing import Final

import numpy as np
from av.video.frame import VideoFrame

from restorer.video.colour import FULL, LIMITED, Coding, matrix_of
from restorer.video.frames import Plane, taken

_GREYS: Final = ("gray", "gray8a", "ya8", "ya16", "mono")


def coding_of(picture: VideoFrame) -> Coding:
    """How the planes made of this picture are coded: its own coding where it is YUV."""
    deep = max(part.bits for part in picture.format.components) > 8
    bits = 10 if deep else 8
    matrix = matrix_of(picture.colorspace, picture.width, picture.height)
    if picture.format.is_rgb or picture.format.name.startswith("pal"):
        return Coding(bits, matrix_of(0, picture.width, picture.height))
    full = picture.color_range == FULL or picture.format.name.startswith("yuvj")
    if _is_grey(picture) and picture.color_range != LIMITED:
        full = True
    return Coding(bits, matrix, full, picture.color_primaries, picture.color_trc)


class Planes:
    """Makes luma and chroma ``(coding.dtype)`` of a film's pictures.

    Args:
        coding: Of the film.
        size: Width and height of its pictures as they are stored.
        turns: Quarter turns against the clock that make them upright.
    """

    def __init__(self, coding: Coding, size: tuple[int, int], turns: int) -> None:
        self._coding, self._size, self._turns = coding, size, turns

    def of(self, picture: VideoFrame) -> tuple[Plane, Plane, Plane]:
        """Y, Cb and Cr, upright; the source's own luma wherever that is YUV of 8 or 10 bits."""
        planes = self._stored(picture)
        if self._turns:
            y, u, v = (np.ascontiguousarray(np.rot90(plane, self._turns)) for plane in planes)
            return y, u, v
        return planes

    def _stored(self, picture: VideoFrame) -> tuple[Plane, Plane, Plane]:
        coding = self._coding
        width, height = self._size
        same_size = (picture.width, picture.height) == self._size
        if _is_grey(picture):
            name = "gray" if coding.bits == 8 else "gray10le"
            if picture.format.name != name or not same_size:
                picture = picture.reformat(width, height, name)
            small = ((height + 1) // 2, (width + 1) // 2)
            u, v = (np.full(small, coding.neutral, coding.dtype) for _ in range(2))
            return taken(picture.planes[0], coding.dtype), u, v
        if picture.format.name != coding.pixel_format or not same_size:
            picture = self._converted(picture)
        y, u, v = (taken(plane, coding.dtype) for plane in picture.planes)
        return y, u, v

    def _converted(self, picture: VideoFrame) -> VideoFrame:
        coding = self._coding
        wanted = FULL if coding.full_range else LIMITED
        rgb = picture.format.is_rgb or picture.format.name.startswith("pal")
        return picture.reformat(
            *self._size,
            coding.pixel_format,
            # What is YUV already keeps its numbers.
            src_colorspace=None if rgb else coding.matrix,
            dst_colorspace=coding.matrix,
            src_color_range=FULL if rgb else wanted,
            dst_color_range=wanted,
            interpolation="BICUBIC",
        )


def _is_grey(picture: VideoFrame) -> bool:
    return picture.format.name.startswith(_GREYS)
