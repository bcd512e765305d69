"""Answers for what is on the screen: one at a time, and what was asked for last comes first."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Generic, TypeVar

from restorer.gui.tasks import Tasks

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class LatestFirst(Generic[K, V]):
    """Questions that a scrolled view asks. The oldest are dropped: nobody looks there any more.

    Args:
        tasks: Run the work.
        work: Finds the answer; on a pool thread.
        done: Told the question and its answer, on this thread.
        failed: Told why there is none, as a sentence.
        most: How many questions may wait.
    """

    def __init__(
        self,
        tasks: Tasks,
        work: Callable[[K], V],
        done: Callable[[K, V], None],
        failed: Callable[[str], None],
        most: int,
    ) -> None:
        self._tasks = tasks
        self._work = work
        self._done = done
        self._failed = failed
        self._most = most
        self._waiting: dict[K, None] = {}
        self._at_work: tuple[K, int] | None = None  # a question, and in which round
        self._round = 0

    def ask(self, question: K) -> None:
        """Ask; what waits for its answer already comes first now."""
        if self._at_work == (question, self._round):
            return
        self._waiting.pop(question, None)
        self._waiting[question] = None
        while len(self._waiting) > self._most:
            del self._waiting[next(iter(self._waiting))]
        self._begin()

    def forget(self) -> None:
        """Want no answer any more."""
        self._waiting.clear()
        self._round += 1

    def _begin(self) -> None:
        if self._at_work is not None or not self._waiting:
            return
        question, _ = self._waiting.popitem()
        self._at_work = (question, self._round)
        self._tasks.start(
            partial(self._work, question),
            partial(self._answered, question, self._round),
            partial(self._not_answered, self._round),
        )

    def _answered(self, question: K, round_: int, answer: V) -> None:
        self._at_work = None
        if round_ == self._round:
            self._done(question, answer)
        self._begin()

    def _not_answered(self, round_: int, sentence: str) -> None:
        self._at_work = None
        if round_ == self._round:
            self._failed(sentence)
        self._begin()
