"""The panel beside the film: settings of the whole film, and of the shot at the playhead."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from restorer.catalogue import Model
from restorer.engine.look import Look
from restorer.gui import theme
from restorer.gui.controls import Adjustment
from restorer.gui.header import ElidedLabel
from restorer.gui.quantities import count
from restorer.gui.scrolling import Upright
from restorer.gui.video.editor import Editor
from restorer.gui.video.film import Film
from restorer.gui.video.look import LookControls
from restorer.gui.video.words import short_clock

_WIDTH = 288


class VideoPanel(QFrame):
    """Shows what the editor holds, and edits it."""

    def __init__(self, editor: Editor, models: Sequence[tuple[Model, bool]]) -> None:
        """models: each with whether it is installed."""
        super().__init__()
        self.setObjectName("panel")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._editor = editor
        self.name = ElidedLabel()
        self.name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.name.setFont(theme.heading(self.name.font()))
        self.name.setAccessibleName(self.tr("Film"))
        self.facts = QLabel()
        self.facts.setProperty("role", "dim")
        self.facts.setFont(theme.small(self.facts.font()))
        self.facts.setWordWrap(True)
        self.of_film = self._tab(self.tr("Whole film"))
        self.of_shot = self._tab(self.tr("This shot"))
        self.of_film.setChecked(True)
        self._tabs = QButtonGroup(self)
        for tab in (self.of_film, self.of_shot):
            self._tabs.addButton(tab)
        self.hint = QLabel()
        self.hint.setProperty("role", "dim")
        self.hint.setFont(theme.small(self.hint.font()))
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(0, 0, 0, theme.S)
        self.grey = QCheckBox(self.tr("Leave it as it is"))
        self.grey.setToolTip(self.tr("This shot gets no colours"))
        self.controls = LookControls(models)
        self.as_film = QPushButton(self.tr("As the whole film"))
        self.as_film.setToolTip(self.tr("Take this shot's own settings away"))
        self.steadiness = Adjustment(
            self.tr("Steadiness"),
            range(0, 101),
            50,
            explanation=self.tr(
                "How still colours are held from frame to frame, along what moves. 0: each frame "
                "as the network sees it. It is seen when the film is played or exported, and on "
                "a single frame once those before it are in colour."
            ),
        )
        self._lay_out()
        self._connect()

    def show_models(self, models: Sequence[tuple[Model, bool]]) -> None:
        """Offer these; one that is not installed cannot be chosen."""
        self.controls.show_models(models)

    def add(self, widget: QWidget) -> None:
        """Put something behind the settings."""
        self._column.insertSpacing(self._column.count() - 1, theme.S)
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_below(self, widget: QWidget) -> None:
        """Put something at the panel's end, which does not scroll."""
        self._below.addWidget(widget)

    def sizeHint(self) -> QSize:
        width = max(_WIDTH, self.minimumSizeHint().width())
        return QSize(width, super().sizeHint().height())

    def redress(self) -> None:
        """Take the theme's colours."""
        self.controls.redress()
        self.steadiness.redress()

    def _tab(self, text: str) -> QToolButton:
        tab = QToolButton()
        tab.setText(text)
        tab.setCheckable(True)
        tab.setProperty("role", "tab")
        tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tab.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tab.toggled.connect(self.show_now)
        return tab

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.S)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        tabs = QFrame()
        tabs.setObjectName("places")
        line = QHBoxLayout(tabs)
        line.setContentsMargins(2, 2, 2, 2)
        line.setSpacing(2)
        for tab in (self.of_film, self.of_shot):
            line.addWidget(tab, 1)
        parts = (self.hint, self.grey, self.controls, self.steadiness, self.as_film)
        column.addSpacing(theme.XS)
        column.addWidget(tabs)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        below = QFrame()
        below.setObjectName("strip")  # with a line where what scrolls is cut
        self._below = QVBoxLayout(below)
        self._below.setContentsMargins(theme.L, theme.M, theme.L, theme.L)
        self._below.setSpacing(theme.S)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Upright(inside), 1)
        outer.addWidget(below)

    def _connect(self) -> None:
        editor = self._editor
        editor.opened.connect(self._show_film)
        editor.moved.connect(self.show_now)
        editor.changed.connect(self.show_now)
        self.grey.toggled.connect(editor.set_shot_grey)
        self.controls.changed.connect(self._change)
        self.controls.begun.connect(editor.seal)
        self.as_film.clicked.connect(self._take_film)
        self.steadiness.changed.connect(editor.set_steadiness)
        self.steadiness.begun.connect(editor.seal)

    @Slot(object)
    def _show_film(self, film: Film | None) -> None:
        if film is None:
            return
        info = film.clip.info
        self.name.show_text(film.clip.path.name)
        text = self.tr("{width} × {height}, {rate} frames per second, {length}")
        length = short_clock(film.length, 1)
        rate = f"{float(info.rate):.3g}"
        values = {"width": info.width, "height": info.height, "rate": rate, "length": length}
        self.facts.setText(text.format(**values))
        self.of_film.setChecked(True)

    @Slot()
    def show_now(self) -> None:
        """Show what the editor holds."""
        editor = self._editor
        if editor.film is None:
            return
        project, shot = editor.project, editor.shot
        self.of_shot.setEnabled(bool(project.shots))
        why_not = self.tr("As soon as the shots are found")
        self.of_shot.setToolTip("" if project.shots else why_not)
        if not project.shots and self.of_shot.isChecked():
            self.of_film.setChecked(True)
        one = self.of_shot.isChecked()
        self.grey.setVisible(one)
        self.as_film.setVisible(one)
        self.as_film.setEnabled(shot.look is not None)
        self.steadiness.setVisible(not one)
        self.hint.setText(self._hint(one))
        with QSignalBlocker(self.grey):
            self.grey.setChecked(shot.grey)
        self.controls.setEnabled(not (one and shot.grey))
        self.controls.show_look((shot.look if one else None) or project.look)
        self.steadiness.show_value(round(project.steadiness))

    def _hint(self, one: bool) -> str:
        editor = self._editor
        if not one:
            own = sum(shot.look is not None or shot.grey for shot in editor.shots)
            if not own:
                return self.tr("For every shot.")
            return self.tr(
                "For shots without settings of their own. With their own: {number}."
            ).format(number=count(own))
        text = self.tr("Shot {number} of {count}, frames {first} to {last}.")
        if editor.shot.look is not None:
            text = self.tr("Shot {number} of {count}, frames {first} to {last}: its own settings.")
        number, shot = editor.shot_at(editor.playhead) + 1, editor.shot
        return text.format(
            number=count(number),
            count=count(len(editor.shots)),
            first=count(shot.first + 1),
            last=count(shot.last + 1),
        )

    @Slot(object)
    def _change(self, look: Look) -> None:
        if self.of_shot.isChecked():
            self._editor.set_shot_look(look)
        else:
            self._editor.set_look(look)

    @Slot()
    def _take_film(self) -> None:
        self.of_shot.setFocus()  # the button is about to be disabled
        self._editor.seal()
        self._editor.set_shot_look(None)
