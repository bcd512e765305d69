"""What became of each photo, into the journal first; and whether the world is to blame for it."""

import time
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import RLock
from typing import Final

from restorer.batch import stages
from restorer.batch.database import JournalError
from restorer.batch.events import Changed, Event, Paused, Resumed
from restorer.batch.journal import Journal
from restorer.batch.row import Row, State
from restorer.batch.trouble import (
    Cause,
    Trouble,
    mended,
    of_journal,
    of_reading,
    of_writing,
)
from restorer.errors import RestorerError
from restorer.sentences import Sentence

_IN_A_ROW: Final = 3  # photos that fail for want of memory before it is taken for the world's fault
_TRIES: Final = 3  # how often that is waited out without one photo coming through


@dataclass(frozen=True)
class Timing:
    """After how many seconds a trouble is looked at again.

    Attributes:
        recheck: One of disks, which can be seen to be over.
        patience: One of the network or of memory, which can only be tried.
    """

    recheck: float = 5.0
    patience: float = 60.0


class Outcomes:
    """Notes what became of photos; any thread may call it.

    What the journal cannot take just now is kept, and told only when it is on the disk.

    Args:
        journal: Where it is noted.
        listen: Told each event, one at a time.
        returned: Called when rows wait again that had been claimed.
        timing: When troubles are looked at again.

    Attributes:
        trouble: Why nothing may be begun at the moment, or None.
        stopped: Why the batch has to end, as a sentence, or nothing.
        ended: How many photos came to each state.
    """

    def __init__(
        self,
        journal: Journal,
        listen: Callable[[Event], None],
        returned: Callable[[], None],
        timing: Timing,
    ) -> None:
        self._journal, self._listen, self._returned = journal, listen, returned
        self._timing = timing
        self.trouble: Trouble | None = None
        self.stopped = ""
        self.ended = dict.fromkeys((State.DONE, State.FAILED, State.SKIPPED), 0)
        self._lock = RLock()
        self._kept: deque[tuple[Callable[[], None], Event]] = deque()
        self._streak: list[int] = []
        self._tries = 0
        self._looked = 0.0

    def tell(self, event: Event) -> None:
        """Pass an event on."""
        with self._lock:
            self._listen(event)

    def done(self, row: Row, message: str) -> None:
        """The result is in its place."""
        with self._lock:
            self._streak, self._tries = [], 0
        self._note(partial(self._journal.done, row.id), row, State.DONE, message)

    def skipped(self, row: Row, message: str) -> None:
        """The photo need not be done."""
        self._note(partial(self._journal.skipped, row.id, message), row, State.SKIPPED, message)

    def put_back(self, rows: Sequence[Row]) -> None:
        """The rows wait again."""
        for row in rows:
            self._note(partial(self._journal.put_back, [row.id]), row, State.WAITING)
        if rows:
            self._returned()

    def not_read(self, row: Row, error: Exception) -> None:
        """A photo could not be read."""
        self._fail(row, error, of_reading(row))

    def not_colored(self, row: Row, error: Exception) -> None:
        """The network gave no colours for a photo."""
        self._fail(row, error, None, blames_network=True)

    def not_written(self, row: Row, error: Exception, size: int) -> None:
        """A result of so many bytes could not be made or put in its place."""
        root = stages.results_root(row, self._journal.job)
        self._fail(row, error, of_writing(error, row, root, size))

    def meet(self, trouble: Trouble) -> None:
        """Begin nothing until this is over."""
        with self._lock:
            if self.trouble is None:
                self.trouble, self._looked = trouble, time.monotonic()
                self.tell(Paused(trouble))

    def look_again(self, at_once: bool = False) -> None:
        """See whether the trouble is over, where it is time for that."""
        with self._lock:
            if self.trouble is None:
                return
            of_network = self.trouble.cause is Cause.NETWORK
            wait = self._timing.patience if of_network else self._timing.recheck
            if not at_once and time.monotonic() - self._looked < wait:
                return
            self._looked = time.monotonic()
            if of_network:
                self._tries += 1
                if self._tries > _TRIES:
                    self.stopped = self.trouble.sentence
                    return
            elif not self._is_mended(self.trouble):
                return
            self.trouble = None
            self.tell(Resumed())
        self._returned()

    def flush(self) -> None:
        """Note what was kept. Raises JournalError where it still cannot be."""
        with self._lock:
            while self._kept:
                note, event = self._kept[0]
                note()
                self._kept.popleft()
                self.tell(event)

    def _is_mended(self, trouble: Trouble) -> bool:
        of_results = self._journal.job.folder is not None
        if trouble.cause is not Cause.JOURNAL and not mended(trouble, of_results):
            return False
        try:
            self._journal.revive()
            self.flush()
        except JournalError:
            return False
        return True

    def _fail(
        self, row: Row, error: Exception, trouble: Trouble | None, blames_network: bool = False
    ) -> None:
        if trouble is not None:
            self.meet(trouble)
            self.put_back([row])
            return
        sentence, trace = _said(row.source, error)
        note = partial(self._journal.failed, row.id, sentence, trace)
        self._note(note, row, State.FAILED, sentence)
        with self._lock:
            if blames_network or _is_of_memory(error):
                self._streak.append(row.id)
            if len(self._streak) >= _IN_A_ROW:
                self._blame_network(row, sentence)

    def _blame_network(self, row: Row, sentence: str) -> None:
        """Photos in a row failed for one reason: they wait again, and the batch with them."""
        streak, self._streak = self._streak, []
        self.ended[State.FAILED] -= len(streak)
        self.meet(Trouble(Cause.NETWORK, sentence, row.source.parent))
        for id_ in streak:
            self._keep(partial(self._journal.put_back, [id_]), Changed(id_, State.WAITING))
        self._returned()

    def _note(self, note: Callable[[], None], row: Row, state: State, message: str = "") -> None:
        with self._lock:
            if state in self.ended:
                self.ended[state] += 1
        self._keep(note, Changed(row.id, state, message))

    def _keep(self, note: Callable[[], None], event: Event) -> None:
        """Note something and tell it; later, where the journal cannot take it now."""
        try:
            # Not under the lock: several threads' notes go to the disk together.
            note()
        except JournalError as error:
            with self._lock:
                self._kept.append((note, event))
                self.meet(of_journal(error))
        else:
            self.tell(event)


def _said(source: Path, error: Exception) -> tuple[str, str]:
    """The sentence for a failure, and the trace where it is a fault of restorer's own."""
    if isinstance(error, RestorerError):
        return error.sentence, ""
    if isinstance(error, MemoryError):
        short = Sentence(
            "There is not enough memory for {file}: close other programs.", file=source.name
        )
        return short, ""
    trace = "".join(traceback.format_exception(error))
    fault = Sentence(
        "{file} met a fault in restorer itself ({fault}): please report it with the batch's "
        "journal.",
        file=source.name,
        fault=f"{type(error).__name__}: {error}",
    )
    return fault, trace


def _is_of_memory(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, MemoryError):
            return True
        error = error.__cause__ or error.__context__
    return False
