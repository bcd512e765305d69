"""Troubles that lie not with a photo: disks, memory, a damaged model."""

import hashlib
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from restorer.batch.events import Changed, Event, Paused, Resumed
from restorer.batch.journal import Journal
from restorer.batch.plan import plan
from restorer.batch.row import State
from restorer.batch.runner import Runner
from restorer.batch.trouble import Cause
from restorer.errors import RestorerError

from .conftest import QUICK, MakeBatch, MakePhotos, StandIn, content, job_of, make_photo


def test_the_source_is_unplugged_and_comes_back(
    photos: MakePhotos, batch: MakeBatch, archive: Path
) -> None:
    photos(*(f"{n}.jpg" for n in range(6)))
    work = batch()
    away = archive.with_name("away")
    archive.rename(away)

    def mend(event: Event) -> None:
        if isinstance(event, Paused):
            threading.Timer(0.1, lambda: away.rename(archive)).start()

    work.hooks.append(mend)
    summary = work.run()
    assert (summary.done, summary.failed) == (6, 0)
    assert work.causes() == [Cause.SOURCE]


def test_the_output_is_unplugged_and_comes_back(
    photos: MakePhotos, batch: MakeBatch, tmp_path: Path
) -> None:
    photos(*(f"{n // 2}/{n}.jpg" for n in range(6)))
    work = batch()
    out, away = tmp_path / "out", tmp_path / "away"
    out.rename(away)

    def mend(event: Event) -> None:
        if isinstance(event, Paused):
            assert not out.exists(), "nothing is written where the disk was"
            threading.Timer(0.1, lambda: away.rename(out)).start()

    work.hooks.append(mend)
    summary = work.run()
    assert (summary.done, summary.failed) == (6, 0)
    assert work.causes() == [Cause.GONE]
    assert len(content(out)) == 6


class _Unplugged:
    """A connection to a file whose disk was pulled out: it stays dead when the disk is back."""

    in_transaction = False

    def __init__(self, real: sqlite3.Connection) -> None:
        self._real = real

    def execute(self, *_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    def close(self) -> None:
        self._real.close()


def test_a_journal_whose_disk_was_pulled_out_is_opened_anew(
    photos: MakePhotos, batch: MakeBatch, tmp_path: Path
) -> None:
    photos(*(f"{n}.jpg" for n in range(6)))
    work = batch(jobs=1)
    database = work.journal._database
    pulled: list[int] = []

    def pull(event: Event) -> None:
        if isinstance(event, Changed) and event.state is State.DONE and not pulled:
            pulled.append(event.id)
            database._writer = _Unplugged(database._writer)  # type: ignore[assignment]

    work.hooks.append(pull)
    summary = work.run()
    assert (summary.done, summary.failed, summary.left) == (6, 0, 0)
    assert work.causes() == [Cause.JOURNAL]
    assert len(content(tmp_path / "out")) == 6
    assert work.journal.counts()[State.DONE] == 6


def test_want_of_memory_is_waited_out(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn
) -> None:
    photos(*(f"{n}.jpg" for n in range(6)))
    for n in range(6):
        engine.failures[f"{n}.jpg"] = [RestorerError("There is not enough memory.")] * 9
    work = batch()
    work.hooks.append(lambda event: isinstance(event, Resumed) and engine.failures.clear())
    summary = work.run()
    assert (summary.done, summary.failed, summary.left) == (6, 0, 0)
    assert set(work.causes()) == {Cause.NETWORK}
    assert work.rows()["0.jpg"].message == ""


def test_what_is_not_waited_out_ends_the_batch(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn
) -> None:
    photos(*(f"{n}.jpg" for n in range(6)))
    for n in range(6):
        engine.failures[f"{n}.jpg"] = [RestorerError("The model is damaged.")] * 50
    summary = batch().run()
    assert summary.stopped == "The model is damaged."
    assert not summary.cancelled
    assert (summary.done, summary.failed, summary.left) == (0, 0, 6)


def test_two_failures_of_the_network_are_the_photos_own(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn
) -> None:
    photos(*(f"{n}.jpg" for n in range(6)))
    for n in (1, 4):
        engine.failures[f"{n}.jpg"] = [RestorerError("Not enough memory for this giant.")]
    work = batch()
    summary = work.run()
    assert (summary.done, summary.failed) == (4, 2)
    assert work.causes() == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk]
    if sys.platform != "linux" or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_pauses_and_goes_on_when_there_is_room(
    small_disk: Path, photos: MakePhotos, batch: MakeBatch, archive: Path
) -> None:
    for n in range(5):
        make_photo(archive / f"{n}.png", n, (300, 200))
    out = small_disk / "out"
    work = batch(job_of(archive, out))
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass

    def mend(event: Event) -> None:
        if isinstance(event, Paused):
            threading.Timer(0.1, filler.unlink).start()

    work.hooks.append(mend)
    summary = work.run()
    assert (summary.done, summary.failed, summary.left) == (5, 0, 0)
    assert set(work.causes()) <= {Cause.FULL, Cause.JOURNAL}
    assert work.causes()
    assert len(content(out)) == 5
    rows = work.rows().values()
    assert all(
        row.result_sha256 == hashlib.sha256(row.target.read_bytes()).hexdigest() for row in rows
    )


def test_an_output_that_cannot_be_written_pauses(
    small_disk: Path, photos: MakePhotos, batch: MakeBatch, archive: Path
) -> None:
    photos("a.jpg", "b.jpg", "c.jpg")
    out = small_disk / "out"
    work = batch(job_of(archive, out))
    work.journal.close()
    # A journal elsewhere: what is read-only here is where the results go.
    elsewhere = archive.with_name("journal.sqlite")
    work.journal = Journal(elsewhere, replace(work.journal.job))
    work.journal.add(plan(work.journal.job).items)
    work.runner = Runner(
        work.journal, [StandIn().render], StandIn().lay, jobs=2, timing=QUICK, listen=work._listen
    )
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)

    def mend(event: Event) -> None:
        if isinstance(event, Paused):
            assert event.trouble is not None
            assert "cannot be written (Read-only file system)" in event.trouble.sentence
            command = ["mount", "-o", "remount,rw", small_disk]
            threading.Timer(0.1, lambda: subprocess.run(command, check=True)).start()

    work.hooks.append(mend)
    summary = work.run()
    assert (summary.done, summary.failed) == (3, 0)
    assert work.causes() == [Cause.CLOSED]
