"""How a batch stands. Asked on pool threads: with 100,000 rows it takes a moment."""

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from restorer.batch.row import Counts
from restorer.gui.batch.ledger import Ledger

if TYPE_CHECKING:
    from restorer.batch.runner import Runner


@dataclass(frozen=True)
class Standing:
    """How a batch stands.

    Attributes:
        counts: Photos by state.
        seconds: What is left, as far as it is known.
        took: Seconds, to find this out.
    """

    counts: Counts
    seconds: float | None
    took: float = 0.0


def standing(ledger: Ledger, runner: "Runner | None") -> Standing | None:
    """As it is now; None where the journal is closed.

    Raises:
        RestorerError: the journal cannot be read.
    """
    begun = monotonic()
    counts = ledger.ask(lambda journal: journal.counts())
    if counts is None:
        return None
    seconds = ledger.ask(lambda _: runner.seconds_left()) if runner else None
    return Standing(counts, seconds, monotonic() - begun)
