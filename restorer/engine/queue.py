"""Requests to one network from many sides, in the order in which a person waits for them.

Plain Python: the queue has no thread of its own. Whoever owns the device takes requests
from it (a worker thread in the window, the calling thread elsewhere); any thread may add.
"""

from collections.abc import Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import IntEnum
from threading import Condition, Event
from typing import Any

from restorer.engine.look import Look
from restorer.imaging.photo import Photo


class Priority(IntEnum):
    """Who waits; the smaller goes first."""

    PREVIEW = 0
    TIMELINE = 1
    BATCH = 2


@dataclass(frozen=True, eq=False)
class Request:
    """A photo to be rendered with a look.

    Attributes:
        photo: What goes in.
        look: What the person chose.
        priority: Who waits.
        key: Whose picture this is (a page, a place in the timeline): of the requests with
            one key only the latest is wanted. None: nothing replaces it.
        future: Where the server leaves the answer. It is cancelled when the request is
            dropped before it began.
    """

    photo: Photo
    look: Look
    priority: Priority = Priority.PREVIEW
    key: Hashable = None
    future: "Future[Any]" = field(default_factory=Future)
    _unwanted: Event = field(default_factory=Event)

    def drop(self) -> None:
        """Say that nobody wants the answer any more."""
        self._unwanted.set()
        self.future.cancel()

    def dropped(self) -> bool:
        """Whether nobody wants the answer; for ``Colorizer.render(..., cancelled=...)``."""
        return self._unwanted.is_set()


class Queue:
    """Requests by priority, within one priority in the order of their arrival.

    Args:
        most: How many requests for one model and square may go into one run: what the
            device gains from (``Colorizer.group``).
    """

    def __init__(self, most: int = 1) -> None:
        self._most = most
        self._waiting: list[Request] = []
        self._running: tuple[Request, ...] = ()
        self._closed = False
        self._changed = Condition()

    def put(self, request: Request) -> Request:
        """Add a request; drops the others of its key, also the one in progress.

        Raises:
            RuntimeError: The queue is closed.
        """
        with self._changed:
            if self._closed:
                raise RuntimeError("the queue is closed")
            replaced = self._of(request.key)
            self._waiting = [r for r in self._waiting if r not in replaced]
            self._waiting.append(request)
            self._changed.notify()
        # Outside of the lock: a future's callbacks may come back to the queue.
        for old in replaced:
            old.drop()
        return request

    def drop(self, key: Hashable) -> None:
        """Drop what waits or runs under that key."""
        with self._changed:
            replaced = self._of(key)
            self._waiting = [r for r in self._waiting if r not in replaced]
        for old in replaced:
            old.drop()

    def take(self, timeout: float | None = None) -> tuple[Request, ...]:
        """The next request, with those that may go into the same run; waits for one.

        Empty when the queue was closed, or nothing came within ``timeout`` seconds. What
        was taken before is thereby done: ask again only then.
        """
        with self._changed:
            self._running = ()
            while True:
                self._changed.wait_for(lambda: self._waiting or self._closed, timeout)
                if self._closed or not self._waiting:
                    return ()
                group = self._next()
                self._waiting = [r for r in self._waiting if r not in group]
                # A request whose future was cancelled by its owner is passed over.
                started = tuple(r for r in group if r.future.set_running_or_notify_cancel())
                if started:
                    self._running = started
                    return started

    def close(self) -> None:
        """Drop everything, end the server's waiting, and take no more requests."""
        with self._changed:
            self._closed = True
            left = [*self._waiting, *self._running]
            self._waiting = []
            self._changed.notify_all()
        for request in left:
            request.drop()

    def __len__(self) -> int:
        """How many requests wait."""
        with self._changed:
            return len(self._waiting)

    @property
    def busy(self) -> bool:
        """Whether a request waits or runs."""
        with self._changed:
            return bool(self._waiting or self._running)

    def _of(self, key: Hashable) -> list[Request]:
        if key is None:
            return []
        return [r for r in (*self._waiting, *self._running) if r.key == key]

    def _next(self) -> tuple[Request, ...]:
        first = min(self._waiting, key=lambda request: request.priority)
        fellows = (r for r in self._waiting if r is not first and _alike(r, first))
        alike = sorted(fellows, key=lambda request: request.priority)
        return (first, *alike[: self._most - 1])


def _alike(one: Request, other: Request) -> bool:
    """Whether both need the same networks and squares; laying comes afterwards."""
    return one.look.bare == other.look.bare
