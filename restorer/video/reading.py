"""A film file as a clip: what it is, and its frames with their exact times."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
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
from restorer.sentences import Sentence
from restorer.video.clip_info import ClipInfo, info_of
from restorer.video.decoding import Decoded, decoded
from restorer.video.frames import Frame
from restorer.video.interlacing import Deinterlacer
from restorer.video.opening import film_stream, opened
from restorer.video.packets import Damage
from restorer.video.pictures import Planes
from restorer.video.scanning import may_start_again, read_stamps
from restorer.video.stamps import Stamps, Timed
from restorer.video.wholeness import is_cut_off

#: Pictures looked at when a clip is opened: interlacing need not be marked on the first one.
_PROBED: Final = 12
#: How far before a wanted time decoding starts, in seconds, until its frame comes out whole.
_RUN_UPS: Final = (Fraction(1, 4), Fraction(3), Fraction(30))


@dataclass(frozen=True, eq=False)
class Clip:
    """A film file; made by ``Clip.open``. Reading never changes it, in any thread.

    Attributes:
        path: The file.
        info: What it is.
        stored: Width and height of the pictures before they are turned upright.
        known: What ``stamps`` tells, where that was read already.
    """

    path: Path
    info: ClipInfo
    stored: tuple[int, int] = field(repr=False)
    known: Stamps | None = field(default=None, repr=False)

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
            clip = cls(path, info, (picture.width, picture.height))
            return clip._with_stamps() if may_start_again(container) else clip

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
            planes = Planes(self.info.coding, self.stored, self.info.orientation)
            for picture in pictures:
                time = picture.pts * base
                if end is not None and time >= end:
                    return
                y, u, v = planes.of(picture.picture)
                lost = picture.concealed
                hurt = picture.picture.is_corrupt or picture.pts in self.stamps.hurt
                yield Frame(
                    index, picture.pts, time, y, (u, v), self.info.coding, lost, hurt and not lost
                )
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
        planes = Planes(self.info.coding, self.stored, self.info.orientation)
        with opened(self.path) as container:
            stream = film_stream(container, self.path)
            for place in places:
                if self.known is None:
                    _seek_time(container, stream, place)
                else:
                    self._seek(container, stream, place)
                found = next(self._progressive(container, stream, Damage(), None), None)
                if found is not None:
                    yield self.info.coding.grey(planes.of(found.picture)[0])

    @cached_property
    def times(self) -> list[int]:
        """Time stamps of all frames, ascending, from the packets alone: nothing is decoded."""
        if self.stamps.durations:
            # Recordings may begin amidst a picture's neighbours, without which it is nothing.
            first = _ceil(self.info.start / self.info.time_base)
            return sorted(time for time in self.stamps.durations if time >= first)
        # Such files say no times; frames count from 0 at the stated rate.
        step = max(1, round(1 / (self.info.rate * self.info.time_base)))
        return [i * step for i in range(len(self.stamps.shown) or 1)]

    def until(self, pts: int) -> Fraction:
        """Up to when the frame of that time stamp is shown, in seconds of the film's times."""
        stated = self.stamps.durations.get(pts, 0) * self.info.time_base
        return pts * self.info.time_base + max(stated, 1 / self.info.rate)

    @property
    def starts_again(self) -> Fraction | None:
        """Seconds behind which the film's clock starts again unmended; None: it does not."""
        turn = self.stamps.clock.turn
        return None if turn is None else turn - self.info.start

    @cached_property
    def cut_off(self) -> bool:
        """Whether the file is shorter than it says itself."""
        return is_cut_off(self.path)

    @cached_property
    def stamps(self) -> Stamps:
        """What all packets of the file say; for this it is read once."""
        if self.known is not None:
            return self.known
        with opened(self.path) as container:
            return read_stamps(container, film_stream(container, self.path))

    @property
    def joined(self) -> tuple[str, ...]:
        """A sentence where the film's clock starts again and was set right."""
        if not self.stamps.joints:
            return ()
        said = Sentence(
            "The film's clock starts again on the way, as where recordings were put together: the "
            "{count} parts are joined, each with its own sound.",
            count=self.stamps.joints + 1,
        )
        return (said,)

    def _with_stamps(self) -> "Clip":
        """The clip with what only the whole file tells."""
        clip = replace(self, known=self.stamps)
        # The stamps may say another time than the reader did when it knew but the beginning.
        first = next(clip.frames(), None)
        if first is not None:
            clip = replace(clip, info=replace(self.info, start=first.time))
        if not clip.joined:
            return clip
        duration = clip.until(clip.times[-1]) - clip.info.start
        notices = (*self.info.notices, *clip.joined)
        return replace(clip, info=replace(clip.info, duration=duration, notices=notices))

    def _from(
        self,
        container: InputContainer,
        stream: VideoStream,
        start: Fraction | None,
        damage: Damage,
    ) -> Iterator[Decoded]:
        if start is None:
            yield from self._progressive(container, stream, damage, Timed(self.stamps))
            return
        lowest = _ceil(start / self.info.time_base)
        through = self.stamps.numbered and not self.stamps.keys
        for run_up in (None,) if through else (*_RUN_UPS, None):
            wanted = None if run_up is None else start - run_up
            before = Damage()
            timed = self._seek(
                container, stream, wanted if wanted and wanted > self.info.start else None
            )
            pictures = self._progressive(container, stream, before, timed)
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
        self, container: InputContainer, stream: VideoStream, damage: Damage, timed: Timed | None
    ) -> Iterator[Decoded]:
        frames = decoded(container, stream, damage, timed)
        order = self.info.interlaced
        return frames if order is None else Deinterlacer(stream, order).frames(frames)

    def _seek(self, container: InputContainer, stream: VideoStream, time: Fraction | None) -> Timed:
        """Go to where a frame can be decoded that is not later; None: to the beginning."""
        if self.stamps.numbered and not self.stamps.keys:
            return Timed(self.stamps)  # can be read from the beginning only, where it stands
        if self.stamps.numbered:
            timed = None if time is None else self.stamps.seek(container, time)
            if timed is None:
                _rewind(container)
            return timed or Timed(self.stamps)
        _seek_time(container, stream, time)
        return Timed(self.stamps)


def _seek_time(container: InputContainer, stream: VideoStream, time: Fraction | None) -> None:
    base = stream.time_base
    assert base is not None
    offset = stream.start_time or 0 if time is None else int(time // base)
    try:
        container.seek(offset, stream=stream)
    except (av.error.FFmpegError, OSError):
        # Some formats cannot seek: read on from the beginning.
        _rewind(container)


def _rewind(container: InputContainer) -> None:
    container.seek(0, any_frame=True, unsupported_byte_offset=True)


def _ceil(value: Fraction) -> int:
    return -int(-value // 1)
