"""Sealed pieces and the source's other tracks into one film file."""

import heapq
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO, Final

import av
from av.container import InputContainer, OutputContainer
from av.packet import Packet

from restorer.imaging import Provenance, xmp
from restorer.video.carrying import Carrier, carriers
from restorer.video.clock import Clock
from restorer.video.encoders import CONTAINERS, Output
from restorer.video.encoding import shape
from restorer.video.headers import Headers
from restorer.video.opening import film_stream, opened
from restorer.video.packets import packets
from restorer.video.pieces import Coded, header_of, packets_of
from restorer.video.reading import Clip
from restorer.video.tracks import plan

#: Keys that say how the source file was made, which is not how this one is.
_STALE: Final = {
    "major_brand",
    "minor_version",
    "compatible_brands",
    "encoder",
    "duration",
}
#: Where XMP lies in MP4 and QuickTime files: XMP Specification Part 3.
_XMP_BOX: Final = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")


@dataclass(frozen=True)
class Span:
    """Which part of the source is taken, in seconds of its own times; None: to its end.

    Attributes:
        start: What becomes time 0; None: the times stay as they are.
        end: Nothing from here on.
    """

    start: Fraction | None = None
    end: Fraction | None = None


def join(
    target: BinaryIO,
    suffix: str,
    clip: Clip,
    output: Output,
    pieces: Sequence[Path],
    span: Span,
    provenance: Provenance,
    step: Callable[[int], None],
) -> None:
    """Write the film into the file ``target``; ``suffix`` tells the container.

    Args:
        pieces: Sealed ones in their order, made by ``output`` and whoever took over from it.
        step: Called with the number of film packets written so far; what it raises ends the work.

    Raises:
        DamagedPieceError: A piece is not what was sealed.
        OSError: The disk is full, or the like.
    """
    format_ = CONTAINERS[suffix]
    with opened(clip.path) as probe:
        tracks = plan(probe, film_stream(probe, clip.path), format_)
    # Times stay what they are, also those before 0 that an encoder's delay makes.
    options = {"avoid_negative_ts": "disabled"} if format_ == "matroska" else {}
    with (
        opened(clip.path) as source,
        av.open(target, "w", format=format_, container_options=options) as out,
    ):
        film_in = film_stream(source, clip.path)
        headers = Headers(output.codec, format_, [header_of(piece) for piece in pieces])
        film = _stream(out, clip, output, headers.first)
        if output.codec == "hevc" and format_ != "matroska":
            film.codec_context.codec_tag = "hvc1"  # the one that Apple's players take
        for key in ("language", "title", "timecode"):
            if key in film_in.metadata:
                film.metadata[key] = film_in.metadata[key]
        carried = carriers(source, out, tracks, format_)
        _describe(source, out, provenance, span)
        out.start_encoding()
        coded = _film(pieces, headers, clip.info.time_base, film, span, step)
        others = _others(source, carried, clip.stamps.clock, span)
        for _, packet in heapq.merge(coded, others, key=lambda timed: timed[0]):
            out.mux_one(packet)
    if format_ != "matroska":
        _append_xmp(target, provenance)


_Timed = tuple[Fraction, "Packet[Any]"]


def _stream(out: OutputContainer, clip: Clip, output: Output, header: bytes) -> Any:
    """The film's track, for which software stands: hardware may be gone by now."""
    described = output.taken_over()
    film: Any = out.add_stream(described.name, rate=25, options=described.options)
    shape(film.codec_context, clip.info, described)
    film.codec_context.open()
    film.codec_context.extradata = header or None
    return film


def _film(
    pieces: Sequence[Path],
    headers: Headers,
    base: Fraction,
    stream: Any,
    span: Span,
    step: Callable[[int], None],
) -> Iterator[_Timed]:
    """The film's packets with decoding times that rise across the pieces."""
    times = [packet.pts for piece in pieces for packet in packets_of(piece)]
    shown = sorted(times)
    delay = _delay(times, shown)
    following = dict(pairwise(shown))
    usual = shown[1] - shown[0] if len(shown) > 1 else 1
    shift = round((span.start or 0) / base)
    number = 0
    for piece in pieces:
        header = header_of(piece)
        for coded in packets_of(piece):
            dts = shown[number - delay] if number >= delay else shown[0] - (delay - number) * usual
            packet = _packet(coded, dts, following.get(coded.pts, coded.pts + usual), shift)
            packet = headers.given(packet, header)
            packet.stream, packet.time_base = stream, base
            yield (dts - shift) * base, packet
            number += 1
            step(number)


def _packet(coded: Coded, dts: int, following: int, shift: int) -> "Packet[Any]":
    packet = coded.packet()
    packet.pts, packet.dts = coded.pts - shift, dts - shift
    packet.duration = following - coded.pts
    return packet


def _delay(times: Sequence[int], shown: Sequence[int]) -> int:
    """By how many frames decoding has to be ahead so that none is decoded after it is shown."""
    position = {time: i for i, time in enumerate(shown)}
    return max(0, *(i - position[time] for i, time in enumerate(times)))


def _others(
    source: InputContainer, carried: dict[int, Carrier], clock: Clock, span: Span
) -> Iterator[_Timed]:
    """Packets of the other tracks as they come, those of the wanted part."""
    if not carried:
        return
    start, end = span.start, span.end
    now = Fraction(0)
    streams = [source.streams[index] for index in carried]
    mend = clock.mender()
    for packet in packets(source, *streams):
        mend(packet)
        time = _time(packet)
        if time is not None and _outside(packet, time, start, end):
            continue
        if time is not None and start and time < start and packet.stream.type == "subtitle":
            _begin_at(packet, start)
        for made in carried[packet.stream_index].packets(packet):
            now = max(now, _shifted(made, start))
            yield now, made
    for carrier in carried.values():
        for made in carrier.rest():
            now = max(now, _shifted(made, start))
            yield now, made


def _outside(
    packet: "Packet[Any]", time: Fraction, start: Fraction | None, end: Fraction | None
) -> bool:
    """Whether a packet belongs to other parts: sound goes to where its middle lies."""
    length = (packet.duration or 0) * packet.time_base
    if packet.stream.type == "subtitle":
        return (start is not None and time + length <= start) or (end is not None and time >= end)
    middle = time + length / 2
    return (start is not None and middle < start) or (end is not None and middle >= end)


def _begin_at(packet: "Packet[Any]", start: Fraction) -> None:
    """Let words that stand already when the part begins stand from there on."""
    assert packet.pts is not None
    late = round(start / packet.time_base) - packet.pts
    packet.pts = packet.dts = packet.pts + late
    packet.duration = max((packet.duration or 0) - late, 0)


def _time(packet: "Packet[Any]") -> Fraction | None:
    stamp = packet.pts if packet.pts is not None else packet.dts
    return None if stamp is None else stamp * packet.time_base


def _shifted(packet: "Packet[Any]", start: Fraction | None) -> Fraction:
    """Move the packet to the times of the output; returns the one by which tracks interleave."""
    if start:
        shift = round(start / packet.time_base)
        if packet.pts is not None:
            packet.pts -= shift
        if packet.dts is not None:
            packet.dts -= shift
    stamp = packet.dts if packet.dts is not None else packet.pts
    return Fraction(0) if stamp is None else stamp * packet.time_base


def _describe(
    source: InputContainer, out: OutputContainer, provenance: Provenance, span: Span
) -> None:
    """Chapters and metadata of the source, and what made the colours."""
    for key, value in source.metadata.items():
        if key.lower() not in _STALE:
            out.metadata[key] = value
    note = (
        f"Colours guessed by {provenance.software} with the model {provenance.model} "
        f"(SHA-256 {provenance.sha256}), render factor {provenance.render_factor}; "
        f"digital source type {xmp.SOURCE_TYPE}"
    )
    before = source.metadata.get("comment") or source.metadata.get("COMMENT")
    out.metadata.pop("COMMENT", None)
    out.metadata["comment"] = f"{before}\n{note}" if before else note
    out.set_chapters(_chapters(source, span))


def _chapters(source: InputContainer, span: Span) -> Any:
    kept = []
    for chapter in source.chapters():
        base = chapter["time_base"] or Fraction(1, 1000)
        start, end = chapter["start"] * base, chapter["end"] * base
        first, last = span.start or Fraction(0), span.end
        if end <= first or (last is not None and start >= last):
            continue
        start = max(start, first) if span.start else start
        end = min(end, last) if last is not None else end
        kept.append(
            {**chapter, "start": round((start - first) / base), "end": round((end - first) / base)}
        )
    return kept


def _append_xmp(target: BinaryIO, provenance: Provenance) -> None:
    packet = xmp.build(None, provenance)
    assert packet is not None
    target.seek(0, os.SEEK_END)
    target.write((24 + len(packet)).to_bytes(4, "big") + b"uuid" + _XMP_BOX + packet)
