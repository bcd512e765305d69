"""Packets whose contents cannot be what was written; FFmpeg conceals them without telling."""

import re
import zlib
from typing import Any, Final

from av.packet import Packet
from av.video.stream import VideoStream

#: Bytes behind each slice of FFV1, the archives' codec: its length, whether it was damaged when
#: it was written, its checksum.
_TAIL: Final = 8
#: Every byte with its bits in the opposite order: zlib counts them from the other end.
_MIRRORED: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
#: Packets without one good checksum, after which the film is taken to have none.
_WITHOUT: Final = 25
#: What these never write, and what is read of a disk that cannot be read any more.
_NEVER: Final = bytes(64)
#: But for stuffing, before the 1 of a start code and at the end.
_WITHIN: Final = re.compile(rb"(?<!\0)\0{64}\0*[^\0\1]")
_WITHOUT_ZEROS: Final = ("h264", "hevc", "vp8", "vp9", "av1")


class Contents:
    """Looks at a film's packets, one after the other.

    Attributes:
        broken: Numbers of those that are not what was written.
    """

    def __init__(self, film: VideoStream) -> None:
        self.broken: list[int] = []
        self._number, self._held = 0, False
        context = film.codec_context
        self._sums = context.codec.name == "ffv1" and bool(context.extradata)
        # The decoder may have another name: libdav1d is one of AV1.
        self._zeros = context.codec.canonical_name in _WITHOUT_ZEROS

    def follow(self, packet: "Packet[Any]") -> None:
        """The next packet of the film."""
        number, self._number = self._number, self._number + 1
        data = bytes(packet) if self._zeros or self._sums else b""
        # The first look is many times as quick as the second.
        if self._zeros and _NEVER in data and _WITHIN.search(data):
            self.broken.append(number)
        elif self._sums:
            self._check(number, data)

    def _check(self, number: int, data: bytes) -> None:
        if hold(data):
            self._held = True
            return
        self.broken.append(number)
        if not self._held and len(self.broken) == _WITHOUT:
            self._sums = False
            self.broken.clear()


def hold(data: bytes) -> bool:
    """Whether the slices of a packet of FFV1 fill it and every checksum holds."""
    end = len(data)
    while end >= _TAIL:
        tail = end - _TAIL
        begin = tail - int.from_bytes(data[tail : tail + 3], "big")
        if begin < 0 or zlib.crc32(data[begin:end].translate(_MIRRORED), 0xFFFFFFFF) != 0xFFFFFFFF:
            return False
        end = begin
    return end == 0
