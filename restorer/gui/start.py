"""The page before any photo: where to drop, what to press, and samples to try."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QIcon,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from restorer import paths
from restorer.gui import theme, thumbnails
from restorer.gui.icons import icon, picture
from restorer.gui.tasks import Tasks

_SAMPLE = QSize(132, 96)
_MOST_SAMPLES = 4


def samples() -> tuple[Path, ...]:
    """The bundled sample photos."""
    folder = paths.resources() / "samples"
    found = (p for p in folder.glob("*") if p.suffix in (".jpg", ".png"))
    return tuple(sorted(found)[:_MOST_SAMPLES])


class StartPage(QWidget):
    """An invitation."""

    open_wanted = Signal()
    sample_wanted = Signal(object)  # Path

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = QLabel(self.tr("Give an old photograph its colours back"))
        heading.setFont(theme.title(heading.font()))
        invitation = QLabel(self.tr("Drop photos anywhere in this window"))
        self.button = QPushButton(self.tr("Open photos…"))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.open_wanted)
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        hint = QLabel(self.tr("or paste a picture with {keys}").format(keys=_spoken(keys)))
        for text in (invitation, hint):
            text.setProperty("role", "dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.XL * 2,) * 4)
        column.setSpacing(theme.M)
        column.addStretch(3)
        for part in (self._sign, heading, invitation):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(theme.S)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(hint, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        self.samples = tuple(SampleButton(path) for path in samples())
        self._add_samples(column, tasks)
        column.addStretch(1)
        self.redress()

    def redress(self) -> None:
        """Take the theme's colours."""
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(picture("photo", 64, ratio, theme.tones().dim))
        self.button.setIcon(icon("open", theme.tones().on_accent))

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

    def _add_samples(self, column: QVBoxLayout, tasks: Tasks) -> None:
        if not self.samples:
            return
        caption = QLabel(self.tr("No photo at hand? Try one of these:"))
        caption.setProperty("role", "dim")
        column.addWidget(caption, 0, Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addStretch(1)
        for sample in self.samples:
            sample.wanted.connect(self.sample_wanted)
            row.addWidget(sample)
            # A sample without its picture can still be pressed, and then says what is wrong.
            tasks.start(
                partial(thumbnails.quick, sample.path, _SAMPLE * 2),
                sample.show_image,
                lambda _: None,
            )
        row.addStretch(1)
        column.addLayout(row)


class SampleButton(QPushButton):
    """A sample photo that opens with one click."""

    wanted = Signal(object)  # Path

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        name = path.stem.replace("-", " ").replace("_", " ")
        self.setProperty("role", "sample")
        self.setAccessibleName(self.tr("Sample: {name}").format(name=name))
        self.setToolTip(name)
        self.setIconSize(_SAMPLE)
        self.clicked.connect(self._clicked)

    def show_image(self, image: QImage) -> None:
        self.setIcon(QIcon(QPixmap.fromImage(image)))

    @Slot()
    def _clicked(self) -> None:
        self.wanted.emit(self.path)


def _spoken(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
