"""One model as a card: what it is good for, what it costs, and what can be done with it."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from restorer.catalogue import Model
from restorer.gui import catalogue_words, theme
from restorer.gui.dialogs.shelf import Progress
from restorer.gui.sentences import translated

_STEPS = 1000


class ModelCard(QFrame):
    """Says what the person wants; the shelf does it."""

    download_wanted = Signal(object)  # Model
    stop_wanted = Signal(object)  # Model
    verify_wanted = Signal(object)  # Model
    remove_wanted = Signal(object)  # Model

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(model.title)
        self.model = model
        self._state = QLabel()
        self.download = self._button(self.tr("Download"), self.tr("Download {model}"))
        self.stop = self._button(self.tr("Stop"), self.tr("Stop downloading {model}"))
        self.verify = self._button(self.tr("Check"), self.tr("Check that {model} is undamaged"))
        self.remove = self._button(self.tr("Remove"), self.tr("Remove {model} from this computer"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self._amount = self._small("")
        self._lay_out()
        self.download.clicked.connect(lambda: self.download_wanted.emit(model))
        self.stop.clicked.connect(lambda: self.stop_wanted.emit(model))
        self.verify.clicked.connect(lambda: self.verify_wanted.emit(model))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(model))

    def show_state(self, installed: bool, busy: bool) -> None:
        """busy: it is being downloaded, checked or removed."""
        self._state.setText(self._state_text(installed))
        theme.mark(self._state, "role", "good" if installed else "dim")
        self.download.setVisible(not installed and not busy and bool(self.model.mirrors))
        self.stop.setVisible(busy and not installed)
        self.verify.setVisible(installed)
        self.verify.setEnabled(not busy)
        self.remove.setVisible(installed and not self.model.bundled)
        self.remove.setEnabled(not busy)
        if not self.progress.isVisible():
            self.progress.setRange(0, 0)
            self._amount.clear()
        self.progress.setVisible(busy)
        self._amount.setVisible(busy and not installed)

    def show_progress(self, progress: Progress) -> None:
        """Show how much has arrived; once all has, it is being unpacked."""
        arrived = progress.done >= progress.total
        self.progress.setRange(0, 0 if arrived else _STEPS)
        self.progress.setValue(round(_STEPS * progress.done / max(1, progress.total)))
        text = self.tr("{done} of {total}").format(
            done=_size(progress.done), total=_size(progress.total)
        )
        self._amount.setText(self.tr("Checking and unpacking…") if arrived else text)

    def _state_text(self, installed: bool) -> str:
        if self.model.bundled and installed:
            return self.tr("Comes with restorer")
        return self.tr("Installed") if installed else self.tr("Not installed")

    def _button(self, text: str, spoken: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setAccessibleName(spoken.format(model=self.model.title))
        return button

    def _small(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setProperty("role", "dim")
        label.setFont(theme.small(label.font()))
        return label

    def _lay_out(self) -> None:
        model = self.model
        title = QLabel(model.title)
        title.setFont(theme.heading(title.font()))
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._state)
        good_for = QLabel(catalogue_words.good_for(model))
        good_for.setWordWrap(True)
        facts = self.tr("{size} · licence {licence}").format(
            size=_size(model.size), licence=translated(model.licence)
        )
        foot = QHBoxLayout()
        foot.addWidget(self._small(facts if model.size else translated(model.licence)), 1)
        for button in (self.download, self.stop, self.verify, self.remove):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.M, theme.M)
        column.setSpacing(theme.XS)
        column.addLayout(head)
        column.addWidget(good_for)
        column.addWidget(self._small(catalogue_words.training(model)))
        column.addLayout(foot)
        column.addWidget(self.progress)
        column.addWidget(self._amount)


def _size(number: int) -> str:
    digits = 0 if number >= 10e6 else 1
    return QLocale().formattedDataSize(number, digits, QLocale.DataSizeFormat.DataSizeSIFormat)


class Cards(QWidget):
    """The cards, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cards")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.S, 0)
        self._column.setSpacing(theme.S)
        self._column.addStretch(1)
        self.every: list[ModelCard] = []

    def show_cards(self, cards: list[ModelCard]) -> None:
        """Show these in place of the ones before."""
        for card in self.every:
            card.hide()
            card.deleteLater()
        self.every = cards
        for row, card in enumerate(cards):
            self._column.insertWidget(row, card)
