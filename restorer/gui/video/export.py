"""A film being exported behind the window, on a thread of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.gui.inference import Inference
from restorer.gui.line import Line
from restorer.gui.sentences import translated
from restorer.video.progress import Cancelled, Control, Progress

if TYPE_CHECKING:
    from restorer.engine.result import Rendering
    from restorer.imaging.photo import Photo
    from restorer.video.export import Exported
    from restorer.video.job import Job

_TELL = 0.1  # s between two reports of how far it is


class Phase(Enum):
    """How an export stands."""

    NONE = "none"  # there is none
    RUNNING = "running"
    PAUSED = "paused"
    ENDING = "ending"  # it was stopped, and is about to leave everything in order


@dataclass(frozen=True, eq=False)
class _Outcome:
    exported: "Exported | None"
    error: Exception | None


class FilmExport(QObject):
    """Runs one export at a time; the network runs after everybody who waits before the screen."""

    phase_changed = Signal(object)  # Phase
    progressed = Signal(object)  # Progress
    done = Signal(object)  # Exported
    stopped = Signal(object)  # Job: what is finished of it is kept
    failed = Signal(object, str, bool)  # Job, a sentence, whether what is finished is damaged
    _ended = Signal(object)  # _Outcome

    def __init__(self, inference: Inference, parent: QObject) -> None:
        super().__init__(parent)
        self.phase = Phase.NONE
        self.job: Job | None = None
        self._line = Line(inference.queue)
        self._control = Control()
        self._given_up = Event()
        self._thread: Thread | None = None
        self._told = 0.0
        self._part = ""
        self._ended.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether a film is being exported."""
        return self.phase is not Phase.NONE

    def start(self, job: "Job") -> None:
        """Begin, or go on where `job.resume` says so."""
        assert not self.busy
        self.job = job
        self._control, self._given_up, self._part = Control(), Event(), ""
        self._thread = Thread(target=self._work, args=(job, self._control), name="film export")
        self._set_phase(Phase.RUNNING)
        self._thread.start()

    def pause(self) -> None:
        """Let it wait."""
        if self.phase is Phase.RUNNING:
            self._control.pause()
            self._set_phase(Phase.PAUSED)

    def go_on(self) -> None:
        """End the pause."""
        if self.phase is Phase.PAUSED:
            self._control.go_on()
            self._set_phase(Phase.RUNNING)

    def cancel(self) -> None:
        """End soon; what is finished is kept, to be gone on with."""
        if self.busy:
            self._given_up.set()
            self._control.cancel()
            self._set_phase(Phase.ENDING)

    def stop(self) -> None:
        """Likewise, and wait for it."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()
        self._thread = self.job = None
        self._set_phase(Phase.NONE)

    def _work(self, job: "Job", control: Control) -> None:
        """The thread's work."""
        from restorer.engine.colorizer import Cancelled as Dropped
        from restorer.video.export import export

        try:
            outcome = _Outcome(
                export(job, self._render, progress=self._tell, control=control), None
            )
        except (Cancelled, Dropped):
            outcome = _Outcome(None, None)
        except Exception as error:  # whatever it is, it must reach the window
            outcome = _Outcome(None, error)
        self._ended.emit(outcome)

    def _render(self, photos: "Sequence[Photo]", look: Look) -> "list[Rendering]":
        return self._line.render(photos, look, self._given_up.is_set)

    def _tell(self, now: Progress) -> None:
        last = now.done == now.total
        if now.part == self._part and not last and monotonic() - self._told < _TELL:
            return
        self._part, self._told = now.part, monotonic()
        self.progressed.emit(now)

    @Slot(object)
    def _end(self, outcome: _Outcome) -> None:
        if self._thread is None:
            return  # it was waited for, and nobody is there to be told
        self._thread.join()
        job, self.job = self.job, None
        self._thread = None
        self._set_phase(Phase.NONE)
        if outcome.exported is not None:
            self.done.emit(outcome.exported)
        elif outcome.error is None:
            self.stopped.emit(job)
        elif isinstance(outcome.error, RestorerError):
            from restorer.video.refusals import DamagedExportError

            damaged = isinstance(outcome.error, DamagedExportError)
            self.failed.emit(job, translated(outcome.error.sentence), damaged)
        else:
            sentence = self.tr("The film could not be exported; the log says more.")
            self.failed.emit(job, sentence, False)
            raise outcome.error

    def _set_phase(self, phase: Phase) -> None:
        if phase is not self.phase:
            self.phase = phase
            self.phase_changed.emit(phase)
