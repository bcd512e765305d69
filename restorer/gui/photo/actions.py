"""What the actions do with a photo, and which of them there are at the moment."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from restorer.gui.actions import Actions
from restorer.gui.messages import Message
from restorer.gui.photo.exporting import Exporter
from restorer.gui.photo.history import History
from restorer.gui.photo.page import PhotoPage
from restorer.gui.photo.save_all import SaveAll
from restorer.gui.photo.studio import Studio


class PhotoActions(QObject):
    """Connects the actions; in another place than the photo's none of them can be chosen."""

    told = Signal(object)  # Message

    def __init__(
        self,
        actions: Actions,
        studio: Studio,
        page: PhotoPage,
        history: History,
        exporter: Exporter,
        save_all: SaveAll,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._studio = studio
        self._page = page
        self._history = history
        self._exporter = exporter
        self._window = window
        self._here = True
        actions.save.triggered.connect(self._save)
        actions.save_as.triggered.connect(self._save_as)
        actions.save_all.triggered.connect(save_all.start)
        actions.copy.triggered.connect(exporter.copy)
        self._connect_settings()
        actions.close.triggered.connect(self._close)
        actions.next.triggered.connect(self._next)
        actions.previous.triggered.connect(self._previous)
        studio.current_changed.connect(self.renew)
        studio.entry_changed.connect(self.renew)
        studio.album.rowsInserted.connect(self.renew)
        studio.album.rowsRemoved.connect(self.renew)

    def show_here(self, here: bool) -> None:
        """Whether the place that is shown is the photo's."""
        self._here = here
        self.renew()

    @Slot()
    def renew(self) -> None:
        """Find out which actions there are."""
        studio, actions = self._studio, self._actions
        opened = self._here and studio.current is not None
        several = studio.album.rowCount() > 1
        actions.enable(opened, opened and studio.finished, opened and several)
        actions.paste_settings.setEnabled(opened and self._history.copied is not None)

    def _connect_settings(self) -> None:
        actions = self._actions
        actions.copy_settings.triggered.connect(self._copy_settings)
        actions.paste_settings.triggered.connect(self._page.paste_settings)
        actions.reset.triggered.connect(self._history.reset)
        actions.contact_sheet.triggered.connect(self._page.show_contact_sheet)

    @Slot()
    def _save(self) -> None:
        self._exporter.save(self._window)

    @Slot()
    def _save_as(self) -> None:
        self._exporter.save_as(self._window)

    @Slot()
    def _close(self) -> None:
        if self._studio.current is not None:
            self._history.close(self._studio.current)

    @Slot()
    def _copy_settings(self) -> None:
        self._history.copy()
        self.renew()
        text = self.tr("The settings are copied; paste them onto other photos.")
        self.told.emit(Message(text))

    @Slot()
    def _next(self) -> None:
        self._studio.step(1)

    @Slot()
    def _previous(self) -> None:
        self._studio.step(-1)
