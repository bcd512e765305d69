"""The one thread that runs networks. torch is imported there, after the window shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal, Slot

from restorer.engine.loading import make_colorizer as make_colorizer
from restorer.engine.queue import Queue, Request
from restorer.errors import RestorerError
from restorer.gui.sentences import translated

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer
    from restorer.engine.result import Rendering

MakeColorizer = Callable[[str], "Colorizer"]


@dataclass(frozen=True, eq=False)
class Ready:
    """torch is loaded; from now on colours can be laid on any thread.

    notice: what went otherwise than the settings asked, or nothing.
    """

    colorizer: "Colorizer"
    notice: str = ""


@dataclass(frozen=True, eq=False)
class Rendered:
    """The network's answer to a request."""

    request: Request
    rendering: "Rendering"


@dataclass(frozen=True, eq=False)
class Failed:
    """Why a request has no answer, as a sentence; with the error where it is a bug."""

    request: Request
    sentence: str
    error: Exception | None = None


class _Worker(QObject):
    """Lives on the inference thread and serves the queue until it is closed."""

    ready = Signal(object)  # Ready
    started = Signal(object)  # Request
    rendered = Signal(object)  # Rendered
    failed = Signal(object)  # Failed

    def __init__(self, queue: Queue, make: MakeColorizer, device: str) -> None:
        super().__init__()
        self._queue = queue
        self._make = make
        self._device = device

    @Slot()
    def serve(self) -> None:
        try:
            colorizer = self._prepare()
        except Exception as error:  # nothing can be coloured: every request is told why
            while requests := self._queue.take():
                for request in requests:
                    self._fail(request, error)
            return
        while requests := self._queue.take():
            for request in requests:
                self._run(colorizer, request)

    def _prepare(self) -> "Colorizer":
        notice = ""
        try:
            colorizer = self._make(self._device)
        except RestorerError as error:
            # A graphics card that was chosen once may be gone today.
            notice = translated(error.sentence)
            colorizer = self._make("auto")
        self.ready.emit(Ready(colorizer, notice))
        return colorizer

    def _run(self, colorizer: "Colorizer", request: Request) -> None:
        from restorer.engine.colorizer import Cancelled

        self.started.emit(request)
        try:
            rendering = colorizer.render(request.photo, request.look, request.dropped)
        except Cancelled as cancelled:
            request.future.set_exception(cancelled)
        except Exception as error:  # one photo's failure must not end the thread
            self._fail(request, error)
        else:
            request.future.set_result(rendering)
            self.rendered.emit(Rendered(request, rendering))

    def _fail(self, request: Request, error: Exception) -> None:
        request.future.set_exception(error)
        self.failed.emit(_failure(request, error))


def _failure(request: Request, error: Exception) -> Failed:
    if isinstance(error, RestorerError):
        return Failed(request, translated(error.sentence))
    sentence = QCoreApplication.translate(
        "Inference", "{photo} could not be coloured: something went wrong inside restorer."
    )
    return Failed(request, sentence.format(photo=request.photo.name), error)


class Inference(QObject):
    """Owns the thread, its worker and the queue between them and the GUI.

    Attributes:
        colorizer: What the network is asked through, once it is loaded.
    """

    ready = Signal(object)  # Ready
    started = Signal(object)  # Request
    rendered = Signal(object)  # Rendered
    failed = Signal(object)  # Failed

    def __init__(
        self,
        make: MakeColorizer = make_colorizer,
        device: str = "auto",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.queue = Queue()
        self.colorizer: Colorizer | None = None
        self._thread = QThread(self)
        self._thread.setObjectName("inference")
        self._worker = _Worker(self.queue, make, device)
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.serve)
        self._worker.ready.connect(self._loaded)
        # Signal to signal: queued into this object's thread, the GUI's.
        self._worker.started.connect(self.started)
        self._worker.rendered.connect(self.rendered)
        self._worker.failed.connect(self.failed)

    def start(self) -> None:
        """Begin to load torch; requests may be put into the queue before and after."""
        self._thread.start()

    @Slot(object)
    def _loaded(self, ready: Ready) -> None:
        self.colorizer = ready.colorizer
        self.ready.emit(ready)

    def stop(self) -> None:
        """Drop all requests and wait for the thread: at most one step of a network run."""
        self.queue.close()
        self._thread.quit()
        self._thread.wait()
