"""Every way in: the dialog, the clipboard, a drop, the command line."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from restorer.gui import opening
from restorer.gui.dialogs import questions
from restorer.gui.downloads import Downloads
from restorer.gui.messages import Message
from restorer.gui.offers import Offer, Offers
from restorer.gui.opening import Source
from restorer.gui.places import Places
from restorer.gui.preferences import Preferences
from restorer.gui.tasks import Tasks


class Reception(QObject):
    """Takes what a person hands over to the place that it belongs to."""

    told = Signal(object)  # Message

    def __init__(
        self,
        places: Places,
        offers: Offers,
        tasks: Tasks,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._places = places
        self._offers = offers
        self.downloads = Downloads(places, tasks, self)
        self.downloads.told.connect(self.told)
        self._tasks = tasks
        self._preferences = preferences
        self._window = window

    def open_paths(self, paths: Sequence[str | Path]) -> None:
        """Open files and folders."""
        self._hand_over(opening.from_paths(paths), here=False)

    @Slot(object)
    def open_path(self, path: Path) -> None:
        self.open_paths([path])

    @Slot()
    def ask(self) -> None:
        """Ask for photos and open them."""
        from restorer.imaging.reading import READABLE

        folder = self._preferences.settings.open_folder
        files = questions.ask_open(self._window, folder, READABLE)
        if files:
            self._preferences.change(open_folder=str(Path(files[0]).parent))
            self.open_paths(files)

    @Slot()
    def paste(self) -> None:
        """Open what lies on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if not self._take(mime, self.tr("pasted picture")):
            self.told.emit(Message(self.tr("There is no picture on the clipboard.")))

    def drop(self, mime: QMimeData) -> bool:
        """Open what was dropped; whether there was anything to open."""
        return self._take(mime, self.tr("dropped picture"))

    def _take(self, mime: QMimeData, name: str) -> bool:
        handed = opening.from_mime(mime, name)
        for sentence in handed.sentences:
            self._tell_error(sentence)
        if handed.sources:
            self._hand_over(handed.sources, here=True)
        if handed.address is not None:
            self._offer(handed.address, name)
        return bool(handed.sources or handed.sentences or handed.address)

    def _offer(self, address: QUrl, name: str) -> None:
        """Ask before anything is fetched from the web."""
        text = self.tr("This picture lies on the web, at {host}. Download “{name}” from there?")
        offer = Offer(
            text.format(host=address.host(), name=address.fileName() or name),
            self.tr("Download"),
            partial(self.downloads.start, address, name),
        )
        self._offers.add(offer)

    def _hand_over(self, sources: Sequence[Source], here: bool) -> None:
        """here: what is dropped stays in the place it was dropped on, if that takes it."""
        if sources:
            self._tasks.start(
                partial(opening.with_kinds, sources),
                partial(self._places.take, here=here),
                self._tell_error,
            )

    def _tell_error(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))
