"""A film's sound while it is played: decoded ahead, and the clock that its picture follows."""

import logging
from collections import deque
from threading import Condition, Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, Final

import numpy as np

from restorer.errors import RestorerError
from restorer.gui.video import soundtrack
from restorer.gui.video.film import Film
from restorer.gui.video.loudness import Loudness
from restorer.gui.video.speaker import RATE, Speaker

if TYPE_CHECKING:
    from restorer.gui.video.soundtrack import Samples

_log: Final = logging.getLogger(__name__)
_AHEAD: Final = RATE  # samples that are decoded before they are wanted
_TICK: Final = 0.002  # s of the shortest rest
_FAR: Final = 0.25  # s that the picture may be late before the sound waits for it


class Sound:
    """Plays from a frame on, once that is ready to be shown; a clock as in `clock.py`.

    The loudspeaker decides how fast time passes. Where the picture cannot keep up, frames are
    left out, and where that is not enough the sound waits for it.
    """

    most_left_out = 11

    def __init__(
        self, film: Film, first: int, speaker: Speaker, loudness: Loudness, stopped: Event
    ) -> None:
        """first: the frame. stopped: when it is set there is silence at once."""
        self._begin = film.seconds[first]
        self._speaker = speaker
        self._loudness = loudness
        self._stopped = stopped
        self._lock = Condition()
        self._waiting: deque[Samples] = deque()
        self._count = 0  # samples that wait
        self._closed = self._over = False
        self._begun = self._held = False
        self._gone: tuple[float, float] | None = None  # when the loudspeaker went, and `_now` then
        self._thread = Thread(target=self._decode, args=(film, first), name="sound")
        self._thread.start()

    # The clock

    def late(self, seconds: float) -> float:
        return self._now - seconds if self._begun else 0.0

    def ready(self, seconds: float) -> None:
        if not self._begun:
            self._begun = True
            self._speaker.start(self._read)
            return
        if self.late(seconds) > _FAR:
            self._held = True

    def wait(self, seconds: float, stopped: Event) -> None:
        while (left := -self.late(seconds)) > 0 and not stopped.is_set():
            self._held = False
            self._speaker.wait(max(left, _TICK), stopped)

    def close(self) -> None:
        """Be silent."""
        with self._lock:
            self._closed = True
            self._lock.notify_all()
        self._speaker.close()
        self._thread.join()

    @property
    def _now(self) -> float:
        """Seconds of the film that is heard."""
        heard = self._begin + self._speaker.heard / RATE
        if self._speaker.alive:
            self._gone = None  # the picture waits for a sound that comes back
            return heard
        if self._gone is None:
            self._gone = (monotonic(), heard)
        return self._gone[1] + monotonic() - self._gone[0]

    # The samples

    def _decode(self, film: Film, first: int) -> None:
        """The thread's work."""
        import av.error

        try:
            clip = film.clip
            for piece in soundtrack.samples(clip.path, film.time(first), RATE, clip.stamps):
                with self._lock:
                    self._lock.wait_for(lambda: self._closed or self._count < _AHEAD)
                    if self._closed:
                        return
                    self._waiting.append(piece)
                    self._count += len(piece)
        except RestorerError:
            pass  # the picture will say it
        except (av.error.FFmpegError, OSError, ValueError):
            _log.warning("The sound of %s ends early", film.clip.path, exc_info=True)
        finally:
            self._over = True

    def _read(self, count: int) -> "Samples":
        """At most so many samples, (n, 2), on the loudspeaker's thread."""
        if self._held or self._stopped.is_set():
            return np.zeros((0, 2), np.float32)
        over = self._over  # before looking at what waits: it may grow until then
        taken: list[Samples] = []
        with self._lock:
            left = count
            while left and self._waiting:
                piece = self._waiting.popleft()
                taken.append(piece[:left])
                if len(piece) > left:
                    self._waiting.appendleft(piece[left:])
                left -= len(taken[-1])
            self._count -= count - left
            self._lock.notify_all()
        if over and left:
            taken.append(np.zeros((left, 2), np.float32))  # the film goes on without sound
        found = np.concatenate(taken) if taken else np.zeros((0, 2), np.float32)
        return found * np.float32(self._loudness.gain)
