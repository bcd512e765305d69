"""The batch page before anything is chosen: what it is for, and where to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from restorer.gui import theme
from restorer.gui.invitation import Invitation


class BatchStart(Invitation):
    """An invitation to bring a folder."""

    folder_wanted = Signal()
    files_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("batch", "folder")
        self.say(
            self.tr("A whole archive, in one go"),
            self.tr(
                "Drop folders or photos here. You see what will happen before anything is done; "
                "originals are never written over, and a batch that was interrupted goes on "
                "where it stopped."
            ),
        )
        self.button.setText(self.tr("Choose a folder…"))
        self.button.clicked.connect(self.folder_wanted)
        self.files = QPushButton(self.tr("Choose photos…"))
        self.files.clicked.connect(self.files_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        buttons.addWidget(self.files)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addStretch(4)
