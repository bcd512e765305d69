"""A batch at work behind the window: its thread, its journal, and what is told of it."""

from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restorer.batch.row import Counts
from restorer.errors import RestorerError
from restorer.gui.batch import changes as batch_changes
from restorer.gui.batch.changes import Change
from restorer.gui.batch.in_turn import InTurn
from restorer.gui.batch.ledger import Ledger, open_ledger
from restorer.gui.batch.standing import Standing, standing
from restorer.gui.inference import Inference, Ready
from restorer.gui.line import Line
from restorer.gui.sentences import translated
from restorer.gui.tasks import Tasks

if TYPE_CHECKING:
    from restorer.batch.events import Event, Summary
    from restorer.batch.job import Job
    from restorer.batch.journal import Journal
    from restorer.batch.runner import Runner

_LOOK = 150  # ms between two looks at what the batch has told
_REST = 20  # times as long as counting took, it is left alone: 100,000 rows are slow to count


class Phase(Enum):
    """How far a batch is."""

    NONE = "none"  # there is none
    OPENING = "opening"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"  # nothing is being done; photos may be left


@dataclass(frozen=True)
class _Crashed:
    error: Exception


class BatchWork(QObject):
    """Runs one batch at a time. All that is slow happens on other threads."""

    phase_changed = Signal(object)  # Phase
    opened = Signal(object)  # Ledger
    moved_on = Signal(object, object)  # Standing; frozenset of changed rows' ids, empty: any
    ended = Signal(object)  # Summary
    added = Signal(int)  # photos
    reported = Signal(object)  # Path
    failed = Signal(str)  # a sentence

    def __init__(self, tasks: Tasks, inference: Inference, parent: QObject) -> None:
        super().__init__(parent)
        self.phase = Phase.NONE
        self.trouble = ""  # why it has paused by itself, as a sentence
        self.watched: Job | None = None  # whose folders are watched for new photos
        self.ledger: Ledger | None = None
        self.standing = Standing(Counts({}, {}), None)
        self.line = Line(inference.queue)
        self._tasks = tasks
        self._changes = InTurn(tasks)
        self._runner: Runner | None = None
        self._thread: Thread | None = None
        self._events: deque[Event | _Crashed] = deque()
        self._ids: set[int] = set()
        self._any = False  # rows were changed, no matter which
        self._counting = False
        self._rests = 0.0  # until then nothing is counted
        self._last: Summary | _Crashed | None = None  # of a run that has just ended
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        inference.ready.connect(self._connect)
        if inference.colorizer is not None:
            self.line.connect(inference.colorizer)

    @property
    def path(self) -> Path | None:
        """The journal of the batch that is open."""
        return self.ledger.journal.path if self.ledger else None

    @property
    def busy(self) -> bool:
        return self.phase in (Phase.OPENING, Phase.RUNNING, Phase.PAUSED)

    # What the person does

    def open(self, make: Callable[[], "Journal"], watched: "Job | None" = None) -> None:
        """Open a batch, in place of one that has ended, and run it.

        make: called on a pool thread. watched: its folders are watched for new photos, until the
        batch is ended.
        """
        before, self.ledger = self.ledger, None
        self.watched = watched
        self._set_phase(Phase.OPENING)
        self._tasks.start(partial(open_ledger, make, before), self._take, self._not_opened)

    def leave(self) -> None:
        """Let go a batch that has ended."""
        before, self.ledger = self.ledger, None
        self._set_phase(Phase.NONE)
        if before is not None:
            self._tasks.start(before.close, failed=self.failed.emit)

    def pause(self) -> None:
        """Begin nothing new. The batch may be writing its journal: it is told on a pool thread."""
        if self._runner is not None:
            self._tasks.start(self._runner.pause, failed=self.failed.emit)

    def resume(self) -> None:
        """Go on, or begin again where photos are left."""
        if self._runner is not None:
            self._tasks.start(self._runner.resume, failed=self.failed.emit)
        elif self.ledger is not None:
            self._run(self.ledger)

    def cancel(self) -> None:
        """End, and give up what waits: it is taken out of the journal."""
        ledger, runner = self.ledger, self._runner
        if ledger is not None:
            work = partial(_give_up, ledger, runner, self._thread)
            self._tasks.start(work, self._changed, self.failed.emit)

    def change(
        self, change: Change, go_on: bool = False, done: Callable[[], None] | None = None
    ) -> None:
        """Change rows of the journal, after what was changed before.

        go_on: photos wait then, and are to be done. done: called then, whatever became of it.
        """
        if self.ledger is None:
            return
        then = self._changed_and_on if go_on else self._changed
        self._changes.start(
            partial(self.ledger.ask, change),
            partial(_after, done, then),
            partial(_after, done, self._not_changed),
        )

    def add(self, paths: tuple[Path, ...]) -> None:
        """Add photos, and those in folders."""
        if self.ledger is not None:
            self._ask(batch_changes.add(paths, self.ledger.is_closing), self._added)

    def report(self, target: Path) -> None:
        """Write a report, CSV or HTML by its suffix."""
        self._ask(batch_changes.report(target), self._reported)

    def close(self) -> None:
        """End within one run of the network, and let the journal go; what waits, waits."""
        self._timer.stop()
        if self._runner is not None:
            self._runner.cancel(now=True)
        if self._thread is not None:
            self._thread.join()
        self._runner = self._thread = None
        self._events.clear()
        if self.ledger is not None:
            self.ledger.close()
        self.ledger = None
        self._set_phase(Phase.NONE)

    @Slot(object)
    def _connect(self, ready: Ready) -> None:
        self.line.connect(ready.colorizer)

    def _take(self, ledger: Ledger) -> None:
        if self.phase is not Phase.OPENING:
            ledger.close()
            return
        self.ledger = ledger
        self.opened.emit(ledger)
        self._changed(None)
        self._run(ledger)

    def _not_opened(self, sentence: str) -> None:
        self._set_phase(Phase.NONE)
        self.failed.emit(sentence)

    def _run(self, ledger: Ledger) -> None:
        from restorer.batch.runner import Runner  # loaded already, on a pool thread

        self.trouble = ""
        self._runner = Runner(
            ledger.journal,
            [self.line.render],
            self.line.lay,
            listen=self._events.append,
            stay=self.watched is not None,
        )
        self._thread = Thread(target=self._work, args=(self._runner,), name="batch")
        self._set_phase(Phase.RUNNING)
        self._thread.start()
        self._timer.start()

    def _work(self, runner: "Runner") -> None:
        """The batch's own thread."""
        try:
            with self._watch(runner):
                summary = runner.run()
            self._events.append(summary)
        except Exception as error:  # whatever it is, it must reach the window
            self._events.append(_Crashed(error))

    def _watch(self, runner: "Runner") -> "AbstractContextManager[object]":
        from restorer.batch.watch import Watch

        job, ledger = self.watched, self.ledger
        if job is None or ledger is None:
            return nullcontext()
        return Watch(job, ledger.journal, runner.wake)

    @Slot()
    def _look(self) -> None:
        """Take in what the batch has told since the last time."""
        from restorer.batch.events import Changed, Paused, Resumed

        while self._events:
            event = self._events.popleft()
            match event:
                case Changed():
                    self._ids.add(event.id)
                case Paused():
                    self.trouble = translated(event.trouble.sentence) if event.trouble else ""
                    self._set_phase(Phase.PAUSED)
                case Resumed():
                    self.trouble = ""
                    self._set_phase(Phase.RUNNING)
                case _:
                    self._end(event)
        if self._ids and monotonic() >= self._rests:
            self._count()

    def _end(self, event: "Summary | _Crashed") -> None:
        assert self._thread is not None
        self._thread.join()
        self._timer.stop()
        self._runner = self._thread = None
        # First the last rows are counted: nobody is to see an end with photos still at work.
        self._last = event
        self._changed(None)

    def _conclude(self) -> None:
        event, self._last = self._last, None
        if event is None:
            return
        self._set_phase(Phase.ENDED)
        if not isinstance(event, _Crashed):
            self.ended.emit(event)
        elif isinstance(event.error, RestorerError):
            self.failed.emit(translated(event.error.sentence))
        else:
            raise event.error  # a bug: the hook for those logs it

    def _count(self) -> None:
        """Ask how the batch stands; one question at a time."""
        if self._counting or self.ledger is None:
            return
        self._counting = True
        ids = frozenset[int]() if self._any else frozenset(self._ids)
        self._ids, self._any = set(), False
        work = partial(standing, self.ledger, self._runner)
        self._tasks.start(work, partial(self._counted, ids), self._not_counted)

    def _counted(self, ids: frozenset[int], standing: Standing | None) -> None:
        self._counting = False
        if standing is not None and self.ledger is not None:
            self.standing = standing
            self._rests = monotonic() + _REST * standing.took
            self.moved_on.emit(standing, ids)
        if self._any or (self._ids and not self._timer.isActive()):
            self._count()
        else:
            self._conclude()

    def _not_counted(self, sentence: str) -> None:
        self._counting = False
        self.failed.emit(sentence)
        self._conclude()

    def _ask(self, change: Change, done: Callable[[Any], None]) -> None:
        if self.ledger is not None:
            self._tasks.start(partial(self.ledger.ask, change), done, self.failed.emit)

    def _reported(self, target: Path | None) -> None:
        if target is not None:
            self.reported.emit(target)

    def _added(self, number: int | None) -> None:
        if number is not None:
            self.added.emit(number)
            self._changed_and_on(number)

    def _changed(self, _answer: object) -> None:
        """Rows were changed, no matter which."""
        self._any = True
        self._count()

    def _not_changed(self, sentence: str) -> None:
        """What the table showed ahead of the journal is read again."""
        self.failed.emit(sentence)
        self._changed(None)

    def _changed_and_on(self, answer: object) -> None:
        self._changed(answer)
        if self._runner is not None:
            self._tasks.start(self._runner.wake, failed=self.failed.emit)
        elif self.ledger is not None and self.phase is Phase.ENDED:
            self._run(self.ledger)

    def _set_phase(self, phase: Phase) -> None:
        if phase is not self.phase:
            self.phase = phase
            self.phase_changed.emit(phase)


def _give_up(ledger: Ledger, runner: "Runner | None", thread: Thread | None) -> None:
    if runner is not None and thread is not None:
        runner.cancel()
        thread.join()
    ledger.ask(batch_changes.give_up)


def _after(done: Callable[[], None] | None, then: Callable[[Any], None], answer: Any) -> None:
    if done is not None:
        done()
    then(answer)
