"""What a person opens becomes entries of the album, each file once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from restorer.engine.look import Look
from restorer.gui import opening, thumbnails
from restorer.gui.album import Album, Entry
from restorer.gui.colouring import Thumbnail
from restorer.gui.messages import Message
from restorer.gui.opening import Handed, Source
from restorer.gui.tasks import Tasks


class Arrivals(QObject):
    """Expands folders, adds entries with their first thumbnails, and says which to show."""

    arrived = Signal(object)  # tuple of Entry: those that are new, and those open already
    told = Signal(object)  # Message

    def __init__(self, tasks: Tasks, album: Album, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.look = look  # of a photo that nobody has changed yet
        self._tasks = tasks
        self._album = album

    def open(self, sources: Sequence[Source]) -> None:
        """Add photos, and the photos directly in folders."""
        self._tasks.start(partial(opening.expanded, sources), self._add, self._tell)

    def _add(self, handed: Handed) -> None:
        if handed.sentences:
            self._tell(" ".join(handed.sentences))
        entries = []
        for source in handed.sources:
            entry = self._album.of(source.path) if source.path else None
            if entry is None:
                entry = Entry(source, self.look)
                self._album.add(entry)
                self._start_thumbnail(entry)
            entries.append(entry)
        if entries:
            self.arrived.emit(tuple(entries))

    def _start_thumbnail(self, entry: Entry) -> None:
        if entry.source.path is not None:
            work = partial(thumbnails.quick, entry.source.path)
            self._tasks.start(work, partial(self._show, entry), self._tell, priority=-1)

    @Slot(object)
    def renew(self, made: Thumbnail) -> None:
        """Show an entry's thumbnail in colour."""
        if made.entry in self._album.entries:
            made.entry.thumbnail = made.image
            self._album.touched(made.entry)

    def _show(self, entry: Entry, image: QImage) -> None:
        if entry.thumbnail is None and not image.isNull() and entry in self._album.entries:
            entry.thumbnail = image
            self._album.touched(entry)

    def _tell(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))
