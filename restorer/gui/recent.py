"""The files that were opened lately: a list of photos, and one of films."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from restorer.gui import theme
from restorer.gui.preferences import Preferences

_MOST = 10
_MOST_SHOWN = 4
_WIDTH = 190


class Recent(QObject):
    """Newest first, kept with the settings."""

    changed = Signal(object)  # tuple[Path, ...]

    def __init__(self, preferences: Preferences, setting: str, parent: QObject) -> None:
        """setting: the name under which the list is kept."""
        super().__init__(parent)
        self._preferences = preferences
        self._setting = setting

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, there or not."""
        return tuple(Path(text) for text in getattr(self._preferences.settings, self._setting))

    def note(self, files: Iterable[Path]) -> None:
        """Put these in front."""
        new = list(files)[:_MOST]
        self._keep([*new, *(file for file in self.paths if file not in new)])

    def forget(self, file: Path) -> None:
        """It cannot be opened: take it out."""
        self._keep([known for known in self.paths if known != file])

    @Slot()
    def clear(self) -> None:
        """Forget all of them."""
        self._keep([])

    def _keep(self, files: list[Path]) -> None:
        kept = tuple(files[:_MOST])
        if kept != self.paths:
            self._preferences.change(**{self._setting: tuple(str(file) for file in kept)})
            self.changed.emit(kept)


class RecentFiles(QWidget):
    """The files opened lately, one below the other; hidden while there are none."""

    wanted = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        caption = QLabel(self.tr("Opened lately"))
        caption.setProperty("role", "dim")
        caption.setContentsMargins(theme.S, 0, 0, theme.XS)
        self._column.addWidget(caption)
        self._column.addStretch(1)
        self.buttons: list[QPushButton] = []
        self.hide()

    def follow(self, recent: Recent) -> None:
        """Show the newest of these, whatever becomes of them."""
        recent.changed.connect(self._show)
        self._show(recent.paths)

    @Slot(object)
    def _show(self, files: Sequence[Path]) -> None:
        for button in self.buttons:
            button.deleteLater()
        self.buttons = [self._button(file) for file in files[:_MOST_SHOWN]]
        for row, button in enumerate(self.buttons, start=1):
            self._column.insertWidget(row, button)
        self.setVisible(bool(self.buttons))

    def _button(self, file: Path) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "link")
        button.setAutoDefault(True)  # Enter presses it as Space does
        room = _WIDTH - 2 * theme.M
        middle = Qt.TextElideMode.ElideMiddle
        name = button.fontMetrics().elidedText(file.name, middle, room)
        button.setText(name.replace("&", "&&"))
        button.setToolTip(str(file))
        button.setAccessibleName(self.tr("Open {name}").format(name=file.name))
        button.clicked.connect(partial(self.wanted.emit, file))
        return button
