"""Pictures in the colours of the screen, by made-up profiles; and the profile that X11 keeps."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from desk import Desk
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QColor,
    QColorSpace,
    QGuiApplication,
    QImage,
    QPainter,
    QSurfaceFormat,
)
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from restorer.batch.row import Row, State
from restorer.gui.batch.pictures import ROOM, Pictures
from restorer.gui.photo import thumbnails
from restorer.gui.tasks import Tasks
from restorer.gui.view import profiles, pyramid, screen
from restorer.gui.view.compare import CompareView

NAMED = QColorSpace.NamedColorSpace
RED = QColor(200, 40, 30)


def profile(space: QColorSpace.NamedColorSpace) -> bytes:
    return bytes(QColorSpace(space).iccProfile().data())


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> QColor:
    """A screen with a wide gamut; what red has to be there."""
    transform = screen.transform_to(profile(NAMED.DisplayP3))
    assert transform is not None
    monkeypatch.setattr(screen, "_transform", transform)
    return transform.map(RED)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CompareView]:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(640, 480)
    with qtbot.waitExposed(view):
        view.show()
    view.show_photo(pyramid.build(np.full((600, 800), 90, np.uint8)))
    pixels = np.empty((600, 800, 3), np.uint8)
    pixels[:] = RED.red(), RED.green(), RED.blue()
    view.show_colours(pyramid.build(pixels))
    yield view
    view.close()


def seen(view: CompareView, x: int, y: int = 300) -> QColor:
    return view.grab().toImage().pixelColor(x, y)


def near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= 1 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_a_screen_that_tells_nothing_or_srgb_shows_the_very_values(view: CompareView) -> None:
    assert screen.transform_to(None) is None
    assert screen.transform_to(profile(NAMED.SRgb)) is None
    assert seen(view, 500) == RED


def test_colours_are_turned_into_the_screens_and_greys_stay(
    view: CompareView, wide: QColor
) -> None:
    assert not near(wide, RED)
    assert near(seen(view, 500), wide)
    assert near(seen(view, 100), QColor(90, 90, 90))
    view.actual_size()
    assert near(seen(view, 500), wide)


def test_neither_the_divider_nor_the_photos_edge_moves_by_it(
    view: CompareView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edges() -> list[bool]:
        image = view.grab().toImage()
        return [image.pixelColor(x, 300).saturation() > 100 for x in range(640)]

    view.set_split(0.3137)
    without = edges()
    monkeypatch.setattr(screen, "_transform", screen.transform_to(profile(NAMED.DisplayP3)))
    assert edges() == without


@pytest.mark.qt_log_ignore("fromIccProfile")  # says why it takes none of these
@pytest.mark.parametrize("broken", [b"", b"no profile", profile(NAMED.AdobeRgb)[:200]])
def test_a_broken_profile_is_taken_for_none(broken: bytes) -> None:
    assert screen.transform_to(broken) is None


def test_a_part_is_drawn_where_it_belongs(wide: QColor) -> None:
    picture = QImage(20, 10, QImage.Format.Format_RGB32)
    picture.fill(QColor(0, 0, 0))
    for x in range(10, 20):
        for y in range(10):
            picture.setPixelColor(x, y, RED)
    sheet = QImage(40, 40, QImage.Format.Format_RGB32)
    sheet.fill(QColor(255, 255, 255))
    painter = QPainter(sheet)
    screen.draw(painter, QRectF(10, 10, 20, 20), picture, QRectF(10, 0, 10, 10))
    painter.end()
    assert near(sheet.pixelColor(20, 20), wide)
    assert near(sheet.pixelColor(10, 10), wide)
    assert sheet.pixelColor(9, 20) == QColor(255, 255, 255)
    assert sheet.pixelColor(30, 20) == QColor(255, 255, 255)


def test_the_window_takes_its_screens_profile(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "_transform", None)
    monkeypatch.setattr(screen, "profile_of", lambda shown: profile(NAMED.AdobeRgb))
    handle = desk.window.windowHandle()
    handle.screenChanged.emit(handle.screen())
    assert screen._transform is not None
    monkeypatch.setattr(screen, "profile_of", lambda shown: None)
    image = QImage(132, 96, QImage.Format.Format_RGB32)
    desk.window.page.start.samples[0].show_image(image)
    QApplication.processEvents()
    drawn: list[QImage] = []
    monkeypatch.setattr(screen, "draw", lambda painter, area, image: drawn.append(image))
    handle.screenChanged.emit(handle.screen())
    assert screen._transform is None
    desk.qtbot.waitUntil(lambda: image in drawn)  # painted anew, in the new colours


def test_the_samples_and_other_small_pictures_are_in_the_screens_colours(
    desk: Desk, wide: QColor
) -> None:
    sample = desk.window.page.start.samples[0]
    image = QImage(264, 192, QImage.Format.Format_RGB32)
    image.fill(RED)
    sample.show_image(image)
    assert near(sample.grab().toImage().pixelColor(sample.rect().center()), wide)
    assert near(screen.converted(image).pixelColor(9, 9), wide)


def test_a_batchs_pictures_are_made_anew_for_another_screen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "aunt.png"
    Image.new("RGB", (80, 60), (RED.red(), RED.green(), RED.blue())).save(source)
    tasks = Tasks()
    pictures = Pictures(tasks, tasks)
    place = (source, tmp_path, source.name, tmp_path / "result.png")
    row = Row(1, *place, 1, 1.0, State.WAITING, "", "", None, 0.0, 0.0, "", "", {})

    def middle() -> QColor:
        with qtbot.waitSignal(pictures.made):
            pictures.of(row)
        image = pictures.of(row).pixmap(ROOM).toImage()
        return image.pixelColor(image.rect().center())

    assert middle() == RED
    transform = screen.transform_to(profile(NAMED.DisplayP3))
    assert transform is not None
    monkeypatch.setattr(screen, "_transform", transform)
    monkeypatch.setattr(screen, "_version", screen.version() + 1)
    assert near(middle(), transform.map(RED))
    tasks.stop()


def test_a_thumbnail_is_in_srgb_whatever_the_file_is_in(tmp_path: Path) -> None:
    adobe = QColorSpace(NAMED.AdobeRgb)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(RED)
    image.setColorSpace(adobe)
    image.save(str(tmp_path / "adobe.png"))
    wanted = adobe.transformationToColorSpace(QColorSpace(NAMED.SRgb)).map(RED)
    assert not near(wanted, RED)
    assert near(thumbnails.quick(tmp_path / "adobe.png").pixelColor(9, 9), wanted)


class Windows:
    """Answers as user32 and gdi32 do, for a window on a monitor with a profile."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.left: list[object] = []  # open contexts
        self.MonitorFromWindow = self._answering(lambda window, which: 7)
        self.GetMonitorInfoW = self._answering(self._inform)
        self.CreateDCW = self._answering(self._open)
        self.GetICMProfileW = self._answering(self._name)
        self.DeleteDC = self._answering(lambda context: self.left.remove(context.value))

    def _answering(self, answer: Any) -> Any:
        class Function:
            restype: Any = None
            __call__ = staticmethod(answer)

        return Function()

    def _inform(self, monitor: Any, information: Any) -> int:
        assert monitor.value == 7
        assert information._obj.size == 40 + 32 * ctypes.sizeof(ctypes.c_wchar)  # 104 there
        information._obj.device = r"\\.\DISPLAY2"
        return 1

    def _open(self, device: Any, *nothing: Any) -> int:
        assert device.value == r"\\.\DISPLAY2"
        self.left.append(9)
        return 9

    def _name(self, context: Any, characters: Any, text: Any) -> int:
        if text is None:
            characters._obj.value = len(self.path) + 1 if self.path else 0
            return 0
        text.value = self.path
        return 1


def test_windows_names_the_monitors_profile(tmp_path: Path) -> None:
    icc = profile(NAMED.AdobeRgb)
    (tmp_path / "monitor.icm").write_bytes(icc)
    for path, told in (
        (str(tmp_path / "monitor.icm"), icc),
        (str(tmp_path / "gone.icm"), None),
        ("", None),
    ):
        windows = Windows(path)
        assert profiles.from_windows(5, windows, windows) == told
        assert windows.left == []


def test_on_macos_the_window_says_what_its_colours_are(monkeypatch: pytest.MonkeyPatch) -> None:
    before = QSurfaceFormat.defaultFormat()
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "cocoa")
    try:
        screen.ScreenColours(widget := QWidget())
        widget.deleteLater()
        assert QSurfaceFormat.defaultFormat().colorSpace() == QColorSpace(NAMED.SRgb)
    finally:
        QSurfaceFormat.setDefaultFormat(before)


def keep_on_root_window(icc: bytes) -> None:
    """What a colour daemon does."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    atom = ctypes.c_ulong(x11.XInternAtom(display, b"_ICC_PROFILE", 0))
    cardinal = ctypes.c_ulong(6)
    x11.XChangeProperty(display, root, atom, cardinal, 8, 0, icc, len(icc))
    x11.XCloseDisplay(display)


@pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("Xvfb"), reason="needs an X server of its own"
)
def test_x11_tells_the_monitors_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "64x64x24", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            monkeypatch.setenv("DISPLAY", f":{pipe.readline().strip()}")
        assert profiles.from_x11("_ICC_PROFILE") is None
        icc = profile(NAMED.AdobeRgb)
        keep_on_root_window(icc)
        assert profiles.from_x11("_ICC_PROFILE") == icc
        assert profiles.from_x11("_ICC_PROFILE_1") is None
    finally:
        server.terminate()
        server.wait()
    monkeypatch.setenv("DISPLAY", ":63999")
    assert profiles.from_x11("_ICC_PROFILE") is None
