"""Fingers on the screen: two that pinch, and one that taps twice.

Qt's own pinch recogniser is given every movement twice by a widget, and counts it twice.
"""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QEventPoint, QGuiApplication, QInputDevice, QTouchEvent

_NEAR = 40  # logical pixels between two taps that belong together


def on_screen(event: QTouchEvent) -> bool:
    """Whether it is the screen that was touched: a touchpad speaks in native gestures."""
    return event.device().type() == QInputDevice.DeviceType.TouchScreen


@dataclass(frozen=True)
class Pinch:
    """A movement of two fingers. at: between them; by: how far that went; factor: apart."""

    at: QPointF
    by: QPointF
    factor: float


def pinch_of(one: QEventPoint, other: QEventPoint) -> Pinch:
    """What the fingers did since the last event."""
    now = QLineF(one.position(), other.position())
    last = QLineF(one.lastPosition(), other.lastPosition())
    factor = now.length() / last.length() if last.length() > 0 else 1.0
    return Pinch(now.center(), now.center() - last.center(), factor)


class Taps:
    """Tells the second tap of two."""

    def __init__(self) -> None:
        self._when = -1_000_000
        self._where = QPointF()

    def is_second(self, point: QEventPoint) -> bool:
        """Whether the point was put down soon after another one, and near it."""
        soon = QGuiApplication.styleHints().mouseDoubleClickInterval()
        since = point.timestamp() - self._when
        near = (point.position() - self._where).manhattanLength() < _NEAR
        second = since < soon and near
        self._when = -1_000_000 if second else point.timestamp()
        self._where = point.position()
        return second
