"""For everybody: names for those who listen, keys for those without a mouse, contrast, size."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from desk import Desk
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from room import cut_texts

from restorer.gui import theme
from restorer.gui.controls import Adjustment
from restorer.gui.dialogs.dialog import Dialog
from restorer.gui.photo.album import State
from restorer.gui.photo.dragging import Handle
from restorer.gui.theme import DARK, LIGHT, Tones
from restorer.gui.view.compare import CompareView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

HERE = Path(__file__).parent
INTERACTIVE = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QAbstractItemView,
    QPlainTextEdit,
    QLineEdit,
    CompareView,
)
DIALOGS = ("models", "choices", "preferences", "log", "about", "shortcuts", "contact_sheet")
READABLE = 4.5  # WCAG 2.2, 1.4.3
VISIBLE = 3.0  # WCAG 2.2, 1.4.11: edges of controls, marks of the focus
MOST_STEPS = 120  # of Tab


def interactive(root: QWidget) -> list[QWidget]:
    """What a person can use in a window at this moment; the insides of Qt's own left out."""
    found = [w for w in root.findChildren(QWidget) if isinstance(w, INTERACTIVE)]
    return [
        widget
        for widget in found
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is root
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), (QComboBox, QAbstractSpinBox))
    ]


def told(widget: QWidget) -> tuple[str, QAccessible.Role]:
    """Name and role, as a screen reader hears them."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name), interface.role()


def reached(window: QWidget) -> list[QWidget]:
    """Every widget that Tab comes to, until it begins anew."""
    found: list[QWidget] = []
    for _ in range(MOST_STEPS):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None, f"the focus is lost after {found[-1:]}"
        if widget in found:
            return found
        found.append(widget)
    raise AssertionError(f"Tab goes round without end: {found}")


def missed(window: QWidget) -> list[QWidget]:
    """What Tab does not come to: of buttons that exclude each other one is enough for the arrows.

    Handles are for the mouse alone: keys copy and save.
    """
    found = reached(window)
    groups = [w.group() for w in found if isinstance(w, QAbstractButton) and w.group() is not None]
    return [
        widget
        for widget in interactive(window)
        if widget not in found
        and not isinstance(widget, Handle)
        and not (isinstance(widget, QAbstractButton) and widget.group() in groups)
    ]


@pytest.fixture(params=["start", "photo", "failed", "second place", "third place"])
def state(request: pytest.FixtureRequest, desk: Desk, make_photo: Callable[..., Path]) -> str:
    """The window in one of the states that a person meets."""
    if request.param == "photo":
        desk.open(make_photo("aunt.jpg"), make_photo("uncle.jpg"))
        desk.wait_for_all()
    elif request.param == "failed":
        broken = make_photo("broken.jpg")
        broken.write_bytes(b"no picture")
        desk.open(broken)
        desk.wait_for_state(State.FAILED)
    elif "place" in request.param:
        places = desk.window.actions_.places.actions()
        places[1 if request.param == "second place" else 2].trigger()
    return str(request.param)


def test_everything_has_a_name_and_a_role(desk: Desk, state: str) -> None:
    for widget in interactive(desk.window):
        name, role = told(widget)
        assert name, f"{widget} has no name in the state “{state}”"
        assert role != QAccessible.Role.NoRole, widget


@pytest.mark.parametrize("state", ["photo", "third place"], indirect=True)
def test_a_photo_and_a_film_are_pictures_to_those_who_listen(desk: Desk, state: str) -> None:
    views = desk.window.findChildren(CompareView)
    assert views
    for view in views:
        assert told(view) == (view.accessibleName(), QAccessible.Role.Graphic), state


def test_progress_has_a_name(desk: Desk) -> None:
    for bar in desk.window.findChildren(QProgressBar):
        assert told(bar) == (bar.accessibleName(), QAccessible.Role.ProgressBar)
        assert bar.accessibleName(), bar


def test_tab_comes_to_everything(desk: Desk, state: str) -> None:
    assert not missed(desk.window), f"Tab never comes there in the state “{state}”"


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_comes_to_everything_in_a_dialog(
    desk: Desk, name: str, make_photo: Callable[..., Path]
) -> None:
    desk.open_and_wait(make_photo())
    getattr(desk.window.actions_, name).trigger()
    dialog = desk.window.findChild(Dialog)
    assert isinstance(dialog, Dialog)
    dialog.activateWindow()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    assert all(told(widget)[0] for widget in interactive(dialog))
    assert not missed(dialog)
    dialog.close()


@pytest.mark.parametrize("choice", ["dark", "light"])
def test_the_focus_is_seen(desk: Desk, state: str, choice: str) -> None:
    themed = desk.window.findChild(theme.Theme)
    assert isinstance(themed, theme.Theme)
    themed.choose(choice)
    for widget in reached(desk.window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = seen(desk.window, widget)
        widget.clearFocus()
        without = seen(desk.window, widget)
        changed = np.abs(with_focus - without).max(axis=2) > 40
        assert changed.sum() >= 30, f"{widget} looks the same with the focus ({choice})"
    themed.choose("system")


def seen(window: QWidget, widget: QWidget) -> np.ndarray:
    """The part of the window in which a widget lies, with what surrounds it: (h, w, 3) int."""
    QApplication.processEvents()
    corner = widget.mapTo(window, widget.rect().topLeft())
    area = QRect(corner, widget.size()).adjusted(-4, -4, 4, 4).intersected(window.rect())
    image = window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width() * 4].reshape(image.height(), -1, 4)[..., :3].astype(int)


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1..21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """WCAG's relative luminance of an sRGB colour."""
    channels = QColor(colour).getRgbF()[:3]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))


@pytest.mark.parametrize("tones", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("text", ("canvas", "window", "surface", "raised", "pressed", "line")),
        ("dim", ("canvas", "window", "surface", "raised")),
        ("on_accent", ("accent", "accent_hover")),
        ("success", ("window", "surface", "raised")),
        ("error", ("window", "surface", "raised")),
    ],
)
def test_texts_can_be_read(tones: Tones, text: str, grounds: tuple[str, ...]) -> None:
    ratios = {g: contrast(getattr(tones, text), getattr(tones, g)) for g in grounds}
    assert min(ratios.values()) >= READABLE, f"{text}: {ratios}"


@pytest.mark.parametrize(("choice", "tones"), [("dark", DARK), ("light", LIGHT)])
def test_what_an_empty_field_waits_for_can_be_read(
    qapp: QApplication, qtbot: QtBot, choice: str, tones: Tones
) -> None:
    themed = theme.Theme(qapp, choice)
    try:
        line = QLineEdit()
        qtbot.addWidget(line)
        line.setPlaceholderText("all photos")
        line.show()
        hint = line.palette().placeholderText().color()
        assert hint.alpha() == 255
        assert contrast(hint.name(), tones.raised) >= READABLE
    finally:
        themed.deleteLater()


@pytest.mark.parametrize("tones", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("mark", ["edge", "accent"])
def test_edges_and_marks_can_be_seen(tones: Tones, mark: str) -> None:
    grounds = ("window", "surface")
    ratios = {g: contrast(getattr(tones, mark), getattr(tones, g)) for g in grounds}
    assert min(ratios.values()) >= VISIBLE, f"{mark}: {ratios}"


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("right_to_left")
def test_from_right_to_left_everything_is_mirrored_and_nothing_cut(desk: Desk, state: str) -> None:
    QApplication.processEvents()
    page, window = desk.window.page, desk.window
    if state == "photo":
        assert page.panel.mapTo(window, page.panel.rect().center()).x() < window.width() / 3
        assert page.view.mapTo(window, page.view.rect().center()).x() > window.width() / 2
    assert cut_texts(window) == []


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_a_slider_is_filled_from_where_it_begins(
    qapp: QApplication, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    themed = theme.Theme(qapp, "dark")
    try:
        adjustment = Adjustment("Strength", range(101), 75)
        qtbot.addWidget(adjustment)
        adjustment.resize(300, 60)
        adjustment.show()
        line = seen(adjustment, adjustment.slider)
        filled = (line[..., 0] > line[..., 2] + 60).any(axis=0)  # blue: the accent
        halves = np.array_split(filled, 2)
        begin, end = halves if direction is Qt.LayoutDirection.LeftToRight else halves[::-1]
        assert begin.mean() > 0.9
        assert 0.3 < end.mean() < 0.7
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        themed.deleteLater()


@pytest.mark.parametrize("scale", ["1", "1.5", "2", "3"])
def test_nothing_is_cut_at_any_scale(scale: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, HERE / "room.py", tmp_path / "window.png"],
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["ratio"] == float(scale)
    assert report["cut"] == []
