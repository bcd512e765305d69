"""The log, and a button that copies what a report of a fault needs."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from restorer.gui.dialogs import diagnostics
from restorer.gui.dialogs.dialog import Dialog

_SIZE = (760, 520)


class LogViewer(Dialog):
    """Shows the log as it is; what is copied names no folders and files of the person."""

    def __init__(self, device: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log"))
        self.resize(*_SIZE)
        self._device = device
        hint = QLabel(
            self.tr(
                "The log stays on this computer. “Copy diagnostics” leaves out the names of your "
                "folders and files."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "dim")
        self.text = QPlainTextEdit(diagnostics.read_log() or self.tr("Nothing has gone wrong."))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Log"))
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.copied = QLabel()
        self.copied.setProperty("role", "good")
        self.copy = QPushButton(self.tr("Copy diagnostics"))
        self.copy.clicked.connect(self._copy)
        self.column.addWidget(hint)
        self.column.addWidget(self.text, 1)
        self.add_button(self.copy)
        self.buttons.insertWidget(1, self.copied)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(diagnostics.report(self._device))
        self.copied.setText(self.tr("Copied."))
