"""The open film and what is being made of it: playhead, in and out, shots, looks, undo."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from restorer.engine.look import Look
from restorer.gui.video.film import Film
from restorer.video import shots as shots_
from restorer.video.shots import Shot

if TYPE_CHECKING:
    from restorer.video.project import Project

_MOST = 300


class _Change(QUndoCommand):
    """Other values for some parts of the project. Equal gestures become one command."""

    def __init__(
        self, editor: "Editor", after: dict[str, Any], text: str, gesture: tuple[int, str]
    ) -> None:
        super().__init__(text)
        self._editor = editor
        self.before = {name: getattr(editor.project, name) for name in after}
        self.after = after
        self.gesture = gesture

    def redo(self) -> None:
        self._editor.set_project(self.after)

    def undo(self) -> None:
        self._editor.set_project(self.before)

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 (Qt's own)
        if not isinstance(other, _Change) or other.gesture != self.gesture:
            return False
        self.after = other.after
        self.setObsolete(self.before == self.after)
        return True


class Editor(QObject):
    """Knows no widget. Every edit succeeds wholly or changes nothing."""

    opened = Signal(object)  # Film | None
    moved = Signal(int)  # the playhead, to a frame
    changed = Signal()  # the project

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.film: Film | None = None
        self.playhead = 0
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_MOST)
        self._project: Project | None = None
        self._looks: dict[Look, Look] = {}  # with their render factors: to find those takes a while
        self._gesture = 0

    def open(self, film: Film | None) -> None:
        """Work on this film from its first frame on; nothing of the last one can be undone."""
        self.stack.clear()
        self.film, self.playhead = film, 0
        self._project = film.project if film else None
        self._looks.clear()
        self.opened.emit(film)
        if film is not None:
            self.moved.emit(0)

    @property
    def project(self) -> "Project":
        """What is made of the open film."""
        assert self._project is not None
        return self._project

    def set_project(self, values: dict[str, Any]) -> None:
        """Take other values, for good: use the edits below for what can be undone."""
        if self._project is None:
            return
        self._project = replace(self._project, **values)
        self._looks.clear()
        self.changed.emit()

    # The playhead

    def move_to(self, frame: int) -> None:
        """Put the playhead on a frame, or the nearest there is."""
        if self.film is None:
            return
        frame = min(max(frame, 0), self.film.count - 1)
        if frame != self.playhead:
            self.playhead = frame
            self.moved.emit(frame)

    def step(self, frames: int) -> None:
        """Move the playhead on, or back."""
        self.move_to(self.playhead + frames)

    # In and out

    @property
    def first(self) -> int:
        """The first frame of the part that is taken."""
        start = self.project.start
        film = self._film
        return 0 if start is None else min(film.frame_of(start), film.count - 1)

    @property
    def last(self) -> int:
        """The last frame of the part that is taken."""
        end = self.project.end
        film = self._film
        return film.count - 1 if end is None else max(film.frame_of(end) - 1, self.first)

    @Slot()
    def set_in(self) -> None:
        """Begin at the playhead."""
        self.seal()
        self.move_in(self.playhead)
        self.seal()

    @Slot()
    def set_out(self) -> None:
        """End with the playhead's frame."""
        self.seal()
        self.move_out(self.playhead)
        self.seal()

    def move_in(self, frame: int) -> None:
        """Begin at a frame; an out point before it is taken away."""
        if self.film is None:
            return
        after: dict[str, Any] = {"start": self.film.time(frame) if frame else None}
        after["end"] = self.project.end if self.last >= frame else None
        self._edit(after, self.tr("in point"), "in")

    def move_out(self, frame: int) -> None:
        """End with a frame; an in point behind it is taken away."""
        if self.film is None:
            return
        following = frame + 1
        end = self.film.time(following) if following < self.film.count else None
        start = self.project.start if self.first <= frame else None
        self._edit({"start": start, "end": end}, self.tr("out point"), "out")

    @Slot()
    def clear_range(self) -> None:
        """Take the whole film."""
        if self.film is not None:
            self._edit({"start": None, "end": None}, self.tr("in and out points"))

    # Shots

    @property
    def shots(self) -> tuple[Shot, ...]:
        """Of the film; as long as none were found it is one."""
        if self.film is None:
            return ()
        return self.project.shots or (Shot(0, self.film.count - 1),)

    def shot_at(self, frame: int) -> int:
        """Which shot a frame belongs to; frames beyond all belong to the nearest."""
        found = self.shots
        return next((i for i, shot in enumerate(found) if frame <= shot.last), len(found) - 1)

    @property
    def shot(self) -> Shot:
        """The one at the playhead."""
        return self.shots[self.shot_at(self.playhead)]

    def look_at(self, frame: int) -> Look | None:
        """What the frame gets, with the render factor; None: it stays as it is."""
        return self.look_of(self.shots[self.shot_at(frame)])

    def look_of(self, shot: Shot) -> Look | None:
        """Likewise for a shot."""
        from restorer.video.colouring import for_film

        if shot.grey:
            return None
        look = shot.look or self.project.look
        if look not in self._looks:
            self._looks[look] = for_film(look)
        return self._looks[look]

    @property
    def can_split(self) -> bool:
        """Whether a shot can begin at the playhead, and none does."""
        if self.film is None or not self.project.shots:
            return False
        return self.shot.first < self.playhead <= self.shot.last

    @property
    def can_join(self) -> bool:
        """Whether there is a shot after the one at the playhead."""
        return self.film is not None and self.shot_at(self.playhead) < len(self.shots) - 1

    @Slot()
    def split(self) -> None:
        """Let a new shot begin at the playhead."""
        if self.can_split:
            parts = shots_.split(self.shots, self.playhead)
            self._edit({"shots": tuple(parts)}, self.tr("splitting a shot"))

    @Slot()
    def join(self) -> None:
        """Make one of the shot at the playhead and the next, with the first one's look."""
        if self.can_join:
            joined = shots_.join(self.shots, self.shot_at(self.playhead))
            self._edit({"shots": tuple(joined)}, self.tr("joining shots"))

    def take_found(self, found: list[Shot]) -> None:
        """Shots that were found by themselves; this is no edit."""
        self.set_project({"shots": tuple(found)})

    # Looks

    def set_look(self, look: Look) -> None:
        """Of all shots without one of their own."""
        self._edit({"look": look}, self.tr("settings of the film"), "look")

    def set_shot_look(self, look: Look | None) -> None:
        """Of the shot at the playhead; None: the film's."""
        self._set_shot(replace(self.shot, look=look), self.tr("settings of a shot"), "look")

    def set_shot_grey(self, grey: bool) -> None:
        """Whether the shot at the playhead stays as it is."""
        self.seal()
        self._set_shot(replace(self.shot, grey=grey), self.tr("leaving a shot grey"), "grey")

    def set_steadiness(self, steadiness: int) -> None:
        """Of the whole film, 0..100."""
        self._edit({"steadiness": steadiness}, self.tr("steadiness"), "steadiness")

    @Slot()
    def seal(self) -> None:
        """What comes next is a command of its own."""
        self._gesture += 1

    @property
    def _film(self) -> Film:
        assert self.film is not None
        return self.film

    def _set_shot(self, shot: Shot, text: str, kind: str) -> None:
        at = self.shot_at(self.playhead)
        found = list(self.shots)
        found[at] = shot
        self._edit({"shots": tuple(found)}, text, f"{kind} {at}")

    def _edit(self, after: dict[str, Any], text: str, kind: str = "") -> None:
        if self._project is None:
            return
        if all(getattr(self._project, name) == value for name, value in after.items()):
            return
        if not kind:
            self.seal()
        self.stack.push(_Change(self, after, text, (self._gesture, kind)))
        if not kind:
            self.seal()
