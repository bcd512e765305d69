"""The network of a batch: groups, several devices, and failures of its own."""

import threading
import time

from restorer.batch.runner import Runner
from restorer.batch.stages import Render
from restorer.engine.look import Look
from restorer.errors import RestorerError

from .conftest import MakeBatch, MakePhotos, StandIn


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
    # Each waits for the other at its first photo: one that gets none breaks it for both.
    met = threading.Barrier(2, timeout=30)
    at_work: dict[str, set[int]] = {"first": set(), "second": set()}

    def device(name: str) -> Render:
        def render(*args: object) -> object:
            if not at_work[name]:
                met.wait()
            at_work[name].add(threading.get_ident())
            return engine.render(*args)  # type: ignore[arg-type]

        return render  # type: ignore[return-value]

    work = batch()
    runner = Runner(work.journal, [device("first"), device("second")], engine.lay, jobs=2)
    assert runner.run().done == 10
    assert at_work["first"] == {threading.get_ident()}
    assert len(at_work["second"]) == 1, "a device has a thread of its own"
    assert at_work["first"] != at_work["second"]
    assert sorted(name for group in engine.groups for name in group) == [
        f"{n}.jpg" for n in range(10)
    ]
