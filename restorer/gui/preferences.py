"""The settings of the running program: read once, changed from anywhere, kept on disk."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from restorer import settings
from restorer.errors import RestorerError
from restorer.gui.messages import Message


class Preferences(QObject):
    """Holds `restorer.settings.Settings` and writes them when they change."""

    told = Signal(object)  # Message
    theme_chosen = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        loaded = settings.load()
        self.settings = loaded.settings
        self.notices = loaded.notices

    def change(self, **values: Any) -> None:
        """Change some settings and keep them."""
        changed = replace(self.settings, **values)
        if changed == self.settings:
            return
        other_theme = changed.theme != self.settings.theme
        self.settings = changed
        if other_theme:
            self.theme_chosen.emit(changed.theme)
        try:
            settings.save(changed)
        except RestorerError as error:
            self.told.emit(Message(str(error), "error"))
