"""The journal: what has become of each photo of a batch, on the disk before it is shown."""

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Self

from restorer import __version__
from restorer.batch.columns import COLUMNS, blob, message_blob, row_of, text_of, values_of
from restorer.batch.database import Database, JournalError
from restorer.batch.job import Job, from_json, to_json
from restorer.batch.lock import lock as lock
from restorer.batch.row import Counts, Item, Outcome, Row, State
from restorer.engine.look import Look

_CLEAN: Final = "message = x'', trace = x'', seconds = 0, finished = 0, result_sha256 = ''"
_NARROWEST: Final = 1e-6  # between two positions
_AT_ONCE: Final = 500  # ids in one statement


class Journal:
    """A batch's rows in their order; whoever opens it is the only one who may run the batch.

    Args:
        path: The file; made where it does not exist.
        job: What a new batch is to do; None where there is a journal already. Once a journal
            holds photos, its settings stay its own.
        read_only: For looking only, also while another program runs the batch.

    Raises:
        JournalError: The file cannot be used, or another program runs this batch.
    """

    def __init__(self, path: Path, job: Job | None = None, read_only: bool = False) -> None:
        self.path = path
        if job is None and not os.path.exists(path):
            raise JournalError("There is no journal {file}: start the batch anew.", file=path)
        self._lock = None if read_only else lock(path)
        try:
            self._database = Database(path, read_only)
            try:
                if job is not None and not self._database.query("SELECT 1 FROM photo LIMIT 1"):
                    self._begin(job)
                self.job = self._job()
            except BaseException:
                self._database.close()
                raise
        except BaseException:
            self._unlock()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go; another program may run the batch now."""
        self._database.close()
        self._unlock()

    # What is in it

    def counts(self) -> Counts:
        """How many rows are in each state."""
        found = self._database.query("SELECT state, count(*), sum(size) FROM photo GROUP BY state")
        return Counts(
            {State(state): count for state, count, _ in found},
            {State(state): size for state, _, size in found},
        )

    def page(self, offset: int, limit: int, state: State | None = None) -> list[Row]:
        """``limit`` rows in their order, from the one at ``offset`` on."""
        where, values = ("state != 'removed'", ()) if state is None else ("state = ?", (state,))
        return self._rows(
            f"WHERE {where} ORDER BY position LIMIT ? OFFSET ?", *values, limit, offset
        )

    def ids(self, state: State | None = None, offset: int = 0, limit: int = -1) -> list[int]:
        """The ids of the rows that ``page`` would give; all with a ``limit`` below 0."""
        where, values = ("state != 'removed'", ()) if state is None else ("state = ?", (state,))
        found = self._database.query(
            f"SELECT id FROM photo WHERE {where} ORDER BY position LIMIT ? OFFSET ?",
            *values,
            limit,
            offset,
        )
        return [id_ for (id_,) in found]

    def rows(self, *states: State) -> Iterator[Row]:
        """All rows in those states (none: all but the removed ones), in their order."""
        where = f"state IN ({_marks(states)})" if states else "state != 'removed'"
        after = -1e300
        while page := self._database.query(
            f"SELECT position, {COLUMNS} FROM photo WHERE {where} AND position > ? "
            "ORDER BY position LIMIT 500",
            *states,
            after,
        ):
            after = page[-1][0]
            yield from (row_of(values[1:]) for values in page)

    def row(self, id_: int) -> Row | None:
        """One row, or None where there is none of that number."""
        found = self._rows("WHERE id = ?", id_)
        return found[0] if found else None

    def between(self, after: int | None, before: int | None, state: State) -> list[int]:
        """The ids of the rows in a state that stand between two rows, of whatever state these are.

        after, before: ids; None: from the first on, to the last.
        """
        found = self._database.query(
            "SELECT id FROM photo WHERE state = ? "
            "AND position > coalesce((SELECT position FROM photo WHERE id = ?), -1e300) "
            "AND position < coalesce((SELECT position FROM photo WHERE id = ?), 1e300) "
            "ORDER BY position",
            *(state, after, before),
        )
        return [id_ for (id_,) in found]

    def thumbnails(self, id_: int) -> tuple[bytes, bytes] | None:
        """Small JPEG pictures of a finished photo, before and after."""
        found = self._database.query("SELECT before, after FROM thumbnail WHERE id = ?", id_)
        return (found[0][0], found[0][1]) if found else None

    def known(self, removed: bool = True) -> tuple[set[str], set[str]]:
        """Keys of all photos, and identities of all results' paths.

        Args:
            removed: Whether removed photos count as known; not where a person adds them again.
        """
        found = self._database.query("SELECT key, target_key, state FROM photo")
        keys = {text_of(key) for key, _, state in found if removed or state != State.REMOVED}
        return keys, {text_of(target) for _, target, _ in found}

    def begun(self) -> float:
        """When the batch was begun, in seconds since 1970."""
        return float(self._meta("begun"))

    # What a person changes

    def add(self, items: Iterable[Item]) -> int:
        """Put photos at the end; those that are in the journal already stay as they are.

        Removed ones come back, with the result's name that they had.

        Returns:
            How many were added.
        """
        with self._database.change() as database:
            before = database.total_changes
            (last,) = database.execute("SELECT coalesce(max(position), 0) FROM photo").fetchone()
            database.executemany(
                "INSERT INTO photo (position, state, key, target_key, source, root, relative, "
                "target, size, modified) VALUES (?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (key) DO UPDATE SET state = 'waiting', position = excluded.position "
                "WHERE state = 'removed'",
                ((last + number, *values_of(item)) for number, item in enumerate(items, 1)),
            )
            return database.total_changes - before

    def remove(self, ids: Sequence[int]) -> None:
        """Take rows out that are not being worked on; no file is touched."""
        self._each("state = 'removed'", ids, "state != 'running'")

    def retry(self, ids: Sequence[int] | None = None) -> int:
        """Let failed rows wait again, all or some of them; how many did."""
        if ids is None:
            ids = self.ids(State.FAILED)
        return self._each(f"state = 'waiting', {_CLEAN}", ids, "state IN ('failed', 'skipped')")

    def set_look(self, ids: Sequence[int], look: Look | None) -> None:
        """Give rows settings of their own, or the job's again; those that are not done yet."""
        text = None if look is None else to_json(look)
        self._each("look = ?", ids, "state IN ('waiting', 'failed', 'skipped')", text)

    def move(self, ids: Sequence[int], before: int | None) -> None:
        """Put rows, in the order given, before the row ``before``; None: at the end."""
        if not ids or before in ids:
            return
        low, high = self._gap(ids, before)
        if (high - low) / (len(ids) + 1) < _NARROWEST:
            self._space_out()
            low, high = self._gap(ids, before)
        step = (high - low) / (len(ids) + 1)
        with self._database.change() as database:
            database.executemany(
                "UPDATE photo SET position = ? WHERE id = ?",
                [(low + step * number, id_) for number, id_ in enumerate(ids, 1)],
            )

    # What the runner changes

    def claim(self, count: int) -> list[Row]:
        """The next rows that wait; they are running from now on."""
        with self._database.change() as database:
            found = database.execute(
                "UPDATE photo SET state = 'running' WHERE id IN (SELECT id FROM photo "
                "WHERE state = 'waiting' ORDER BY position LIMIT ?) "
                f"RETURNING position, {COLUMNS}",
                (count,),
            ).fetchall()
        return [row_of(values[1:]) for values in sorted(found)]

    def intend(self, id_: int, outcome: Outcome) -> None:
        """Keep all that is known of a result before its file appears.

        After a crash, a file with these bytes under the row's name is its finished result.
        """
        o = outcome
        self._database.post(
            (
                "UPDATE photo SET source_sha256 = ?, result_sha256 = ?, seconds = ?, message = ?, "
                "made = ? WHERE id = ?",
                (
                    *(o.source_sha256, o.result_sha256, o.seconds, message_blob(o.message)),
                    *(json.dumps(dict(o.made)), id_),
                ),
            ),
            ("INSERT OR REPLACE INTO thumbnail VALUES (?, ?, ?)", (id_, o.before, o.after)),
        )

    def done(self, id_: int) -> None:
        """The result that was intended is there."""
        self._database.post(
            ("UPDATE photo SET state = 'done', finished = ? WHERE id = ?", (time.time(), id_))
        )

    def failed(self, id_: int, sentence: str, trace: str = "") -> None:
        """The photo cannot be done, and why."""
        self._end(id_, State.FAILED, sentence, trace)

    def skipped(self, id_: int, sentence: str) -> None:
        """The photo need not be done, and why."""
        self._end(id_, State.SKIPPED, sentence)

    def untidy(self) -> dict[Path, float]:
        """Folders where dead programs left temporary files, and when they were surely dead."""
        found = self._database.query("SELECT value FROM meta WHERE key = 'untidy'")
        return {Path(name): since for name, since in json.loads(found[0][0] if found else "[]")}

    def set_untidy(self, folders: Mapping[Path, float]) -> None:
        """Keep what ``untidy`` says."""
        text = json.dumps([(str(folder), since) for folder, since in folders.items()])
        with self._database.change() as database:
            database.execute("INSERT OR REPLACE INTO meta VALUES ('untidy', ?)", (text,))

    def revive(self) -> None:
        """See whether the journal can be written, opened anew where it cannot.

        Raises:
            JournalError: It still cannot.
        """
        try:
            self._touch()
        except JournalError:
            self._database.reopen()
            self._unlock()
            self._lock = lock(self.path)
            self._touch()

    def _touch(self) -> None:
        with self._database.change() as database:
            database.execute(
                "INSERT OR REPLACE INTO meta VALUES ('touched', ?)", (repr(time.time()),)
            )

    def put_back(self, ids: Sequence[int]) -> None:
        """Rows that were begun, or failed for a reason of the world's, wait again."""
        self._each(f"state = 'waiting', {_CLEAN}", ids, "state IN ('running', 'failed')")

    def _end(self, id_: int, state: State, sentence: str, trace: str = "") -> None:
        self._database.post(
            (
                "UPDATE photo SET state = ?, message = ?, trace = ?, finished = ?, "
                "result_sha256 = '' WHERE id = ?",
                (state, message_blob(sentence), blob(trace), time.time(), id_),
            )
        )

    def _each(self, change: str, ids: Sequence[int], where: str, *values: Any) -> int:
        """UPDATE the rows of those ids; how many were changed."""
        changed = 0
        with self._database.change() as database:
            for start in range(0, len(ids), _AT_ONCE):
                part = ids[start : start + _AT_ONCE]
                changed += database.execute(
                    f"UPDATE photo SET {change} WHERE id IN ({_marks(part)}) AND {where}",
                    (*values, *part),
                ).rowcount
        return changed

    def _gap(self, ids: Sequence[int], before: int | None) -> tuple[float, float]:
        """Between which positions there is room before a row, the moving ones not counted."""
        moving = set(ids)
        if before is None:
            ((last,),) = self._database.query("SELECT coalesce(max(position), 0) FROM photo")
            return last, last + len(ids) + 1
        ((high,),) = self._database.query("SELECT position FROM photo WHERE id = ?", before)
        lower = self._database.query(
            "SELECT id, position FROM photo WHERE state != 'removed' AND position < ? "
            "ORDER BY position DESC LIMIT ?",
            high,
            len(moving) + 1,
        )
        return next((at for id_, at in lower if id_ not in moving), high - len(ids) - 1), high

    def _space_out(self) -> None:
        with self._database.change() as database:
            database.execute(
                "UPDATE photo SET position = ranked.place FROM (SELECT id, row_number() OVER "
                "(ORDER BY position) AS place FROM photo) AS ranked WHERE ranked.id = photo.id"
            )

    def _rows(self, rest: str, *values: Any) -> list[Row]:
        return [
            row_of(v) for v in self._database.query(f"SELECT {COLUMNS} FROM photo {rest}", *values)
        ]

    def _begin(self, job: Job) -> None:
        values = {"job": to_json(job), "begun": repr(time.time()), "restorer": __version__}
        with self._database.change() as database:
            database.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())

    def _job(self) -> Job:
        return from_json(Job, self._meta("job"))

    def _meta(self, key: str) -> str:
        found = self._database.query("SELECT value FROM meta WHERE key = ?", key)
        if not found:
            raise JournalError(
                "{file} is a journal without a batch: start the batch anew.", file=self.path
            )
        return str(found[0][0])

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.release()


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
