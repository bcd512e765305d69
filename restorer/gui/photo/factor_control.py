"""The render factor: chosen by hand, by Auto, or as small as the memory wants it."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from restorer.engine.look import AUTO, RENDER_FACTORS, Look
from restorer.engine.result import Report
from restorer.gui import theme
from restorer.gui.controls import Adjustment
from restorer.gui.photo.album import Entry


class FactorControl(QWidget):
    """A slider, a check that leaves the choice to the photo, and what became of the choice."""

    changed = Signal(object)  # int, "auto" or None: by the person's hand only
    auto_chosen = Signal(bool)  # likewise: Auto was switched on or off

    def __init__(self) -> None:
        super().__init__()
        self._default = 21
        self._fits = 0
        self.adjustment = Adjustment(
            self.tr("Render factor"),
            RENDER_FACTORS,
            self._default,
            explanation=self.tr(
                "How closely the model looks. Lower: it sees the whole scene at a glance; "
                "bolder, steadier colour. Higher: it sees small things too, but may lose sight "
                "of the scene; more detail, sometimes paler or patchy. Old, soft photos like "
                "lower values."
            ),
        )
        self.auto = QCheckBox(self.tr("Auto"))
        self.auto.setToolTip(
            self.tr(
                "<p>Chooses for each photo: the model's own render factor where the photo is "
                "sharp, a lower one where it is small or soft.</p>"
            )
        )
        self.adjustment.add_beside(self.auto)
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.outcome.setProperty("role", "dim")
        self.outcome.setFont(theme.small(self.outcome.font()))
        self.take = QPushButton(self.tr("Use what fits"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.adjustment)
        column.addWidget(self.outcome)
        column.addWidget(self.take)
        self.outcome.hide()
        self.take.hide()
        self.adjustment.changed.connect(self._moved)
        self.auto.toggled.connect(self._auto_toggled)
        self.take.clicked.connect(self._take)

    def show_look(self, look: Look, default: int) -> None:
        """Show what was chosen; default: the model's own."""
        self._default = default
        chosen = look.render_factor
        with QSignalBlocker(self.auto):
            self.auto.setChecked(chosen == AUTO)
        self.adjustment.show_value(default if chosen in (None, AUTO) else int(chosen), default)

    def show_outcome(self, entry: Entry) -> None:
        """Show which factor Auto took, and offer the one that the memory had room for."""
        reports = _reports(entry)
        reduced = [r.render_factor_used for r in reports if _reduced(r)]
        self._fits = min(reduced, default=0)
        sentences = []
        if entry.look.render_factor == AUTO:
            sentences.append(self._reason(reports[0] if reports else None))
            if reports:
                self.adjustment.show_value(reports[0].render_factor_used, self._default)
        if self._fits:
            sentence = self.tr("The memory had room for {factor} only.")
            sentences.append(sentence.format(factor=self._fits))
            self.take.setText(self.tr("Use {factor} for this photo").format(factor=self._fits))
        self.outcome.setText(" ".join(sentences))
        self.outcome.setVisible(bool(sentences))
        self.take.setVisible(bool(self._fits))

    def _reason(self, report: Report | None) -> str:
        if report is None:
            return self.tr("Auto: looking for what suits the photo…")
        reasons = {
            "sharp": self.tr("Auto: the photo is sharp, the model's own {factor} suits it."),
            "soft": self.tr("Auto: the photo is soft, {factor} shows all its detail."),
            "small": self.tr("Auto: the photo is small, {factor} shows all of it."),
        }
        return reasons[report.auto].format(factor=report.render_factor_asked)

    @Slot(int)
    def _moved(self, factor: int) -> None:
        with QSignalBlocker(self.auto):
            self.auto.setChecked(False)
        self.changed.emit(None if factor == self._default else factor)

    @Slot(bool)
    def _auto_toggled(self, automatic: bool) -> None:
        self.auto_chosen.emit(automatic)
        self.adjustment.begun.emit()
        if automatic:
            self.changed.emit(AUTO)
        else:
            self._moved(self.adjustment.value)

    @Slot()
    def _take(self) -> None:
        self.adjustment.slider.setFocus()
        self.adjustment.begun.emit()
        with QSignalBlocker(self.auto):
            self.auto.setChecked(False)
        self.changed.emit(self._fits)


def _reports(entry: Entry) -> list[Report]:
    """Of each network that coloured the entry as it looks now."""
    reports: list[Report] = []
    rendering = entry.rendering()
    while rendering is not None:
        reports += rendering.report.parts or (rendering.report,)
        rendering = rendering.second
    return reports


def _reduced(report: Report) -> bool:
    return report.render_factor_used < report.render_factor_asked
