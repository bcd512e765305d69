"""What a photo file carries besides pixels, out of Pillow's many corners."""

from dataclasses import dataclass
from math import isfinite
from typing import Any, BinaryIO

from PIL import Image

from restorer.imaging import exif, ifd, xmp
from restorer.imaging.photo import Metadata

_EXIF_HEAD = b"Exif\0\0"
_IPTC_RESOURCE = 0x0404
_IPTC_TEXT = "Raw profile type iptc"


@dataclass(frozen=True)
class Carried:
    """Metadata that can be kept, and sentences about what cannot."""

    metadata: Metadata
    notices: tuple[str, ...]


def collect(image: Image.Image, stream: BinaryIO) -> Carried:
    """The metadata of an opened picture; ``stream`` is its file. Damaged blocks are left out."""
    if image.format == "TIFF":
        block = ifd.parse(stream)
        raw_exif, found_xmp, iptc = exif.of_tiff(block), _value(block, 700), _value(block, 33723)
        stream.seek(0)
    else:
        raw_exif, found_xmp, iptc = _exif(image), _xmp(image), _iptc(image)
    notices = []
    block = ifd.Block()
    if raw_exif:
        try:
            block = ifd.parse(raw_exif)
        except ifd.DamagedError:
            raw_exif = None
            notices.append("Its EXIF data is damaged and was left out.")
    if found_xmp:
        try:
            xmp.check(found_xmp)
        except xmp.DamagedError:
            found_xmp = None
            notices.append("Its XMP data is damaged and was left out.")
    dpi = _dpi(image.info.get("dpi")) or _dpi(exif.resolution(block))
    icc = _bytes(image.info.get("icc_profile"))
    return Carried(Metadata(raw_exif, icc, found_xmp, iptc, dpi), tuple(notices))


def _exif(image: Image.Image) -> bytes | None:
    raw = _bytes(image.info.get("exif"))
    return (raw.removeprefix(_EXIF_HEAD) or None) if raw else None


def _xmp(image: Image.Image) -> bytes | None:
    return _bytes(image.info.get("xmp")) or _bytes(image.info.get("XML:com.adobe.xmp"))


def _iptc(image: Image.Image) -> bytes | None:
    resources = image.info.get("photoshop")
    if isinstance(resources, dict):
        return _bytes(resources.get(_IPTC_RESOURCE))
    text = image.info.get(_IPTC_TEXT)
    if not isinstance(text, str):
        return None
    # Its name, its length, then the bytes as hexadecimal digits over several lines.
    try:
        return bytes.fromhex("".join(text.split()[2:])) or None
    except ValueError:
        return None


def _value(block: ifd.Block, tag: int) -> bytes | None:
    entry = block.main.get(tag)
    return entry.value if entry and entry.value else None


def _bytes(value: Any) -> bytes | None:
    if isinstance(value, str):
        return value.encode() or None
    return value if isinstance(value, bytes) and value else None


def _dpi(value: Any) -> tuple[float, float] | None:
    try:
        across, down = (float(part) for part in value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    sensible = all(isfinite(part) and 1 <= part <= 1e6 for part in (across, down))
    return (across, down) if sensible else None
