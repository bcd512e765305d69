"""Lists to choose one thing from: of a few words, of the models, of the formats."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox

from restorer.catalogue import Model
from restorer.gui.catalogue_words import good_for


class Chooser(QComboBox):
    """A list that leaves the wheel to what it scrolls in, unless it has the focus.

    name: what it is called where nobody sees it. choices: texts and what they stand for.
    room: characters that it shows at least; without, its longest choice has room.
    """

    def __init__(
        self, name: str, choices: Iterable[tuple[str, object]] = (), room: int | None = None
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        if room is not None:
            shrinks = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            self.setSizeAdjustPolicy(shrinks)
            self.setMinimumContentsLength(room)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel gives no focus
        for text, value in choices:
            self.addItem(text, value)

    def show_choice(self, value: object) -> None:
        """Show what stands for a value, or the first where nothing does; nobody is told."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ModelChooser(Chooser):
    """The models, by their names in the catalogue.

    way: how to get one that is not installed, a sentence for its tool tip.
    """

    def __init__(self, name: str, room: int | None = None, way: str = "") -> None:
        super().__init__(name, room=room)
        self._way = way

    def show_models(self, models: Sequence[tuple[Model, bool]], chosen: str) -> None:
        """Offer these, each with whether it is installed: one that is not cannot be chosen."""
        with QSignalBlocker(self):
            self.clear()
            for row, (model, installed) in enumerate(models):
                missing = self.tr("{model} (not installed)").format(model=model.title)
                self.addItem(model.title if installed else missing, model.name)
                self.setItemData(row, good_for(model), Qt.ItemDataRole.ToolTipRole)
                items = self.model()
                if not installed and isinstance(items, QStandardItemModel):
                    items.item(row).setEnabled(False)
                    items.item(row).setToolTip(f"{good_for(model)}\n{self._way}".rstrip())
        self.show_choice(chosen)

    def show_choice(self, value: object) -> None:
        """Show a model, or none where nobody knows it any more; nobody is told."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))


class FormatChooser(Chooser):
    """How a picture is written, as `Settings.format` names it."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Format"))
        self.addItem(self.tr("As the original"), "")
        for title, name in (
            ("PNG", "png"),
            ("JPEG", "jpeg"),
            ("TIFF", "tiff"),
            ("WebP", "webp"),
            ("AVIF", "avif"),
        ):
            self.addItem(title, name)
