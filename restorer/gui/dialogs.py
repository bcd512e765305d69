"""Questions to the person, behind functions that a test can replace."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

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


def ask_close(parent: QWidget) -> bool:
    """Whether to end the program although photos are still being coloured."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(QCoreApplication.translate("Dialogs", "Close restorer?"))
    box.setText(QCoreApplication.translate("Dialogs", "Some photos are still being coloured."))
    box.setInformativeText(
        QCoreApplication.translate(
            "Dialogs", "What is being saved will be saved; the rest is stopped."
        )
    )
    stay = box.addButton(
        QCoreApplication.translate("Dialogs", "Keep working"), QMessageBox.ButtonRole.RejectRole
    )
    leave = box.addButton(
        QCoreApplication.translate("Dialogs", "Stop and close"), QMessageBox.ButtonRole.AcceptRole
    )
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    agreed = box.clickedButton() is leave
    box.deleteLater()
    return agreed
