"""The panel beside the photo: what can be adjusted, and a way to stop."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from restorer.catalogue import Model
from restorer.engine.look import AUTO, Factor, Look
from restorer.gui import theme
from restorer.gui.catalogue_words import good_for
from restorer.gui.choosers import ModelChooser
from restorer.gui.controls import Adjustment
from restorer.gui.photo.album import Entry, State, state_text
from restorer.gui.photo.blend_control import BlendControl
from restorer.gui.photo.factor_control import FactorControl
from restorer.gui.scrolling import Upright

_WIDTH = 288


class Panel(QFrame):
    """Shows the look of one photo and says when the person changes it."""

    look_changed = Signal(object)  # Look
    gesture_begun = Signal()  # the next change does not continue the last one
    model_chosen = Signal(str)  # by the person's hand only
    models_wanted = Signal()
    cancel_wanted = Signal()
    colour_wanted = Signal()

    def __init__(self, models: Sequence[tuple[Model, bool]]) -> None:
        """models: each with whether it is installed."""
        super().__init__()
        self.setObjectName("panel")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._models: dict[str, Model] = {}
        self._look = Look()
        way = self.tr("Press “Models…” to install it.")
        self.model = ModelChooser(self.tr("Model"), 12, way)
        self.blend = BlendControl()
        self.manage = QPushButton(self.tr("Models…"))
        self.manage.setToolTip(self.tr("Download, import and remove models"))
        self.manage.clicked.connect(self.models_wanted)
        self.good_for = self._prose()
        self.factor_control = FactorControl()
        self.factor = self.factor_control.adjustment
        percent = self.tr(" %", "unit after a number")
        self.vividness = Adjustment(
            self.tr("Vividness"),
            range(0, 201),
            100,
            percent,
            self.tr("How strong the colours are. Takes effect at once."),
        )
        self.warmth = Adjustment(
            self.tr("Warmth"),
            range(-100, 101),
            0,
            explanation=self.tr(
                "Left: colder, as on a cloudy day. Right: warmer, as in evening light. "
                "What is grey stays grey."
            ),
        )
        self.strength = Adjustment(
            self.tr("Strength"),
            range(0, 101),
            100,
            percent,
            self.tr("Blends the colours with the black-and-white original."),
        )
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setProperty("role", "dim")
        self.action = QPushButton()
        self._stops = False
        self._lay_out()
        self.show_models(models)
        self.model.currentIndexChanged.connect(self._model_chosen)
        self.blend.changed.connect(self._change)
        self.factor_control.changed.connect(self._factor_chosen)
        self.vividness.changed.connect(self._vividness_moved)
        self.warmth.changed.connect(self._warmth_moved)
        self.strength.changed.connect(self._strength_moved)
        for adjustment in self._adjustments:
            adjustment.begun.connect(self.gesture_begun)
        self.action.clicked.connect(self._act)
        self.show_entry(None)

    def show_entry(self, entry: Entry | None) -> None:
        """Show a photo's look and state; None: nothing is open."""
        self.setEnabled(entry is not None)
        if entry is None:
            return
        self._show_look(entry.look)
        self.factor_control.show_outcome(entry)
        self._stops = entry.state is State.COLOURING
        self.state.setText(state_text(entry.state))
        self.state.setToolTip(entry.sentence)
        wordings = {
            State.COLOURING: self.tr("Cancel"),
            State.STOPPED: self.tr("Colour it"),
            State.FAILED: self.tr("Try again"),
        }
        self.action.setVisible(entry.state in wordings)
        self.action.setText(wordings.get(entry.state, ""))

    def show_models(self, models: Sequence[tuple[Model, bool]]) -> None:
        """Offer these; one that is not installed cannot be chosen."""
        self._models = {model.name: model for model, _ in models}
        self.model.show_models(models, self._look.model)
        self.blend.show_models([model for model, installed in models if installed])

    def sizeHint(self) -> QSize:
        width = max(_WIDTH, self.minimumSizeHint().width())
        return QSize(width, super().sizeHint().height())

    @property
    def dragging(self) -> bool:
        """Whether a slider is held with the mouse."""
        return any(adjustment.slider.isSliderDown() for adjustment in self._adjustments)

    def redress(self) -> None:
        """Take the theme's colours."""
        for adjustment in self._adjustments:
            adjustment.redress()

    @property
    def _adjustments(self) -> tuple[Adjustment, ...]:
        return (self.blend.share, self.factor, self.vividness, self.warmth, self.strength)

    def _show_look(self, look: Look) -> None:
        self._look = look
        self.model.show_choice(look.model)
        self.blend.show_look(look)
        model = self._models.get(look.model)
        self.good_for.setText(good_for(model) if model else "")
        default = model.render_factor if model else self.factor.default
        self.factor_control.show_look(look, default)
        self.vividness.show_value(round(look.vividness * 100))
        self.warmth.show_value(round(look.warmth * 100))
        self.strength.show_value(round(look.strength * 100))

    def _prose(self) -> QLabel:
        prose = QLabel()
        prose.setWordWrap(True)
        prose.setProperty("role", "dim")
        prose.setFont(theme.small(prose.font()))
        return prose

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.S)
        caption = QLabel(self.tr("Model"))
        caption.setBuddy(self.model)
        column.addWidget(caption)
        line = QHBoxLayout()
        line.addWidget(self.model, 1)
        line.addWidget(self.manage)
        column.addLayout(line)
        column.addWidget(self.good_for)
        column.addWidget(self.blend)
        for part in (self.factor_control, self.vividness, self.warmth, self.strength):
            column.addSpacing(theme.S)
            column.addWidget(part)
        column.addStretch(1)
        # A person who wants to cancel must not have to scroll.
        below = QFrame()
        below.setObjectName("strip")
        state = QVBoxLayout(below)
        state.setContentsMargins(theme.L, theme.M, theme.L, theme.L)
        state.setSpacing(theme.S)
        state.addWidget(self.state)
        state.addWidget(self.action)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Upright(inside), 1)
        outer.addWidget(below)

    @Slot(object)
    def _change(self, look: Look) -> None:
        self._look = look
        self.look_changed.emit(look)

    @Slot(int)
    def _model_chosen(self, row: int) -> None:
        name = self.model.itemData(row)
        # Another model has another default: a factor chosen for the last one says nothing here,
        # but Auto does.
        factor: Factor = AUTO if self._look.render_factor == AUTO else None
        blend = None if name == self._look.blend else self._look.blend
        look = replace(self._look, model=name, render_factor=factor, blend=blend)
        self._show_look(look)
        self._change(look)
        self.model_chosen.emit(name)

    @Slot(object)
    def _factor_chosen(self, factor: Factor) -> None:
        self._change(replace(self._look, render_factor=factor))

    @Slot(int)
    def _vividness_moved(self, percent: int) -> None:
        self._change(replace(self._look, vividness=percent / 100))

    @Slot(int)
    def _warmth_moved(self, hundredths: int) -> None:
        self._change(replace(self._look, warmth=hundredths / 100))

    @Slot(int)
    def _strength_moved(self, percent: int) -> None:
        self._change(replace(self._look, strength=percent / 100))

    @Slot()
    def _act(self) -> None:
        if self._stops:
            self.cancel_wanted.emit()
        else:
            self.colour_wanted.emit()
