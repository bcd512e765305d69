"""From packets to frames: lost frames are filled with their neighbour's picture, and counted."""

from bisect import bisect_left, bisect_right, insort
from collections import deque
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import Final

import av.error
from av.container import InputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from restorer.video.packets import Damage, packets
from restorer.video.stamps import Timed

#: Codecs of which every packet is a picture, which FFmpeg may lose without an error; by how many
#: frames it has to be apart from others: packets of H.264 may be half a picture.
_APART: Final[dict[str, int | Fraction]] = {
    "hevc": 0,
    "mpeg1video": 0,
    "mpeg2video": 0,
    "h264": Fraction(3, 4),
}

#: Frames given up lately that are remembered, in case that they come after all.
_REMEMBERED: Final = 64


@dataclass(frozen=True, eq=False)
class Decoded:
    """A frame out of the decoder.

    Attributes:
        picture: It, or its neighbour.
        pts: In the stream's time base, always there.
        concealed: It is lost, this is its neighbour's picture.
    """

    picture: VideoFrame
    pts: int
    concealed: bool = False


def decoded(
    container: InputContainer, stream: VideoStream, damage: Damage, timed: Timed | None = None
) -> Iterator[Decoded]:
    """Frames from where the container stands to its end, each later than the one before.

    ``damage`` is counted on. ``timed`` gives the packets other times than FFmpeg does, and tells
    what the file lost. Errors while reading end the film, errors while decoding do not.
    """
    coming = packets(container, stream, damage=damage)
    hurt, step = timed.hurt if timed else set[int](), _step(stream)
    strict = timed is not None and timed.strict
    apart = step * _APART.get(stream.codec_context.name, 1 << 40)
    lost = _Lost(damage, timed.lost if timed else [], hurt, apart)
    last: int | None = None
    previous: VideoFrame | None = None
    for packet in chain(timed(coming) if timed else coming, [None]):
        if packet is not None:
            lost.expect(packet)
        for picture in _pictures(stream, packet, damage):
            pts = picture.pts
            if pts is not None and (
                lost.is_late(pts) or (strict and last is not None and pts <= last)
            ):
                continue  # a neighbour stands in for it already
            if pts is None or (last is not None and pts <= last):
                # Old AVI files say no times, and broken ones the same time twice.
                if last is None:
                    pts = 0
                elif pts is None:
                    pts = last + step
                else:
                    pts = last + 1
            if picture.is_corrupt or pts in hurt:
                damage.frames += 1
            for missing in lost.before(pts, last):
                yield Decoded(previous or picture, missing, concealed=True)
            previous, last = picture, pts
            yield Decoded(picture, pts)
    if previous is not None:
        for missing in lost.before(None, last):
            yield Decoded(previous, missing, concealed=True)


class _Lost:
    """Which of the packets' times no frame came for.

    A gap alone proves nothing, since some formats have packets without a picture of their own:
    gaps are filled from an error on until a key frame sets decoding right again.

    Args:
        damage: Errors are seen by it; what is filled is counted.
        missing: Times that are filled anyway, ascending; an error, too.
        hurt: Times of packets that are an error, whatever comes of them.
        apart: Ticks between a packet and the frames around it, from which on it has a picture
            of its own, so that the gap is filled anyway.
    """

    def __init__(
        self, damage: Damage, missing: Sequence[int], hurt: Set[int], apart: int | Fraction
    ) -> None:
        self._damage, self._missing, self._hurt, self._apart = damage, missing, hurt, apart
        self._reached: int | None = None
        self._filled: deque[int] = deque(maxlen=_REMEMBERED)
        self._errors = damage.packets
        self._waiting: list[int] = []
        self._filling = False
        self._until: int | None = None

    def expect(self, packet: "Packet[VideoStream]") -> None:
        """A packet is about to be decoded."""
        self._look_for_errors()
        if packet.pts is None or packet.is_discard:
            return
        insort(self._waiting, packet.pts)
        if packet.pts in self._hurt or self._passes_missing(packet.pts):
            self._filling, self._until = True, None
        if self._filling and self._until is None and packet.is_keyframe:
            self._until = packet.pts

    def before(self, pts: int | None, last: int | None) -> list[int]:
        """Times to fill between ``last`` and the frame at ``pts`` (None: the film's end)."""
        self._look_for_errors()
        due = list[int]()
        while self._waiting and (pts is None or self._waiting[0] <= pts):
            time = self._waiting.pop(0)
            before = due[-1] if due else last
            due += [time] if self._is_lost(time, pts, before) else []
        if self._until is not None and pts is not None and pts >= self._until:
            self._filling, self._until = False, None
        if self._missing and last is not None:
            due = sorted({*due, *self._within(last, pts)})
        self._damage.concealed += len(due)
        self._filled.extend(due)
        return due

    def is_late(self, pts: int) -> bool:
        """Whether the frame at ``pts`` was given up: decoders that lost one mix up the order."""
        return pts in self._filled

    def _passes_missing(self, pts: int) -> bool:
        before, self._reached = self._reached, max(pts, self._reached or pts)
        return before is not None and before < pts and bool(self._within(before, pts))

    def _within(self, first: int, last: int | None) -> Sequence[int]:
        """Times that are missing between two."""
        end = len(self._missing) if last is None else bisect_left(self._missing, last)
        return self._missing[bisect_right(self._missing, first) : end]

    def _look_for_errors(self) -> None:
        if self._damage.packets > self._errors:
            self._errors = self._damage.packets
            self._filling, self._until = True, None

    def _is_lost(self, time: int, pts: int | None, last: int | None) -> bool:
        if time == pts or (last is not None and time <= last):
            return False
        if self._filling and (self._until is None or time < self._until):
            return True
        near = last is None or time - last < self._apart
        return not near and (pts is None or pts - time >= self._apart)


def _pictures(
    stream: VideoStream, packet: "Packet[VideoStream] | None", damage: Damage
) -> list[VideoFrame]:
    try:
        return stream.decode(packet)
    except av.error.EOFError:
        return []
    except (av.error.FFmpegError, ValueError):
        damage.packets += 1
        return []


def _step(stream: VideoStream) -> int:
    """Ticks from frame to frame, for films that say no times."""
    rate, base = stream.guessed_rate or stream.average_rate, stream.time_base
    if not rate or not base:
        return 1
    return max(1, round(1 / (rate * base)))
