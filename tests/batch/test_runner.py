"""A batch at work, with files as a person has them and a stand-in for the network."""

import hashlib
import threading
import time
from pathlib import Path

from PIL import Image

from restorer.batch.events import Changed, Event
from restorer.batch.journal import Journal
from restorer.batch.row import State
from restorer.imaging.writing import Output

from .conftest import MakeBatch, MakePhotos, StandIn, content, job_of


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
