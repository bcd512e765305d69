"""One program at a time for one journal."""

import os
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from restorer.batch.database import JournalError

_PATIENCE: Final = 1.0  # seconds


def lock(path: Path) -> FileLock:
    """The lock of a journal, held; it falls with the process, however that ends.

    Raises:
        JournalError: Another program holds it, or its folder cannot be written.
    """
    if not os.path.isdir(path.parent):  # the lock would make it
        raise JournalError(
            "The folder {folder} does not exist: create it first.", folder=path.parent
        )
    held = FileLock(f"{path}.lock", thread_local=False)
    try:
        # A moment's patience: another part's journal looks whether this one is in use.
        held.acquire(timeout=_PATIENCE)
    except Timeout as error:
        raise JournalError(
            "Another restorer is running the batch of {file}: wait until it has ended, or go on "
            "there.",
            file=path,
        ) from error
    except OSError as error:
        raise JournalError(
            "The journal {file} cannot be written ({reason}): see that its folder exists and is "
            "yours.",
            file=path,
            reason=error.strerror,
        ) from error
    return held
