"""The machine's loudspeakers, where it has some and the library for them."""

import sys
from collections.abc import Callable, Generator
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import miniaudio

    from restorer.gui.video.soundtrack import Samples

RATE: Final = 48_000  # samples per second that are taken; the library makes the device's own
_BLOCK: Final = 40  # ms that the device asks for at a time
_BLOCKS: Final = 3  # that lie between what is given and what is heard
_DEAD: Final = 1.0  # s without a question, after which the device is gone


class Speaker:
    """Asks for samples when it needs them, on a thread of its own."""

    def __init__(self, device: "miniaudio.PlaybackDevice") -> None:
        self._device = device
        self._given = 0  # samples
        self._silent = 0  # samples of silence behind them
        self._asked: tuple[float, int] | None = None  # when last, and what was heard then
        self._heard = 0.0

    def start(self, read: Callable[[int], "Samples"]) -> None:
        """Play what this answers.

        read: from a number n of samples to at most so many, (n, 2), -1..1; for those that it
            lacks there is silence, and they are asked for again.
        """
        import miniaudio

        answers = self._answers(read)
        next(answers)
        try:
            self._device.start(answers)
        except miniaudio.MiniaudioError:
            self._asked = (monotonic() - _DEAD, 0)  # it is gone already
        if self._asked is None:  # to begin may take it longer than a dead one is waited for
            self._asked = (monotonic(), 0)

    @property
    def heard(self) -> float:
        """Samples that were heard of those that were given, as near as can be told."""
        asked = self._asked
        if asked is not None:
            now = asked[1] + (monotonic() - asked[0]) * RATE
            self._heard = max(self._heard, min(now, self._given))
        return self._heard

    @property
    def alive(self) -> bool:
        """Whether the device still asks."""
        return self._asked is None or monotonic() - self._asked[0] < _DEAD

    def wait(self, seconds: float, stopped: Event) -> None:
        """Let time pass, or less of it where that is set."""
        stopped.wait(seconds)

    def close(self) -> None:
        """Be silent, and give the device back."""
        self._device.close()

    def _answers(self, read: Callable[[int], "Samples"]) -> Generator[NDArray[Any], int, None]:
        count = yield np.zeros((0, 2), np.float32)
        while True:
            found = read(count)
            waiting = max(0, (_BLOCKS - 1) * count - self._silent)
            self._asked = (monotonic(), self._given - waiting)
            self._given += len(found)
            self._silent = 0 if len(found) else self._silent + count
            block = np.zeros((count, 2), np.float32)
            block[: len(found)] = found
            count = yield block


def open_speaker() -> Speaker | None:
    """The system's loudspeakers; None where there are none, or no library for them."""
    try:
        import miniaudio
    except (ImportError, OSError):  # it has no build for every system
        return None
    names = miniaudio.Backend
    unfit = {names.NULL, names.CUSTOM}
    if sys.platform == "linux" and not _has_card():
        unfit.add(names.ALSA)  # which would complain on the terminal at length
    ways = [way for way in miniaudio.get_enabled_backends() if way not in unfit]
    try:
        device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.FLOAT32,
            nchannels=2,
            sample_rate=RATE,
            buffersize_msec=_BLOCK,
            callback_periods=_BLOCKS,
            backends=sorted(ways, key=lambda way: int(way.value)),  # the best first
            app_name="restorer",
        )
    except miniaudio.MiniaudioError:
        return None
    return Speaker(device)


def _has_card() -> bool:
    try:
        return bool(Path("/proc/asound/pcm").read_text(encoding="ascii", errors="replace").strip())
    except OSError:
        return False
