"""The photos that were opened lately."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot

from restorer import paths
from restorer.gui.photo.album import Entry, State
from restorer.gui.preferences import Preferences
from restorer.gui.recent import Recent


class RecentPhotos(Recent):
    """Follows the album; a photo that cannot be opened leaves the list."""

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(preferences, "recent", parent)

    @Slot(object)
    def note_entries(self, entries: Iterable[Entry]) -> None:
        """Put the entries' files in front; the bundled samples are no files of the person's."""
        samples = paths.resources() / "samples"
        files = (entry.source.path for entry in entries)
        self.note(file for file in files if file is not None and file.parent != samples)

    @Slot(object)
    def check(self, entry: Entry) -> None:
        """Forget an entry's file where it has failed."""
        if entry.state is State.FAILED and entry.source.path is not None:
            self.forget(entry.source.path)
