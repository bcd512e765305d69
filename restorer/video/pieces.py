"""Pieces of coded film on the disk: packets one after the other, sealed when complete."""

import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

import av
from av.packet import Packet
from av.stream import Stream

#: Presentation and decoding time, duration, key frame, length and checksum of what follows.
_HEAD: Final = struct.Struct("<qqqBII")
#: Length and checksum of the encoder's header, which comes first.
_FIRST: Final = struct.Struct("<II")


@dataclass(frozen=True)
class Coded:
    """A packet as it lies in a piece; times in the film's time base."""

    pts: int
    dts: int
    duration: int
    key: bool
    data: bytes

    def packet(self) -> "Packet[Stream]":
        """The packet for FFmpeg, without a stream."""
        packet = Packet(self.data)
        packet.pts, packet.dts, packet.duration = self.pts, self.dts, self.duration
        packet.is_keyframe = self.key
        return packet


class PieceWriter:
    """A piece that is being written; the file is on the disk when the block has ended well.

    Args:
        path: Of its file.
        header: What its encoder says once about all the packets.
    """

    def __init__(self, path: Path, header: bytes) -> None:
        self._file = path.open("wb")
        self._file.write(_FIRST.pack(len(header), zlib.crc32(header)) + header)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._file:
            if kind is None:
                self._file.flush()
                os.fsync(self._file.fileno())

    def write(self, packet: "Packet[av.VideoStream]") -> None:
        """Append a packet. Raises OSError where the disk is full."""
        data = bytes(packet)
        assert packet.pts is not None
        dts = packet.pts if packet.dts is None else packet.dts
        head = (packet.pts, dts, packet.duration or 0, packet.is_keyframe)
        self._file.write(_HEAD.pack(*head, len(data), zlib.crc32(data)))
        self._file.write(data)


class DamagedPieceError(Exception):
    """A piece is not what was sealed."""


def header_of(path: Path) -> bytes:
    """The header of a sealed piece. Raises DamagedPieceError where it is missing or changed."""
    try:
        with path.open("rb") as file:
            return _header(path, file)
    except FileNotFoundError as error:
        raise DamagedPieceError(path) from error


def packets_of(path: Path) -> Iterator[Coded]:
    """The packets of a sealed piece, in order of decoding.

    Raises DamagedPieceError where it is missing or changed.
    """
    try:
        with path.open("rb") as file:
            _header(path, file)
            while head := file.read(_HEAD.size):
                if len(head) < _HEAD.size:
                    raise DamagedPieceError(path)
                pts, dts, duration, key, size, checksum = _HEAD.unpack(head)
                data = file.read(size)
                if len(data) < size or zlib.crc32(data) != checksum:
                    raise DamagedPieceError(path)
                yield Coded(pts, dts, duration, bool(key), data)
    except FileNotFoundError as error:
        raise DamagedPieceError(path) from error


def _header(path: Path, file: BinaryIO) -> bytes:
    first = file.read(_FIRST.size)
    if len(first) < _FIRST.size:
        raise DamagedPieceError(path)
    size, checksum = _FIRST.unpack(first)
    header = file.read(size)
    if len(header) < size or zlib.crc32(header) != checksum:
        raise DamagedPieceError(path)
    return header
