"""The files that were opened lately."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from restorer import paths
from restorer.gui.photo.album import Entry, State
from restorer.gui.preferences import Preferences

_MOST = 10


class Recent(QObject):
    """Newest first, kept with the settings; a file that cannot be opened leaves the list."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(Path(text) for text in self._preferences.settings.recent)

    @Slot(object)
    def note(self, entries: Iterable[Entry]) -> None:
        """Put the entries' files in front; the bundled samples are no files of the person's."""
        samples = paths.resources() / "samples"
        files = (entry.source.path for entry in entries)
        new = [file for file in files if file is not None and file.parent != samples][:_MOST]
        self._keep([*new, *(file for file in self.paths if file not in new)])

    @Slot(object)
    def check(self, entry: Entry) -> None:
        """Forget an entry's file where it has failed."""
        if entry.state is State.FAILED:
            self._keep([file for file in self.paths if file != entry.source.path])

    @Slot()
    def clear(self) -> None:
        self._keep([])

    def _keep(self, files: list[Path]) -> None:
        kept = tuple(str(file) for file in files[:_MOST])
        if kept != self._preferences.settings.recent:
            self._preferences.change(recent=kept)
            self.changed.emit()
