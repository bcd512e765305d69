"""Questions that can wait: a line under the header with its buttons, and a way to say no."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from restorer.gui import theme
from restorer.gui.icons import picture


def _nothing() -> None:
    """What most refusals do."""


@dataclass(frozen=True, eq=False)
class Offer:
    """Something that is done only if the person wants it.

    Attributes:
        text: The sentence, plain text.
        yes: What the button says.
        accept: Done when it is pressed.
        refuse: Done when the offer is closed.
        other: What a second button says; empty: there is none.
        instead: Done when that is pressed.
    """

    text: str
    yes: str
    accept: Callable[[], None]
    refuse: Callable[[], None] = _nothing
    other: str = ""
    instead: Callable[[], None] = _nothing


class Offers(QFrame):
    """Shows one offer, the oldest; hidden while there is none. Nothing waits for the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("offer")
        self._waiting: deque[Offer] = deque()
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # markup in a name stays text
        self._text.setAccessibleName(self.tr("Question"))
        self.yes = QPushButton()
        self.no = QPushButton(self.tr("No, thanks"))
        self.no.setProperty("role", "quiet")
        self.other = QPushButton()
        self.yes.clicked.connect(self._accept)
        self.other.clicked.connect(self._take_other)
        self.no.clicked.connect(self._refuse)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        line.setSpacing(theme.S)
        line.addWidget(self._sign)
        line.addWidget(self._text, 1)
        line.addWidget(self.no)
        line.addWidget(self.other)
        line.addWidget(self.yes)
        self.redress()
        self.hide()

    @property
    def current(self) -> Offer | None:
        """What is offered at the moment."""
        return self._waiting[0] if self._waiting else None

    def add(self, offer: Offer) -> None:
        """Offer something, after what is offered already."""
        self._waiting.append(offer)
        self._show()

    def withdraw(self, offer: Offer) -> None:
        """Offer it no more; it is neither accepted nor refused."""
        if offer in self._waiting:
            self._waiting.remove(offer)
            self._show()

    def redress(self) -> None:
        """Take the theme's colours."""
        tones = theme.tones()
        self._sign.setPixmap(picture("info", 20, self.devicePixelRatioF(), tones.accent))

    def _show(self) -> None:
        offer = self.current
        if offer is not None:
            self._text.setText(offer.text)
            self._text.setAccessibleDescription(offer.text)
            self.yes.setText(offer.yes)
            self.other.setText(offer.other)
            self.other.setVisible(bool(offer.other))
        self.setVisible(offer is not None)

    @Slot()
    def _accept(self) -> None:
        self._waiting.popleft().accept()
        self._show()

    @Slot()
    def _take_other(self) -> None:
        self._waiting.popleft().instead()
        self._show()

    @Slot()
    def _refuse(self) -> None:
        self._waiting.popleft().refuse()
        self._show()
