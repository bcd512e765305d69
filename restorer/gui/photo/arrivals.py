"""What a person opens becomes entries of the album, each file once."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from restorer.engine.look import Look
from restorer.gui import opening
from restorer.gui.messages import Message
from restorer.gui.opening import Handed, Source
from restorer.gui.photo import thumbnails
from restorer.gui.photo.album import Album, Entry
from restorer.gui.photo.colouring import Thumbnail
from restorer.gui.tasks import Tasks


class Arrivals(QObject):
    """Expands folders, adds entries with their first thumbnails, and says which to show."""

    # A tuple of Entry: those that are new, and those open already. The first is to be shown.
    arrived = Signal(object)
    told = Signal(object)  # Message

    def __init__(self, tasks: Tasks, album: Album, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.look = look  # of a photo that nobody has changed yet
        self._tasks = tasks
        self._album = album

    def open(
        self,
        sources: Sequence[Source],
        looks: Mapping[Path, Look] | None = None,
        shown: Path | None = None,
    ) -> None:
        """Add photos, and the photos directly in folders.

        looks: of files that are not to look like a new one. shown: the file to be shown; none:
        the first.
        """
        add = partial(self._add, looks or {}, shown)
        self._tasks.start(partial(opening.expanded, sources), add, self._tell)

    def _add(self, looks: Mapping[Path, Look], shown: Path | None, handed: Handed) -> None:
        if handed.sentences:
            self._tell(" ".join(handed.sentences))
        entries: list[Entry] = []
        for source in handed.sources:
            entry = self._album.of(source.path) if source.path else None
            if entry is None:
                look = looks.get(source.path, self.look) if source.path else self.look
                entry = Entry(source, look)
                self._album.add(entry)
                self._start_thumbnail(entry)
            entries.append(entry)
        if entries:
            entries.sort(key=lambda entry: shown is None or entry.source.path != shown)
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
