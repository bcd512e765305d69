"""A film file as a clip: what it is, and its frames with their exact times."""

import re
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
from restorer.sentences import Sentence
from restorer.video.colour import Coding
from restorer.video.decoding import Damage, Decoded, decoded
from restorer.video.frames import Frame
from restorer.video.interlacing import Deinterlacer, Interlacing, interlacing
from restorer.video.opening import film_stream, is_cover, opened
from restorer.video.pictures import Planes, coding_of

#: Pictures looked at when a clip is opened: interlacing need not be marked on the first one.
_PROBED: Final = 12
#: How far before a wanted time decoding starts, in seconds, until its frame comes out whole.
_RUN_UPS: Final = (Fraction(1, 4), Fraction(3), Fraction(30))
_HDR: Final = {16: "PQ", 18: "HLG"}
_CLOCK: Final = re.compile(r"(\d+):(\d\d):(\d\d(?:\.\d+)?)")


@dataclass(frozen=True)
class Track:
    """A stream of the file besides the film: ``kind`` audio, subtitle, data, attachment, cover."""

    index: int
    kind: str
    codec: str
    language: str
    title: str


@dataclass(frozen=True)
class ClipInfo:
    """What a film is.

    Attributes:
        width: Of a frame in pixels, upright.
        height: Likewise.
        sample_aspect_ratio: Width of a pixel by its height, upright.
        rotation: Degrees, against the clock, by which the stored pictures are turned: 0..270.
        coding: What the numbers of its frames mean.
        interlaced: How its frames are interlaced, which they are no more when read; None: not.
        rate: Frames per second as the file states it; times come from the frames alone.
        duration: Seconds from the first frame on as the file states it; None: it does not.
        count: Frames as the file states it; None: it does not.
        time_base: Seconds of one tick of presentation time stamps.
        start: Time stamp of the first frame, in seconds.
        codec: FFmpeg's name of what the film is coded in.
        container: FFmpeg's names of the file's format.
        tracks: The other streams.
        chapters: How many there are.
        notices: Sentences about what cannot be taken as it is.
    """

    width: int
    height: int
    sample_aspect_ratio: Fraction
    rotation: int
    coding: Coding
    interlaced: Interlacing | None
    rate: Fraction
    duration: Fraction | None
    count: int | None
    time_base: Fraction
    start: Fraction
    codec: str
    container: str
    tracks: tuple[Track, ...]
    chapters: int
    notices: tuple[str, ...]


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
            info = _info(container, stream, found)
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
        if self._durations:
            return sorted(self._durations)
        # Such files say no times; frames count from 0 at the stated rate.
        step = max(1, round(1 / (self.info.rate * self.info.time_base)))
        return [i * step for i in range(self.info.count or 1)]

    def until(self, pts: int) -> Fraction:
        """Up to when the frame of that time stamp is shown, in seconds of the film's times."""
        stated = self._durations.get(pts, 0) * self.info.time_base
        return pts * self.info.time_base + max(stated, 1 / self.info.rate)

    @cached_property
    def _durations(self) -> dict[int, int]:
        """How long each frame is shown, by its time stamp; 0 where the file does not say."""
        found: dict[int, int] = {}
        with opened(self.path) as container:
            stream = film_stream(container, self.path)
            try:
                for packet in container.demux(stream):
                    if packet.pts is not None and packet.size and not packet.is_discard:
                        found[packet.pts] = packet.duration or 0
            except (av.error.FFmpegError, OSError):
                pass  # what comes behind cannot be read either
        return found

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


def _info(container: InputContainer, stream: VideoStream, found: list[Decoded]) -> ClipInfo:
    picture, start = found[0].picture, found[0].pts
    base = stream.time_base
    assert base is not None
    rotation, notices = _rotation(picture.rotation)
    width, height = picture.width, picture.height
    aspect = stream.sample_aspect_ratio or Fraction(1)
    if rotation in (90, 270):
        width, height, aspect = height, width, 1 / aspect
    duration = _duration(container, stream, start * Fraction(base))
    coding = coding_of(picture)
    if coding.transfer in _HDR:
        notices += (
            Sentence(
                "The film is in HDR ({kind}), for which no model was made: its colours may look "
                "odd.",
                kind=_HDR[coding.transfer],
            ),
        )
    return ClipInfo(
        width=width,
        height=height,
        sample_aspect_ratio=Fraction(aspect),
        rotation=rotation,
        coding=coding,
        interlaced=interlacing(container, stream, found, duration),
        rate=Fraction(stream.guessed_rate or stream.average_rate or 25),
        duration=duration,
        count=stream.frames or None,
        time_base=Fraction(base),
        start=start * Fraction(base),
        codec=stream.codec_context.name,
        container=container.format.name,
        tracks=_tracks(container, stream),
        chapters=len(container.chapters()),
        notices=notices,
    )


def _rotation(degrees: int) -> tuple[int, tuple[str, ...]]:
    if degrees % 90:
        said = Sentence(
            "The film asks to be turned by {degrees} degrees; it stays as it is stored.",
            degrees=degrees,
        )
        return 0, (said,)
    return degrees % 360, ()


def _duration(container: InputContainer, stream: VideoStream, start: Fraction) -> Fraction | None:
    if stream.duration and stream.time_base:
        return Fraction(stream.duration * stream.time_base)
    # Matroska states ends: the film's own in a tag that is usually there, and that of all.
    clock = _CLOCK.match(stream.metadata.get("DURATION", ""))
    if clock is not None:
        hours, minutes, seconds = map(Fraction, clock.groups())
        end = hours * 3600 + minutes * 60 + seconds
    elif container.duration:
        end = Fraction(container.duration, av.time_base)
        if "matroska" not in container.format.name:
            end += Fraction(container.start_time or 0, av.time_base)
    else:
        return None
    return end - start if end > start else None


def _tracks(container: InputContainer, film: VideoStream) -> tuple[Track, ...]:
    tracks = []
    for stream in container.streams:
        if stream.index == film.index:
            continue
        kind: str = stream.type
        if isinstance(stream, VideoStream):
            kind = "cover" if is_cover(stream) else "video"
        codec = stream.codec_context.name if stream.codec_context else stream.name or ""
        language = stream.metadata.get("language", "")
        tracks.append(Track(stream.index, kind, codec, language, stream.metadata.get("title", "")))
    return tuple(tracks)
