"""What a container says once about a film's packets, where two encoders made them.

A hardware encoder may fail, and software goes on in its place. Their parameter sets differ. Both
of H.264 go into the one header, since software numbers its own apart (``Output.taken_over``), and
every player finds what it needs. x265 cannot do that: MP4 and QuickTime files have a sample
description for each part then, as ISO 14496-15 has it, and Matroska has the sets of each part
before all of its key frames, as broadcasts do.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from av.packet import Packet, PacketSideData, packet_sidedata_type_from_literal

#: Type of a sequence parameter set of H.264, and where its number begins: behind the byte of its
#: type, the profile, what it keeps to, and the level.
_SPS: Final = 7
_NUMBER: Final = 4


class Headers:
    """The headers of a film's parts.

    Args:
        codec: "h264", "hevc" or another one.
        format_: FFmpeg's name of the container's.
        headers: Of each piece of the film, in their order.
    """

    def __init__(self, codec: str, format_: str, headers: Sequence[bytes]) -> None:
        distinct = list(dict.fromkeys(headers))
        self._one = codec == "h264" and _numbered_apart(distinct)
        self._inside = format_ == "matroska"
        # x264's profile includes the other's: it comes first, as it speaks for the film.
        self.first = b"".join(reversed(distinct)) if self._one else distinct[0]
        self._last = distinct[0]
        self._several = len(distinct) > 1 and not self._one

    def given(self, packet: "Packet[Any]", header: bytes) -> "Packet[Any]":
        """A packet for the container, with what a decoder needs to know before it.

        Args:
            packet: Of the film, the next one.
            header: Of the piece that it is of.
        """
        if not self._several:
            return packet
        if not self._inside:
            if header != self._last:
                _announce(packet, header)
            self._last = header
            return packet
        return _behind(header, packet) if packet.is_keyframe else packet


def _announce(packet: "Packet[Any]", header: bytes) -> None:
    kind: Any = PacketSideData  # how it is made is not in its types
    side = kind(packet_sidedata_type_from_literal("new_extradata"), len(header))
    side.update(header)
    packet.set_sidedata(side)


def _behind(header: bytes, packet: "Packet[Any]") -> "Packet[Any]":
    made = Packet(header + bytes(packet))
    made.pts, made.dts, made.duration = packet.pts, packet.dts, packet.duration
    made.is_keyframe = True
    return made


def _numbered_apart(headers: Sequence[bytes]) -> bool:
    numbers = [number for header in headers for number in _numbers(header)]
    return len(set(numbers)) == len(numbers)


def _numbers(header: bytes) -> Iterator[int]:
    """Numbers of the sequence parameter sets in H.264's byte stream."""
    for unit in header.split(b"\0\0\1")[1:]:
        if unit[:1] and unit[0] & 31 == _SPS:
            yield _exp_golomb(unit[_NUMBER:])


def _exp_golomb(data: bytes) -> int:
    bits = f"{int.from_bytes(data[:4], 'big'):032b}"
    zeros = bits.index("1")
    return int(bits[: 2 * zeros + 1], 2) - 1
