"""Keeps what is open, and offers it at the next start where the program did not end properly."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restorer.errors import RestorerError
from restorer.gui import opening, session_file
from restorer.gui.messages import Message
from restorer.gui.offers import Offer, Offers
from restorer.gui.photo.studio import Studio
from restorer.gui.sentences import translated
from restorer.gui.session_file import OpenPhoto, Session, SessionFile
from restorer.gui.tasks import Tasks

_PAUSE = 400  # ms after a change before it is written


@dataclass(frozen=True, eq=False)
class _Found:
    """Our own place, and what others left behind."""

    own: SessionFile | None
    left: tuple[SessionFile, ...]
    sessions: tuple[Session, ...]
    sentences: tuple[str, ...]


class SessionKeeper(QObject):
    """Writes on pool threads, the latest state only."""

    told = Signal(object)  # Message

    def __init__(self, studio: Studio, tasks: Tasks, offers: Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self._tasks = tasks
        self._offers = offers
        self._own: SessionFile | None = None
        self._left: tuple[SessionFile, ...] = ()
        self._awaited: frozenset[Path] = frozenset()  # of what was left behind, wanted again
        self._kept = Session()
        self._writing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._write)
        studio.album.rowsInserted.connect(self.note)
        studio.album.rowsRemoved.connect(self.note)
        studio.current_changed.connect(self.note)
        studio.entry_changed.connect(self.note)

    @Slot()
    def begin(self) -> None:
        """Look for what was left behind, and keep from now on what is open."""
        self._tasks.start(_find, self._found, self._tell_error)

    @Slot()
    def note(self) -> None:
        """Something has changed."""
        if not self._pause.isActive():
            self._pause.start()

    def end(self) -> None:
        """The program ends properly: nothing is to be brought back."""
        self._pause.stop()
        for file in (*self._left, *([self._own] if self._own else [])):
            file.remove()
        self._left, self._own = (), None

    def _found(self, found: _Found) -> None:
        self._own, self._left = found.own, found.left
        if found.sentences:
            self._tell_error(" ".join(found.sentences))
        if any(session.photos for session in found.sessions):
            restore = partial(self._restore, found.sessions)
            text = self._wording(found.sessions)
            self._offers.add(Offer(text, self.tr("Open again"), restore, self._forget))
        else:
            if found.sessions:
                self.told.emit(Message(self._wording(found.sessions)))
            self._forget()
        self.note()

    def _wording(self, sessions: tuple[Session, ...]) -> str:
        photos = sum(len(session.photos) for session in sessions)
        pictures = sum(session.pictures for session in sessions)
        parts = [self.tr("restorer was not closed properly last time.")]
        if photos:
            parts.append(self.tr("Photos that were open: {count}.").format(count=photos))
        if pictures:
            lost = self.tr("Pictures that had no file are lost: {count}.")
            parts.append(lost.format(count=pictures))
        return " ".join(parts)

    def _restore(self, sessions: tuple[Session, ...]) -> None:
        photos = [photo for session in sessions for photo in session.photos]
        sources = opening.from_paths(photo.path for photo in photos)
        looks = {photo.path: photo.look for photo in photos}
        self._studio.arrivals.open(sources, looks, sessions[-1].current)
        # What was left behind goes once our own file holds it.
        self._awaited = frozenset(looks)

    def _forget(self) -> None:
        for file in self._left:
            file.remove()
        self._left = ()

    def _session(self) -> Session:
        entries, current = self._studio.album.entries, self._studio.current
        photos = tuple(OpenPhoto(e.source.path, e.look) for e in entries if e.source.path)
        return Session(photos, current.source.path if current else None, len(entries) - len(photos))

    @Slot()
    def _write(self) -> None:
        session = self._session()
        if self._own is None or self._writing or session == self._kept:
            return
        self._writing = True
        work = partial(self._own.write, session)
        self._tasks.start(work, partial(self._written, session), partial(self._failed, session))

    def _written(self, session: Session, _nothing: None) -> None:
        self._writing = False
        self._kept = session
        if self._awaited and self._awaited <= {photo.path for photo in session.photos}:
            self._awaited = frozenset()
            self._forget()
        self.note()

    def _failed(self, session: Session, sentence: str) -> None:
        # Said once; the next change is tried again.
        self._writing = False
        self._kept = session
        self._tell_error(sentence)

    def _tell_error(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))


def _find() -> _Found:
    left = session_file.left_behind()
    sessions, sentences = [], []
    for file in left:
        try:
            session = file.read()
        except RestorerError as error:
            sentences.append(translated(error.sentence))
        else:
            if session:
                sessions.append(session)
    try:
        own = session_file.new()
    except RestorerError as error:
        own = None
        sentences.append(translated(error.sentence))
    return _Found(own, left, tuple(sessions), tuple(sentences))
