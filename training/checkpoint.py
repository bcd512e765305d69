"""Checkpoints of a run: written whole or not at all, the one before kept until the next is safe."""

import logging
import os
from pathlib import Path
from typing import Any

import torch

from restorer.errors import RestorerError

log = logging.getLogger(__name__)

LAST = "last.pt"
PREVIOUS = "previous.pt"


def save(state: dict[str, Any], folder: Path) -> Path:
    """Write ``state`` as the run's last checkpoint.

    Temporary file, fsync, then two renames: at any moment at least one whole checkpoint
    lies in the folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    temporary, last = folder / f".{LAST}.tmp", folder / LAST
    try:
        with temporary.open("wb") as stream:
            torch.save(state, stream)
            stream.flush()
            os.fsync(stream.fileno())
    except (OSError, RuntimeError) as error:
        temporary.unlink(missing_ok=True)
        cause = error.__context__  # torch tells of a full disk in riddles of its own
        full = cause if isinstance(cause, OSError) else error
        raise RestorerError(
            f"The checkpoint could not be written to {folder}: "
            f"{getattr(full, 'strerror', None) or full}. "
            "The one before is untouched; make room and start again to go on."
        ) from error
    if last.exists():
        last.replace(folder / PREVIOUS)
    temporary.replace(last)
    return last


def load(folder: Path) -> dict[str, Any] | None:
    """The newest whole checkpoint of the run in ``folder``, or None where there is none."""
    damaged: list[Path] = []
    for file in (folder / LAST, folder / PREVIOUS):
        if not file.is_file():
            continue
        try:
            state: dict[str, Any] = torch.load(file, map_location="cpu", weights_only=True)
        except Exception:  # a damaged archive raises almost anything
            damaged.append(file)
            continue
        if damaged:
            log.warning("%s is damaged; going on from %s", damaged[0], file.name)
        return state
    if damaged:
        raise RestorerError(
            f"{damaged[0]} is damaged: move the folder away to begin anew, or restore the file."
        )
    return None
