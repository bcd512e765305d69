"""From a photo to a coloured file: open, drop, paste, save, copy, close."""

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from desk import Desk
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from stand_in import StandIn

from restorer import paths
from restorer.gui.app import make_window
from restorer.gui.dialogs import questions
from restorer.gui.photo import start
from restorer.gui.photo.album import State
from restorer.settings import settings_file

MakePhoto = Callable[..., Path]
CTRL = Qt.KeyboardModifier.ControlModifier


def drop(desk: Desk, mime: QMimeData) -> None:
    window = desk.window
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, mime, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, mime, left, none))


def is_coloured(path: Path) -> bool:
    with Image.open(path) as image:
        pixels = np.asarray(image.convert("RGB")).astype(int)
    return bool((pixels.max(axis=2) - pixels.min(axis=2)).max() > 20)


def test_the_window_invites_before_anything_is_open(desk: Desk) -> None:
    assert desk.window.page.start.isVisible()
    assert not desk.window.page.panel.isVisible()
    assert not desk.window.actions_.save.isEnabled()


def test_a_photo_shows_grey_at_once_and_is_coloured_without_asking(
    desk: Desk, make_photo: MakePhoto
) -> None:
    desk.stand_in.gate.clear()
    desk.open(make_photo())
    desk.wait_for_state(State.COLOURING)
    assert desk.window.page.view.viewport is not None
    assert desk.window.page.stage.busy.isVisible()
    assert not desk.window.actions_.save.isEnabled()
    desk.stand_in.gate.set()
    desk.wait_for_colours()
    assert not desk.window.page.stage.busy.isVisible()
    assert desk.window.actions_.save.isEnabled()
    assert "aunt.jpg" in desk.window.windowTitle()


def test_the_window_lights_up_under_a_drag(desk: Desk, make_photo: MakePhoto) -> None:
    window, light = desk.window, desk.window.page.findChild(QFrame, "drop")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(make_photo()))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, mime, left, none))
    assert light.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not light.isVisible()


def test_dropped_files_are_opened(desk: Desk, make_photo: MakePhoto) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(make_photo(n))) for n in ("a.jpg", "b.png")])
    drop(desk, mime)
    desk.wait_for_colours()
    assert [e.name for e in desk.studio.album.entries] == ["a.jpg", "b.png"]
    assert desk.window.page.strip.isVisible()


def test_photos_and_folders_dropped_together_go_to_their_places(
    desk: Desk, make_photo: MakePhoto, tmp_path: Path
) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (make_photo(), folder)])
    drop(desk, mime)
    desk.wait_for_colours()
    assert [e.name for e in desk.studio.album.entries] == ["aunt.jpg"]
    assert desk.window.batch.setup.form.sources.paths == (folder,)


def test_damaged_settings_are_said_at_the_start(
    qapp: QApplication, qtbot: QtBot, stand_in: StandIn
) -> None:
    paths.config_dir().mkdir(parents=True)
    settings_file().write_text("{broken", encoding="utf-8")
    window = make_window(qapp, lambda device: stand_in)
    message = window.page.stage.messages.message
    assert message is not None
    assert "set aside" in message.text
    window.close()
    window.deleteLater()


def test_a_picture_dropped_by_another_program_is_opened(desk: Desk) -> None:
    stream = BytesIO()
    Image.new("L", (60, 40), 120).save(stream, "PNG")
    mime = QMimeData()
    mime.setData("image/png", stream.getvalue())
    drop(desk, mime)
    desk.wait_for_colours()
    assert desk.studio.current is not None
    assert desk.studio.current.photo is not None
    assert desk.studio.current.photo.width == 60


def test_pasted_pictures_are_opened_and_saved_under_a_name(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = QImage(80, 50, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    QGuiApplication.clipboard().setImage(image)
    QTest.keyClick(desk.window, Qt.Key.Key_V, CTRL)
    desk.wait_for_colours()
    target = tmp_path / "pasted.png"
    monkeypatch.setattr(questions, "ask_save", lambda parent, suggestion: target)
    QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL)
    desk.wait_for_message("success")
    assert is_coloured(target)


def test_an_empty_clipboard_is_said(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("only words")
    desk.window.actions_.paste.trigger()
    assert "no picture" in desk.wait_for_message("info")


def test_open_asks_for_files(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = make_photo()
    monkeypatch.setattr(questions, "ask_open", lambda parent, folder, suffixes: [str(photo)])
    QTest.keyClick(desk.window, Qt.Key.Key_O, CTRL)
    desk.wait_for_colours()


def test_a_sample_opens_with_one_click(desk: Desk) -> None:
    if not start.samples():
        pytest.skip("no samples are bundled")
    QTest.mouseClick(desk.window.page.start.samples[0], Qt.MouseButton.LeftButton)
    desk.wait_for_colours()


def test_save_writes_beside_the_original_and_never_over_anything(
    desk: Desk, make_photo: MakePhoto
) -> None:
    photo = make_photo()
    original = photo.read_bytes()
    desk.open_and_wait(photo)
    QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL)
    assert "aunt-colour.jpg" in desk.wait_for_message("success")
    first = (photo.parent / "aunt-colour.jpg").read_bytes()
    desk.window.page.stage.messages.clear()
    QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL)
    assert "aunt-colour-2.jpg" in desk.wait_for_message("success")
    assert photo.read_bytes() == original
    assert (photo.parent / "aunt-colour.jpg").read_bytes() == first
    assert is_coloured(photo.parent / "aunt-colour-2.jpg")
    with Image.open(photo.parent / "aunt-colour.jpg") as image:
        assert image.size == (320, 240)


def test_save_as_refuses_an_original(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, other = make_photo("aunt.jpg"), make_photo("uncle.jpg")
    original = other.read_bytes()
    desk.open_and_wait(photo, other)
    monkeypatch.setattr(questions, "ask_save", lambda parent, suggestion: other)
    desk.window.actions_.save_as.trigger()
    desk.wait_for_message("error")
    assert other.read_bytes() == original


def test_a_folder_that_cannot_be_written_is_one_sentence(
    desk: Desk, make_photo: MakePhoto, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open_and_wait(make_photo())
    target = tmp_path / "no such folder" / "x.png"
    monkeypatch.setattr(questions, "ask_save", lambda parent, suggestion: target)
    desk.window.actions_.save_as.trigger()
    desk.wait_for_message("error")


def test_a_save_offers_its_folder(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.window.actions_.save.trigger()
    desk.wait_for_message("success")
    bar = desk.window.page.stage.messages
    shown: list[Path] = []
    bar.show_in_folder.disconnect()
    bar.show_in_folder.connect(shown.append)
    button = next(b for b in bar.findChildren(QPushButton) if b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown == [photo.parent / "aunt-colour.jpg"]


def test_the_result_is_copied(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo())
    QTest.keyClick(desk.window, Qt.Key.Key_C, CTRL)
    desk.wait_for_message("success")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    pixels = np.asarray(Image.open(BytesIO(bytes(mime.data("image/png").data()))))
    assert pixels.shape == (240, 320, 3)


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.jpg", b""), ("page.jpg", b"<html>not found</html>"), ("cut.png", b"\x89PNG\r\n")],
)
def test_a_bad_file_is_one_sentence_and_the_rest_goes_on(
    desk: Desk, make_photo: MakePhoto, tmp_path: Path, name: str, content: bytes
) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    good = make_photo("good.jpg")
    desk.open(bad, good)
    assert name in desk.wait_for_message("error")
    entries = desk.studio.album.entries
    desk.qtbot.waitUntil(lambda: entries[1].state is State.DONE)
    assert entries[0].state is State.FAILED
    assert name in entries[0].sentence
    assert desk.window.page.panel.action.isVisible()


def test_a_missing_file_is_one_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path / "gone.jpg")
    assert "gone.jpg" in desk.wait_for_message("error")


def test_the_window_keeps_its_size(desk: Desk) -> None:
    desk.window.resize(770, 530)
    desk.window.close()
    again = desk.window._preferences.settings.window
    assert again
    desk.window.resize(790, 560)
    desk.window._restore_geometry()
    assert desk.window.width() == 770


@pytest.mark.skipif(os.name == "nt", reason="names of this length are not allowed there")
def test_a_long_name_does_not_widen_the_window(desk: Desk, make_photo: MakePhoto) -> None:
    width = desk.window.width()
    desk.open_and_wait(make_photo("grandmother " * 15 + ".jpg"))
    assert desk.window.width() == width
    assert "…" in desk.window.header.name.text()
    assert "grandmother" in desk.window.header.name.toolTip()


def test_everything_that_takes_the_focus_has_a_name(desk: Desk, make_photo: MakePhoto) -> None:
    desk.open_and_wait(make_photo("a.jpg"), make_photo("b.jpg"))
    taking = [
        widget
        for widget in desk.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(taking) >= 10
    for widget in taking:
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or text, widget
