"""What holds for every dialog: it opens over the window, is reached by keys, and can be closed."""

import pytest
from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from restorer.gui.dialogs.dialog import Dialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

EVERY = ("models", "choices", "preferences", "log", "about", "shortcuts")


def opened(desk: Desk, name: str) -> Dialog:
    getattr(desk.window.actions_, name).trigger()
    dialog = desk.window.findChild(Dialog)
    assert isinstance(dialog, Dialog)
    return dialog


@pytest.mark.parametrize("name", EVERY)
def test_a_dialog_has_names_for_all_that_takes_the_focus(desk: Desk, name: str) -> None:
    dialog = opened(desk, name)
    assert dialog.isVisible()
    assert dialog.isModal()
    assert dialog.windowTitle()
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget


@pytest.mark.parametrize("name", EVERY)
def test_escape_closes_a_dialog_for_good(desk: Desk, name: str) -> None:
    dialog = opened(desk, name)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(Dialog) is None)
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("name", EVERY)
def test_a_dialog_fits_a_small_screen(desk: Desk, name: str) -> None:
    dialog = opened(desk, name)
    QApplication.processEvents()
    assert dialog.minimumSizeHint().width() <= 800
    assert dialog.minimumSizeHint().height() <= 700
