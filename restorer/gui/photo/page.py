"""The place where one photo is looked at: start page or photo, messages, strip and panel."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from restorer import catalogue
from restorer.catalogue import Model
from restorer.engine.look import Look
from restorer.gui import theme
from restorer.gui.inference import Inference
from restorer.gui.opening import Source
from restorer.gui.photo.album import Entry, State
from restorer.gui.photo.dragging import Handle
from restorer.gui.photo.filmstrip import Filmstrip
from restorer.gui.photo.history import History
from restorer.gui.photo.panel import Panel
from restorer.gui.photo.start import StartPage
from restorer.gui.photo.studio import Studio
from restorer.gui.places import Page
from restorer.gui.stage import Stage
from restorer.gui.tasks import Tasks
from restorer.gui.view.compare import CompareView


class Tools(QFrame):
    """Small buttons in the corner of the photo."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.handle = Handle()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*(theme.XS,) * 4)
        self._row.setSpacing(theme.XS)
        self._row.addWidget(self.handle)

    def add(self, action: QAction) -> None:
        """A button for an action, before those that are there."""
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setDefaultAction(action)
        button.setAccessibleName(action.iconText())
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setIconSize(self.handle.iconSize())
        self._row.insertWidget(0, button)


class PhotoPage(Page):
    """Connects the parts of the page to the studio."""

    view: CompareView

    def __init__(
        self,
        studio: Studio,
        history: History,
        inference: Inference,
        tasks: Tasks,
        models: tuple[tuple[Model, bool], ...],
    ) -> None:
        super().__init__()
        self._studio = studio
        self._history = history
        self._inference = inference
        self._tasks = tasks
        self.start = StartPage(tasks)
        self.view = CompareView()
        self.tools = Tools()
        corner = QVBoxLayout(self.view)
        corner.setContentsMargins(*(theme.M,) * 4)
        corner.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)
        self.stage = Stage(self.start, self.view)
        self.strip = Filmstrip(studio.album)
        self.panel = Panel(models)
        self.strip.hide()
        self.panel.hide()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.stage, 1)
        left.addWidget(self.strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        self._connect()

    def _connect(self) -> None:
        studio = self._studio
        studio.current_changed.connect(self._show_entry)
        studio.entry_changed.connect(self._entry_changed)
        studio.before_changed.connect(self.view.show_photo)
        studio.after_changed.connect(self.view.show_colours)
        studio.told.connect(self.stage.tell)
        studio.album.rowsInserted.connect(self._count_changed)
        studio.album.rowsRemoved.connect(self._count_changed)
        self.panel.look_changed.connect(self._look_changed)
        self.panel.gesture_begun.connect(self._history.seal)
        self.panel.cancel_wanted.connect(studio.cancel)
        self.panel.colour_wanted.connect(studio.colour_again)
        self.strip.chosen.connect(studio.select)
        self.strip.close_wanted.connect(self._history.close)

    @property
    def busy(self) -> bool:
        return self._studio.album.busy

    @property
    def undo_stack(self) -> QUndoStack:
        """Changes of looks, and photos that were closed."""
        return self._history.stack

    def take(self, sources: Sequence[Source]) -> None:
        self._studio.open(sources)

    def show_models(self, models: Sequence[tuple[Model, bool]]) -> None:
        self.panel.show_models(models)

    def stop(self) -> None:
        self._studio.stop()

    def redress(self) -> None:
        self.start.redress()
        self.panel.redress()
        self.tools.handle.redress()
        self.stage.messages.redress()

    @Slot(object)
    def _look_changed(self, look: Look) -> None:
        self._history.change(look, self.panel.dragging)

    @Slot()
    def paste_settings(self) -> None:
        """Give the selected photos the settings that were copied."""
        selected = self.strip.selected if self.strip.isVisible() else ()
        current = self._studio.current
        self._history.paste(selected or ((current,) if current else ()))

    @Slot()
    def show_contact_sheet(self) -> None:
        """Show the photo in many looks, to choose from."""
        entry = self._studio.current
        if entry is None or not self._studio.finished:
            return
        from restorer.gui.photo.contact_sheet import ContactSheet
        from restorer.gui.photo.contact_sheet_proofs import Proofs

        models = [model for model in catalogue.models() if catalogue.is_installed(model)]
        proofs = Proofs(self._studio, self._inference, self._tasks, entry, self)
        sheet = ContactSheet(entry, models, proofs, self.window())
        sheet.picked.connect(self._pick)
        self._studio.current_changed.connect(sheet.reject)
        sheet.open()

    @Slot(object)
    def _pick(self, look: Look) -> None:
        self._history.seal()
        self._history.change(look)
        self._history.seal()

    @Slot(object)
    def _show_entry(self, entry: Entry | None) -> None:
        self.stage.show_photo(entry is not None)
        self.panel.setVisible(entry is not None)
        self.panel.show_entry(entry)
        self.strip.show_current(entry)
        self._show_busy(entry)
        if entry is not None and not self.strip.hasFocus():
            self.view.setFocus()

    @Slot(object)
    def _entry_changed(self, entry: Entry) -> None:
        if entry is self._studio.current:
            self.panel.show_entry(entry)
            self._show_busy(entry)

    def _show_busy(self, entry: Entry | None) -> None:
        self.tools.handle.setEnabled(self._studio.finished)
        busy = entry is not None and entry.state in (State.READING, State.COLOURING)
        self.stage.show_busy(busy)

    @Slot()
    def _count_changed(self) -> None:
        self.strip.setVisible(self._studio.album.rowCount() > 1)
