"""What can be done with the open film, each with its name, its key and its icon."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from restorer.gui.icons import icon
from restorer.gui.video.editor import Editor

_Key = QKeySequence.StandardKey


class VideoActions(QObject):
    """The page's own actions; their keys count while the page is shown."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._icons: dict[QAction, str] = {}
        self.back = self._action(self.tr("One frame back"), "", "step-back")
        self.play = self._action(self.tr("Play"), "P", "play")
        self.on = self._action(self.tr("One frame on"), "", "step-on")
        self.mark_in = self._action(self.tr("Begin here"), "I", "mark-in")
        self.mark_out = self._action(self.tr("End here"), "O", "mark-out")
        self.whole = self._action(self.tr("Take the whole film"), "X", "reset")
        self.split = self._action(self.tr("Split the shot here"), "S", "split")
        self.join = self._action(self.tr("Join with the next shot"), "J", "join")
        self.zoom_out = self._action(self.tr("See more of the timeline"), "", "zoom-out")
        self.zoom_in = self._action(self.tr("See less of the timeline, larger"), "", "zoom-in")
        self.mute = self._action(self.tr("Mute"), "M", "sound")
        self.undo = self._action(self.tr("Undo"), _Key.Undo, "undo")
        self.redo = self._action(self.tr("Redo"), "Ctrl+Shift+Z", "redo")

    def redress(self) -> None:
        """Take the theme's colours."""
        for action, name in self._icons.items():
            action.setIcon(icon(name))

    def enable(self, editor: Editor) -> None:
        """Find out which of them there are."""
        film = editor.film
        opened = film is not None
        for action in (self.play, self.mark_in, self.mark_out, self.zoom_in, self.zoom_out):
            action.setEnabled(opened)
        self.split.setEnabled(editor.can_split)
        self.join.setEnabled(editor.can_join)
        self.back.setEnabled(opened and editor.playhead > 0)
        self.on.setEnabled(film is not None and editor.playhead < film.count - 1)
        limits = (editor.project.start, editor.project.end) if opened else (None, None)
        self.whole.setEnabled(limits != (None, None))

    def show_playing(self, playing: bool) -> None:
        """Whether the film is being played."""
        self._icons[self.play] = "pause" if playing else "play"
        text = self.tr("Stop") if playing else self.tr("Play from here to the out point")
        self.play.setToolTip(_with_keys(text, self.play))
        self.play.setIcon(icon(self._icons[self.play]))

    def show_muted(self, muted: bool) -> None:
        """Whether the film is played without its sound."""
        self._icons[self.mute] = "muted" if muted else "sound"
        self.mute.setToolTip(
            _with_keys(self.tr("Sound on") if muted else self.tr("Sound off"), self.mute)
        )
        self.mute.setIcon(icon(self._icons[self.mute]))

    def name_undo(self, what: str) -> None:
        """what: the change that undo would take back; empty: there is none."""
        self._name(self.undo, self.tr("Undo: {what}").format(what=what), what)

    def name_redo(self, what: str) -> None:
        """what: the change that redo would bring back; empty: there is none."""
        self._name(self.redo, self.tr("Redo: {what}").format(what=what), what)

    def _name(self, action: QAction, text: str, what: str) -> None:
        action.setEnabled(bool(what))
        action.setToolTip(_with_keys(text if what else action.text(), action))

    def _action(self, text: str, keys: "str | _Key", picture: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(_with_keys(text, action))
        self._icons[action] = picture
        action.setIcon(icon(picture))
        self._page.addAction(action)
        return action


def _with_keys(text: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
