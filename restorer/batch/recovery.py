"""After a crash: which results are there, which are not, and what was left half-written."""

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from restorer.batch.journal import Journal
from restorer.batch.row import Row, State
from restorer.batch.stages import sha256_of_file


def recover(journal: Journal) -> None:
    """Give every row that was being worked on its true state, and tidy up.

    A row whose intended bytes lie under its name is done; any other waits again. For a journal
    that this program holds and does not run yet.
    """
    interrupted = list(journal.rows(State.RUNNING))
    lost = []
    for row in interrupted:
        if _is_there(row):
            journal.done(row.id)
        else:
            lost.append(row.id)
    journal.put_back(lost)
    if interrupted:
        folders = {journal.path.parent, *(row.target.parent for row in interrupted)}
        journal.set_untidy({**journal.untidy(), **dict.fromkeys(folders, _disk_time(journal))})
    tidy(journal)


def tidy(journal: Journal) -> None:
    """Delete temporary files of dead programs; nothing while another shard is at work."""
    folders = journal.untidy()
    if not folders or _others_run(journal):
        return
    for folder, since in folders.items():
        for left in folder.glob(".restorer-*.tmp"):
            with suppress(OSError):
                if left.stat().st_mtime < since:
                    left.unlink()
    journal.set_untidy({})


def _disk_time(journal: Journal) -> float:
    """Now, by the clock that the results' files are dated with: a server's may be another."""
    lock = Path(f"{journal.path}.lock")
    lock.touch()
    return lock.stat().st_mtime


def _is_there(row: Row) -> bool:
    if not row.result_sha256:
        return False
    try:
        return sha256_of_file(row.target) == row.result_sha256
    except OSError:
        return False


def _others_run(journal: Journal) -> bool:
    """Whether another journal in the same folder is in use: its results go to the same places."""
    for path in journal.path.parent.glob("*.lock"):
        if path == Path(f"{journal.path}.lock"):
            continue
        held = FileLock(path)
        try:
            held.acquire(timeout=0)
        except (Timeout, OSError):
            return True
        held.release()
    return False
