"""What can be done, each with its name, its keys and its icon."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from restorer.gui.icons import icon
from restorer.gui.view.comparing import Mode

_Key = QKeySequence.StandardKey

# Starts the batch that is set up, and asks how the film is to be exported, wherever the focus is.
START = QKeySequence("Ctrl+Return")


class Actions(QObject):
    """The window's actions."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icons: dict[QAction, str] = {}
        self.places = QActionGroup(self)
        self._make_file()
        self._make_edit()
        self._make_view()
        self.shortcuts = self._action(self.tr("Keyboard shortcuts"), _Key.HelpContents)
        self.log = self._action(self.tr("Log…"))
        self.about = self._action(self.tr("About restorer"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        for action in self.every:
            self._show_keys(action)

    def add_place(self, title: str, picture: str) -> QAction:
        """A place of the window; its keys are Ctrl and the number of the place."""
        number = len(self.places.actions()) + 1
        action = self._action(title, f"Ctrl+{number}", picture)
        action.setCheckable(True)
        self.places.addAction(action)
        self._show_keys(action)
        return action

    def _show_keys(self, action: QAction) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            action.setToolTip(f"{action.toolTip()} ({keys})")

    def _make_file(self) -> None:
        self.open = self._action(self.tr("Open…"), _Key.Open, "open")
        self.save = self._action(self.tr("Save"), _Key.Save, "save")
        self.save_as = self._action(self.tr("Save as…"), "Ctrl+Shift+S", "save-as")
        self.save_all = self._action(self.tr("Save all"), "Ctrl+Alt+S")
        self.save_all.setToolTip(self.tr("Save every coloured photo beside its original"))
        self.choices = self._action(self.tr("Export choices…"), "Ctrl+E")
        self.saves = (self.save, self.save_as, self.save_all, self.choices)
        self.models = self._action(self.tr("Models…"), "Ctrl+M")
        self.close = self._action(self.tr("Close this photo"), _Key.Close)
        self.quit = self._action(self.tr("Quit"), "Ctrl+Q")
        self.save.setToolTip(self.tr("Save beside the original, under a new name"))

    def _make_edit(self) -> None:
        self.undo = self._action(self.tr("Undo"), _Key.Undo, "undo")
        self.redo = self._action(self.tr("Redo"), "Ctrl+Shift+Z", "redo")
        self.copy_settings = self._action(self.tr("Copy settings"), "Ctrl+Alt+C")
        self.paste_settings = self._action(self.tr("Paste settings"), "Ctrl+Alt+V")
        self.reset = self._action(self.tr("Reset settings"), "Ctrl+R")
        self.preferences = self._action(self.tr("Preferences…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.contact_sheet = self._action(self.tr("Contact sheet…"), "Ctrl+K", "contact-sheet")
        self.contact_sheet.setToolTip(self.tr("See the photo in many looks and choose one"))
        self.for_settings = (
            self.contact_sheet,
            self.copy_settings,
            self.paste_settings,
            self.reset,
        )
        self.copy = self._action(self.tr("Copy"), _Key.Copy, "copy")
        self.paste = self._action(self.tr("Paste a picture"), _Key.Paste)
        self.copy.setToolTip(self.tr("Copy the coloured photo"))

    def _make_view(self) -> None:
        self.fit = self._action(self.tr("Fit"), "Ctrl+0", "fit")
        self.actual_size = self._action(self.tr("100 %"), "Ctrl+Alt+0")
        self.zoom_in = self._action(self.tr("Zoom in"), _Key.ZoomIn)
        self.zoom_out = self._action(self.tr("Zoom out"), _Key.ZoomOut)
        self.zooms = (self.fit, self.actual_size, self.zoom_in, self.zoom_out)
        self._make_modes()
        self.next = self._action(self.tr("Next photo"), "PgDown")
        self.previous = self._action(self.tr("Previous photo"), "PgUp")
        self.fit.setToolTip(self.tr("Show the whole photo"))
        self.actual_size.setToolTip(self.tr("One pixel of the photo on one of the screen"))

    def _make_modes(self) -> None:
        self.modes = QActionGroup(self)
        for text, keys, mode in (
            (self.tr("Divider"), "Ctrl+Alt+1", Mode.SPLIT),
            (self.tr("Side by side"), "Ctrl+Alt+2", Mode.SIDE),
            (self.tr("Difference"), "Ctrl+Alt+3", Mode.DIFFERENCE),
        ):
            action = self._action(text, keys)
            action.setCheckable(True)
            action.setChecked(mode is Mode.SPLIT)
            action.setData(mode)
            self.modes.addAction(action)

    @property
    def every(self) -> list[QAction]:
        return [a for a in self.children() if isinstance(a, QAction)]

    def name_undo(self, what: str) -> None:
        """what: the change that undo would take back; empty: there is none."""
        text = self.tr("Undo: {what}").format(what=what)
        self._name(self.undo, text if what else self.undo.iconText(), bool(what))

    def name_redo(self, what: str) -> None:
        """what: the change that redo would bring back; empty: there is none."""
        text = self.tr("Redo: {what}").format(what=what)
        self._name(self.redo, text if what else self.redo.iconText(), bool(what))

    def _name(self, action: QAction, text: str, enabled: bool) -> None:
        action.setText(text)
        action.setToolTip(text)
        self._show_keys(action)
        action.setEnabled(enabled)

    def enable(self, opened: bool, finished: bool, several: bool) -> None:
        """opened: a photo is shown; finished: in colour; several: there are others."""
        for action in (self.close, self.copy_settings, self.reset):
            action.setEnabled(opened)
        for action in (self.save, self.save_as, self.copy, self.contact_sheet):
            action.setEnabled(finished)
        self.save_all.setEnabled(opened)
        for action in (self.next, self.previous):
            action.setEnabled(several)

    def redress(self) -> None:
        """Take the theme's colours."""
        for action, name in self._icons.items():
            action.setIcon(icon(name))

    def _action(self, text: str, keys: "str | _Key" = "", picture: str = "") -> QAction:
        action = QAction(text, self)
        action.setIconText(text.rstrip("…"))
        action.setIconVisibleInMenu(False)
        action.setShortcut(QKeySequence(keys))
        if picture:
            self._icons[action] = picture
            action.setIcon(icon(picture))
        return action
