"""What is the same for every photo: appearance, device, and how colours are laid."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from restorer.gui.choosers import Chooser
from restorer.gui.dialogs.dialog import Dialog
from restorer.gui.fields import Fields
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
        self.theme = Chooser(
            self.tr("Appearance"),
            (
                (self.tr("As the system"), "system"),
                (self.tr("Light"), "light"),
                (self.tr("Dark"), "dark"),
            ),
        )
        self.language = Chooser(
            self.tr("Language"),
            (
                (self.tr("As the system"), ""),
                *((name, code) for code, name in LANGUAGES.items()),
            ),
        )
        self.device = Chooser(
            self.tr("Device"),
            (
                (self.tr("The fastest there is"), "auto"),
                (self.tr("Processor"), "cpu"),
                (self.tr("NVIDIA graphics card"), "cuda"),
                (self.tr("Apple graphics"), "mps"),
            ),
        )
        self.laying = Chooser(
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
        choosers = (self.theme, self.language, self.device, self.laying)
        self.column.addLayout(Fields(*choosers))
        self.column.addWidget(hint)
        self.add_button(self.reset)
        self._show()
        for chooser in choosers:
            chooser.currentIndexChanged.connect(self._changed)
        self.reset.clicked.connect(self._reset)

    def _show(self) -> None:
        settings = self._preferences.settings
        self.theme.show_choice(settings.theme)
        self.language.show_choice(settings.language)
        self.device.show_choice(settings.device)
        self.laying.show_choice(settings.laying)

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
