"""What a place shows while it is empty: what it is for, and where to begin."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from restorer.gui import theme
from restorer.gui.icons import icon, picture

_SIGN = 64
_WIDTH = 460  # of the sentence
_ROUNDING = 14


class Invitation(QWidget):
    """A dashed frame to drop into, and in it a sign, a heading and a sentence.

    What follows below them, the page adds to `column`.

    sign: its drawing's name. button: the one to begin with; drawing: what is on it.
    """

    def __init__(self, sign: str, drawing: str) -> None:
        super().__init__()
        self._sign, self._drawing = sign, drawing
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.XL * 2, theme.XL + theme.M) * 2)
        self.column.setSpacing(theme.M)
        self.column.addStretch(3)
        self.column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        self.redress()

    def say(self, heading: str, sentence: str) -> None:
        """What the place is for."""
        title = QLabel(heading)
        title.setFont(theme.title(title.font()))
        text = QLabel(sentence)
        text.setWordWrap(True)
        text.setProperty("role", "dim")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setFixedWidth(_WIDTH)
        text.setMinimumHeight(text.heightForWidth(_WIDTH))
        for part in (title, text):
            self.column.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        self.column.addSpacing(theme.S)

    def redress(self) -> None:
        """Take the theme's colours."""
        tones = theme.tones()
        self._picture.setPixmap(picture(self._sign, _SIGN, self.devicePixelRatioF(), tones.dim))
        self.button.setIcon(icon(self._drawing, tones.on_accent))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.canvas())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.tones().edge), 1.5)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 5])
        painter.setPen(pen)
        edge = theme.XL
        frame = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(frame, _ROUNDING, _ROUNDING)
