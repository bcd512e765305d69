"""A window from which files can be dragged with the mouse, as from a file browser.

    python packaging/drag_source.py FILE…

It lies in the lower right corner of the screen; packaging/drive.py drags from it.
"""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

SIDE = 90  # px
TITLE = "drag source"


class Source(QLabel):
    """Begins a drag at the first move with a pressed button."""

    def __init__(self, files: list[str]) -> None:
        super().__init__("⠿")
        self._files = files
        self.setWindowTitle(TITLE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        screen = QApplication.primaryScreen().geometry()
        self.setGeometry(screen.right() - SIDE, screen.bottom() - SIDE, SIDE, SIDE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(file) for file in self._files])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> int:
    application = QApplication(sys.argv[:1])
    source = Source(sys.argv[1:])
    source.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
