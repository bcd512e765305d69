"""When a film's frames are due while it is played."""

from threading import Event
from time import monotonic
from typing import Final, Protocol

_LATE: Final = 0.08  # s behind its time from which on the film runs slower


class Clock(Protocol):
    """Times are seconds of the film, from its first frame on.

    Attributes:
        most_left_out: Frames in a row that may be left out to be in time again.
    """

    most_left_out: int

    def late(self, seconds: float) -> float:
        """Seconds since then; before that they are negative; 0 before the film has begun."""

    def ready(self, seconds: float) -> None:
        """A frame of then is ready to be shown; the film begins with the first one."""

    def wait(self, seconds: float, stopped: Event) -> None:
        """Return when it is then, or when the film is stopped."""


class SilentClock:
    """A clock that waits for the picture: slower than it should be, rather than in leaps."""

    most_left_out = 3

    def __init__(self) -> None:
        self._begun: float | None = None  # when the film's beginning would have been shown

    def late(self, seconds: float) -> float:
        return 0.0 if self._begun is None else monotonic() - self._begun - seconds

    def ready(self, seconds: float) -> None:
        if self._begun is None or self.late(seconds) > _LATE:
            self._begun = monotonic() - seconds

    def wait(self, seconds: float, stopped: Event) -> None:
        stopped.wait(max(0.0, -self.late(seconds)))
