"""The computer does not fall asleep by itself while something is made; its screen may.

Where nothing is made, it may: in a pause, and while a folder is only watched.
"""

from contextlib import ExitStack
from types import TracebackType
from typing import Self


class Awake:
    """Holds sleep off within its context, but for rests; all on one thread.

    Where the system has no way for that, as on most servers, it does nothing.
    """

    def __init__(self) -> None:
        self._held = ExitStack()
        self._holds = False

    def __enter__(self) -> Self:
        self.hold()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.rest()

    def be(self, at_work: bool) -> None:
        """Hold, or rest."""
        if at_work:
            self.hold()
        else:
            self.rest()

    def hold(self) -> None:
        """Work is under way."""
        if not self._holds:
            from wakepy import keep

            self._held.enter_context(keep.running(on_fail="pass"))
            self._holds = True

    def rest(self) -> None:
        """Nothing is under way: the computer may sleep if it is left alone."""
        self._holds = False
        self._held.close()
