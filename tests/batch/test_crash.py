"""SIGKILL at any moment: nothing is lost, nothing is done twice, nothing is half there."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from restorer.batch.job import Shard
from restorer.batch.journal import Journal
from restorer.batch.place import journal_path
from restorer.batch.recovery import recover
from restorer.batch.row import Outcome, State
from restorer.batch.runner import Runner

from .conftest import MakePhotos, StandIn, begin, content, job_of

ROOT = Path(__file__).resolve().parents[2]
SEED = int(os.environ.get("RESTORER_KILL_SEED", "1"))
PHOTOS = int(os.environ.get("RESTORER_KILL_PHOTOS", "40"))
LONGEST = float(os.environ.get("RESTORER_KILL_LONGEST", "0.04"))


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_killed_again_and_again(
    photos: MakePhotos, archive: Path, tmp_path: Path, engine: StandIn
) -> None:
    """Longer by hand: RESTORER_KILL_PHOTOS=2000 RESTORER_KILL_SEED=7 pytest -s -k again."""
    photos(*(f"{n % 5}/{n}.{('jpg', 'png', 'tif')[n % 3]}" for n in range(PHOTOS)))
    (archive / "0" / "broken.jpg").write_bytes(b"no picture")
    undisturbed = begin(job_of(archive, tmp_path / "undisturbed"))
    Runner(undisturbed, [engine.render], engine.lay, jobs=2).run()
    expected = [(row.relative, row.state, row.source_sha256) for row in undisturbed.rows()]
    undisturbed.close()

    out = tmp_path / "out"
    command = [sys.executable, "-m", "tests.batch.killed", archive, out, str(SEED), str(LONGEST)]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "OMP_NUM_THREADS": "1"}, stdout=subprocess.PIPE
    )
    assert done.returncode == 0
    told = json.loads(done.stdout)
    print(f"\n{told['kills']} kills over {PHOTOS} photos, seed {SEED}")
    assert told["kills"] >= 3, "too few to tell: make LONGEST shorter"
    assert told["changed"] == [], "what was finished is not done again"
    assert content(out) == content(tmp_path / "undisturbed")
    with Journal(journal_path(job_of(archive, out)), read_only=True) as journal:
        rows = list(journal.rows())
        assert [(row.relative, row.state, row.source_sha256) for row in rows] == expected
        assert all(journal.thumbnails(row.id) for row in rows if row.state is State.DONE)


def test_a_result_that_was_in_place_is_not_made_again(
    photos: MakePhotos, archive: Path, tmp_path: Path, engine: StandIn
) -> None:
    photos("a.jpg", "b.jpg", "c.jpg")
    job = job_of(archive, tmp_path / "out")
    with begin(job) as journal:
        Runner(journal, [engine.render], engine.lay, jobs=1).run()
        rows = list(journal.rows())
        data = [row.target.read_bytes() for row in rows]
        rows[1].target.unlink()
        rows[2].target.write_bytes(b"somebody else's")
    # As it stands when the program dies between the file and the journal.
    with Journal(journal_path(job)) as journal:
        for row in rows:
            journal._each("state = 'running'", [row.id], "1")
        recover(journal)
        states = [row.state for row in journal.rows()]
        assert states == [State.DONE, State.WAITING, State.WAITING]
        Runner(journal, [engine.render], engine.lay, jobs=1).run()
        last = list(journal.rows())
    assert last[0].target.read_bytes() == data[0]
    assert last[1].state is State.DONE
    assert last[2].state is State.FAILED
    assert last[2].target.read_bytes() == b"somebody else's"


def test_half_written_files_go_when_no_other_shard_works(
    photos: MakePhotos, archive: Path, tmp_path: Path
) -> None:
    photos("a.jpg")
    out = tmp_path / "out"
    job = job_of(archive, out, shard=Shard(1, 1))
    with begin(job) as journal:
        (row,) = journal.claim(1)
        journal.intend(row.id, Outcome("", "ab", 0, "", {}, b"", b""))
    left = out / ".restorer-0123456789abcdef.tmp"
    left.write_bytes(b"half")
    os.utime(left, (0, time.time() - 5))
    other = FileLock(journal_path(job).with_name("journal-2-of-2.sqlite.lock"))
    with other, Journal(journal_path(job)) as journal:
        recover(journal)
        assert journal.counts()[State.WAITING] == 1
        assert left.exists(), "it may be the other shard's"
    with Journal(journal_path(job)) as journal:
        recover(journal)
    assert not left.exists()
