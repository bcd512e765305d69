"""Short work on pool threads (reading, writing, shrinking); its answer lands in the GUI thread."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from restorer.errors import RestorerError
from restorer.gui.sentences import translated

T = TypeVar("T")


def _nothing(_answer: object) -> None:
    """Nobody waits for the answer."""


@dataclass(frozen=True, eq=False)
class _Outcome:
    number: int
    value: Any
    error: BaseException | None


@dataclass(frozen=True, eq=False)
class _Answer:
    done: Callable[[Any], None]
    failed: Callable[[str], None]


class _Job(QRunnable):
    def __init__(self, number: int, work: Callable[[], Any], finished: Any) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python owns it: see Tasks._jobs
        self._number = number
        self._work = work
        self._finished = finished

    def run(self) -> None:
        try:
            outcome = _Outcome(self._number, self._work(), None)
        except Exception as error:  # whatever it is, it must reach the GUI thread
            outcome = _Outcome(self._number, None, error)
        self._finished.emit(outcome)


class Tasks(QObject):
    """Runs functions on threads of its own pool."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(min(8, max(2, os.cpu_count() or 2)))
        self._answers: dict[int, _Answer] = {}
        self._jobs: dict[int, _Job] = {}
        self._promised: set[_Job] = set()
        self._count = 0
        self._stopped = False
        self._finished.connect(self._deliver)

    def start(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] = _nothing,
        failed: Callable[[str], None] = _nothing,
        priority: int = 0,
        promised: bool = False,
    ) -> None:
        """Run `work` on a pool thread, then one of `done(value)`, `failed(sentence)` here.

        promised: it is done even if the program is closed before it begins (a save).

        `work` touches no widget. What it raises besides RestorerError and MemoryError is a bug:
        it is raised again in the GUI thread, after `failed` was told.

        After `stop` nothing begins any more: answers of other threads may still ask for it.
        """
        if self._stopped:
            return
        self._count += 1
        self._answers[self._count] = _Answer(done, failed)
        job = _Job(self._count, work, self._finished)
        self._jobs[self._count] = job
        if promised:
            self._promised.add(job)
        self._pool.start(job, priority)

    @property
    def busy(self) -> bool:
        """Whether anything is under way or waits for a thread."""
        return bool(self._jobs)

    def stop(self) -> None:
        """Keep what was promised, forget the rest, and wait until no thread is left at work."""
        self._stopped = True
        self._answers.clear()
        for job in self._jobs.values():
            if job not in self._promised:
                self._pool.tryTake(job)
        self._pool.waitForDone()
        self._jobs.clear()
        self._promised.clear()

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        answer = self._answers.pop(outcome.number, None)
        self._promised.discard(self._jobs.pop(outcome.number, None))
        if answer is None:
            return
        if outcome.error is None:
            answer.done(outcome.value)
        elif isinstance(outcome.error, RestorerError):
            answer.failed(translated(outcome.error.sentence))
        elif isinstance(outcome.error, MemoryError):
            answer.failed(
                self.tr("There is not enough memory for this; close other programs and try again.")
            )
        else:
            answer.failed(self.tr("Something went wrong inside restorer; the log says more."))
            raise outcome.error
