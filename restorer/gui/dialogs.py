"""The system's own file dialogs, behind functions that a test can replace."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

_WRITTEN = "PNG (*.png);;JPEG (*.jpg *.jpeg);;TIFF (*.tif *.tiff);;WebP (*.webp);;AVIF (*.avif)"


def ask_open(parent: QWidget, folder: str, suffixes: frozenset[str]) -> list[str]:
    """Files to open; empty when the person thought better of it."""
    patterns = " ".join(f"*{suffix}" for suffix in sorted(suffixes))
    photos = QCoreApplication.translate("Dialogs", "Photos")
    every = QCoreApplication.translate("Dialogs", "All files")
    title = QCoreApplication.translate("Dialogs", "Open photos")
    filters = f"{photos} ({patterns});;{every} (*)"
    return QFileDialog.getOpenFileNames(parent, title, folder, filters)[0]


def ask_save(parent: QWidget, suggestion: Path) -> Path | None:
    """A file to write; the dialog has asked about one that is there already."""
    title = QCoreApplication.translate("Dialogs", "Save the coloured photo")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), _WRITTEN)
    return Path(chosen) if chosen else None
