"""The models dialog, with a server on this machine and small files that pass as weights."""

import hashlib
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import torch
from desk import Desk
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from restorer import catalogue
from restorer.catalogue import Model, installation, installed
from restorer.catalogue.record import weights_path
from restorer.gui.dialogs import questions
from restorer.gui.dialogs.models import ModelsDialog
from restorer.networks import checkpoint, form

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Site:
    """Serves one file; while `gate` is closed, half of it. address: "" once it is taken down."""

    content: bytes
    address: str = ""
    status: int = 200
    gate: threading.Event = field(default_factory=threading.Event)


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    path = tmp_path / "weights.pth"
    torch.save({"layers.0.weight": torch.zeros(300, 300)}, path)
    return path


@pytest.fixture
def site(weights: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    site = Site(weights.read_bytes())
    site.gate.set()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(site.status)
            self.send_header("Content-Type", "application/octet-stream")
            self.send_header("Content-Length", str(len(site.content)))
            self.end_headers()
            half = len(site.content) // 2
            self.wfile.write(site.content[:half])
            self.wfile.flush()
            site.gate.wait(20)
            self.wfile.write(site.content[half:])

        def log_message(self, format: str, *args: object) -> None:
            """The tests' output stays clean."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda request, address: None  # type: ignore[method-assign]
    site.address = f"http://127.0.0.1:{server.server_port}/model.pth"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield site
    site.gate.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def example(site: Site, monkeypatch: pytest.MonkeyPatch) -> Model:
    """A published model that the site serves; two tensors pass as its network."""
    stable = catalogue.find("stable")
    sha256 = hashlib.sha256(site.content).hexdigest()
    example = replace(
        stable,
        name="example",
        title="Example",
        size=len(site.content),
        sha256=sha256,
        mirrors=(site.address,),
    )
    known = (*installed.published(), example)
    monkeypatch.setattr(installed, "published", lambda: known)
    monkeypatch.setattr(installation, "published", lambda: known)
    monkeypatch.setattr(form, "identify", lambda s, n: form.Form("wide", "resnet18", 1))
    monkeypatch.setattr(checkpoint, "load", lambda path: None)
    return example


@pytest.fixture
def shown(example: Model, desk: Desk) -> ModelsDialog:
    desk.window.actions_.models.trigger()
    dialog = desk.window.findChild(ModelsDialog)
    assert isinstance(dialog, ModelsDialog)
    return dialog


def said(desk: Desk, dialog: ModelsDialog, kind: str) -> str:
    bar = dialog.messages
    desk.qtbot.waitUntil(lambda: bar.message is not None and bar.message.kind == kind)
    assert bar.message is not None
    return bar.message.text


def chosen(desk: Desk, name: str) -> bool:
    """Whether a model can be chosen in the panel."""
    chooser = desk.window.page.panel.model
    index = chooser.model().index(chooser.findData(name), 0)
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)


def test_a_model_is_downloaded_checked_and_removed(
    desk: Desk, shown: ModelsDialog, example: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not chosen(desk, "example")
    assert not shown.card("example").remove.isVisible()
    QTest.mouseClick(shown.card("example").download, LEFT)
    assert shown.card("example").progress.isVisible()
    assert said(desk, shown, "success") == "Example is installed."
    assert weights_path("example").is_file()
    assert chosen(desk, "example")
    shown.messages.clear()
    QTest.mouseClick(shown.card("example").verify, LEFT)
    assert said(desk, shown, "success") == "Example is whole."
    monkeypatch.setattr(questions, "ask_remove", lambda parent, title: title == "Example")
    shown.messages.clear()
    QTest.mouseClick(shown.card("example").remove, LEFT)
    assert said(desk, shown, "success") == "Example is removed."
    assert not weights_path("example").exists()
    assert not chosen(desk, "example")


def test_a_download_is_stopped_and_taken_up_again(
    desk: Desk, shown: ModelsDialog, site: Site
) -> None:
    site.gate.clear()
    QTest.mouseClick(shown.card("example").download, LEFT)
    desk.qtbot.waitUntil(lambda: shown.card("example").progress.maximum() > 0)
    QTest.mouseClick(shown.card("example").stop, LEFT)
    assert "is kept" in said(desk, shown, "info")
    assert shown.card("example").download.isVisible()
    site.gate.set()
    QTest.mouseClick(shown.card("example").download, LEFT)
    said(desk, shown, "success")


def test_closing_the_program_stops_a_download(desk: Desk, shown: ModelsDialog, site: Site) -> None:
    site.gate.clear()
    QTest.mouseClick(shown.card("example").download, LEFT)
    desk.qtbot.waitUntil(lambda: shown.card("example").progress.maximum() > 0)
    desk.window.close()
    assert not weights_path("example").exists()


def test_a_server_that_refuses_is_one_sentence(desk: Desk, shown: ModelsDialog, site: Site) -> None:
    site.status = 404
    QTest.mouseClick(shown.card("example").download, LEFT)
    assert "could not be downloaded" in said(desk, shown, "error")
    assert shown.card("example").download.isVisible()


def test_a_damaged_model_is_one_sentence(desk: Desk, shown: ModelsDialog) -> None:
    QTest.mouseClick(shown.card("example").download, LEFT)
    said(desk, shown, "success")
    with weights_path("example").open("ab") as file:
        file.write(b"!")
    QTest.mouseClick(shown.card("example").verify, LEFT)
    assert "damaged" in said(desk, shown, "error")


def drop(dialog: ModelsDialog, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(dialog, QDragEnterEvent(QPoint(9, 9), copy, mime, LEFT, none))
    QApplication.sendEvent(dialog, QDropEvent(QPointF(9, 9), copy, mime, LEFT, none))


def test_a_dropped_file_is_imported(
    desk: Desk, shown: ModelsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "mine.pth"
    torch.save({"layers.0.weight": torch.ones(8, 8)}, own)
    drop(shown, own)
    assert "mine.pth" in said(desk, shown, "success")
    desk.qtbot.waitUntil(lambda: shown.card("mine").remove.isVisible())
    assert chosen(desk, "mine")


def test_a_chosen_file_that_is_no_model_is_one_sentence(
    desk: Desk, shown: ModelsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "note.pth"
    note.write_text("no weights", encoding="utf-8")
    monkeypatch.setattr(questions, "ask_weights", lambda parent, folder: note)
    QTest.mouseClick(shown.import_button, LEFT)
    assert "note.pth" in said(desk, shown, "error")
