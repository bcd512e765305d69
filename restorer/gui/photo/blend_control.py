"""A second model whose colours are mixed in, and how much of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from restorer.catalogue import Model
from restorer.engine.look import Look
from restorer.gui import theme
from restorer.gui.catalogue_words import good_for
from restorer.gui.choosers import Chooser
from restorer.gui.controls import Adjustment


class BlendControl(QWidget):
    """Hidden while only one model is installed; its slider, while nothing is mixed in."""

    changed = Signal(object)  # Look: by the person's hand only

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self._models: Sequence[Model] = ()
        self.second = Chooser(self.tr("Mix with"), room=8)
        self.setToolTip(
            self.tr(
                "<p>Takes the mean of two models' colours. Where one of them guesses wrongly, "
                "the other one softens it: mixtures are often better than either.</p>"
            )
        )
        self.share = Adjustment(
            self.tr("Share of the second model"),
            range(0, 101),
            round(Look().blend_share * 100),
            self.tr(" %", "unit after a number"),
            self.tr(
                "0 is the first model alone, 100 the second. Takes effect at once when both "
                "have coloured the photo."
            ),
        )
        caption = QLabel(self.tr("Mix with"))
        caption.setBuddy(self.second)
        line = QHBoxLayout()
        line.setSpacing(theme.S)
        line.addWidget(caption)
        line.addWidget(self.second, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(line)
        column.addWidget(self.share)
        self.second.currentIndexChanged.connect(self._second_chosen)
        self.share.changed.connect(self._share_moved)

    def show_models(self, installed: Sequence[Model]) -> None:
        """These can be mixed with each other."""
        self._models = installed
        self.show_look(self._look)

    def show_look(self, look: Look) -> None:
        """Show what is mixed in; `changed` is not emitted."""
        self._look = look
        with QSignalBlocker(self.second):
            self._offer(look)
            self.second.setCurrentIndex(max(0, self.second.findData(look.blend)))
        self.share.show_value(round(look.blend_share * 100))
        self.setVisible(self.second.count() > 1)
        self.share.setVisible(self.second.currentIndex() > 0)

    def _offer(self, look: Look) -> None:
        """Fill the list, unless it is as it should be: it may be open."""
        others = [model for model in self._models if model.name != look.model]
        names = [None, *(model.name for model in others)]
        lost = look.blend if look.blend not in (look.model, *names) else None
        if lost is not None:
            names.append(lost)
        if names == [self.second.itemData(row) for row in range(self.second.count())]:
            return
        self.second.clear()
        self.second.addItem(self.tr("No other model"), None)
        for row, model in enumerate(others, 1):
            self.second.addItem(model.title, model.name)
            self.second.setItemData(row, good_for(model), Qt.ItemDataRole.ToolTipRole)
        if lost is not None:
            self.second.addItem(self.tr("{model} (not installed)").format(model=lost), lost)

    @Slot(int)
    def _second_chosen(self, row: int) -> None:
        self._change(replace(self._look, blend=self.second.itemData(row)))

    @Slot(int)
    def _share_moved(self, percent: int) -> None:
        self._change(replace(self._look, blend_share=percent / 100))

    def _change(self, look: Look) -> None:
        self._look = look
        self.share.setVisible(look.blend is not None)
        self.changed.emit(look)
