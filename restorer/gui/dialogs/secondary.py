"""The dialogs that stand beside the photo: models, log, about, keys."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from restorer.gui.actions import Actions
from restorer.gui.dialogs.shelf import Shelf
from restorer.gui.preferences import Preferences
from restorer.gui.status import Status


class Secondary(QObject):
    """Opens them over the window; each is loaded when it is first wanted."""

    def __init__(
        self,
        actions: Actions,
        shelf: Shelf,
        preferences: Preferences,
        status: Status,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._shelf = shelf
        self._preferences = preferences
        self._status = status
        self._window = window
        actions.models.triggered.connect(self.show_models)
        actions.choices.triggered.connect(self._show_choices)
        actions.preferences.triggered.connect(self._show_preferences)
        actions.log.triggered.connect(self._show_log)
        actions.about.triggered.connect(self._show_about)
        actions.shortcuts.triggered.connect(self._show_shortcuts)

    @Slot()
    def show_models(self) -> None:
        from restorer.gui.dialogs.models import ModelsDialog

        ModelsDialog(self._shelf, self._preferences, self._status.device, self._window).open()

    @Slot()
    def _show_choices(self) -> None:
        from restorer.gui.photo.export_dialog import ExportDialog

        ExportDialog(self._actions, self._preferences, self._window).open()

    @Slot()
    def _show_preferences(self) -> None:
        from restorer.gui.dialogs.preferences import PreferencesDialog

        PreferencesDialog(self._preferences, self._status.device, self._window).open()

    @Slot()
    def _show_log(self) -> None:
        from restorer.gui.dialogs.log_viewer import LogViewer

        LogViewer(self._status.device, self._window).open()

    @Slot()
    def _show_about(self) -> None:
        from restorer.gui.dialogs.about import About

        About(self._status.device, self._window).open()

    @Slot()
    def _show_shortcuts(self) -> None:
        from restorer.gui.dialogs.shortcuts import Shortcuts

        Shortcuts(self._actions, self._window).open()
