"""Undo and redo: every change of a look, and every photo that was closed, is one command."""

from dataclasses import dataclass, fields
from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from restorer.engine.look import Look
from restorer.gui.photo.album import Entry
from restorer.gui.photo.studio import Studio

_MOST = 300
_PAUSE = 1.0  # s between two moves of one control after which they are two commands


@dataclass(frozen=True, eq=False)
class Change:
    """One photo's look before and after."""

    entry: Entry
    before: Look
    after: Look

    def kinds(self) -> frozenset[str]:
        """Names of what differs. Another model brings other settings along."""
        names = (field.name for field in fields(Look))
        kinds = {n for n in names if getattr(self.before, n) != getattr(self.after, n)}
        for leading in ("model", "blend"):
            if leading in kinds:
                return frozenset({leading})
        return frozenset(kinds)


class _Adjust(QUndoCommand):
    """Other looks for some photos. gesture: moves of one gesture become one command."""

    def __init__(self, studio: Studio, changes: tuple[Change, ...], text: str, gesture: int):
        super().__init__(text)
        self._studio = studio
        self.changes = changes
        self.gesture = gesture
        self._first = True

    def redo(self) -> None:
        self._show()
        for change in self.changes:
            self._studio.adjust(change.entry, change.after)

    def undo(self) -> None:
        self._show()
        for change in self.changes:
            self._studio.adjust(change.entry, change.before)

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 (Qt's own)
        if not isinstance(other, _Adjust) or other.gesture != self.gesture:
            return False
        (mine,), (its,) = self.changes, other.changes
        self.changes = (Change(mine.entry, mine.before, its.after),)
        self.setObsolete(mine.before == its.after)
        return True

    def _show(self) -> None:
        # What is taken back must be seen; the first time, the person is looking at it.
        if not self._first and len(self.changes) == 1:
            self._studio.select(self.changes[0].entry)
        self._first = False


class _Close(QUndoCommand):
    """A photo closed; taken back, it is in its old place again."""

    def __init__(self, studio: Studio, entry: Entry, text: str):
        super().__init__(text)
        self._studio = studio
        self._entry = entry
        self._row = studio.album.row(entry)

    def redo(self) -> None:
        self._studio.remove(self._entry)

    def undo(self) -> None:
        self._studio.put_back(self._entry, self._row)


class History(QObject):
    """What the person has done, and the way back."""

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_MOST)
        self._studio = studio
        self._copied: Look | None = None
        self._gesture = 0
        self._kinds: tuple[object, ...] = ()
        self._when = 0.0

    def change(self, look: Look, dragging: bool = False) -> None:
        """Give the current photo another look. dragging: the control is still held."""
        entry = self._studio.current
        if entry is None or look == entry.look:
            return
        change = Change(entry, entry.look, look)
        kinds = (entry, change.kinds())
        if kinds != self._kinds or (not dragging and monotonic() - self._when > _PAUSE):
            self.seal()
        self._kinds, self._when = kinds, monotonic()
        self._push((change,))

    @Slot()
    def seal(self) -> None:
        """What comes next is a command of its own."""
        self._gesture += 1

    @property
    def copied(self) -> Look | None:
        """The settings that were copied, if any were."""
        return self._copied

    @Slot()
    def copy(self) -> None:
        """Remember the current photo's settings."""
        if self._studio.current is not None:
            self._copied = self._studio.current.look

    def paste(self, entries: tuple[Entry, ...]) -> None:
        """Give these photos the settings that were copied."""
        if self._copied is not None:
            self._give(entries, self._copied)

    def reset(self) -> None:
        """Give the current photo the look that a new one has."""
        if self._studio.current is not None:
            self._give((self._studio.current,), self._studio.arrivals.look)

    @Slot(object)
    def close(self, entry: Entry) -> None:
        """Close a photo."""
        self.seal()
        text = QCoreApplication.translate("History", "closing a photo")
        self.stack.push(_Close(self._studio, entry, text))

    def _give(self, entries: tuple[Entry, ...], look: Look) -> None:
        changes = tuple(Change(e, e.look, look) for e in entries if e.look != look)
        if changes:
            self.seal()
            self._push(changes)
            self.seal()

    def _push(self, changes: tuple[Change, ...]) -> None:
        self.stack.push(_Adjust(self._studio, changes, _wording(changes), self._gesture))


def _wording(changes: tuple[Change, ...]) -> str:
    kinds = frozenset[str]().union(*(change.kinds() for change in changes))
    texts = {
        "model": QCoreApplication.translate("History", "model"),
        "blend": QCoreApplication.translate("History", "second model"),
        "blend_share": QCoreApplication.translate("History", "share of the second model"),
        "render_factor": QCoreApplication.translate("History", "render factor"),
        "vividness": QCoreApplication.translate("History", "vividness"),
        "warmth": QCoreApplication.translate("History", "warmth"),
        "strength": QCoreApplication.translate("History", "strength"),
    }
    several = QCoreApplication.translate("History", "settings")
    return texts.get(next(iter(kinds)), several) if len(kinds) == 1 else several
