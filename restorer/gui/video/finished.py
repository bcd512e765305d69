"""What exports came to; it stays until it is read, since nobody waits an hour before a window."""

from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QToolButton

from restorer.gui import theme
from restorer.gui.icons import icon, picture
from restorer.gui.quantities import count, span
from restorer.gui.sentences import translated

if TYPE_CHECKING:
    from restorer.video.export import Exported
    from restorer.video.job import Job


_MOST = 3  # lines of text that are seen at once; the page below needs its room


class _Lines(QPlainTextEdit):
    """Text to be read, as high as it is long, up to a few lines; the rest is scrolled to."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_text(self, text: str) -> None:
        """Show this."""
        self.setPlainText(text)
        self.setAccessibleDescription(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Of the own width alone: that of the text inside depends on the height, by the scroll bar.
        margin = ceil(self.document().documentMargin()) + 1
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * margin
        metrics, wrap = self.fontMetrics(), Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        text = metrics.boundingRect(QRect(0, 0, room, 0), wrap, self.toPlainText())
        self.setFixedHeight(min(text.height(), _MOST * metrics.lineSpacing()) + 2 * margin + 1)


class FinishedBar(QFrame):
    """Films that were made, with ways to see the last of them, and those that were not.

    Hidden while there are none.
    """

    folder_wanted = Signal(object)  # Path: show it there
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("offer")
        self._exported: Exported | None = None
        self._told: dict[Path, tuple[bool, str]] = {}  # whether it is there, and what is said
        self._sign = QLabel()
        self.text = _Lines()
        self.text.setAccessibleName(self.tr("Finished export"))
        self.play = QPushButton(self.tr("Play the result"))
        self.play.setToolTip(self.tr("In the program that this computer has for films"))
        self.folder = QPushButton(self.tr("Show in folder"))
        self.close_button = QToolButton()
        self.close_button.setProperty("role", "quiet")
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        line.setSpacing(theme.S)
        line.addWidget(self._sign)
        line.addWidget(self.text, 1)
        for button in (self.play, self.folder, self.close_button):
            line.addWidget(button)
        self.play.clicked.connect(self._play)
        self.folder.clicked.connect(self._show_in_folder)
        self.close_button.clicked.connect(self.forget)
        self.redress()
        self.hide()

    @Slot(object)
    def show_result(self, exported: "Exported") -> None:
        """Tell of this one, too."""
        self._exported = exported
        text = self.tr("{name} is finished. Frames: {count}; time: {time}.")
        parts = [
            text.format(
                name=exported.target.name, count=count(exported.frames), time=span(exported.seconds)
            ),
            *map(translated, exported.notices),
        ]
        self._tell(exported.target, True, " ".join(parts))

    @Slot(object, str)
    def show_failure(self, job: "Job", sentence: str) -> None:
        """Tell of one that came to nothing, until it is read or the film is there after all."""
        text = self.tr("{name} could not be exported. {why}")
        self._tell(job.target, False, text.format(name=job.target.name, why=sentence))

    def _tell(self, target: Path, good: bool, text: str) -> None:
        self._told.pop(target, None)
        self._told = {target: (good, text), **self._told}
        bad_first = sorted(self._told.values(), key=lambda told: told[0])
        self.text.show_text("\n".join(line for _, line in bad_first))
        for button in (self.play, self.folder):
            button.setVisible(self._exported is not None)
        self.redress()
        self.show()

    @Slot()
    def forget(self) -> None:
        """It was read."""
        self._told.clear()
        self._exported = None
        self.hide()

    def redress(self) -> None:
        """Take the theme's colours."""
        tones = theme.tones()
        good = all(good for good, _ in self._told.values())
        name, tone = ("done", tones.success) if good else ("warning", tones.error)
        self._sign.setPixmap(picture(name, 20, self.devicePixelRatioF(), tone))
        self.play.setIcon(icon("play"))
        self.folder.setIcon(icon("folder"))
        self.close_button.setIcon(icon("close"))

    @Slot()
    def _play(self) -> None:
        assert self._exported is not None
        target = self._exported.target
        if not target.is_file():
            text = self.tr("{name} is no longer in {folder}.")
            self.failed.emit(text.format(name=target.name, folder=target.parent))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            text = self.tr("No program that plays films could be started; the film is {path}.")
            self.failed.emit(text.format(path=target))

    @Slot()
    def _show_in_folder(self) -> None:
        assert self._exported is not None
        self.folder_wanted.emit(self._exported.target)
