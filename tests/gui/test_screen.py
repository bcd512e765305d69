"""Pictures in the colours of the screen, by made-up profiles; and the profile that X11 keeps."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest
from desk import Desk
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QColorSpace, QImage, QPainter
from pytestqt.qtbot import QtBot

from restorer.gui.view import pyramid, screen
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
    handle.screenChanged.emit(handle.screen())
    assert screen._transform is None


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
        assert screen._x11_property("_ICC_PROFILE") is None
        icc = profile(NAMED.AdobeRgb)
        keep_on_root_window(icc)
        assert screen._x11_property("_ICC_PROFILE") == icc
        assert screen._x11_property("_ICC_PROFILE_1") is None
    finally:
        server.terminate()
        server.wait()
    monkeypatch.setenv("DISPLAY", ":63999")
    assert screen._x11_property("_ICC_PROFILE") is None
