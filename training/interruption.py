"""Ctrl-C, and the signal that a server ends a program with: finish the step, save, and go."""

import logging
import signal
import threading
from types import FrameType
from typing import Any, Self

from training import parallel

log = logging.getLogger(__name__)

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_ASK_EVERY = 10  # steps: several processes have to agree, which costs a little


class Stopped(KeyboardInterrupt):
    """The run ended as it was asked to; says how to go on."""


class Interruption:
    """While it is entered, a signal asks for a stop. A second one is not waited for.

    A signal that is ignored, as in a shell's background, stays so. Outside the main thread, where
    Python allows no handlers, it does nothing.
    """

    def __init__(self) -> None:
        self._asked = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            heard = [n for n in _SIGNALS if signal.getsignal(n) != signal.SIG_IGN]
            self._before = {number: signal.signal(number, self._ask) for number in heard}
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}

    def _ask(self, number: int, _: FrameType | None) -> None:
        self.__exit__()
        self._asked = True
        if parallel.is_first():
            log.warning("stopping soon, to save; once more stops at once")

    def is_asked(self, step: int) -> bool:
        """Whether to stop after ``step``. Several processes stop after the same one."""
        if parallel.world() == 1:
            return self._asked
        return step % _ASK_EVERY == 0 and parallel.any_of(self._asked)
