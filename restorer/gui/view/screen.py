"""Pictures in the colours of the screen that they are shown on.

X11 keeps each monitor's ICC profile on the root window (the "ICC profiles in X" convention, where
colour daemons put it). Other systems tell a program nothing of that kind through Qt: there, and
where there is no profile, the screen is taken for sRGB.
"""

import ctypes
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ubyte, c_ulong, c_void_p

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColorSpace,
    QColorTransform,
    QGuiApplication,
    QImage,
    QPainter,
    QScreen,
    QWindow,
)

_LONGEST = 1 << 22  # of a profile, in units of four bytes
_SUCCESS = 0

_transform: QColorTransform | None = None


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


def transform_to(profile: bytes | None) -> QColorTransform | None:
    """From sRGB into a profile's colours; None where nothing has to change, or nothing can."""
    if profile is None:
        return None
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    space = QColorSpace.fromIccProfile(profile)
    if not space.isValidTarget() or space.colorModel() != QColorSpace.ColorModel.Rgb:
        return None
    transform = srgb.transformationToColorSpace(space)
    return None if transform.isIdentity() else transform


def profile_of(screen: QScreen) -> bytes | None:
    """The ICC profile of a screen, where the system tells one."""
    if QGuiApplication.platformName() != "xcb":
        return None
    number = QGuiApplication.screens().index(screen)
    return _x11_property(f"_ICC_PROFILE_{number}" if number else "_ICC_PROFILE")


class ScreenColours(QObject):
    """Follows a window from screen to screen."""

    changed = Signal()  # pictures have to be painted anew

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None

    def follow(self, window: QWindow) -> None:
        """Take the colours of the screen that the window is on, now and later."""
        if window is self._window:
            return
        self._window = window
        window.screenChanged.connect(self._take)
        self._take(window.screen())

    @Slot(QScreen)
    def _take(self, screen: QScreen | None) -> None:
        global _transform
        _transform = transform_to(profile_of(screen)) if screen is not None else None
        self.changed.emit()


def _x11_property(name: str) -> bytes | None:
    """The bytes of a property of the root window; None where there is none, or no X11."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None
    x11.XOpenDisplay.restype = c_void_p
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    try:
        return _read(x11, c_void_p(display), name)
    finally:
        x11.XCloseDisplay(c_void_p(display))


def _read(x11: ctypes.CDLL, display: c_void_p, name: str) -> bytes | None:
    x11.XInternAtom.restype = x11.XDefaultRootWindow.restype = c_ulong
    atom = x11.XInternAtom(display, c_char_p(name.encode()), 1)  # only where it exists
    if not atom:
        return None
    kind, bits, count, left = c_ulong(), c_int(), c_ulong(), c_ulong()
    values = POINTER(c_ubyte)()
    status = x11.XGetWindowProperty(
        display,
        c_ulong(x11.XDefaultRootWindow(display)),
        c_ulong(atom),
        c_long(0),
        c_long(_LONGEST),
        0,  # keep it
        c_ulong(0),  # of any type
        byref(kind),
        byref(bits),
        byref(count),
        byref(left),
        byref(values),
    )
    if status != _SUCCESS or not values:
        return None
    try:
        return ctypes.string_at(values, count.value) if bits.value == 8 and count.value else None
    finally:
        x11.XFree(values)
