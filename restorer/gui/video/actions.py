"""What can be done with the open film, each with its name, its key and its icon."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from restorer.gui import theme
from restorer.gui.actions import START, Actions
from restorer.gui.icons import icon
from restorer.gui.video.editor import Editor


class VideoActions(QObject):
    """The page's own actions, whose keys count while the page is shown, and two of the window's."""

    def __init__(self, page: QWidget, windows: Actions) -> None:
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
        self.fit = self._action(self.tr("See the part from in to out, or all"), "Z", "fit")
        self.to_in = self._action(self.tr("Go to the in point"), "Shift+I", "")
        self.to_out = self._action(self.tr("Go to the out point"), "Shift+O", "")
        self.loop = self._action(self.tr("Play again and again"), "L", "repeat")
        self.loop.setCheckable(True)
        self.loop.toggled.connect(self.redress)
        self.mute = self._action(self.tr("Mute"), "M", "sound")
        self.undo, self.redo = windows.undo, windows.redo
        self.export = self._action(self.tr("Export…"), START, "")
        text = self.tr("Write the film in colour; its settings are kept beside it by themselves")
        self.export.setToolTip(_with_keys(text, self.export))

    @Slot()
    def redress(self) -> None:
        """Take the theme's colours; what is switched on stands out."""
        for action, name in self._icons.items():
            action.setIcon(icon(name, theme.tones().accent if action.isChecked() else None))

    def edit(self, editor: Editor) -> None:
        """Let them act on the editor."""
        self.mark_in.triggered.connect(editor.set_in)
        self.mark_out.triggered.connect(editor.set_out)
        self.whole.triggered.connect(editor.clear_range)
        self.split.triggered.connect(editor.split)
        self.join.triggered.connect(editor.join)
        self.enable(editor)

    def enable(self, editor: Editor) -> None:
        """Find out which of them there are."""
        film = editor.film
        opened = film is not None
        marks = (self.mark_in, self.mark_out, self.to_in, self.to_out)
        zooms = (self.zoom_in, self.zoom_out, self.fit)
        for action in (self.play, self.loop, *marks, *zooms, self.export):
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

    def _action(self, text: str, keys: str | QKeySequence, picture: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(_with_keys(text, action))
        if picture:
            self._icons[action] = picture
            action.setIcon(icon(picture))
        self._page.addAction(action)
        return action


def _with_keys(text: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
