"""The line between picture and timeline: where the playhead is, and what is done there."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from restorer.gui import theme
from restorer.gui.batch_words import count
from restorer.gui.video_actions import VideoActions
from restorer.gui.video_editor import Editor
from restorer.gui.video_words import clock


class Transport(QFrame):
    """Buttons for the page's actions, around the time code."""

    def __init__(self, actions: VideoActions, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._editor = editor
        self.position = QLabel()
        self.position.setAccessibleName(self.tr("Position"))
        self.position.setTextFormat(Qt.TextFormat.PlainText)
        a = actions
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.S, theme.XS, theme.S, theme.XS)
        row.setSpacing(theme.XS)
        groups = ((a.back, a.on), (a.mark_in, a.mark_out, a.whole))
        for group in groups:
            self._add(row, group)
        row.addStretch(1)
        row.addWidget(self.position)
        row.addStretch(1)
        for group in ((a.split, a.join), (a.undo, a.redo), (a.zoom_out, a.zoom_in)):
            self._add(row, group)
        editor.moved.connect(self._show)

    def _add(self, row: QHBoxLayout, group: tuple[QAction, ...]) -> None:
        for action in group:
            button = QToolButton()
            button.setProperty("role", "quiet")
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setIconSize(QSize(18, 18))
            row.addWidget(button)
        row.addSpacing(theme.M)

    @Slot(int)
    def _show(self, frame: int) -> None:
        film = self._editor.film
        if film is None:
            return
        text = self.tr("{time}   frame {number} of {count}")
        time = clock(film.seconds[frame])
        self.position.setText(
            text.format(time=time, number=count(frame + 1), count=count(film.count))
        )
