"""What the window needs of the system, asked before Qt is: a plain sentence beats an abort."""

import ctypes
import os
import sys
from pathlib import Path

from restorer.errors import RestorerError

LINE = "apt-get install -y libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
X11_LINE = (
    "apt-get install -y libxcb-cursor0 libxkbcommon-x11-0 libx11-xcb1 libxcb-icccm4 libxcb-image0 "
    "libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1"
)
_NO_DISPLAY = "“restorer colorize PHOTO” works without one."


def check() -> None:
    """Find out whether a window can be opened.

    Raises:
        RestorerError: Qt misses a system library, or there is no display.
    """
    try:
        import PySide6.QtWidgets  # noqa: F401 (only whether it loads)
    except ImportError as error:
        raise RestorerError(_missing(str(error), LINE)) from error
    if sys.platform.startswith("linux"):
        _check_display()


def _check_display() -> None:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    x11, wayland = os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY")
    if platform not in ("", "xcb", "wayland"):
        return
    if not x11 and not wayland:
        raise RestorerError(f"There is no display to open a window on; {_NO_DISPLAY}")
    if x11 and not wayland:
        _check_x11(x11)


def _check_x11(display: str) -> None:
    """Try what Qt's X11 plugin would, since Qt ends the program where it fails."""
    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    plugin = plugins / "platforms" / "libqxcb.so"
    try:
        if plugin.is_file():
            ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise RestorerError(_missing(str(error), X11_LINE)) from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if refused:
        raise RestorerError(f"The display {display} cannot be opened; {_NO_DISPLAY}")


def _missing(reason: str, line: str) -> str:
    library = reason.split(":")[0]
    if ".so" in library:
        return f"The window needs system libraries that are missing here ({library}); type: {line}"
    return f"The window's toolkit cannot be loaded ({reason}); install restorer anew."
