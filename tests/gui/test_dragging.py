"""The coloured photo dragged out: a real file under the name of a save, gone with the window."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from desk import Desk
from PIL import Image
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from restorer import paths
from restorer.gui.photo import dragging

MakePhoto = Callable[..., Path]
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


class Target(QWidget):
    """Another program's window, which copies what is dropped on it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.paths: list[Path] = []
        self.image = QImage()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        self.paths += [Path(url.toLocalFile()) for url in mime.urls()]
        self.image = QImage(mime.imageData())
        event.acceptProposedAction()


@pytest.fixture
def target(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Target:
    """The platform without a screen knows no drags: this one takes them to the target."""
    target = Target()
    desk.qtbot.addWidget(target)

    def run(drag: QDrag) -> None:
        mime = drag.mimeData()
        QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, NONE))
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), COPY, mime, LEFT, NONE))

    monkeypatch.setattr(dragging, "run", run)
    return target


def pull(desk: Desk) -> None:
    handle = desk.window.page.tools.handle
    start = handle.rect().center()
    QTest.mousePress(handle, LEFT, pos=start)
    QTest.mouseMove(handle, start + QPoint(40, 30))


def let_go(desk: Desk) -> None:
    QTest.mouseRelease(desk.window.page.tools.handle, LEFT)


def drag(desk: Desk, target: Target) -> Path:
    before = len(target.paths)
    pull(desk)
    desk.qtbot.waitUntil(lambda: len(target.paths) == before + 1)
    let_go(desk)
    return target.paths[-1]


def test_what_is_dragged_is_the_file_that_a_save_would_write(
    desk: Desk, make_photo: MakePhoto, target: Target, tmp_path: Path
) -> None:
    photo = make_photo()
    original = photo.read_bytes()
    desk.open_and_wait(photo)
    dragged = drag(desk, target)
    assert dragged.name == "aunt-colour.jpg"
    assert paths.cache_dir() in dragged.parents
    with Image.open(dragged) as image:
        pixels = np.asarray(image).astype(int)
    assert pixels.shape == (240, 320, 3)
    assert np.ptp(pixels[120, 160]) > 20
    assert target.image.pixelColor(160, 120).saturation() > 40
    assert photo.read_bytes() == original
    assert list(tmp_path.iterdir()) == [photo]
    desk.window.actions_.save.trigger()
    desk.wait_for_message("success")
    with Image.open(photo.with_name("aunt-colour.jpg")) as image:
        assert np.array_equal(pixels, np.asarray(image))


def test_the_same_photo_is_written_once_and_another_look_anew(
    desk: Desk, make_photo: MakePhoto, target: Target
) -> None:
    desk.open_and_wait(make_photo())
    first = drag(desk, target)
    assert drag(desk, target) == first
    QTest.keyClick(desk.window.page.panel.strength.slider, Qt.Key.Key_Home)
    desk.wait_for_colours()
    second = drag(desk, target)
    assert second != first
    assert second.name == first.name
    with Image.open(second) as image:
        assert np.ptp(np.asarray(image)[120, 160].astype(int)) <= 3


def test_closing_the_window_removes_what_was_dragged(
    desk: Desk, make_photo: MakePhoto, target: Target
) -> None:
    desk.open_and_wait(make_photo())
    dragged = drag(desk, target)
    assert dragged.is_file()
    desk.window.close()
    assert not dragged.exists()
    assert not dragged.parents[1].exists()


def test_what_a_crash_left_behind_is_removed_after_a_day(
    desk: Desk, make_photo: MakePhoto, target: Target
) -> None:
    old, recent = (paths.cache_dir() / "dragged" / name / "photo" for name in ("old", "recent"))
    for folder in (old, recent):
        folder.mkdir(parents=True)
    os.utime(old.parent, (0, 0))
    desk.open_and_wait(make_photo())
    drag(desk, target)
    assert not old.parent.exists()
    assert recent.exists()


def test_there_is_nothing_to_drag_before_the_colours(desk: Desk, make_photo: MakePhoto) -> None:
    desk.stand_in.gate.clear()
    desk.open(make_photo())
    handle = desk.window.page.tools.handle
    desk.qtbot.waitUntil(handle.isVisible)
    assert not handle.isEnabled()
    desk.stand_in.gate.set()
    desk.wait_for_colours()
    assert handle.isEnabled()
    assert handle.accessibleName()


def test_a_click_says_what_the_handle_is_for(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo())
    QTest.mouseClick(desk.window.page.tools.handle, LEFT)
    assert "another program" in desk.wait_for_message("info")


def test_letting_go_too_soon_drags_nothing(
    desk: Desk, make_photo: MakePhoto, target: Target
) -> None:
    desk.open_and_wait(make_photo())
    pull(desk)
    let_go(desk)
    bar = desk.window.page.stage.messages
    assert bar.message is not None
    assert "being prepared" in bar.message.text
    desk.qtbot.waitUntil(lambda: bar.message is not None and "ready now" in bar.message.text)
    assert target.paths == []
    drag(desk, target)
    assert len(target.paths) == 1


def test_what_cannot_be_written_is_said(desk: Desk, make_photo: MakePhoto, target: Target) -> None:
    desk.open_and_wait(make_photo())
    paths.cache_dir().mkdir(parents=True, exist_ok=True)
    (paths.cache_dir() / "dragged").write_text("in the way", encoding="utf-8")
    pull(desk)
    assert "cannot be made" in desk.wait_for_message("error")
    let_go(desk)
    assert target.paths == []


class _Own(QDragEnterEvent):
    def source(self) -> QObject:
        return QApplication.instance() or QObject()


def test_the_photo_brought_back_to_its_window_is_not_opened(
    desk: Desk, make_photo: MakePhoto, target: Target
) -> None:
    desk.open_and_wait(make_photo())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(drag(desk, target)))])
    event = _Own(QPoint(300, 300), COPY, mime, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(desk.window, event)
    assert not event.isAccepted()
    assert not desk.window.findChild(QFrame, "drop").isVisible()
