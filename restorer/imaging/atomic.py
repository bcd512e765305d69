"""Files that appear whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from restorer.errors import RestorerError
from restorer.sentences import Sentence

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_PERMISSION = {errno.EACCES, errno.EPERM, errno.EROFS}
# What file systems without hard links (FAT, some network drives) answer to one.
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL}


@contextmanager
def atomic_write(target: str | Path, *, overwrite: bool = True) -> Iterator[BinaryIO]:
    """A binary file that becomes ``target`` when the block ends, and vanishes when it fails.

    Written beside the target, flushed to the disk, renamed into place. Without ``overwrite``
    a file that exists, even one that appeared meanwhile, is left alone. An ``OSError`` of the
    block (a full disk) becomes a RestorerError that names the target.
    """
    target = Path(target)
    # Not mkstemp: its files are private to their owner, and the finished picture would be too.
    temporary = target.parent / f".restorer-{secrets.token_hex(8)}.tmp"
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(temporary, target, overwrite)
        sync_folder(target.parent)
    except OSError as error:
        raise RestorerError(why_not(target, error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _put_in_place(temporary: Path, target: Path, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(target)
    elif os.name == "nt":
        temporary.rename(target)  # On Windows this refuses a target that exists.
    else:
        try:
            os.link(temporary, target)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            # Claim the name first; whoever comes later finds it taken.
            target.open("xb").close()
            try:
                temporary.replace(target)
            except BaseException:
                target.unlink(missing_ok=True)
                raise


def sync_folder(folder: Path) -> None:
    """Let the names of new files in it survive a power cut, too."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network drives cannot sync a folder; the file itself is safe by then.
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def why_not(target: Path, error: OSError) -> Sentence:
    """The sentence for a target that could not be written."""
    if error.errno in _NO_ROOM:
        return Sentence(
            "There is no room left to write {file}; free some space or choose another folder.",
            file=target,
        )
    if error.errno in _NO_PERMISSION:
        return Sentence(
            "You may not write in {folder}; choose another folder for {file}.",
            folder=target.parent,
            file=target.name,
        )
    if error.errno == errno.EEXIST:
        return Sentence(
            "{file} exists already; choose another name or allow overwriting.", file=target
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return Sentence(
            "The folder {folder} does not exist; create it or choose another one.",
            folder=target.parent,
        )
    if error.errno == errno.EISDIR:
        return Sentence("{file} is a folder; give the name of a file.", file=target)
    if error.errno == errno.ENAMETOOLONG:
        return Sentence(
            "The name {file} is too long for this disk; choose a shorter one.", file=target.name
        )
    return Sentence(
        "{file} cannot be written ({reason}); choose another place.",
        file=target,
        reason=error.strerror or error,
    )
