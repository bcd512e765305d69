"""What is said below the window, in the window's language."""

from PySide6.QtCore import QCoreApplication

from restorer.sentences import Sentence


def translated(text: str) -> str:
    """A text from below the window as it is shown; what is no Sentence is taken as it stands.

    May be called on any thread.
    """
    if not isinstance(text, Sentence):
        return text
    return text.through(_template)


def _template(text: str) -> str:
    return QCoreApplication.translate("Sentence", text)
