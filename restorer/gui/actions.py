"""What can be done, each with its name, its keys and its icon."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from restorer.gui.icons import icon

_Key = QKeySequence.StandardKey


class Actions(QObject):
    """The window's actions."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icons: dict[QAction, str] = {}
        self.open = self._action(self.tr("Open…"), _Key.Open, "open")
        self.paste = self._action(self.tr("Paste a picture"), _Key.Paste)
        self.save = self._action(self.tr("Save"), _Key.Save, "save")
        self.save_as = self._action(self.tr("Save as…"), "Ctrl+Shift+S", "save-as")
        self.copy = self._action(self.tr("Copy"), _Key.Copy, "copy")
        self.fit = self._action(self.tr("Fit"), "Ctrl+0", "fit")
        self.actual_size = self._action(self.tr("100 %"), "Ctrl+1")
        self.close = self._action(self.tr("Close this photo"), _Key.Close)
        self.next = self._action(self.tr("Next photo"), "PgDown")
        self.previous = self._action(self.tr("Previous photo"), "PgUp")
        self.quit = self._action(self.tr("Quit"), "Ctrl+Q")
        self.save.setToolTip(self.tr("Save beside the original, under a new name"))
        self.copy.setToolTip(self.tr("Copy the coloured photo"))
        self.fit.setToolTip(self.tr("Show the whole photo"))
        self.actual_size.setToolTip(self.tr("One pixel of the photo on one of the screen"))
        for action in self.every:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.toolTip()} ({keys})")

    @property
    def every(self) -> list[QAction]:
        return [a for a in self.children() if isinstance(a, QAction)]

    def enable(self, opened: bool, finished: bool, several: bool) -> None:
        """opened: a photo is shown; finished: in colour; several: there are others."""
        for action in (self.fit, self.actual_size, self.close):
            action.setEnabled(opened)
        for action in (self.save, self.save_as, self.copy):
            action.setEnabled(finished)
        for action in (self.next, self.previous):
            action.setEnabled(several)

    def redress(self) -> None:
        """Take the theme's colours."""
        for action, name in self._icons.items():
            action.setIcon(icon(name))

    def _action(self, text: str, keys: "str | _Key", picture: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        if picture:
            self._icons[action] = picture
            action.setIcon(icon(picture))
        return action
