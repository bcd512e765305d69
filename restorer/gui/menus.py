"""The menu bar: every action under File, Edit, View or Help."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from restorer.gui.actions import Actions
from restorer.gui.recent import Recent


class MenuBar(QMenuBar):
    """All that can be done, with its keys; some of it belongs to the place that is shown."""

    recent_wanted = Signal(object)  # Path

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._recent: Recent | None = None
        self._saves = actions.saves
        self._exports: tuple[QAction, ...] = ()
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
        self._file, *_ = [self._menu(title, parts) for title, parts in groups]

    def show_recent(self, recent: Recent) -> None:
        """Offer the files of this list to be opened again."""
        if self._recent is not None:
            self._recent.changed.disconnect(self._show_recent)
        self._recent = recent
        recent.changed.connect(self._show_recent)
        self._show_recent(recent.paths)

    def show_exports(self, exports: Sequence[QAction]) -> None:
        """Offer these in place of what saves a photo; none: photos are saved."""
        for action in self._exports:
            self._file.removeAction(action)
        self._exports = tuple(exports)
        self._file.insertActions(self._saves[0], self._exports)
        for action in self._saves:
            action.setVisible(not exports)

    def _places(self, actions: Actions) -> "tuple[QAction | None, ...]":
        """The places and a line below them; a single place needs no choice."""
        places = actions.places.actions()
        return (*places, None) if len(places) > 1 else ()

    def _menu(self, title: str, parts: "tuple[QAction | QMenu | None, ...]") -> QMenu:
        menu = self.addMenu(title)
        for part in parts:
            if part is None:
                menu.addSeparator()
            elif isinstance(part, QMenu):
                menu.addMenu(part)
            else:
                menu.addAction(part)
        return menu

    @Slot(object)
    def _show_recent(self, files: Sequence[Path]) -> None:
        assert self._recent is not None
        menu = self.open_recent
        menu.clear()
        for path in files:
            name = path.name.replace("&", "&&")
            action = menu.addAction(name, partial(self.recent_wanted.emit, path))
            action.setToolTip(str(path))
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        menu.addAction(self.tr("Clear this list"), self._recent.clear)
        menu.setEnabled(bool(files))
