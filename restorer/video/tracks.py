"""The tracks beside the film: which go over bit for bit, which are converted, which stay behind."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import av
import av.error
from av.codec.codec import Properties
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import AttachmentStream, Stream
from av.video.stream import VideoStream

from restorer.video.opening import is_cover

#: What tracks that do not fit become.
_SOUND: Final = {"mp4": "aac", "mov": "aac", "matroska": "flac"}
_LOSSLESS: Final = {"mp4": "alac", "mov": "alac", "matroska": "flac"}
_TEXT: Final = {"mp4": "mov_text", "mov": "mov_text", "matroska": "subrip"}
#: Samples of one packet.
_PACKET: Final = {"aac": 1024, "alac": 4096, "flac": 4096}
#: Of the converted text; the encoders want one, and the usual players ignore it.
_STYLES: Final = (
    b"[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\n"
    b"Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, "
    b"BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, "
    b"BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n"
    b"Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1\n\n"
    b"[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)
#: Packets of a source that are read to find the first ones of its tracks.
_LOOKED_AT: Final = 5000
_NAMES: Final = {"audio": "sound", "subtitle": "subtitle", "data": "data", "video": "film"}


@dataclass(frozen=True)
class Carried:
    """What becomes of a track.

    Attributes:
        index: Of the stream in the source.
        kind: "audio", "subtitle", "cover", "attachment", "video" or "data".
        way: "copy", "convert" or "leave".
        notice: A sentence where it is not copied.
    """

    index: int
    kind: str
    way: str
    notice: str | None = None


def plan(source: InputContainer, film: VideoStream, format_: str) -> list[Carried]:
    """What becomes of every stream besides the film in a container of FFmpeg's name ``format_``.

    Tried in memory with the first packet of each; the source is read from its beginning.
    """
    others = [stream for stream in source.streams if stream.index != film.index]
    wanted = [stream for stream in others if stream.type in ("audio", "subtitle", "video")]
    first: dict[int, Packet[Any]] = {}
    for packet in islice(source.demux(*wanted) if wanted else (), _LOOKED_AT):
        if packet.size:
            first.setdefault(packet.stream_index, packet)
        if len(first) == len(wanted):
            break
    return [_plan(stream, first.get(stream.index), format_) for stream in others]


def _plan(stream: Stream, packet: "Packet[Any] | None", format_: str) -> Carried:
    kind: str = stream.type
    if kind == "data" and stream.name == "bin_data" and stream.container.chapters():
        return Carried(stream.index, kind, "leave")  # the chapters, which go along as such
    if isinstance(stream, VideoStream) and is_cover(stream):
        kind = "cover"
    if isinstance(stream, AttachmentStream):
        if format_ == "matroska":
            return Carried(stream.index, kind, "copy")
        return _left(stream, f"The attachment {stream.index} is left out: only mkv has such.")
    if kind in ("audio", "subtitle", "cover") and _fits(stream, packet, format_):
        return Carried(stream.index, kind, "copy")
    codec = stream.codec_context.name if stream.codec_context else "unknown"
    track = f"The {_NAMES.get(kind, kind)} track {stream.index} ({codec})"
    if kind == "audio" and stream.codec_context:
        to = _sound(stream, format_)
        return Carried(stream.index, kind, "convert", f"{track} does not fit: converted to {to}.")
    if kind == "subtitle" and stream.codec_context and _is_text(stream):
        to = _TEXT[format_]
        return Carried(stream.index, kind, "convert", f"{track} does not fit: converted to {to}.")
    if kind == "video":
        return _left(stream, f"{track} is left out: only the first one is coloured.")
    return _left(stream, f"{track} is left out: this kind of file cannot hold it, mkv may.")


def _left(stream: Stream, notice: str) -> Carried:
    return Carried(stream.index, stream.type, "leave", notice)


def _fits(stream: Stream, packet: "Packet[Any] | None", format_: str) -> bool:
    try:
        with av.open(io.BytesIO(), "w", format=format_) as trial:
            target = _template(trial, stream)
            trial.start_encoding()
            if packet is not None:
                # Some containers find out only when they describe what they hold, at the end.
                packet.stream = target
                trial.mux_one(packet)
    except (av.error.FFmpegError, ValueError):
        return False
    return True


def _sound(stream: Stream, format_: str) -> str:
    lossless = Properties.LOSSLESS in Properties(stream.codec_context.codec.properties)
    return (_LOSSLESS if lossless else _SOUND)[format_]


def _is_text(stream: Stream) -> bool:
    return Properties.TEXT_SUB in Properties(stream.codec_context.codec.properties)


def _template(out: OutputContainer, stream: Stream) -> Stream:
    # Opaque: some codecs can be copied but have no encoder here.
    return out.add_stream_from_template(stream, opaque=True)


class Copier:
    """Takes a track's packets over as they are."""

    def __init__(self, out: OutputContainer, stream: Stream) -> None:
        self._target = _template(out, stream)
        self._target.disposition = stream.disposition
        self._last: int | None = None
        _name(stream, self._target)

    def packets(self, packet: "Packet[Any]") -> Iterator["Packet[Any]"]:
        """The packet itself, for its new track."""
        packet.stream = self._target
        if packet.dts is not None:
            # Containers refuse a track whose times stand still, as damaged files have it.
            if self._last is not None and packet.dts <= self._last:
                packet.dts = self._last + 1
                packet.pts = max(packet.pts or packet.dts, packet.dts)
            self._last = packet.dts
        yield packet

    def rest(self) -> Iterator["Packet[Any]"]:
        """Nothing."""
        return iter(())


class AudioConverter:
    """Decodes a sound track and codes it anew, at its own times."""

    def __init__(self, out: OutputContainer, stream: Any, codec: str) -> None:
        self._source = stream
        heard = stream.codec_context
        self._target: Any = out.add_stream(codec, rate=heard.sample_rate)
        context: Any = self._target.codec_context
        # Some files say how many channels there are, and not where they belong.
        unplaced = {1: "mono", 2: "stereo"} if "channels" in heard.layout.name else {}
        layout = unplaced.get(heard.layout.nb_channels, heard.layout.name)
        context.layout = layout
        self._target.disposition = stream.disposition
        _name(stream, self._target)
        self._resampler = av.AudioResampler(
            context.format.name, layout, heard.sample_rate, frame_size=_PACKET[codec]
        )

    def packets(self, packet: "Packet[Any] | None") -> Iterator["Packet[Any]"]:
        """The packets that are ready now; damaged ones are skipped."""
        try:
            frames = self._source.decode(packet)
        except (av.error.FFmpegError, ValueError):
            return
        for frame in frames:
            for piece in self._resampler.resample(frame):
                yield from self._target.encode(piece)

    def rest(self) -> Iterator["Packet[Any]"]:
        """What was held back."""
        yield from self.packets(None)
        for piece in self._resampler.resample(None):
            yield from self._target.encode(piece)
        yield from self._target.encode(None)


class TextConverter:
    """Decodes subtitles of text and codes them anew."""

    def __init__(self, out: OutputContainer, stream: Any, codec: str) -> None:
        self._source = stream
        self._target: Any = out.add_stream(codec)
        context: Any = self._target.codec_context
        context.subtitle_header = _STYLES
        self._target.disposition = stream.disposition
        _name(stream, self._target)

    def packets(self, packet: "Packet[Any]") -> Iterator["Packet[Any]"]:
        """The subtitle, converted."""
        try:
            subtitle = self._source.codec_context.decode2(packet)
        except (av.error.FFmpegError, ValueError):
            return
        if subtitle is None:
            return
        converted = self._target.codec_context.encode_subtitle(subtitle)
        converted.stream = self._target
        converted.pts, converted.dts = packet.pts, packet.dts
        converted.duration, converted.time_base = packet.duration, packet.time_base
        yield converted

    def rest(self) -> Iterator["Packet[Any]"]:
        """Nothing."""
        return iter(())


Carrier = Copier | AudioConverter | TextConverter


def carriers(
    source: InputContainer, out: OutputContainer, tracks: list[Carried], format_: str
) -> dict[int, Carrier]:
    """What takes each track over, by its index in the source; attachments are taken at once."""
    found: dict[int, Carrier] = {}
    for track in tracks:
        stream = source.streams[track.index]
        if track.way == "leave":
            continue
        if isinstance(stream, AttachmentStream):
            name = stream.metadata.get("filename", f"attachment-{stream.index}")
            out.add_attachment(name, stream.mimetype or "application/octet-stream", stream.data)
        elif track.way == "copy":
            found[track.index] = Copier(out, stream)
        elif track.kind == "audio":
            found[track.index] = AudioConverter(out, stream, _sound(stream, format_))
        else:
            found[track.index] = TextConverter(out, stream, _TEXT[format_])
    return found


def _name(source: Stream, target: Stream) -> None:
    """Language and title, but not what says how the source was made."""
    for key, value in source.metadata.items():
        if key.lower() not in ("encoder", "duration", "vendor_id") and not key.startswith("_"):
            target.metadata[key] = value
