"""Every model there is; a file dropped here is imported."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QWidget

from restorer.catalogue import Model
from restorer.gui.dialogs import questions
from restorer.gui.dialogs.dialog import Dialog
from restorer.gui.dialogs.model_card import Cards, ModelCard
from restorer.gui.dialogs.shelf import Progress, Shelf
from restorer.gui.messages import Message, MessageBar
from restorer.gui.preferences import Preferences

_SIZE = (640, 620)


class ModelsDialog(Dialog):
    """Shows what the shelf holds and passes on what the person wants done with it."""

    def __init__(self, shelf: Shelf, preferences: Preferences, device: str, parent: QWidget):
        super().__init__(parent)
        self.setWindowTitle(self.tr("Models"))
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self._shelf = shelf
        self._preferences = preferences
        self.cards = Cards()
        self.messages = MessageBar()
        self.import_button = QPushButton(self.tr("Import a file…"))
        self.import_button.clicked.connect(self._ask_import)
        hint = QLabel(
            self.tr(
                "Models are downloaded only when you press Download. Weights that you have "
                "already (.pth, .safetensors) can be dropped here."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "dim")
        scroll = QScrollArea()
        scroll.setWidget(self.cards)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        in_use = QLabel(device)
        in_use.setProperty("role", "dim")
        for part in (hint, scroll, self.messages, in_use):
            self.column.addWidget(part)
        self.add_button(self.import_button)
        shelf.changed.connect(self._show)
        shelf.progressed.connect(self._progressed)
        shelf.told.connect(self.messages.tell)
        self._show()

    def card(self, name: str) -> ModelCard:
        """The card of a model."""
        return next(card for card in self.cards.every if card.model.name == name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._import(Path(url.toLocalFile()))
            else:
                text = self.tr("{address} lies on the web; download the file first.")
                sentence = text.format(address=url.toDisplayString())
                self.messages.tell(Message(sentence, "error"))
        event.acceptProposedAction()

    @Slot()
    def _show(self) -> None:
        models = self._shelf.models()
        if [card.model for card in self.cards.every] != [model for model, _ in models]:
            self.cards.show_cards([self._card(model) for model, _ in models])
        for card, (model, installed) in zip(self.cards.every, models, strict=True):
            card.show_state(installed, self._shelf.is_busy(model.name))

    def _card(self, model: Model) -> ModelCard:
        card = ModelCard(model)
        card.download_wanted.connect(self._shelf.download)
        card.stop_wanted.connect(self._stop)
        card.verify_wanted.connect(self._shelf.verify)
        card.remove_wanted.connect(self._remove)
        return card

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        self.card(progress.name).show_progress(progress)

    @Slot(object)
    def _stop(self, model: Model) -> None:
        self._shelf.cancel(model.name)

    @Slot(object)
    def _remove(self, model: Model) -> None:
        if questions.ask_remove(self, model.title):
            self._shelf.remove(model)

    @Slot()
    def _ask_import(self) -> None:
        chosen = questions.ask_weights(self, self._preferences.settings.open_folder)
        if chosen is not None:
            self._import(chosen)

    def _import(self, path: Path) -> None:
        text = self.tr("{file} is being read…").format(file=path.name)
        self.messages.tell(Message(text))
        self._shelf.import_file(path)
