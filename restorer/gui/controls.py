"""What panels are made of: sliders with a name, a value and a button that takes them back."""

from html import escape

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QToolButton, QWidget

from restorer.gui import theme
from restorer.gui.icons import icon


class _Slider(QSlider):
    """A slider that leaves the wheel to the panel it scrolls in, unless it has the focus."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setProperty("mirrored", self.isRightToLeft())  # the style cannot tell

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Adjustment(QWidget):
    """A whole number between two bounds."""

    changed = Signal(int)  # by the person's hand only
    begun = Signal()  # what changes from now on is another gesture

    def __init__(
        self, name: str, bounds: range, default: int, unit: str = "", explanation: str = ""
    ) -> None:
        super().__init__()
        self._unit = unit
        self._default = default
        label = QLabel(name)
        self._value = QLabel()
        self._value.setProperty("role", "dim")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slider = _Slider()
        self.slider.setRange(bounds.start, bounds.stop - 1)
        self.slider.setPageStep(max(1, len(bounds) // 8))
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(explanation)
        label.setBuddy(self.slider)
        self.reset = QToolButton()
        self.reset.setProperty("role", "quiet")
        self.reset.setToolTip(self.tr("Back to the default"))
        self.reset.setAccessibleName(self.tr("Reset {name}").format(name=name))
        self.setToolTip(f"<p>{escape(explanation)}</p>")  # as rich text it is wrapped
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.XS)
        grid.setVerticalSpacing(theme.XS)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.reset, 0, 2)
        grid.addWidget(self._value, 0, 3)
        grid.addWidget(self.slider, 1, 0, 1, 4)
        grid.setColumnStretch(0, 1)
        keeps = self.reset.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keeps)
        self.redress()
        self.slider.setValue(default)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderPressed.connect(self.begun)
        self.reset.clicked.connect(self._reset)
        self._tell()

    @property
    def value(self) -> int:
        return self.slider.value()

    @property
    def default(self) -> int:
        return self._default

    def add_beside(self, widget: QWidget) -> None:
        """Put another control between the name and the value."""
        self._grid.addWidget(widget, 0, 1)
        QWidget.setTabOrder(widget, self.slider)

    def show_value(self, value: int, default: int | None = None) -> None:
        """Show a value that came from elsewhere; `changed` is not emitted."""
        if default is not None:
            self._default = default
        with QSignalBlocker(self.slider):
            self.slider.setValue(value)
        self._tell()

    def redress(self) -> None:
        """Take the theme's colours."""
        self.reset.setIcon(icon("reset"))

    @Slot(int)
    def _moved(self, value: int) -> None:
        self._tell()
        self.changed.emit(value)

    @Slot()
    def _reset(self) -> None:
        if self.reset.hasFocus():
            self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self.begun.emit()
        self.slider.setValue(self._default)
        self.begun.emit()

    def _tell(self) -> None:
        value = self.slider.value()
        # Where the middle is nothing, the sign says to which side it goes.
        sign = "+" if value > 0 and self.slider.minimum() < 0 else ""
        self._value.setText(f"{sign}{value}{self._unit}".replace("-", "\N{MINUS SIGN}"))
        self.reset.setVisible(self.slider.value() != self._default)
