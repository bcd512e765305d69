"""The page before any photo: where to drop, what to press, and samples to try."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from restorer import paths
from restorer.gui import theme
from restorer.gui.invitation import Invitation
from restorer.gui.photo import thumbnails
from restorer.gui.recent import RecentFiles
from restorer.gui.tasks import Tasks
from restorer.gui.view import screen

_SAMPLE = QSize(132, 96)
_EDGE = 6  # around it
_MOST_SAMPLES = 4


def samples() -> tuple[Path, ...]:
    """The bundled sample photos."""
    folder = paths.resources() / "samples"
    found = (p for p in folder.glob("*") if p.suffix in (".jpg", ".png"))
    return tuple(sorted(found)[:_MOST_SAMPLES])


class StartPage(Invitation):
    """An invitation."""

    open_wanted = Signal()
    sample_wanted = Signal(object)  # Path

    def __init__(self, tasks: Tasks) -> None:
        super().__init__("photo", "open")
        self.say(
            self.tr("Give an old photograph its colours back"),
            self.tr("Drop photos anywhere in this window"),
        )
        self.button.setText(self.tr("Open photos…"))
        self.button.clicked.connect(self.open_wanted)
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        hint = QLabel(self.tr("or paste a picture with {keys}").format(keys=_spoken(keys)))
        hint.setProperty("role", "dim")
        for part in (self.button, hint):
            self.column.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        self.column.addStretch(2)
        self.recent = RecentFiles()
        self.samples = tuple(SampleButton(path) for path in samples())
        lower = QHBoxLayout()
        lower.setSpacing(theme.XL * 2)
        lower.addStretch(1)
        lower.addWidget(self.recent)
        lower.addLayout(self._sample_column(tasks))
        lower.addStretch(1)
        self.column.addLayout(lower)
        self.column.addStretch(1)

    def _sample_column(self, tasks: Tasks) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.S)
        if not self.samples:
            return column
        caption = QLabel(self.tr("No photo at hand? Try one of these:"))
        caption.setProperty("role", "dim")
        column.addWidget(caption, 0, Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        for sample in self.samples:
            sample.wanted.connect(self.sample_wanted)
            row.addWidget(sample)
            # A sample without its picture can still be pressed, and then says what is wrong.
            work = partial(thumbnails.quick, sample.path, _SAMPLE * 2)
            tasks.start(work, sample.show_image)
        column.addLayout(row)
        column.addStretch(1)
        return column


class SampleButton(QPushButton):
    """A sample photo that opens with one click."""

    wanted = Signal(object)  # Path

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        names = {
            "coffee": self.tr("Coffee"),
            "portrait": self.tr("Portrait"),
            "raccoon": self.tr("Raccoon"),
        }
        name = names.get(path.stem, path.stem)
        self.setProperty("role", "sample")
        self.setAccessibleName(self.tr("Sample: {name}").format(name=name))
        self.setToolTip(name)
        self._image = QImage()
        self.clicked.connect(self._clicked)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        return _SAMPLE + QSize(_EDGE, _EDGE) * 2

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = QSizeF(self._image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(room.topLeft(), size)
        area.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._image.isNull():
            screen.draw(painter, area, self._image)

    @Slot()
    def _clicked(self) -> None:
        self.wanted.emit(self.path)


def _spoken(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
