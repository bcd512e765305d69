"""What happens at the end of a batch: the person is told, and the computer may rest."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from restorer.gui import quantities
from restorer.gui.batch import power
from restorer.gui.batch.countdown import Countdown
from restorer.gui.batch.notice import Notice
from restorer.gui.batch.power import Rest
from restorer.gui.batch.work import BatchWork, Phase
from restorer.gui.choosers import Chooser
from restorer.gui.messages import Message
from restorer.gui.sentences import translated
from restorer.gui.tasks import Tasks

if TYPE_CHECKING:
    from restorer.batch.events import Summary


class Ending(QObject):
    """Follows the work of a page.

    then: says what the computer is to do, a Rest or None; it stays on after the next batch.
    busy: whether something else is at work.
    """

    told = Signal(object)  # Message
    clicked = Signal()  # the message on the desktop

    def __init__(
        self,
        work: BatchWork,
        then: Chooser,
        busy: Callable[[], bool],
        tasks: Tasks,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._work, self._then, self._busy = work, then, busy
        self._tasks, self._page = tasks, page
        self._countdown: Countdown | None = None
        self._notice = Notice(page)
        self._notice.clicked.connect(self.clicked)
        work.ended.connect(self._ended)
        work.phase_changed.connect(self._phase_changed)

    def stop(self) -> None:
        """The window is closed: nothing happens any more."""
        self._end_countdown()
        self._notice.end()

    @Slot(object)
    def _ended(self, summary: "Summary") -> None:
        rest = self._then.currentData()
        self._then.show_choice(None)
        worked = summary.done or summary.failed or summary.skipped
        if not (worked or summary.stopped or summary.cancelled):
            return  # an earlier batch was opened again, with nothing left to do
        heading = self.tr("The batch is ended.") if summary.cancelled else self.tr("Done.")
        counts = [self.tr("In colour: {count}.").format(count=quantities.count(summary.done))]
        if summary.failed:
            number = quantities.count(summary.failed)
            counts.append(self.tr("Failed: {count}.").format(count=number))
        if summary.stopped:
            counts.insert(0, translated(summary.stopped))
        bad = bool(summary.failed or summary.stopped)
        text = " ".join([heading, *counts])
        self.told.emit(Message(text, "error" if bad else "success"))
        self._notice.tell(heading, " ".join(counts))
        if rest is not None and not (summary.cancelled or summary.stopped or summary.left):
            self._count_down(rest)

    @Slot(object)
    def _phase_changed(self, phase: Phase) -> None:
        if phase is not Phase.ENDED:
            self._end_countdown()
        if phase is Phase.PAUSED and self._work.trouble:
            self._notice.tell(self.tr("The batch is waiting."), self._work.trouble)

    def _count_down(self, rest: Rest) -> None:
        window = self._page.window()  # what is minimized may take its dialogs with it
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._countdown = Countdown(rest, self._busy, window)
        self._countdown.over.connect(self._rest)
        self._countdown.finished.connect(self._forget)
        self._countdown.show()
        self._countdown.activateWindow()

    @Slot()
    def _forget(self) -> None:
        self._countdown = None

    def _end_countdown(self) -> None:
        if self._countdown is not None:
            self._countdown.reject()

    @Slot(object)
    def _rest(self, rest: Rest) -> None:
        self._tasks.start(partial(power.take, rest), failed=self._refused)

    def _refused(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))
