"""Light and dark: neutral tones, one scale of type and of spacing, the palette and the style."""

from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from restorer import paths
from restorer.gui.stylesheet import STYLE

# Spacing, logical pixels: everything is one of these apart.
XS, S, M, L, XL = 4, 8, 12, 16, 24


@dataclass(frozen=True)
class Tones:
    """Colours by use. Text on any surface has a contrast of at least 4.5:1."""

    canvas: str
    window: str
    surface: str
    raised: str
    pressed: str
    line: str
    edge: str  # of controls; 3:1 against the surface
    text: str
    dim: str
    faint: str  # disabled
    accent: str
    accent_hover: str
    on_accent: str
    error: str
    success: str


DARK = Tones(
    canvas="#1f1f1f",
    window="#2a2a2a",
    surface="#2a2a2a",
    raised="#3a3a3a",
    pressed="#464646",
    line="#3d3d3d",
    edge="#7c7c7c",
    text="#ececec",
    dim="#b4b4b4",
    faint="#7d7d7d",
    accent="#6aa9f7",
    accent_hover="#86baf9",
    on_accent="#10202f",
    error="#f0887a",
    success="#7fc99a",
)
LIGHT = Tones(
    canvas="#d2d2d2",
    window="#f2f2f2",
    surface="#f2f2f2",
    raised="#ffffff",
    pressed="#dedede",
    line="#d4d4d4",
    edge="#868686",
    text="#1d1d1d",
    dim="#565656",
    faint="#9a9a9a",
    accent="#1d66c2",
    accent_hover="#17559f",
    on_accent="#ffffff",
    error="#a8291a",
    success="#1c6b3a",
)

_DRAWINGS = {  # of the style, by the names that it has for them
    "arrow": "arrow-down",
    "back": "arrow-left",
    "check": "check",
    "forward": "arrow-right",
    "up": "arrow-up",
}

_tones = DARK


def tones() -> Tones:
    """The tones in use."""
    return _tones


def canvas() -> QColor:
    """The neutral ground that photos lie on."""
    return QColor(_tones.canvas)


def mark(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet asks about, and show it at once."""
    widget.setProperty(name, value)
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Qt looks at a widget's properties only when it is polished."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def small(font: QFont) -> QFont:
    """One step down the scale of type."""
    return _scaled(font, 0.9)


def heading(font: QFont) -> QFont:
    """The size of text, bolder: over a group."""
    bolder = QFont(font)
    bolder.setWeight(QFont.Weight.DemiBold)
    return bolder


def title(font: QFont) -> QFont:
    """Two steps up the scale of type."""
    larger = _scaled(font, 1.7)
    larger.setWeight(QFont.Weight.DemiBold)
    return larger


def _scaled(font: QFont, factor: float) -> QFont:
    other = QFont(font)
    if font.pointSizeF() > 0:
        other.setPointSizeF(font.pointSizeF() * factor)
    else:
        other.setPixelSize(round(font.pixelSize() * factor))
    return other


def _palette(tones: Tones) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tones.window,
        role.WindowText: tones.text,
        role.Base: tones.raised,
        role.AlternateBase: tones.surface,
        role.Text: tones.text,
        role.Button: tones.raised,
        role.ButtonText: tones.text,
        role.BrightText: tones.text,
        role.ToolTipBase: tones.raised,
        role.ToolTipText: tones.text,
        role.PlaceholderText: tones.dim,
        role.Highlight: tones.accent,
        role.HighlightedText: tones.on_accent,
        role.Link: tones.accent,
        role.Mid: tones.line,
    }
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tones.faint))
    return palette


class Theme(QObject):
    """Dresses the application, and again whenever the system turns dark or light."""

    changed = Signal()

    def __init__(
        self, application: QApplication, choice: str = "system", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._choice = choice
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    @Slot(str)
    def choose(self, choice: str) -> None:
        """Take "system", "light" or "dark"."""
        self._choice = choice
        self._follow()

    @Slot()
    def _follow(self) -> None:
        global _tones
        _tones = self._wanted()
        self._application.setStyle("Fusion")
        self._application.setPalette(_palette(_tones))
        ground = "light" if _tones is LIGHT else "dark"
        drawings = {
            name: (paths.resources() / "icons" / f"{icon}-on-{ground}.svg").as_posix()
            for name, icon in _DRAWINGS.items()
        }
        self._application.setStyleSheet(STYLE.substitute(asdict(_tones), **drawings))
        self.changed.emit()

    def _wanted(self) -> Tones:
        if self._choice == "light":
            return LIGHT
        if self._choice == "dark":
            return DARK
        # A system that does not say gets the dark room: photographs are judged best there.
        scheme = self._application.styleHints().colorScheme()
        return LIGHT if scheme == Qt.ColorScheme.Light else DARK
