"""Which texts have not the room that they need: for one window, or at one scale as a program.

python room.py PICTURE
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QScrollArea, QSizePolicy, QWidget

_SLACK = 1  # px: sizes are rounded


def cut_texts(window: QWidget) -> list[str]:
    """Visible labels, buttons and choosers of a window that do not fit, each in words."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and (why := _why(widget, window)):
            name = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
            found.append(f"{type(widget).__name__} “{name or widget.accessibleName()}” {why}")
    return found


def _why(widget: QWidget, window: QWidget) -> str:
    if not isinstance(widget, (QLabel, QAbstractButton, QComboBox)):
        return ""
    if isinstance(widget, QLabel) and (not widget.text() or _elides(widget)):
        return ""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    if not _scrolls(widget) and not window.rect().contains(place):
        return f"sticks out: {place}"
    width, height = widget.minimumSizeHint().width(), widget.fontMetrics().height()
    if isinstance(widget, QLabel) and widget.wordWrap():
        width, height = 0, widget.heightForWidth(widget.width())
    if widget.width() + _SLACK < width or widget.height() + _SLACK < height:
        return f"has {widget.width()} × {widget.height()}, needs {width} × {height}"
    return ""


def _elides(label: QLabel) -> bool:
    return label.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def main(picture: Path) -> None:
    """The window with a photo at a scale that the environment chose, 1280 x 720 logical."""
    import tempfile

    import numpy as np
    from PIL import Image
    from PySide6.QtCore import QTimer

    from restorer.gui.app import make_application, make_window

    sys.path.insert(0, str(Path(__file__).parent))
    from stand_in import StandIn

    application = make_application()
    window = make_window(application, lambda device: StandIn())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.resize(1280, 720)

    def report() -> None:
        window.grab().save(str(picture))
        print(json.dumps({"ratio": window.devicePixelRatioF(), "cut": cut_texts(window)}))
        window.end()

    with tempfile.TemporaryDirectory() as name:
        photos = [Path(name) / f"{n} with a name that is rather long.png" for n in ("aunt", "cup")]
        for photo in photos:
            Image.fromarray(np.full((60, 90), 120, np.uint8)).save(photo)

        def look() -> None:
            if window.header._save.isEnabled():
                timer.stop()
                QTimer.singleShot(300, report)

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(50)
        window.show()
        window.reception.open_paths(photos)
        application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
