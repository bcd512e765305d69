"""The result dragged out of the window: a real file, made while the button is held."""

import secrets
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDrag, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton

from restorer import paths
from restorer.gui.icons import icon
from restorer.gui.messages import Message
from restorer.gui.photo import saving
from restorer.gui.photo.exporting import Exporter
from restorer.gui.photo.saving import Work
from restorer.gui.tasks import Tasks
from restorer.gui.view import pyramid, screen

_FORGOTTEN = 86_400  # s after which files that a crash left behind are removed
_PICTURE = 96  # logical pixels of what hangs on the pointer


@dataclass(frozen=True, eq=False)
class Parcel:
    """What is dragged: a file, and the same as pixels."""

    path: Path
    image: QImage


class Handle(QToolButton):
    """Where the coloured photo is taken hold of. For the mouse: keys have Copy and Save."""

    held = Signal()
    pulled = Signal()  # far enough to mean a drag
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._start: QPointF | None = None
        self.setProperty("role", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(self.tr("Drag the coloured photo out"))
        self.setToolTip(
            self.tr("Drag the coloured photo from here into a folder or another program")
        )
        self.redress()

    def redress(self) -> None:
        """Take the theme's colours."""
        self.setIcon(icon("drag-out"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = event.position()
            self.held.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is None:
            return
        if (event.position() - self._start).manhattanLength() >= QApplication.startDragDistance():
            self._start = None
            self.pulled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._start = None
        self.let_go.emit()


class Dragging(QObject):
    """Writes the file as soon as the handle is held; the drag begins once both are ready."""

    told = Signal(object)  # Message

    def __init__(self, exporter: Exporter, tasks: Tasks, handle: Handle, parent: QObject) -> None:
        super().__init__(parent)
        self._exporter = exporter
        self._tasks = tasks
        self._handle = handle
        self._folder = _root() / secrets.token_hex(8)
        self._made: tuple[object, Path | None] = (None, None)  # the last file, and what it holds
        self._hold: object | None = None  # one press of the button
        self._late: object | None = None  # one that ended too soon
        self._pulled = False
        self._parcel: Parcel | None = None
        handle.held.connect(self._held)
        handle.pulled.connect(self._pull)
        handle.let_go.connect(self._let_go)

    def end(self) -> None:
        """Remove what was written. The pool's threads are at rest by now."""
        shutil.rmtree(self._folder, ignore_errors=True)

    @Slot()
    def _held(self) -> None:
        work = self._exporter.gather()
        if work is None:
            return
        work = replace(work, settings=replace(work.settings, colour_layer=False))
        self._hold, self._pulled, self._parcel = object(), False, None
        what = (ref(work.photo), work.look, work.settings)
        known = self._made[1] if self._made[0] == what else None
        self._tasks.start(
            partial(_pack, work, self._folder, known),
            partial(self._packed, self._hold, what),
            self._failed,
            priority=2,
        )

    def _packed(self, hold: object, what: object, parcel: Parcel) -> None:
        self._made = (what, parcel.path)
        if hold is self._hold:
            self._parcel = parcel
            self._go()
        elif hold is self._late:
            self.told.emit(Message(self.tr("The photo is ready now; drag it again.")))

    @Slot()
    def _pull(self) -> None:
        self._pulled = True
        if self._hold is not None and self._parcel is None:
            self._handle.setCursor(Qt.CursorShape.BusyCursor)
        self._go()

    @Slot()
    def _let_go(self) -> None:
        if self._hold is not None and self._pulled:
            self._late = self._hold
            self.told.emit(Message(self.tr("The photo is being prepared; drag it in a moment.")))
        elif self._hold is not None:
            self.told.emit(Message(self._handle.toolTip()))
        self._stop()

    def _failed(self, sentence: str) -> None:
        self._stop()
        self.told.emit(Message(sentence, "error"))

    def _go(self) -> None:
        if not self._pulled or self._parcel is None:
            return
        parcel = self._parcel
        self._stop()
        drag = QDrag(self._handle)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(parcel.path))])
        mime.setImageData(parcel.image)
        drag.setMimeData(mime)
        drag.setPixmap(_small(parcel.image, self._handle.devicePixelRatioF()))
        run(drag)
        self._handle.setDown(False)

    def _stop(self) -> None:
        self._hold, self._pulled, self._parcel = None, False, None
        self._handle.setCursor(Qt.CursorShape.OpenHandCursor)


def run(drag: QDrag) -> None:
    """Drag until the button is released. Only copies: the file is needed until the end."""
    drag.exec(Qt.DropAction.CopyAction)


def _root() -> Path:
    return paths.cache_dir() / "dragged"


def _pack(work: Work, folder: Path, known: Path | None) -> Parcel:
    """Slow. known: the file, where it was written before.

    Raises:
        RestorerError: it cannot be written.
    """
    work = replace(work, restored=saving.laid(work))
    assert work.restored is not None
    if known is None or not known.is_file():
        _remove_forgotten()
        # A folder of its own for each file: its name is that of a save, whatever came before.
        known = saving.save_in(work, folder / secrets.token_hex(4))
    return Parcel(known, pyramid.to_image(work.restored.pixels))


def _remove_forgotten() -> None:
    with suppress(OSError):
        for folder in _root().iterdir():
            if time.time() - folder.stat().st_mtime > _FORGOTTEN:
                shutil.rmtree(folder, ignore_errors=True)


def _small(image: QImage, ratio: float) -> QPixmap:
    side = round(_PICTURE * ratio)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    # Twice, the first time roughly: smoothly all the way would take long for a large scan.
    rough = image.scaled(side * 4, side * 4, keep, Qt.TransformationMode.FastTransformation)
    pixmap = QPixmap.fromImage(screen.converted(rough.scaled(side, side, keep, smooth)))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
