"""What a person changes in a batch's journal, as functions for a pool thread."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from restorer.batch.row import State
from restorer.engine.look import Look
from restorer.gui.sentences import translated

if TYPE_CHECKING:
    from restorer.batch.journal import Journal

#: Finds ids of rows in the journal.
Which: TypeAlias = "Callable[[Journal], list[int]]"
Change: TypeAlias = "Callable[[Journal], Any]"


def retry(which: "Which | None" = None) -> Change:
    """Failed photos wait again: these, or all."""
    return lambda journal: journal.retry(which(journal) if which else None)


def remove(which: Which) -> Change:
    """Rows are taken out; no file is touched."""
    return lambda journal: journal.remove(which(journal))


def give_up(journal: "Journal") -> None:
    """All that waits is taken out."""
    journal.remove(journal.ids(State.WAITING))


def do_first(which: Which) -> Change:
    """Rows are put before all others."""

    def move(journal: "Journal") -> None:
        ids = which(journal)
        moving, first = set(ids), journal.ids(limit=len(ids) + 1)
        journal.move(ids, next((id_ for id_ in first if id_ not in moving), None))

    return move


def move(which: Which, before: Which) -> Change:
    """Rows are put, as one block, before the row that `before` finds; at the end where none is."""

    def put(journal: "Journal") -> None:
        journal.move(which(journal), next(iter(before(journal)), None))

    return put


def set_look(which: Which, look: Look) -> Change:
    """Photos that are not done yet get settings of their own."""
    return lambda journal: journal.set_look(which(journal), look)


def report(target: Path) -> "Callable[[Journal], Path]":
    """A report is written, CSV or HTML by its suffix."""

    def write(journal: "Journal") -> Path:
        from restorer.batch.report import write_report

        write_report(target, [journal], translated)
        return target

    return write


def add(paths: tuple[Path, ...], dropped: Callable[[], bool]) -> "Callable[[Journal], int | None]":
    """Photos and those in folders are added; how many, or None when it was dropped."""

    def search(journal: "Journal") -> int | None:
        from restorer.batch.plan import plan
        from restorer.engine.colorizer import Cancelled

        try:
            found = plan(replace(journal.job, sources=paths), *journal.known(), dropped)
        except Cancelled:
            return None
        return journal.add(found.items)

    return search
