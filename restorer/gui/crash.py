"""What happens to a bug: into the log with its trace, and one honest sentence to the person."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from restorer import paths
from restorer.gui.messages import Message

_log = logging.getLogger("restorer")


def start_log() -> Path | None:
    """Log into a file of the person's; None where none can be written."""
    file = paths.log_dir() / "restorer.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    return file


def end_log() -> None:
    """Close the log file."""
    for handler in list(_log.handlers):
        _log.removeHandler(handler)
        handler.close()


class CrashReporter(QObject):
    """Stands at the hooks where the errors of slots and of threads arrive."""

    told = Signal(object)  # Message

    def __init__(self, log: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = log
        self._before = sys.excepthook
        self._before_in_threads = threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def remove(self) -> None:
        sys.excepthook = self._before
        threading.excepthook = self._before_in_threads

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        _log.critical("A bug", exc_info=(kind, error, trace))
        self._before(kind, error, trace)
        self._tell(kind)

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        kind, error = caught.exc_type, caught.exc_value
        if error is None or issubclass(kind, SystemExit):  # a thread may end itself so
            self._before_in_threads(caught)
            return
        _log.critical("A bug", exc_info=(kind, error, caught.exc_traceback))
        self._before_in_threads(caught)
        self._tell(kind)

    def _tell(self, kind: type[BaseException]) -> None:
        self.told.emit(Message(self._sentence(kind), "error", self._file))

    def _sentence(self, kind: type[BaseException]) -> str:
        if self._file is None:
            text = self.tr("Something went wrong inside restorer ({kind}). Your files are safe.")
        else:
            text = self.tr(
                "Something went wrong inside restorer ({kind}). Your files are safe; "
                "the log says more."
            )
        return text.format(kind=kind.__name__)
