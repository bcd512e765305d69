"""How far an export is, and the person's hand on it."""

import threading
from dataclasses import dataclass

from restorer.awake import Awake


class Cancelled(Exception):  # noqa: N818 (not an error)
    """The person stopped the export; what is finished of it is kept."""


@dataclass(frozen=True)
class Progress:
    """How far one part of the work is.

    Attributes:
        part: "shots" (looking for cuts), "colour", or "join".
        done: Frames of it that are finished, those of earlier runs included.
        total: Of how many.
        seconds: Since this run began with this part.
        rate: Frames per second of this run.
    """

    part: str
    done: int
    total: int
    seconds: float
    rate: float

    @property
    def remaining(self) -> float | None:
        """Seconds to the end of this part; None: not known yet."""
        return (self.total - self.done) / self.rate if self.rate > 0 else None


class Control:
    """Pauses and cancels an export from any thread.

    Attributes:
        awake: The export's own, on its thread: it rests in pauses.
    """

    def __init__(self) -> None:
        self.awake = Awake()
        self._going = threading.Event()
        self._going.set()
        self._cancelled = False

    def cancel(self) -> None:
        """End the export soon; what is finished of it stays, to be gone on with."""
        self._cancelled = True
        self._going.set()

    def pause(self) -> None:
        """Let it wait; one that is cancelled ends all the same."""
        self._going.clear()
        if self._cancelled:
            self._going.set()

    def go_on(self) -> None:
        """End the pause."""
        self._going.set()

    def check(self) -> None:
        """Called by the export between frames: waits while paused. Raises Cancelled."""
        if not self._going.is_set():
            self.awake.rest()
            self._going.wait()
            self.awake.hold()
        if self._cancelled:
            raise Cancelled
