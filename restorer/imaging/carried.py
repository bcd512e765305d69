"""What a photo file carries besides pixels, out of Pillow's many corners."""

from dataclasses import dataclass
from math import isfinite
from typing import Any

from PIL import Image

from restorer.imaging import exif, ifd, xmp
from restorer.imaging.photo import Metadata
from restorer.sentences import Sentence

_EXIF_HEAD = b"Exif\0\0"
# JPEG files continue long packets in segments of their own, which Pillow does not collect.
_LONG_XMP = b"HasExtendedXMP"
_IPTC_RESOURCE = 0x0404
_IPTC_TEXT = "Raw profile type iptc"


@dataclass(frozen=True)
class Carried:
    """Metadata that can be kept, and sentences about what cannot."""

    metadata: Metadata
    notices: tuple[str, ...]


def of_image(image: Image.Image) -> Carried:
    """The metadata of a picture that Pillow opened. Damaged blocks are left out."""
    raw, notices = _exif(image), []
    block = ifd.Block()
    if raw:
        try:
            block = ifd.parse(raw)
        except ifd.DamagedError:
            raw = None
            notices.append(Sentence("Its EXIF data is damaged and was left out."))
    packet, more = _sound(_xmp(image))
    dpi = _dpi(image.info.get("dpi")) or _dpi(exif.resolution(block))
    icc = _bytes(image.info.get("icc_profile"))
    return Carried(Metadata(raw, icc, packet, _iptc(image), dpi), (*notices, *more))


def of_tiff(block: ifd.Block) -> Carried:
    """The metadata of a TIFF file with these directories."""
    icc, iptc = _value(block, exif.ICC), _value(block, exif.IPTC)
    packet, notices = _sound(_value(block, exif.XMP))
    dpi = _dpi(exif.resolution(block))
    return Carried(Metadata(exif.of_tiff(block), icc, packet, iptc, dpi), notices)


def _sound(packet: bytes | None) -> tuple[bytes | None, tuple[str, ...]]:
    if packet is None:
        return None, ()
    try:
        xmp.check(packet)
    except xmp.DamagedError:
        return None, (Sentence("Its XMP data is damaged and was left out."),)
    if _LONG_XMP in packet:
        return packet, (Sentence("Its XMP data is very long and was read in part."),)
    return packet, ()


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
