"""Zooms and ways of comparing: they act on the view of the place that is shown."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from restorer.gui.actions import Actions
from restorer.gui.view.compare import CompareView


class Viewing(QObject):
    """Each view keeps its own zoom and mode; the actions speak of one at a time."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._view: CompareView | None = None
        actions.fit.triggered.connect(self._fit)
        actions.actual_size.triggered.connect(self._actual_size)
        actions.zoom_in.triggered.connect(self._zoom_in)
        actions.zoom_out.triggered.connect(self._zoom_out)
        actions.modes.triggered.connect(self._show_mode)
        self._renew()

    def show(self, view: CompareView | None) -> None:
        """The view of the place that is shown; None: it has none."""
        if self._view is not None:
            self._view.zoom_changed.disconnect(self._renew)
        self._view = view
        if view is not None:
            view.zoom_changed.connect(self._renew)
            for action in self._actions.modes.actions():
                action.setChecked(action.data() is view.mode)
        self._renew()

    @Slot()
    def _renew(self) -> None:
        shows = self._view is not None and self._view.viewport is not None
        for action in (*self._actions.zooms, *self._actions.modes.actions()):
            action.setEnabled(shows)

    # They can be chosen only while there is a view.

    @Slot()
    def _fit(self) -> None:
        assert self._view is not None
        self._view.fit()

    @Slot()
    def _actual_size(self) -> None:
        assert self._view is not None
        self._view.actual_size()

    @Slot()
    def _zoom_in(self) -> None:
        assert self._view is not None
        self._view.zoom_in()

    @Slot()
    def _zoom_out(self) -> None:
        assert self._view is not None
        self._view.zoom_out()

    @Slot(QAction)
    def _show_mode(self, action: QAction) -> None:
        assert self._view is not None
        self._view.set_mode(action.data())
