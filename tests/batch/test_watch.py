"""A watched folder: photos are taken when they have been written to their end."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from restorer.batch.filters import Filters
from restorer.batch.job import Job
from restorer.batch.journal import Journal
from restorer.batch.row import State
from restorer.batch.watch import Pauses, Watch

from .conftest import MakePhotos, begin, job_of, make_photo

QUICK = Pauses(settled=0.3, searched=60, tick=0.02)


@pytest.fixture
def journal(archive: Path, photos: MakePhotos, tmp_path: Path) -> Iterator[Journal]:
    photos("old.jpg")
    filters = Filters(exclude=("draft*",))
    with begin(job_of(archive, tmp_path / "out", filters=filters)) as journal:
        yield journal


def names(journal: Journal) -> list[str]:
    return [row.relative for row in journal.rows(State.WAITING)]


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.01)


def test_new_photos_are_taken_with_the_jobs_own_rules(archive: Path, journal: Journal) -> None:
    added = threading.Event()
    with Watch(journal.job, journal, added.set, QUICK):
        make_photo(archive / "draft.jpg")
        (archive / "notes.txt").write_text("no photo")
        make_photo(archive / "1931" / "new.jpg")
        until(added.is_set)
        until(lambda: len(names(journal)) == 2)
    assert names(journal) == ["old.jpg", "1931/new.jpg"]
    row = list(journal.rows())[1]
    assert row.size == row.source.stat().st_size
    assert row.target.name == "new-colour.jpg"


def test_a_file_that_is_being_written_is_left_alone(archive: Path, journal: Journal) -> None:
    data = make_photo(archive.parent / "whole.png", 3).read_bytes()
    slow = archive / "slow.png"
    with Watch(journal.job, journal, lambda: None, replace(QUICK, settled=1.0)):
        with slow.open("wb") as file:
            for at in range(0, len(data), 1 + len(data) // 10):
                file.write(data[at : at + 1 + len(data) // 10])
                file.flush()
                assert names(journal) == ["old.jpg"]
                time.sleep(0.1)
        until(lambda: len(names(journal)) == 2)
    assert list(journal.rows())[1].size == len(data)


def test_a_photo_that_failed_is_tried_again_when_it_has_changed(
    archive: Path, journal: Journal
) -> None:
    (row,) = journal.claim(1)
    journal.failed(row.id, "old.jpg is cut off.")
    with Watch(journal.job, journal, lambda: None, QUICK):
        make_photo(archive / "other.jpg", 4)
        until(lambda: names(journal) == ["other.jpg"])
        time.sleep(0.1)
        make_photo(archive / "old.jpg", 9)
        until(lambda: len(names(journal)) == 2)


def test_what_no_system_reports_is_found_by_searching(
    archive: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a network drive that another machine writes to."""
    job: Job = replace(journal.job)
    monkeypatch.setattr("restorer.batch.watch._WRITING", frozenset())
    with Watch(job, journal, lambda: None, replace(QUICK, searched=0.1)):
        make_photo(archive / "new.jpg")
        until(lambda: len(names(journal)) == 2)


def test_a_folder_that_is_gone_for_a_while(archive: Path, journal: Journal) -> None:
    with Watch(journal.job, journal, lambda: None, replace(QUICK, searched=0.05)):
        away = archive.rename(archive.with_name("away"))
        time.sleep(0.3)
        make_photo(away / "new.jpg")
        away.rename(archive)
        until(lambda: len(names(journal)) == 2)
