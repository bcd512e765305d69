"""What is done with models: download, check, import, remove, all of it on pool threads."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from restorer import catalogue
from restorer.catalogue import Model
from restorer.gui.messages import Message
from restorer.gui.tasks import Tasks


@dataclass(frozen=True)
class Progress:
    """How much of a model has arrived, in bytes."""

    name: str
    done: int
    total: int


class Shelf(QObject):
    """At most one thing at a time with each model."""

    changed = Signal()  # what is installed, or what is at work
    progressed = Signal(object)  # Progress
    told = Signal(object)  # Message

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._at_work: dict[str, Event] = {}

    def models(self) -> tuple[tuple[Model, bool], ...]:
        """Every model there is, with whether it is installed."""
        return tuple((model, catalogue.is_installed(model)) for model in catalogue.models())

    def is_busy(self, name: str) -> bool:
        return name in self._at_work

    def download(self, model: Model) -> None:
        stopped = Event()
        sentence = self.tr("{model} is installed.").format(model=model.title)
        self._start(model.name, partial(self._fetch, model, stopped), sentence, stopped)

    def cancel(self, name: str) -> None:
        """Stop a download; what has arrived is kept for the next time."""
        if name in self._at_work:
            self._at_work[name].set()

    def verify(self, model: Model) -> None:
        sentence = self.tr("{model} is whole.").format(model=model.title)
        self._start(model.name, partial(catalogue.verify, model.name), sentence)

    def remove(self, model: Model) -> None:
        sentence = self.tr("{model} is removed.").format(model=model.title)
        self._start(model.name, partial(catalogue.remove, model.name), sentence)

    def import_file(self, path: Path) -> None:
        """Install weights from a file, which stays as it is."""
        sentence = self.tr("{file} is installed as a model.").format(file=path.name)
        self._start(str(path), partial(catalogue.import_file, path), sentence)

    def stop(self) -> None:
        """Let no download keep the program from ending."""
        for stopped in self._at_work.values():
            stopped.set()

    def _fetch(self, model: Model, stopped: Event) -> None:
        def report(done: int, total: int) -> None:
            self.progressed.emit(Progress(model.name, done, total))

        try:
            catalogue.download(model, report, stopped.is_set)
        except catalogue.Cancelled:
            stopped.set()

    def _start(
        self, key: str, work: Callable[[], object], sentence: str, stopped: Event | None = None
    ) -> None:
        if key in self._at_work:
            return
        self._at_work[key] = stopped or Event()
        self._tasks.start(work, partial(self._done, key, sentence), partial(self._failed, key))
        self.changed.emit()

    def _done(self, key: str, sentence: str, _value: object) -> None:
        stopped = self._at_work.pop(key)
        self.changed.emit()
        if stopped.is_set():
            kept = self.tr("Stopped. What has arrived is kept; the download goes on from there.")
            self.told.emit(Message(kept))
        else:
            self.told.emit(Message(sentence, "success"))

    def _failed(self, key: str, sentence: str) -> None:
        del self._at_work[key]
        self.changed.emit()
        self.told.emit(Message(sentence, "error"))
