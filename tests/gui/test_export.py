"""Export choices reach the file; saving all saves what is in colour and says what is not."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from desk import Desk
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from restorer import settings
from restorer.gui.dialogs import questions
from restorer.gui.opening import Source
from restorer.gui.photo import exporting
from restorer.gui.photo.album import State
from restorer.gui.photo.export_dialog import ExportDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

MakePhoto = Callable[..., Path]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def choices(desk: Desk) -> ExportDialog:
    QTest.keyClick(desk.window, Qt.Key.Key_E, CTRL)
    dialog = desk.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    return dialog


def choose(chooser: QComboBox, value: object) -> None:
    chooser.setCurrentIndex(chooser.findData(value))


def shown_path(desk: Desk) -> Path | None:
    """What the message in the bar offers to show."""
    message = desk.window.page.stage.messages.message
    return message.path if message else None


def save_all(desk: Desk) -> str:
    QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL | ALT)
    return desk.wait_for_message("success")


def test_the_choices_reach_the_file_and_the_next_start(
    desk: Desk, choices: ExportDialog, make_photo: MakePhoto
) -> None:
    choose(choices.format, "tiff")
    assert not choices.quality.isEnabled()
    choose(choices.bits, 16)
    choices.side.addItem("160", 160)
    choose(choices.side, 160)
    choices.close()
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.window.actions_.save.trigger()
    desk.wait_for_message("success")
    import tifffile

    pixels = tifffile.imread(photo.with_name("aunt-colour.tif"))
    assert pixels.shape == (120, 160, 3)
    assert pixels.dtype == np.uint16

    def kept() -> tuple[str, int, int]:
        found = settings.load().settings
        return found.format, found.bits, found.longest_side

    desk.qtbot.waitUntil(lambda: kept() == ("tiff", 16, 160))


def test_quality_makes_smaller_files(
    desk: Desk, choices: ExportDialog, make_photo: MakePhoto
) -> None:
    choose(choices.format, "jpeg")
    assert not choices.bits.isEnabled()
    photo = make_photo("aunt.png")
    desk.open_and_wait(photo)
    sizes = []
    for quality in (95, 20):
        choices.quality.slider.setValue(quality)
        desk.window.page.stage.messages.clear()
        desk.window.actions_.save.trigger()
        desk.wait_for_message("success")
    for name in ("aunt-colour.jpg", "aunt-colour-2.jpg"):
        sizes.append(photo.with_name(name).stat().st_size)
    assert sizes[0] > sizes[1]


def test_reset_takes_the_choices_back(desk: Desk, choices: ExportDialog) -> None:
    choose(choices.format, "webp")
    choices.metadata.setChecked(False)
    choices.mark.setChecked(True)
    desk.qtbot.waitUntil(lambda: settings.load().settings.visible_mark)
    QTest.mouseClick(choices.reset, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: settings.load().settings == settings.Settings())
    assert choices.metadata.isChecked()
    assert choices.format.currentData() == ""


def test_a_smaller_picture_keeps_its_transparency(
    desk: Desk, choices: ExportDialog, tmp_path: Path
) -> None:
    photo = tmp_path / "cut.png"
    pixels = np.full((60, 80, 4), 120, np.uint8)
    pixels[:, :40, 3] = 0
    Image.fromarray(pixels).save(photo)
    choices.side.addItem("40", 40)
    choose(choices.side, 40)
    desk.open_and_wait(photo)
    desk.window.actions_.save.trigger()
    desk.wait_for_message("success")
    with Image.open(tmp_path / "cut-colour.png") as saved:
        assert (saved.size, saved.mode) == ((40, 30), "RGBA")
        assert saved.getpixel((5, 5))[3] == 0


def test_the_colour_layer_is_saved_beside_the_result_in_the_originals_size(
    desk: Desk, choices: ExportDialog, make_photo: MakePhoto
) -> None:
    QTest.mouseClick(choices.layer, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    choices.mark.setChecked(True)
    choices.side.addItem("160", 160)
    choose(choices.side, 160)
    choices.close()
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.window.actions_.save.trigger()
    said = desk.wait_for_message("success")
    assert "aunt-colour-layer.png" in said
    with Image.open(photo.with_name("aunt-colour.jpg")) as result:
        assert result.size == (160, 120)
    layer = np.asarray(Image.open(photo.with_name("aunt-colour-layer.png"))).astype(float)
    restored = desk.studio.restored
    assert restored is not None
    grey = np.asarray(Image.open(photo)).astype(float)[..., None]
    assert layer.shape == (240, 320, 3)
    # The blend mode "Color": the layer, with the light of what lies below it.
    back = layer + grey - layer @ np.array([[0.3], [0.59], [0.11]])
    inside = ((back >= 0) & (back <= 255)).all(axis=2)
    assert inside.mean() > 0.5
    assert np.abs(back - restored.pixels)[inside].max() < 2.5


def test_all_photos_are_saved_each_with_its_own_look(desk: Desk, make_photo: MakePhoto) -> None:
    photos = [make_photo(f"{n}.png") for n in "abc"]
    desk.open_and_wait(*photos)
    QTest.keyClick(desk.window.page.panel.strength.slider, Qt.Key.Key_Home)
    desk.wait_for_all()
    assert f"3 photos saved in {photos[0].parent}." in save_all(desk)
    assert shown_path(desk) == photos[2].with_name("c-colour.png")
    spread = []
    for photo in photos:
        with Image.open(photo.with_name(f"{photo.stem}-colour.png")) as image:
            spread.append(int(np.ptp(np.asarray(image.convert("RGB"))[120, 160].astype(int))))
    assert spread[0] <= 3
    assert min(spread[1:]) > 20


def test_what_cannot_be_saved_is_said_and_the_rest_is_saved(
    desk: Desk, make_photo: MakePhoto
) -> None:
    photos = [make_photo(f"{n}.png") for n in "abc"]
    desk.open_and_wait(*photos)
    desk.wait_for_all()
    photos[1].unlink()
    QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL | ALT)
    text = desk.wait_for_message("error")
    assert "2 photos saved in" in text
    assert "b.png" in text
    assert photos[2].with_name("c-colour.png").is_file()


def test_what_is_not_in_colour_is_left_out_and_said(desk: Desk, make_photo: MakePhoto) -> None:
    desk.stand_in.gate.clear()
    desk.open(make_photo())
    desk.wait_for_state(State.COLOURING)
    QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL | ALT)
    assert "No photo is in colour" in desk.wait_for_message("info")


def test_a_pasted_picture_goes_to_the_folder_saved_to_last(desk: Desk, tmp_path: Path) -> None:
    image = QImage(80, 50, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    desk.studio.open([Source("pasted picture", image=image)])
    desk.wait_for_colours()
    desk.window._preferences.change(save_folder=str(tmp_path))
    save_all(desk)
    assert (tmp_path / "pasted picture-colour.png").is_file()


def test_every_way_to_save_says_where_and_offers_to_show_it(
    desk: Desk, make_photo: MakePhoto, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, elsewhere = make_photo("aunt.png"), tmp_path / "album" / "aunt in colour.jpg"
    elsewhere.parent.mkdir()
    monkeypatch.setattr(questions, "ask_save", lambda window, suggestion: elsewhere)
    asked: list[Path] = []
    monkeypatch.setattr(exporting, "show_in_folder", lambda path: asked.append(path) or False)
    desk.open_and_wait(photo)
    actions, bar = desk.window.actions_, desk.window.page.stage.messages
    for action, written in (
        (actions.save, photo.with_name("aunt-colour.png")),
        (actions.save_as, elsewhere),
        (actions.save_all, photo.with_name("aunt-colour-2.png")),
    ):
        bar.clear()
        action.trigger()
        said = desk.wait_for_message("success")
        assert written.name in said
        assert str(written.parent) in said
        assert written.is_file()
        button = next(b for b in bar.findChildren(QPushButton) if b.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked[-1] == written
        # Nothing here shows folders.
        assert str(written) in desk.wait_for_message("error")


def test_closing_while_all_are_saved_asks(
    desk: Desk, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(questions, "ask_close", lambda parent: not asked.append(True))
    desk.open_and_wait(make_photo("a.png"), make_photo("b.png"))
    desk.wait_for_all()
    desk.window.actions_.save_all.trigger()
    desk.window.close()
    assert asked == [True]
    assert not desk.window.isVisible()
