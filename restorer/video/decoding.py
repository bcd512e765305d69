"""From packets to frames: lost frames are filled with their neighbour's picture, and counted."""

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import av.error
from av.container import InputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from restorer.video.packets import Damage, packets
from restorer.video.stamps import Timed


@dataclass(frozen=True, eq=False)
class Decoded:
    """A frame out of the decoder; ``pts`` in the stream's time base, always there."""

    picture: VideoFrame
    pts: int
    concealed: bool = False


def decoded(
    container: InputContainer, stream: VideoStream, damage: Damage, timed: Timed | None = None
) -> Iterator[Decoded]:
    """Frames from where the container stands to its end, each later than the one before.

    ``damage`` is counted on. ``timed`` gives the packets other times than FFmpeg does.
    """
    coming = packets(container, stream, damage=damage)
    lost = _Lost(damage)
    step = _step(stream)
    last: int | None = None
    previous: VideoFrame | None = None
    for packet in chain(timed(coming) if timed else coming, [None]):
        if packet is not None:
            lost.expect(packet)
        for picture in _pictures(stream, packet, damage):
            pts = picture.pts
            if pts is None or (last is not None and pts <= last):
                # Old AVI files say no times, and broken ones the same time twice.
                if last is None:
                    pts = 0
                elif pts is None:
                    pts = last + step
                else:
                    pts = last + 1
            if picture.is_corrupt:
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
    """

    def __init__(self, damage: Damage) -> None:
        self._damage = damage
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
        if self._filling and self._until is None and packet.is_keyframe:
            self._until = packet.pts

    def before(self, pts: int | None, last: int | None) -> list[int]:
        """Times to fill between ``last`` and the frame at ``pts`` (None: the film's end)."""
        self._look_for_errors()
        due = []
        while self._waiting and (pts is None or self._waiting[0] <= pts):
            time = self._waiting.pop(0)
            due += [time] if self._is_lost(time, pts, last) else []
        if self._until is not None and pts is not None and pts >= self._until:
            self._filling, self._until = False, None
        self._damage.concealed += len(due)
        return due

    def _look_for_errors(self) -> None:
        if self._damage.packets > self._errors:
            self._errors = self._damage.packets
            self._filling, self._until = True, None

    def _is_lost(self, time: int, pts: int | None, last: int | None) -> bool:
        within = self._filling and (self._until is None or time < self._until)
        return within and time != pts and (last is None or time > last)


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
