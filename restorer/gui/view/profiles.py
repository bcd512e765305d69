"""The ICC profile of the screen that a window is on, where the system tells it.

X11 keeps each monitor's profile on the root window (the "ICC profiles in X" convention, where
colour daemons put it), Windows with the monitor's device. Nobody else is asked. Whatever goes
wrong, there is no profile: then the screen is taken for sRGB.
"""

import ctypes
import sys
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ubyte, c_uint32, c_ulong, c_void_p
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication, QWindow

_LONGEST = 1 << 24  # bytes of a profile
_SUCCESS = 0
_NEAREST = 2  # the monitor that most of the window is on
_LONGEST_PATH = 1 << 15  # characters


def profile_of(window: QWindow) -> bytes | None:
    """The profile of the screen that a shown window is on; None where nobody tells one."""
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        number = QGuiApplication.screens().index(window.screen())
        return from_x11(f"_ICC_PROFILE_{number}" if number else "_ICC_PROFILE")
    if platform == "windows" and sys.platform == "win32":
        return from_windows(window.winId(), ctypes.WinDLL("user32"), ctypes.WinDLL("gdi32"))
    return None


def from_x11(name: str) -> bytes | None:
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
        return _property(x11, c_void_p(display), name)
    finally:
        x11.XCloseDisplay(c_void_p(display))


def _property(x11: ctypes.CDLL, display: c_void_p, name: str) -> bytes | None:
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
        c_long(_LONGEST // 4),
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


class _Monitor(ctypes.Structure):
    """What Windows calls MONITORINFOEXW."""

    _fields_ = (
        ("size", c_uint32),
        ("whole", c_int * 4),
        ("work", c_int * 4),
        ("flags", c_uint32),
        ("device", ctypes.c_wchar * 32),
    )


def from_windows(window: int, user32: Any, gdi32: Any) -> bytes | None:
    """The content of the file that Windows names for a window's monitor.

    window: its handle. user32, gdi32: these libraries.
    """
    user32.MonitorFromWindow.restype = gdi32.CreateDCW.restype = c_void_p
    monitor = _Monitor(size=ctypes.sizeof(_Monitor))
    found = user32.MonitorFromWindow(c_void_p(window), c_uint32(_NEAREST))
    if not found or not user32.GetMonitorInfoW(c_void_p(found), byref(monitor)):
        return None
    context = gdi32.CreateDCW(ctypes.c_wchar_p(monitor.device), None, None, None)
    if not context:
        return None
    try:
        path = _path(gdi32, c_void_p(context))
    finally:
        gdi32.DeleteDC(c_void_p(context))
    try:
        return path.read_bytes()[:_LONGEST] if path is not None else None
    except OSError:
        return None


def _path(gdi32: Any, context: c_void_p) -> Path | None:
    characters = c_uint32(0)
    gdi32.GetICMProfileW(context, byref(characters), None)  # says how long the path is
    if not 0 < characters.value <= _LONGEST_PATH:
        return None
    text = ctypes.create_unicode_buffer(characters.value + 1)
    told = gdi32.GetICMProfileW(context, byref(characters), text)
    return Path(text.value) if told and text.value else None
