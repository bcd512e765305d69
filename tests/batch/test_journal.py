"""The journal: durable, in order, one program at a time."""

import json
import multiprocessing
import os
import signal
import sqlite3
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from restorer.batch.database import JournalError
from restorer.batch.filters import Filters
from restorer.batch.job import Job, Shard, from_json, to_json
from restorer.batch.journal import Journal
from restorer.batch.row import Item, Outcome, State
from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.imaging.writing import Output
from restorer.sentences import Sentence, joined

OUTCOME = Outcome("aa", "bb", 1.5, "A notice.", {"model": "natural"}, b"before", b"after")


def item(name: str, size: int = 10) -> Item:
    source = Path("/archive") / name
    return Item(source, str(source), Path("/archive"), name, Path("/out") / name, size, 1.0)


def names(journal: Journal) -> list[str]:
    return [row.relative for row in journal.page(0, 100)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with Journal(path, Job((Path("/archive"),), Path("/out"))) as journal:
        journal.add(item(f"{name}.jpg") for name in "abcde")
        yield journal


def test_a_job_comes_back_as_it_was() -> None:
    job = Job(
        (Path("/a"), Path("/b/c\udcff.jpg")),
        None,
        False,
        Filters(("*.jpg",), ("raw",), 5, None, 1.5, None),
        "{name}-{number:04}",
        "skip",
        Look("natural", 21, vividness=1.5),
        Output("tiff", 80, 16, metadata=False),
        Shard(2, 8),
    )
    assert from_json(Job, to_json(job)) == job
    assert to_json(job).isascii()


def test_settings_that_this_program_does_not_know_are_refused() -> None:
    newer = json.dumps({**json.loads(to_json(Look())), "mood": "sepia"})
    with pytest.raises(RestorerError, match=r"mood.*update restorer"):
        from_json(Look, newer)
    assert from_json(Look, '{"model": "stable"}') == Look("stable")


def test_rows_are_worked_on_in_their_order(journal: Journal) -> None:
    first, second = journal.claim(2)
    assert (first.relative, second.relative) == ("a.jpg", "b.jpg")
    assert first.state is State.RUNNING
    journal.intend(first.id, OUTCOME)
    journal.done(first.id)
    journal.failed(second.id, "b.jpg is damaged.", "trace")
    counts = journal.counts()
    assert (counts[State.DONE], counts[State.FAILED], counts[State.WAITING]) == (1, 1, 3)
    assert (counts.total, counts.left, counts.bytes[State.WAITING]) == (5, 3, 30)
    done, failed = journal.page(0, 2)
    assert (done.result_sha256, done.seconds, done.message) == ("bb", 1.5, "A notice.")
    assert done.made == {"model": "natural"}
    assert journal.thumbnails(done.id) == (b"before", b"after")
    assert (failed.message, failed.trace) == ("b.jpg is damaged.", "trace")
    assert [row.id for row in journal.page(0, 9, State.WAITING)] == [3, 4, 5]


def test_everything_is_there_after_opening_again(journal: Journal, path: Path) -> None:
    journal.claim(1)
    journal.failed(2, "No.")
    journal.close()
    with Journal(path) as again:
        states = [row.state for row in again.rows()]
        assert states == ["running", "failed", "waiting", "waiting", "waiting"]
        assert again.job == Job((Path("/archive"),), Path("/out"))
        other = Journal(path, Job((Path("/elsewhere"),)), read_only=True)
        assert other.job == again.job, "a batch keeps the settings that it was begun with"
        other.close()


def test_settings_stay_once_there_are_photos(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    first, second = Job((Path("/a"),)), Job((Path("/b"),))
    Journal(path, first).close()
    with Journal(path, second) as journal:
        assert journal.job == second, "nothing was begun yet"
        journal.add([item("a.jpg")])
    with Journal(path, first) as journal:
        assert journal.job == second


def test_names_that_are_no_text_and_sentences_about_them(journal: Journal) -> None:
    odd = "sub/b\udcffd ☃ 'x\n.jpg"
    journal.add([item(odd)])
    row = journal.page(5, 1)[0]
    assert (row.relative, row.source, row.target) == (
        odd,
        Path("/archive") / odd,
        Path("/out", odd),
    )
    journal.failed(row.id, f"{odd} is empty.")
    assert journal.page(5, 1)[0].message == f"{odd} is empty."


def test_sentences_can_still_be_translated_when_they_are_read(journal: Journal) -> None:
    inner = Sentence("{file} is empty.", file="{b\udcff}.jpg")
    outer = joined([inner, Sentence("{width} pixels are too many.", width=7)])
    journal.failed(2, outer)
    journal.intend(3, replace(OUTCOME, message=joined([])))
    failed, done = journal.page(1, 2)
    assert failed.message == "{b\udcff}.jpg is empty. 7 pixels are too many."
    assert isinstance(failed.message, Sentence)
    said = failed.message.through(lambda template: template.replace("is empty", "ist leer"))
    assert said == "{b\udcff}.jpg ist leer. 7 pixels are too many."
    assert done.message == ""


def test_a_photo_is_in_it_once(journal: Journal) -> None:
    assert journal.add([item("c.jpg"), item("f.jpg")]) == 1
    keys, targets = journal.known()
    assert len(keys) == len(targets) == 6


def test_many_threads_note_at_once(journal: Journal, path: Path) -> None:
    journal.add(item(f"{number:03}.jpg") for number in range(200))
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda id_: journal.failed(id_, f"Row {id_}."), range(1, 206)))
    looking = Journal(path, read_only=True)
    assert [row.message for row in looking.rows()] == [f"Row {id_}." for id_ in range(1, 206)]
    looking.close()


def test_a_change_that_fails_fails_for_everyone_who_waits(journal: Journal) -> None:
    journal.close()
    with ThreadPoolExecutor(4) as pool:
        told = [pool.submit(journal.failed, id_, "No.") for id_ in (1, 2, 3, 4)]
    assert all(isinstance(each.exception(), sqlite3.ProgrammingError) for each in told)


@pytest.mark.parametrize(
    ("moving", "before", "order"),
    [
        ("d", "a", "dabce"),
        ("ec", "b", "aecbd"),
        ("ab", None, "cdeab"),
        ("ab", "c", "abcde"),
        ("a", "a", "abcde"),
        ("", "a", "abcde"),
    ],
)
def test_rows_are_reordered(journal: Journal, moving: str, before: str | None, order: str) -> None:
    ids = {name: number for number, name in enumerate("abcde", 1)}
    journal.move([ids[name] for name in moving], None if before is None else ids[before])
    assert "".join(name[0] for name in names(journal)) == order
    assert journal.ids() == [ids[name] for name in order]


def test_rows_in_a_state_are_found_between_two_others(journal: Journal) -> None:
    journal.move([5], 1)  # e a b c d
    journal.claim(1)
    journal.failed(2, "No.")
    assert journal.between(None, None, State.WAITING) == [1, 3, 4]
    assert journal.between(5, 2, State.WAITING) == [1]
    assert journal.between(2, None, State.WAITING) == [3, 4]


def test_rows_can_be_reordered_for_ever(journal: Journal) -> None:
    for _ in range(60):  # halving a gap of one this often leaves none
        journal.move([1], 3)
        journal.move([2], 3)
    assert names(journal)[:3] == ["a.jpg", "b.jpg", "c.jpg"]


def test_removed_rows_stay_away_until_they_are_added_again(journal: Journal) -> None:
    (running,) = journal.claim(1)
    journal.remove([running.id, 2, 3])
    assert names(journal) == ["a.jpg", "d.jpg", "e.jpg"], "what is being worked on stays"
    assert "/archive/b.jpg" in journal.known()[0], "a search passes it over"
    assert [row.relative for row in journal.claim(9)] == ["d.jpg", "e.jpg"]
    assert journal.counts().total == 3
    assert "/archive/b.jpg" not in journal.known(removed=False)[0]
    assert journal.add([item("b.jpg"), item("a.jpg")]) == 1
    assert names(journal)[-1] == "b.jpg"


def test_failed_rows_are_tried_again(journal: Journal) -> None:
    for row in journal.claim(3):
        journal.failed(row.id, "No.")
    assert journal.retry([1]) == 1
    assert journal.page(0, 1)[0].message == ""
    assert journal.retry() == 2
    assert journal.retry() == 0
    assert journal.counts()[State.WAITING] == 5


def test_a_row_has_settings_of_its_own(journal: Journal) -> None:
    look = Look("natural", 30)
    (running,) = journal.claim(1)
    journal.set_look([running.id, 2, 3], look)
    journal.set_look([3], None)
    assert [row.look for row in journal.page(0, 3)] == [None, look, None]


def test_one_program_at_a_time(journal: Journal, path: Path) -> None:
    with pytest.raises(JournalError, match="Another restorer is running"):
        Journal(path)
    looking = Journal(path, read_only=True)
    journal.failed(1, "No.")
    assert looking.counts()[State.FAILED] == 1
    with pytest.raises(JournalError):
        looking.failed(2, "No.")
    looking.close()
    journal.close()
    Journal(path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_the_lock_falls_with_its_process(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    told, tell = context.Pipe()
    child = context.Process(target=_hold, args=(path, tell))
    child.start()
    told.recv()
    with pytest.raises(JournalError, match="Another restorer"):
        Journal(path)
    assert child.pid
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    with Journal(path) as journal:
        assert journal.counts()[State.WAITING] == 1, "a commit is on the disk"


def _hold(path: Path, tell: object) -> None:
    journal = Journal(path, Job((Path("/archive"),)))
    journal.add([item("a.jpg")])
    tell.send("held")  # type: ignore[attr-defined]
    time.sleep(600)


def test_what_is_no_journal_is_refused(path: Path) -> None:
    path.write_bytes(b"no database, but long enough to be one" * 30)
    with pytest.raises(JournalError, match="no journal of a batch"):
        Journal(path)
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE music (title)")
    other.close()
    with pytest.raises(JournalError, match="no journal of a batch"):
        Journal(path)


def test_a_journal_of_a_newer_program_is_refused(journal: Journal, path: Path) -> None:
    journal.close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 2")
    newer.close()
    with pytest.raises(JournalError, match="newer restorer: update restorer"):
        Journal(path)


def test_a_journal_that_is_not_there(path: Path, tmp_path: Path) -> None:
    for read_only in (True, False):
        with pytest.raises(JournalError, match="There is no journal"):
            Journal(path, read_only=read_only)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(JournalError, match=r"folder .*nowhere does not exist"):
        Journal(tmp_path / "nowhere" / "journal.sqlite", Job(()))
    (tmp_path / "empty.sqlite").touch()
    with pytest.raises(JournalError, match="without a batch"):
        Journal(tmp_path / "empty.sqlite")
