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
    tones = theme.tones()
    for mode, tone in (
        (QIcon.Mode.Normal, colour or tones.text),
        (QIcon.Mode.Disabled, tones.faint),
    ):
        drawing = _drawing(name, tone)
        for size in _SIZES:
            made.addPixmap(_painted(drawing, size), mode)
    return made


def picture(name: str, side: int, ratio: float, colour: str) -> QPixmap:
    """The icon as a pixmap of `side` logical pixels."""
    pixmap = _painted(_drawing(name, colour), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def application_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    made = QIcon()
    drawing = _drawing("restorer", "#ffffff")
    for size in _OWN_SIZES:
        made.addPixmap(_painted(drawing, size))
    return made


def _drawing(name: str, colour: str) -> QSvgRenderer:
    text = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", QColor(colour).name()).encode()))


def _painted(drawing: QSvgRenderer, side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
