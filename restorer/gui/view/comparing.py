"""Ways to see a photo before and after: split, side by side, and what differs."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from restorer.gui import theme
from restorer.gui.view.layer import Layer
from restorer.gui.view.overlay import paint_divider, paint_label
from restorer.gui.view.viewport import Viewport

GAP = 8  # logical pixels between two pictures side by side
_BLACK = QColor(0, 0, 0)

Frames = tuple[QImage, QImage]


class Mode(Enum):
    """How the compare view compares."""

    SPLIT = "split"
    SIDE = "side"
    DIFFERENCE = "difference"


@dataclass(frozen=True, eq=False)
class Pair:
    """Both pictures and the one place at which they are seen."""

    before: Layer
    after: Layer
    viewport: Viewport
    ratio: float
    font: QFont


def paint_before(painter: QPainter, before: Layer, viewport: Viewport, label: QFont | None) -> None:
    """The photo without colours; with a label where its colours are only hidden."""
    seen = viewport.visible
    before.paint(painter, viewport, seen)
    if label is not None:
        text = QCoreApplication.translate("Comparing", "Before")
        paint_label(painter, text, seen, seen, True, label)


def paint_split(
    painter: QPainter, pair: Pair, x: float, focused: bool, frames: Frames | None
) -> None:
    """Before left of `x` and after right of it. frames: both as the screen shows them, if known."""
    seen = pair.viewport.visible
    left = QRectF(seen.topLeft(), QPointF(x, seen.bottom()))
    right = QRectF(QPointF(x, seen.top()), seen.bottomRight())
    if frames is None:
        pair.before.paint(painter, pair.viewport, left)
        pair.after.paint(painter, pair.viewport, right)
    else:
        for area, frame in zip((left, right), frames, strict=True):
            painter.save()
            painter.setClipRect(area)
            painter.drawImage(0, 0, frame)
            painter.restore()
    before = QCoreApplication.translate("Comparing", "Before")
    after = QCoreApplication.translate("Comparing", "After")
    paint_label(painter, before, seen, left, True, pair.font)
    paint_label(painter, after, seen, right, False, pair.font)
    paint_divider(painter, x, seen, focused)


def frames_of(pair: Pair) -> Frames:
    """Both pictures as the screen shows them: while only the divider moves, they stay so."""
    return _drawn(pair.before, pair, theme.canvas()), _drawn(pair.after, pair, theme.canvas())


def paint_side(painter: QPainter, pair: Pair) -> None:
    """Before on the left, after on the right, each in a pane of the viewport's size."""
    seen = pair.viewport.visible
    texts = (
        QCoreApplication.translate("Comparing", "Before"),
        QCoreApplication.translate("Comparing", "After"),
    )
    for layer, text in zip((pair.before, pair.after), texts, strict=True):
        painter.save()
        painter.setClipRect(QRectF(QPointF(0, 0), pair.viewport.view))
        layer.paint(painter, pair.viewport, seen)
        paint_label(painter, text, seen, seen, True, pair.font)
        painter.restore()
        painter.translate(pair.viewport.view.width() + GAP, 0)


def paint_difference(painter: QPainter, pair: Pair) -> None:
    """How far each pixel was changed: black where it was not, twice as bright as the change."""
    seen = pair.viewport.visible
    picture = _drawn(pair.before, pair, _BLACK)
    own = QPainter(picture)
    own.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    own.drawImage(0, 0, _drawn(pair.after, pair, _BLACK))
    own.end()
    painter.save()
    painter.setClipRect(seen)
    painter.drawImage(0, 0, picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.drawImage(0, 0, picture)
    painter.restore()
    text = QCoreApplication.translate("Comparing", "Difference, twice as strong")
    paint_label(painter, text, seen, seen, True, pair.font)


def _drawn(layer: Layer, pair: Pair, ground: QColor) -> QImage:
    image = QImage(
        (pair.viewport.view * pair.ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(pair.ratio)
    image.fill(ground)
    painter = QPainter(image)
    layer.paint(painter, pair.viewport, pair.viewport.visible)
    painter.end()
    return image
