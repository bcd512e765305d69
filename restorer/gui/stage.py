"""What every place has: a page to begin with, the work, and messages over both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from restorer.gui import theme
from restorer.gui.messages import Message, MessageBar

_WIDEST_MESSAGE = 720


class Stage(QWidget):
    """A page to begin with or the work, with the message bar floating over the lower edge."""

    def __init__(self, start: QWidget, view: QWidget) -> None:
        super().__init__()
        self._stack = QStackedWidget()
        self._stack.addWidget(start)
        self._stack.addWidget(view)
        self.busy = QProgressBar(self)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Progress"))
        self.busy.hide()
        self.messages = MessageBar(self)
        self._drop = QFrame(self)
        self._drop.setObjectName("drop")
        self._drop.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._drop.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_photo(self, shown: bool) -> None:
        self._stack.setCurrentIndex(1 if shown else 0)

    def show_dropping(self, dropping: bool) -> None:
        """Light up while something is held over the window."""
        self._drop.setVisible(dropping)
        self._drop.setGeometry(self.rect())
        self._drop.raise_()

    def show_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy)

    def tell(self, message: Message) -> None:
        self.messages.tell(message)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self.busy.setGeometry(0, 0, self.width(), 4)
        self.busy.raise_()
        bar = self.messages
        wide = min(_WIDEST_MESSAGE, self.width() - 2 * theme.L)
        high = bar.heightForWidth(wide)
        bar.setGeometry((self.width() - wide) // 2, self.height() - high - theme.L, wide, high)
        bar.raise_()
