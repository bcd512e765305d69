"""Reasons that lie not with a photo but with the world, and would fail every photo after it."""

import errno
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from restorer.batch.database import JournalError
from restorer.batch.row import Row
from restorer.batch.search import OWN_FOLDER
from restorer.sentences import Sentence

_FULL: Final = {errno.ENOSPC, errno.EDQUOT}
_ROOM: Final = 1 << 20  # bytes that have to be free, beside twice what did not fit


class Cause(StrEnum):
    """What kind of reason it is. NETWORK: photo after photo could not be coloured, for lack of
    memory or a damaged model; the others are of disks."""

    FULL = "full"
    GONE = "gone"
    CLOSED = "closed"
    SOURCE = "source"
    JOURNAL = "journal"
    NETWORK = "network"


@dataclass(frozen=True)
class Trouble:
    """Why a batch pauses by itself.

    Attributes:
        cause: What kind of reason it is.
        sentence: The same for a person, and what to do.
        place: Which folder it is about.
        needed: Bytes that have to be free there.
    """

    cause: Cause
    sentence: str
    place: Path
    needed: int = _ROOM


def of_writing(error: BaseException, row: Row, root: Path, size: int) -> Trouble | None:
    """The trouble behind a result that could not be written; None: it lies with this photo.

    Args:
        error: What was raised.
        row: Whose result it is.
        root: The results' folder.
        size: Bytes of the result.
    """
    if isinstance(error, JournalError):
        return of_journal(error)
    needed = 2 * size + _ROOM
    if _number_of(error) in _FULL:
        return _full(root, needed)
    return probe(root, 0, of_results=row.root != root)


def of_reading(row: Row) -> Trouble | None:
    """The trouble behind a photo that could not be read; None: it lies with this photo."""
    if os.path.isdir(row.root):
        return None
    sentence = Sentence(
        "{folder}, where the photos are, is gone: connect its disk again.", folder=row.root
    )
    return Trouble(Cause.SOURCE, sentence, row.root)


def of_journal(error: JournalError) -> Trouble:
    """The trouble of a journal that cannot be written."""
    return Trouble(Cause.JOURNAL, error.sentence, Path())


def probe(root: Path, size: int, of_results: bool = True) -> Trouble | None:
    """What is wrong with a folder of results: it is gone, closed, or lacks ``size`` bytes."""
    mark = root / OWN_FOLDER
    if not os.path.isdir(root) or (of_results and not os.path.isdir(mark)):
        sentence = Sentence(
            "{folder}, where the results go, is gone: connect its disk again.", folder=root
        )
        return Trouble(Cause.GONE, sentence, root)
    # Only writing tells: free space knows nothing of quotas, permissions nothing of mounts.
    trial = (mark if of_results else root) / f".restorer-{secrets.token_hex(8)}.tmp"
    try:
        with trial.open("xb") as file:
            for _ in range(0, size, _ROOM):
                file.write(bytes(_ROOM))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        if error.errno in _FULL:
            return _full(root, size)
        sentence = Sentence(
            "{folder}, where the results go, cannot be written ({reason}).",
            folder=root,
            reason=error.strerror,
        )
        return Trouble(Cause.CLOSED, sentence, root)
    finally:
        with suppress(OSError):
            trial.unlink(missing_ok=True)
    return None


def mended(trouble: Trouble, of_results: bool) -> bool:
    """Whether a trouble with a folder is over."""
    if trouble.cause is Cause.SOURCE:
        return os.path.isdir(trouble.place)
    return probe(trouble.place, trouble.needed, of_results) is None


def _full(root: Path, needed: int) -> Trouble:
    sentence = Sentence(
        "There is no room left in {folder}, where the results go: free some space there.",
        folder=root,
    )
    return Trouble(Cause.FULL, sentence, root, needed)


def _number_of(error: BaseException | None) -> int | None:
    while error is not None:
        if isinstance(error, OSError) and error.errno is not None:
            return error.errno
        error = error.__cause__
    return None
