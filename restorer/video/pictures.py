"""From FFmpeg's pictures, in whatever form, to upright planes."""

from dataclasses import dataclass
from typing import Any, Final

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


@dataclass(frozen=True)
class Orientation:
    """How stored pictures become upright.

    Attributes:
        rotation: Degrees by which they are turned against the clock: 0, 90, 180 or 270.
        mirrored: Left and right are exchanged before.
    """

    rotation: int = 0
    mirrored: bool = False

    def upright(self, plane: Plane) -> Plane:
        """A plane ``(h, w)`` as it is shown."""
        if self.mirrored:
            plane = np.fliplr(plane)
        return np.ascontiguousarray(np.rot90(plane, self.rotation // 90))


def orientation_of(picture: VideoFrame) -> Orientation | None:
    """What the picture's display matrix asks for; None: a turn that is no quarter."""
    matrix: Any = picture.side_data.get("DISPLAYMATRIX")
    if matrix is None:
        return Orientation()
    # A point (x, y) is shown at (a x + c y, b x + d y), up to a shift; y goes downwards.
    values = np.frombuffer(bytes(matrix), np.int32).reshape(3, 3)[:2, :2].astype(np.int64)
    (a, b), (c, d) = np.where(abs(values) * 100 < abs(values).max(), 0, np.sign(values)).tolist()
    rotations = {(1, 0, 0, 1): 0, (0, -1, 1, 0): 90, (-1, 0, 0, -1): 180, (0, 1, -1, 0): 270}
    for mirrored in (False, True):
        first = -1 if mirrored else 1
        rotation = rotations.get((a * first, b * first, c, d))
        if rotation is not None:
            return Orientation(rotation, mirrored)
    return None


def is_transparent(picture: VideoFrame) -> bool:
    """Whether something would be seen through the picture."""
    if not any(part.is_alpha for part in picture.format.components):
        return False
    return int(picture.reformat(format="rgba").to_ndarray()[..., 3].min()) < 255


class Planes:
    """Makes luma and chroma ``(coding.dtype)`` of a film's pictures.

    Args:
        coding: Of the film.
        size: Width and height of its pictures as they are stored.
        orientation: What makes them upright.
    """

    def __init__(self, coding: Coding, size: tuple[int, int], orientation: Orientation) -> None:
        self._coding, self._size, self._orientation = coding, size, orientation

    def of(self, picture: VideoFrame) -> tuple[Plane, Plane, Plane]:
        """Y, Cb and Cr, upright; the source's own luma wherever that is YUV of 8 or 10 bits."""
        y, u, v = map(self._orientation.upright, self._stored(picture))
        return y, u, v

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
