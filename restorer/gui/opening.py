"""What a person hands over (files, drops, the clipboard) as sources of photos."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage

from restorer.gui import links
from restorer.gui.video.files import is_film

if TYPE_CHECKING:
    from restorer.imaging.photo import Photo

_TYPES = ("image/png", "image/tiff", "image/jpeg", "image/webp", "image/avif", "image/bmp")
_LONGEST_ADDRESS = 120  # characters of it in a sentence


@dataclass(frozen=True, eq=False)
class Source:
    """Where a photo comes from: exactly one of a file, a file's bytes, a picture in memory."""

    name: str
    path: Path | None = None
    data: bytes | None = None
    image: QImage | None = None


class Kind(Enum):
    """What a source is, as far as its way through the window goes."""

    PICTURE = "picture"  # in memory
    FILE = "file"
    FILM = "film"
    FOLDER = "folder"


@dataclass(frozen=True)
class Handed:
    """What was understood of a drop or a paste, and what was not, as sentences.

    address: a picture on the web that may be asked for, if the person wants it.
    """

    sources: tuple[Source, ...] = ()
    sentences: tuple[str, ...] = ()
    address: QUrl | None = None


def from_paths(paths: Iterable[str | Path]) -> tuple[Source, ...]:
    """A source per path; whether it can be read shows when it is."""
    absolute = (Path(path).expanduser().absolute() for path in paths)
    return tuple(Source(path.name or str(path), path=path) for path in absolute)


def accepts(mime: QMimeData) -> bool:
    """Whether a drop could hold a photo."""
    known = mime.hasUrls() or mime.hasImage() or any(mime.hasFormat(kind) for kind in _TYPES)
    return known or links.picture(mime) is not None


def from_mime(mime: QMimeData, name: str) -> Handed:
    """Sources in a drop or on the clipboard; `name` is for pictures that have none.

    Local files come first, then a picture's own bytes, then its pixels, then a link that holds
    the picture itself. An address on the web is never fetched here.
    """
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if files:
        return Handed(from_paths(files))
    for kind in _TYPES:
        if mime.hasFormat(kind):
            return Handed((Source(name, data=bytes(mime.data(kind).data())),))
    if mime.hasImage():
        image = QImage(mime.imageData())
        if not image.isNull():
            return Handed((Source(name, image=image),))
    link = links.picture(mime)
    if link is None:
        return Handed()
    if link.scheme() == "data":
        data = links.data_of(link)
        return Handed((Source(name, data=data),)) if data else Handed(sentences=(_no_picture(),))
    if link.scheme() in ("http", "https") and link.host():
        return Handed(address=link)
    return Handed(sentences=(_no_way(link),))


def read(source: Source) -> "Photo":
    """The photo. Slow: never on the GUI thread.

    Raises:
        RestorerError: it cannot be read.
    """
    from restorer.imaging import reading  # loads OpenCV and Pillow: not before the window shows

    if source.path is not None:
        return reading.read(source.path)
    if source.data is not None:
        return reading.read_bytes(source.data, source.name)
    assert source.image is not None
    return reading.read_bytes(_png(source.image), source.name)


def with_kinds(sources: Sequence[Source]) -> tuple[tuple[Source, Kind], ...]:
    """Each source and what it is. Slow on a network."""
    return tuple((source, _kind(source)) for source in sources)


def _kind(source: Source) -> Kind:
    if source.path is None:
        return Kind.PICTURE
    if os.path.isdir(source.path):
        return Kind.FOLDER
    return Kind.FILM if is_film(source.path) else Kind.FILE


def expanded(sources: Sequence[Source]) -> Handed:
    """The sources, with each folder replaced by the photos directly in it. Slow on a network."""
    from restorer.imaging.reading import READABLE

    found: list[Source] = []
    sentences: list[str] = []
    for source in sources:
        if source.path is None or not os.path.isdir(source.path):
            found.append(source)
            continue
        try:
            files = sorted(f for f in source.path.iterdir() if f.suffix.lower() in READABLE)
        except OSError as error:
            unread = QCoreApplication.translate(
                "Opening", "The folder {folder} cannot be read: {reason}."
            )
            sentences.append(unread.format(folder=source.path, reason=error.strerror))
            continue
        if not files:
            empty = QCoreApplication.translate(
                "Opening", "The folder {folder} holds no photos that can be opened."
            )
            sentences.append(empty.format(folder=source.path))
        found.extend(from_paths(files))
    return Handed(tuple(found), tuple(sentences))


def warm_up() -> None:
    """Load what reading needs, so that neither the first photo nor a dialog waits for it."""
    import restorer.imaging.reading  # noqa: F401 (for its effect)


def _no_picture() -> str:
    return QCoreApplication.translate(
        "Opening", "The link that was dropped holds no picture; save the picture first."
    )


def _no_way(link: QUrl) -> str:
    sentence = QCoreApplication.translate(
        "Opening", "{address} cannot be opened from here; save the picture first, then open it."
    )
    return sentence.format(address=link.toDisplayString()[:_LONGEST_ADDRESS])


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
