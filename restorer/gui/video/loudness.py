"""How loud films are played; kept between starts."""

from PySide6.QtCore import QObject, Signal, Slot

from restorer.gui.preferences import Preferences

LOUDEST = 100
STEP = 5


class Loudness(QObject):
    """Changed in the window; read by the thread of the loudspeakers."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.volume = preferences.settings.volume
        self.muted = preferences.settings.muted

    @property
    def gain(self) -> float:
        """By what samples are multiplied: its cube root is what an ear takes for loudness."""
        return 0.0 if self.muted else (self.volume / LOUDEST) ** 3

    @Slot(int)
    def set_volume(self, volume: int) -> None:
        """0..100; who turns it up wants to hear something."""
        volume = min(max(volume, 0), LOUDEST)
        self._set(volume, self.muted and volume <= self.volume)

    @Slot()
    def louder(self) -> None:
        self.set_volume(self.volume + STEP)

    @Slot()
    def quieter(self) -> None:
        self.set_volume(self.volume - STEP)

    @Slot()
    def mute_or_not(self) -> None:
        self._set(self.volume, not self.muted)

    def _set(self, volume: int, muted: bool) -> None:
        if (volume, muted) != (self.volume, self.muted):
            self.volume, self.muted = volume, muted
            self._preferences.change(volume=volume, muted=muted)
            self.changed.emit()
