"""Work of which each piece stands on the one before it: done one after the other."""

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from restorer.gui.tasks import Tasks


class InTurn:
    """Runs work on pool threads in the order in which it came, one piece at a time."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._waiting: deque[Callable[[], None]] = deque()

    def start(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[str], None]
    ) -> None:
        """As `Tasks.start`, after everything that was started here before."""
        begin = partial(
            self._tasks.start, work, partial(self._over, done), partial(self._over, failed)
        )
        self._waiting.append(begin)
        if len(self._waiting) == 1:
            begin()

    def _over(self, then: Callable[[Any], None], answer: Any) -> None:
        self._waiting.popleft()
        if self._waiting:
            self._waiting[0]()
        then(answer)
