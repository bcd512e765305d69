"""Whether a file ends where it says that it ends."""

from pathlib import Path
from typing import BinaryIO, Final

#: Lengths of a packet in transport streams: plain, with a time before it, with a checksum.
_PACKETS: Final = (188, 192, 204)
_SYNC: Final = 0x47
_EBML: Final = b"\x1a\x45\xdf\xa3"
_SEGMENT: Final = b"\x18\x53\x80\x67"
#: What an MP4's outermost boxes are. Makers of cameras put other things behind them.
_BOXES: Final = frozenset(
    b"ftyp moov mdat free skip wide uuid meta udta moof mfra sidx styp emsg prft".split()
)


def is_cut_off(path: Path) -> bool:
    """Whether the file is shorter than its own heads say.

    Only what is certain counts: Matroska, AVI, MP4 and transport streams; False for others.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(4 * max(_PACKETS))
        if head[:4] == _EBML:
            end = _matroska_end(file)
        elif head[:4] == b"RIFF" and head[8:12] == b"AVI ":
            end = 8 + int.from_bytes(head[4:8], "little")
        elif head[4:8] == b"ftyp":
            end = _boxes_end(file, size)
        else:
            return any(_is_stream(head, length) and size % length for length in _PACKETS)
    return end is not None and end > size


def _is_stream(head: bytes, length: int) -> bool:
    first = 4 if length == 192 else 0
    return len(head) == 4 * max(_PACKETS) and all(
        head[place] == _SYNC for place in range(first, 3 * length, length)
    )


def _matroska_end(file: BinaryIO) -> int | None:
    """Where the segment ends; None: it does not say."""
    file.seek(4)
    file.seek(_number(file) or 0, 1)
    if file.read(4) != _SEGMENT:
        return None
    length = _number(file)
    return None if length is None else file.tell() + length


def _number(file: BinaryIO) -> int | None:
    """A number of EBML's variable length; None: unknown, or none."""
    first = file.read(1)
    if not first or not first[0]:
        return None
    more = 8 - first[0].bit_length()
    ones = (1 << 7 * (more + 1)) - 1
    value = int.from_bytes(first + file.read(more), "big") & ones
    return None if value == ones else value


def _boxes_end(file: BinaryIO, size: int) -> int | None:
    """Where the last of an MP4's outermost boxes ends; None: it does not say."""
    place = 0
    while place + 8 <= size:
        file.seek(place)
        head = file.read(16)
        if head[4:8] not in _BOXES:
            return None
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        if length < 8:
            return None  # up to the end, or damaged
        place += length
    return place
