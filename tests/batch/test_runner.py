"""A batch at work, with files as a person has them and a stand-in for the network."""

import hashlib
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from restorer.batch.events import Changed, Event, Paused, Resumed, Summary
from restorer.batch.job import Job
from restorer.batch.journal import Journal
from restorer.batch.outcomes import Timing
from restorer.batch.row import Row, State
from restorer.batch.runner import Runner
from restorer.batch.trouble import Cause
from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.imaging.writing import Output

from .conftest import MakePhotos, StandIn, begin, content, job_of, make_photo

QUICK = Timing(recheck=0.02, patience=0.05)


class Batch:
    """A job's journal, a runner for it, and what it told."""

    def __init__(self, job: Job, engine: StandIn, **more: object) -> None:
        self.journal = begin(job)
        self.events: list[Event] = []
        self.hooks: list[Callable[[Event], None]] = []
        settings = {"jobs": 2, "timing": QUICK, "listen": self._listen, **more}
        self.runner = Runner(self.journal, [engine.render], engine.lay, **settings)  # type: ignore[arg-type]

    def _listen(self, event: Event) -> None:
        self.events.append(event)
        for hook in self.hooks:
            hook(event)

    def run(self) -> Summary:
        return self.runner.run()

    def rows(self) -> dict[str, Row]:
        return {row.relative: row for row in self.journal.rows()}

    def causes(self) -> list[Cause | None]:
        paused = [event for event in self.events if isinstance(event, Paused)]
        return [event.trouble.cause if event.trouble else None for event in paused]


MakeBatch = Callable[..., Batch]


@pytest.fixture
def batch(tmp_path: Path, archive: Path, engine: StandIn) -> Iterator[MakeBatch]:
    """Function that begins a batch of the archive into the folder "out"."""
    begun = []

    def made(job: Job | None = None, **more: object) -> Batch:
        begun.append(Batch(job or job_of(archive, tmp_path / "out"), engine, **more))
        return begun[-1]

    yield made
    for each in begun:
        each.journal.close()


def test_every_photo_comes_out_in_the_mirrored_tree(
    photos: MakePhotos, batch: MakeBatch, tmp_path: Path
) -> None:
    photos("a.jpg", "1931/b.png", "1931/Eis/c.tif", "d.bmp")
    work = batch()
    summary = work.run()
    assert (summary.done, summary.failed, summary.left) == (4, 0, 0)
    assert not summary.cancelled
    made = content(tmp_path / "out")
    assert sorted(made) == [
        "1931/Eis/c-colour.tif",
        "1931/b-colour.png",
        "a-colour.jpg",
        "d-colour.png",
    ]
    with Image.open(tmp_path / "out" / "1931" / "b-colour.png") as image:
        assert image.mode == "RGB"


def test_the_journal_says_all_about_a_result(
    photos: MakePhotos, batch: MakeBatch, archive: Path, tmp_path: Path
) -> None:
    (source,) = photos("a.jpg")
    work = batch(job_of(archive, tmp_path / "out", output=Output("webp", 80)))
    work.run()
    row = work.rows()["a.jpg"]
    assert row.state is State.DONE
    assert row.source_sha256 == hashlib.sha256(source.read_bytes()).hexdigest()
    assert row.result_sha256 == hashlib.sha256(row.target.read_bytes()).hexdigest()
    assert row.made["render_factor_used"] == 7
    assert row.made["output"]["quality"] == 80
    assert row.made["look"]["model"] == "natural"
    assert (row.made["width"], row.made["height"]) == (24, 16)
    assert row.seconds > 0
    assert row.finished > work.journal.begun()
    small = work.journal.thumbnails(row.id)
    assert small is not None
    assert all(data.startswith(b"\xff\xd8") for data in small)


def test_broken_files_fail_alone(photos: MakePhotos, batch: MakeBatch, archive: Path) -> None:
    photos("a.jpg", "z.jpg")
    (archive / "broken.jpg").write_bytes(b"no picture")
    (archive / "empty.png").touch()
    whole = make_photo(archive / "cut.jpg", 3, (200, 200)).read_bytes()
    (archive / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    work = batch()
    summary = work.run()
    assert (summary.done, summary.failed) == (2, 3)
    rows = work.rows()
    assert "is not a picture" in rows["broken.jpg"].message
    assert "is empty" in rows["empty.png"].message
    assert "cut off" in rows["cut.jpg"].message
    assert rows["cut.jpg"].finished > 0


def test_a_state_is_on_the_disk_before_it_is_told(photos: MakePhotos, batch: MakeBatch) -> None:
    photos("a.jpg", "b.jpg", "c.jpg")
    work = batch()
    seen = []
    looking = Journal(work.journal.path, read_only=True)

    def compare(event: Event) -> None:
        if isinstance(event, Changed):
            row = looking.row(event.id)
            assert row is not None
            seen.append((event.state, row.state))

    work.hooks.append(compare)
    work.run()
    looking.close()
    assert len(seen) == 6
    assert all(told == noted or told is State.RUNNING for told, noted in seen)


def test_photos_go_through_the_network_in_groups(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn
) -> None:
    photos(*(f"{n:02}.jpg" for n in range(12)))
    engine.gate.clear()
    work = batch(group=4, jobs=3)
    work.journal.set_look([5], Look("natural", 9))

    def let_go() -> None:
        while len(work.runner._ready) < 8:
            time.sleep(0.01)
        engine.gate.set()

    threading.Thread(target=let_go).start()
    work.run()
    assert max(map(len, engine.groups)) == 4
    assert ["04.jpg"] in engine.groups, "another look is another run"
    assert sorted(name for group in engine.groups for name in group) == sorted(
        f"{n:02}.jpg" for n in range(12)
    )


def test_a_failure_in_a_group_is_of_one_photo(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn
) -> None:
    photos(*(f"{n}.jpg" for n in range(4)))
    engine.failures["2.jpg"] = [RestorerError("No usable numbers for 2.jpg.") for _ in range(2)]
    engine.gate.clear()
    work = batch(group=4)
    threading.Timer(0.3, engine.gate.set).start()
    assert work.run().done == 3
    assert work.rows()["2.jpg"].message == "No usable numbers for 2.jpg."


def test_a_fault_of_our_own_fails_one_photo_and_leaves_its_trace(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn
) -> None:
    photos("a.jpg", "b.jpg")
    engine.failures["a.jpg"] = [ValueError("seven")]
    work = batch()
    assert work.run().done == 1
    row = work.rows()["a.jpg"]
    assert "fault in restorer itself (ValueError: seven)" in row.message
    assert "Traceback" in row.trace


def test_several_devices_share_the_work(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn
) -> None:
    photos(*(f"{n}.jpg" for n in range(10)))
    threads = set()

    def render(*args: object) -> object:
        threads.add(threading.get_ident())
        time.sleep(0.02)
        return engine.render(*args)  # type: ignore[arg-type]

    work = batch()
    runner = Runner(work.journal, [render, render], engine.lay, jobs=2)  # type: ignore[list-item]
    assert runner.run().done == 10
    assert len(threads) == 2
    assert threading.get_ident() in threads


@pytest.mark.parametrize(
    ("rule", "state", "kept"),
    [
        ("fail", State.FAILED, True),
        ("skip", State.SKIPPED, True),
        ("number", State.DONE, True),
        ("overwrite", State.DONE, False),
    ],
)
def test_files_that_exist(
    photos: MakePhotos,
    batch: MakeBatch,
    archive: Path,
    tmp_path: Path,
    rule: str,
    state: State,
    kept: bool,
) -> None:
    photos("a.jpg", "b.jpg")
    there = tmp_path / "out" / "a-colour.jpg"
    there.parent.mkdir()
    there.write_text("precious")
    work = batch(job_of(archive, tmp_path / "out", existing=rule))
    work.run()
    row = work.rows()["a.jpg"]
    assert row.state is state
    assert (there.read_bytes() == b"precious") is kept
    if not row.result_sha256:
        assert f"{there} exists already" in row.message
    assert work.rows()["b.jpg"].state is State.DONE


@pytest.mark.parametrize("rule", ["fail", "skip", "number"])
def test_a_file_that_appears_meanwhile_is_kept(
    photos: MakePhotos,
    batch: MakeBatch,
    archive: Path,
    tmp_path: Path,
    engine: StandIn,
    rule: str,
) -> None:
    photos("a.jpg")
    engine.gate.clear()
    work = batch(job_of(archive, tmp_path / "out", existing=rule))
    target = tmp_path / "out" / "a-colour.jpg"

    def appear() -> None:
        while not engine.groups:
            time.sleep(0.01)
        target.write_text("precious")
        engine.gate.set()

    threading.Thread(target=appear).start()
    work.run()
    assert target.read_text() == "precious"
    assert "exists already" in work.rows()["a.jpg"].message


def test_originals_are_never_written_whatever_a_link_says(
    photos: MakePhotos, batch: MakeBatch, archive: Path, tmp_path: Path
) -> None:
    (source,) = photos("a.jpg")
    before = source.read_bytes()
    out = tmp_path / "out"
    out.mkdir()
    os.link(source, out / "a-colour.jpg")
    work = batch(job_of(archive, out, existing="overwrite"))
    work.run()
    assert source.read_bytes() == before
    assert "never overwritten" in work.rows()["a.jpg"].message


def test_a_photo_that_vanishes(photos: MakePhotos, batch: MakeBatch) -> None:
    _, vanishing = photos("a.jpg", "b.jpg")
    work = batch()
    vanishing.unlink()
    assert work.run().failed == 1
    assert "b.jpg does not exist" in work.rows()["b.jpg"].message


def test_pause_and_resume(photos: MakePhotos, batch: MakeBatch) -> None:
    photos(*(f"{n}.jpg" for n in range(8)))
    work = batch(jobs=1)
    rested: list[int] = []

    def rest(event: Event) -> None:
        if isinstance(event, Changed) and event.state is State.DONE and not rested:
            rested.append(event.id)
            work.runner.pause()
            threading.Timer(0.3, go_on).start()

    def go_on() -> None:
        rested.append(work.journal.counts()[State.DONE])
        work.runner.resume()

    work.hooks.append(rest)
    assert work.run().done == 8
    assert rested[1] < 8
    assert work.causes() == [None]
    assert any(isinstance(event, Resumed) for event in work.events)


def test_only_so_many_photos_are_in_memory(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn
) -> None:
    photos(*(f"{n:02}.jpg" for n in range(40)))
    engine.gate.clear()
    work = batch(jobs=2)
    begun = []

    def look() -> None:
        while not engine.groups:
            time.sleep(0.01)
        time.sleep(0.5)
        begun.append(work.journal.counts()[State.RUNNING])
        engine.gate.set()

    threading.Thread(target=look).start()
    assert work.run().done == 40
    assert 1 <= begun[0] <= 8


def test_cancel_finishes_what_the_network_has(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn, tmp_path: Path
) -> None:
    photos(*(f"{n}.jpg" for n in range(8)))
    engine.gate.clear()
    work = batch()

    def cancel() -> None:
        while not engine.groups:
            time.sleep(0.01)
        work.runner.cancel()
        engine.gate.set()

    threading.Thread(target=cancel).start()
    summary = work.run()
    assert summary.cancelled
    assert (summary.done, summary.left) == (1, 7)
    assert len(content(tmp_path / "out")) == 1
    assert work.journal.counts()[State.RUNNING] == 0


def test_cancel_at_once(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn, tmp_path: Path
) -> None:
    photos("a.jpg", "b.jpg")
    engine.gate.clear()
    work = batch()
    threading.Timer(0.3, lambda: work.runner.cancel(now=True)).start()
    summary = work.run()
    assert (summary.done, summary.left, summary.cancelled) == (0, 2, True)
    engine.gate.set()
    work.journal.close()
    again = batch()
    assert again.run().done == 2


def test_photos_are_added_and_tried_again_while_it_runs(
    photos: MakePhotos, batch: MakeBatch, archive: Path, tmp_path: Path
) -> None:
    photos("a.jpg")
    (archive / "b.jpg").write_bytes(b"not whole yet")
    work = batch(stay=True)

    def more(event: Event) -> None:
        if isinstance(event, Changed) and event.state is State.FAILED:
            make_photo(archive / "b.jpg", 4)
            work.journal.retry([event.id])
            work.journal.add(_later(archive, tmp_path))
            work.runner.wake()
        if work.journal.counts()[State.DONE] == 3:
            work.runner.cancel()

    work.hooks.append(more)
    assert work.run().done == 3


def _later(archive: Path, tmp_path: Path) -> tuple[object, ...]:
    from restorer.batch.plan import plan

    late = make_photo(tmp_path / "late.jpg", 9)
    return plan(job_of(late, tmp_path / "out")).items


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
    from restorer.batch.plan import plan

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


def test_seconds_left_are_known_after_some_photos(photos: MakePhotos, batch: MakeBatch) -> None:
    from restorer.batch import pace

    photos(*(f"{n}.jpg" for n in range(12)))
    work = batch(jobs=1)
    guesses: list[float | None] = []
    work.hooks.append(lambda event: guesses.append(work.runner.seconds_left()))
    old, pace._SHORTEST = pace._SHORTEST, 0.0  # type: ignore[misc]
    try:
        work.run()
    finally:
        pace._SHORTEST = old  # type: ignore[misc]
    known = [guess for guess in guesses if guess is not None]
    assert guesses[0] is None
    assert known
    assert known[-1] < known[0]
