"""The journal of an earlier batch makes room for a new one, and is kept."""

import os
import time
from pathlib import Path

from restorer.batch.database import JournalError
from restorer.batch.journal import Journal, lock


def put_aside(path: Path) -> Path:
    """Give a journal that nobody runs another name in its folder, where reports still find it.

    Returns:
        Its path from now on.

    Raises:
        JournalError: It cannot be renamed, or another program uses it.
    """
    Journal(path).close()  # puts everything into the one file
    held = lock(path)
    try:
        if os.path.exists(f"{path}-wal"):
            raise JournalError(
                "The journal {file} is in use by another program: close it.", file=path
            )
        aside = _free(path)
        path.rename(aside)
    except OSError as error:
        raise JournalError(
            "The journal of an earlier batch, {file}, cannot be put aside ({reason}).",
            file=path,
            reason=error.strerror,
        ) from error
    finally:
        held.release()
    return aside


def _free(path: Path) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside, number = path.with_name(f"{path.stem}-until-{stamp}{path.suffix}"), 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.stem}-until-{stamp}-{number}{path.suffix}")
    return aside
