"""One process in a run's folder at a time: two would write over each other's checkpoints."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from restorer.errors import RestorerError

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


def _lock(file: IO[bytes]) -> None:
    """Until the file is closed, also by the death of the process. Raises OSError."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """No other process gets beyond this point for the same folder.

    Raises RestorerError where one is there already. File systems without locks do without.
    """
    with (folder / ".lock").open("ab") as file:
        try:
            _lock(file)
        except OSError as error:
            if error.errno in _TAKEN:
                raise RestorerError(
                    f"Another process trains in {folder}: wait for its end, or choose another "
                    "folder."
                ) from error
        yield
