"""TIFF files: whether they are whole, and their pixels, with 8 bits per channel and more.

Pillow reads what is rare (palettes, fax, JPEG inside, Lab). It knows no 16-bit colour, and what
it uses for compressed files writes on the terminal when they are broken.
"""

import logging
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from restorer.errors import RestorerError
from restorer.imaging.bands import bands, map_bands
from restorer.imaging.decoded import Decoded
from restorer.imaging.ifd import Block
from restorer.imaging.photo import Pixels
from restorer.sentences import Sentence

_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _SEPARATED = 0, 1, 2, 5
_CHANNELS = {_WHITE_IS_ZERO: 1, _BLACK_IS_ZERO: 1, _RGB: 3, _SEPARATED: 4}
_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _DEPTH = 256, 257, 258, 259, 32997
_STRIPS, _TILES = (273, 279), (324, 325)
_PHOTOMETRIC, _SAMPLES, _ROWS, _PLANAR, _TILE_WIDTH, _TILE_HEIGHT = 262, 277, 278, 284, 322, 323
_NONE, _LZW, _OLD_JPEG, _DEFLATE, _PACKBITS, _OLD_DEFLATE = 1, 5, 6, 8, 32773, 32946
# How many times smaller the common compressions can make a picture at the very most.
_COMMON = {_NONE: 1, _LZW: 3000, _DEFLATE: 1100, _PACKBITS: 64, _OLD_DEFLATE: 1100}
# What tifffile reads as well; of these, Pillow's own reader writes on the terminal.
_UNCOMMON = frozenset({34925, 50000, 50001})  # LZMA, Zstandard, WebP
_SEPARATE, _YCBCR = 2, 6
_PREMULTIPLIED, _STRAIGHT = 1, 2
_UNSIGNED, _FLOAT = 1, 3
# Floating-point exports overshoot a little at sharp edges.
_OVERSHOOT_SHARE = 0.01


def pixel_count(block: Block) -> int:
    """Pixels of a TIFF's first page, its depth counted where it is a volume."""
    width, height = _first(block, _WIDTH, 0), _first(block, _HEIGHT, 0)
    return width * height * _first(block, _DEPTH, 1)


def bits_per_channel(block: Block) -> int:
    """Bits per channel of a TIFF's first page; the most, where its channels differ."""
    return max(block.integers(block.main, _BITS) or (1,))


def is_complete(block: Block, size: int) -> bool:
    """Whether all strips or tiles lie inside a file of ``size`` bytes.

    Decoders fill in what is missing with black, and say nothing.
    """
    if _first(block, _COMPRESSION, 1) == _OLD_JPEG:
        return True
    for offsets, counts in (_STRIPS, _TILES):
        starts, lengths = block.integers(block.main, offsets), block.integers(block.main, counts)
        if len(starts) >= _parts(block, tiled=offsets == _TILES[0]):
            if not lengths:
                # Some writers leave the lengths out where nothing is compressed.
                plain = _first(block, _COMPRESSION, 1) == _NONE
                return plain and min(starts) + _fewest_bytes(block) <= size
            pairs = zip(starts, lengths, strict=False)
            inside = all(a > 0 and n > 0 and a + n <= size for a, n in pairs)
            return inside and sum(lengths) >= _fewest_bytes(block)
    return False


def is_plain(block: Block) -> bool:
    """Whether :func:`read` is for it: grey, RGB or CMYK in whole bytes, lossless or WebP."""
    known = _first(block, _PHOTOMETRIC, -1) in _CHANNELS and bits_per_channel(block) >= 8
    return known and _first(block, _COMPRESSION, 1) in _UNCOMMON.union(_COMMON)


def read(stream: BinaryIO, name: str) -> Decoded:
    """The first page of any TIFF as grey, RGB or CMYK. RestorerError for what is no photo."""
    import tifffile

    # It writes a line on the terminal for each of a broken file's tags.
    logging.getLogger("tifffile").setLevel(logging.CRITICAL + 1)
    stream.seek(0)
    with tifffile.TiffFile(stream) as file:
        page = file.pages.first.aspage()
        photometric = int(page.photometric)
        colours = _CHANNELS.get(photometric)
        if colours is None or page.axes not in ("YX", "YXS", "SYX"):
            raise RestorerError(
                "{file} is a TIFF of a kind that restorer does not read ({kind}, {bits} bits); "
                "save it as RGB or grey with 16 bits.",
                file=name,
                kind=str(page.photometric).lower(),
                bits=page.bitspersample,
            )
        if page.compression not in tifffile.TIFF.DECOMPRESSORS:
            raise RestorerError(
                "{file} is a TIFF with a compression that restorer does not read (number "
                "{number}); save it uncompressed or with LZW.",
                file=name,
                number=int(page.compression),
            )
        array = page.asarray(maxworkers=1)
        bits, form = int(page.bitspersample), int(page.sampleformat)
        axes, extra = page.axes, tuple(map(int, page.extrasamples))
    if axes == "SYX":
        array = np.ascontiguousarray(np.moveaxis(array, 0, -1))
    if array.ndim == 2:
        array = array[..., None]
    if array.ndim != 3 or array.shape[2] < colours + len(extra):
        raise ValueError("tags that contradict each other")
    whole, notices = _to_whole(array, bits, form, name)
    pixels: Pixels = whole[..., 0] if colours == 1 else whole[..., :colours]
    if photometric == _WHITE_IS_ZERO:
        pixels = np.invert(pixels)
    if not extra or extra[0] not in (_PREMULTIPLIED, _STRAIGHT):
        return Decoded(np.ascontiguousarray(pixels), notices=notices)
    alpha = np.ascontiguousarray(whole[..., colours])
    if extra[0] == _PREMULTIPLIED:
        pixels = _straight(pixels, alpha)
    return Decoded(np.ascontiguousarray(pixels), alpha, notices=notices)


def _parts(block: Block, tiled: bool) -> int:
    """How many strips or tiles the page must have; at least one."""
    width, height = _first(block, _WIDTH, 1), _first(block, _HEIGHT, 1)
    if tiled:
        across, down = max(1, _first(block, _TILE_WIDTH, 1)), max(1, _first(block, _TILE_HEIGHT, 1))
    else:
        across, down = width, max(1, _first(block, _ROWS, height))
    planes = _first(block, _SAMPLES, 1) if _first(block, _PLANAR, 1) == _SEPARATE else 1
    return -(-width // across) * -(-height // down) * planes


def _fewest_bytes(block: Block) -> int:
    ratio = _COMMON.get(_first(block, _COMPRESSION, 1))
    if ratio is None:
        return 1
    bits = bits_per_channel(block) * _first(block, _SAMPLES, 1)
    # Subsampled colour takes less than its samples say.
    halved = 2 if _first(block, _PHOTOMETRIC, 0) == _YCBCR else 1
    return pixel_count(block) * bits // 8 // halved // ratio


def _first(block: Block, tag: int, default: int) -> int:
    return (block.integers(block.main, tag) or (default,))[0]


def _to_whole(
    array: npt.NDArray[Any], bits: int, form: int, name: str
) -> tuple[Pixels, tuple[str, ...]]:
    if form == _UNSIGNED and array.dtype.kind == "u":
        top, goal = (1 << bits) - 1, 255 if bits <= 8 else 65535
        if top == goal:
            return array.astype(np.uint8 if goal == 255 else np.uint16, copy=False), ()
        if bits > 32:
            raise _unlike_a_photo(name)

        def scale(band: npt.NDArray[Any]) -> npt.NDArray[Any]:
            return (band.astype(np.uint64) * goal + top // 2) // top

        return map_bands(array, scale, np.uint8 if goal == 255 else np.uint16), ()
    if form == _FLOAT and array.dtype.kind == "f":
        return _from_floats(array, name)
    raise _unlike_a_photo(name)


def _from_floats(array: npt.NDArray[Any], name: str) -> tuple[Pixels, tuple[str, ...]]:
    outside = 0
    for rows in bands(*array.shape[:2]):
        band = array[rows]
        if not np.isfinite(band).all():
            raise _unlike_a_photo(name)
        outside += int(np.count_nonzero((band < 0) | (band > 1)))
    if outside > _OVERSHOOT_SHARE * array.size:
        raise _unlike_a_photo(name)
    clipped = Sentence("Values outside the range from black to white were clipped.")
    whole = map_bands(array, lambda v: np.rint(np.clip(v, 0, 1) * 65535.0), np.uint16)
    return whole, (clipped,) if outside else ()


def _unlike_a_photo(name: str) -> RestorerError:
    return RestorerError(
        "{file} holds numbers that are no shades between black and white; "
        "save it with 8 or 16 bits per channel.",
        file=name,
    )


def _straight(pixels: Pixels, alpha: Pixels) -> Pixels:
    """Pixels divided by the alpha they were multiplied with; black where nothing is left."""
    top = np.uint64(np.iinfo(pixels.dtype).max)
    out = np.empty_like(pixels)
    for rows in bands(*pixels.shape[:2]):
        cover = np.maximum(alpha[rows].astype(np.uint64), 1)
        if pixels.ndim == 3:
            cover = cover[..., None]
        out[rows] = np.minimum((pixels[rows] * top + cover // 2) // cover, top)
    return out
