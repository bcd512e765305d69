"""Preferences take effect, are kept, and can be taken back."""

import pytest
from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from restorer import settings
from restorer.gui import theme
from restorer.gui.preferences_dialog import PreferencesDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def shown(desk: Desk) -> PreferencesDialog:
    desk.window.actions_.preferences.trigger()
    dialog = desk.window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def choose(chooser: QComboBox, value: str) -> None:
    chooser.setCurrentIndex(chooser.findData(value))


def test_the_appearance_changes_at_once_and_is_kept(shown: PreferencesDialog) -> None:
    choose(shown.theme, "light")
    assert theme.tones() is theme.LIGHT
    assert settings.load().settings.theme == "light"
    choose(shown.theme, "dark")
    assert theme.tones() is theme.DARK


def test_what_is_chosen_is_there_next_time_until_it_is_taken_back(
    desk: Desk, shown: PreferencesDialog
) -> None:
    choose(shown.device, "cpu")
    choose(shown.laying, "faithful")
    kept = settings.load().settings
    assert (kept.device, kept.laying) == ("cpu", "faithful")
    QTest.mouseClick(shown.reset, Qt.MouseButton.LeftButton)
    assert settings.load().settings == settings.Settings()
    assert shown.device.currentData() == "auto"


def test_every_chooser_has_a_name(shown: PreferencesDialog) -> None:
    assert all(chooser.accessibleName() for chooser in shown.findChildren(QComboBox))
