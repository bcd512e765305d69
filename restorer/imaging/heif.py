"""What the boxes of AVIF and HEIC files say that their decoders do not."""

import re
from typing import BinaryIO

_HEAD = 1 << 16  # bytes; the boxes about the pictures come before the pictures
#: "Pixel information" (ISO/IEC 23008-12, 6.5.6): version and flags, a count, bits per channel.
_PIXEL_INFORMATION = re.compile(rb"pixi\0\0\0\0([\x01-\x04])(.{4})", re.DOTALL)


def bits_per_channel(stream: BinaryIO) -> int:
    """The most bits of a channel that the file states, 8 where it states none."""
    stream.seek(0)
    stated = _PIXEL_INFORMATION.findall(stream.read(_HEAD))
    return max((max(bits[: count[0]]) for count, bits in stated), default=8)
