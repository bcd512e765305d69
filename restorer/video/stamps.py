"""Times of a film's packets, found by reading the whole file once.

Where a file may hold several clocks, or says the times of few packets only, what FFmpeg makes of
a packet depends on where reading began. There the times of the first reading count, by the
packet's number, so that a frame has the same time wherever reading begins.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

import av.error
from av.container import InputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from restorer.video.clock import Clock

#: For a time or a place that a packet does not say.
UNSAID: Final = -(1 << 62)


@dataclass(frozen=True)
class Stamps:
    """What the packets of a film say.

    Attributes:
        durations: How many ticks each frame is shown, or 0, by its time stamp.
        base: Seconds of a tick.
        clock: Of the file.
        numbered: Packets get their times by their numbers.
        sizes: Of all packets in the order of the file, in bytes.
        places: Where they lie, in bytes; ``UNSAID`` where not said.
        shown: Their presentation times in ticks, likewise.
        decoded: Their decoding times in ticks, likewise.
        keys: Numbers of those with which decoding can begin, in order of their times.
        lost: Times of frames of which no packet is left, in ticks, ascending; they belong to
            ``durations``, too.
        hurt: Presentation times of packets of which a part is lost.
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
    lost: list[int] = field(repr=False)
    hurt: set[int] = field(repr=False)

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
        while number > 0 and self.places[number] == UNSAID:
            number -= 1
        if number <= 0:
            return None
        try:
            container.seek(self.places[number], any_frame=True, unsupported_byte_offset=True)
        except (av.error.FFmpegError, OSError):
            return None
        return Timed(self, number, key)


class Timed:
    """Gives the film's packets their times as they come, and says what is missing.

    Args:
        stamps: Of the film.
        number: Of the first packet that counts; what comes before it in the file is skipped.
        key: Of the first one that is wanted.
    """

    def __init__(self, stamps: Stamps, number: int = 0, key: int = 0) -> None:
        self._stamps, self._number, self._key = stamps, number, key
        self.lost, self.hurt = stamps.lost, stamps.hurt
        #: No frame has another time than its packet.
        self.strict = stamps.numbered and bool(stamps.durations)

    @property
    def place(self) -> int:
        """Where in the file reading begins, in bytes."""
        return self._stamps.places[self._number] if self._number else 0

    def __call__(self, coming: "Iterable[Packet[VideoStream]]") -> "Iterator[Packet[VideoStream]]":
        """The same packets from the wanted one on, with their times."""
        stamps, number = self._stamps, self._number
        if not stamps.numbered:
            yield from coming
            return
        found = number == 0
        for packet in coming:
            if not found:
                # A block may begin with the end of a packet that began before.
                if packet.pos is not None and packet.pos > stamps.places[number]:
                    return  # it was not found: reading has to begin further ahead
                found = packet.size == stamps.sizes[number]
            if not found:
                continue
            if 0 < self._number < number <= self._key and packet.size != stamps.sizes[number]:
                return  # it was another one of the same size
            if number < len(stamps.shown):
                packet.pts = said(stamps.shown[number])
                packet.dts = said(stamps.decoded[number])
            if number >= self._key:
                yield packet
            number += 1


def said(value: int) -> int | None:
    """A time or a place; None where a packet does not say it."""
    return None if value == UNSAID else value
