"""The menu bar: every action under File, Edit, View or Help."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from restorer.gui.actions import Actions
from restorer.gui.recent import Recent


class MenuBar(QMenuBar):
    """All that can be done, with its keys."""

    recent_wanted = Signal(object)  # Path

    def __init__(self, actions: Actions, recent: Recent) -> None:
        super().__init__()
        self._recent = recent
        self.open_recent = QMenu(self.tr("Open recent"), self)
        self.setAccessibleName(self.tr("Menu"))
        a = actions
        groups: tuple[tuple[str, tuple[QAction | QMenu | None, ...]], ...] = (
            (
                self.tr("&File"),
                (a.open, self.open_recent, None, *a.saves, None, a.models, None, a.close, a.quit),
            ),
            (
                self.tr("&Edit"),
                (a.undo, a.redo, None, a.copy, a.paste, None, *a.for_settings, None, a.preferences),
            ),
            (
                self.tr("&View"),
                (*self._places(a), *a.zooms, None, *a.modes.actions(), None, a.next, a.previous),
            ),
            (self.tr("&Help"), (a.shortcuts, a.log, None, a.about)),
        )
        for title, parts in groups:
            self._fill(self.addMenu(title), parts)
        recent.changed.connect(self._show_recent)
        self._show_recent()

    def _places(self, actions: Actions) -> "tuple[QAction | None, ...]":
        """The places and a line below them; a single place needs no choice."""
        places = actions.places.actions()
        return (*places, None) if len(places) > 1 else ()

    def _fill(self, menu: QMenu, parts: "tuple[QAction | QMenu | None, ...]") -> None:
        for part in parts:
            if part is None:
                menu.addSeparator()
            elif isinstance(part, QMenu):
                menu.addMenu(part)
            else:
                menu.addAction(part)

    @Slot()
    def _show_recent(self) -> None:
        menu = self.open_recent
        menu.clear()
        for path in self._recent.paths:
            name = path.name.replace("&", "&&")
            action = menu.addAction(name, partial(self.recent_wanted.emit, path))
            action.setToolTip(str(path))
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        menu.addAction(self.tr("Clear this list"), self._recent.clear)
        menu.setEnabled(bool(self._recent.paths))
