"""Files of the models folder: names, fingerprints, putting in place, the lock on a model."""

import contextlib
import errno
import hashlib
import os
import re
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from restorer import paths
from restorer.errors import RestorerError
from restorer.imaging.atomic import sync_folder

_BETWEEN_TRIES = 0.2  # seconds
_LONGEST_NAME = 48  # characters; file names end at 255 bytes


def unfinished_dir() -> Path:
    """Folder of downloads and conversions that are under way; nothing in it counts as installed."""
    return paths.models_dir() / "unfinished"


def fingerprint(path: Path) -> str:
    """SHA-256 of the file's content, in lower-case hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def put_in_place(finished: Path, target: Path) -> None:
    """Move a complete file over ``target`` in one step that survives a power cut.

    Both lie on one file system. ``target`` is at every moment either the old file or the new.
    """
    with finished.open("rb+") as file:
        os.fsync(file.fileno())
    finished.replace(target)
    sync_folder(target.parent)


@contextlib.contextmanager
def disk_in_words(source: Path | None = None) -> Iterator[None]:
    """Say in one sentence what the disk refused."""
    try:
        yield
    except OSError as error:
        folder = paths.models_dir()
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise RestorerError(
                "The disk of {folder} is full: make room and try again.", folder=folder
            ) from error
        where = error.filename or source or folder
        raise RestorerError(
            "{file} could not be used ({reason}): check its permissions and try again.",
            file=where,
            reason=error.strerror or error,
        ) from error


@contextlib.contextmanager
def locked(name: str, waiting: Callable[[], None] | None = None) -> Iterator[None]:
    """Keep every other process and thread from installing or removing the model ``name``.

    While another holds the lock ``waiting`` is called every fifth of a second; it may raise to
    give up. Without it, a held lock raises RestorerError. A lock dies with its process.
    """
    from filelock import FileLock, Timeout

    unfinished_dir().mkdir(parents=True, exist_ok=True)
    lock = FileLock(unfinished_dir() / f"{name}.lock", blocking=False)
    while True:
        try:
            lock.acquire()
            break
        except Timeout:
            if waiting is None:
                raise RestorerError(
                    "Another restorer is working on the model {model}: wait until it has finished.",
                    model=name,
                ) from None
            waiting()
            time.sleep(_BETWEEN_TRIES)
    try:
        yield
    finally:
        lock.release()


def tidy_name(text: str) -> str:
    """``text`` as the name of a model: lower case, only letters, digits, ``.``, ``_`` and ``-``.

    The name becomes a file's name, on systems that tell upper from lower case and on others.
    """
    lower = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    name = re.sub(r"[^\w.]+", "-", lower)[:_LONGEST_NAME].strip("-._")
    reserved = re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name)
    return f"model-{name}" if reserved else name or "model"
