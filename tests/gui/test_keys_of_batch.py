"""A batch is started from wherever the focus is, by a key that is named."""

import pytest
from batch_bench import Archive, Bench
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from restorer.gui.actions import START
from restorer.gui.batch.work import Phase
from restorer.gui.dialogs.shortcuts import Shortcuts

CTRL = Qt.KeyboardModifier.ControlModifier


def press(bench: Bench) -> None:
    QTest.keyClick(QApplication.focusWidget() or bench.desk.window, Qt.Key.Key_Return, CTRL)


def test_the_batch_that_is_set_up_is_started_wherever_the_focus_is(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    bench.desk.qtbot.waitUntil(lambda: bench.page.setup.isVisible())
    press(bench)  # there is no place for the results yet
    bench.choose_target(archive.results, monkeypatch)
    bench.wait_for_forecast()
    assert bench.page.work.phase is Phase.NONE
    bench.page.setup.form.template.setFocus()
    press(bench)
    bench.wait_for(Phase.ENDED)
    assert archive.made == ["a-colour.jpg"]


def test_the_key_is_named(bench: Bench) -> None:
    keys = START.toString(QKeySequence.SequenceFormat.NativeText)
    assert keys in bench.page.setup.outlook.start.toolTip()
    shown = Shortcuts(bench.desk.window.actions_, bench.desk.window)
    assert keys in [label.text() for label in shown.findChildren(QLabel)]
    shown.deleteLater()
