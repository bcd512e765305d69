"""One photo of a batch: as it was planned, and as the journal knows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from restorer.engine.look import Look


class State(StrEnum):
    """What has become of a photo. A removed row is kept, so that no later search adds it again."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"
    REMOVED = "removed"


@dataclass(frozen=True)
class Item:
    """A photo that was found, and where its result goes.

    Attributes:
        source: The file, absolute.
        key: What tells it from every other file: its real path.
        root: The folder given by the person in which it was found (its own for a single file).
        relative: Its place in the mirrored tree, with slashes; shards are told by it.
        target: Where the result goes, absolute.
        size: Bytes.
        modified: When the file was last changed, in seconds since 1970.
    """

    source: Path
    key: str
    root: Path
    relative: str
    target: Path
    size: int
    modified: float


@dataclass(frozen=True)
class Row:
    """A photo as the journal knows it.

    Attributes:
        id: Its number in the journal; never given again.
        source, root, relative, target, size, modified: As in Item.
        state: What has become of it.
        message: Why it failed or was skipped, or what is to be said of a result; one or more
            sentences, or nothing.
        trace: Where a failure was restorer's own fault, the trace for its makers.
        look: Settings of its own; None: the job's.
        seconds: What the photo took, over all steps; 0 where it was not done.
        finished: When its state became the last one, in seconds since 1970; 0: not yet.
        source_sha256, result_sha256: Of the files' bytes, as hexadecimal; empty: not known.
        made: Every parameter of the result, as plain values for the report.
    """

    id: int
    source: Path
    root: Path
    relative: str
    target: Path
    size: int
    modified: float
    state: State
    message: str
    trace: str
    look: Look | None
    seconds: float
    finished: float
    source_sha256: str
    result_sha256: str
    made: Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """A result that is about to be written, and all that the report will say of it.

    Attributes:
        source_sha256, result_sha256: Of the bytes read and of those to be written.
        seconds: What the photo took so far.
        message: Notices, as sentences.
        made: Every parameter, as plain values.
        before, after: Small JPEG pictures.
    """

    source_sha256: str
    result_sha256: str
    seconds: float
    message: str
    made: Mapping[str, Any]
    before: bytes
    after: bytes


@dataclass(frozen=True)
class Counts:
    """How many rows are in each state, and the bytes of their sources."""

    rows: Mapping[State, int]
    bytes: Mapping[State, int]

    def __getitem__(self, state: State) -> int:
        return self.rows.get(state, 0)

    @property
    def total(self) -> int:
        """All rows that have not been removed."""
        return sum(n for state, n in self.rows.items() if state is not State.REMOVED)

    @property
    def left(self) -> int:
        """Rows that are still to be done."""
        return self[State.WAITING] + self[State.RUNNING]
