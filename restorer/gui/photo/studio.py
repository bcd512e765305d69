"""What happens to the open photos: read, coloured, shown, one after another. Knows no widget."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from restorer.engine.look import Look
from restorer.gui import opening
from restorer.gui.inference import Inference
from restorer.gui.messages import Message
from restorer.gui.opening import Source
from restorer.gui.photo.album import Album, Entry, Failure, State
from restorer.gui.photo.arrivals import Arrivals
from restorer.gui.photo.colouring import Coarse, Colouring
from restorer.gui.photo.loading import Loaded, load
from restorer.gui.photo.previewer import Laid, Previewer, Wish
from restorer.gui.sentences import translated
from restorer.gui.tasks import Tasks
from restorer.gui.view.pyramid import Pyramid

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer
    from restorer.engine.result import Rendering, Restored
    from restorer.imaging.photo import Photo

_SETTLE = 120  # ms after a move of a slider before the network is asked


class Studio(QObject):
    """The open photos and the work on them. One is current: it is shown, and worked on first."""

    current_changed = Signal(object)  # Entry | None
    before_changed = Signal(object)  # Pyramid | None
    after_changed = Signal(object)  # Pyramid | None
    entry_changed = Signal(object)  # Entry
    told = Signal(object)  # Message

    def __init__(
        self, tasks: Tasks, inference: Inference, look: Look, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.album = Album(self)
        self.current: Entry | None = None
        self.restored: Restored | None = None  # the current photo's, as it looks now, if laid
        self._coarse: Rendering | None = None  # the current photo's, until it is exact
        self._tasks = tasks
        self.arrivals = Arrivals(tasks, self.album, look, self)
        self.arrivals.arrived.connect(self._arrived)
        self.arrivals.told.connect(self.told)
        self._colouring = Colouring(tasks, inference, self)
        self._colouring.coloured.connect(self._coloured)
        self._colouring.coarse.connect(self._show_coarse)
        self._colouring.failed.connect(self._failed)
        self._colouring.thumbnail_made.connect(self.arrivals.renew)
        self._colouring.told.connect(self.told)
        self._previewer = Previewer(tasks, self)
        self._previewer.laid.connect(self._laid)
        self._previewer.failed.connect(self._failed)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._colour_current)

    # What the person does

    def open_paths(self, paths: Sequence[str | Path]) -> None:
        """Open files, and the photos directly in folders."""
        self.open(opening.from_paths(paths))

    def open(self, sources: Sequence[Source]) -> None:
        """Add photos; the first of them is shown, and all are coloured without asking."""
        self.arrivals.open(sources)

    @Slot(object)
    def _arrived(self, entries: tuple[Entry, ...]) -> None:
        self.select(entries[0])

    def select(self, entry: Entry | None) -> None:
        """Show another photo."""
        if entry is self.current or not (entry is None or entry in self.album.entries):
            return
        if self.current is not None:
            self._leave(self.current)
        self.current = entry
        self.restored = None
        self.current_changed.emit(entry)
        self.before_changed.emit(None)
        if entry is not None:
            self._load(entry)

    def step(self, by: int) -> None:
        """Show the photo that many places further; at either end nothing happens."""
        if self.current is not None:
            self.select(self.album.beside(self.current, by))

    def _leave(self, entry: Entry) -> None:
        entry.forget_pixels()
        if self._settle.isActive() and entry in self.album.entries:
            self._set_state(entry, State.WAITING)
        self._settle.stop()
        self._previewer.forget()
        self._coarse = None

    def adjust(self, entry: Entry, look: Look) -> None:
        """Give a photo another look."""
        if look == entry.look:
            return
        network = look.networks != entry.look.networks
        entry.look = look
        if entry is not self.current:
            self._adjust_unseen(entry, network)
            return
        self.restored = None
        self.entry_changed.emit(entry)
        if entry.photo is None:
            return  # it is being read, and will be coloured with this look
        known = entry.rendering() is not None
        if not network and (known or entry.state is not State.DONE):
            self._show_colours(entry)
            return
        self._colouring.drop(entry)
        self._previewer.forget()
        self._coarse = None
        if known:
            self._settle.stop()
            self._colour(entry)
        else:
            self._set_state(entry, State.COLOURING)
            self._settle.start()

    def _adjust_unseen(self, entry: Entry, network: bool) -> None:
        if network and entry.state in (State.COLOURING, State.DONE):
            self._colouring.drop(entry)
            self._set_state(entry, State.DONE if entry.rendering() else State.WAITING)
            self._go_on()

    def cancel(self) -> None:
        """Stop colouring the current photo."""
        if self.current is not None and self.current.state is State.COLOURING:
            self._settle.stop()
            self._colouring.drop(self.current)
            self._set_state(self.current, State.STOPPED)
            self._go_on()

    def colour_again(self) -> None:
        """Try a photo that was stopped or failed once more."""
        entry = self.current
        if entry is None:
            return
        if entry.photo is None:
            self._set_state(entry, State.WAITING)
            self._load(entry)
        else:
            self._colour(entry)

    def put_back(self, entry: Entry, row: int) -> None:
        """Open a closed photo again, in a row, and show it."""
        if entry.source.path is not None and self.album.of(entry.source.path) is not None:
            return  # it was opened anew meanwhile
        if entry.state in (State.READING, State.COLOURING):
            entry.state = State.WAITING
        self.album.add(entry, row)
        self.select(entry)

    def remove(self, entry: Entry) -> None:
        """Close a photo. Files stay as they are."""
        if entry not in self.album.entries:
            return
        self._colouring.drop(entry)
        row = self.album.row(entry)
        self.album.remove(entry)
        if entry is self.current:
            rest = self.album.entries
            self.select(rest[min(row, len(rest) - 1)] if rest else None)
        self._go_on()

    @property
    def colorizer(self) -> "Colorizer | None":
        """Lays colours on any thread; None until torch is loaded."""
        return self._colouring.colorizer

    @property
    def finished(self) -> bool:
        """Whether the current photo has its colours, as it looks now."""
        entry = self.current
        return entry is not None and entry.state is State.DONE and entry.photo is not None

    def stop(self) -> None:
        self._settle.stop()
        self._previewer.forget()

    # Reading

    def _load(self, entry: Entry) -> None:
        if entry.state in (State.WAITING, State.FAILED):
            self._set_state(entry, State.READING)
        self._tasks.start(
            partial(load, entry.source),
            partial(self._loaded, entry),
            partial(self._fail, entry),
            priority=1 if entry is self.current else 0,
        )

    def _loaded(self, entry: Entry, read: Loaded) -> None:
        if entry not in self.album.entries:
            return
        if entry.thumbnail is None:
            entry.thumbnail = read.thumbnail
        if entry is not self.current:
            if entry.state is State.READING:
                self._ask(entry, read.photo, read.before, urgent=False)
            return
        if entry.photo is not None:
            return  # chosen twice in a hurry, read twice
        entry.photo, entry.before = read.photo, read.before
        self.before_changed.emit(read.before)
        self._tell_notices(read.photo.notices)
        if entry.state is not State.STOPPED:
            self._colour(entry)

    @Slot()
    def _colour_current(self) -> None:
        if self.current is not None and self.current.photo is not None:
            self._colour(self.current)

    def _colour(self, entry: Entry) -> None:
        assert entry.photo is not None
        assert entry.before is not None
        if entry.rendering() is not None:
            self._set_state(entry, State.DONE)
            self._show_colours(entry)
            self._go_on()
        else:
            self._ask(entry, entry.photo, entry.before, urgent=True)

    def _ask(self, entry: Entry, photo: "Photo", before: Pyramid, urgent: bool) -> None:
        self._set_state(entry, State.COLOURING)
        self._colouring.ask(entry, photo, before, urgent)

    def _go_on(self) -> None:
        """Give the next waiting photo to the network, one at a time: pixels are heavy."""
        if any(e.state in (State.READING, State.COLOURING) for e in self.album.entries):
            return
        waiting = (e for e in self.album.entries if e.state is State.WAITING)
        entry = next(waiting, None)
        if entry is not None:
            self._load(entry)

    @Slot(object)
    def _coloured(self, entry: Entry) -> None:
        rendering = entry.rendering()
        if rendering is not None and entry is self.current:
            second = rendering.second.report.notices if rendering.second else ()
            self._tell_notices((*rendering.report.notices, *second))
        if entry.photo is not None:
            self._colour(entry)
        else:
            self._set_state(entry, State.DONE)
            self._go_on()

    # Showing

    def _show_colours(self, entry: Entry) -> None:
        """Show what is known of the entry as it looks now, be it a quick answer."""
        rendering, exact = entry.rendering(), True
        if rendering is None and self._coarse is not None:
            rendering, exact = self._coarse, False
        if rendering is None or entry.photo is None or entry.before is None:
            return
        colorizer = self.colorizer
        assert colorizer is not None
        self._previewer.show(
            Wish(entry, entry.photo, entry.before, rendering, entry.look, colorizer, exact)
        )

    @Slot(object)
    def _show_coarse(self, coarse: Coarse) -> None:
        if coarse.entry is self.current:
            self._coarse = coarse.rendering
            self._show_colours(coarse.entry)

    @Slot(object)
    def _laid(self, laid: Laid) -> None:
        wish = laid.wish
        if wish.entry is not self.current:
            return
        if laid.restored is not None and wish.exact and wish.look == self.current.look:
            self.restored = laid.restored
        self.after_changed.emit(laid.after)

    # What goes wrong

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self._fail(failure.entry, failure.sentence)

    def _fail(self, entry: Entry, sentence: str) -> None:
        if entry not in self.album.entries:
            return
        entry.sentence = sentence
        self._set_state(entry, State.FAILED)
        self._tell_error(sentence)
        self._go_on()

    def _tell_notices(self, notices: Sequence[str]) -> None:
        if notices:
            self.told.emit(Message(" ".join(map(translated, notices))))

    def _tell_error(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))

    def _set_state(self, entry: Entry, state: State) -> None:
        entry.state = state
        if state is not State.FAILED:
            entry.sentence = ""
        self.album.touched(entry)
        self.entry_changed.emit(entry)
