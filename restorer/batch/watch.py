"""New photos in the folders of a batch, taken as soon as they have been written to their end."""

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Final, Self

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from restorer.batch.job import Job
from restorer.batch.journal import Journal
from restorer.batch.plan import plan
from restorer.batch.row import Item, State
from restorer.engine.colorizer import Cancelled
from restorer.errors import RestorerError

_WRITING: Final = frozenset({"created", "modified", "moved", "closed"})
_CALM: Final = 10  # a search rests for this many times its own length


@dataclass(frozen=True)
class Pauses:
    """Seconds that a watch waits.

    Attributes:
        settled: A file has to stay as it is for this long to count as written to its end.
        searched: After this long everything is searched: network drives report no changes.
        tick: Between two looks at what is being written.
    """

    settled: float = 2.0
    searched: float = 60.0
    tick: float = 0.5


@dataclass(frozen=True)
class _Seen:
    """A file as it was, and since when."""

    stamp: tuple[int, int]
    since: float


class Watch:
    """Adds new photos to a journal while it is held as a context.

    A photo that failed and has changed since waits again: it may have been copied slowly.

    Args:
        job: Which folders, and which of their files.
        journal: Where they are added.
        added: Called when there are new rows; on a thread of the watch's.
        pauses: How long it waits.
    """

    def __init__(
        self, job: Job, journal: Journal, added: Callable[[], None], pauses: Pauses | None = None
    ) -> None:
        self._job, self._journal, self._added = job, journal, added
        self._pauses = pauses or Pauses()
        self._seen: dict[Path, _Seen] = {}
        self._items: dict[Path, Item] = {}
        self._failed: dict[Path, int] = {}
        self._changed, self._end = Event(), Event()
        self._thread = Thread(target=self._watch, name="watch")

    def __enter__(self) -> Self:
        self._observer = self._observe()
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._end.set()
        self._observer.stop()
        self._observer.join()
        self._thread.join()

    def _observe(self) -> BaseObserver:
        handler = _Handler(self._changed, self._job.folder)
        try:
            return self._started(Observer(), handler)
        except OSError:  # more folders than the system can watch
            return self._started(PollingObserver(), handler)

    def _started(self, observer: BaseObserver, handler: "_Handler") -> BaseObserver:
        for source in self._job.sources:
            if source.is_dir():
                observer.schedule(handler, str(source), recursive=self._job.recursive)
        observer.start()
        return observer

    def _watch(self) -> None:
        searched, rest = 0.0, 0.0
        while not self._end.wait(self._pauses.tick):
            now = time.monotonic()
            due = now - searched > self._pauses.searched
            try:
                if due or (self._changed.is_set() and now - searched > rest):
                    self._changed.clear()
                    self._search()
                    searched = time.monotonic()
                    rest = _CALM * (searched - now)
                self._take_settled()
            except Cancelled:
                return
            except RestorerError:
                # A folder that is gone, a journal that is full: the runner says so, and waits.
                self._changed.set()

    def _search(self) -> None:
        found = plan(self._job, *self._journal.known(), self._end.is_set)
        self._items = {item.source: item for item in found.items}
        self._failed = {
            row.source: row.id
            for row in self._journal.rows(State.FAILED)
            if _changed_after(row.source, row.finished)
        }
        waiting = {*self._items, *self._failed}
        self._seen = {path: seen for path, seen in self._seen.items() if path in waiting}

    def _take_settled(self) -> None:
        ready = set(self._settled([*self._items, *self._failed]))
        items = [self._items.pop(path) for path in list(self._items) if path in ready]
        failed = [self._failed.pop(path) for path in list(self._failed) if path in ready]
        if items:
            self._journal.add(_fresh(items, self._seen))
        if failed:
            self._journal.retry(failed)
        if items or failed:
            self._added()

    def _settled(self, paths: Iterable[Path]) -> Iterable[Path]:
        now = time.monotonic()
        for path in paths:
            try:
                there = path.stat()
            except OSError:
                self._seen.pop(path, None)
                continue
            stamp = there.st_size, there.st_mtime_ns
            seen = self._seen.get(path)
            if seen is None or seen.stamp != stamp:
                self._seen[path] = _Seen(stamp, now)
            elif there.st_size and now - seen.since >= self._pauses.settled:
                yield path


class _Handler(FileSystemEventHandler):
    """Says that something was written, results not counted."""

    def __init__(self, changed: Event, output: Path | None) -> None:
        self._changed = changed
        self._output = f"{output}{os.sep}" if output else None

    def on_any_event(self, event: FileSystemEvent) -> None:
        path = os.fsdecode(event.src_path)
        ours = self._output is not None and path.startswith(self._output)
        if event.event_type in _WRITING and not ours:
            self._changed.set()


def _fresh(items: Iterable[Item], seen: dict[Path, _Seen]) -> list[Item]:
    """The items with size and time as they are now."""
    return [
        replace(
            item,
            size=seen[item.source].stamp[0],
            modified=seen[item.source].stamp[1] / 1e9,
        )
        for item in items
    ]


def _changed_after(path: Path, time_: float) -> bool:
    try:
        there = path.stat()
    except OSError:
        return False
    return max(there.st_mtime, there.st_ctime) > time_
