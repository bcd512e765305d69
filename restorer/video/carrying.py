"""Packets of the other tracks on their way: as they are, or decoded and coded anew."""

from collections.abc import Iterator
from typing import Any, Final

import av
import av.error
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import AttachmentStream, Stream

from restorer.video.tracks import TEXT, Carried, sound_codec, template

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


class Copier:
    """Takes a track's packets over as they are."""

    def __init__(self, out: OutputContainer, stream: Stream) -> None:
        self._target = template(out, stream)
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
        elif track.picture:
            # In Matroska covers are attachments, which are known by their names.
            png = stream.codec_context.name == "png"
            name, mime = ("cover.png", "image/png") if png else ("cover.jpg", "image/jpeg")
            out.add_attachment(name, mime, track.picture)
        elif track.way == "copy":
            found[track.index] = Copier(out, stream)
        elif track.kind == "audio":
            found[track.index] = AudioConverter(out, stream, sound_codec(stream, format_))
        else:
            found[track.index] = TextConverter(out, stream, TEXT[format_])
    return found


def _name(source: Stream, target: Stream) -> None:
    """Language and title, but not what says how the source was made."""
    for key, value in source.metadata.items():
        if key.lower() not in ("encoder", "duration", "vendor_id") and not key.startswith("_"):
            target.metadata[key] = value
