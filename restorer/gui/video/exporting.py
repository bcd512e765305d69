"""From the wish to export a film to the message at its end."""

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from restorer.gui.messages import Message
from restorer.gui.offers import Offers
from restorer.gui.preferences import Preferences
from restorer.gui.sentences import translated
from restorer.gui.tasks import Tasks
from restorer.gui.video.answers import Answers
from restorer.gui.video.editor import Editor
from restorer.gui.video.export import FilmExport
from restorer.gui.video.export_dialog import ExportFilmDialog
from restorer.gui.video.interrupted import Interrupted
from restorer.gui.video.pace import Pace

if TYPE_CHECKING:
    from restorer.video.export import Exported
    from restorer.video.job import Job


class Exporting(QObject):
    """Asks, starts and tells; what is interrupted is offered to be gone on with.

    One film is exported at a time; the others wait in turn.
    """

    told = Signal(object)  # Message
    waiting_changed = Signal(int)  # how many wait
    shown_wanted = Signal()  # the place of films

    def __init__(
        self,
        export: FilmExport,
        editor: Editor,
        answers: Answers,
        tasks: Tasks,
        preferences: Preferences,
        offers: Offers,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._export = export
        self._editor = editor
        self._pace = Pace(export, editor, answers, self)
        self._tasks = tasks
        self._preferences = preferences
        self.interrupted = Interrupted(export, tasks, preferences, offers, page)
        self.interrupted.wanted.connect(self._go_on)
        self.interrupted.told.connect(self.told)
        self._page = page
        self._waiting: deque[Job] = deque()
        export.done.connect(self._done)
        export.stopped.connect(self._stopped)
        export.failed.connect(self._failed)

    @Slot()
    def ask(self) -> None:
        """Ask how the open film is to be written."""
        if self._editor.film is None:
            return
        editor, taken, window = self._editor, self._targets, self._page.window()
        dialog = ExportFilmDialog(editor, self._tasks, self._pace, taken, window)
        dialog.wanted.connect(self.start)
        dialog.open()

    @Slot(object)
    def start(self, job: "Job") -> None:
        """Begin, or go on; while another film is exported, when that is done."""
        if job.target in self._targets:
            return
        self.interrupted.withdraw(job.target)
        if self._export.busy:
            self._waiting.append(job)
            self.waiting_changed.emit(len(self._waiting))
            text = self.tr("{name} is exported as soon as the film before it is done.")
            self.told.emit(Message(text.format(name=job.target.name)))
        else:
            self._begin(job)

    @property
    def waiting(self) -> int:
        """How many films wait for their turn."""
        return len(self._waiting)

    @Slot()
    def forget_waiting(self) -> None:
        """Export none of the films that wait; what was begun of one is offered again."""
        while self._waiting:
            self.interrupted.look_at(self._waiting.popleft().target)
        self.waiting_changed.emit(0)

    @property
    def _targets(self) -> frozenset[Path]:
        """The films that are being made, or will be."""
        jobs = [*self._waiting, *([self._export.job] if self._export.job else [])]
        return frozenset(job.target for job in jobs)

    def _begin(self, job: "Job") -> None:
        self._preferences.change(film_export=str(job.target))
        self._export.start(job)

    @Slot(object)
    def _go_on(self, job: "Job") -> None:
        self.shown_wanted.emit()
        self.start(job)

    # How it ends

    @Slot(object)
    def _done(self, exported: "Exported") -> None:
        target = exported.target
        self.interrupted.forget(target)
        if not self._page.isVisible():  # else it is seen there
            text = self.tr("The film is {name} in {folder}")
            parts = [text.format(name=target.name, folder=target.parent)]
            parts += map(translated, exported.notices)
            self.told.emit(Message(" ".join(parts), "success", target))
        QApplication.alert(self._page.window())
        self._next()

    @Slot(object)
    def _stopped(self, job: "Job") -> None:
        if job.folder.exists():
            self.interrupted.look_at(job.target)
        else:
            self.interrupted.forget(job.target)
            self.told.emit(Message(self.tr("The export is stopped; no part of it was finished.")))
        self._next()

    @Slot(object, str, bool)
    def _failed(self, job: "Job", sentence: str, damaged: bool) -> None:
        if not self._page.isVisible():
            self.told.emit(Message(sentence, "error"))
        QApplication.alert(self._page.window())
        if damaged:
            self.interrupted.offer_anew(job)
        elif job.folder.exists():
            self.interrupted.look_at(job.target)
        else:
            self.interrupted.forget(job.target)
        self._next()

    def _next(self) -> None:
        if self._waiting:
            job = self._waiting.popleft()
            self.waiting_changed.emit(len(self._waiting))
            self._begin(job)
