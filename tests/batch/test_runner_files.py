"""Files that a batch meets: broken, vanishing, in its way, never to be written."""

import os
import threading
import time
from pathlib import Path

import pytest

from restorer.batch.row import State

from .conftest import MakeBatch, MakePhotos, StandIn, job_of, make_photo


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
