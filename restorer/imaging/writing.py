"""Coloured pixels into a file, with what the source carried and what made the colours."""

import errno
import os
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from restorer.errors import RestorerError
from restorer.imaging import colour, encoding, mark, tiff_writing, xmp
from restorer.imaging.atomic import atomic_write, why_not
from restorer.imaging.bands import over_white, to_8_bit, to_16_bit
from restorer.imaging.encoding import Picture
from restorer.imaging.exif import for_output
from restorer.imaging.ifd import Block
from restorer.imaging.iptc import dublin_core
from restorer.imaging.photo import Photo, Pixels
from restorer.imaging.xmp import Provenance as Provenance
from restorer.sentences import Sentence

SUFFIXES = {"png": ".png", "jpeg": ".jpg", "tiff": ".tif", "webp": ".webp", "avif": ".avif"}
_FORMATS = {suffix: name for name, suffix in SUFFIXES.items()}
_FORMATS |= {".jpeg": "jpeg", ".jpe": "jpeg", ".jfif": "jpeg", ".tiff": "tiff"}
_TITLES = {"png": "PNG", "jpeg": "JPEG", "tiff": "TIFF", "webp": "WebP", "avif": "AVIF"}
_LONGEST_SIDE = {"jpeg": 65500, "webp": 16383, "avif": 32768}
_DEEP = {"png", "tiff"}
_PROVENANCE_BYTES = 1200


@dataclass(frozen=True)
class Output:
    """How a picture is written.

    ``format``: ``png``, ``jpeg``, ``tiff``, ``webp``, ``avif``; ``None`` is told by the target's
    suffix. ``quality``: 1 to 100 for JPEG, WebP and AVIF. ``bits``: 8 or 16; ``None`` is as the
    pixels, where the format can. ``profile``: ``srgb``, or ``source`` for the colours of the
    source's RGB profile. ``metadata``: keep EXIF, XMP, IPTC and DPI of the source. ``mark``: a
    small visible mark in a corner.
    """

    format: str | None = None
    quality: int = 92
    bits: int | None = None
    profile: str = "srgb"
    metadata: bool = True
    mark: bool = False

    def __post_init__(self) -> None:
        if self.format not in (None, *SUFFIXES):
            raise ValueError(f"unknown format {self.format!r}")
        if not 1 <= self.quality <= 100:
            raise ValueError(f"quality {self.quality} is not within 1 to 100")
        if self.bits not in (None, 8, 16):
            raise ValueError(f"{self.bits} bits are neither 8 nor 16")
        if self.profile not in ("srgb", "source"):
            raise ValueError(f"unknown profile {self.profile!r}")


def write(
    target: str | Path,
    pixels: Pixels,
    photo: Photo,
    output: Output | None = None,
    provenance: Provenance | None = None,
    *,
    overwrite: bool = False,
    originals: Sequence[Path] = (),
) -> Path:
    """Write pixels (as for :func:`encode`) to ``target``, whole or not at all; returns the target.

    Never over ``photo.path`` or any of ``originals``, under whatever name they are reached, and
    over another file only with ``overwrite``. Raises RestorerError.
    """
    target = Path(target)
    output = _with_format(output or Output(), target)
    protected = [*originals, *([photo.path] if photo.path else [])]
    _check(target, overwrite, protected)
    data = encode(pixels, photo, output, provenance)
    with atomic_write(target, overwrite=overwrite) as file:
        file.write(data)
        # Encoding takes a while, in which links can be made.
        _refuse_originals(target, protected)
    return target


def encode(
    pixels: Pixels,
    photo: Photo,
    output: Output | None = None,
    provenance: Provenance | None = None,
) -> bytes:
    """A file's bytes. ``output.format`` ``None`` means PNG.

    ``pixels``: (H, W) or (H, W, 3), uint8 or uint16, sRGB-encoded, of the photo's size (its alpha
    is laid beside them). Raises RestorerError where the format cannot hold the picture.
    """
    output = output or Output()
    name = output.format or "png"
    height, width = pixels.shape[:2]
    if max(height, width) > _LONGEST_SIDE.get(name, 2**31 - 1):
        raise RestorerError(
            "{file} ({width} x {height}) is too large for {format}, whose sides end at {most}; "
            "choose TIFF or PNG.",
            file=photo.name,
            width=width,
            height=height,
            format=_TITLES[name],
            most=_LONGEST_SIDE[name],
        )
    try:
        return _encode(_picture(pixels, photo, output, provenance, name), name, output, photo.name)
    except MemoryError as error:
        raise RestorerError(
            "There is not enough memory to write {file}; close other programs and try again.",
            file=photo.name,
        ) from error


def notices(photo: Photo, output: Output, target: str | Path | None = None) -> tuple[str, ...]:
    """Sentences about what this output cannot keep of this photo; empty where it keeps all."""
    if target is not None:
        output = _with_format(output, Path(target))
    name = output.format or "png"
    title = _TITLES[name]
    said = []
    if photo.alpha is not None and name == "jpeg":
        said.append(Sentence("JPEG has no transparency: the picture is laid over white."))
    if (output.bits or photo.bits) == 16 and name not in _DEEP:
        said.append(Sentence("{format} is written with 8 bits per channel.", format=title))
    icc = photo.metadata.icc
    if output.profile == "source" and icc and not colour.can_write(icc):
        said.append(Sentence("The photo's own profile cannot hold these colours: sRGB is used."))
    if output.metadata and photo.metadata.iptc and name in ("webp", "avif"):
        said.append(
            Sentence(
                "{format} has no place for IPTC records: their main texts are kept as XMP.",
                format=title,
            )
        )
    packet = photo.metadata.xmp if output.metadata and name == "jpeg" else None
    if packet and not encoding.jpeg_holds(packet + bytes(_PROVENANCE_BYTES)):
        said.append(
            Sentence("JPEG has no place for the photo's long XMP: the provenance alone is kept.")
        )
    return tuple(said)


def _picture(
    pixels: Pixels, photo: Photo, output: Output, provenance: Provenance | None, name: str
) -> Picture:
    kept = photo.metadata
    alpha = photo.alpha
    if alpha is not None and alpha.shape != pixels.shape[:2]:
        raise ValueError(f"alpha is {alpha.shape}, the picture {pixels.shape[:2]}")
    bits = output.bits or pixels.dtype.itemsize * 8
    change = to_16_bit if bits == 16 and name in _DEEP else to_8_bit
    own_profile = output.profile == "source" and pixels.ndim == 3 and colour.can_write(kept.icc)
    if own_profile and kept.icc:
        # Before the change to 8 bit: rounding twice would cost a step.
        pixels = colour.from_srgb(pixels, kept.icc)
    if output.mark:
        pixels = mark.draw(pixels)
    pixels, alpha = change(pixels), None if alpha is None else change(alpha)
    if alpha is not None and name == "jpeg":
        pixels, alpha = over_white(pixels, alpha), None
    block = Block()
    if output.metadata:
        height, width = pixels.shape[:2]
        block = for_output(kept.exif, width, height, kept.dpi, srgb=not own_profile)
    # An sRGB profile is for RGB: a grey picture without one is shown the same.
    icc = kept.icc if own_profile else colour.srgb_profile() if pixels.ndim == 3 else None
    return Picture(
        pixels=pixels,
        alpha=alpha,
        block=block,
        icc=icc,
        xmp=_xmp(photo, output, provenance, name),
        iptc=kept.iptc if output.metadata else None,
        dpi=kept.dpi if output.metadata else None,
    )


def _xmp(photo: Photo, output: Output, provenance: Provenance | None, name: str) -> bytes | None:
    if not output.metadata:
        return xmp.build(None, provenance)
    homeless = name in ("webp", "avif")
    texts = dublin_core(photo.metadata.iptc) if homeless else None
    packet = xmp.build(photo.metadata.xmp, provenance, texts)
    if packet and name == "jpeg" and not encoding.jpeg_holds(packet):
        return xmp.build(None, provenance)
    return packet


def _encode(picture: Picture, name: str, output: Output, photo_name: str) -> bytes:
    if name == "tiff":
        p = picture
        return tiff_writing.encode(p.pixels, p.alpha, p.block, p.icc, p.xmp, p.iptc, photo_name)
    try:
        if name == "png":
            return encoding.png(picture)
        encoder = {"jpeg": encoding.jpeg, "webp": encoding.webp, "avif": encoding.avif}[name]
        return encoder(picture, output.quality)
    except (OSError, RuntimeError) as error:
        raise RestorerError(
            "{file} cannot be written as {format} ({reason}); choose another format.",
            file=photo_name,
            format=_TITLES[name],
            reason=error,
        ) from error


def _with_format(output: Output, target: Path) -> Output:
    by_suffix = _FORMATS.get(target.suffix.lower())
    if output.format is None:
        if by_suffix is None:
            known = ", ".join(SUFFIXES.values())
            raise RestorerError(
                "{file} does not say its format; let its name end in one of these: {endings}.",
                file=target,
                endings=known,
            )
        return replace(output, format=by_suffix)
    if by_suffix not in (None, output.format):
        raise RestorerError(
            "{file} would hold a {format} picture; let its name end in {ending}.",
            file=target.name,
            format=_TITLES[output.format],
            ending=SUFFIXES[output.format],
        )
    return output


def _check(target: Path, overwrite: bool, protected: Iterable[Path]) -> None:
    _refuse_originals(target, protected)
    # What will fail should fail before the long work of encoding.
    problem = 0
    if os.path.isdir(target):
        problem = errno.EISDIR
    elif not overwrite and os.path.lexists(target):
        problem = errno.EEXIST
    elif not os.access(target.parent, os.F_OK):
        problem = errno.ENOENT
    elif not os.access(target.parent, os.W_OK | os.X_OK):
        problem = errno.EACCES
    if problem:
        raise RestorerError(why_not(target, OSError(problem, os.strerror(problem))))


def _refuse_originals(target: Path, protected: Iterable[Path]) -> None:
    try:
        there: os.stat_result | None = target.stat()
    except OSError:
        there = None
    for original in protected:
        if _same_name(target, original) or (there is not None and _same_file(there, original)):
            raise RestorerError(
                "{file} is the original {original}, which is never overwritten; choose another "
                "name.",
                file=target,
                original=original.name,
            )


def _same_file(there: os.stat_result, original: Path) -> bool:
    # By device and number: finds symbolic links, hard links and other spellings alike.
    try:
        return os.path.samestat(there, original.stat())
    except OSError:
        return False


def _same_name(target: Path, original: Path) -> bool:
    # Also where the disk tells upper from lower case: the next disk it is copied to may not.
    if _folded(target.name) != _folded(original.name):
        return False
    return _folded(os.path.realpath(target.parent)) == _folded(os.path.realpath(original.parent))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
