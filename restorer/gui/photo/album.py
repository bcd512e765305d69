"""The photos that are open, each with its state; a list model for the filmstrip."""

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QImage

from restorer.engine.look import Look
from restorer.gui.opening import Source

if TYPE_CHECKING:
    from restorer.engine.result import Rendering
    from restorer.gui.view.pyramid import Pyramid
    from restorer.imaging.photo import Photo

_RENDERINGS = 40  # kept per photo, all of a contact sheet: going back to one of them is instant


class State(Enum):
    """How far a photo is."""

    WAITING = "waiting"
    READING = "reading"
    COLOURING = "colouring"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


def state_text(state: State) -> str:
    """The state in a person's words."""
    texts = {
        State.WAITING: QCoreApplication.translate("State", "Waiting"),
        State.READING: QCoreApplication.translate("State", "Opening…"),
        State.COLOURING: QCoreApplication.translate("State", "Colouring…"),
        State.DONE: QCoreApplication.translate("State", "In colour"),
        State.STOPPED: QCoreApplication.translate("State", "Stopped"),
        State.FAILED: QCoreApplication.translate("State", "Could not be done"),
    }
    return texts[state]


@dataclass(eq=False)
class Entry:
    """One open photo. Only the GUI thread touches it."""

    source: Source
    look: Look
    state: State = State.WAITING
    sentence: str = ""  # why it failed
    photo: "Photo | None" = None  # only while it is needed: a scan may fill 300 MB
    before: "Pyramid | None" = None
    thumbnail: QImage | None = None
    saved: Path | None = None
    renderings: "OrderedDict[Look, Rendering]" = field(default_factory=OrderedDict)  # by bare look

    @property
    def name(self) -> str:
        return self.source.name

    def rendering(self, look: Look | None = None) -> "Rendering | None":
        """What the networks answered for a look (as it is now), where it is known.

        The two answers of a blend are kept apart: its share can change without a network.
        """
        bare = (look or self.look).bare
        if bare in self.renderings or bare.blend is None:
            return self.renderings.get(bare)
        first, second = (self.renderings.get(network) for network in bare.networks)
        if first is None or second is None:
            return None
        return replace(first, second=second)

    def keep(self, look: Look, rendering: "Rendering") -> None:
        self.renderings[look.bare] = rendering
        self.renderings.move_to_end(look.bare)
        needed = {self.look.bare, *self.look.networks}
        while len(self.renderings) > _RENDERINGS:
            del self.renderings[next(old for old in self.renderings if old not in needed)]

    def forget_pixels(self) -> None:
        self.photo = None
        self.before = None


@dataclass(frozen=True, eq=False)
class Failure:
    """Why an entry has no colours, as a sentence."""

    entry: Entry
    sentence: str


_Index = QModelIndex | QPersistentModelIndex


class Album(QAbstractListModel):
    """The entries in the order they were opened."""

    ENTRY = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 N802 (Qt's own)
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.name
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return f"{entry.name}\n{entry.sentence or state_text(entry.state)}"
            case Album.ENTRY:
                return entry
        return None

    def add(self, entry: Entry, row: int | None = None) -> None:
        """Add an entry, at the end or in a row."""
        row = len(self.entries) if row is None else min(row, len(self.entries))
        self.beginInsertRows(QModelIndex(), row, row)
        self.entries.insert(row, entry)
        self.endInsertRows()

    def remove(self, entry: Entry) -> None:
        row = self.row(entry)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.entries[row]
        self.endRemoveRows()

    def row(self, entry: Entry) -> int:
        return self.entries.index(entry)

    def of(self, path: Path) -> Entry | None:
        """The entry of a file that is open already."""
        return next((e for e in self.entries if e.source.path == path), None)

    def beside(self, entry: Entry, by: int) -> Entry:
        """The entry that many places further, or the last one on the way there."""
        return self.entries[min(max(self.row(entry) + by, 0), len(self.entries) - 1)]

    @property
    def busy(self) -> bool:
        """Whether photos are being read or coloured, or wait for it."""
        at_work = (State.WAITING, State.READING, State.COLOURING)
        return any(entry.state in at_work for entry in self.entries)

    def touched(self, entry: Entry) -> None:
        """Tell the views that the entry looks different now."""
        index = self.index(self.row(entry))
        self.dataChanged.emit(index, index)

    def originals(self) -> tuple[Path, ...]:
        """Every file that was opened: none may be written over."""
        return tuple(e.source.path for e in self.entries if e.source.path)
