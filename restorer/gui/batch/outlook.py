"""What will happen, before it does: how many photos, how long, how much room, the first names."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from restorer.gui import quantities, theme
from restorer.gui.batch.forecast import Forecast
from restorer.gui.header import ElidedLabel
from restorer.gui.icons import icon
from restorer.gui.sentences import translated

if TYPE_CHECKING:
    from restorer.batch.estimate import Estimate
    from restorer.batch.plan import Plan

_FIRST = 8  # names that are shown
_PASSED_OVER = 4


class Outlook(QWidget):
    """Shows a forecast, or what is missing for one."""

    start_wanted = Signal()
    go_on_wanted = Signal()  # with the earlier batch
    anew_wanted = Signal()  # what the earlier batch has done, once more

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outlook")
        self.heading = QLabel()
        self.heading.setFont(theme.title(self.heading.font()))
        self.heading.setWordWrap(True)
        self.facts = self._prose()
        self.notes = self._prose()
        self.notes.setProperty("role", "dim")
        self._card = QFrame()
        self._names = QGridLayout()
        self._names.setHorizontalSpacing(theme.M)
        self._names.setVerticalSpacing(theme.XS)
        self._names.setColumnStretch(0, 1)
        self._names.setColumnStretch(2, 1)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Progress"))
        keeps = self.busy.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(keeps)
        self.start = QPushButton(self.tr("Start"))
        self.start.setProperty("role", "primary")
        self.start.clicked.connect(self.start_wanted)
        self.go_on = QPushButton(self.tr("Open the earlier batch"))
        self.go_on.clicked.connect(self.go_on_wanted)
        self.anew = QPushButton(self.tr("Begin anew"))
        self.anew.setToolTip(
            self.tr(
                "Do all of these photos once more. The earlier batch's journal is put aside; its "
                "results stay where they are."
            )
        )
        self.anew.clicked.connect(self.anew_wanted)
        self._lay_out()
        self.redress()
        self.show_nothing("")

    def show_nothing(self, text: str) -> None:
        """Say what is missing."""
        self._show_names(())
        self.heading.setText(text)
        self._say("")
        self.notes.setText("")
        self.start.setEnabled(False)
        self.start.show()
        self.go_on.hide()
        self.anew.hide()
        self.busy.hide()

    def show_error(self, sentence: str) -> None:
        """Say why there is nothing to foresee."""
        self.show_nothing(self.tr("Something is not right yet"))
        self._say(sentence, wrong=True)

    def show_searching(self) -> None:
        """The photos are being looked for; what was known stays until then."""
        self.busy.show()
        self.start.setEnabled(False)
        if not self.facts.text():
            self.heading.setText(self.tr("Looking for photos…"))

    def show_forecast(self, found: Forecast, cost: "Estimate | None") -> None:
        """Show what was found; cost: of time and room, where it is known."""
        plan = found.plan
        number = len(plan.items)
        self.busy.hide()
        self.heading.setText(self._counted(number, plan))
        self._say(self._facts(found, cost) if number else "")
        self.notes.setText("\n".join(self._notes(found)))
        self._show_names(
            [(item.relative, self._target(found, str(item.target))) for item in plan.items[:_FIRST]]
        )
        blocked = bool(found.unfinished) and not found.fits
        left = number or (found.unfinished if found.fits else 0)
        self.start.setEnabled(bool(left) and not blocked)
        # What was done earlier can be looked at, and what failed can be tried again.
        finished = not left and bool(plan.known)
        self.go_on.setVisible(blocked or finished)
        self.anew.setVisible(finished and not blocked)
        self.start.setVisible(not self.go_on.isVisibleTo(self))

    def show_untried(self, sentence: str) -> None:
        """Say why it is not known how long it will take."""
        self._say(self.tr("Time: not known. {reason}").format(reason=sentence))

    def redress(self) -> None:
        """Take the theme's colours."""
        self.start.setIcon(icon("play", theme.tones().on_accent))

    def _say(self, text: str, wrong: bool = False) -> None:
        self.facts.setText(text)
        self.facts.setVisible(bool(text))
        theme.mark(self.facts, "role", "wrong" if wrong else "")

    def _counted(self, number: int, plan: "Plan") -> str:
        if number == 1:
            return self.tr("One photo, {size}").format(size=quantities.size(plan.size))
        if not number:
            return self.tr("No photos to be coloured")
        return self.tr("{count} photos, {size}").format(
            count=quantities.count(number), size=quantities.size(plan.size)
        )

    def _facts(self, found: Forecast, cost: "Estimate | None") -> str:
        if cost is None:
            return self.tr("Time: being measured on a few of them…")
        if not cost.tried:
            return self.tr("Time: not known, for none of some photos could be tried.")
        time = self.tr("Time: {time}").format(time=quantities.span(cost.seconds))
        room = self.tr("Results: about {size}; free: {free}").format(
            size=quantities.size(cost.bytes), free=quantities.size(found.free)
        )
        if cost.bytes > found.free:
            return "\n".join((time, room, self.tr("There may not be enough room.")))
        return f"{time}\n{room}"

    def _notes(self, found: Forecast) -> list[str]:
        plan, notes = found.plan, []
        if found.unfinished and not found.fits:
            notes.append(
                self.tr(
                    "In that folder lies a batch that is not finished, with other settings. Photos "
                    "that are left: {count}. Go on with it, or choose another folder."
                ).format(count=quantities.count(found.unfinished))
            )
        if found.unfinished and found.fits:
            text = self.tr("From an earlier start, still to be done: {count}")
            notes.append(text.format(count=quantities.count(found.unfinished)))
        for text, number in (
            (self.tr("In the batch already: {count}"), plan.known),
            (self.tr("Left out by name, size or date: {count}"), plan.filtered),
            (self.tr("Folders left out by their names: {count}"), plan.folders_left_out),
            (self.tr("Files that are no photos: {count}"), plan.no_photos),
        ):
            if number:
                notes.append(text.format(count=quantities.count(number)))
        notes.extend(translated(passed.why) for passed in plan.passed_over[:_PASSED_OVER])
        more = len(plan.passed_over) - _PASSED_OVER
        if more > 0:
            notes.append(self.tr("And passed over: {count}").format(count=quantities.count(more)))
        return notes

    def _target(self, found: Forecast, target: str) -> str:
        folder = found.wishes.folder
        return target.removeprefix(f"{folder}/").removeprefix(f"{folder}\\") if folder else target

    def _show_names(self, names: Sequence[tuple[str, str]]) -> None:
        while (item := self._names.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._card.setVisible(bool(names))
        for row, (source, target) in enumerate(names):
            for column, text in ((0, source), (2, target)):
                label = ElidedLabel()
                label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                label.show_text(text)
                self._names.addWidget(label, row, column)
            arrow = QLabel("→" if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else "←")
            arrow.setProperty("role", "dim")
            self._names.addWidget(arrow, row, 1)

    def _prose(self) -> QLabel:
        prose = QLabel()
        prose.setWordWrap(True)
        prose.setTextFormat(Qt.TextFormat.PlainText)
        prose.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return prose

    def _lay_out(self) -> None:
        self._card.setProperty("role", "card")
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        inner.addLayout(self._names)
        buttons = QVBoxLayout()  # side by side they would not fit into a small window
        buttons.setSpacing(theme.S)
        for button in (self.anew, self.go_on, self.start):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        column.setSpacing(theme.M)
        for part in (self.busy, self.heading, self.facts, self._card, self.notes):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(buttons)
