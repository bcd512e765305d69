"""The computer may sleep while a batch has nothing to do, and at no other time."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from restorer.batch.plan import plan

from .conftest import MakeBatch, MakePhotos, StandIn, job_of, make_photo


def wait_for(there: Callable[[], bool]) -> None:
    while not there():
        time.sleep(0.01)


def test_not_in_a_pause(
    photos: MakePhotos, batch: MakeBatch, engine: StandIn, held: list[bool]
) -> None:
    photos(*(f"{n}.jpg" for n in range(8)))
    engine.gate.clear()
    work = batch(jobs=1)

    def person() -> None:
        wait_for(lambda: bool(engine.groups))
        work.runner.pause()
        assert held == [True]  # what was begun is finished first
        engine.gate.set()
        wait_for(lambda: held == [True, False])
        work.runner.resume()

    there = threading.Thread(target=person)
    there.start()
    assert work.run().done == 8
    there.join()
    assert held == [True, False, True, False]


def test_not_while_nothing_comes_into_a_watched_folder(
    photos: MakePhotos, batch: MakeBatch, tmp_path: Path, held: list[bool]
) -> None:
    photos("a.jpg")
    work = batch(stay=True)

    def person() -> None:
        wait_for(lambda: held == [True, False])
        late = make_photo(tmp_path / "late.jpg", 9)
        work.journal.add(plan(job_of(late, tmp_path / "out")).items)
        work.runner.wake()
        wait_for(lambda: held == [True, False, True, False])
        work.runner.cancel()

    there = threading.Thread(target=person)
    there.start()
    assert work.run().done == 2
    there.join()
    assert held == [True, False, True, False]
