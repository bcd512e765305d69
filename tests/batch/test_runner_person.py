"""What a person does to a running batch: pause, go on, cancel, add, try again."""

import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from restorer.batch.events import Changed, Event, Resumed
from restorer.batch.journal import Journal
from restorer.batch.plan import plan
from restorer.batch.row import State

from .conftest import MakeBatch, MakePhotos, StandIn, content, job_of, make_photo


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


def test_a_paused_batch_says_of_no_row_that_it_is_at_work(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn
) -> None:
    photos(*(f"{n:02}.jpg" for n in range(30)))
    engine.gate.clear()
    work = batch(jobs=4)
    states: list[int] = []

    def look() -> None:
        while not engine.groups or not work.runner._claimed:
            time.sleep(0.01)
        work.runner.pause()
        engine.gate.set()
        while work.runner._held:
            time.sleep(0.01)
        counts = work.journal.counts()
        states.extend((counts[State.RUNNING], counts[State.WAITING]))
        work.runner.resume()

    threading.Thread(target=look).start()
    assert work.run().done == 30
    running, waiting = states
    assert running == 0
    assert 0 < waiting < 30


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


def test_an_end_waits_for_a_pause_that_is_being_noted(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos(*(f"{n:02}.jpg" for n in range(30)))
    engine.gate.clear()
    work = batch(jobs=4)
    over = threading.Event()
    put_back = Journal.put_back

    def slow(journal: Journal, ids: Sequence[int]) -> None:
        if threading.current_thread() is person and not work.runner._aborting:
            work.runner.cancel(now=True)
            assert not over.wait(0.5)
        put_back(journal, ids)

    def pause() -> None:
        while not engine.groups or not work.runner._claimed:
            time.sleep(0.01)
        work.runner.pause()

    monkeypatch.setattr(Journal, "put_back", slow)
    person = threading.Thread(target=pause)
    person.start()
    summary = work.run()
    over.set()
    counts = work.journal.counts()
    person.join()
    assert counts[State.RUNNING] == 0
    assert counts[State.WAITING] == summary.left == 30


def test_a_pause_that_fails_does_not_keep_the_batch_from_its_end(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos(*(f"{n:02}.jpg" for n in range(30)))
    engine.gate.clear()
    work = batch(jobs=4)
    put_back = Journal.put_back

    def broken(journal: Journal, ids: Sequence[int]) -> None:
        if threading.current_thread() is person:
            raise KeyError(ids[0])
        put_back(journal, ids)

    def pause() -> None:
        while not engine.groups or not work.runner._claimed:
            time.sleep(0.01)
        with suppress(KeyError):
            work.runner.pause()
        work.runner.cancel(now=True)

    monkeypatch.setattr(Journal, "put_back", broken)
    person = threading.Thread(target=pause)
    person.start()
    assert work.run().cancelled
    person.join()


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
    late = make_photo(tmp_path / "late.jpg", 9)
    return plan(job_of(late, tmp_path / "out")).items
