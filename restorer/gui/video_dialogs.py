"""Questions about films, behind functions that a test can replace."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from restorer.gui.video_files import FILMS


def ask_film(parent: QWidget, folder: str) -> Path | None:
    """A film to open; None when the person thought better of it."""
    patterns = " ".join(f"*{suffix}" for suffix in sorted(FILMS))
    films = QCoreApplication.translate("VideoDialogs", "Films")
    every = QCoreApplication.translate("VideoDialogs", "All files")
    title = QCoreApplication.translate("VideoDialogs", "Open a film")
    filters = f"{films} ({patterns});;{every} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
    return Path(chosen) if chosen else None
