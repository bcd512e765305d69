"""The tracks beside the film: which go over bit for bit, which are converted, which stay behind."""

import io
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final

import av
import av.error
from av.codec.codec import Properties
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import AttachmentStream, DataStream, Stream
from av.video.stream import VideoStream

from restorer.sentences import Sentence
from restorer.video.opening import is_cover
from restorer.video.packets import packets

#: What tracks that do not fit become.
_SOUND: Final = {"mp4": "aac", "mov": "aac", "matroska": "flac"}
_LOSSLESS: Final = {"mp4": "alac", "mov": "alac", "matroska": "flac"}
TEXT: Final = {"mp4": "mov_text", "mov": "mov_text", "matroska": "subrip"}
#: Packets of a source that are read to find the first ones of its tracks.
_LOOKED_AT: Final = 5000


@dataclass(frozen=True)
class Carried:
    """What becomes of a track.

    Attributes:
        index: Of the stream in the source.
        kind: "audio", "subtitle", "cover", "attachment", "video" or "data".
        way: "copy", "convert" or "leave".
        notice: A sentence where it is not copied.
        picture: Of a cover that becomes an attachment, its file.
    """

    index: int
    kind: str
    way: str
    notice: str | None = None
    picture: bytes = b""


def plan(source: InputContainer, film: VideoStream, format_: str) -> list[Carried]:
    """What becomes of every stream besides the film in a container of FFmpeg's name ``format_``.

    Tried in memory with the first packet of each; the source is read from its beginning.
    """
    others = [stream for stream in source.streams if stream.index != film.index]
    wanted = [stream for stream in others if stream.type in ("audio", "subtitle", "video")]
    first: dict[int, Packet[Any]] = {}
    for packet in islice(packets(source, *wanted) if wanted else (), _LOOKED_AT):
        first.setdefault(packet.stream_index, packet)
        if len(first) == len(wanted):
            break
    planned = [_plan(stream, first.get(stream.index), format_) for stream in others]
    if "timecode" not in film.metadata:
        return planned
    # QuickTime's track of time codes is made anew from the film's own.
    codes = {each.index for each in others if each.type == "data" and "timecode" in each.metadata}
    return [replace(each, notice=None) if each.index in codes else each for each in planned]


def _plan(stream: Stream, packet: "Packet[Any] | None", format_: str) -> Carried:
    kind: str = stream.type
    if kind == "data" and stream.name == "bin_data" and stream.container.chapters():
        return Carried(stream.index, kind, "leave")  # the chapters, which go along as such
    if isinstance(stream, VideoStream) and is_cover(stream):
        return _plan_cover(stream, packet, format_)
    if isinstance(stream, AttachmentStream):
        if format_ == "matroska":
            return Carried(stream.index, kind, "copy")
        return _left(
            stream,
            Sentence(
                "The attachment {number} is left out: only mkv has such.", number=stream.index
            ),
        )
    if kind in ("audio", "subtitle") and _fits(stream, packet, format_):
        return Carried(stream.index, kind, "copy")
    track = _track(stream)
    if kind == "audio" and stream.codec_context:
        return _converted(stream, sound_codec(stream, format_))
    if kind == "subtitle" and stream.codec_context and _is_text(stream):
        return _converted(stream, TEXT[format_])
    if kind == "video":
        return _left(
            stream, Sentence("{track} is left out: only the first one is coloured.", track=track)
        )
    if format_ == "matroska":
        return _left(
            stream, Sentence("{track} is left out: this kind of file cannot hold it.", track=track)
        )
    return _left(
        stream,
        Sentence("{track} is left out: this kind of file cannot hold it, mkv may.", track=track),
    )


def _track(stream: Stream) -> Sentence:
    """What a sentence calls a track."""
    codec = stream.codec_context.name if stream.codec_context else "?"
    if isinstance(stream, DataStream):
        codec = stream.name or stream.metadata.get("handler_name", "?")
    match stream.type:
        case "audio":
            return Sentence("The sound track {number} ({codec})", number=stream.index, codec=codec)
        case "subtitle":
            return Sentence(
                "The subtitle track {number} ({codec})", number=stream.index, codec=codec
            )
        case "video":
            return Sentence("The film track {number} ({codec})", number=stream.index, codec=codec)
        case _:
            return Sentence("The data track {number} ({codec})", number=stream.index, codec=codec)


def _converted(stream: Stream, codec: str) -> Carried:
    notice = Sentence(
        "{track} does not fit: converted to {codec}.", track=_track(stream), codec=codec
    )
    return Carried(stream.index, stream.type, "convert", notice)


def _plan_cover(stream: Stream, packet: "Packet[Any] | None", format_: str) -> Carried:
    if packet is not None and format_ == "matroska":
        return Carried(stream.index, "cover", "copy", picture=bytes(packet))
    if packet is not None and format_ == "mp4" and _fits(stream, packet, format_):
        return Carried(stream.index, "cover", "copy")
    return _left(
        stream,
        Sentence(
            "The cover picture {number} is left out: mp4 and mkv have such.", number=stream.index
        ),
    )


def _left(stream: Stream, notice: str) -> Carried:
    return Carried(stream.index, stream.type, "leave", notice)


def _fits(stream: Stream, packet: "Packet[Any] | None", format_: str) -> bool:
    try:
        with av.open(io.BytesIO(), "w", format=format_) as trial:
            target = template(trial, stream)
            trial.start_encoding()
            if packet is not None:
                # Some containers find out only when they describe what they hold, at the end.
                packet.stream = target
                trial.mux_one(packet)
    except (av.error.FFmpegError, ValueError):
        return False
    return True


def sound_codec(stream: Stream, format_: str) -> str:
    """What a sound track that does not fit becomes; lossless ones stay so."""
    lossless = Properties.LOSSLESS in Properties(stream.codec_context.codec.properties)
    return (_LOSSLESS if lossless else _SOUND)[format_]


def _is_text(stream: Stream) -> bool:
    return Properties.TEXT_SUB in Properties(stream.codec_context.codec.properties)


def template(out: OutputContainer, stream: Stream) -> Stream:
    """A track for the same packets."""
    # Opaque: some codecs can be copied but have no encoder here.
    return out.add_stream_from_template(stream, opaque=True)
