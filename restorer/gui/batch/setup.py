"""A batch to be: what the person wishes, and beside it what would come of that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from restorer.catalogue import Model
from restorer.engine.look import Look
from restorer.gui.batch.forecast import Forecast, first_name, forecast, trial
from restorer.gui.batch.form import BatchForm
from restorer.gui.batch.latest import LatestFirst
from restorer.gui.batch.outlook import Outlook
from restorer.gui.batch.wishes import Wishes
from restorer.gui.dialogs import questions
from restorer.gui.line import Line
from restorer.gui.preferences import Preferences
from restorer.gui.tasks import Tasks

if TYPE_CHECKING:
    from restorer.batch.estimate import Estimate

_PAUSE = 250  # ms after a change before it is looked what comes of it


@dataclass(frozen=True, eq=False)
class _Search:
    """For what a person wishes; `dropped` is set when nobody wants to know any more."""

    wishes: Wishes
    dropped: Event

    def run(self) -> Forecast | None:
        return forecast(self.wishes, self.dropped.is_set)


class SetupView(QWidget):
    """Looks again whenever a wish changes; the latest wishes count."""

    start_wanted = Signal(object)  # Forecast
    go_on_wanted = Signal(object)  # Forecast, in whose place an earlier batch lies
    anew_wanted = Signal(object)  # Forecast, all of which was done before
    emptied = Signal()  # the last source was taken out

    def __init__(
        self,
        tasks: Tasks,
        preferences: Preferences,
        line: Line,
        models: Sequence[tuple[Model, bool]],
        look: Look,
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._preferences = preferences
        self._line = line
        self.form = BatchForm(models, look)
        self.outlook = Outlook()
        self.found: Forecast | None = None  # for the wishes as they are
        self._trials: dict[object, Estimate] = {}
        self._trying = Event()  # set when the trial under way is no longer wanted
        self._naming: LatestFirst[Wishes, str] = LatestFirst(
            tasks, first_name, self._named, self._not_named, 1
        )
        self._searching: LatestFirst[_Search, Forecast | None] = LatestFirst(
            tasks, _Search.run, self._found, self._not_found, 1
        )
        self._dropped = Event()  # set when the search under way is no longer wanted
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        line_between = QFrame()
        line_between.setObjectName("panel")
        line_between.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.form)
        row.addWidget(line_between)
        row.addWidget(self.outlook, 1)
        target = preferences.settings.batch_folder
        self.form.show_target(Path(target) if target else None)
        self.form.changed.connect(self._changed)
        self.form.target_wanted.connect(self._ask_target)
        self.outlook.start_wanted.connect(self._start)
        self.outlook.go_on_wanted.connect(self._go_on)
        self.outlook.anew_wanted.connect(self._begin_anew)

    def add(self, paths: Iterable[Path]) -> None:
        """Add folders and photos."""
        self.form.sources.add(paths)

    def clear(self) -> None:
        """Forget the photos; the other wishes stay."""
        self.form.sources.clear()
        self.stop()

    def stop(self) -> None:
        """Look for nothing more."""
        self._pause.stop()
        self._searching.forget()
        self._dropped.set()
        self._trying.set()
        self.found = None

    def redress(self) -> None:
        """Take the theme's colours."""
        self.form.redress()
        self.outlook.redress()

    # What the person wishes

    @Slot()
    def _changed(self) -> None:
        self.stop()
        wishes = self.form.wishes(self._preferences.settings)
        self._naming.ask(wishes)
        if not wishes.sources:
            self.emptied.emit()
        elif self.form.filters.wrong:
            self.outlook.show_error(self.form.filters.wrong)
        elif self.form.ready:
            self.outlook.show_searching()
            self._pause.start()
        else:
            self.outlook.show_nothing(self.tr("Choose a folder for the results"))

    @Slot()
    def _ask_target(self) -> None:
        settings = self._preferences.settings
        begin = settings.batch_folder or settings.save_folder
        folder = questions.ask_folder(self, self.tr("A folder for the results"), begin)
        if folder is not None:
            self._preferences.change(batch_folder=str(folder))
            self.form.show_target(folder)
            self._changed()

    @Slot()
    def _start(self) -> None:
        if self.found is not None:
            self.start_wanted.emit(self.found)

    @Slot()
    def _go_on(self) -> None:
        if self.found is not None:
            self.go_on_wanted.emit(self.found)

    @Slot()
    def _begin_anew(self) -> None:
        if self.found is not None:
            self.anew_wanted.emit(self.found)

    # What comes of it

    @Slot()
    def _look(self) -> None:
        self._dropped = Event()
        wishes = self.form.wishes(self._preferences.settings)
        self._searching.ask(_Search(wishes, self._dropped))

    def _named(self, _wishes: Wishes, example: str) -> None:
        self.form.show_example(example)

    def _not_named(self, sentence: str) -> None:
        self.form.show_example(sentence, wrong=True)

    def _found(self, _search: _Search, found: Forecast | None) -> None:
        if found is None:
            return
        self.found = found
        known = self._trials.get(_kind(found))
        self.outlook.show_forecast(found, known)
        if known is None and found.plan.items:
            self._trying = Event()
            self._tasks.start(
                partial(trial, found, self._line, self._trying.is_set),
                partial(self._tried, found),
                partial(self._not_tried, found),
                priority=-1,
            )

    def _not_found(self, sentence: str) -> None:
        self.outlook.show_error(sentence)

    def _tried(self, found: Forecast, result: "Estimate | None") -> None:
        if result is None:
            return
        self._trials[_kind(found)] = result
        if found is self.found:
            self.outlook.show_forecast(found, result)

    def _not_tried(self, found: Forecast, sentence: str) -> None:
        if found is self.found:
            self.outlook.show_untried(sentence)


def _kind(found: Forecast) -> object:
    """What a trial depends on."""
    wishes, items = found.wishes, found.plan.items
    ends = items[:1] + items[-1:]
    return len(items), tuple(item.source for item in ends), wishes.look, wishes.format
