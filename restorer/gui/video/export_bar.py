"""How far an export is, with a hand on it; it stays while another film is looked at."""

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QPushButton

from restorer.gui import theme
from restorer.gui.header import ElidedLabel
from restorer.gui.icons import icon
from restorer.gui.quantities import count, span
from restorer.gui.video.export import FilmExport, Phase
from restorer.video.progress import Progress

_NAME = 0.35  # of the width is the film's name at most; what is done and left matters more


class ExportBar(QFrame):
    """Hidden while nothing is exported."""

    cancel_wanted = Signal()
    forget_wanted = Signal()  # the films that wait

    def __init__(self, export: FilmExport) -> None:
        super().__init__()
        self.setObjectName("offer")
        self._export = export
        self._now: Progress | None = None
        self._waiting = 0
        self.text = ElidedLabel()
        self.text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.text.setAccessibleName(self.tr("How far the export is"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.pause = QPushButton()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("What is finished is kept, to be gone on with"))
        self.forget = QPushButton(self.tr("Forget the rest"))
        self.forget.setToolTip(self.tr("Films that wait for their turn are not exported"))
        self.forget.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        grid.setHorizontalSpacing(theme.S)
        grid.setVerticalSpacing(theme.XS)
        grid.addWidget(self.text, 0, 0)
        grid.addWidget(self.progress, 1, 0)
        grid.addWidget(self.pause, 0, 1, 2, 1)
        grid.addWidget(self.cancel, 0, 2, 2, 1)
        grid.addWidget(self.forget, 0, 3, 2, 1)
        grid.setColumnStretch(0, 1)
        self.pause.clicked.connect(self._pause_or_go)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.forget.clicked.connect(self.forget_wanted)
        export.progressed.connect(self._show_progress)
        export.phase_changed.connect(self._show_phase)
        self._show_phase(export.phase)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def redress(self) -> None:
        """Take the theme's colours."""
        self.pause.setIcon(icon("play" if self._export.phase is Phase.PAUSED else "pause"))

    @Slot(int)
    def show_waiting(self, number: int) -> None:
        """How many films are exported after this one."""
        self._waiting = number
        self.forget.setVisible(number > 0)
        self._say()

    @Slot(object)
    def _show_phase(self, phase: Phase) -> None:
        self.setVisible(phase is not Phase.NONE)
        self.pause.setText(self.tr("Go on") if phase is Phase.PAUSED else self.tr("Pause"))
        for button in (self.pause, self.cancel):
            button.setEnabled(phase is not Phase.ENDING)
        if phase is Phase.NONE:
            self._now = None
        if self._now is None:  # nothing moves while it is paused
            self.progress.setRange(0, int(phase is Phase.PAUSED))
        self.redress()
        self._say()

    @Slot(object)
    def _show_progress(self, now: Progress) -> None:
        self._now = now
        self.progress.setRange(0, max(1, now.total))
        self.progress.setValue(now.done)
        self._say()

    @Slot()
    def _pause_or_go(self) -> None:
        if self._export.phase is Phase.PAUSED:
            self._export.go_on()
        else:
            self._export.pause()

    def _say(self) -> None:
        job, now = self._export.job, self._now
        if job is not None:
            middle = Qt.TextElideMode.ElideMiddle
            most = round(_NAME * self.text.width())
            name = self.text.fontMetrics().elidedText(job.target.name, middle, most)
            text = f"{name}: {self._words(now)}"
            if self._waiting:
                more = self.tr("{text}; waiting: {number}")
                text = more.format(text=text, number=count(self._waiting))
            self.text.show_text(text)

    def _words(self, now: Progress | None) -> str:
        if self._export.phase is Phase.ENDING:
            return self.tr("stopping…")
        if now is None:
            paused = self._export.phase is Phase.PAUSED
            return self.tr("paused before the first frame") if paused else self.tr("getting ready…")
        words = {
            "shots": self.tr("looking for shots, {done} of {total} frames"),
            "colour": self.tr("{done} of {total} frames in colour"),
            "join": self.tr("writing the film, {done} of {total} frames"),
        }[now.part].format(done=count(now.done), total=count(now.total))
        if self._export.phase is Phase.PAUSED:
            return self.tr("{what}, paused").format(what=words)
        if now.remaining is None:
            return words
        rate = QLocale().toString(now.rate, "f", 1)
        text = self.tr("{what}, {rate} frames per second, {left} left")
        return text.format(what=words, rate=rate, left=span(now.remaining))
