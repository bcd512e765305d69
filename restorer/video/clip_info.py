"""What a film file is, as it states it itself and as its first frames show it."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

import av
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from restorer.sentences import Sentence
from restorer.video.colour import Coding
from restorer.video.decoding import Decoded
from restorer.video.interlacing import Interlacing, interlacing
from restorer.video.opening import is_cover
from restorer.video.pictures import Orientation, coding_of, is_transparent, orientation_of

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
        orientation: How the stored pictures become upright.
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
    orientation: Orientation
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


def info_of(container: InputContainer, stream: VideoStream, found: list[Decoded]) -> ClipInfo:
    """What a film is; ``found``: its first frames. The container stands anywhere afterwards."""
    picture, start = found[0].picture, found[0].pts
    base = stream.time_base
    assert base is not None
    orientation, notices = _orientation(picture)
    width, height = picture.width, picture.height
    aspect = stream.sample_aspect_ratio or Fraction(1)
    if orientation.rotation in (90, 270):
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
    # WebM keeps transparency beside the pictures, where FFmpeg's own decoders do not see it.
    if stream.metadata.get("alpha_mode") == "1" or is_transparent(picture):
        notices += (Sentence("The film is transparent in places, which is left out."),)
    return ClipInfo(
        width=width,
        height=height,
        sample_aspect_ratio=Fraction(aspect),
        orientation=orientation,
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


def _orientation(picture: VideoFrame) -> tuple[Orientation, tuple[str, ...]]:
    found = orientation_of(picture)
    if found is not None:
        return found, ()
    said = Sentence(
        "The film asks to be turned by {degrees} degrees; it stays as it is stored.",
        degrees=picture.rotation,
    )
    return Orientation(), (said,)


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
        codec = stream.codec_context.name if stream.codec_context else ""
        language = stream.metadata.get("language", "")
        tracks.append(Track(stream.index, kind, codec, language, stream.metadata.get("title", "")))
    return tuple(tracks)
