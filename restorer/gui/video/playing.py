"""Playing the film in colour, and having a range coloured ahead for that."""

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal, Slot

from restorer.engine.look import Look
from restorer.gui.video.ahead import Ahead, Stretch
from restorer.gui.video.editor import Editor
from restorer.gui.video.film import Film
from restorer.gui.video.player import Played, Player, Reel
from restorer.video.shots import Shot

_TOO_MANY = 0.25  # of the frames that were played without their colours
_JUDGED = 2.0  # s of the film that are played before that is said


class Playing(QObject):
    """What a person may start and stop; a change of the project stops both."""

    changed = Signal()  # what is under way, or how far it is
    finished = Signal()  # the whole range has its colours
    fell_behind = Signal()  # a film was played without its colours; once for each film

    def __init__(self, editor: Editor, player: Player, ahead: Ahead, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._player = player
        self._ahead = ahead
        self.done = (0, 0)  # frames that are coloured ahead, of how many
        self._played = self._missing = 0  # frames, since playing began
        self._behind: Film | None = None  # that fell behind
        self._repeats = False
        editor.opened.connect(self.stop)
        editor.changed.connect(self.stop)
        player.played.connect(self._count)
        player.ended.connect(self._player_ended)
        ahead.progressed.connect(self._progress)
        ahead.ended.connect(self._ahead_ended)

    @Slot()
    def stop(self) -> None:
        """Stand still."""
        self._player.stop()
        self._ahead.stop()

    @Slot(bool)
    def repeat(self, repeats: bool) -> None:
        """Whether playing begins again at the in point when it has come to the out point."""
        self._repeats = repeats

    @Slot()
    def play_or_stop(self) -> None:
        """From the playhead to the out point; from the in point where that is passed."""
        editor = self._editor
        if self._player.busy:
            self._player.stop()
        elif editor.film is not None:
            self._play(editor.playhead if editor.playhead < editor.last else editor.first)

    def _play(self, first: int) -> None:
        editor = self._editor
        film = editor.film
        assert film is not None
        self._played = self._missing = 0
        parts, steadiness = _Parts(editor).at, editor.project.steadiness
        self._player.play(Reel(film, first, editor.last, parts, steadiness))
        self.changed.emit()

    @Slot()
    def colour_or_stop(self) -> None:
        """Ask for the colours of every frame from in to out."""
        editor = self._editor
        film = editor.film
        if self._ahead.busy:
            self._ahead.stop()
        elif film is not None:
            wanted = tuple(self._wanted())
            if wanted:
                self.done = (0, len(wanted))
                self._ahead.start(Stretch(film, wanted))
                self.changed.emit()

    def _wanted(self) -> Iterator[tuple[int, Look]]:
        """The frames from in to out that get colours, each with its bare look."""
        editor = self._editor
        first, last = editor.first, editor.last
        for shot in editor.shots:
            look = editor.look_of(shot)
            if look is not None:
                bare = look.bare
                ends = shot.last if shot is not editor.shots[-1] else last
                for frame in range(max(first, shot.first), min(last, ends) + 1):
                    yield frame, bare

    @Slot(object)
    def _count(self, played: Played) -> None:
        self._played += 1
        self._missing += played.missing
        film = self._editor.film
        if film is not None and self._played >= _JUDGED * film.clip.info.rate:
            self._judge()

    @Slot()
    def _player_ended(self) -> None:
        self.changed.emit()
        self._judge()
        if self._repeats and self._player.whole:
            self._play(self._editor.first)

    def _judge(self) -> None:
        film = self._editor.film
        if self._missing > _TOO_MANY * self._played and film is not self._behind:
            self._behind = film
            self.fell_behind.emit()

    @Slot(int, int)
    def _progress(self, done: int, total: int) -> None:
        self.done = (done, total)
        self.changed.emit()

    @Slot()
    def _ahead_ended(self) -> None:
        self.changed.emit()
        if self._ahead.whole:
            self.finished.emit()


class _Parts:
    """Shots and looks as they are now: other threads ask while the person edits."""

    def __init__(self, editor: Editor) -> None:
        shots = editor.shots
        self._lasts = [shot.last for shot in shots]
        self._parts = [(shot, editor.look_of(shot)) for shot in shots]

    def at(self, frame: int) -> tuple[Shot, Look | None]:
        """The frame's shot and look; frames beyond all shots belong to the last."""
        return self._parts[min(bisect_left(self._lasts, frame), len(self._parts) - 1)]
