"""What the window needs of the system, asked before Qt is: a plain sentence beats an abort."""

import os
import sys

from restorer.errors import RestorerError

LINE = "apt-get install -y libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"


def check() -> None:
    """Find out whether a window can be opened.

    Raises:
        RestorerError: Qt misses a system library, or there is no display.
    """
    try:
        import PySide6.QtWidgets  # noqa: F401 (only whether it loads)
    except ImportError as error:
        raise RestorerError(_missing(str(error))) from error
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not seen and platform in ("", "xcb", "wayland"):
        raise RestorerError(
            "There is no display to open a window on; “restorer colorize PHOTO” works without one."
        )


def _missing(reason: str) -> str:
    if ".so" in reason:
        return (
            f"The window needs system libraries that are missing here ({reason.split(':')[0]}); "
            f"type: {LINE}"
        )
    return f"The window's toolkit cannot be loaded ({reason}); install restorer anew."
