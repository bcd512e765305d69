"""Our own icons: one-colour SVG files, painted in the tone of the text beside them."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from restorer import paths
from restorer.gui import theme

_SIZES = (18, 36, 54)  # the one size of the window's icons, at 100, 200 and 300 %
_OWN_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `name`; disabled it is faint. colour: a tone other than the text's."""
    made = QIcon()
    for size in _SIZES:
        pixmap = _pixmap(name, size, colour or theme.tones().text)
        made.addPixmap(pixmap, QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, size, theme.tones().faint), QIcon.Mode.Disabled)
    return made


def picture(name: str, side: int, ratio: float, colour: str) -> QPixmap:
    """The icon as a pixmap of `side` logical pixels."""
    pixmap = _pixmap(name, round(side * ratio), colour)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def application_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    made = QIcon()
    for size in _OWN_SIZES:
        made.addPixmap(_pixmap("restorer", size, "#ffffff"))
    return made


def _pixmap(name: str, side: int, colour: str) -> QPixmap:
    text = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawing = text.replace("currentColor", QColor(colour).name())
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
