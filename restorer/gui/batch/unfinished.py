"""Batches that were interrupted. Slow: for pool threads."""

from dataclasses import dataclass
from pathlib import Path

from restorer.batch.row import State
from restorer.errors import RestorerError


@dataclass(frozen=True)
class Unfinished:
    """A journal with photos that are still to be done."""

    path: Path
    done: int
    left: int


def unfinished(path: Path) -> Unfinished | None:
    """What the journal has left.

    None where it is finished, is gone (its disk may come back), or another program runs it.
    """
    from restorer.batch.journal import Journal, lock

    if not path.exists():
        return None
    try:
        lock(path).release()
        with Journal(path, read_only=True) as journal:
            counts = journal.counts()
    except RestorerError:
        return None
    return Unfinished(path, counts[State.DONE], counts.left) if counts.left else None
