"""What exports came to; it stays until it is read, since nobody waits an hour before a window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from restorer.gui import theme
from restorer.gui.icons import icon, picture
from restorer.gui.quantities import count, span
from restorer.gui.sentences import translated

if TYPE_CHECKING:
    from restorer.video.export import Exported


_MOST = 4  # films that are told of


class FinishedBar(QFrame):
    """Films that were made, with ways to see the last of them; hidden while there are none."""

    folder_wanted = Signal(object)  # Path: show it there
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("offer")
        self._exported: Exported | None = None
        self._lines: list[str] = []
        self._sign = QLabel()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)  # markup in a name stays text
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
        self._lines = [*self._lines, " ".join(parts)][-_MOST:]
        self.text.setText("\n".join(self._lines))
        self.text.setAccessibleDescription(self.text.text())
        self.show()

    @Slot()
    def forget(self) -> None:
        """It was read."""
        self._lines.clear()
        self.hide()

    def redress(self) -> None:
        """Take the theme's colours."""
        tones = theme.tones()
        self._sign.setPixmap(picture("done", 20, self.devicePixelRatioF(), tones.success))
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
