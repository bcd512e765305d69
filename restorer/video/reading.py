"""A film file as a clip: what it is, and its frames with their exact times."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final

import av
import av.error
import numpy as np
from av.container import InputContainer
from av.video.stream import VideoStream
from numpy.typing import NDArray

from restorer.errors import RestorerError
from restorer.video.clip_info import ClipInfo, info_of
from restorer.video.decoding import Damage, Decoded, decoded
from restorer.video.frames import Frame
from restorer.video.interlacing import Deinterlacer
from restorer.video.opening import film_stream, opened
from restorer.video.pictures import Planes

#: Pictures looked at when a clip is opened: interlacing need not be marked on the first one.
_PROBED: Final = 12
#: How far before a wanted time decoding starts, in seconds, until its frame comes out whole.
_RUN_UPS: Final = (Fraction(1, 4), Fraction(3), Fraction(30))
#: Seconds by which a film's clock goes back where it starts again; damaged stamps go back less.
_BACK: Final = Fraction(1, 2)


@dataclass(frozen=True)
class _Packets:
    """What a film's packets say: how many ticks each frame is shown, or 0, by its time stamp.

    ``turn``: what ``Clip.starts_again`` tells.
    """

    durations: dict[int, int]
    turn: Fraction | None


@dataclass(frozen=True, eq=False)
class Clip:
    """A film file; made by ``Clip.open``. Reading never changes it, in any thread.

    Attributes:
        path: The file.
        info: What it is.
        stored: Width and height of the pictures before they are turned upright.
    """

    path: Path
    info: ClipInfo
    stored: tuple[int, int] = field(repr=False)

    @classmethod
    def open(cls, path: str | Path) -> "Clip":
        """The film at ``path``. Raises RestorerError where that is none, in one sentence."""
        path = Path(path)
        with opened(path) as container:
            stream = film_stream(container, path)
            found = list(islice(decoded(container, stream, Damage()), _PROBED))
            if not found:
                raise RestorerError(
                    "{file} is damaged: not one frame of it can be read.", file=path
                )
            picture = found[0].picture
            info = info_of(container, stream, found)
            return cls(path, info, (picture.width, picture.height))

    def frames(
        self,
        start: Fraction | None = None,
        end: Fraction | None = None,
        damage: Damage | None = None,
        index: int | None = None,
    ) -> Iterator[Frame]:
        """Frames whose time lies in ``start`` .. ``end`` (seconds, without the end), in order.

        One after the other, whatever the length of the film. Times are those of the file; its
        first frame is at ``info.start``. Frames come out the same wherever reading starts.

        Args:
            start: None: from the first frame on.
            end: None: to the last one.
            damage: Counted on while reading; of a part, when it ends.
            index: Of the first frame; None: found from the packets' times, for which the
                file is read once.

        Raises RestorerError where the file is gone.
        """
        damage = damage if damage is not None else Damage()
        base = self.info.time_base
        first = None if start is None or start <= self.info.start else start
        if index is None:
            index = 0 if first is None else bisect_left(self.times, _ceil(first / base))
        with opened(self.path) as container:
            stream = film_stream(container, self.path)
            pictures = self._from(container, stream, first, damage)
            planes = Planes(self.info.coding, self.stored, self.info.rotation // 90)
            for picture in pictures:
                time = picture.pts * base
                if end is not None and time >= end:
                    return
                y, u, v = planes.of(picture.picture)
                lost = picture.concealed
                hurt = picture.picture.is_corrupt and not lost
                yield Frame(index, picture.pts, time, y, (u, v), self.info.coding, lost, hurt)
                index += 1

    def frame_at(self, time: Fraction) -> Frame:
        """The frame that is shown at ``time`` (seconds): the last one that is not later.

        Before the first frame that is the first, after the last one the last.
        """
        base = self.info.time_base
        position = max(0, bisect_right(self.times, int(time // base)) - 1)
        # Broken packets leave times without frames: a neighbour is shown then.
        for place in range(position, -1, -1):
            for frame in self.frames(self.times[place] * base):
                return frame
        raise RestorerError(
            "{file} is damaged: there is no frame at {time} s.",
            file=self.path,
            time=f"{float(time):.3f}",
        )

    def glimpses(self, places: Sequence[Fraction]) -> Iterator[NDArray[np.uint8]]:
        """Frames near those times, grey ``(H, W)`` uint8 as ``Frame.grey``, one for each.

        Not the very ones: those with which decoding can begin, which are there at once.
        """
        planes = Planes(self.info.coding, self.stored, self.info.rotation // 90)
        with opened(self.path) as container:
            stream = film_stream(container, self.path)
            for place in places:
                _seek(container, stream, place)
                found = next(self._progressive(container, stream, Damage()), None)
                if found is not None:
                    yield self.info.coding.grey(planes.of(found.picture)[0])

    @cached_property
    def times(self) -> list[int]:
        """Time stamps of all frames, ascending, from the packets alone: nothing is decoded."""
        if self._packets.durations:
            return sorted(self._packets.durations)
        # Such files say no times; frames count from 0 at the stated rate.
        step = max(1, round(1 / (self.info.rate * self.info.time_base)))
        return [i * step for i in range(self.info.count or 1)]

    def until(self, pts: int) -> Fraction:
        """Up to when the frame of that time stamp is shown, in seconds of the film's times."""
        stated = self._packets.durations.get(pts, 0) * self.info.time_base
        return pts * self.info.time_base + max(stated, 1 / self.info.rate)

    @property
    def starts_again(self) -> Fraction | None:
        """Seconds behind which the film's clock starts again; None: it does not.

        So it is in recordings of which several were put together without making times anew.
        """
        return self._packets.turn

    @cached_property
    def _packets(self) -> _Packets:
        found: dict[int, int] = {}
        latest, turn = self.info.start, None
        with opened(self.path) as container:
            stream = film_stream(container, self.path)
            try:
                for packet in container.demux(stream):
                    if packet.pts is None or not packet.size or packet.is_discard:
                        continue
                    found[packet.pts] = packet.duration or 0
                    # Presentation times go back with every B-frame, decoding times never.
                    stamp = packet.pts if packet.dts is None else packet.dts
                    time = stamp * self.info.time_base
                    if turn is None and time < latest - _BACK:
                        turn = latest - self.info.start
                    latest = max(latest, time)
            except (av.error.FFmpegError, OSError):
                pass  # what comes behind cannot be read either
        return _Packets(found, turn)

    def _from(
        self,
        container: InputContainer,
        stream: VideoStream,
        start: Fraction | None,
        damage: Damage,
    ) -> Iterator[Decoded]:
        if start is None:
            yield from self._progressive(container, stream, damage)
            return
        lowest = _ceil(start / self.info.time_base)
        for run_up in (*_RUN_UPS, None):
            wanted = None if run_up is None else start - run_up
            before = Damage()
            pictures = self._progressive(container, stream, before)
            _seek(container, stream, wanted if wanted and wanted > self.info.start else None)
            first: Decoded | None = None
            earlier = False
            for picture in pictures:
                if picture.pts >= lowest:
                    first = picture
                    break
                earlier = True
            # Without a frame before it, it may be that seeking went too far.
            whole = earlier and not before.frames
            if run_up is not None and not whole:
                continue
            if first is not None:
                yield first
                yield from pictures
            damage.add(before)
            return

    def _progressive(
        self, container: InputContainer, stream: VideoStream, damage: Damage
    ) -> Iterator[Decoded]:
        frames = decoded(container, stream, damage)
        order = self.info.interlaced
        return frames if order is None else Deinterlacer(stream, order).frames(frames)


def _seek(container: InputContainer, stream: VideoStream, time: Fraction | None) -> None:
    base = stream.time_base
    assert base is not None
    offset = stream.start_time or 0 if time is None else int(time // base)
    try:
        container.seek(offset, stream=stream)
    except (av.error.FFmpegError, OSError):
        # Some formats cannot seek: read on from the beginning.
        container.seek(0, any_frame=True, unsupported_byte_offset=True)


def _ceil(value: Fraction) -> int:
    return -int(-value // 1)
