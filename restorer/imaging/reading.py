"""Photo files into memory: what they show, upright and in sRGB, and what they carry besides."""

import logging
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, UnidentifiedImageError

from restorer.errors import RestorerError
from restorer.imaging import carried, colour, heif, ifd, tiff_reading
from restorer.imaging.carried import Carried
from restorer.imaging.decoded import Decoded, of_deep_png, of_image
from restorer.imaging.exif import orientation
from restorer.imaging.photo import Metadata, Photo, Pixels
from restorer.sentences import Sentence

READABLE = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif", ".tiff", ".bmp", ".dib", ".gif"}
    | {".avif", ".heic", ".heif"}
)
LARGEST = 1 << 30  # pixels

_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "DIB", "GIF", "AVIF")
_TIFF_HEADS = {b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"}
_PNG_DEPTH = 24  # where the header says bits per channel
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}

# Pillow's own limit is a warning that knows no names and that 100-megapixel scans would set off.
# Every size is held against LARGEST here, before anything is decoded.
Image.MAX_IMAGE_PIXELS = None


def read(path: str | Path) -> Photo:
    """The photo in a file. Raises RestorerError: one sentence that names the file.

    The content decides what it is, not the suffix. Of several pages or frames the first is read.
    Cut-off files are refused, also where a decoder would make do with what is there.
    """
    path = Path(path)
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            raise RestorerError("{file} is a folder; give the photos in it.", file=path)
        if not stat.S_ISREG(kind.st_mode):
            raise RestorerError("{file} is not a file.", file=path)
        with path.open("rb") as stream:
            return _read(stream, kind.st_size, path.name, path)
    except FileNotFoundError as error:
        raise RestorerError("{file} does not exist.", file=path) from error
    except PermissionError as error:
        raise RestorerError(
            "You may not read {file}; ask its owner for permission.", file=path
        ) from error
    except OSError as error:
        raise RestorerError(
            "{file} cannot be read ({reason}).", file=path, reason=error.strerror or error
        ) from error


def read_bytes(data: bytes, name: str) -> Photo:
    """The photo in a file's bytes; ``name`` is what sentences call it. Raises RestorerError."""
    return _read(BytesIO(data), len(data), name, None)


def _read(stream: BinaryIO, size: int, name: str, path: Path | None) -> Photo:
    if size == 0:
        raise RestorerError("{file} is empty.", file=name)
    try:
        return _photo(stream, size, name, path)
    except MemoryError as error:
        raise RestorerError(
            "There is not enough memory to open {file}; close other programs and try again.",
            file=name,
        ) from error


def _photo(stream: BinaryIO, size: int, name: str, path: Path | None) -> Photo:
    with _decoding(name):
        head = stream.read(64)
        stream.seek(0)
        if head[:4] in _TIFF_HEADS:
            decoded, found = _tiff(stream, size, name)
        else:
            decoded, found = _picture(stream, head, name)
    pixels, notices = _managed(decoded, found.metadata.icc)
    turn = orientation(found.metadata.exif)
    alpha = decoded.alpha
    to_do = 1 if decoded.upright else turn
    return Photo(
        pixels=_upright(pixels, to_do),
        alpha=None if alpha is None else _upright(alpha, to_do),
        metadata=_turned(found.metadata, turn),
        name=name,
        path=path,
        notices=(*decoded.notices, *found.notices, *notices),
    )


@contextmanager
def _decoding(name: str) -> Iterator[None]:
    """What a decoder throws at a broken file, as one sentence."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module=r"PIL\b")
        try:
            yield
        except (RestorerError, MemoryError):
            raise
        except UnidentifiedImageError as error:
            raise RestorerError(
                "{file} is not a picture that restorer can read; it reads JPEG, PNG, TIFF, WebP, "
                "BMP, GIF and AVIF.",
                file=name,
            ) from error
        # Broken data makes the decoders of four libraries raise errors of any type.
        except Exception as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise RestorerError(
                "{file} is damaged or cut off and cannot be read; fetch it again from where it "
                "came from.",
                file=name,
            ) from error


def _picture(stream: BinaryIO, head: bytes, name: str) -> tuple[Decoded, Carried]:
    with _open(stream, head, name) as image:
        _check_size(image.width * image.height, name)
        found = carried.of_image(image)
        # The further pictures of an MPO file are previews and depth maps of the first.
        frames = 1 if image.format == "MPO" else getattr(image, "n_frames", 1)
        if image.format == "PNG" and head[_PNG_DEPTH] == 16:
            stream.seek(0)
            decoded = of_deep_png(stream.read())
        else:
            image.seek(0)
            image.load()
            decoded = of_image(image, name)
    deep = heif.bits_per_channel(stream) if image.format in ("AVIF", "HEIF") else 8
    decoded.notices = (*_only_first_frame(frames), *_only_8_bit(deep), *decoded.notices)
    return decoded, found


def _tiff(stream: BinaryIO, size: int, name: str) -> tuple[Decoded, Carried]:
    block = ifd.parse(stream)
    _check_size(tiff_reading.pixel_count(block), name)
    if not tiff_reading.is_complete(block, size):
        raise RestorerError("{file} is cut off; fetch it again from where it came from.", file=name)
    rare = not tiff_reading.is_plain(block) and tiff_reading.bits_per_channel(block) <= 8
    decoded = _tiff_by_pillow(stream, name) if rare else None
    if decoded is None:
        decoded = tiff_reading.read(stream, name)
    decoded.notices = (*_only_first_page(ifd.count(stream)), *decoded.notices)
    return decoded, carried.of_tiff(block)


def _tiff_by_pillow(stream: BinaryIO, name: str) -> Decoded | None:
    # What it would log of a broken file is said in one sentence here.
    logging.getLogger("PIL.TiffImagePlugin").setLevel(logging.CRITICAL + 1)
    stream.seek(0)
    try:
        image = Image.open(stream, formats=("TIFF",))
    except UnidentifiedImageError:
        return None
    _check_size(image.width * image.height, name)
    image.load()
    decoded = of_image(image, name)
    # Of all formats, Pillow turns this one itself.
    decoded.upright = True
    return decoded


def _only_first_frame(count: int) -> tuple[str, ...]:
    said = Sentence("Only the first of {count} frames is used.", count=count)
    return (said,) if count > 1 else ()


def _only_first_page(count: int) -> tuple[str, ...]:
    said = Sentence("Only the first of {count} pages is used.", count=count)
    return (said,) if count > 1 else ()


def _only_8_bit(bits: int) -> tuple[str, ...]:
    said = Sentence("Its {bits} bits per channel are read as 8.", bits=bits)
    return (said,) if bits > 8 else ()


def _open(stream: BinaryIO, head: bytes, name: str) -> Image.Image:
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, 64, 4))}
    if head[4:8] == b"ftyp" and b"avif" not in brands and brands & _HEIC_BRANDS:
        return _open_heic(stream, name)
    return Image.open(stream, formats=_FORMATS)


def _open_heic(stream: BinaryIO, name: str) -> Image.Image:
    try:
        import pillow_heif
    except ImportError as error:
        raise RestorerError(
            "{file} is a HEIC photo, which needs one more package; type: pip install pillow-heif",
            file=name,
        ) from error
    pillow_heif.register_heif_opener()
    return Image.open(stream, formats=("HEIF",))


def _check_size(pixels: int, name: str) -> None:
    if pixels > LARGEST:
        raise RestorerError(
            "{file} would unfold to {size} megapixels, more than the {most} that restorer opens; "
            "make a smaller copy of it.",
            file=name,
            size=f"{pixels / 1e6:.0f}",
            most=f"{LARGEST / 1e6:.0f}",
        )
    if pixels == 0:
        raise RestorerError("{file} has no pixels.", file=name)


def _managed(decoded: Decoded, icc: bytes | None) -> tuple[Pixels, tuple[str, ...]]:
    """The pixels in sRGB, and a sentence where the profile could not be used."""
    pixels = decoded.pixels
    notices: tuple[str, ...] = ()
    if icc is not None and not decoded.managed:
        try:
            converted = colour.to_srgb(pixels, icc)
            return converted, _clipped(pixels, converted, icc)
        except colour.ProfileError:
            notices = (
                Sentence("Its colour profile is damaged or of another kind and was ignored."),
            )
    if pixels.ndim == 3 and pixels.shape[2] == 4:
        pixels = colour.cmyk_to_rgb(pixels)
    return pixels, notices


def _clipped(pixels: Pixels, converted: Pixels, icc: bytes) -> tuple[str, ...]:
    if converted is pixels or not colour.leaves_srgb(pixels, icc):
        return ()
    return (Sentence("Some of its colours lie beyond sRGB and were brought to its edge."),)


def _upright(pixels: Pixels, turn: int) -> Pixels:
    """Pixels turned and mirrored as EXIF orientation 1 to 8 asks."""
    if turn >= 5:
        pixels = pixels.swapaxes(0, 1)
    if turn in (3, 4, 7, 8):
        pixels = pixels[::-1]
    if turn in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels)


def _turned(metadata: Metadata, turn: int) -> Metadata:
    if turn < 5 or metadata.dpi is None:
        return metadata
    across, down = metadata.dpi
    kept = metadata
    return Metadata(kept.exif, kept.icc, kept.xmp, kept.iptc, (down, across))
