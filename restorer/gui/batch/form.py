"""What a batch is to do: which photos, where the results go, how they are called, which colours."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from restorer.catalogue import Model
from restorer.engine.look import AUTO, Factor, Look
from restorer.gui import theme
from restorer.gui.batch.filters import FilterFields
from restorer.gui.batch.sources import Sources
from restorer.gui.batch.wishes import Wishes
from restorer.gui.choosers import Chooser, FormatChooser, ModelChooser
from restorer.gui.fields import Fields
from restorer.gui.icons import icon
from restorer.gui.photo.factor_control import FactorControl
from restorer.settings import Settings

_WIDTH = 452
_CAPTIONS = 110
TEMPLATE = "{name}-colour"


class BatchForm(QScrollArea):
    """Says whenever a wish changes; what comes of it is seen beside it."""

    changed = Signal()
    target_wanted = Signal()  # a folder for the results
    look_wanted = Signal()  # of the photo that is shown in the photo's place

    def __init__(self, models: Sequence[tuple[Model, bool]], look: Look) -> None:
        super().__init__()
        self._look = self._plain = look
        self._models: dict[str, Model] = {}
        self._folder: Path | None = None
        self._factor: Factor = None
        self.sources = Sources()
        self.recursive = QCheckBox(self.tr("Also the folders within the folders"))
        self.recursive.setChecked(True)
        self.watch = QCheckBox(self.tr("Go on watching: take new photos as they come"))
        self.filters = FilterFields(_CAPTIONS)
        self.where = Chooser(
            self.tr("Results"),
            (
                (self.tr("Into a folder of their own"), True),
                (self.tr("Beside the originals"), False),
            ),
        )
        self.target = QPushButton()
        self.target.setProperty("role", "field")
        self.target.setAccessibleName(self.tr("Folder for the results"))
        self.template = self._line(self.tr("Name"), TEMPLATE)
        self.template.setText(TEMPLATE)
        self.template.setToolTip(
            self.tr(
                "May hold {name}, {ext}, {folder}, {number}, {model} and {factor}; "
                "{number:05} is five digits wide."
            )
        )
        self.example = QLabel()
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.example.setWordWrap(True)
        self.example.setProperty("role", "dim")
        self.format = FormatChooser()
        self.existing = Chooser(
            self.tr("Name is taken"),
            (
                (self.tr("Leave the photo out"), "skip"),
                (self.tr("Add a number"), "number"),
                (self.tr("Count it as failed"), "fail"),
                (self.tr("Replace the earlier result"), "overwrite"),
            ),
        )
        self.model = ModelChooser(self.tr("Model"))
        self.factor = FactorControl()
        self.as_shown = QPushButton(self.tr("As the photo that is shown"))
        self.as_shown.setToolTip(self.tr("Take the settings of the photo in the Photo place"))
        self.extras = QLabel()
        self.extras.setWordWrap(True)
        self.extras.setProperty("role", "dim")
        self.plain = QToolButton()
        self.plain.setProperty("role", "quiet")
        self.plain.setToolTip(self.tr("Back to the default"))
        self.plain.setAccessibleName(self.tr("Take back the settings of that photo"))
        self._lay_out()
        self.show_models(models)
        self.show_target(None)
        self.redress()
        self._connect()

    @property
    def folder(self) -> Path | None:
        """Where the results go; None: beside the originals, or nobody has said yet."""
        return self._folder if self.where.currentData() else None

    @property
    def ready(self) -> bool:
        """Whether all is said that is needed."""
        return bool(self.sources.paths) and (
            self.folder is not None or not self.where.currentData()
        )

    def wishes(self, settings: Settings) -> Wishes:
        """What the form says. settings: of what is written."""
        return Wishes(
            self.sources.paths,
            self.folder,
            self.recursive.isChecked(),
            self.filters.filters,
            self.template.text().strip() or TEMPLATE,
            self.existing.currentData(),
            replace(
                self._look,
                model=self.model.currentData() or self._look.model,
                render_factor=self._factor,
            ),
            self.format.currentData(),
            settings,
        )

    def show_target(self, folder: Path | None) -> None:
        """Show a folder for the results."""
        self._folder = folder
        metrics = self.target.fontMetrics()
        text = str(folder) if folder else self.tr("Choose a folder…")
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDTH - 190)
        self.target.setText(elided.replace("&", "&&"))
        self.target.setToolTip(text)

    def show_look(self, look: Look) -> None:
        """Take over a photo's look; what has no control here is said."""
        self._look, self._factor = look, look.render_factor
        self.model.show_choice(self._installed(look.model))
        model = self._models.get(look.model)
        if model is not None:
            self.factor.show_look(look, model.render_factor)
        extras = self._extras(look)
        self.extras.setText(extras)
        self.extras.setVisible(bool(extras))
        self.plain.setVisible(bool(extras))
        self.changed.emit()

    def _extras(self, look: Look) -> str:
        parts = []
        if look.vividness != 1:
            parts.append(self.tr("vividness {value} %").format(value=round(look.vividness * 100)))
        if look.strength != 1:
            parts.append(self.tr("strength {value} %").format(value=round(look.strength * 100)))
        if look.warmth:
            parts.append(self.tr("warmth {value} %").format(value=round(look.warmth * 100)))
        if look.blend is not None:
            model = self._models.get(look.blend)
            name = model.title if model else look.blend
            parts.append(self.tr("a blend with {model}").format(model=name))
        if not parts:
            return ""
        return self.tr("As in that photo: {parts}").format(parts=", ".join(parts))

    def show_models(self, models: Sequence[tuple[Model, bool]]) -> None:
        """Offer the models that are installed."""
        chosen = self.model.currentData() or self._look.model
        self._models = {model.name: model for model, installed in models if installed}
        offered = [(model, True) for model in self._models.values()]
        self.model.show_models(offered, self._installed(chosen))
        self._show_factor()

    def _installed(self, name: str) -> str:
        """This model, or the first where it is not installed."""
        return name if name in self._models else next(iter(self._models), "")

    def show_example(self, text: str, wrong: bool = False) -> None:
        """Show what the template gives, or what is wrong with it."""
        self.example.setText(text)
        theme.mark(self.example, "role", "wrong" if wrong else "dim")
        theme.mark(self.template, "wrong", "true" if wrong else "false")

    def redress(self) -> None:
        """Take the theme's colours."""
        self.factor.adjustment.redress()
        self.plain.setIcon(icon("reset"))

    def _line(self, name: str, empty: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(empty)
        return line

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("cards")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.S)
        column.addWidget(self._heading(self.tr("Photos")))
        column.addWidget(self.sources)
        column.addWidget(self.recursive)
        column.addWidget(self.watch)
        column.addWidget(self.filters)
        column.addSpacing(theme.M)
        column.addWidget(self._heading(self.tr("Results")))
        rows = Fields(self.where, captions=_CAPTIONS)
        self._target_caption = rows.add(self.target, self.tr("Folder"))
        rows.add(self.template)
        rows.setWidget(rows.rowCount(), QFormLayout.ItemRole.FieldRole, self.example)
        rows.add(self.format)
        rows.add(self.existing)
        column.addLayout(rows)
        column.addSpacing(theme.M)
        column.addWidget(self._heading(self.tr("Colours")))
        column.addLayout(Fields(self.model, captions=_CAPTIONS))
        column.addWidget(self.factor)
        taken = QHBoxLayout()
        taken.addWidget(self.extras, 1)
        taken.addWidget(self.plain)
        column.addLayout(taken)
        column.addWidget(self.as_shown)
        self.extras.hide()
        self.plain.hide()
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls take it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH)

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text)
        heading.setFont(theme.heading(heading.font()))
        return heading

    def _connect(self) -> None:
        self.sources.changed.connect(self.changed)
        self.recursive.toggled.connect(self.changed)
        self.filters.changed.connect(self.changed)
        self.template.textEdited.connect(self.changed)
        for chooser in (self.format, self.existing):
            chooser.currentIndexChanged.connect(self.changed)
        self.where.currentIndexChanged.connect(self._where_changed)
        self.target.clicked.connect(self.target_wanted)
        self.model.currentIndexChanged.connect(self._model_changed)
        self.factor.changed.connect(self._factor_changed)
        self.as_shown.clicked.connect(self.look_wanted)
        self.plain.clicked.connect(self._take_back)

    @Slot()
    def _where_changed(self) -> None:
        apart = bool(self.where.currentData())
        self.target.setVisible(apart)
        self._target_caption.setVisible(apart)
        self.changed.emit()

    @Slot()
    def _model_changed(self) -> None:
        self._show_factor()
        self.changed.emit()

    @Slot()
    def _take_back(self) -> None:
        self.as_shown.setFocus()
        plain = replace(self._plain, model=self._look.model, render_factor=self._factor)
        self.show_look(plain)

    @Slot(object)
    def _factor_changed(self, factor: Factor) -> None:
        self._factor = factor
        self.changed.emit()

    def _show_factor(self) -> None:
        model = self._models.get(self.model.currentData())
        if model is not None:
            # A factor chosen for another model says nothing about this one; Auto does.
            self._factor = AUTO if self._factor == AUTO else None
            self.factor.show_look(Look(model.name, self._factor), model.render_factor)
