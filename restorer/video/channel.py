"""Bounded queues between the threads of a pipeline, all of which stop together."""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Generic, Self, TypeVar

T = TypeVar("T")


class Stopped(Exception):  # noqa: N818 (not an error)
    """Another thread of the pipeline failed or was cancelled."""


class Pipeline:
    """Threads that pass items on; the first error of any of them ends all."""

    def __init__(self) -> None:
        self.condition = threading.Condition()
        self.error: BaseException | None = None
        self._threads: list[threading.Thread] = []

    def start(self, name: str, work: Callable[[], None]) -> None:
        """Do the work in a thread of its own."""

        def guarded() -> None:
            try:
                with suppress(Stopped):
                    work()
            except BaseException as error:
                self.stop(error)

        thread = threading.Thread(target=guarded, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def stop(self, error: BaseException) -> None:
        """Let every thread end at its next item."""
        with self.condition:
            self.error = self.error or error
            self.condition.notify_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wait for all threads; raises the first error of any, this one's included."""
        if error is not None:
            self.stop(error)
        for thread in self._threads:
            try:
                thread.join()
            except KeyboardInterrupt as interrupt:
                self.stop(interrupt)
                thread.join()
        if self.error is not None and self.error is not error:
            raise self.error


class Channel(Generic[T]):
    """A queue of at most ``size`` items from one thread of the pipeline to another."""

    def __init__(self, pipeline: Pipeline, size: int) -> None:
        self._pipeline, self._size = pipeline, size
        self._condition = pipeline.condition
        self._items: deque[T] = deque()
        self._closed = False

    def put(self, item: T) -> None:
        """Wait for room, then add. Raises Stopped."""
        with self._condition:
            self._condition.wait_for(lambda: len(self._items) < self._size or self._stopped())
            self._check()
            self._items.append(item)
            self._condition.notify_all()

    def close(self) -> None:
        """Nothing more will come."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()

    def __iter__(self) -> Iterator[T]:
        """Items as they come, to the end. Raises Stopped."""
        while True:
            with self._condition:
                self._condition.wait_for(
                    lambda: bool(self._items) or self._closed or self._stopped()
                )
                self._check()
                if not self._items:
                    return
                item = self._items.popleft()
                self._condition.notify_all()
            yield item

    def _stopped(self) -> bool:
        return self._pipeline.error is not None

    def _check(self) -> None:
        if self._stopped():
            raise Stopped
