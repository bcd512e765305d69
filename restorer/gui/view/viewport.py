"""Where a photo lies in its view: zoom, pan and fit as plain arithmetic."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

_CLOSEST = 16.0  # device pixels per pixel of the photo


@dataclass(frozen=True)
class Viewport:
    """A photo in a view.

    photo: size in the photo's pixels. view: size in logical pixels. ratio: device pixels per
    logical pixel. zoom: device pixels per pixel of the photo; None while it fits the view.
    centre: the photo's point in the middle of the view.
    """

    photo: QSizeF
    view: QSizeF
    ratio: float = 1.0
    zoom: float | None = None
    centre: QPointF | None = None
    margin: float = 0.0

    @property
    def fitting(self) -> float:
        """Device pixels per pixel of the photo at which the whole of it is seen."""
        wide = max(1.0, self.view.width() - 2 * self.margin) / self.photo.width()
        high = max(1.0, self.view.height() - 2 * self.margin) / self.photo.height()
        return min(wide, high, 2.0 / self.ratio) * self.ratio

    @property
    def scale(self) -> float:
        """Logical pixels per pixel of the photo."""
        return (self.fitting if self.zoom is None else self.zoom) / self.ratio

    @property
    def percent(self) -> int:
        """100: one pixel of the photo on one of the screen."""
        return round(self.scale * self.ratio * 100)

    @property
    def area(self) -> QRectF:
        """The whole photo, in the view's coordinates."""
        scale = self.scale
        size = self.photo * scale
        middle = QPointF(self.view.width() / 2, self.view.height() / 2)
        if self.zoom is None or self.centre is None:
            corner = middle - QPointF(size.width() / 2, size.height() / 2)
        else:
            corner = middle - self.centre * scale
        return QRectF(corner, size)

    @property
    def painted(self) -> QRectF:
        """The area moved onto whole device pixels: at 100 % every pixel stays as sharp as it is."""
        area = self.area
        x, y = round(area.x() * self.ratio), round(area.y() * self.ratio)
        return QRectF(QPointF(x / self.ratio, y / self.ratio), area.size())

    @property
    def visible(self) -> QRectF:
        """The seen part of the photo, in the view's coordinates."""
        return self.painted.intersected(QRectF(QPointF(0, 0), self.view))

    def to_photo(self, point: QPointF) -> QPointF:
        """The photo's point under a point of the view."""
        return (point - self.area.topLeft()) / self.scale

    def fitted(self) -> "Viewport":
        return replace(self, zoom=None, centre=None)

    def zoomed(self, zoom: float, at: QPointF) -> "Viewport":
        """At another zoom, with the same point of the photo under `at`."""
        zoom = min(max(zoom, min(self.fitting, 1.0)), _CLOSEST)
        held = self.to_photo(at)
        middle = QPointF(self.view.width() / 2, self.view.height() / 2)
        centre = held + (middle - at) * (self.ratio / zoom)
        return replace(self, zoom=zoom, centre=centre)._kept_in_view()

    def panned(self, by: QPointF) -> "Viewport":
        """Moved by logical pixels; the photo never leaves the view."""
        if self.zoom is None:
            return self
        assert self.centre is not None
        return replace(self, centre=self.centre - by / self.scale)._kept_in_view()

    def resized(self, view: QSizeF, ratio: float) -> "Viewport":
        return replace(self, view=view, ratio=ratio)._kept_in_view()

    def _kept_in_view(self) -> "Viewport":
        if self.zoom is None or self.centre is None:
            return self
        x = _clamped(self.centre.x(), self.photo.width(), self.view.width() / self.scale)
        y = _clamped(self.centre.y(), self.photo.height(), self.view.height() / self.scale)
        return replace(self, centre=QPointF(x, y))


def _clamped(centre: float, length: float, seen: float) -> float:
    if seen >= length:
        return length / 2
    return min(max(centre, seen / 2), length - seen / 2)
