"""A batch as it is done: how far it is, what can be done about it, and every photo in a table."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from restorer.batch.row import Counts, State
from restorer.gui import quantities, theme
from restorer.gui.batch import changes as batch_changes
from restorer.gui.batch import power
from restorer.gui.batch.ledger import Ledger
from restorer.gui.batch.power import Rest
from restorer.gui.batch.row_actions import RowActions
from restorer.gui.batch.rows import Rows, state_text
from restorer.gui.batch.standing import Standing
from restorer.gui.batch.table import BatchTable
from restorer.gui.batch.work import BatchWork, Phase
from restorer.gui.choosers import Chooser
from restorer.gui.header import ElidedLabel
from restorer.gui.icons import icon
from restorer.gui.tasks import Tasks

_FILTERS = (State.WAITING, State.RUNNING, State.DONE, State.FAILED, State.SKIPPED)


class RunView(QWidget):
    """Shows the work, and passes on what the person wants of it."""

    end_wanted = Signal()
    new_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, work: BatchWork, tasks: Tasks) -> None:
        super().__init__()
        self._work = work
        self.title = ElidedLabel()
        self.title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.title.setFont(theme.heading(self.title.font()))
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setAccessibleName(self.tr("How far the batch is"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.go = QPushButton()
        self.go.clicked.connect(self._pause_or_go)
        self.end = self._button(self.tr("End…"), self.end_wanted)
        self.report = self._button(self.tr("Report…"), self.report_wanted)
        self.new = self._button(self.tr("New batch"), self.new_wanted)
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show"))
        self.filter.addItem(self.tr("All photos"), None)
        for state in _FILTERS:
            self.filter.addItem(state_text(state), state)
        self.then = self._make_then()
        self.retry_all = QPushButton(self.tr("Retry failed"))
        self.retry_all.clicked.connect(self._retry_all)
        self.rows = Rows(tasks, self)
        self.table = BatchTable(self.rows)
        self.with_rows = RowActions(work, self.rows, self.table)
        self._lay_out()
        self.filter.currentIndexChanged.connect(self._filter_chosen)
        # A selection that would now mean other photos is none.
        self.rows.moved.connect(self.table.clearSelection)
        self.rows.told.connect(work.failed)
        work.opened.connect(self._show_batch)
        work.phase_changed.connect(self._show_phase)
        work.moved_on.connect(self._move_on)
        self.redress()
        self._show_phase(work.phase)

    def redress(self) -> None:
        """Take the theme's colours."""
        self._show_phase(self._work.phase)

    # Showing

    @Slot(object)
    def _show_batch(self, ledger: Ledger) -> None:
        self.filter.setCurrentIndex(0)
        self.then.show_choice(None)
        self.rows.show(ledger, Counts({}, {}))
        folder = ledger.journal.job.folder
        if folder is None:
            self.title.show_text(self.tr("Results beside the originals"))
        else:
            self.title.show_text(self.tr("Results in {folder}").format(folder=folder))

    @Slot(object)
    def _show_phase(self, phase: Phase) -> None:
        if phase is Phase.NONE:
            self.rows.show(None, Counts({}, {}))
        going = phase is Phase.RUNNING
        left = self._work.standing.counts.left
        self.go.setText(self.tr("Pause") if going else self.tr("Go on"))
        theme.mark(self.go, "role", "" if going else "primary")
        tones = theme.tones()
        self.go.setIcon(icon("pause") if going else icon("play", tones.on_accent))
        ended = phase is Phase.ENDED
        self.report.setVisible(phase not in (Phase.NONE, Phase.OPENING))
        self.go.setVisible(going or phase is Phase.PAUSED or (ended and left > 0))
        self.end.setVisible(going or phase is Phase.PAUSED or (ended and left > 0))
        self.new.setVisible(ended)
        # What is watched never ends by itself.
        going_on = phase in (Phase.OPENING, Phase.RUNNING, Phase.PAUSED)
        ends = going_on and self._work.watched is None
        self.then.setVisible(ends and self.then.count() > 1)
        self._show_standing()
        self.retry_all.setVisible(self._work.standing.counts[State.FAILED] > 0)
        self.with_rows.enable()

    @Slot(object, object)
    def _move_on(self, standing: Standing, ids: frozenset[int]) -> None:
        self.rows.changed(ids, standing.counts)
        self._show_phase(self._work.phase)

    def _show_standing(self) -> None:
        standing, phase = self._work.standing, self._work.phase
        counts = standing.counts
        if phase is Phase.OPENING:
            self.progress.setRange(0, 0)
            self.summary.setText(self.tr("Getting ready…"))
            return
        self.progress.setRange(0, max(1, counts.total))
        self.progress.setValue(counts.total - counts.left)
        trouble = self._work.trouble
        theme.mark(self.summary, "role", "wrong" if trouble else "dim")
        self.summary.setText(self._standing(standing, phase, trouble))
        for row, state in enumerate(_FILTERS, 1):
            number = quantities.count(counts[state])
            self.filter.setItemText(row, f"{state_text(state)} ({number})")

    def _standing(self, standing: Standing, phase: Phase, trouble: str) -> str:
        counts = standing.counts
        parts = [
            self.tr("{done} of {total} in colour").format(
                done=quantities.count(counts[State.DONE]), total=quantities.count(counts.total)
            )
        ]
        if counts[State.FAILED]:
            number = quantities.count(counts[State.FAILED])
            parts.append(self.tr("{count} failed").format(count=number))
        if counts[State.SKIPPED]:
            number = quantities.count(counts[State.SKIPPED])
            parts.append(self.tr("{count} left out").format(count=number))
        if phase is Phase.RUNNING and counts.left:
            if standing.seconds is None:
                parts.append(self.tr("time left: being measured"))
            else:
                span = quantities.span(standing.seconds)
                parts.append(self.tr("time left: {span}").format(span=span))
        elif phase is Phase.RUNNING and self._work.watched is not None:
            parts.append(self.tr("waiting for new photos"))
        elif phase is Phase.PAUSED and counts[State.RUNNING]:
            text = self.tr("pausing: {count} are being finished")
            parts.append(text.format(count=quantities.count(counts[State.RUNNING])))
        elif phase is Phase.PAUSED:
            parts.append(self.tr("paused"))
        line = "  ·  ".join(parts)
        if trouble:
            again = self.tr("It goes on by itself as soon as that is mended.")
            return f"{trouble} {again}\n{line}"
        return line

    @Slot()
    def _retry_all(self) -> None:
        self._work.change(batch_changes.retry(), go_on=True)

    @Slot()
    def _pause_or_go(self) -> None:
        if self._work.phase is Phase.RUNNING:
            self._work.pause()
        else:
            self._work.resume()

    @Slot()
    def _filter_chosen(self) -> None:
        if self._work.ledger is not None:
            self.rows.show(self._work.ledger, self._work.standing.counts, self.filter.currentData())

    # Making it

    def _make_then(self) -> Chooser:
        texts = {
            Rest.SLEEP: self.tr("Then go to sleep"),
            Rest.OFF: self.tr("Then shut down"),
        }
        able = [(text, rest) for rest, text in texts.items() if power.command(rest)]
        then = Chooser(self.tr("At the end"), [(self.tr("Then stay on"), None), *able])
        then.setToolTip(self.tr("What the computer does when the batch is done"))
        return then

    def _button(self, text: str, wanted: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(wanted)
        return button

    def _action_button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text())
        button.setProperty("role", "quiet")
        button.clicked.connect(action.trigger)
        action.changed.connect(partial(self._follow, button, action))
        return button

    def _follow(self, button: QPushButton, action: QAction) -> None:
        button.setEnabled(action.isEnabled())

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName("bar")
        upper = QHBoxLayout()
        upper.setSpacing(theme.S)
        upper.addWidget(self.title, 1)
        for button in (self.report, self.new, self.end, self.go):
            upper.addWidget(button)
        lower = QHBoxLayout()
        lower.setSpacing(theme.S)
        lower.addWidget(self.filter)
        lower.addStretch(1)
        lower.addWidget(self.retry_all)
        for action in (self.with_rows.compare, self.with_rows.open_result, self.with_rows.remove):
            lower.addWidget(self._action_button(action))
        inside = QVBoxLayout(bar)
        inside.setContentsMargins(theme.L, theme.M, theme.L, theme.S)
        inside.setSpacing(theme.S)
        inside.addLayout(upper)
        inside.addWidget(self.progress)
        middle = QHBoxLayout()
        middle.setSpacing(theme.L)
        middle.addWidget(self.summary, 1)
        middle.addWidget(self.then, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(middle)
        inside.addLayout(lower)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
