"""About and the log: what is told, and what is left out."""

from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

import restorer
from restorer import paths
from restorer.gui.dialogs import diagnostics
from restorer.gui.dialogs.about import About
from restorer.gui.dialogs.log_viewer import LogViewer

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def write_log(text: str) -> None:
    paths.log_dir().mkdir(parents=True)
    (paths.log_dir() / "restorer.log").write_text(text, encoding="utf-8")


def test_about_names_versions_and_licences(desk: Desk) -> None:
    desk.window.actions_.about.trigger()
    about = desk.window.findChild(About)
    assert isinstance(about, About)
    texts = {label.text() for label in about.findChildren(QLabel)}
    assert f"restorer {restorer.__version__}" in texts
    assert {"torch", diagnostics.version_of("torch"), "LGPL-3.0"} <= texts
    about.close()


@pytest.mark.parametrize("name", [name for name, _ in diagnostics.COMPONENTS])
def test_every_component_is_there(name: str) -> None:
    assert diagnostics.version_of(name)


def test_what_is_copied_names_no_folders(desk: Desk) -> None:
    desk.qtbot.waitUntil(lambda: desk.studio.colorizer is not None)
    write_log('ERROR\n  File "/home/anna/x/site-packages/restorer/gui/app.py", line 3, in main\n')
    desk.window.actions_.log.trigger()
    viewer = desk.window.findChild(LogViewer)
    assert isinstance(viewer, LogViewer)
    assert "anna" in viewer.text.toPlainText()
    QTest.mouseClick(viewer.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "anna" not in copied
    assert 'File "…/site-packages/restorer/gui/app.py", line 3, in main' in copied
    assert restorer.__version__ in copied
    assert "Device" in copied
    assert viewer.copied.text()
    viewer.close()


def test_an_empty_log_is_said(desk: Desk) -> None:
    desk.window.actions_.log.trigger()
    viewer = desk.window.findChild(LogViewer)
    assert isinstance(viewer, LogViewer)
    assert "Nothing" in viewer.text.toPlainText()
    viewer.close()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("FileNotFoundError: '/media/Secret Family/oma.jpg'", "FileNotFoundError: '….jpg'"),
        ("The folder /srv/Secret Family/1931 cannot be read", "The folder …"),
        (r"cannot open C:\Users\Secret\oma.png", "cannot open …"),
        (r'open "\\server\Secret\oma.tif" failed', 'open "….tif" failed'),
        ("source=file:///srv/Secret/oma.jpg", "source=…"),
        ("and/or 3/4 of 10 / 2", "and/or 3/4 of 10 / 2"),
        ("2026-11-22 18:00:01,123 ERROR restorer A bug", None),
    ],
)
def test_paths_are_cut_down(text: str, kept: str | None) -> None:
    assert diagnostics.without_paths(text) == (kept or text)


def test_the_persons_own_name_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/annabel"))
    assert "annabel" not in diagnostics.without_paths("user annabel said '/home/annabel/x.jpg'")
