"""What a damaged file lost before any decoder sees it, and how that shows.

Readers skip what they cannot make sense of without a word. What they skipped is known by the
bytes between two packets, or by the count that packets of recordings carry.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Set
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from statistics import median_low
from typing import Any, Final

from av.packet import Packet
from av.stream import Stream

#: Bytes between two packets that headers never take.
_HEADERS: Final = 64
#: Bytes of the head of a packet in an AVI.
_HEAD: Final = 8
#: Seconds of silence that no rounding of times makes.
_PAUSE: Final = Fraction(1, 10)
#: Packets by which decoding may be ahead of what is shown.
_AHEAD: Final = 16


@dataclass(frozen=True)
class Gap:
    """Where frames are missing.

    Attributes:
        before: Presentation time of the last frame before it, in ticks.
        after: Of the first one behind it.
        number: Of that one's packet.
        missing: How many frames there is room for.
    """

    before: int
    after: int
    number: int
    missing: int


class Coverage:
    """Whether packets follow each other in the file without a hole between."""

    def __init__(self) -> None:
        self._place: int | None = None
        self._reached: int | None = None

    def is_hole_before(self, packet: "Packet[Any]") -> bool:
        """Whether bytes were skipped before the packet, the next one of any track."""
        if packet.pos is None:
            return False
        place, reached = self._place, self._reached
        self._place = packet.pos
        if any(True for _ in packet.iter_sidedata()):
            self._reached = None  # more belongs to it, such as what is transparent
        elif packet.pos == place:
            self._reached = None if reached is None else reached + packet.size  # of one block
            return False
        else:
            self._reached = max(reached or 0, packet.pos + packet.size)
        return reached is not None and packet.pos - reached > _HEADERS


class Pauses:
    """Whether a sound track goes on without a pause; sound does so in whole files."""

    def __init__(self) -> None:
        self._due: int | None = None  # ticks: fractions are slow
        self._longest: int | None = None

    def is_before(self, packet: "Packet[Any]") -> bool:
        """Whether there is a pause before the packet, the next one of its track."""
        if packet.pts is None:
            return False
        if self._longest is None:
            self._longest = int(_PAUSE / packet.time_base)
        due = self._due
        self._due = packet.pts + packet.duration if packet.duration else None
        return due is not None and packet.pts - due > self._longest


class Index:
    """An AVI's index of one track: AVI counts packets, so that times shift where one is lost."""

    def __init__(self, stream: Stream) -> None:
        # The index tells where a packet's head is.
        entries = list(stream.index_entries)
        self._dues = {each.pos + _HEAD: each.timestamp for each in entries}
        if len(self._dues) < len(entries):
            self._dues.clear()  # one that shows pictures twice
        self._unit: int | None = None
        self._number = 0
        self._seen: set[int] = set()
        #: Ticks by which the times of packets are wrong, by number.
        self.wrong: dict[int, int] = {}

    def follow(self, packet: "Packet[Any]") -> None:
        """The next packet of the track."""
        number, self._number = self._number, self._number + 1
        due = self._dues.get(packet.pos or 0)
        if due is None or packet.dts is None:
            return
        self._seen.add(due)
        if self._unit is None and packet.dts > 0:
            self._unit = max(1, round(due / packet.dts))  # of plain sound it counts bytes
        if packet.dts < due // (self._unit or 1):
            self.wrong[number] = packet.dts - due // (self._unit or 1)

    def lost(self) -> list[int]:
        """Times of packets that were not found, ascending, in ticks."""
        if not self.wrong:
            return []
        return sorted({due // (self._unit or 1) for due in set(self._dues.values()) - self._seen})


def lost_times(gaps: Iterable[Gap], longest: int) -> list[int]:
    """Times of frames of which no packet is left, ascending; ``longest``: ticks of a gap."""
    lost = list[int]()
    for gap in gaps:
        length = gap.after - gap.before
        if length <= longest:
            parts = gap.missing + 1
            lost += [gap.before + length * number // parts for number in range(1, parts)]
    return sorted(set(lost))


def gaps_at(
    shown: "array[int]", none: int, suspects: Iterable[int], innocent: Set[int] = frozenset()
) -> list[Gap]:
    """Where frames are missing.

    A pause between two frames alone proves nothing: it has to be where something was lost.

    Args:
        shown: Presentation times of all packets in the order of the file.
        none: For a time that is not known.
        suspects: Numbers of packets at which something was lost, ascending.
        innocent: Numbers of those before which a pause is none.
    """
    suspects = list(suspects)
    if not suspects:
        return []
    known = sorted((time, number) for number, time in enumerate(shown) if time != none)
    steps = [after[0] - before[0] for before, after in pairwise(known)]
    if not steps:
        return []
    usual = max(1, median_low(steps))
    found = []
    for (before, one), (after, other) in pairwise(known):
        missing = round((after - before) / usual) - 1
        if missing <= 0 or other in innocent:
            continue
        first = bisect_left(suspects, min(one, other) - _AHEAD)
        if first < len(suspects) and suspects[first] <= max(one, other) + _AHEAD:
            found.append(Gap(before, after, other, missing))
    return found
