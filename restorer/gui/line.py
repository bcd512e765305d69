"""The window's one network, for work on threads of its own: a batch, a film, a forecast."""

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from threading import Event
from typing import TYPE_CHECKING

from restorer.engine.look import Look
from restorer.engine.queue import Priority, Queue, Request

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer
    from restorer.engine.result import Rendering, Restored
    from restorer.imaging.photo import Photo

_GLANCE = 0.1  # seconds between two looks at whether it is still wanted


class Line:
    """Called on the threads of who uses it; the network itself runs on the inference thread.

    Args:
        queue: What the inference thread works through.
        priority: Before and behind whom these photos wait there.
    """

    def __init__(self, queue: Queue, priority: Priority = Priority.BATCH) -> None:
        self._queue = queue
        self._priority = priority
        self._colorizer: Colorizer | None = None
        self._ready = Event()

    def connect(self, colorizer: "Colorizer") -> None:
        """The network is loaded; this lays its colours."""
        self._colorizer = colorizer
        self._ready.set()

    @property
    def kind(self) -> str:
        """The kind of device: "cpu", "cuda" or "mps"."""
        device = self._colorizer.device if self._colorizer is not None else "cpu"
        return str(device).partition(":")[0]

    def render(
        self, photos: Sequence["Photo"], look: Look, cancelled: Callable[[], bool]
    ) -> list["Rendering"]:
        """The network's answers, one photo after the other: whoever comes first in the queue waits
        for one run at most. With `ask` and `answer` several can be in the queue at a time.

        Raises:
            Cancelled: as soon as `cancelled` says so, or when the program ends.
            RestorerError: a photo cannot be coloured.
        """
        return [self.answer(self.ask(photo, look), cancelled) for photo in photos]

    def lay(
        self,
        photo: "Photo",
        rendering: "Rendering",
        look: Look,
        cancelled: Callable[[], bool],
    ) -> "Restored":
        """An answer laid over its photo.

        Raises:
            Cancelled: as soon as `cancelled` says so.
        """
        from restorer.engine.colorizer import Cancelled

        while not self._ready.wait(_GLANCE):
            if cancelled():
                raise Cancelled
        assert self._colorizer is not None
        return self._colorizer.lay(photo, rendering, look, cancelled)

    def ask(self, photo: "Photo", look: Look) -> Request:
        """Put a photo into the queue; `answer` waits for what comes of it.

        Raises:
            Cancelled: the program ends.
        """
        from restorer.engine.colorizer import Cancelled

        try:
            return self._queue.put(Request(photo, look, self._priority))
        except RuntimeError as closed:
            raise Cancelled from closed

    def answer(self, request: Request, cancelled: Callable[[], bool]) -> "Rendering":
        """The network's answer to a request; raises as `render` does."""
        from restorer.engine.colorizer import Cancelled

        while True:
            try:
                rendering: Rendering = request.future.result(_GLANCE)
            except TimeoutError:
                if cancelled():
                    request.drop()
            except CancelledError as dropped:
                raise Cancelled from dropped
            else:
                return rendering
