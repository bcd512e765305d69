"""Interlaced films: how they are recognised, and made progressive."""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import islice
from typing import Final, Literal

import av.error
from av import VideoFormat
from av.container import InputContainer
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from restorer.video.decoding import Decoded, decoded
from restorer.video.packets import Damage

#: "marked": frames say so themselves. "tff" and "bff": nothing says so, but the rows do, with
#: the top or the bottom field first.
Interlacing = Literal["marked", "tff", "bff"]

#: Heights in which interlaced video was made.
_HEIGHTS: Final = (480, 486, 576, 1080)
#: Where a film is looked at, in parts of its length, and how many frames there.
_PLACES: Final = (Fraction(1, 10), Fraction(4, 10), Fraction(7, 10))
_FRAMES: Final = 8


def interlacing(
    container: InputContainer, stream: VideoStream, found: list[Decoded], length: Fraction | None
) -> Interlacing | None:
    """How a film is interlaced; None: it is not, or too still to tell.

    Captures often do not say so: where the height allows for it, the rows are looked at, in
    several places of the film. The container stands anywhere afterwards.

    Args:
        found: Its first frames.
        length: Seconds of the film; None: not known.
    """
    if any(each.picture.interlaced_frame for each in found):
        return "marked"
    if found[0].picture.height not in _HEIGHTS:
        return None
    seen = _verdicts(each.picture for each in found)
    for place in _PLACES if length else ():
        assert stream.time_base is not None
        start = (stream.start_time or 0) + int(place * (length or 0) / stream.time_base)
        try:
            container.seek(start, stream=stream)
        except (av.error.FFmpegError, OSError):
            break
        pictures = (each.picture for each in decoded(container, stream, Damage()))
        seen += _verdicts(islice(pictures, _FRAMES))
    first: Interlacing = "tff" if seen["tff"] >= seen["bff"] else "bff"
    combed = seen["tff"] + seen["bff"]
    return first if combed >= _FRAMES and combed > seen["progressive"] else None


def _verdicts(pictures: Iterable[VideoFrame]) -> Counter[str]:
    """What FFmpeg's idet says of some frames in a row."""
    verdicts: Counter[str] = Counter()
    graph: Graph | None = None
    for number, picture in enumerate(pictures):
        if graph is None:
            form = (picture.width, picture.height, picture.format.name)
            graph = _graph(form, Fraction(1, 25), "idet", "")
        picture.pts, picture.time_base = number, Fraction(1, 25)
        graph.push(picture)
    if graph is not None:
        graph.push(None)
        key = "lavfi.idet.multiple.current_frame"
        verdicts.update(each.metadata.get(key, "") for each in _pulled(graph))
    return verdicts


class Deinterlacer:
    """FFmpeg's bwdif; as many frames come out as go in, at the same times.

    Args:
        stream: Where they come from.
        order: What ``interlacing`` found.
    """

    def __init__(self, stream: VideoStream, order: Interlacing) -> None:
        self._base = Fraction(stream.time_base or 1)
        which = "deint=interlaced" if order == "marked" else f"deint=all:parity={order}"
        self._options = f"mode=send_frame:{which}"
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
        self._graph, self._form = _graph(form, self._base, "bwdif", self._options), form

    def _rest(self) -> Iterator[Decoded]:
        if self._graph is not None:
            self._graph.push(None)
            yield from self._ready()

    def _ready(self) -> Iterator[Decoded]:
        assert self._graph is not None
        for picture in _pulled(self._graph):
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


def _graph(form: tuple[int, int, str], base: Fraction, name: str, options: str) -> Graph:
    """One filter for pictures of that width, height and format."""
    graph = Graph()
    width, height, pixels = form
    source = graph.add_buffer(
        width=width, height=height, format=VideoFormat(pixels), time_base=base
    )
    filter_, sink = graph.add(name, options or None), graph.add("buffersink")
    source.link_to(filter_)
    filter_.link_to(sink)
    graph.configure()
    return graph


def _pulled(graph: Graph) -> Iterator[VideoFrame]:
    """The pictures that are ready."""
    while True:
        try:
            picture = graph.pull()
        except (BlockingIOError, EOFError):
            return
        assert isinstance(picture, VideoFrame)
        yield picture
