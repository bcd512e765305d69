"""Work on a thread of its own that can be stopped at any time, one piece of it at a time."""

from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal, Slot

from restorer.errors import RestorerError
from restorer.gui.sentences import translated


class Background(QObject):
    """What is started replaces what was at work."""

    ended = Signal()
    failed = Signal(str)
    _over = Signal(object, object)  # Event, Exception | None

    def __init__(self, name: str, parent: QObject) -> None:
        """name: of the thread, for those who look for a fault."""
        super().__init__(parent)
        self._name = name
        self.whole = False  # whether the last work was done to its end
        self._stopped = Event()
        self._thread: Thread | None = None
        self._leaving: list[Thread] = []
        self._over.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether something is at work."""
        return self._thread is not None

    @Slot()
    def stop(self) -> None:
        """End within one step of the network; nothing more is told. Nobody waits for that."""
        self._stopped.set()
        self.whole = False
        if self._thread is not None:
            self._leaving = [t for t in self._leaving if t.is_alive()] + [self._thread]
            self._thread = None
            self.ended.emit()

    def close(self) -> None:
        """Likewise, and wait for the threads."""
        self.stop()
        for thread in self._leaving:
            thread.join()
        self._leaving.clear()

    def _start(self, work: Callable[[Event], None]) -> None:
        """Do the work; the event says when nobody wants it any more."""
        self.stop()
        self._stopped = Event()
        arguments = (work, self._stopped)
        self._thread = Thread(target=self._guarded, args=arguments, name=self._name)
        self._thread.start()

    def _guarded(self, work: Callable[[Event], None], stopped: Event) -> None:
        """The thread's work."""
        from restorer.engine.colorizer import Cancelled

        error: Exception | None = None
        try:
            work(stopped)
        except Cancelled:
            stopped.set()
        except Exception as failure:  # whatever it is, it must reach the window
            error = failure
        self._over.emit(stopped, error)

    @Slot(object, object)
    def _end(self, stopped: Event, error: Exception | None) -> None:
        if stopped is not self._stopped or self._thread is None:
            return
        self._thread.join()
        self._thread = None
        self.whole = error is None and not stopped.is_set()
        self.ended.emit()
        if error is None:
            return
        if not isinstance(error, RestorerError):
            self.failed.emit(self.tr("Something went wrong inside restorer; the log says more."))
            raise error
        self.failed.emit(translated(error.sentence))
