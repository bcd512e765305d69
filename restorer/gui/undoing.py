"""Undo and redo: they belong to the place that is shown, each with a history of its own."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoGroup, QUndoStack

from restorer.gui.actions import Actions


class Undoing(QObject):
    """Lets the two actions speak of one history at a time, and act on it."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._group = QUndoGroup(self)
        actions.undo.triggered.connect(self._group.undo)
        actions.redo.triggered.connect(self._group.redo)
        self._group.undoTextChanged.connect(actions.name_undo)
        self._group.redoTextChanged.connect(actions.name_redo)
        actions.name_undo("")
        actions.name_redo("")

    def show(self, stack: QUndoStack | None) -> None:
        """The history of the place that is shown; None: nothing can be taken back there."""
        if stack is not None:
            self._group.addStack(stack)
        self._group.setActiveStack(stack)  # type: ignore[arg-type]  # the stub forgets None
