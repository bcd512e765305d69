"""One picture of the compare view: paints the visible part at the level that suits the zoom."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from restorer.gui.view import screen
from restorer.gui.view.pyramid import Pyramid
from restorer.gui.view.viewport import Viewport

_CRISP = 3.0  # device pixels per pixel above which single pixels are shown as squares
_MARGIN = 0.25  # of the visible part, kept ready around it so that a pan need not cut anew


class Layer:
    """A pyramid and the part of it that was cut out last."""

    def __init__(self, pyramid: Pyramid) -> None:
        self.pyramid = pyramid
        self._patch: QImage | None = None
        self._area = QRect()
        self._level = -1

    def paint(self, painter: QPainter, viewport: Viewport, exposed: QRectF) -> None:
        """Paint what lies in `exposed` (the view's coordinates)."""
        whole = viewport.painted
        seen = exposed.intersected(whole)
        if seen.isEmpty():
            return
        # The pyramid may be a reduced copy of the photo: its own size decides the level.
        scale = whole.width() * viewport.ratio / self.pyramid.width
        level = self.pyramid.level_for(scale)
        height, width = self.pyramid.levels[level].shape[:2]
        across, down = width / whole.width(), height / whole.height()
        source = QRectF(
            (seen.x() - whole.x()) * across,
            (seen.y() - whole.y()) * down,
            seen.width() * across,
            seen.height() * down,
        )
        patch = self._patch_of(level, source, QRect(0, 0, width, height))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < _CRISP)
        part = source.translated(-self._area.x(), -self._area.y())
        screen.draw(painter, seen, patch, part)

    def _patch_of(self, level: int, source: QRectF, whole: QRect) -> QImage:
        needed = source.toAlignedRect().adjusted(-1, -1, 1, 1).intersected(whole)
        if self._patch is None or level != self._level or not self._area.contains(needed):
            across, down = int(needed.width() * _MARGIN), int(needed.height() * _MARGIN)
            self._area = needed.adjusted(-across, -down, across, down).intersected(whole)
            self._level = level
            self._patch = self.pyramid.cut(level, self._area)
        return self._patch


def thumbnail_of(pyramid: Pyramid, side: int) -> QImage:
    """A small image of the whole picture, at most `side` pixels long."""
    level = max(
        (i for i, p in enumerate(pyramid.levels) if max(p.shape[:2]) >= side),
        default=0,
    )
    height, width = pyramid.levels[level].shape[:2]
    image = pyramid.cut(level, QRect(0, 0, width, height))
    return image.scaled(
        side,
        side,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
