"""Pictures as PNG, JPEG, WebP and AVIF, with their metadata where each format keeps it."""

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

from restorer.imaging.exif import ORIENTATION, as_bytes
from restorer.imaging.ifd import Block
from restorer.imaging.iptc import photoshop_segment
from restorer.imaging.photo import Pixels

_LONGEST_SEGMENT = 65533
_XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
_EXIF_HEAD = b"Exif\0\0"


@dataclass(frozen=True, eq=False)
class Picture:
    """What a file will hold. ``pixels`` and ``alpha`` are of the depth that is written."""

    pixels: Pixels
    alpha: Pixels | None
    block: Block
    icc: bytes | None
    xmp: bytes | None
    iptc: bytes | None
    dpi: tuple[float, float] | None

    def interleaved(self) -> Pixels:
        """(H, W), (H, W, 2), (H, W, 3) or (H, W, 4): pixels and alpha in one array."""
        if self.alpha is None:
            return np.ascontiguousarray(self.pixels)
        return np.dstack((self.pixels, self.alpha))


def png(picture: Picture) -> bytes:
    """PNG, 8 or 16 bit (W3C PNG, third edition), IPTC as the text that ImageMagick introduced."""
    # Not Pillow, which knows no 16-bit colour. Higher levels cost three times the time for a
    # tenth of the size.
    import imagecodecs

    filters = imagecodecs.PNG.FILTER.SUB
    encoded = imagecodecs.png_encode(picture.interleaved(), level=2, filter=filters)
    chunks = []
    if picture.icc:
        chunks.append(_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(picture.icc)))
    if picture.dpi:
        across, down = (min(round(value / 0.0254), 2**31 - 1) for value in picture.dpi)
        chunks.append(_chunk(b"pHYs", struct.pack(">IIB", across, down, 1)))
    if exif := as_bytes(picture.block):
        chunks.append(_chunk(b"eXIf", exif))
    if picture.xmp:
        chunks.append(_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + picture.xmp))
    if picture.iptc:
        # "iptc", the length and the bytes as hexadecimal text.
        text = f"\niptc\n{len(picture.iptc):8}\n{picture.iptc.hex()}\n".encode()
        chunks.append(_chunk(b"zTXt", b"Raw profile type iptc\0\0" + zlib.compress(text)))
    header = 8 + 12 + 13  # signature, and the IHDR chunk, which comes first
    return b"".join([encoded[:header], *chunks, memoryview(encoded)[header:]])


def jpeg(picture: Picture, quality: int) -> bytes:
    """JPEG, 4:4:4 (JFIF 1.02), metadata in APP1, APP2 and APP13 segments."""
    buffer = BytesIO()
    dpi = tuple(min(round(value), 65535) for value in picture.dpi) if picture.dpi else (0, 0)
    # Colour is what this program adds: no subsampling of it.
    _image(picture).save(buffer, "JPEG", quality=quality, subsampling=0, dpi=dpi)
    encoded = buffer.getvalue()
    segments = []
    if exif := as_bytes(picture.block, _LONGEST_SEGMENT - len(_EXIF_HEAD)):
        segments.append(_segment(0xE1, _EXIF_HEAD + exif))
    if picture.xmp:
        segments.append(_segment(0xE1, _XMP_HEAD + picture.xmp))
    if picture.icc:
        segments += _icc_segments(picture.icc)
    if picture.iptc and len(payload := photoshop_segment(picture.iptc)) <= _LONGEST_SEGMENT:
        segments.append(_segment(0xED, payload))
    # After the start marker and JFIF's APP0 segment.
    start = 4 + int.from_bytes(encoded[4:6])
    return b"".join([encoded[:start], *segments, memoryview(encoded)[start:]])


def jpeg_holds(xmp: bytes) -> bool:
    """Whether a packet fits into JPEG's one XMP segment."""
    return len(_XMP_HEAD) + len(xmp) <= _LONGEST_SEGMENT


def webp(picture: Picture, quality: int) -> bytes:
    """WebP, lossy."""
    return _by_pillow(picture, "WEBP", quality=quality, method=4, alpha_quality=100)


def avif(picture: Picture, quality: int) -> bytes:
    """AVIF, 8 bit, 4:4:4."""
    # Pillow takes an orientation out of the block, and writes the block anew to do so.
    picture.block.main.pop(ORIENTATION, None)
    return _by_pillow(picture, "AVIF", quality=quality, subsampling="4:4:4", speed=7)


def _by_pillow(picture: Picture, kind: str, **options: Any) -> bytes:
    buffer = BytesIO()
    for name, value in (
        ("exif", as_bytes(picture.block)),
        ("icc_profile", picture.icc),
        ("xmp", picture.xmp),
    ):
        if value:
            options[name] = value
    _image(picture).save(buffer, kind, **options)
    return buffer.getvalue()


def _image(picture: Picture) -> Image.Image:
    image = Image.fromarray(picture.interleaved())
    return image.convert("RGBA") if image.mode == "LA" else image


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _segment(marker: int, payload: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(payload) + 2) + payload


def _icc_segments(icc: bytes) -> list[bytes]:
    size = _LONGEST_SEGMENT - 14
    parts = [icc[at : at + size] for at in range(0, len(icc), size)]
    if len(parts) > 255:
        return []
    head = b"ICC_PROFILE\0"
    return [
        _segment(0xE2, head + bytes((number, len(parts))) + part)
        for number, part in enumerate(parts, 1)
    ]
