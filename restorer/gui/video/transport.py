"""The line between picture and timeline: where the playhead is, and what is done there."""

from PySide6.QtCore import QMetaObject, QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from restorer.gui import theme
from restorer.gui.quantities import count
from restorer.gui.video.actions import VideoActions
from restorer.gui.video.editor import Editor
from restorer.gui.video.volume import VolumeControl
from restorer.gui.video.words import clock


class Transport(QFrame):
    """Buttons for the page's actions; time code and volume between them or below."""

    def __init__(self, actions: VideoActions, editor: Editor, volume: VolumeControl) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._editor = editor
        self.position = QLabel()
        self.position.setAccessibleName(self.tr("Position"))
        self.position.setTextFormat(Qt.TextFormat.PlainText)
        a = actions
        self._left = self._row((a.back, a.play, a.on), (a.mark_in, a.mark_out, a.whole))
        self._right = self._row((a.split, a.join), (a.undo, a.redo), (a.zoom_out, a.zoom_in, a.fit))
        self._grid = QGridLayout(self)
        # No wider than it has to be: in small windows long words leave it little room.
        self._grid.setContentsMargins(theme.XS, theme.XS, theme.XS, theme.XS)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(theme.XS)
        self._grid.setColumnStretch(1, 1)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addLayout(self._right, 0, 2)
        self._middle = QWidget()
        middle = QHBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(theme.S)
        middle.addWidget(self._button(a.loop))
        middle.addWidget(self.position)
        middle.addWidget(volume)
        self._grid.addWidget(self._middle, 0, 1, Qt.AlignmentFlag.AlignCenter)
        self._between = True
        editor.moved.connect(self._show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Later: the layout around would not notice another height while it gives out room.
        QMetaObject.invokeMethod(self, "_place", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _place(self) -> None:
        """Put time code and volume between the buttons, or below them."""
        parts = (self._left, self._middle, self._right)
        needed = sum(part.sizeHint().width() + theme.S for part in parts) + theme.S
        between = needed <= self.width()
        if between != self._between:
            self._between = between
            place = (0, 1, 1, 1) if between else (1, 0, 1, 3)
            self._grid.addWidget(self._middle, *place, Qt.AlignmentFlag.AlignCenter)

    def _row(self, *groups: tuple[QAction, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.XS)
        for group in groups:
            if row.count():
                row.addSpacing(theme.XS)
            for action in group:
                row.addWidget(self._button(action))
        return row

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setDefaultAction(action)
        button.setAccessibleName(action.iconText())
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setIconSize(QSize(18, 18))
        return button

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
        self._place()
