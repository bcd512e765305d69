"""Checksums in FFV1, the archives' codec: FFmpeg conceals what they find without telling."""

import zlib
from typing import Any, Final

from av.packet import Packet
from av.video.stream import VideoStream

#: Bytes behind each slice: its length, whether it was damaged when it was written, its checksum.
_TAIL: Final = 8
#: Every byte with its bits in the opposite order: zlib counts them from the other end.
_MIRRORED: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
#: Packets without one good checksum, after which the film is taken to have none.
_WITHOUT: Final = 25


class Checksums:
    """Finds the packets of a film whose checksums do not hold.

    Attributes:
        broken: Their numbers.
    """

    def __init__(self, film: VideoStream) -> None:
        self.broken: list[int] = []
        self._number, self._held = 0, False
        self._wanted = film.codec_context.name == "ffv1" and bool(film.codec_context.extradata)

    def follow(self, packet: "Packet[Any]") -> None:
        """The next packet of the film."""
        number, self._number = self._number, self._number + 1
        if not self._wanted:
            return
        if hold(bytes(packet)):
            self._held = True
            return
        self.broken.append(number)
        if not self._held and len(self.broken) == _WITHOUT:
            self._wanted = False
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
