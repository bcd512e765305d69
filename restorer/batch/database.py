"""The journal's file: SQLite, durable at every change, refused in one sentence where it is not."""

import os
import sqlite3
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any, Final

from restorer.errors import RestorerError
from restorer.sentences import Sentence

VERSION: Final = 1
_APPLICATION: Final = 0x52534A42  # "RSJB", in the file's header

_SCHEMA: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE photo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position REAL NOT NULL,
    state TEXT NOT NULL,
    key BLOB NOT NULL UNIQUE,
    target_key BLOB NOT NULL UNIQUE,
    source BLOB NOT NULL,
    root BLOB NOT NULL,
    relative BLOB NOT NULL,
    target BLOB NOT NULL,
    size INTEGER NOT NULL,
    modified REAL NOT NULL,
    message BLOB NOT NULL DEFAULT x'',
    trace BLOB NOT NULL DEFAULT x'',
    look TEXT,
    seconds REAL NOT NULL DEFAULT 0,
    finished REAL NOT NULL DEFAULT 0,
    source_sha256 TEXT NOT NULL DEFAULT '',
    result_sha256 TEXT NOT NULL DEFAULT '',
    made TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX by_state ON photo (state, position, size);
CREATE INDEX in_order ON photo (position) WHERE state != 'removed';
CREATE TABLE thumbnail (id INTEGER PRIMARY KEY, before BLOB NOT NULL, after BLOB NOT NULL);
"""


class JournalError(RestorerError):
    """The journal's file could not be read or written; the reason is its ``__cause__``."""


@dataclass(eq=False)
class _Post:
    """Statements that wait to be written."""

    statements: tuple[tuple[str, Sequence[Any]], ...]
    done: bool = False
    error: Exception | None = None


class Database:
    """One file; any thread may use it, one statement or transaction at a time.

    Args:
        path: The file; made where it does not exist, unless ``read_only``.
        read_only: Change nothing, not even by accident.

    Raises:
        JournalError: It cannot be opened, is none of ours, is damaged or of a newer restorer.
    """

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self.path = path
        # Reading has a connection of its own: a table that is scrolled waits for no disk.
        self._reading, self._writing = RLock(), RLock()
        self._posts: deque[_Post] = deque()
        with self._said():
            self._reader = self._connect(read_only)
            try:
                self._prepare(read_only)
                self._writer = self._reader if read_only else self._connect(False)
            except BaseException:
                self._reader.close()
                raise

    def query(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows that a SELECT gives."""
        with self._reading, self._said():
            return self._reader.execute(sql, values).fetchall()

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """A transaction: on the disk when the block has ended, undone where it fails."""
        with self._writing, self._said():
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                # A full disk has ended the transaction already.
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    def post(self, *statements: tuple[str, Sequence[Any]]) -> None:
        """A transaction of those statements; on the disk when this returns.

        What several threads post at one time goes to the disk together, in one write: that is
        what takes time.
        """
        mine = _Post(statements)
        self._posts.append(mine)
        with self._writing:
            if not mine.done:
                self._write_posts()
        if mine.error is not None:
            raise mine.error

    def _write_posts(self) -> None:
        posts = [self._posts.popleft() for _ in range(len(self._posts))]
        try:
            with self.change() as database:
                for post in posts:
                    for sql, values in post.statements:
                        database.execute(sql, values)
        except Exception as error:  # it is for everyone whose statements these were
            for post in posts:
                post.error = error
        for post in posts:
            post.done = True

    def reopen(self) -> None:
        """Open the file anew: what was opened before its disk went away stays dead.

        Raises:
            JournalError: It is still not there; nothing has changed then.
        """
        with self._reading, self._writing, self._said():
            if not os.path.exists(self.path):
                raise JournalError(
                    "The journal {file} is gone: connect its disk again.", file=self.path
                )
            reader, writer = self._connect(False), self._connect(False)
            old = self._reader, self._writer
            self._reader, self._writer = reader, writer
            for connection in old:
                with suppress(sqlite3.Error):
                    connection.close()

    def close(self) -> None:
        """Put everything into the one file, and let it go."""
        with self._reading, self._writing:
            self._reader.close()
            self._writer.close()

    def _connect(self, read_only: bool) -> sqlite3.Connection:
        mode = "mode=ro" if read_only else "mode=rwc"
        if read_only and not os.access(self.path.parent, os.W_OK):
            mode = "immutable=1"  # on a disk that cannot be written, WAL is read only so
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?{mode}",
            uri=True,
            timeout=30,
            isolation_level=None,
            check_same_thread=False,
        )
        if not read_only:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError:
                # Some network drives have no WAL; the older way is slower and as safe.
                connection.execute("PRAGMA journal_mode = TRUNCATE")
            # In WAL only this flushes the log to the disk at every change.
            connection.execute("PRAGMA synchronous = FULL")
        return connection

    def _prepare(self, read_only: bool) -> None:
        (kind,), (version,) = (
            self._reader.execute(f"PRAGMA {name}").fetchone()
            for name in ("application_id", "user_version")
        )
        with closing(self._reader.execute("SELECT count(*) FROM sqlite_master")) as found:
            empty = found.fetchone() == (0,)
        if empty and not read_only:
            self._reader.executescript(
                f"BEGIN IMMEDIATE; {_SCHEMA}; PRAGMA application_id = {_APPLICATION}; "
                f"PRAGMA user_version = {VERSION}; COMMIT"
            )
        elif kind != _APPLICATION:
            raise JournalError(
                "{file} is no journal of a batch: name another file.", file=self.path
            )
        elif version > VERSION:
            raise JournalError(
                "The journal {file} was written by a newer restorer: update restorer to go on with "
                "this batch.",
                file=self.path,
            )

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.ProgrammingError:
            raise  # ours
        except sqlite3.DatabaseError as error:
            raise JournalError(_sentence(self.path, error)) from error


def _sentence(path: Path, error: sqlite3.DatabaseError) -> Sentence:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return Sentence("There is no room left for the journal {file}: free some space.", file=path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return Sentence(
            "You may not write the journal {file}: ask its owner for permission.", file=path
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        return Sentence(
            "The journal {file} cannot be opened: see that its folder exists and is yours.",
            file=path,
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Sentence("The journal {file} is in use by another program: close it.", file=path)
    if code == sqlite3.SQLITE_NOTADB:
        return Sentence("{file} is no journal of a batch: name another file.", file=path)
    if code == sqlite3.SQLITE_CORRUPT:
        return Sentence(
            "The journal {file} is damaged: move it away and start the batch anew.", file=path
        )
    return Sentence(
        "The journal {file} cannot be used ({reason}): see that its disk is there.",
        file=path,
        reason=error,
    )
