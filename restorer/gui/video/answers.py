"""The network's answers to a film's frames, kept as long as there is room."""

from collections import OrderedDict
from statistics import median
from threading import Lock
from typing import TYPE_CHECKING

from restorer.engine.look import Look
from restorer.gui.video.film import Film

if TYPE_CHECKING:
    from restorer.engine.result import Rendering

_ROOM = 512 << 20  # bytes
_ENOUGH = 5  # answers: the first ones had to warm up


class Answers:
    """From a frame and a bare look to the network's answer; what was used least goes first.

    Used from any thread.
    """

    def __init__(self, room: int = _ROOM) -> None:
        self._room = room
        self._used = 0
        self._film: Film | None = None
        self._lock = Lock()
        self._kept: OrderedDict[tuple[int, Look], Rendering] = OrderedDict()

    def get(self, frame: int, look: Look) -> "Rendering | None":
        """The answer, if it is kept. look: a bare one."""
        with self._lock:
            found = self._kept.get((frame, look))
            if found is not None:
                self._kept.move_to_end((frame, look))
            return found

    def has(self, frame: int, look: Look) -> bool:
        """Whether it is kept."""
        return (frame, look) in self._kept

    def pace(self, look: Look) -> float | None:
        """Seconds that the network takes for a frame; None: too few are kept to know."""
        with self._lock:
            took = [a.report.seconds for (_, bare), a in self._kept.items() if bare == look]
        return median(took) if len(took) >= _ENOUGH else None

    def __len__(self) -> int:
        return len(self._kept)

    def put(self, film: Film, frame: int, look: Look, answer: "Rendering") -> None:
        """Keep an answer, if it is about the open film."""
        with self._lock:
            if film is not self._film:
                return
            before = self._kept.pop((frame, look), None)
            self._used += answer.colours.nbytes - (before.colours.nbytes if before else 0)
            self._kept[frame, look] = answer
            while self._used > self._room and len(self._kept) > 1:
                _, dropped = self._kept.popitem(last=False)
                self._used -= dropped.colours.nbytes

    def begin(self, film: Film) -> None:
        """Forget all of them; from now on answers about this film are kept."""
        with self._lock:
            self._film = film
            self._kept.clear()
            self._used = 0
