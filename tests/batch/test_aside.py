"""A new batch where another one was: the earlier journal is kept, and found by reports."""

from pathlib import Path

import pytest

from restorer.batch.aside import put_aside
from restorer.batch.database import JournalError
from restorer.batch.journal import Journal
from restorer.batch.place import journal_path, journals_in
from restorer.batch.row import State

from .conftest import MakeBatch, MakePhotos, job_of


def test_a_journal_is_kept_whole_under_another_name(photos: MakePhotos, batch: MakeBatch) -> None:
    photos("a.jpg", "b.jpg")
    work = batch()
    work.run()
    path = work.journal.path
    work.journal.close()
    aside = put_aside(path)
    assert not path.exists()
    with Journal(aside, read_only=True) as kept:
        assert kept.counts()[State.DONE] == 2
        assert kept.thumbnails(1) is not None
    assert journals_in(path.parent.parent) == [aside]


def test_several_may_lie_aside(photos: MakePhotos, archive: Path, tmp_path: Path) -> None:
    photos("a.jpg")
    job = job_of(archive, tmp_path / "out")
    path = journal_path(job)
    path.parent.mkdir(parents=True)
    for _ in range(3):
        Journal(path, job).close()
        put_aside(path)
    assert len(journals_in(tmp_path / "out")) == 3


def test_a_journal_in_use_stays(photos: MakePhotos, batch: MakeBatch) -> None:
    photos("a.jpg")
    work = batch()
    with pytest.raises(JournalError, match="Another restorer is running"):
        put_aside(work.journal.path)
    assert work.journal.path.exists()
