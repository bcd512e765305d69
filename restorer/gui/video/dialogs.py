"""Questions about films, behind functions that a test can replace."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from restorer.gui.dialogs import questions
from restorer.gui.quantities import count
from restorer.gui.video.files import FILMS, PROJECT


def ask_film(parent: QWidget, folder: str) -> Path | None:
    """A film to open; None when the person thought better of it."""
    patterns = " ".join(f"*{suffix}" for suffix in [*sorted(FILMS), PROJECT])
    films = QCoreApplication.translate("VideoDialogs", "Films")
    every = QCoreApplication.translate("VideoDialogs", "All files")
    title = QCoreApplication.translate("VideoDialogs", "Open a film")
    filters = f"{films} ({patterns});;{every} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
    return Path(chosen) if chosen else None


def ask_close(parent: QWidget, waiting: int) -> bool:
    """Whether to end the program although a film is being exported.

    waiting: how many others are to be exported after it.
    """
    more = QCoreApplication.translate(
        "VideoDialogs",
        "What is finished of it is kept, and the export can go on another time. Whatever "
        "else is under way is stopped.",
    )
    if waiting:
        others = QCoreApplication.translate(
            "VideoDialogs",
            "Films that wait for their turn: {count}. They would have to be exported another time.",
        )
        more = f"{more}\n\n{others.format(count=count(waiting))}"
    return questions.ask(
        parent,
        QCoreApplication.translate("VideoDialogs", "A film is being exported."),
        more,
        QCoreApplication.translate("VideoDialogs", "Stop and close"),
        QCoreApplication.translate("VideoDialogs", "Keep working"),
    )


def ask_discard(parent: QWidget, name: str, done: int) -> bool:
    """Whether to delete what is finished of an export."""
    text = QCoreApplication.translate("VideoDialogs", "Discard the unfinished export of {name}?")
    more = QCoreApplication.translate(
        "VideoDialogs", "Frames that are done: {count}. They would have to be coloured again."
    )
    return questions.ask(
        parent,
        text.format(name=name),
        more.format(count=count(done)),
        QCoreApplication.translate("VideoDialogs", "Discard"),
        QCoreApplication.translate("VideoDialogs", "Keep"),
    )
