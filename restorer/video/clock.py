"""Clocks that start again within a file, as in recordings that were put together.

Broadcasts, discs and captured tapes count their times from wherever they began, and a file may
hold several of them one after the other. Each stretch gets one shift for all its tracks, so that
it begins where the one before it ends and its sound stays with its pictures.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final

from av.packet import Packet

#: Seconds by which a track's times go back where its clock starts again, and by which they go on.
_BACK: Final = Fraction(1, 10)
_ON: Final = Fraction(10)
#: Seconds that may pass between two pictures of one recording, such as the slides of a talk.
_LONGEST: Final = Fraction(3600)
#: Packets in a row that show that a clock started again; fewer have damaged times.
_SHOWN: Final = 3
#: Seconds by which tracks may begin and end apart from each other in one stretch.
_APART: Final = Fraction(5)


@dataclass(frozen=True)
class Jump:
    """Where the times of one track go on from elsewhere.

    Attributes:
        number: Of the track's first packet behind it.
        place: In the file, bytes: of that packet.
        end: Seconds at which the track ends before it, by the clock before.
        first: Seconds at which it begins behind it, by the clock behind.
    """

    number: int
    place: int
    end: Fraction
    first: Fraction

    @property
    def back(self) -> bool:
        """Whether it goes back in time."""
        return self.first < self.end

    def belongs_to(self, other: "Jump") -> bool:
        """Whether two tracks have it in common."""
        return abs(self.end - other.end) < _APART and abs(self.first - other.first) < _APART


@dataclass
class _Run:
    """Packets whose times follow each other; ticks.

    Attributes:
        place: In the file, bytes: of the first one.
        numbers: Of the first ones.
        begin: When the first of them is shown.
        end: Up to when the last of them is shown.
        last: Decoding time of the newest one.
        due: When the next one is to come, to be without a gap.
    """

    place: int
    numbers: list[int]
    begin: int
    end: int
    last: int
    due: int

    def add(self, begin: int, end: int, last: int, due: int) -> None:
        """Take up what follows."""
        self.begin, self.end = min(self.begin, begin), max(self.end, end)
        self.last, self.due = last, due


class Follower:
    """Follows the times of one track, packet after packet.

    Attributes:
        jumps: Found so far.
        wild: Packets whose times are damaged, by number: ticks by which they are wrong.

    Args:
        base: Seconds of a tick.
    """

    def __init__(self, base: Fraction) -> None:
        self.jumps: list[Jump] = []
        self.wild: dict[int, int] = {}
        self._base, self._back, self._on = base, int(_BACK / base), int(_ON / base)
        self._longest = int(_LONGEST / base)
        self._number = self._place = self._begin = 0
        self._run: _Run | None = None
        self._candidate: _Run | None = None
        self._pending: dict[int, int] = {}  # like ``wild``: it is not known yet

    def follow(self, place: int | None, pts: int | None, dts: int | None, length: int) -> None:
        """The next packet of the track: where it lies in bytes, and its times in ticks."""
        number, self._number = self._number, self._number + 1
        self._place = self._place if place is None else place
        if dts is None:
            return  # presentation times go back with every B-frame and tell nothing
        shown = dts if pts is None else pts
        run = self._run
        if run is not None and self._follows(run, dts):
            self._candidate = None
            run.add(shown, shown + length, dts, dts + length)
            self._settle(())
            return
        new = _Run(self._place, [number], shown, shown + length, dts, dts + length)
        if run is None:
            self._run, self._begin = new, shown
        else:
            self._jump(run, new)

    def _follows(self, run: _Run, dts: int) -> bool:
        return run.last - self._back <= dts <= run.due + self._on

    def _jump(self, run: _Run, new: _Run) -> None:
        found = self._candidate
        if found is None or not self._follows(found, new.last):
            if found is not None and self._is_slow(run, found, new):
                run.add(found.begin, found.end, found.last, found.due)
                self._settle(found.numbers)
            self._expect(run, new)
            self._candidate = new
            return
        self._expect(run, new)
        found.add(new.begin, new.end, new.last, new.due)
        found.numbers += new.numbers
        if len(found.numbers) == _SHOWN:
            self._settle(found.numbers)
            end, first = run.end * self._base, found.begin * self._base
            self.jumps.append(Jump(found.numbers[0], found.place, end, first))
            self._run, self._candidate = found, None

    def _is_slow(self, run: _Run, found: _Run, new: _Run) -> bool:
        """Whether each comes a while after the other, as in films whose pictures stand long."""
        return (
            run.last < found.last < new.last
            and found.last - run.last < self._longest
            and new.last - found.last < self._longest
        )

    def _expect(self, run: _Run, new: _Run) -> None:
        """Remember by how much its time is wrong, should it be."""
        (number,) = new.numbers
        due = run.due + len(self._pending) * (new.due - new.last)
        self._pending[number] = new.last - due
        if new.last < run.last:
            self.wild[number] = new.last - due  # it is, if nothing follows

    def _settle(self, right: Sequence[int]) -> None:
        """What is pending has wrong times, except for the packets ``right``."""
        if not self._pending:
            return
        self.wild.update(self._pending)
        for number in right:
            self.wild.pop(number, None)
        self._pending.clear()

    def goes_on_at(self, jump: Jump) -> bool:
        """Whether this track's own times go on where another one's jump."""
        if self._run is None:
            return False
        begins = [self._begin * self._base, *(each.first for each in self.jumps)]
        ends = [*(each.end for each in self.jumps), self._run.end * self._base]
        return any(
            begin <= jump.end < end - _APART / 2 for begin, end in zip(begins, ends, strict=True)
        )


@dataclass(frozen=True)
class Clock:
    """What is added to the times of a file's packets.

    Attributes:
        shifts: Seconds, of each stretch of the file; the first one's is 0.
        places: Where the stretches behind the first one begin, bytes, by the number of a track.
        first: Likewise, of tracks that are not in ``places``.
        wild: Ticks by which the times of single packets are wrong, by the numbers of their track
            and of the packet in it.
        turn: Seconds of the film's times behind which its clock starts again, where the other
            tracks do not say so and nothing can be done about it; None: nowhere.
    """

    shifts: tuple[Fraction, ...] = (Fraction(0),)
    places: dict[int, list[int]] = field(default_factory=dict)
    first: list[int] = field(default_factory=list)
    wild: dict[int, dict[int, int]] = field(default_factory=dict)
    turn: Fraction | None = None

    def stretch(self, track: int, place: int) -> int:
        """Which stretch a packet of a track at a place of the file belongs to."""
        return bisect_right(self.places.get(track, self.first), place)

    def mender(self, begin: int = 0) -> "Callable[[Packet[Any]], None]":
        """Function that sets right the times of packets that come in the order of the file.

        ``begin``: Where in the file reading begins, in bytes.
        """
        # Of several packets in one block only the first one says where it lies.
        seen: dict[int, int] = {}
        numbers: Counter[int] = Counter()

        def mend(packet: "Packet[Any]") -> None:
            track = packet.stream_index
            wrong = self.wild.get(track, {}).get(numbers[track], 0) if begin == 0 else 0
            numbers[track] += 1
            if packet.pos is not None:
                seen[track] = self.stretch(track, packet.pos)
            elif track not in seen:
                seen[track] = self.stretch(track, begin)
            shift = round(self.shifts[seen[track]] / packet.time_base) - wrong
            if packet.pts is not None:
                packet.pts += shift
            if packet.dts is not None:
                packet.dts += shift

        return mend


def clock_of(film: int, followers: dict[int, Follower]) -> tuple[Clock, Sequence[Jump]]:
    """The clock of a file, and the film's jumps that it sets right.

    Args:
        film: Number of the film's track.
        followers: Of all tracks whose packets follow each other without pause, by number.
    """
    others = {track: each for track, each in followers.items() if track != film}
    shifts, kept = [Fraction(0)], list[Jump]()
    places: dict[int, list[int]] = {track: [] for track in followers}
    first: list[int] = []
    turn: Fraction | None = None
    for jump in followers[film].jumps:
        same = {
            track: each
            for track, follower in others.items()
            for each in follower.jumps
            if jump.belongs_to(each)
        }
        if not same and any(each.goes_on_at(jump) for each in others.values()):
            if jump.back and turn is None:
                turn = jump.end + shifts[-1]
            continue
        if not same and not jump.back and jump.first - jump.end < _LONGEST:
            continue  # a picture that stands long
        all_ = {film: jump, **same}
        # Nothing may lie over another: the track that ends last decides.
        shifts.append(shifts[-1] + max(each.end - each.first for each in all_.values()))
        first.append(min(each.place for each in all_.values()))
        for track, list_ in places.items():
            list_.append(all_[track].place if track in all_ else first[-1])
        kept.append(jump)
    wild = {track: each.wild for track, each in followers.items()}
    return Clock(tuple(shifts), places, first, wild, turn), kept
