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


def ask_folder(parent: QWidget, title: str, folder: str) -> Path | None:
    """A folder; None when the person thought better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(chosen) if chosen else None


def ask_report(parent: QWidget, suggestion: Path) -> Path | None:
    """A file for a batch's report; its suffix says which kind."""
    title = QCoreApplication.translate("Dialogs", "Save the report")
    page = QCoreApplication.translate("Dialogs", "Page with pictures")
    table = QCoreApplication.translate("Dialogs", "Table")
    filters = f"{page} (*.html);;{table} (*.csv)"
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), filters)
    return Path(chosen) if chosen else None


def ask_cancel_batch(parent: QWidget, left: int) -> bool:
    """Whether to give up the photos of a batch that are left."""
    text = QCoreApplication.translate("Dialogs", "End this batch? Photos that are left: {count}.")
    return ask(
        parent,
        text.format(count=left),
        QCoreApplication.translate(
            "Dialogs", "What is done stays. To go on another time, pause instead of ending."
        ),
        QCoreApplication.translate("Dialogs", "End the batch"),
        QCoreApplication.translate("Dialogs", "Keep it"),
    )


def ask_save(parent: QWidget, suggestion: Path) -> Path | None:
    """A file to write; the dialog has asked about one that is there already."""
    title = QCoreApplication.translate("Dialogs", "Save the coloured photo")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), _WRITTEN)
    return Path(chosen) if chosen else None


def ask_weights(parent: QWidget, folder: str) -> Path | None:
    """A model's file to import."""
    title = QCoreApplication.translate("Dialogs", "Import a model")
    kind = QCoreApplication.translate("Dialogs", "Model weights")
    filters = f"{kind} (*.pth *.pt *.safetensors)"
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
    return Path(chosen) if chosen else None


def ask_close(parent: QWidget) -> bool:
    """Whether to end the program although work is under way."""
    return ask(
        parent,
        QCoreApplication.translate("Dialogs", "Photos are still being coloured or saved."),
        QCoreApplication.translate(
            "Dialogs", "The photo that is being saved will be saved; the rest is stopped."
        ),
        QCoreApplication.translate("Dialogs", "Stop and close"),
        QCoreApplication.translate("Dialogs", "Keep working"),
    )


def ask_remove(parent: QWidget, title: str) -> bool:
    """Whether to delete a model's weights."""
    question = QCoreApplication.translate("Dialogs", "Remove {model} from this computer?")
    return ask(
        parent,
        question.format(model=title),
        QCoreApplication.translate("Dialogs", "To use it again, it has to be installed again."),
        QCoreApplication.translate("Dialogs", "Remove"),
        QCoreApplication.translate("Dialogs", "Keep"),
    )


def ask(parent: QWidget, text: str, more: str, yes: str, no: str) -> bool:
    """Whether the person presses `yes`; `no` is what Escape and Enter press."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("restorer")
    box.setText(text)
    box.setInformativeText(more)
    stay = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    agreed = box.clickedButton() is agree
    box.deleteLater()
    return agreed
