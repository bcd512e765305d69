"""What a running batch tells: immutable values, from whichever thread."""

from dataclasses import dataclass

from restorer.batch.row import State
from restorer.batch.trouble import Trouble


@dataclass(frozen=True)
class Changed:
    """A row's state, after it has reached the disk.

    Attributes:
        id: The row.
        state: Its state now.
        message: Why it failed or was skipped, or what is to be said of the result.
    """

    id: int
    state: State
    message: str = ""


@dataclass(frozen=True)
class Paused:
    """Nothing new is begun until it is resumed; ``trouble`` says why, None: a person asked."""

    trouble: Trouble | None = None


@dataclass(frozen=True)
class Resumed:
    """The batch goes on."""


@dataclass(frozen=True)
class Summary:
    """How a run ended.

    Attributes:
        done, failed, skipped: How many photos became so in this run.
        left: How many wait in the journal.
        seconds: Wall time, pauses included.
        cancelled: A person ended it.
        stopped: Why it ended before its time, as a sentence; or nothing.
    """

    done: int
    failed: int
    skipped: int
    left: int
    seconds: float
    cancelled: bool
    stopped: str = ""


Event = Changed | Paused | Resumed | Summary
