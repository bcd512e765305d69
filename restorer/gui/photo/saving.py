"""The coloured photo as a file, or on the clipboard."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

import restorer
from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.gui import opening
from restorer.gui.naming import SUFFIX
from restorer.gui.opening import Source
from restorer.gui.view import pyramid
from restorer.settings import Settings

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer
    from restorer.engine.result import Rendering, Restored
    from restorer.imaging.photo import Photo
    from restorer.imaging.writing import Output, Provenance

LAYER_SUFFIX = "-layer"
# Suffixes that are written as they are read; others become PNG.
_KEPT = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".avif")
_SUFFIX_OF = {"png": ".png", "jpeg": ".jpg", "tiff": ".tif", "webp": ".webp", "avif": ".avif"}


@dataclass(frozen=True, eq=False)
class Work:
    """All that a save needs, gathered on the GUI thread. restored: where it is laid already."""

    photo: "Photo"
    rendering: "Rendering"
    look: Look
    colorizer: "Colorizer"
    restored: "Restored | None"
    settings: Settings
    originals: tuple[Path, ...]


@dataclass(frozen=True)
class Saved:
    """What was written. layer: the colours alone, where they were wanted."""

    path: Path
    layer: Path | None = None


def suggested(original: Path, settings: Settings) -> Path:
    """Beside the original, with a suffix: a name that no file has at this moment."""
    ending = original.suffix if original.suffix.lower() in _KEPT else ".png"
    ending = _SUFFIX_OF.get(settings.format, ending)
    return _free(original.with_name(f"{original.stem}{SUFFIX}{ending}"))


def _free(wanted: Path) -> Path:
    """The path, or with the first number that makes it one that no file has."""
    target = wanted
    number = 2
    while os.path.lexists(target):
        target = wanted.with_stem(f"{wanted.stem}-{number}")
        number += 1
    return target


@dataclass(frozen=True, eq=False)
class Order:
    """A photo to be saved that is not in memory. folder: for one that has no file."""

    source: Source
    rendering: "Rendering"
    look: Look
    colorizer: "Colorizer"
    settings: Settings
    originals: tuple[Path, ...]
    folder: Path


def save_order(order: Order) -> Saved:
    """Read a photo, lay its colours and write it under a free name. Slow.

    Raises:
        RestorerError: it cannot be read or written.
    """
    photo = opening.read(order.source)
    work = Work(
        photo,
        order.rendering,
        order.look,
        order.colorizer,
        None,
        order.settings,
        order.originals,
    )
    beside = photo.path or order.folder / f"{Path(photo.name).stem}.png"
    return _write(work, suggested(beside, order.settings), overwrite=False)


def save_beside(work: Work) -> Saved:
    """Write beside the original under a free name. Slow.

    Raises:
        RestorerError: it cannot be written.
    """
    if work.photo.path is None:
        raise RestorerError(
            "{photo} has no file to be saved beside; use Save as.", photo=work.photo.name
        )
    return _write(work, suggested(work.photo.path, work.settings), overwrite=False)


def save_as(work: Work, target: Path) -> Saved:
    """Write to the very file the person named, over what is there unless it is an original."""
    if not target.suffix:
        target = target.with_suffix(_SUFFIX_OF.get(work.settings.format, ".png"))
    return _write(work, target, overwrite=True)


def save_in(work: Work, folder: Path) -> Path:
    """Write into a folder, which is made, under the name that a save would have. Slow.

    Raises:
        RestorerError: it cannot be written.
    """
    beside = work.photo.path or Path(f"{Path(work.photo.name).stem}.png")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RestorerError(
            "The folder {folder} cannot be made ({reason}); free some space or save the photo in "
            "another place.",
            folder=folder,
            reason=error.strerror,
        ) from error
    return _write(work, folder / suggested(beside, work.settings).name, overwrite=False).path


def to_clipboard(work: Work) -> Callable[[], QMimeData]:
    """The result as PNG bytes and as pixels. Slow; what it returns is called on the GUI thread."""
    from restorer.imaging.writing import Output, encode

    restored = laid(work)
    encoded = encode(restored.pixels, work.photo, Output(format="png"), _provenance(restored))
    png = QByteArray(encoded)  # a copy: not on the GUI thread
    image = pyramid.to_image(restored.pixels)
    return lambda: _mime(png, image)


def _mime(png: QByteArray, image: QImage) -> QMimeData:
    mime = QMimeData()
    mime.setImageData(image)
    mime.setData("image/png", png)
    return mime


def _write(work: Work, target: Path, overwrite: bool) -> Saved:
    from restorer.imaging.writing import write

    restored = laid(work)
    pixels = _of_size(restored.pixels, work.settings.longest_side)
    path = write(
        target,
        pixels,
        _with_alpha_of(work.photo, pixels),
        _output(work.settings),
        _provenance(restored),
        overwrite=overwrite,
        originals=work.originals,
    )
    return Saved(path, _write_layer(work, restored, path) if work.settings.colour_layer else None)


def _write_layer(work: Work, restored: "Restored", path: Path) -> Path:
    """In the original's size and without a mark: it is to be laid over the original."""
    from restorer.imaging.colour_layer import colour_layer
    from restorer.imaging.writing import write

    target = _free(path.with_name(f"{path.stem}{LAYER_SUFFIX}.png"))
    output = replace(_output(work.settings), format="png", mark=False)
    layer = colour_layer(restored.pixels)
    return write(target, layer, work.photo, output, _provenance(restored), originals=work.originals)


def _of_size(pixels: np.ndarray, longest: int) -> np.ndarray:
    """(H, W, 3) pixels, made smaller where their longer side is above `longest`; 0: any."""
    height, width = pixels.shape[:2]
    if not longest or max(height, width) <= longest:
        return pixels
    import cv2

    scale = longest / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)


def _with_alpha_of(photo: "Photo", pixels: np.ndarray) -> "Photo":
    """The photo with its transparency made as small as the pixels."""
    if photo.alpha is None or photo.alpha.shape == pixels.shape[:2]:
        return photo
    import cv2

    size = (pixels.shape[1], pixels.shape[0])
    smaller = cv2.resize(photo.alpha, size, interpolation=cv2.INTER_AREA)
    return replace(photo, alpha=smaller.astype(photo.alpha.dtype))


def laid(work: Work) -> "Restored":
    """The photo in colour. Slow where it is not laid yet."""
    if work.restored is not None:
        return work.restored
    return work.colorizer.lay(work.photo, work.rendering, work.look)


def _output(settings: Settings) -> "Output":
    from restorer.imaging.writing import Output

    return Output(
        quality=settings.quality,
        bits=settings.bits or None,
        metadata=settings.keep_metadata,
        mark=settings.visible_mark,
    )


def _provenance(restored: "Restored") -> "Provenance":
    from restorer.imaging.writing import Provenance

    report = restored.report
    return Provenance(
        model=report.model,
        sha256=report.sha256,
        render_factor=report.render_factor_used,
        software=f"restorer {restorer.__version__}",
    )
