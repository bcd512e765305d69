"""How loud the film is played: a button that mutes it, and a slider beside it."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from restorer.gui import theme
from restorer.gui.video.actions import VideoActions
from restorer.gui.video.editor import Editor
from restorer.gui.video.film import Film
from restorer.gui.video.loudness import LOUDEST, STEP, Loudness
from restorer.gui.video.soundtrack import has_sound

_WIDTH = 64


class VolumeControl(QWidget):
    """Only where the film has sound and the machine can play it; else it says why not."""

    def __init__(self, loudness: Loudness, actions: VideoActions, editor: Editor) -> None:
        super().__init__()
        self._loudness = loudness
        self._why_not = ""  # there is nothing to hear
        self._actions = actions
        self.button = QToolButton()
        self.button.setProperty("role", "quiet")
        self.button.setDefaultAction(actions.mute)
        self.button.setAccessibleName(actions.mute.text())
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setIconSize(QSize(18, 18))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setFixedWidth(_WIDTH)
        self.slider.setRange(0, LOUDEST)
        self.slider.setSingleStep(STEP)
        self.slider.setAccessibleName(self.tr("Volume"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.XS)
        row.addWidget(self.button)
        row.addWidget(self.slider)
        self.slider.valueChanged.connect(loudness.set_volume)
        actions.mute.triggered.connect(loudness.mute_or_not)
        loudness.changed.connect(self._show)
        editor.opened.connect(self._show_film)
        self._show()

    @Slot(object)
    def _show_film(self, film: Film | None) -> None:
        heard = film is not None and has_sound(film.clip)
        self._enable(heard, self.tr("This film has no sound"))

    @Slot(bool)
    def show_sounded(self, heard: bool) -> None:
        """Whether the machine could play a film's sound."""
        self._enable(heard, self.tr("This machine has no device to play the film's sound"))

    def _enable(self, heard: bool, why_not: str) -> None:
        self._actions.mute.setEnabled(heard)
        self.slider.setEnabled(heard)
        self._why_not = "" if heard else why_not
        self._show()

    @Slot()
    def _show(self) -> None:
        loudness = self._loudness
        with QSignalBlocker(self.slider):  # it may be dragged right now
            self.slider.setValue(loudness.volume)
        tip = self.tr("Volume: {percent} %").format(percent=loudness.volume)
        self.slider.setToolTip(self._why_not or tip)
        self._actions.show_muted(loudness.muted)
        if self._why_not:
            self._actions.mute.setToolTip(self._why_not)
