"""The batch page before anything is chosen: what it is for, and where to begin."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from restorer.gui import theme
from restorer.gui.icons import icon, picture

_WIDTH = 460


class BatchStart(QWidget):
    """An invitation to bring a folder."""

    folder_wanted = Signal()
    files_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = QLabel(self.tr("A whole archive, in one go"))
        heading.setFont(theme.title(heading.font()))
        invitation = QLabel(
            self.tr(
                "Drop folders or photos here. You see what will happen before anything is done; "
                "originals are never written over, and a batch that was interrupted goes on "
                "where it stopped."
            )
        )
        invitation.setWordWrap(True)
        invitation.setProperty("role", "dim")
        invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        invitation.setFixedWidth(_WIDTH)
        invitation.setMinimumHeight(invitation.heightForWidth(_WIDTH))
        self.folder = QPushButton(self.tr("Choose a folder…"))
        self.folder.setProperty("role", "primary")
        self.folder.clicked.connect(self.folder_wanted)
        self.files = QPushButton(self.tr("Choose photos…"))
        self.files.clicked.connect(self.files_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addStretch(1)
        buttons.addWidget(self.folder)
        buttons.addWidget(self.files)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.XL * 2,) * 4)
        column.setSpacing(theme.M)
        column.addStretch(3)
        for part in (self._sign, heading, invitation):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(theme.S)
        column.addLayout(buttons)
        column.addStretch(4)
        self.redress()

    def redress(self) -> None:
        """Take the theme's colours."""
        tones = theme.tones()
        self._sign.setPixmap(picture("batch", 64, self.devicePixelRatioF(), tones.dim))
        self.folder.setIcon(icon("folder", tones.on_accent))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.canvas())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.tones().edge), 1.5)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 5])
        painter.setPen(pen)
        edge = theme.XL
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 14, 14)
