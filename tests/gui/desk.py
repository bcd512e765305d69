"""The application as a test sees it."""

from dataclasses import dataclass
from pathlib import Path

from pytestqt.qtbot import QtBot
from stand_in import StandIn

from restorer import catalogue
from restorer.gui.photo.album import State
from restorer.gui.photo.studio import Studio
from restorer.gui.window import Window

#: The render factor that a photo begins with: the default model's own.
FACTOR = catalogue.find(catalogue.default_model()).render_factor


@dataclass
class Desk:
    """A shown window, what works behind it, and ways to wait for it."""

    window: Window
    studio: Studio
    stand_in: StandIn
    qtbot: QtBot

    def open(self, *paths: Path) -> None:
        self.window.reception.open_paths(paths)

    def open_and_wait(self, *paths: Path) -> None:
        self.open(*paths)
        self.wait_for_colours()

    def wait_for_colours(self) -> None:
        """Until the shown photo is coloured in full size."""
        self.qtbot.waitUntil(lambda: self.studio.restored is not None)

    def wait_for_state(self, state: State) -> None:
        self.qtbot.waitUntil(
            lambda: self.studio.current is not None and self.studio.current.state is state
        )

    def wait_for_all(self) -> None:
        """Until every open photo is coloured."""
        entries = self.studio.album.entries
        self.qtbot.waitUntil(lambda: bool(entries) and all(e.state is State.DONE for e in entries))

    def wait_for_message(self, kind: str) -> str:
        bar = self.window.page.stage.messages
        self.qtbot.waitUntil(lambda: bar.message is not None and bar.message.kind == kind)
        assert bar.message is not None
        return bar.message.text
