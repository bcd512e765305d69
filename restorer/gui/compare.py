"""The photo before and after: one place seen twice, split by a divider that can be dragged."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from restorer.gui import theme
from restorer.gui.layer import Layer
from restorer.gui.overlay import paint_divider, paint_label
from restorer.gui.pyramid import Pyramid
from restorer.gui.viewport import Viewport

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
        self._split = 0.5
        self._taken: str | None = None  # what the mouse holds: "divider", "photo"
        self._last = QPointF()
        self._only_before = False
        self._frames: tuple[QPixmap, QPixmap] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
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
                QSizeF(self.size()),
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

    # Zoom

    def fit(self) -> None:
        if self._viewport:
            self._set_viewport(self._viewport.fitted())

    def actual_size(self, at: QPointF | None = None) -> None:
        """100 %, around a point of the view or its middle."""
        if self._viewport:
            self._set_viewport(self._viewport.zoomed(1.0, at or QPointF(self.rect().center())))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        if self._viewport:
            zoom = self._viewport.scale * self._viewport.ratio * factor
            at = at or QPointF(self.rect().center())
            self._set_viewport(self._viewport.zoomed(zoom, at))

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
        if self._viewport is None or self._before is None:
            return
        seen = self._viewport.visible
        if self._after is None or self._only_before:
            self._before.paint(painter, self._viewport, seen)
            if self._only_before:
                paint_label(painter, self.tr("Before"), seen, seen, True, theme.small(self.font()))
            return
        self._paint_split(painter, self._viewport, seen)
        painter.end()

    def _paint_split(self, painter: QPainter, viewport: Viewport, seen: QRectF) -> None:
        assert self._before is not None
        assert self._after is not None
        x = self._divider_x(seen)
        left = QRectF(seen.topLeft(), QPointF(x, seen.bottom()))
        right = QRectF(QPointF(x, seen.top()), seen.bottomRight())
        if self._taken == "divider":
            self._paint_frames(painter, left, right)
        else:
            self._before.paint(painter, viewport, left)
            self._after.paint(painter, viewport, right)
        font = theme.small(self.font())
        paint_label(painter, self.tr("Before"), seen, left, True, font)
        paint_label(painter, self.tr("After"), seen, right, False, font)
        paint_divider(painter, x, seen, self.hasFocus())

    def _paint_frames(self, painter: QPainter, left: QRectF, right: QRectF) -> None:
        # While only the divider moves, both whole pictures are kept as the screen shows them.
        if self._frames is None:
            assert self._before is not None
            assert self._after is not None
            self._frames = (self._frame(self._before), self._frame(self._after))
        for area, frame in zip((left, right), self._frames, strict=True):
            painter.save()
            painter.setClipRect(area)
            painter.drawPixmap(0, 0, frame)
            painter.restore()

    def _frame(self, layer: Layer) -> QPixmap:
        assert self._viewport is not None
        ratio = self.devicePixelRatioF()
        frame = QPixmap(self.size() * ratio)
        frame.setDevicePixelRatio(ratio)
        frame.fill(theme.canvas())
        painter = QPainter(frame)
        layer.paint(painter, self._viewport, self._viewport.visible)
        painter.end()
        return frame

    def _divider_x(self, seen: QRectF) -> float:
        return seen.left() + self._split * seen.width()

    # Hands

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._viewport:
            ratio = self.devicePixelRatioF()
            self._set_viewport(self._viewport.resized(QSizeF(event.size()), ratio))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        self._taken = "divider" if self._near_divider(event.position()) else "photo"
        self._last = event.position()
        self._set_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._taken == "divider" and self._viewport:
            seen = self._viewport.visible
            self.set_split((event.position().x() - seen.left()) / max(1.0, seen.width()))
        elif self._taken == "photo" and self._viewport:
            self._set_viewport(self._viewport.panned(event.position() - self._last))
        self._last = event.position()
        self._set_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._taken = None
        self._frames = None
        self._set_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._viewport is None or self._near_divider(event.position()):
            return
        if self._viewport.zoom is None:
            self.actual_size(event.position())
        else:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_by(1.0 + event.value(), event.position())
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._viewport:
            size = QSizeF(self.size())
            self._set_viewport(self._viewport.resized(size, self.devicePixelRatioF()))
        return super().event(event)

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
        if self._viewport is None or self._after is None:
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
