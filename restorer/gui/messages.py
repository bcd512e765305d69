"""One unobtrusive bar for what must be said: a sentence, at most one button, a way to close it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from restorer.gui import theme
from restorer.gui.icons import icon, picture

_GOOD_NEWS_STAYS = 12_000  # ms; bad news stays until it is closed or replaced


@dataclass(frozen=True)
class Message:
    """A sentence for the person. kind: "info", "success" or "error". path: a file to show."""

    text: str
    kind: str = "info"
    path: Path | None = None


class MessageBar(QFrame):
    """Shows the latest message; hidden while there is none."""

    show_in_folder = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._message: Message | None = None
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setAccessibleName(self.tr("Message"))
        self._folder = QPushButton(self.tr("Show in folder"))
        self._folder.setProperty("role", "quiet")
        self._folder.clicked.connect(self._show_in_folder)
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.clear)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.M, theme.XS, theme.XS, theme.XS)
        line.setSpacing(theme.S)
        line.addWidget(self._sign)
        line.addWidget(self._text, 1)
        line.addWidget(self._folder)
        line.addWidget(self._close)
        self.hide()

    @property
    def message(self) -> Message | None:
        """What is shown at the moment."""
        return self._message

    def tell(self, message: Message) -> None:
        """Show a message in place of the one before it."""
        self._message = message
        self._text.setText(message.text)
        self._text.setAccessibleDescription(message.text)
        self._folder.setVisible(message.path is not None)
        self.setProperty("kind", message.kind)
        self.redress()
        self.show()
        self._timer.stop()
        if message.kind != "error":
            self._timer.start(_GOOD_NEWS_STAYS)

    @Slot()
    def clear(self) -> None:
        self._timer.stop()
        self._message = None
        self.hide()

    @Slot()
    def redress(self) -> None:
        """Take the colours of the message's kind and of the theme."""
        theme.restyle(self)
        self._close.setIcon(icon("close"))
        if self._message is None:
            return
        tones = theme.tones()
        name, colour = {
            "error": ("warning", tones.error),
            "success": ("done", tones.success),
        }.get(self._message.kind, ("info", tones.dim))
        self._sign.setPixmap(picture(name, 20, self.devicePixelRatioF(), colour))

    @Slot()
    def _show_in_folder(self) -> None:
        if self._message is not None and self._message.path is not None:
            self.show_in_folder.emit(self._message.path)
