"""After a crash the open photos are offered again; after a proper end nothing is."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stand_in import StandIn

from restorer import paths
from restorer.gui.app import make_window
from restorer.gui.photo.studio import Studio

MakePhoto = Callable[..., Path]

# Opens the photos named, changes how the second looks, and is killed from outside.
_PROGRAM = """
import sys
from dataclasses import replace
from stand_in import StandIn
from restorer.gui.app import make_application, make_window
from restorer.gui.photo.studio import Studio

application = make_application()
window = make_window(application, lambda device: StandIn())
studio = window.findChild(Studio)

def adjust(entries):
    studio.select(entries[1])
    studio.adjust(entries[1], replace(entries[1].look, vividness=1.5, render_factor=30))

studio.arrivals.arrived.connect(adjust)
window.show()
window.reception.open_paths(sys.argv[1:])
sys.exit(application.exec())
"""


def files() -> list[Path]:
    return list((paths.data_dir() / "sessions").glob("*.json"))


def stored() -> list[dict[str, object]]:
    return [json.loads(file.read_text(encoding="utf-8")) for file in files()]


@contextmanager
def started(*photos: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program with these photos, once their looks are on the disk; killed at the end."""
    folder = str(Path(__file__).parent)
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, *map(str, photos)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": folder},
    )
    try:
        deadline = time.monotonic() + 120
        while "1.5" not in "".join(map(str, stored())):
            assert program.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield program
    finally:
        program.kill()
        program.wait()


@contextmanager
def next_start(qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    stand_in = StandIn()
    window = make_window(qapp, lambda device: stand_in)
    with qtbot.waitExposed(window):
        window.show()
    yield Desk(window, window.findChild(Studio), stand_in, qtbot)
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(desk: Desk) -> None:
    """Until the start has looked for what was left behind, and its own place is there."""
    desk.qtbot.waitUntil(lambda: desk.window.session._own is not None)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal there")
def test_a_killed_program_loses_no_open_photo(
    qapp: QApplication, qtbot: QtBot, make_photo: MakePhoto
) -> None:
    photos = [make_photo(name) for name in ("a.jpg", "b.jpg", "c.jpg")]
    with started(*photos) as program:
        program.send_signal(signal.SIGKILL)
        program.wait()
    with next_start(qapp, qtbot) as desk:
        qtbot.waitUntil(desk.window.offers.isVisible)
        assert desk.window.offers.current is not None
        assert "3" in desk.window.offers.current.text
        assert not desk.studio.album.entries  # nothing without being asked
        QTest.mouseClick(desk.window.offers.yes, Qt.MouseButton.LeftButton)
        desk.wait_for_colours()
        entries = {entry.name: entry for entry in desk.studio.album.entries}
        assert list(entries) == ["a.jpg", "b.jpg", "c.jpg"]
        assert desk.studio.current is entries["b.jpg"]
        assert entries["b.jpg"].look.vividness == 1.5
        assert entries["b.jpg"].look.render_factor == 30
        assert entries["a.jpg"].look.vividness == 1
        # What the dead program left goes once the new one holds it.
        qtbot.waitUntil(lambda: len(files()) == 1 and len(stored()[0]["photos"]) == 3)
    assert files() == []


def test_a_proper_end_leaves_nothing_to_offer(
    qapp: QApplication, qtbot: QtBot, make_photo: MakePhoto
) -> None:
    with next_start(qapp, qtbot) as desk:
        desk.open_and_wait(make_photo())
        qtbot.waitUntil(lambda: len(files()) == 1)
    assert files() == []
    with next_start(qapp, qtbot) as desk:
        settle(desk)
        assert not desk.window.offers.isVisible()


def test_a_program_that_still_runs_is_left_alone(
    qapp: QApplication, qtbot: QtBot, make_photo: MakePhoto
) -> None:
    with started(make_photo("a.jpg"), make_photo("b.jpg")):
        with next_start(qapp, qtbot) as desk:
            settle(desk)
            assert not desk.window.offers.isVisible()
        assert len(files()) == 1


def test_what_is_refused_is_not_offered_again(
    qapp: QApplication, qtbot: QtBot, make_photo: MakePhoto
) -> None:
    with started(make_photo("a.jpg"), make_photo("b.jpg")):
        pass
    with next_start(qapp, qtbot) as desk:
        qtbot.waitUntil(desk.window.offers.isVisible)
        QTest.mouseClick(desk.window.offers.no, Qt.MouseButton.LeftButton)
        assert not desk.window.offers.isVisible()
        assert files() == []
        assert not desk.studio.album.entries


@pytest.mark.parametrize(
    "content", ["{broken", "[]", '{"version": 99}', '{"version": 1, "photos": [{}]}']
)
def test_a_damaged_list_is_set_aside_and_named(
    qapp: QApplication, qtbot: QtBot, content: str
) -> None:
    folder = paths.data_dir() / "sessions"
    folder.mkdir(parents=True)
    (folder / "0.json").write_text(content, encoding="utf-8")
    with next_start(qapp, qtbot) as desk:
        assert str(folder / "0.broken") in desk.wait_for_message("error")
        assert not desk.window.offers.isVisible()
    assert (folder / "0.broken").read_text(encoding="utf-8") == content


def test_pictures_without_a_file_are_said_to_be_lost(qapp: QApplication, qtbot: QtBot) -> None:
    image = QImage(80, 50, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    QGuiApplication.clipboard().setImage(image)
    with next_start(qapp, qtbot) as desk:
        desk.window.actions_.paste.trigger()
        desk.wait_for_colours()
        qtbot.waitUntil(lambda: [s["pictures"] for s in stored()] == [1])
        left = files()[0].read_text(encoding="utf-8")
    files_of_a_crash = paths.data_dir() / "sessions" / "0.json"
    files_of_a_crash.write_text(left, encoding="utf-8")
    with next_start(qapp, qtbot) as desk:
        assert "lost: 1" in desk.wait_for_message("info")
        assert not desk.window.offers.isVisible()


def test_a_photo_that_is_gone_meanwhile_is_marked_and_the_rest_is_there(
    qapp: QApplication, qtbot: QtBot, make_photo: MakePhoto
) -> None:
    gone, kept = make_photo("gone.jpg"), make_photo("kept.jpg")
    with started(gone, kept):
        pass
    gone.unlink()
    with next_start(qapp, qtbot) as desk:
        qtbot.waitUntil(desk.window.offers.isVisible)
        QTest.mouseClick(desk.window.offers.yes, Qt.MouseButton.LeftButton)
        desk.wait_for_colours()
        assert [entry.name for entry in desk.studio.album.entries] == ["gone.jpg", "kept.jpg"]
        assert desk.studio.current is desk.studio.album.entries[1]
        assert "gone.jpg" in desk.wait_for_message("error")
