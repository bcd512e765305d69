"""The video page before a film is open: what it is for, and where to begin."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from restorer.gui import theme
from restorer.gui.icons import icon, picture
from restorer.gui.photo.start import RecentFiles

_WIDTH = 460


class VideoStart(QWidget):
    """An invitation to bring a film."""

    film_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = QLabel(self.tr("A film, coloured shot by shot"))
        heading.setFont(theme.title(heading.font()))
        invitation = QLabel(
            self.tr(
                "Drop a film here. Its shots are found by themselves, and each can have settings "
                "of its own. Your film is never changed: sound, subtitles and chapters go along "
                "into a new one, and an export that was interrupted goes on where it stopped."
            )
        )
        invitation.setWordWrap(True)
        invitation.setProperty("role", "dim")
        invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        invitation.setFixedWidth(_WIDTH)
        invitation.setMinimumHeight(invitation.heightForWidth(_WIDTH))
        self.button = QPushButton(self.tr("Choose a film…"))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.film_wanted)
        self.recent = RecentFiles()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.XL * 2,) * 4)
        column.setSpacing(theme.M)
        column.addStretch(3)
        for part in (self._sign, heading, invitation, self.button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(theme.XL)
        column.addWidget(self.recent, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(4)
        self.redress()

    def redress(self) -> None:
        """Take the theme's colours."""
        tones = theme.tones()
        self._sign.setPixmap(picture("video", 64, self.devicePixelRatioF(), tones.dim))
        self.button.setIcon(icon("open", tones.on_accent))

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
