"""A journal that is asked by several threads, and closed when none of them is at it."""

from collections.abc import Callable
from threading import Condition
from typing import TypeVar

from restorer.batch.journal import Journal

T = TypeVar("T")


class Ledger:
    """Holds an open journal."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self._asking = 0
        self._closed = False
        self._changed = Condition()

    def is_closing(self) -> bool:
        """Whether it is closed, or waits only for what it was asked before."""
        return self._closed

    def ask(self, question: Callable[[Journal], T]) -> T | None:
        """The journal's answer, on the calling thread; None once it is closed.

        Raises:
            RestorerError: the journal cannot be read or written.
        """
        with self._changed:
            if self._closed:
                return None
            self._asking += 1
        try:
            return question(self.journal)
        finally:
            with self._changed:
                self._asking -= 1
                self._changed.notify_all()

    def close(self) -> None:
        """Answer no more, and let the file go once the last answer is given."""
        with self._changed:
            if self._closed:
                return
            self._closed = True
            self._changed.wait_for(lambda: not self._asking)
        self.journal.close()


def open_ledger(make: Callable[[], Journal], before: Ledger | None) -> Ledger:
    """A journal that is opened in place of another; for a pool thread."""
    import restorer.batch.runner  # noqa: F401 (so that the GUI thread need not load it)

    if before is not None:
        before.close()
    return Ledger(make())
