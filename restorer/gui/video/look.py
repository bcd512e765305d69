"""Model, render factor and vividness of a film or a shot."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from restorer.catalogue import Model
from restorer.engine.look import AUTO, RENDER_FACTORS, Look
from restorer.gui import theme
from restorer.gui.choosers import ModelChooser
from restorer.gui.controls import Adjustment


class LookControls(QWidget):
    """Shows a look and says when the person changes it."""

    changed = Signal(object)  # Look
    begun = Signal()  # what changes from now on is another gesture

    def __init__(self, models: Sequence[tuple[Model, bool]]) -> None:
        super().__init__()
        self._look = Look()
        self._models: dict[str, Model] = {}
        self.model = ModelChooser(self.tr("Model"), 16)
        self.factor = Adjustment(
            self.tr("Render factor"),
            RENDER_FACTORS,
            21,
            explanation=self.tr(
                "How closely the model looks. Lower: bolder, steadier colour, and much faster. "
                "Higher: it sees small things too, but may lose sight of the scene."
            ),
        )
        self.vividness = Adjustment(
            self.tr("Vividness"),
            range(0, 201),
            100,
            self.tr(" %", "unit after a number"),
            self.tr("How strong the colours are. Takes effect at once."),
        )
        caption = QLabel(self.tr("Model"))
        caption.setBuddy(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        for part in (caption, self.model, self.factor, self.vividness):
            column.addWidget(part)
        self.show_models(models)
        self.model.currentIndexChanged.connect(self._model_chosen)
        self.factor.changed.connect(self._factor_moved)
        self.vividness.changed.connect(self._vividness_moved)
        self.factor.begun.connect(self.begun)
        self.vividness.begun.connect(self.begun)

    def show_models(self, models: Sequence[tuple[Model, bool]]) -> None:
        """Offer these; one that is not installed cannot be chosen."""
        self._models = {model.name: model for model, _ in models}
        self.model.show_models(models, self._look.model)

    def show_look(self, look: Look) -> None:
        """Show a look; `changed` is not emitted."""
        self._look = look
        self.model.show_choice(look.model)
        model = self._models.get(look.model)
        default = model.video_render_factor if model else self.factor.default
        factor = look.render_factor
        self.factor.show_value(default if factor in (None, AUTO) else int(factor), default)
        self.vividness.show_value(round(look.vividness * 100))

    def redress(self) -> None:
        """Take the theme's colours."""
        self.factor.redress()
        self.vividness.redress()

    @Slot(int)
    def _model_chosen(self, row: int) -> None:
        self.begun.emit()
        # Another model has another default: a factor chosen for the last one says nothing here.
        self._change(replace(self._look, model=self.model.itemData(row), render_factor=None))

    @Slot(int)
    def _factor_moved(self, factor: int) -> None:
        default = self.factor.default
        self._change(replace(self._look, render_factor=None if factor == default else factor))

    @Slot(int)
    def _vividness_moved(self, percent: int) -> None:
        self._change(replace(self._look, vividness=percent / 100))

    def _change(self, look: Look) -> None:
        self.show_look(look)
        self.changed.emit(look)
