"""How photos are written: format, quality, bits, size, metadata, mark. Kept for every save."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from restorer.gui import theme
from restorer.gui.actions import Actions
from restorer.gui.choosers import Chooser, FormatChooser
from restorer.gui.controls import Adjustment
from restorer.gui.dialogs.dialog import Dialog
from restorer.gui.fields import Fields
from restorer.gui.header import ActionButton
from restorer.gui.preferences import Preferences
from restorer.settings import Settings

_CHOICES = (
    "format",
    "quality",
    "bits",
    "longest_side",
    "keep_metadata",
    "visible_mark",
    "colour_layer",
)
_LOSSLESS = ("png", "tiff")
_SIDES = (1080, 2048, 3840, 6000)
_WIDTH = 460


class ExportDialog(Dialog):
    """Every choice is kept at once; the buttons save with it."""

    def __init__(self, actions: Actions, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export choices"))
        self.setMinimumWidth(_WIDTH)
        self._preferences = preferences
        self.format = FormatChooser()
        self.quality = Adjustment(
            self.tr("Quality"),
            range(1, 101),
            Settings().quality,
            explanation=self.tr("Of JPEG, WebP and AVIF. Higher: larger files, finer detail."),
        )
        self.bits = Chooser(
            self.tr("Bits per channel"),
            ((self.tr("As the original"), 0), (self.tr("8 bits"), 8), (self.tr("16 bits"), 16)),
        )
        sides = [(self.tr("At most {side} pixels").format(side=side), side) for side in _SIDES]
        self.side = Chooser(self.tr("Longer side"), ((self.tr("As the original"), 0), *sides))
        self.metadata = QCheckBox(self.tr("Keep date, camera and captions of the original"))
        self.mark = QCheckBox(self.tr("Put a small visible mark in a corner"))
        self.layer = QCheckBox(self.tr("Save the colour layer alone, too, as a PNG file"))
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setToolTip(self.tr("Take all these choices back"))
        self._lay_out(actions)
        self._show()
        self.format.currentIndexChanged.connect(self._changed)
        self.quality.changed.connect(self._changed)
        self.bits.currentIndexChanged.connect(self._changed)
        self.side.currentIndexChanged.connect(self._changed)
        self.metadata.toggled.connect(self._changed)
        self.mark.toggled.connect(self._changed)
        self.layer.toggled.connect(self._changed)
        self.reset.clicked.connect(self._reset)

    def _lay_out(self, actions: Actions) -> None:
        hint = QLabel(self.tr("Originals are never written over; a note of the model is kept."))
        hint.setWordWrap(True)
        hint.setProperty("role", "dim")
        self.column.addLayout(Fields(self.format, self.bits, self.side))
        for part in (self.quality, self.metadata, self.mark):
            self.column.addWidget(part)
        self.column.addLayout(self._with_explanation())
        self.column.addWidget(hint)
        self.add_button(self.reset)
        # A dialog lies over the window, whose message bar says how the saving went.
        for action, role in ((actions.save_all, ""), (actions.save, "primary")):
            button = ActionButton(action, role)
            button.setAutoDefault(False)
            button.clicked.connect(self.accept)
            self.buttons.insertWidget(self.buttons.count() - 1, button)

    def _with_explanation(self) -> QVBoxLayout:
        explanation = QLabel(
            self.tr(
                "Laid over the original in the blend mode “Color” of Photoshop or Krita, “LCh "
                "Color” of GIMP, it gives the coloured photo; there you can erase or weaken it."
            )
        )
        explanation.setWordWrap(True)
        explanation.setProperty("role", "dim")
        explanation.setFont(theme.small(explanation.font()))
        explanation.setIndent(theme.XL)
        self.layer.setAccessibleDescription(explanation.text())
        column = QVBoxLayout()
        column.setSpacing(theme.XS)
        column.addWidget(self.layer)
        column.addWidget(explanation)
        return column

    def _show(self) -> None:
        settings = self._preferences.settings
        self.format.show_choice(settings.format)
        self.bits.show_choice(settings.bits)
        self.side.show_choice(settings.longest_side)
        for box, checked in (
            (self.metadata, settings.keep_metadata),
            (self.mark, settings.visible_mark),
            (self.layer, settings.colour_layer),
        ):
            with QSignalBlocker(box):
                box.setChecked(checked)
        self.quality.show_value(settings.quality)
        self.quality.setEnabled(settings.format not in _LOSSLESS)
        self.bits.setEnabled(settings.format in ("", *_LOSSLESS))

    @Slot()
    def _changed(self) -> None:
        self._preferences.change(
            format=self.format.currentData(),
            quality=self.quality.value,
            bits=self.bits.currentData(),
            longest_side=self.side.currentData(),
            keep_metadata=self.metadata.isChecked(),
            visible_mark=self.mark.isChecked(),
            colour_layer=self.layer.isChecked(),
        )
        self._show()

    @Slot()
    def _reset(self) -> None:
        self._preferences.change(**{name: getattr(Settings(), name) for name in _CHOICES})
        self._show()
