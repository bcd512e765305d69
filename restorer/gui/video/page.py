"""The place of films: one of them at a time, on its timeline."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from restorer.catalogue import Model
from restorer.engine.look import Look
from restorer.gui.actions import Actions
from restorer.gui.inference import Inference
from restorer.gui.messages import Message
from restorer.gui.offers import Offers
from restorer.gui.opening import Source
from restorer.gui.places import Page
from restorer.gui.preferences import Preferences
from restorer.gui.recent import Recent
from restorer.gui.sentences import translated
from restorer.gui.stage import Stage
from restorer.gui.tasks import Tasks
from restorer.gui.video import dialogs as video_dialogs
from restorer.gui.video.actions import VideoActions
from restorer.gui.video.ahead import Ahead
from restorer.gui.video.answers import Answers
from restorer.gui.video.editor import Editor
from restorer.gui.video.export import FilmExport
from restorer.gui.video.export_bar import ExportBar
from restorer.gui.video.exporting import Exporting
from restorer.gui.video.film import Film
from restorer.gui.video.finding import Finder
from restorer.gui.video.finished import FinishedBar
from restorer.gui.video.keeper import Keeper
from restorer.gui.video.loudness import Loudness
from restorer.gui.video.opening import FilmOpener
from restorer.gui.video.panel import VideoPanel
from restorer.gui.video.player import Played, Player
from restorer.gui.video.playing import Playing
from restorer.gui.video.start import VideoStart
from restorer.gui.video.stills import Stills, Wish
from restorer.gui.video.thumbs import Thumbs
from restorer.gui.video.timeline import Timeline
from restorer.gui.video.transport import Transport
from restorer.gui.video.view import FilmView
from restorer.gui.video.volume import VolumeControl
from restorer.gui.view.pyramid import Pyramid

_LEAST = 120  # pixels of height that the picture has


class VideoPage(Page):
    """Connects the parts of the page."""

    view: FilmView

    told = Signal(object)  # Message: for whichever place is shown
    shown_wanted = Signal(object)  # Place: this one

    def __init__(
        self,
        inference: Inference,
        tasks: Tasks,
        preferences: Preferences,
        offers: Offers,
        models: Sequence[tuple[Model, bool]],
        look: Look,
        actions: Actions,
        recent: Recent,
    ) -> None:
        """look: of a film that nobody has changed yet."""
        super().__init__()
        self._preferences = preferences
        self.shown: int | None = None  # the frame in the view
        self.editor = Editor(self)
        self.answers = Answers()
        self.keeper = Keeper(tasks, self.editor, self)
        self.stills = Stills(tasks, inference, self.answers, self)
        self.loudness = Loudness(preferences, self)
        self.player = Player(inference, self.answers, self.loudness, self)
        self.ahead = Ahead(inference, self.answers, self)
        self.playing = Playing(self.editor, self.player, self.ahead, self)
        self.opener = FilmOpener(tasks, recent, look, self)
        self.thumbs = Thumbs(tasks, self)
        self.finder = Finder(self.editor, self)
        self.actions_ = VideoActions(self, actions)
        self.start = VideoStart(recent)
        self.view = FilmView()
        self.view.setAccessibleName(self.tr("Film, before and after"))
        self.timeline = Timeline(self.editor, self.thumbs, self.answers)
        self.volume = VolumeControl(self.loudness, self.actions_, self.editor)
        self.transport = Transport(self.actions_, self.editor, self.volume)
        self.panel = VideoPanel(self.editor, models)
        self.panel.hide()
        self.export = FilmExport(inference, self)
        self.exporting = Exporting(
            self.export, self.editor, self.answers, tasks, preferences, offers, self
        )
        self.export_bar = ExportBar(self.export)
        self.finished = FinishedBar()
        self.export_button = QPushButton(self.actions_.export.text())
        self.export_button.setToolTip(self.actions_.export.toolTip())
        self.export_button.setProperty("role", "primary")
        self.ahead_button = QPushButton()
        self.ahead_button.setToolTip(
            self.tr("Colour the range now, so that it can be played in colour")
        )
        self.panel.add(self.ahead_button)
        self.panel.add_below(self.export_button)
        self._lower = QWidget()  # below the messages
        self._lower.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs so everywhere
        self._lower.hide()
        self.stage = Stage(self.start, self.view)
        self._lay_out()
        self._connect()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(True)  # Enter presses it as Space does

    def _lay_out(self) -> None:
        lower = QVBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addWidget(self.transport)
        lower.addWidget(self.timeline)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.stage, 1)
        self.stage.setMinimumHeight(_LEAST)  # the page to begin with would take it from the rest
        left.addWidget(self._lower)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.export_bar)
        column.addWidget(self.finished)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        editor, actions, stills = self.editor, self.actions_, self.stills
        self.start.film_wanted.connect(self.ask)
        self.start.recent.wanted.connect(self.opener.open)
        editor.opened.connect(self._opened)
        editor.moved.connect(self._changed)
        editor.changed.connect(self._changed)
        self.opener.opened.connect(self._take)
        self.opener.busy_changed.connect(self.stage.show_busy)
        self.playing.changed.connect(self._playing_changed)
        self.playing.finished.connect(self._range_coloured)
        self.playing.fell_behind.connect(self._fell_behind)
        self.player.played.connect(self._show_played)
        self.player.ended.connect(self._show_still)
        for part in (self.keeper, self.opener, self.player, self.ahead, self.finder, stills):
            part.failed.connect(self._tell_error)
        self.player.sounded.connect(self.volume.show_sounded)
        self.timeline.louder_wanted.connect(self.loudness.louder)
        self.timeline.quieter_wanted.connect(self.loudness.quieter)
        self.timeline.play_wanted.connect(self.playing.play_or_stop)
        self.timeline.scrubbed.connect(self.player.stop)
        actions.play.triggered.connect(self.playing.play_or_stop)
        self.ahead_button.clicked.connect(self.playing.colour_or_stop)
        self.export_button.clicked.connect(self.exporting.ask)
        actions.export.triggered.connect(self.exporting.ask)
        self.exporting.waiting_changed.connect(self.export_bar.show_waiting)
        self.export_bar.cancel_wanted.connect(self.export.cancel)
        self.export_bar.forget_wanted.connect(self.exporting.forget_waiting)
        self.export.done.connect(self.finished.show_result)
        self.export.failed.connect(self.finished.show_failure)
        self.finished.folder_wanted.connect(self.stage.messages.show_in_folder)
        self.finished.failed.connect(self._tell_error)
        self.exporting.told.connect(self.told)
        self.exporting.shown_wanted.connect(self._want_place)
        self.finder.progressed.connect(self.timeline.show_finding)
        stills.shown.connect(self._show_frame)
        stills.coloured.connect(self._show_colours)
        stills.busy_changed.connect(self.stage.show_busy)
        actions.back.triggered.connect(self._step_back)
        actions.on.triggered.connect(self._step_on)
        actions.edit(editor)
        actions.zoom_in.triggered.connect(self.timeline.zoom_in)
        actions.zoom_out.triggered.connect(self.timeline.zoom_out)
        actions.fit.triggered.connect(self.timeline.fit)
        actions.to_in.triggered.connect(self.timeline.to_in)
        actions.to_out.triggered.connect(self.timeline.to_out)
        actions.loop.toggled.connect(self.playing.repeat)
        self._playing_changed()

    @property
    def busy(self) -> bool:
        """Whether a film is being exported."""
        return self.export.busy

    @property
    def at_work(self) -> bool:
        """Whether a film is exported, looked through, coloured ahead or played."""
        parts = (self.export, self.finder, self.ahead, self.player)
        return any(part.busy for part in parts)

    @property
    def undo_stack(self) -> QUndoStack:
        """Edits of the open film."""
        return self.editor.stack

    @property
    def exports(self) -> tuple[QAction, ...]:
        """What is made of a film is kept by itself: there is nothing to save."""
        return (self.actions_.export,)

    # What the person does

    def take(self, sources: Sequence[Source]) -> None:
        """The first film is opened; there is one at a time."""
        path = sources[0].path
        assert path is not None
        self.opener.open(path)
        if len(sources) > 1:
            text = self.tr("One film at a time: {name} is opened.")
            self.told.emit(Message(text.format(name=path.name)))

    @Slot()
    def ask(self) -> None:
        """Ask for a film and open it."""
        path = video_dialogs.ask_film(self, self._preferences.settings.open_folder)
        if path is not None:
            self._preferences.change(open_folder=str(path.parent))
            self.opener.open(path)

    def stop(self) -> None:
        """End what is under way; the project is kept."""
        self.export.stop()
        self.player.close()
        self.ahead.close()
        self.finder.stop()
        self.keeper.keep()
        self.stills.show(None)

    def look_for_unfinished(self) -> None:
        """Offer to go on with an export that was interrupted."""
        self.exporting.interrupted.look_for_last()

    def show_models(self, models: Sequence[tuple[Model, bool]]) -> None:
        """Offer these."""
        self.panel.show_models(models)

    def redress(self) -> None:
        """Take the theme's colours."""
        self.start.redress()
        self.actions_.redress()
        self.panel.redress()
        self.export_bar.redress()
        self.finished.redress()
        self.stage.messages.redress()
        self.timeline.update()

    # What becomes of it

    @Slot(object)
    def _take(self, film: Film) -> None:
        self.stage.messages.clear()
        self.playing.stop()
        self.answers.begin(film)
        self.editor.open(film)
        if not self.export.busy:
            self.exporting.interrupted.look_beside(film.clip.path)
        if film.notices:
            self.told.emit(Message(" ".join(map(translated, film.notices))))

    @Slot(object)
    def _opened(self, film: Film | None) -> None:
        self.stage.show_photo(film is not None)
        for part in (self.panel, self._lower):
            part.setVisible(film is not None)
        self.view.show_photo(None)
        self.shown = None
        self.actions_.enable(self.editor)
        if film is not None:
            self.timeline.setFocus()

    @Slot()
    def _changed(self) -> None:
        self._show_still()
        self.actions_.enable(self.editor)

    @Slot()
    def _show_still(self) -> None:
        editor = self.editor
        film = editor.film
        if film is not None and not self.player.busy:
            look = editor.look_at(editor.playhead)
            steadiness = editor.project.steadiness
            self.stills.show(Wish(film, editor.playhead, editor.shot, look, steadiness))

    @Slot(int, object)
    def _show_frame(self, frame: int, before: Pyramid) -> None:
        self.shown = frame
        self.view.show_frame(before)

    @Slot(object)
    def _show_colours(self, after: Pyramid | None) -> None:
        self.view.show_colours(after)
        self.timeline.update()

    @Slot(object)
    def _show_played(self, played: Played) -> None:
        self.shown = played.index
        self.view.show_frame(played.before, played.after)
        self.editor.move_to(played.index)

    @Slot()
    def _playing_changed(self) -> None:
        self.actions_.show_playing(self.player.busy)
        done, total = self.playing.done
        text = self.tr("Stop colouring ahead, {percent} %")
        percent = round(100 * done / total) if total else 0
        ahead = self.tr("Colour the range ahead")
        self.ahead_button.setText(text.format(percent=percent) if self.ahead.busy else ahead)
        self.timeline.update()

    @Slot()
    def _range_coloured(self) -> None:
        self.told.emit(Message(self.tr("The range is in colour; P plays it."), "success"))

    @Slot()
    def _fell_behind(self) -> None:
        text = self.tr(
            "This computer does not keep up with colouring the film while it plays. “{button}” "
            "first, then it is played in colour."
        )
        self.told.emit(Message(text.format(button=self.tr("Colour the range ahead"))))

    @Slot()
    def _step_back(self) -> None:
        self.player.stop()
        self.editor.step(-1)

    @Slot()
    def _step_on(self) -> None:
        self.player.stop()
        self.editor.step(1)

    @Slot()
    def _want_place(self) -> None:
        self.shown_wanted.emit(self.place)

    @Slot(str)
    def _tell_error(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))
