"""Pictures in the colours of the screen that they are shown on.

Every picture that the window shows goes through `draw` or, where Qt paints it by itself, through
`converted`. On macOS the system does the work: the window says that it is in sRGB.
"""

from PySide6.QtCore import QObject, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColorSpace,
    QColorTransform,
    QGuiApplication,
    QImage,
    QPainter,
    QScreen,
    QSurfaceFormat,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from restorer.gui.view.profiles import profile_of

_SRGB = QColorSpace.NamedColorSpace.SRgb

_transform: QColorTransform | None = None
_version = 0


def version() -> int:
    """Another number as soon as the screen has other colours: for whoever keeps pictures."""
    return _version


def draw(painter: QPainter, area: QRectF, image: QImage, source: QRectF | None = None) -> None:
    """Draw the part `source` of an sRGB picture over `area`, in the screen's colours.

    Only what is drawn is converted, in the screen's pixels: the picture's size does not matter.
    """
    part = QRectF(image.rect()) if source is None else source
    if _transform is None:
        painter.drawImage(area, image, part)
        return
    ratio = painter.device().devicePixelRatioF()
    scaled = QRectF(area.topLeft() * ratio, area.size() * ratio)
    whole = scaled.toAlignedRect()
    shown = QImage(whole.size(), QImage.Format.Format_ARGB32_Premultiplied)
    shown.fill(Qt.GlobalColor.transparent)
    own = QPainter(shown)
    own.setRenderHints(painter.renderHints())
    own.drawImage(scaled.translated(-whole.x(), -whole.y()), image, part)
    own.end()
    shown.applyColorTransform(_transform)
    shown.setDevicePixelRatio(ratio)
    painter.drawImage(whole.topLeft().toPointF() / ratio, shown)


def converted(image: QImage) -> QImage:
    """An sRGB picture in the screen's colours."""
    return image if _transform is None else image.colorTransformed(_transform)


def transform_to(profile: bytes | None) -> QColorTransform | None:
    """From sRGB into a profile's colours; None where nothing has to change, or nothing can."""
    if profile is None:
        return None
    space = QColorSpace.fromIccProfile(profile)
    if not space.isValidTarget() or space.colorModel() != QColorSpace.ColorModel.Rgb:
        return None
    transform = QColorSpace(_SRGB).transformationToColorSpace(space)
    return None if transform.isIdentity() else transform


class ScreenColours(QObject):
    """Follows a widget's window from screen to screen. Made before the window's native half."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._window: QWindow | None = None
        if QGuiApplication.platformName() == "cocoa":
            wanted = QSurfaceFormat.defaultFormat()
            wanted.setColorSpace(QColorSpace(_SRGB))
            QSurfaceFormat.setDefaultFormat(wanted)

    def follow(self, window: QWindow) -> None:
        """Take the colours of the screen that the window is on, now and later."""
        if window is self._window:
            return
        self._window = window
        window.screenChanged.connect(self._take)
        self._take(window.screen())

    @Slot(QScreen)
    def _take(self, screen: QScreen | None) -> None:
        global _transform, _version
        window = self._window if screen is not None else None
        _transform = transform_to(profile_of(window)) if window is not None else None
        _version += 1
        for part in self._widget.findChildren(QWidget):
            part.update()
