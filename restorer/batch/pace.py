"""How long a batch will still take, told from how long its last photos took."""

from collections import deque
from threading import Lock
from time import monotonic
from typing import Final

_LATEST: Final = 200  # photos that the pace is told from
_FEWEST: Final = 5
_SHORTEST: Final = 3.0  # seconds


class Pace:
    """Counts finished photos; half of a photo's weight is its bytes, half that it is one.

    Time in which nothing is worked on is left out: ``stop`` it, and ``go`` on.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._ends: deque[tuple[float, int]] = deque(maxlen=_LATEST)  # working time, bytes
        self._worked = 0.0
        self._since: float | None = None

    def go(self) -> None:
        """Work begins, or goes on."""
        with self._lock:
            self._since = self._since or monotonic()

    def stop(self) -> None:
        """Work rests."""
        with self._lock:
            self._worked, self._since = self._now(), None

    def finished(self, size: int) -> None:
        """A photo of ``size`` bytes is done."""
        with self._lock:
            self._ends.append((self._now(), size))

    def left(self, count: int, size: int) -> float | None:
        """Seconds of work for ``count`` photos of ``size`` bytes in all; None: not known yet."""
        with self._lock:
            # The first one only starts the clock: it waited for the network to be loaded.
            done = len(self._ends) - 1
            if done < _FEWEST or self._now() - self._ends[0][0] < _SHORTEST:
                return None
            seconds = self._now() - self._ends[0][0]
            done_size = sum(size for _, size in list(self._ends)[1:])
        by_count = seconds / done * count
        by_size = seconds / done_size * size if done_size else by_count
        return (by_count + by_size) / 2

    def _now(self) -> float:
        return self._worked + (0.0 if self._since is None else monotonic() - self._since)
