"""What can be done, each with its name, its keys and its icon."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from restorer.gui.icons import icon

_Key = QKeySequence.StandardKey


class Actions(QObject):
    """The window's actions."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        tr = QCoreApplication.translate
        self._icons: dict[QAction, str] = {}
        self.open = self._action(tr("Actions", "Open…"), _Key.Open, "open")
        self.paste = self._action(tr("Actions", "Paste a picture"), _Key.Paste)
        self.save = self._action(tr("Actions", "Save"), _Key.Save, "save")
        self.save_as = self._action(tr("Actions", "Save as…"), "Ctrl+Shift+S", "save-as")
        self.copy = self._action(tr("Actions", "Copy"), _Key.Copy, "copy")
        self.fit = self._action(tr("Actions", "Fit"), "Ctrl+0", "fit")
        self.actual_size = self._action(tr("Actions", "100 %"), "Ctrl+1")
        self.close = self._action(tr("Actions", "Close this photo"), _Key.Close)
        self.next = self._action(tr("Actions", "Next photo"), "PgDown")
        self.previous = self._action(tr("Actions", "Previous photo"), "PgUp")
        self.quit = self._action(tr("Actions", "Quit"), "Ctrl+Q")
        self.save.setToolTip(tr("Actions", "Save beside the original, under a new name"))
        self.copy.setToolTip(tr("Actions", "Copy the coloured photo"))
        self.fit.setToolTip(tr("Actions", "Show the whole photo"))
        self.actual_size.setToolTip(tr("Actions", "One pixel of the photo on one of the screen"))
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
