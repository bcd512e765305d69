"""The EXIF block of an output, made from that of its source."""

from restorer.imaging.ifd import (
    LONG,
    MAKER_NOTE,
    RATIONAL,
    SHORT,
    Block,
    DamagedError,
    Directory,
    parse,
    serialise,
)

ORIENTATION, X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 274, 282, 283, 296
XMP, IPTC, ICC = 700, 33723, 34675
_COLOUR_SPACE, _WIDTH, _HEIGHT = 0xA001, 0xA002, 0xA003
_INCH, _CENTIMETRE = 2, 3

# What describes the stored pixels and not the picture: each file has its own.
_STRUCTURE = {254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 277, 278, 279, 280, 281}
_STRUCTURE |= {284, 288, 289, 290, 291, 292, 293, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325}
_STRUCTURE |= {330, 332, 338, 339, 340, 341, 342, 347, 512, 513, 514, 529, 530, 531, 532}
# Carried apart (XMP, IPTC, ICC), or dependent on where things lie in the source file.
_STRUCTURE |= {XMP, IPTC, ICC, 34377, 37724, 50341, *range(50706, 50742), *range(50778, 50782)}


def describing(directory: Directory) -> Directory:
    """The entries that say something about the picture, not about how its pixels are stored."""
    # Types above 13 are BigTIFF's alone.
    return {t: e for t, e in directory.items() if t not in _STRUCTURE and e.kind <= 13}


def of_tiff(block: Block) -> bytes | None:
    """The EXIF block of a TIFF file, whose directories are ``block``."""
    kept = Block(block.order, describing(block.main), block.exif, block.gps, block.interop)
    return serialise(kept) if kept.main or kept.exif or kept.gps else None


def orientation(exif: bytes | None) -> int:
    """EXIF orientation, 1 to 8; 1 where it is absent or nonsense."""
    if exif is None:
        return 1
    try:
        block = parse(exif)
    except DamagedError:
        return 1
    value = (block.integers(block.main, ORIENTATION) or (1,))[0]
    return value if 1 <= value <= 8 else 1


def resolution(block: Block) -> tuple[float, float] | None:
    """Dots per inch of a block; ``None`` where it has none, or no unit."""
    across = block.rational(block.main, X_RESOLUTION)
    down = block.rational(block.main, Y_RESOLUTION)
    unit = (block.integers(block.main, RESOLUTION_UNIT) or (_INCH,))[0]
    if not across or not down or unit not in (_INCH, _CENTIMETRE):
        return None
    factor = 2.54 if unit == _CENTIMETRE else 1.0
    return across * factor, down * factor


def for_output(
    exif: bytes | None,
    width: int,
    height: int,
    dpi: tuple[float, float] | None,
    srgb: bool,
) -> Block:
    """The block of an upright picture of this size: orientation 1, no thumbnail."""
    try:
        block = parse(exif) if exif else Block()
    except DamagedError:
        block = Block()
    block.main = describing(block.main)
    if ORIENTATION in block.main or block.exif:
        block.put(block.main, ORIENTATION, SHORT, 1)
    if block.exif:
        block.put(block.exif, _WIDTH, LONG, width)
        block.put(block.exif, _HEIGHT, LONG, height)
        block.put(block.exif, _COLOUR_SPACE, SHORT, 1 if srgb else 65535)
    for tag in (X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT):
        block.main.pop(tag, None)
    if dpi:
        _put_resolution(block, dpi)
    return block


def _put_resolution(block: Block, dpi: tuple[float, float]) -> None:
    """Set dots per inch, to a ten-thousandth."""
    for tag, value in zip((X_RESOLUTION, Y_RESOLUTION), dpi, strict=True):
        scaled = round(value * 10000)
        whole = scaled % 10000 == 0
        above, below = (scaled // 10000, 1) if whole else (scaled, 10000)
        block.put(block.main, tag, RATIONAL, min(above, 2**32 - 1), below)
    block.put(block.main, RESOLUTION_UNIT, SHORT, _INCH)


def as_bytes(block: Block, largest: int | None = None) -> bytes | None:
    """The block as bytes from its TIFF header on; ``None`` where it is empty.

    Where it is longer than ``largest``, the maker's note is left out, then everything.
    """
    if not (block.main or block.exif or block.gps):
        return None
    raw = serialise(block)
    if largest is not None and len(raw) > largest:
        block.exif.pop(MAKER_NOTE, None)
        raw = serialise(block)
        if len(raw) > largest:
            return None
    return raw
