"""Preferences take effect, are kept, and can be taken back."""

import threading

import pytest
from desk import Desk
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from restorer import paths, settings
from restorer.gui import theme
from restorer.gui.dialogs.preferences import PreferencesDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def shown(desk: Desk) -> PreferencesDialog:
    desk.window.actions_.preferences.trigger()
    dialog = desk.window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def kept() -> settings.Settings:
    """What is on the disk."""
    return settings.load().settings


def choose(chooser: QComboBox, value: str) -> None:
    chooser.setCurrentIndex(chooser.findData(value))


def test_the_appearance_changes_at_once_and_is_kept(desk: Desk, shown: PreferencesDialog) -> None:
    choose(shown.theme, "light")
    assert theme.tones() is theme.LIGHT
    desk.qtbot.waitUntil(lambda: kept().theme == "light")
    choose(shown.theme, "dark")
    assert theme.tones() is theme.DARK


def test_what_is_chosen_is_there_next_time_until_it_is_taken_back(
    desk: Desk, shown: PreferencesDialog
) -> None:
    choose(shown.device, "cpu")
    choose(shown.laying, "faithful")
    desk.qtbot.waitUntil(lambda: (kept().device, kept().laying) == ("cpu", "faithful"))
    QTest.mouseClick(shown.reset, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: kept() == settings.Settings())
    assert shown.device.currentData() == "auto"


def test_every_chooser_has_a_name(shown: PreferencesDialog) -> None:
    assert all(chooser.accessibleName() for chooser in shown.findChildren(QComboBox))


def test_what_was_changed_last_is_kept_when_the_window_closes_at_once(desk: Desk) -> None:
    desk.window._preferences.change(quality=70)
    desk.window._preferences.change(quality=71)
    desk.window.close()
    assert kept().quality == 71
    desk.window._preferences.change(quality=72)  # by what comes to its end behind the window
    assert kept().quality == 72


def test_no_change_waits_for_the_disk_and_none_is_overtaken(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered, go_on, written = threading.Event(), threading.Event(), list[int]()

    def slow(values: settings.Settings) -> None:
        entered.set()
        assert go_on.wait(10)
        written.append(values.quality)

    monkeypatch.setattr(settings, "save", slow)
    for quality in (70, 71):
        desk.window._preferences.change(quality=quality)
        desk.qtbot.waitUntil(entered.is_set)
    QTimer.singleShot(0, go_on.set)
    desk.qtbot.waitUntil(lambda: len(written) == 2)
    assert written[-1] == 71


def test_settings_that_cannot_be_kept_are_told(desk: Desk) -> None:
    paths.config_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.config_dir().write_text("a file where the folder should be", encoding="utf-8")
    desk.window._preferences.change(quality=70)
    assert "cannot be kept" in desk.wait_for_message("error")
