"""What is the same for every photo: appearance, device, and how colours are laid."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QPushButton, QWidget

from restorer.gui import theme
from restorer.gui.dialogs.dialog import Dialog
from restorer.gui.language import LANGUAGES
from restorer.gui.preferences import Preferences
from restorer.settings import Settings

_WIDTH = 460


class PreferencesDialog(Dialog):
    """Every choice is kept at once."""

    def __init__(self, preferences: Preferences, device: str, parent: QWidget) -> None:
        """device: what is in use at the moment, in words."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(_WIDTH)
        self._preferences = preferences
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme.L)
        self._form.setVerticalSpacing(theme.S)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.theme = self._chooser(
            self.tr("Appearance"),
            (
                (self.tr("As the system"), "system"),
                (self.tr("Light"), "light"),
                (self.tr("Dark"), "dark"),
            ),
        )
        self.language = self._chooser(
            self.tr("Language"),
            (
                (self.tr("As the system"), ""),
                *((name, code) for code, name in LANGUAGES.items()),
            ),
        )
        self.device = self._chooser(
            self.tr("Device"),
            (
                (self.tr("The fastest there is"), "auto"),
                (self.tr("Processor"), "cpu"),
                (self.tr("NVIDIA graphics card"), "cuda"),
                (self.tr("Apple graphics"), "mps"),
            ),
        )
        self.laying = self._chooser(
            self.tr("Colours"),
            (
                (self.tr("Follow the edges of the photo"), "edge-aware"),
                (self.tr("As DeOldify lays them"), "faithful"),
            ),
        )
        hint = QLabel(
            self.tr(
                "{device}. Language, device and colours are taken up at the next start."
            ).format(device=device)
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "dim")
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setToolTip(self.tr("Take all these choices back"))
        self.column.addLayout(self._form)
        self.column.addWidget(hint)
        self.add_button(self.reset)
        self._show()
        for chooser in (self.theme, self.language, self.device, self.laying):
            chooser.currentIndexChanged.connect(self._changed)
        self.reset.clicked.connect(self._reset)

    def _chooser(self, name: str, choices: tuple[tuple[str, str], ...]) -> QComboBox:
        chooser = QComboBox()
        chooser.setAccessibleName(name)
        for text, value in choices:
            chooser.addItem(text, value)
        caption = QLabel(name)
        caption.setBuddy(chooser)
        caption.setMinimumHeight(chooser.sizeHint().height())
        self._form.addRow(caption, chooser)
        return chooser

    def _show(self) -> None:
        settings = self._preferences.settings
        for chooser, value in (
            (self.theme, settings.theme),
            (self.language, settings.language),
            (self.device, settings.device),
            (self.laying, settings.laying),
        ):
            with QSignalBlocker(chooser):
                chooser.setCurrentIndex(chooser.findData(value))

    @Slot()
    def _changed(self) -> None:
        self._preferences.change(
            theme=self.theme.currentData(),
            language=self.language.currentData(),
            device=self.device.currentData(),
            laying=self.laying.currentData(),
        )

    @Slot()
    def _reset(self) -> None:
        fresh = Settings()
        self._preferences.change(
            theme=fresh.theme,
            language=fresh.language,
            device=fresh.device,
            laying=fresh.laying,
        )
        self._show()
