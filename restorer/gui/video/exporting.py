"""From the wish to export a film to the message at its end, and those that were interrupted."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from restorer.gui.batch.words import count
from restorer.gui.messages import Message
from restorer.gui.offers import Offer, Offers
from restorer.gui.preferences import Preferences
from restorer.gui.sentences import translated
from restorer.gui.tasks import Tasks
from restorer.gui.video.editor import Editor
from restorer.gui.video.export import FilmExport
from restorer.gui.video.export_dialog import ExportFilmDialog
from restorer.gui.video.forecast import Unfinished, unfinished, unfinished_of

if TYPE_CHECKING:
    from restorer.video.export import Exported
    from restorer.video.job import Job


class Exporting(QObject):
    """Asks, starts, tells and offers to go on."""

    told = Signal(object)  # Message
    shown_wanted = Signal()  # the place of films

    def __init__(
        self,
        export: FilmExport,
        editor: Editor,
        tasks: Tasks,
        preferences: Preferences,
        offers: Offers,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._export = export
        self._editor = editor
        self._tasks = tasks
        self._preferences = preferences
        self._offers = offers
        self._page = page
        self._offered: dict[Path, Offer] = {}
        export.done.connect(self._done)
        export.stopped.connect(self._stopped)
        export.failed.connect(self._failed)

    @Slot()
    def ask(self) -> None:
        """Ask how the open film is to be written."""
        if self._editor.film is None or self._export.busy:
            return
        dialog = ExportFilmDialog(self._editor, self._tasks, self._page.window())
        dialog.wanted.connect(self.start)
        dialog.open()

    @Slot(object)
    def start(self, job: "Job") -> None:
        """Begin, or go on."""
        if self._export.busy:
            text = self.tr("One film at a time: export {name} when the other one is done.")
            self.told.emit(Message(text.format(name=job.target.name)))
            return
        offer = self._offered.pop(job.target, None)
        if offer is not None:
            self._offers.withdraw(offer)
        self._preferences.change(film_export=str(job.target))
        self._export.start(job)

    def look_for_unfinished(self) -> None:
        """Offer to go on with the export that was under way last, if it was interrupted."""
        target = self._preferences.settings.film_export
        if target:
            self._tasks.start(partial(unfinished, Path(target)), self._offer, _nothing)

    def look_beside(self, film: Path) -> None:
        """Offer to go on with an interrupted export of a film that was opened."""
        self._tasks.start(partial(unfinished_of, film), self._offer, _nothing, priority=-1)

    def _offer(self, found: Unfinished | None) -> None:
        if found is None or self._export.busy or found.job.target in self._offered:
            return
        target = found.job.target
        text = self.tr("The export of {name} is not finished; frames that are done: {count}.")
        offer = Offer(
            text.format(name=target.name, count=count(found.done)),
            self.tr("Go on"),
            partial(self._go_on, found),
            self._forget,
        )
        self._offered[target] = offer
        self._offers.add(offer)

    def _go_on(self, found: Unfinished) -> None:
        self._offered.pop(found.job.target, None)
        self.shown_wanted.emit()
        self.start(found.job)

    def _forget(self) -> None:
        self._preferences.change(film_export="")

    # How it ends

    @Slot(object)
    def _done(self, exported: "Exported") -> None:
        self._forget()
        target = exported.target
        text = self.tr("The film is {name} in {folder}")
        parts = [text.format(name=target.name, folder=target.parent)]
        parts += map(translated, exported.notices)
        self.told.emit(Message(" ".join(parts), "success", target))
        QApplication.alert(self._page.window())

    @Slot(object)
    def _stopped(self, job: "Job") -> None:
        if not job.folder.exists():
            self._forget()
            self.told.emit(Message(self.tr("The export is stopped; no part of it was finished.")))
            return
        text = self.tr(
            "The export of {name} is stopped. What is finished is kept: export it again under "
            "the same name to go on."
        )
        self.told.emit(Message(text.format(name=job.target.name)))

    @Slot(object, str)
    def _failed(self, job: "Job", sentence: str) -> None:
        if not job.folder.exists():
            self._forget()
        self.told.emit(Message(sentence, "error"))
        QApplication.alert(self._page.window())


def _nothing(_sentence: str) -> None:
    """Nobody asked."""
