"""Small images straight from files, before anything is decoded in full."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader

SIDE = 200  # px, longer side: twice that in the filmstrip, sharp at 200 %
_MOST_PIXELS = 30_000_000  # beyond this only formats that decode small are worth it


def quick(path: Path, room: QSize = QSize(SIDE, SIDE)) -> QImage:  # noqa: B008 (never changed)
    """The photo at `path` within `room`, in sRGB; a null image where Qt cannot tell quickly.

    Never on the GUI thread.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    large = size.width() * size.height() > _MOST_PIXELS
    if size.isEmpty() or (large and reader.format().data() != b"jpeg"):
        return QImage()
    reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image
