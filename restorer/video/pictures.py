"""From FFmpeg's pictures, in whatever form, to upright progressive planes."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import numpy as np
from av import VideoFormat
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from restorer.video.colour import FULL, LIMITED, Coding, matrix_of
from restorer.video.decoding import Decoded
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


class Deinterlacer:
    """FFmpeg's bwdif over those frames that are marked as interlaced; as many come out as go in."""

    def __init__(self, stream: VideoStream) -> None:
        self._base = Fraction(stream.time_base or 1)
        self._graph: Graph | None = None
        self._form: tuple[int, int, str] | None = None
        self._concealed: list[int] = []
        self._last: Decoded | None = None

    def frames(self, decoded: Iterator[Decoded]) -> Iterator[Decoded]:
        """The same frames, progressive."""
        for frame in decoded:
            if frame.concealed:
                self._concealed.append(frame.pts)
                continue
            picture = frame.picture
            form = (picture.width, picture.height, picture.format.name)
            if form != self._form:
                yield from self._rest()
                self._open(form)
            assert self._graph is not None
            picture.pts, picture.time_base = frame.pts, self._base
            self._graph.push(picture)
            yield from self._ready()
        yield from self._rest()
        if self._last is not None:
            yield from self._copies(self._last, None)

    def _open(self, form: tuple[int, int, str]) -> None:
        self._graph, self._form = Graph(), form
        width, height, name = form
        source = self._graph.add_buffer(
            width=width, height=height, format=VideoFormat(name), time_base=self._base
        )
        filter_ = self._graph.add("bwdif", "mode=send_frame:deint=interlaced")
        sink = self._graph.add("buffersink")
        source.link_to(filter_)
        filter_.link_to(sink)
        self._graph.configure()

    def _rest(self) -> Iterator[Decoded]:
        if self._graph is not None:
            self._graph.push(None)
            yield from self._ready()

    def _ready(self) -> Iterator[Decoded]:
        assert self._graph is not None
        while True:
            try:
                picture = self._graph.pull()
            except (BlockingIOError, EOFError):
                return
            assert isinstance(picture, VideoFrame)
            assert picture.pts is not None
            assert picture.time_base is not None
            # The filter counts in half ticks.
            frame = Decoded(picture, int(picture.pts * picture.time_base / self._base))
            yield from self._copies(self._last or frame, frame.pts)
            self._last = frame
            yield frame

    def _copies(self, frame: Decoded, before: int | None) -> Iterator[Decoded]:
        """Lost frames as copies of their neighbour, which is progressive by now."""
        while self._concealed and (before is None or self._concealed[0] < before):
            yield Decoded(frame.picture, self._concealed.pop(0), concealed=True)


def _is_grey(picture: VideoFrame) -> bool:
    return picture.format.name.startswith(_GREYS)
