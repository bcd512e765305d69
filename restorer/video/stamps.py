"""Times of a film's packets, found by reading the whole file once.

Where a file may hold several clocks, or says the times of few packets only, what FFmpeg makes of
a packet depends on where reading began. There the times of the first reading count, by the
packet's number, so that a frame has the same time wherever reading begins.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import count
from typing import Any, Final

import av.error
from av.container import InputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from restorer.video.clock import Clock, Follower, Jump, clock_of
from restorer.video.packets import packets

#: FFmpeg's names of the formats that count from whenever a recording began.
RECORDINGS: Final = ("mpegts", "mpeg")
#: Seconds by which a packet may be shown later than it is decoded.
_MOST_AHEAD: Final = 5
#: For a time or a place that a packet does not say.
_NONE: Final = -(1 << 62)


@dataclass(frozen=True)
class Stamps:
    """What the packets of a film say.

    Attributes:
        durations: How many ticks each frame is shown, or 0, by its time stamp.
        base: Seconds of a tick.
        clock: Of the file.
        numbered: Packets get their times by their numbers.
        sizes: Of all packets in the order of the file, in bytes.
        places: Where they lie, in bytes; ``_NONE`` where not said.
        shown: Their presentation times in ticks, likewise.
        decoded: Their decoding times in ticks, likewise.
        keys: Numbers of those with which decoding can begin, in order of their times.
    """

    durations: dict[int, int]
    base: Fraction
    clock: Clock
    numbered: bool
    sizes: "array[int]" = field(repr=False)
    places: "array[int]" = field(repr=False)
    shown: "array[int]" = field(repr=False)
    decoded: "array[int]" = field(repr=False)
    keys: list[int] = field(repr=False)

    @property
    def joints(self) -> int:
        """How often the clock starts again and was set right."""
        return len(self.clock.shifts) - 1

    def seek(self, container: InputContainer, time: Fraction) -> "Timed | None":
        """Go to the last key frame that is not later than ``time`` in seconds.

        None: there is none but the first, or the file cannot be gone through by bytes.
        """
        ticks = int(time // self.base)
        found = bisect_right(self.keys, ticks, key=self.shown.__getitem__) - 1
        number = key = self.keys[found] if found > 0 else 0
        while number > 0 and self.places[number] == _NONE:
            number -= 1
        if number <= 0:
            return None
        try:
            container.seek(self.places[number], any_frame=True, unsupported_byte_offset=True)
        except (av.error.FFmpegError, OSError):
            return None
        return Timed(self, number, key)


class Timed:
    """Gives the film's packets their times as they come.

    Args:
        stamps: Of the film.
        number: Of the first packet that counts; what comes before it in the file is skipped.
        key: Of the first one that is wanted.
    """

    def __init__(self, stamps: Stamps, number: int = 0, key: int = 0) -> None:
        self._stamps, self._number, self._key = stamps, number, key

    @property
    def place(self) -> int:
        """Where in the file reading begins, in bytes."""
        return self._stamps.places[self._number] if self._number else 0

    def __call__(self, coming: "Iterable[Packet[VideoStream]]") -> "Iterator[Packet[VideoStream]]":
        """The same packets from the wanted one on, with their times."""
        stamps, number = self._stamps, self._number
        found = number == 0
        for packet in coming:
            # A block may begin with the end of a packet that began before.
            found = found or packet.size == stamps.sizes[number]
            if not found:
                continue
            if number < len(stamps.shown):
                packet.pts = _said(stamps.shown[number])
                packet.dts = _said(stamps.decoded[number])
            if number >= self._key:
                yield packet
            number += 1


class _Columns:
    """What the film's packets say while they are read."""

    def __init__(self) -> None:
        self.sizes, self._lengths = array("q"), array("q")
        self.places, self.shown, self.decoded = array("q"), array("q"), array("q")
        self.keys: list[int] = []
        self._discarded: set[int] = set()

    def add(self, packet: "Packet[Any]") -> None:
        number = len(self.shown)
        self.sizes.append(packet.size)
        self.places.append(_NONE if packet.pos is None else packet.pos)
        self.shown.append(_NONE if packet.pts is None else packet.pts)
        self.decoded.append(_NONE if packet.dts is None else packet.dts)
        self._lengths.append(packet.duration or 0)
        if packet.is_keyframe:
            self.keys.append(number)
        if packet.is_discard:
            self._discarded.add(number)

    def settle(self, most: int) -> None:
        """Mend what FFmpeg takes from the packets behind a jump: when one before it is shown.

        ``most``: Ticks by which a packet may be shown later than it is decoded.
        """
        shown, decoded = self.shown, self.decoded
        for number, (pts, dts) in enumerate(zip(shown, decoded, strict=True)):
            if _NONE in (pts, dts) or abs(pts - dts) <= most:
                continue
            # It is shown when the next one is decoded that others are made from.
            following = number
            for each in range(number + 1, min(number + 17, len(shown))):
                if abs(decoded[each] - dts) > most:
                    break
                following = each
                if shown[each] != decoded[each]:
                    break
            late = 0 if shown[following] != decoded[following] else self._lengths[following]
            shown[number] = decoded[following] + late

    def follow(self, follower: Follower) -> Follower:
        """Let it follow all packets."""
        columns = (self.places, self.shown, self.decoded, self._lengths)
        for place, pts, dts, length in zip(*columns, strict=True):
            follower.follow(_said(place), _said(pts), _said(dts), length)
        return follower

    def shift(self, ticks: "Iterable[int]") -> None:
        """Set the times right: what is added to those of each packet."""
        for number, shift in zip(range(len(self.shown)), ticks, strict=False):
            for column in (self.shown, self.decoded):
                if column[number] != _NONE:
                    column[number] += shift

    def durations(self) -> dict[int, int]:
        found = zip(self.shown, self._lengths, strict=True)
        return {
            time: length
            for number, (time, length) in enumerate(found)
            if time != _NONE and number not in self._discarded
        }


def _said(value: int) -> int | None:
    return None if value == _NONE else value


def may_start_again(container: InputContainer) -> bool:
    """Whether the format is one of recordings, which may hold several clocks."""
    return container.format.name in RECORDINGS


def read_stamps(container: InputContainer, film: VideoStream) -> Stamps:
    """Read the whole file; nothing is decoded."""
    numbered = may_start_again(container)
    tracks = container.streams.audio if numbered else ()
    base = Fraction(film.time_base or 1)
    followers = {each.index: Follower(Fraction(each.time_base or 1)) for each in tracks}
    columns = _Columns()
    for packet in packets(container, film, *tracks):
        if packet.stream_index == film.index:
            columns.add(packet)
        else:
            times = (packet.pts, packet.dts, packet.duration or 0)
            followers[packet.stream_index].follow(packet.pos, *times)
    if numbered:
        columns.settle(int(_MOST_AHEAD / base))
    follower = columns.follow(Follower(base))
    if numbered:
        clock, jumps = clock_of(film.index, {film.index: follower, **followers})
        columns.shift(_shifts(clock, jumps, follower.wild, base))
    else:
        backwards = [jump.end for jump in follower.jumps if jump.back]
        clock = Clock(turn=backwards[0] if backwards else None)
    shown = columns.shown
    keys = [number for number in columns.keys if numbered and shown[number] != _NONE]
    return Stamps(
        columns.durations(),
        *(base, clock, numbered),
        *(columns.sizes, columns.places, shown, columns.decoded),
        sorted(keys, key=shown.__getitem__),
    )


def _shifts(
    clock: Clock, jumps: Sequence[Jump], wild: dict[int, int], base: Fraction
) -> Iterator[int]:
    """What is added to the times of each of the film's packets, in ticks."""
    starts = [jump.number for jump in jumps]
    for number in count():
        shift = round(clock.shifts[bisect_right(starts, number)] / base)
        yield shift - wild.get(number, 0)
