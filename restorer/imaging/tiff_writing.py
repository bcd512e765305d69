"""A TIFF writer that keeps everything: 8 and 16 bit, alpha, EXIF, GPS, XMP, IPTC, ICC.

TIFF 6.0, with deflate compression and the horizontal predictor (Adobe Technical Note 3). Our own,
because no library here writes 16-bit pictures together with EXIF directories.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from restorer.errors import RestorerError
from restorer.imaging.exif import ICC, IPTC, XMP
from restorer.imaging.ifd import BYTE, LONG, SHORT, UNDEFINED, Block, Entry, serialise
from restorer.imaging.photo import Pixels

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_OFFSETS, _SAMPLES, _ROWS, _COUNTS, _PREDICTOR, _EXTRA = 273, 277, 278, 279, 317, 338
_ORIENTATION = 274
_DEFLATE, _HORIZONTAL, _UNASSOCIATED = 8, 2, 2
_STRIP_BYTES = 1 << 20
_LARGEST = 2**32 - 1
_LEVEL = 3


def encode(
    pixels: Pixels,
    alpha: Pixels | None,
    block: Block,
    icc: bytes | None,
    xmp: bytes | None,
    iptc: bytes | None,
    name: str,
) -> bytes:
    """The file's bytes: ``pixels`` (H, W) or (H, W, 3), ``alpha`` (H, W), uint8 or uint16.

    ``block`` carries EXIF and GPS; its byte order becomes that of the file. Raises RestorerError
    where the file would pass 4 GiB, the end of the format.
    """
    height, width = pixels.shape[:2]
    samples = (1 if pixels.ndim == 2 else 3) + (alpha is not None)
    rows = max(1, _STRIP_BYTES // (width * samples * pixels.dtype.itemsize))
    strips = [
        _strip(pixels[top : top + rows], None if alpha is None else alpha[top : top + rows], block)
        for top in range(0, height, rows)
    ]
    block = Block(block.order, dict(block.main), block.exif, block.gps, block.interop)
    main = block.main
    block.put(main, _WIDTH, LONG, width)
    block.put(main, _HEIGHT, LONG, height)
    block.put(main, _BITS, SHORT, *[pixels.dtype.itemsize * 8] * samples)
    block.put(main, _COMPRESSION, SHORT, _DEFLATE)
    block.put(main, _PHOTOMETRIC, SHORT, 1 if pixels.ndim == 2 else 2)
    block.put(main, _ORIENTATION, SHORT, 1)
    block.put(main, _SAMPLES, SHORT, samples)
    block.put(main, _ROWS, LONG, rows)
    block.put(main, _COUNTS, LONG, *map(len, strips))
    block.put(main, _PREDICTOR, SHORT, _HORIZONTAL)
    if alpha is not None:
        block.put(main, _EXTRA, SHORT, _UNASSOCIATED)
    for tag, kind, value in ((ICC, UNDEFINED, icc), (XMP, BYTE, xmp), (IPTC, BYTE, iptc)):
        if value:
            main[tag] = Entry(kind, len(value), value)
    # The strips follow the directories, whose length does not depend on what the offsets are.
    block.put(main, _OFFSETS, LONG, *[0] * len(strips))
    start = len(serialise(block))
    if start + sum(map(len, strips)) > _LARGEST:
        raise RestorerError(
            "{file} is too large for TIFF, which ends at 4 GiB; choose PNG.", file=name
        )
    offsets = np.cumsum([start, *map(len, strips)])[:-1]
    block.put(main, _OFFSETS, LONG, *map(int, offsets))
    return b"".join([serialise(block), *strips])


def _strip(pixels: Pixels, alpha: Pixels | None, block: Block) -> bytes:
    import imagecodecs

    channels: list[npt.NDArray[Any]] = [pixels[..., None] if pixels.ndim == 2 else pixels]
    if alpha is not None:
        channels.append(alpha[..., None])
    samples = np.concatenate(channels, axis=2)
    # Differences to the left neighbour, modulo the range, as the predictor wants them.
    samples[:, 1:] -= samples[:, :-1].copy()
    ordered = samples.astype(f"{block.order}u{samples.itemsize}", copy=False).tobytes()
    # libdeflate, three times as fast as zlib for the same size.
    return bytes(imagecodecs.deflate_encode(ordered, _LEVEL))
