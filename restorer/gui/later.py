"""Batch and Video: the places whose pages are made when they are first wanted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from restorer.engine.look import Look
from restorer.gui import opening
from restorer.gui.actions import Actions
from restorer.gui.dialogs.shelf import Shelf
from restorer.gui.inference import Inference
from restorer.gui.messages import Message
from restorer.gui.offers import Offers
from restorer.gui.opening import Kind
from restorer.gui.photo.exporting import Exporter
from restorer.gui.photo.history import History
from restorer.gui.photo.page import PhotoPage
from restorer.gui.photo.studio import Studio
from restorer.gui.places import Place
from restorer.gui.preferences import Preferences
from restorer.gui.recent import Recent
from restorer.gui.tasks import Tasks

if TYPE_CHECKING:
    from restorer.gui.batch.changes import Which
    from restorer.gui.batch.page import BatchPage
    from restorer.gui.video.page import VideoPage


def warm_up() -> None:
    """Load what the pages need, so that the first look at one does not wait for it. Slow."""
    import restorer.gui.batch.page
    import restorer.gui.video.page  # noqa: F401 (for its effect)


class LaterPlaces(QObject):
    """Makes the pages and joins them to the photo: a batch may look as it does."""

    told = Signal(object)  # Message
    shown_wanted = Signal(object)  # Place

    def __init__(
        self,
        photo: Place[PhotoPage],
        actions: Actions,
        studio: Studio,
        history: History,
        exporter: Exporter,
        inference: Inference,
        tasks: Tasks,
        preferences: Preferences,
        offers: Offers,
        shelf: Shelf,
        at_work: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """at_work: whether anything is, wherever in the window."""
        super().__init__(parent)
        self.recent_films = Recent(preferences, "recent_films", self)
        self._photo = photo
        self._actions = actions
        self._studio = studio
        self._history = history
        self._exporter = exporter
        self._for_pages = (inference, tasks, preferences, offers)
        self._shelf = shelf
        self._at_work = at_work
        takes = frozenset({Kind.FILE, Kind.FOLDER})
        self.batch = Place("batch", self.tr("Batch"), "batch", takes, self._make_batch)
        takes = frozenset({Kind.FILM})
        self.video = Place("video", self.tr("Video"), "video", takes, self._make_video)

    def _make_batch(self) -> "BatchPage":
        from restorer.gui.batch.page import BatchPage

        look = self._studio.arrivals.look
        page = BatchPage(*self._for_pages, self._shelf.models(), look, self._at_work)
        self._join(page)
        page.look_wanted.connect(self._show_look)
        page.settings_wanted.connect(self._give_settings)
        page.photo_wanted.connect(self._compare)
        return page

    def _make_video(self) -> "VideoPage":
        from restorer.gui.video.page import VideoPage

        look = replace(self._studio.arrivals.look, render_factor=None)  # Auto is for photos
        models = self._shelf.models()
        page = VideoPage(*self._for_pages, models, look, self._actions, self.recent_films)
        self._join(page)
        return page

    def _join(self, page: "BatchPage | VideoPage") -> None:
        page.told.connect(self.told)
        page.shown_wanted.connect(self.shown_wanted)
        page.stage.messages.show_in_folder.connect(self._exporter.show_in_folder)

    @Slot(object, object)
    def _compare(self, path: Path, look: Look) -> None:
        """Look closely at a photo of a batch."""
        self._studio.arrivals.open(opening.from_paths([path]), {path: look}, path)
        self.shown_wanted.emit(self._photo)

    @Slot()
    def _show_look(self) -> None:
        """Let a batch look as the photo that is shown."""
        assert self.batch.made is not None
        if self._studio.current is None:
            self.told.emit(Message(self.tr("Open a photo first, in the Photo place.")))
        else:
            self.batch.made.setup.form.show_look(self._studio.current.look)

    @Slot(object)
    def _give_settings(self, which: "Which") -> None:
        """Give rows of a batch the settings that were copied from a photo."""
        from restorer.gui.batch.changes import set_look

        assert self.batch.made is not None
        look = self._history.copied
        if look is None:
            text = self.tr("Copy the settings of a photo first, in the Photo place.")
        else:
            self.batch.made.work.change(set_look(which, look))
            text = self.tr("These photos will be coloured with the copied settings.")
        self.told.emit(Message(text))
