"""Questions about films, behind functions that a test can replace."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from restorer.gui.video.files import FILMS


def ask_film(parent: QWidget, folder: str) -> Path | None:
    """A film to open; None when the person thought better of it."""
    patterns = " ".join(f"*{suffix}" for suffix in sorted(FILMS))
    films = QCoreApplication.translate("VideoDialogs", "Films")
    every = QCoreApplication.translate("VideoDialogs", "All files")
    title = QCoreApplication.translate("VideoDialogs", "Open a film")
    filters = f"{films} ({patterns});;{every} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
    return Path(chosen) if chosen else None


def ask_close(parent: QWidget) -> bool:
    """Whether to end the program although a film is being exported."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("restorer")
    box.setText(QCoreApplication.translate("VideoDialogs", "A film is being exported."))
    box.setInformativeText(
        QCoreApplication.translate(
            "VideoDialogs",
            "What is finished of it is kept, and the export can go on another time. Whatever "
            "else is under way is stopped.",
        )
    )
    stay = box.addButton(
        QCoreApplication.translate("VideoDialogs", "Keep working"),
        QMessageBox.ButtonRole.RejectRole,
    )
    agree = box.addButton(
        QCoreApplication.translate("VideoDialogs", "Stop and close"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    agreed = box.clickedButton() is agree
    box.deleteLater()
    return agreed
