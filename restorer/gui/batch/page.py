"""The place where whole folders are coloured: chosen, foreseen, done."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from restorer.batch.row import Row
from restorer.catalogue import Model
from restorer.engine.look import Look
from restorer.gui import quantities
from restorer.gui.actions import START
from restorer.gui.batch import forecast as batch_forecast
from restorer.gui.batch.ending import Ending
from restorer.gui.batch.forecast import Forecast
from restorer.gui.batch.ledger import Ledger
from restorer.gui.batch.run import RunView
from restorer.gui.batch.setup import SetupView
from restorer.gui.batch.start import BatchStart
from restorer.gui.batch.unfinished import Unfinished, unfinished
from restorer.gui.batch.work import BatchWork, Phase
from restorer.gui.dialogs import questions
from restorer.gui.inference import Inference
from restorer.gui.messages import Message
from restorer.gui.offers import Offer, Offers
from restorer.gui.opening import Source
from restorer.gui.places import Page
from restorer.gui.preferences import Preferences
from restorer.gui.stage import Stage
from restorer.gui.tasks import Tasks

if TYPE_CHECKING:
    from restorer.batch.events import Summary
    from restorer.batch.job import Job
    from restorer.batch.journal import Journal

_NATIVE = QKeySequence.SequenceFormat.NativeText


class BatchPage(Page):
    """One batch at a time: its beginning, its wishes, or its work."""

    photo_wanted = Signal(object, object)  # Path, Look: to be compared
    settings_wanted = Signal(object)  # Which: rows that are to get the settings that were copied
    look_wanted = Signal()  # of the photo that is shown
    told = Signal(object)  # Message: for whichever place is shown
    shown_wanted = Signal(object)  # Place: this one

    def __init__(
        self,
        inference: Inference,
        tasks: Tasks,
        preferences: Preferences,
        offers: Offers,
        models: Sequence[tuple[Model, bool]],
        look: Look,
        at_work: Callable[[], bool],
    ) -> None:
        """look: of a photo that nobody has changed yet. at_work: whether anything in the window is.

        The computer may rest after a batch only when nothing is at work.
        """
        super().__init__()
        self._tasks = tasks
        self._preferences = preferences
        self._offers = offers
        self._late: list[Path] = []  # what came while the batch was being opened
        self.work = BatchWork(tasks, inference, self)
        self.start = BatchStart()
        self._views = QStackedWidget()
        self.stage = Stage(self.start, self._views)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        # Last, since whatever is put into something else gets its style anew with all it holds.
        self.setup = SetupView(tasks, preferences, self.work.line, models, look)
        self.run = RunView(self.work, tasks)
        self.ending = Ending(self.work, self.run.then, at_work, tasks, self)
        for view in (self.setup, self.run):
            self._views.addWidget(view)
        start = self.setup.outlook.start
        start.setShortcut(START)
        start.setToolTip(f"{start.text()} ({START.toString(_NATIVE)})")
        self._connect()

    @property
    def busy(self) -> bool:
        """Whether a batch is under way."""
        return self.work.phase in (Phase.OPENING, Phase.RUNNING)

    def take(self, sources: Sequence[Source]) -> None:
        """Folders and photos for a batch, or for the one under way."""
        paths = [source.path for source in sources if source.path is not None]
        if self.work.phase is Phase.OPENING:
            self._late += paths
            return
        if self.work.busy:
            self.work.add(tuple(paths))
            return
        if self.work.phase is Phase.ENDED:
            self._leave()
        self._show(self.setup)
        self.setup.add(paths)

    def look_for_unfinished(self) -> None:
        """Offer to go on with a batch that was interrupted."""
        journal = self._preferences.settings.batch
        if journal:
            self._tasks.start(partial(unfinished, Path(journal)), self._offer)

    def show_models(self, models: Sequence[tuple[Model, bool]]) -> None:
        self.setup.form.show_models(models)

    def redress(self) -> None:
        """Take the theme's colours."""
        for part in (self.start, self.setup, self.run, self.stage.messages):
            part.redress()

    def stop(self) -> None:
        """End within one run of the network; a batch under way can go on another time."""
        self.setup.stop()
        self.ending.stop()
        self.work.close()

    def _connect(self) -> None:
        for asking in (self.start, self.setup.form.sources):
            asking.folder_wanted.connect(self._ask_folder)
            asking.files_wanted.connect(self._ask_files)
        self.setup.form.look_wanted.connect(self.look_wanted)
        self.setup.start_wanted.connect(self._begin)
        self.setup.go_on_wanted.connect(self._go_on_there)
        self.setup.anew_wanted.connect(self._do_again)
        self.setup.emptied.connect(self._show_start)
        self.run.end_wanted.connect(self._end)
        self.run.report_wanted.connect(self._report)
        self.work.reported.connect(self._tell_report)
        self.run.with_rows.settings_wanted.connect(self.settings_wanted)
        self.run.new_wanted.connect(self._begin_anew)
        self.run.with_rows.compare_wanted.connect(self._compare)
        self.run.with_rows.result_wanted.connect(self._open_result)
        self.work.opened.connect(self._opened)
        self.work.phase_changed.connect(self._phase_changed)
        self.work.failed.connect(self._tell_error)
        self.work.added.connect(self._tell_added)
        self.work.ended.connect(self._ended)
        self.ending.told.connect(self.told)
        self.ending.clicked.connect(self._show_window)

    def _show(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        self.stage.show_photo(True)

    # What the person does

    @Slot()
    def _show_start(self) -> None:
        self.stage.show_photo(False)

    @Slot()
    def _ask_folder(self) -> None:
        folder = self._preferences.settings.open_folder
        chosen = questions.ask_folder(self, self.tr("A folder with photos"), folder)
        if chosen is not None:
            self._preferences.change(open_folder=str(chosen))
            self.take([Source(chosen.name, path=chosen)])

    @Slot()
    def _ask_files(self) -> None:
        from restorer.imaging.reading import READABLE

        folder = self._preferences.settings.open_folder
        files = [Path(file) for file in questions.ask_open(self, folder, READABLE)]
        if files:
            self._preferences.change(open_folder=str(files[0].parent))
            self.take([Source(file.name, path=file) for file in files])

    @Slot(object)
    def _begin(self, found: Forecast, anew: bool = False) -> None:
        watched = found.job if self.setup.form.watch.isChecked() else None
        self.setup.stop()
        self._open(partial(batch_forecast.begin, found, anew), watched)

    @Slot(object)
    def _do_again(self, found: Forecast) -> None:
        self._begin(found, anew=True)

    @Slot(object)
    def _go_on_there(self, found: Forecast) -> None:
        """Go on with the unfinished batch whose results are in the place that was chosen."""
        self.setup.stop()
        self._open(partial(_journal_of, found))

    def _go_on(self, journal: Path) -> None:
        self.shown_wanted.emit(self.place)
        self._open(partial(_journal_at, journal))

    def _open(self, make: "Callable[[], Journal]", watched: "Job | None" = None) -> None:
        self._show(self.run)
        self.run.table.setFocus()
        self.work.open(make, watched)

    @Slot()
    def _end(self) -> None:
        left = self.work.standing.counts.left
        if not left or questions.ask_cancel_batch(self, left):
            self.work.cancel()

    @Slot()
    def _report(self) -> None:
        folder = self._preferences.settings.save_folder or self._preferences.settings.batch_folder
        name = self.tr("batch report")
        target = questions.ask_report(self, Path(folder) / f"{name}.html")
        if target is not None:
            self.work.report(target if target.suffix else target.with_suffix(".html"))

    @Slot(object)
    def _tell_report(self, target: Path) -> None:
        text = self.tr("The report is {name} in {folder}")
        text = text.format(name=target.name, folder=target.parent)
        self.told.emit(Message(text, "success", target))

    @Slot()
    def _begin_anew(self) -> None:
        self.stage.messages.clear()  # of the batch before
        self._leave()
        self._show_start()

    def _leave(self) -> None:
        if self.work.standing.counts.left == 0:
            self._preferences.change(batch="")
        self.work.leave()
        self.setup.clear()

    @Slot(object)
    def _compare(self, row: Row) -> None:
        ledger = self.work.ledger
        if ledger is not None:
            self.photo_wanted.emit(row.source, row.look or ledger.journal.job.look)

    @Slot(object)
    def _open_result(self, row: Row) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.target)))

    # What becomes of it

    @Slot(object)
    def _opened(self, ledger: Ledger) -> None:
        self._preferences.change(batch=str(ledger.journal.path))
        late, self._late = self._late, []
        if late:
            self.work.add(tuple(late))

    @Slot(object)
    def _phase_changed(self, phase: Phase) -> None:
        if phase is Phase.NONE:
            self._late.clear()
        if phase is Phase.NONE and self._views.currentWidget() is self.run:
            self._show(self.setup)
            if not self.setup.form.sources.paths:
                self._show_start()

    @Slot(object)
    def _ended(self, summary: "Summary") -> None:
        if summary.left == 0:
            self._preferences.change(batch="")

    @Slot()
    def _show_window(self) -> None:
        """The person wants to see what the desktop told."""
        window = self.window()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        self.shown_wanted.emit(self.place)

    @Slot(int)
    def _tell_added(self, number: int) -> None:
        text = self.tr("Added to the batch: {count}.").format(count=quantities.count(number))
        self.told.emit(Message(text))

    @Slot(str)
    def _tell_error(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))

    def _offer(self, found: Unfinished | None) -> None:
        if found is None:
            return
        text = self.tr("A batch is not finished. In colour: {done}, still to do: {left}.").format(
            done=quantities.count(found.done), left=quantities.count(found.left)
        )
        go_on = partial(self._go_on, found.path)
        self._offers.add(Offer(text, self.tr("Go on"), go_on, self._forget))

    def _forget(self) -> None:
        self._preferences.change(batch="")


def _journal_of(found: Forecast) -> "Journal":
    from restorer.batch.place import journal_path

    return _journal_at(journal_path(found.job))


def _journal_at(path: Path) -> "Journal":
    from restorer.batch.journal import Journal

    return Journal(path)
