"""The last minute before the computer rests: seen by everybody, stopped by one click or Esc."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from restorer.gui import theme
from restorer.gui.batch.power import Rest
from restorer.gui.dialogs.dialog import Dialog

SECONDS = 60
_WIDTH = 380


class Countdown(Dialog):
    """Counts down in the foreground; however it is closed, nothing happens any more.

    busy: whether something else is still at work; then it begins again.
    """

    over = Signal(object)  # Rest: now

    def __init__(self, rest: Rest, busy: Callable[[], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._rest = rest
        self._busy = busy
        self._left = SECONDS
        self.setWindowTitle("restorer")
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        heading = QLabel(self.tr("The batch is done"))
        heading.setFont(theme.title(heading.font()))
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setFixedWidth(_WIDTH)
        self.progress = QProgressBar()
        self.progress.setRange(0, SECONDS)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Time that is left"))
        for part in (heading, self.text, self.progress):
            self.column.addWidget(part)
        self.close_button.setText(self.tr("Stay on"))
        self.close_button.setProperty("role", "primary")
        self.close_button.setDefault(True)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)
        self._second.start()
        self._show_left()

    def hideEvent(self, event: QHideEvent) -> None:
        self._second.stop()
        super().hideEvent(event)

    @Slot()
    def _tick(self) -> None:
        self._left = SECONDS if self._busy() else self._left - 1
        self._show_left()
        if self._left <= 0:
            self.close()
            self.over.emit(self._rest)

    def _show_left(self) -> None:
        texts = {
            Rest.SLEEP: self.tr("The computer goes to sleep in {seconds} s."),
            Rest.OFF: self.tr("The computer is shut down in {seconds} s."),
        }
        self.text.setText(texts[self._rest].format(seconds=self._left))
        self.progress.setValue(self._left)
