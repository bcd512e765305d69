"""Files with more than 8 bits per channel, which Pillow cannot read whole: PNG and TIFF."""

from math import prod
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from restorer.errors import RestorerError
from restorer.imaging.bands import bands, map_bands
from restorer.imaging.decoded import Decoded
from restorer.imaging.photo import Pixels

_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _SEPARATED = 0, 1, 2, 5
_CHANNELS = {_WHITE_IS_ZERO: 1, _BLACK_IS_ZERO: 1, _RGB: 3, _SEPARATED: 4}
_PREMULTIPLIED, _STRAIGHT = 1, 2
_UNSIGNED, _FLOAT = 1, 3
# Floating-point exports overshoot a little at sharp edges.
_OVERSHOOT_SHARE = 0.01


def png_is_deep(head: bytes) -> bool:
    """Whether a PNG, by its first 26 bytes, has 16 bits per channel."""
    return head[:4] == b"\x89PNG" and head[24:25] == b"\x10"


def read_png(data: bytes) -> Decoded:
    """A PNG of 16 bits per channel. Raises what the decoder raises."""
    import imagecodecs

    array: npt.NDArray[Any] = imagecodecs.png_decode(data)
    if array.ndim == 2:
        return Decoded(array)
    if array.shape[2] in (2, 4):
        colour = array[..., 0] if array.shape[2] == 2 else array[..., :3]
        return Decoded(np.ascontiguousarray(colour), np.ascontiguousarray(array[..., -1]))
    return Decoded(array)


class DeepTiff:
    """The first page of a TIFF file, read with tifffile."""

    def __init__(self, stream: BinaryIO) -> None:
        import tifffile

        stream.seek(0)
        self.page = tifffile.TiffFile(stream).pages.first.aspage()

    @property
    def pixels(self) -> int:
        """Values in the page, over all its channels and layers, by channel."""
        return int(prod(self.page.shape)) // max(1, int(self.page.samplesperpixel))

    def decode(self, name: str) -> Decoded:
        """The page as grey, RGB or CMYK. Raises RestorerError for what is no photo."""
        page = self.page
        photometric = int(page.photometric)
        colours = _CHANNELS.get(photometric)
        if colours is None or page.axes not in ("YX", "YXS", "SYX"):
            raise RestorerError(
                f"{name} is a TIFF of a kind that restorer does not read "
                f"({str(page.photometric).lower()}, {page.bitspersample} bits); "
                "save it as RGB or grey with 16 bits."
            )
        array = page.asarray(maxworkers=1)
        if page.axes == "SYX":
            array = np.ascontiguousarray(np.moveaxis(array, 0, -1))
        if array.ndim == 2:
            array = array[..., None]
        if array.shape[2] < colours:
            raise RestorerError(f"{name} is damaged: colour channels are missing.")
        whole, notices = _to_16_bit(array, int(page.bitspersample), int(page.sampleformat), name)
        pixels: Pixels = whole[..., 0] if colours == 1 else whole[..., :colours]
        if photometric == _WHITE_IS_ZERO:
            pixels = np.invert(pixels)
        alpha = self._alpha(whole, colours)
        if alpha is not None and int(page.extrasamples[0]) == _PREMULTIPLIED:
            pixels = _straight(pixels, alpha)
        return Decoded(np.ascontiguousarray(pixels), alpha, notices=notices)

    def _alpha(self, whole: Pixels, colours: int) -> Pixels | None:
        extra = self.page.extrasamples
        if not extra or whole.shape[2] <= colours:
            return None
        if int(extra[0]) not in (_PREMULTIPLIED, _STRAIGHT):
            return None
        return np.ascontiguousarray(whole[..., colours])


def _to_16_bit(
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
    notices = ("Values outside the range from black to white were clipped.",) if outside else ()
    whole = map_bands(array, lambda v: np.rint(np.clip(v, 0, 1) * 65535.0), np.uint16)
    return whole, notices


def _unlike_a_photo(name: str) -> RestorerError:
    return RestorerError(
        f"{name} holds numbers that are no shades between black and white; "
        "save it with 8 or 16 bits per channel."
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


def tiff_is_complete(offsets: tuple[int, ...], counts: tuple[int, ...], size: int) -> bool:
    """Whether all strips or tiles lie inside a file of ``size`` bytes.

    Decoders fill in what is missing with black or zeros, and say nothing.
    """
    if not offsets or len(offsets) != len(counts):
        return False
    pairs = zip(offsets, counts, strict=True)
    return all(start > 0 and count > 0 and start + count <= size for start, count in pairs)
