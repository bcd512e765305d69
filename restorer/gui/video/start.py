"""The video page before a film is open: what it is for, and where to begin."""

from PySide6.QtCore import Qt, Signal

from restorer.gui import theme
from restorer.gui.invitation import Invitation
from restorer.gui.recent import Recent, RecentFiles


class VideoStart(Invitation):
    """An invitation to bring a film."""

    film_wanted = Signal()

    def __init__(self, recent: Recent) -> None:
        super().__init__("video", "open")
        self.say(
            self.tr("A film, coloured shot by shot"),
            self.tr(
                "Drop a film here. Its shots are found by themselves, and each can have settings "
                "of its own. Your film is never changed: sound, subtitles and chapters go along "
                "into a new one, and an export that was interrupted goes on where it stopped."
            ),
        )
        self.button.setText(self.tr("Choose a film…"))
        self.button.clicked.connect(self.film_wanted)
        self.recent = RecentFiles()
        self.recent.follow(recent)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        self.column.addSpacing(theme.XL)
        self.column.addWidget(self.recent, 0, Qt.AlignmentFlag.AlignCenter)
        self.column.addStretch(4)
