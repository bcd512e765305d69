"""What the compare view draws over the photo: divider, handle and the two labels."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

_HANDLE = 15.0  # radius, logical pixels
_LINE = QColor(255, 255, 255, 230)
_SHADE = QColor(0, 0, 0, 110)
_FOCUS = QColor(90, 160, 250)


def paint_focus(painter: QPainter, room: QRectF) -> None:
    """A frame just inside `room`, for a view that has the keys and no handle to show it by."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_FOCUS, 2.0))
    painter.drawRect(room.adjusted(1, 1, -1, -1))


def paint_divider(painter: QPainter, x: float, seen: QRectF, focused: bool) -> None:
    """A white line over the seen part of the photo, and a handle to take it by."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in ((_SHADE, 4.0), (_LINE, 2.0)):
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(x, seen.top()), QPointF(x, seen.bottom()))
    middle = QPointF(x, seen.center().y())
    painter.setPen(QPen(_FOCUS, 3.0) if focused else QPen(_SHADE, 1.0))
    painter.setBrush(QColor(255, 255, 255, 240))
    painter.drawEllipse(middle, _HANDLE, _HANDLE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(60, 60, 60))
    for side in (-1, 1):
        tip = middle + QPointF(side * 9.0, 0)
        back = middle + QPointF(side * 4.0, 0)
        painter.drawPolygon(QPolygonF([tip, back + QPointF(0, -4.5), back + QPointF(0, 4.5)]))


def paint_label(
    painter: QPainter, text: str, seen: QRectF, clip: QRectF, left: bool, font: QFont
) -> None:
    """A small dark pill in the upper corner of `seen`, hidden where `clip` ends before it."""
    metrics = QFontMetricsF(font)
    size = metrics.size(0, text)
    pill = QRectF(0, 0, size.width() + 18, size.height() + 8)
    if left:
        pill.moveTopLeft(seen.topLeft() + QPointF(12, 12))
    else:
        pill.moveTopRight(seen.topRight() + QPointF(-12, 12))
    if not clip.contains(pill):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 150))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setFont(font)
    painter.setPen(QColor(255, 255, 255, 235))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
