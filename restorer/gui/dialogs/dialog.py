"""What every dialog of the program has: its margins, and a row with a button that closes it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from restorer.gui import theme


class Dialog(QDialog):
    """Put the contents into `column`, and further buttons into `buttons`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.L)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.S)
        self.buttons.addStretch(1)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.buttons.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        outer.setSpacing(theme.L)
        outer.addLayout(self.column, 1)
        outer.addLayout(self.buttons)

    def add_button(self, button: QPushButton) -> None:
        """Place a button on the left of the row."""
        button.setAutoDefault(False)
        self.buttons.insertWidget(self.buttons.count() - 2, button)
