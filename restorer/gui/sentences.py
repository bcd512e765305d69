"""What is said below the window, in the window's language."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from restorer.sentences import Sentence


def translated(text: str) -> str:
    """A text from below the window as it is shown; what is no Sentence is taken as it stands.

    May be called on any thread.
    """
    if not isinstance(text, Sentence):
        return text
    return text.through(partial(QCoreApplication.translate, "Sentence"))
