"""Where a batch's journal lies."""

import hashlib
from pathlib import Path

from restorer import paths
from restorer.batch.job import Job
from restorer.batch.search import OWN_FOLDER
from restorer.errors import RestorerError

_NAME = "journal"


def journal_path(job: Job) -> Path:
    """The journal of a job: with its results, or among the person's data where they lie apart.

    With the results it is found again from every machine, and goes where they go. Each shard has
    its own.
    """
    if job.folder is not None:
        part = f"-{job.shard.index}-of-{job.shard.count}" if job.shard else ""
        return job.folder / OWN_FOLDER / f"{_NAME}{part}.sqlite"
    which = "\0".join(sorted(map(str, job.sources))) + f"\0{job.shard}"
    digest = hashlib.sha256(which.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return paths.data_dir() / "batches" / f"{digest}.sqlite"


def make_place(job: Job) -> Path:
    """``journal_path``, with the folders that it needs made.

    Raises:
        RestorerError: They cannot be made.
    """
    path = journal_path(job)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RestorerError(
            "The folder {folder} cannot be made ({reason}): choose another folder for the results.",
            folder=path.parent,
            reason=error.strerror,
        ) from error
    return path


def journals_in(folder: Path) -> list[Path]:
    """The journals of all batches and shards whose results went to a folder."""
    return sorted((folder / OWN_FOLDER).glob(f"{_NAME}*.sqlite"))
