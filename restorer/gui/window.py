"""The main window: header, places, status line, and what is dropped or pasted into it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from restorer.engine.look import AUTO
from restorer.gui import later, opening
from restorer.gui.actions import Actions
from restorer.gui.dialogs import questions
from restorer.gui.dialogs.secondary import Secondary
from restorer.gui.dialogs.shelf import Shelf
from restorer.gui.header import Header
from restorer.gui.inference import Inference, Ready
from restorer.gui.later import LaterPlaces
from restorer.gui.menus import MenuBar
from restorer.gui.messages import Message
from restorer.gui.offers import Offers
from restorer.gui.opening import Kind
from restorer.gui.photo.actions import PhotoActions
from restorer.gui.photo.album import Entry
from restorer.gui.photo.dragging import Dragging
from restorer.gui.photo.exporting import Exporter
from restorer.gui.photo.history import History
from restorer.gui.photo.page import PhotoPage
from restorer.gui.photo.recent import RecentPhotos
from restorer.gui.photo.save_all import SaveAll
from restorer.gui.photo.studio import Studio
from restorer.gui.places import Place, Places
from restorer.gui.preferences import Preferences
from restorer.gui.reception import Reception
from restorer.gui.session import SessionKeeper
from restorer.gui.status import Status
from restorer.gui.tasks import Tasks
from restorer.gui.undoing import Undoing
from restorer.gui.video import dialogs as video_dialogs
from restorer.gui.view.screen import ScreenColours
from restorer.gui.viewing import Viewing

if TYPE_CHECKING:
    from restorer.gui.batch.page import BatchPage
    from restorer.gui.video.page import VideoPage

_SIZE = (1180, 760)


class Window(QMainWindow):
    """Puts the parts together; the studio does the work."""

    shown = Signal()  # once, when the window has been shown

    def __init__(
        self, studio: Studio, inference: Inference, tasks: Tasks, preferences: Preferences
    ) -> None:
        super().__init__()
        self._studio = studio
        self._inference = inference
        self._tasks = tasks
        self._preferences = preferences
        self._was_shown = False
        self._asking = False
        self._asks = True
        self.exporter = Exporter(studio, tasks, preferences, self)
        self.recent = RecentPhotos(preferences, self)
        self.history = History(studio, self)
        self.save_all = SaveAll(studio, tasks, preferences, self)
        self.screen_colours = ScreenColours(self)
        self.actions_ = Actions(self)
        self.shelf = Shelf(tasks, self)
        self.page = PhotoPage(studio, self.history, inference, tasks, self.shelf.models())
        self.page.start.recent.follow(self.recent)
        takes = frozenset({Kind.PICTURE, Kind.FILE})
        self.photo = Place("photo", self.tr("Photo"), "photo", takes, lambda: self.page)
        self.offers = Offers()
        self.later = LaterPlaces(
            self.photo,
            self.actions_,
            studio,
            self.history,
            self.exporter,
            inference,
            tasks,
            preferences,
            self.offers,
            self.shelf,
            self._at_work,
            self,
        )
        places = (self.photo, self.later.batch, self.later.video)
        self.places = Places(places, self.actions_, preferences.settings.place)
        self.places.page(self.photo)  # photos are at work in it even while another place is shown
        self.reception = Reception(self.places, self.offers, tasks, preferences, self)
        self.undoing = Undoing(self.actions_, self)
        self.viewing = Viewing(self.actions_, self)
        self.session = SessionKeeper(studio, tasks, self.offers, self)
        self.photo_actions = PhotoActions(
            self.actions_,
            studio,
            self.page,
            self.history,
            self.exporter,
            self.save_all,
            self,
        )
        self.menus = MenuBar(self.actions_)
        self.header = Header(self.actions_)
        self.dragging = Dragging(self.exporter, tasks, self.page.tools.handle, self)
        self.page.tools.add(self.actions_.contact_sheet)
        self.status = Status(self.actions_)
        self.secondary = Secondary(self.actions_, self.shelf, preferences, self.status, self)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.offers)
        column.addWidget(self.places, 1)
        self.setMenuBar(self.menus)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 520)
        self._connect()
        self._restore_geometry()
        self.page.start.button.setFocus()
        self._show_place(self.places.current)

    # Making it

    def _connect(self) -> None:
        actions, studio, page = self.actions_, self._studio, self.page
        self.addActions(actions.every)
        self.places.changed.connect(self._show_place)
        actions.open.triggered.connect(self._ask)
        actions.paste.triggered.connect(self.reception.paste)
        self.history.stack.indexChanged.connect(self.session.note)
        actions.quit.triggered.connect(self.close)
        self.later.told.connect(self.tell)
        self.later.shown_wanted.connect(self.places.show_place)
        page.start.open_wanted.connect(self.reception.ask)
        page.start.sample_wanted.connect(self.reception.open_path)
        page.start.recent.wanted.connect(self.reception.open_path)
        page.panel.models_wanted.connect(self.secondary.show_models)
        self.shelf.changed.connect(self._models_changed)
        self.shelf.told.connect(self.tell)
        page.panel.model_chosen.connect(self._model_chosen)
        page.panel.factor_control.auto_chosen.connect(self._auto_chosen)
        page.view.zoom_changed.connect(self.status.show_zoom)
        page.stage.messages.show_in_folder.connect(self.exporter.show_in_folder)
        studio.current_changed.connect(self._entry_changed)
        studio.entry_changed.connect(self._entry_changed)
        studio.before_changed.connect(self.status.show_size)
        studio.entry_changed.connect(self.recent.check)
        studio.arrivals.arrived.connect(self.recent.note_entries)
        self.menus.recent_wanted.connect(self._open_recent)
        self.reception.told.connect(self.tell)
        self.session.told.connect(self.tell)
        self.photo_actions.told.connect(self.tell)
        self.exporter.told.connect(self.tell)
        self.dragging.told.connect(self.tell)
        self.save_all.told.connect(self.tell)
        self._preferences.told.connect(self.tell)
        self._inference.ready.connect(self._ready)

    def _restore_geometry(self) -> None:
        self.resize(*_SIZE)
        stored = self._preferences.settings.window
        if stored:
            self.restoreGeometry(QByteArray.fromBase64(stored.encode()))

    @Slot()
    def redress(self) -> None:
        """Take the theme's colours."""
        self.actions_.redress()
        self.header.redress()
        self.offers.redress()
        self.places.redress()
        self.update()

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        own = event.source() is not None  # the photo, dragged out and brought back
        if not own and opening.accepts(event.mimeData()):
            event.acceptProposedAction()
            self.places.show_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.places.show_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.places.show_dropping(False)
        if self.reception.drop(event.mimeData()):
            event.acceptProposedAction()

    # The place

    @Slot(object)
    def _show_place(self, place: Place[Any]) -> None:
        """What belongs to the photo is there only with the photo."""
        of_photo = place is self.photo
        self.header.show_photo_tools(of_photo)
        self.status.show_photo_facts(of_photo)
        self.photo_actions.show_here(of_photo)
        page = self.places.page(place)
        self.undoing.show(page.undo_stack)
        self.viewing.show(page.view)
        self.menus.show_exports(page.exports)
        of_film = place is self.later.video
        self.menus.show_recent(self.later.recent_films if of_film else self.recent)
        self._entry_changed(None)

    @Slot()
    def _ask(self) -> None:
        """Ask for what the place that is shown takes."""
        if self.places.current is self.later.video:
            self.video.ask()
        else:
            self.reception.ask()

    @Slot(object)
    def _open_recent(self, path: Path) -> None:
        """Open a file of the list that belongs to the place that is shown."""
        if self.places.current is self.later.video:
            self.video.opener.open(path)
        else:
            self.reception.open_path(path)

    @property
    def batch(self) -> "BatchPage":
        """The page of batches."""
        return self.places.page(self.later.batch)

    @property
    def video(self) -> "VideoPage":
        """The page of films."""
        return self.places.page(self.later.video)

    # The current photo

    @Slot(object)
    def _entry_changed(self, _entry: Entry | None) -> None:
        current = self._studio.current if self.places.current is self.photo else None
        self.header.name.show_text(current.name if current else "")
        self.status.show_report(current.rendering() if current else None)
        self.setWindowTitle(f"{current.name} – restorer" if current else "restorer")

    # What is remembered

    @Slot(str)
    def _model_chosen(self, name: str) -> None:
        self._preferences.change(model=name)
        arrivals = self._studio.arrivals
        arrivals.look = replace(arrivals.look, model=name)

    @Slot(bool)
    def _auto_chosen(self, automatic: bool) -> None:
        self._preferences.change(auto_factor=automatic)
        arrivals = self._studio.arrivals
        arrivals.look = replace(arrivals.look, render_factor=AUTO if automatic else None)

    @Slot()
    def _models_changed(self) -> None:
        models = self.shelf.models()
        for page in self.places.pages:
            page.show_models(models)

    # Coming and going

    @Slot(object)
    def tell(self, message: Message) -> None:
        """Show a message in the bar."""
        self.places.tell(message)

    @Slot(object)
    def _ready(self, ready: Ready) -> None:
        self.status.show_device(ready.colorizer.device)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.screen_colours.follow(self.windowHandle())
            self.shown.emit()
            for work, priority in ((opening.warm_up, 0), (later.warm_up, -1)):
                self._tasks.start(work, priority=priority)
            self.session.begin()
            self._look_for_unfinished()

    def _look_for_unfinished(self) -> None:
        settings = self._preferences.settings
        if settings.batch:
            self.batch.look_for_unfinished()
        if settings.film_export:
            self.video.look_for_unfinished()

    def end(self) -> None:
        """Close without a question."""
        self._asks = False
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        record = bytes(self.saveGeometry().toBase64().data()).decode()
        self._preferences.change(window=record, place=self.places.current.name)
        # Gone at once for the person; the network may need a moment to stop.
        self.hide()
        for page in self.places.pages:
            page.stop()
        self.shelf.stop()
        self.reception.downloads.stop()
        self._inference.stop()
        self._preferences.end()
        self._tasks.stop()
        self.dragging.end()
        self.session.end()
        super().closeEvent(event)

    def _at_work(self) -> bool:
        """Whether the computer is wanted, also for what would not be lost."""
        waiting = self._tasks.busy or self._inference.queue.busy
        return waiting or any(page.at_work for page in self.places.pages)

    def _may_close(self) -> bool:
        film = self.later.video.made
        busy = self.save_all.busy or any(page.busy for page in self.places.pages)
        if not self._asks or not self.isVisible() or not busy:
            return True
        if self._asking:
            return False  # the question is on the screen already
        self._asking = True
        try:
            if film is not None and film.busy:
                return video_dialogs.ask_close(self, film.exporting.waiting)
            return questions.ask_close(self)
        finally:
            self._asking = False
