"""Reading a whole film file once for what its packets say; nothing is decoded."""

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import count
from typing import Any, Final

from av.container import InputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from restorer.video.clock import Clock, Follower, clock_of
from restorer.video.contents import Contents
from restorer.video.gaps import Coverage, Index, Pauses, gaps_at, lost_times
from restorer.video.packets import packets
from restorer.video.stamps import UNSAID, Stamps, said

#: FFmpeg's names of the formats that count from whenever a recording began.
RECORDINGS: Final = ("mpegts", "mpeg")
#: FFmpeg's names of formats whose packets lie one behind the other, each saying its times: what
#: is damaged in them is skipped up to where they make sense again.
_SKIPPED: Final = ("matroska,webm", "flv")
#: Codecs of recordings whose packets are never half a picture.
_WHOLE: Final = ("mpeg1video", "mpeg2video")
#: Packets that may be in another order than they are shown in.
_MIXED: Final = 17
#: Packets before a recording's first one that are marked as damaged by what follows them.
_SEAM: Final = 3
#: Seconds of the longest gap that is filled with copies of a frame.
_FILLED: Final = 10
#: Seconds by which a packet may be shown later than it is decoded.
_MOST_AHEAD: Final = 5


def read_stamps(container: InputContainer, film: VideoStream) -> Stamps:
    """Read the whole file from where the container stands, its beginning."""
    if may_start_again(container):
        return _of_recording(container, film)
    if container.format.name == "avi":
        return _of_avi(container, film)
    return _of_another(container, film)


def may_start_again(container: InputContainer) -> bool:
    """Whether the format is one of recordings, which may hold several clocks."""
    return container.format.name in RECORDINGS


def _of_recording(container: InputContainer, film: VideoStream) -> Stamps:
    sounds = container.streams.audio
    followers = {each.index: Follower(_base(each)) for each in sounds}
    pauses, base = _Pauses(container), _base(film)
    columns, suspects = Columns(), list[int]()
    for packet in packets(container, film, *sounds):
        if packet.stream_index == film.index:
            columns.add(packet)
            continue
        times = (packet.pts, packet.dts, packet.duration or 0)
        followers[packet.stream_index].follow(packet.pos, *times)
        if pauses.are_before(packet):
            suspects.append(len(columns))
    most = int(_MOST_AHEAD / base)
    settled = columns.settle(most)
    follower = columns.follow(Follower(base))
    clock, jumps = clock_of(film.index, {film.index: follower, **followers})
    starts = [jump.number for jump in jumps]
    columns.unsettle(settled, starts)
    columns.mend(clock, starts, follower.wild, base)
    if film.codec_context.name in _WHOLE:
        columns.part(most)
    # Where recordings were put together nothing is lost, though it looks like it.
    seams = {number for start in starts for number in range(start - _SEAM, start + 1)}
    columns.corrupt = [number for number in columns.corrupt if number not in seams]
    pauses_between = columns.pauses(starts)
    gaps = gaps_at(columns.shown, UNSAID, sorted([*suspects, *columns.corrupt]))
    found = lost_times(gaps, int(_FILLED / base))
    lost = [time for time in found if not any(a < time < b for a, b in pauses_between)]
    columns.corrupt += columns.baseless(starts)
    return columns.stamps(base, clock, numbered=True, lost=lost, seekable=True)


def _of_avi(container: InputContainer, film: VideoStream) -> Stamps:
    indices = {each.index: Index(each) for each in (film, *container.streams.audio)}
    columns, contents = Columns(), Contents(film)
    for packet in packets(container, film, *container.streams.audio):
        indices[packet.stream_index].follow(packet)
        if packet.stream_index == film.index:
            columns.add(packet)
            contents.follow(packet)
    columns.corrupt += contents.broken
    wrong = {track: index.wrong for track, index in indices.items() if index.wrong}
    for number, ticks in wrong.get(film.index, {}).items():
        columns.shift(number, -ticks)
    clock = Clock(wild=wrong)
    lost = indices[film.index].lost()
    return columns.stamps(_base(film), clock, numbered=bool(wrong), lost=lost, seekable=False)


def _of_another(container: InputContainer, film: VideoStream) -> Stamps:
    # Of some formats the other tracks say what lies between the film's packets.
    covered = container.format.name in _SKIPPED
    sounds = container.streams.audio if covered else ()
    followers = {each.index: Follower(_base(each)) for each in sounds}
    pauses, contents, coverage = _Pauses(container), Contents(film), Coverage()
    columns, base = Columns(), _base(film)
    suspects, silent = list[int](), list[int]()
    for packet in packets(container, *(container.streams if covered else (film,))):
        if covered and coverage.is_hole_before(packet):
            suspects.append(len(columns))
        if covered and pauses.are_before(packet):
            silent.append(len(columns))
        if packet.stream_index == film.index:
            columns.add(packet)
            contents.follow(packet)
        elif packet.stream_index in followers:
            times = (packet.pts, packet.dts, packet.duration or 0)
            followers[packet.stream_index].follow(packet.pos, *times)
    columns.corrupt += contents.broken
    follower, clock = columns.follow(Follower(base)), Clock()
    if any(jump.back for jump in follower.jumps):
        clock, jumps = clock_of(film.index, {film.index: follower, **followers})
        starts = [jump.number for jump in jumps]
        columns.mend(clock, starts, follower.wild, base)
        suspects, silent = [], []  # where the clock starts again is no loss
    longest = int(_FILLED / base)
    gaps = gaps_at(columns.shown, UNSAID, suspects)
    columns.corrupt += [gap.number for gap in gaps if gap.after - gap.before > longest]
    # Whoever goes on recording after a pause begins with a key frame.
    gaps += gaps_at(columns.shown, UNSAID, silent, set(columns.keys))
    lost = lost_times(gaps, longest)
    numbered = len(clock.shifts) > 1
    return columns.stamps(base, clock, numbered=numbered, lost=lost, seekable=False)


class _Pauses:
    """Pauses of all sound tracks of a file."""

    def __init__(self, container: InputContainer) -> None:
        self._tracks = {each.index: Pauses() for each in container.streams.audio}

    def are_before(self, packet: "Packet[Any]") -> bool:
        """Whether one is before the packet, the next one of its track."""
        track = self._tracks.get(packet.stream_index)
        return track is not None and track.is_before(packet)


def _base(stream: Any) -> Fraction:
    return Fraction(stream.time_base or 1)


class Columns:
    """What the film's packets say while they are read."""

    def __init__(self) -> None:
        self.sizes, self._lengths = array("q"), array("q")
        self.places, self.shown, self.decoded = array("q"), array("q"), array("q")
        self.keys: list[int] = []
        self.corrupt: list[int] = []
        self._discarded: set[int] = set()

    def __len__(self) -> int:
        return len(self.shown)

    def add(self, packet: "Packet[Any]") -> None:
        """The next packet."""
        number = len(self.shown)
        self.sizes.append(packet.size)
        self.places.append(UNSAID if packet.pos is None else packet.pos)
        self.shown.append(UNSAID if packet.pts is None else packet.pts)
        self.decoded.append(UNSAID if packet.dts is None else packet.dts)
        self._lengths.append(packet.duration or 0)
        if packet.is_keyframe:
            self.keys.append(number)
        if packet.is_corrupt:
            self.corrupt.append(number)
        if packet.is_discard:
            self._discarded.add(number)

    def settle(self, most: int) -> dict[int, int]:
        """Mend what FFmpeg takes from the packets behind a jump: when one before it is shown.

        ``most``: Ticks by which a packet may be shown later than it is decoded.

        Returns: When those were shown before that may be right: by number, in ticks.
        """
        before = dict[int, int]()
        for number, (pts, dts) in enumerate(zip(self.shown, self.decoded, strict=True)):
            if UNSAID in (pts, dts) or abs(pts - dts) <= most:
                continue
            if pts > dts:
                before[number] = pts
            self.shown[number] = self._due(number, most)
        return before

    def _due(self, number: int, most: int) -> int:
        """When a packet is shown that others are made from: as the next such one is decoded."""
        shown, decoded = self.shown, self.decoded
        following = number
        for each in range(number + 1, min(number + _MIXED, len(shown))):
            if abs(decoded[each] - decoded[number]) > most:
                break
            following = each
            if shown[each] != decoded[each]:
                break
        late = 0 if shown[following] != decoded[following] else self._lengths[following]
        return decoded[following] + late

    def unsettle(self, before: Mapping[int, int], starts: Sequence[int]) -> None:
        """Take back what was mended where no stretch begins, as where a picture stands long."""
        for number, pts in before.items():
            if not any(number < start <= number + _MIXED for start in starts):
                self.shown[number] = pts

    def follow(self, follower: Follower) -> Follower:
        """Let it follow all packets."""
        columns = (self.places, self.shown, self.decoded, self._lengths)
        for place, pts, dts, length in zip(*columns, strict=True):
            follower.follow(said(place), said(pts), said(dts), length)
        return follower

    def shift(self, number: int, ticks: int) -> None:
        """Add to the times of a packet."""
        for column in (self.shown, self.decoded):
            if column[number] != UNSAID:
                column[number] += ticks

    def mend(
        self, clock: Clock, starts: Sequence[int], wild: Mapping[int, int], base: Fraction
    ) -> None:
        """Set the times right; ``starts``: numbers of the packets at which stretches begin."""
        for number in range(len(self)):
            shift = round(clock.shifts[bisect_right(starts, number)] / base)
            self.shift(number, shift - wild.get(number, 0))

    def part(self, most: int) -> None:
        """Take apart pictures to which FFmpeg gave one time; ``most`` as in ``settle``."""
        shown, decoded, taken = self.shown, self.decoded, set(self.shown)
        seen = dict[int, int]()
        for number, time in enumerate(shown):
            before = seen.get(time, -_MIXED)
            seen[time] = number
            if time == UNSAID or number - before >= _MIXED:
                continue
            late, after, due = number, time, time + self._lengths[number]
            if decoded[before] < decoded[number] == time and decoded[before] > UNSAID:
                between = self._between(before)
                if number in between:
                    late, due = before, self._due(before, most)
                    after = max(shown[each] for each in between)
            if due <= after or due in taken:
                due = next(tick for tick in count(after + 1) if tick not in taken)
            shown[late] = due
            taken.add(due)

    def _between(self, number: int) -> range:
        """Numbers of the packets behind one that are made from it and shown before it."""
        last = min(number + _MIXED, len(self))
        following = number + 1
        while following < last and self.shown[following] == self.decoded[following]:
            following += 1
        # So many there never are.
        return range(number + 1, following if following < number + _MIXED else number + 1)

    def pauses(self, starts: Sequence[int]) -> list[tuple[int, int]]:
        """From when to when nothing is shown before each of those stretches, in ticks."""
        shown = self.shown
        return [
            (max(shown[max(0, start - _MIXED) : start]), min(shown[start : start + _MIXED]))
            for start in starts
        ]

    def baseless(self, starts: Sequence[int]) -> list[int]:
        """Numbers of packets made from pictures that lie before the stretch they are in."""
        found = list[int]()
        for start in starts:
            key = next((key for key in self.keys if key >= start), len(self))
            found += range(start, key)
            for number in range(key + 1, len(self)):
                if self.shown[number] >= self.shown[key]:
                    break
                found.append(number)
        return found

    def stamps(
        self, base: Fraction, clock: Clock, *, numbered: bool, lost: list[int], seekable: bool
    ) -> Stamps:
        """What they say in the end; for the arguments see ``Stamps``."""
        shown = self.shown
        if not any(time != UNSAID for time in shown):
            # Films that are nothing but pictures: these are counted from the first one on.
            lost, numbered = [], True
        keys = [number for number in self.keys if seekable and shown[number] != UNSAID]
        return Stamps(
            {**self._durations(), **dict.fromkeys(lost, 0)},
            *(base, clock, numbered),
            *(self.sizes, self.places, shown, self.decoded),
            sorted(keys, key=shown.__getitem__),
            lost,
            {shown[number] for number in self.corrupt},
        )

    def _durations(self) -> dict[int, int]:
        found = zip(self.shown, self._lengths, strict=True)
        return {
            time: length
            for number, (time, length) in enumerate(found)
            if time != UNSAID and number not in self._discarded
        }
