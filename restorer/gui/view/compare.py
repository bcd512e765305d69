"""The photo before and after: one place seen twice, split by a divider that can be dragged."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from restorer.gui import theme
from restorer.gui.view.comparing import (
    GAP,
    Frames,
    Mode,
    Pair,
    frames_of,
    paint_before,
    paint_difference,
    paint_side,
    paint_split,
)
from restorer.gui.view.layer import Layer
from restorer.gui.view.overlay import paint_focus
from restorer.gui.view.pyramid import Pyramid
from restorer.gui.view.touch import Pinch, Taps, on_screen, pinch_of
from restorer.gui.view.viewport import Viewport

_GRIP = 12  # logical pixels beside the divider that still take it
_NOTCH = 120  # eighths of a degree: one click of a mouse wheel
_STEP = 1.25  # zoom per click
_MARGIN = 20.0  # around a fitted photo


class CompareView(QWidget):
    """Shows one photo; once its colours are there, before on the left and after on the right."""

    zoom_changed = Signal(int)  # percent; 100: one pixel of the photo on one of the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: Layer | None = None
        self._after: Layer | None = None
        self._viewport: Viewport | None = None
        self._mode = Mode.SPLIT
        self._split = 0.5
        self._taken: str | None = None  # what the mouse or a finger holds: "divider", "photo"
        self._last = QPointF()
        self._taps = Taps()
        self._only_before = False
        self._frames: Frames | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAccessibleName(self.tr("Photo, before and after"))
        self.setAccessibleDescription(
            self.tr(
                "Left and right arrows move the divider, plus and minus zoom, "
                "0 fits the photo, 1 shows it at 100 %, hold Space for before."
            )
        )

    # What is shown

    def show_photo(self, before: Pyramid | None) -> None:
        """Show another photo, whole, without colours yet; None: nothing."""
        self._before = Layer(before) if before else None
        self._after = None
        self._viewport = None
        if before:
            self._viewport = Viewport(
                QSizeF(before.width, before.height),
                self._pane,
                self.devicePixelRatioF(),
                margin=_MARGIN,
            )
        self._changed()

    def show_colours(self, after: Pyramid | None) -> None:
        """Show the coloured picture (of any size) over the photo; the place stays."""
        self._after = Layer(after) if after and self._before else None
        self._frames = None
        self.update()

    @property
    def viewport(self) -> Viewport | None:
        """Where the photo lies; None while there is none."""
        return self._viewport

    @property
    def split(self) -> float:
        """Place of the divider: 0..1 over the seen part of the photo."""
        return self._split

    def set_split(self, split: float) -> None:
        self._split = min(max(split, 0.0), 1.0)
        self.update()

    @property
    def mode(self) -> Mode:
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Compare in another way; the place stays."""
        self._mode = mode
        if self._viewport:
            self._set_viewport(self._viewport.resized(self._pane, self.devicePixelRatioF()))

    @property
    def _pane(self) -> QSizeF:
        """Size of the room that one picture has."""
        width = self.width() if self._mode is not Mode.SIDE else (self.width() - GAP) / 2
        return QSizeF(max(1.0, width), self.height())

    def _folded(self, point: QPointF) -> QPointF:
        """A point of the second picture as the same point of the first."""
        second = self._pane.width() + GAP
        over = self._mode is Mode.SIDE and point.x() >= second
        return point - QPointF(second, 0) if over else point

    # Zoom

    def fit(self) -> None:
        if self._viewport:
            self._set_viewport(self._viewport.fitted())

    def actual_size(self, at: QPointF | None = None) -> None:
        """100 %, around a point of the view or its middle."""
        if self._viewport:
            self._set_viewport(self._viewport.zoomed(1.0, at or self._middle))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        if self._viewport:
            zoom = self._viewport.scale * self._viewport.ratio * factor
            self._set_viewport(self._viewport.zoomed(zoom, at or self._middle))

    @property
    def _middle(self) -> QPointF:
        return QPointF(self._pane.width() / 2, self._pane.height() / 2)

    def zoom_in(self) -> None:
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        self.zoom_by(1 / _STEP)

    def _set_viewport(self, viewport: Viewport) -> None:
        self._viewport = viewport
        self._changed()

    def _changed(self) -> None:
        self._frames = None
        self.update()
        self.zoom_changed.emit(self._viewport.percent if self._viewport else 0)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.canvas())
        if self._viewport is not None and self._before is not None:
            self._paint_photo(painter, self._before, self._viewport)
        handle = self._after is not None and self._mode is Mode.SPLIT and not self._only_before
        if self.hasFocus() and not handle:
            paint_focus(painter, QRectF(self.rect()))
        painter.end()

    def _paint_photo(self, painter: QPainter, before: Layer, viewport: Viewport) -> None:
        font = theme.small(self.font())
        if self._after is None or (self._only_before and self._mode is not Mode.SIDE):
            paint_before(painter, before, viewport, font if self._only_before else None)
        else:
            after = before if self._only_before else self._after
            self._paint_pair(painter, Pair(before, after, viewport, self.devicePixelRatioF(), font))

    def _paint_pair(self, painter: QPainter, pair: Pair) -> None:
        if self._mode is Mode.SIDE:
            paint_side(painter, pair)
        elif self._mode is Mode.DIFFERENCE:
            paint_difference(painter, pair)
        else:
            if self._taken == "divider" and self._frames is None:
                self._frames = frames_of(pair)
            x = self._divider_x(pair.viewport.visible)
            paint_split(painter, pair, x, self.hasFocus(), self._frames)

    def _divider_x(self, seen: QRectF) -> float:
        return seen.left() + self._split * seen.width()

    # Hands

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._viewport:
            self._set_viewport(self._viewport.resized(self._pane, self.devicePixelRatioF()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._take(event.position())
            self._set_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position())
        self._set_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._let_go()
        self._set_cursor(event.position())

    def _take(self, point: QPointF) -> None:
        self._taken = "divider" if self._near_divider(point) else "photo"
        self._last = point

    def _move_to(self, point: QPointF) -> None:
        if self._taken == "divider" and self._viewport:
            seen = self._viewport.visible
            self.set_split((point.x() - seen.left()) / max(1.0, seen.width()))
        elif self._taken == "photo" and self._viewport:
            self._set_viewport(self._viewport.panned(point - self._last))
        self._last = point

    def _let_go(self) -> None:
        self._taken = None
        self._frames = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._near_divider(event.position()):
            self._switch_zoom(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(_STEP ** (event.angleDelta().y() / _NOTCH), self._folded(event.position()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self._native_gesture(event):
            return True
        if isinstance(event, QTouchEvent) and on_screen(event):
            self._touched(event)
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._viewport:
            self._set_viewport(self._viewport.resized(self._pane, self.devicePixelRatioF()))
        return super().event(event)

    def _native_gesture(self, event: QNativeGestureEvent) -> bool:
        """Fingers on a touchpad."""
        match event.gestureType():
            case Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1.0 + event.value(), self._folded(event.position()))
            case Qt.NativeGestureType.SmartZoomNativeGesture:
                self._switch_zoom(event.position())
            case _:
                return False
        return True

    def _touched(self, event: QTouchEvent) -> None:
        points = event.points()
        down = [p for p in points if p.state() != QEventPoint.State.Released]
        if len(down) > 1:
            self._let_go()
            self._pinch(pinch_of(down[0], down[1]))
        elif not down:
            self._let_go()
        elif down[0].state() != QEventPoint.State.Pressed:
            self._move_to(down[0].position())
        elif not self._near_divider(down[0].position()) and self._taps.is_second(down[0]):
            self._switch_zoom(down[0].position())
        else:
            self._take(down[0].position())
        event.accept()

    def _pinch(self, pinch: Pinch) -> None:
        """What lies between the fingers stays there, and follows them."""
        if self._viewport:
            self._viewport = self._viewport.panned(pinch.by)
            self.zoom_by(pinch.factor, self._folded(pinch.at))

    def _switch_zoom(self, at: QPointF) -> None:
        if self._viewport is None:
            return
        if self._viewport.zoom is None:
            self.actual_size(self._folded(at))
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.02
        match event.key():
            case Qt.Key.Key_Left:
                self.set_split(self._split - step)
            case Qt.Key.Key_Right:
                self.set_split(self._split + step)
            case Qt.Key.Key_Home:
                self.set_split(0.0)
            case Qt.Key.Key_End:
                self.set_split(1.0)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_1:
                self.actual_size()
            case Qt.Key.Key_Space if not event.isAutoRepeat():
                self._hold_before(True)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold_before(False)
        else:
            super().keyReleaseEvent(event)

    def _hold_before(self, held: bool) -> None:
        self._only_before = held
        self.update()

    def _near_divider(self, point: QPointF) -> bool:
        if self._viewport is None or self._after is None or self._mode is not Mode.SPLIT:
            return False
        return abs(point.x() - self._divider_x(self._viewport.visible)) <= _GRIP

    def _set_cursor(self, point: QPointF) -> None:
        if self._taken == "divider" or (self._taken is None and self._near_divider(point)):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif self._viewport is None or self._viewport.zoom is None:
            self.setCursor(Qt.CursorShape.ArrowCursor)
        elif self._taken == "photo":
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
