"""What browsers and mail programs hand over: pictures as links, within links, on the web."""

import base64
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
from desk import Desk
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from restorer.gui import downloads

CTRL = Qt.KeyboardModifier.ControlModifier


def png(width: int = 60) -> bytes:
    stream = BytesIO()
    Image.new("L", (width, 40), 120).save(stream, "PNG")
    return stream.getvalue()


def drop(desk: Desk, mime: QMimeData) -> bool:
    """Drop it as a person does; whether the window was willing."""
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), copy, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(desk.window, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(300, 300), copy, mime, left, none)
        QApplication.sendEvent(desk.window, event)
    return enter.isAccepted()


def linked(*addresses: str, html: str = "") -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(address) for address in addresses])
    if html:
        mime.setHtml(html)
    return mime


def width_of_current(desk: Desk) -> int:
    desk.wait_for_colours()
    assert desk.studio.current is not None
    assert desk.studio.current.photo is not None
    return desk.studio.current.photo.width


@dataclass
class Site:
    """A web server on this machine. answers: by path, (status, type, body)."""

    address: str
    answers: dict[str, tuple[int, str, bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            status, kind, body = site.answers.get(self.path, (404, "text/plain", b"no"))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield site
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    "link",
    [
        "data:image/png;base64," + base64.b64encode(png()).decode(),
        "data:image/png;base64," + quote(base64.b64encode(png())),
        "data:image/png," + quote(png()),
    ],
    ids=["base64", "base64 with signs", "percent"],
)
def test_a_picture_within_its_link_is_opened(desk: Desk, link: str) -> None:
    assert drop(desk, linked(link))
    assert width_of_current(desk) == 60


def test_a_picture_within_markup_is_opened(desk: Desk) -> None:
    data = base64.b64encode(png(72)).decode()
    mime = QMimeData()
    mime.setHtml(f'<p>Look: <img alt="aunt" src="data:image/png;base64,{data}"></p>')
    assert drop(desk, mime)
    assert width_of_current(desk) == 72


@pytest.mark.parametrize("link", ["data:text/html,hello", "data:image/png;base64,***"])
def test_a_link_without_a_picture_is_one_sentence(desk: Desk, link: str) -> None:
    assert drop(desk, linked(link))
    assert "holds no picture" in desk.wait_for_message("error")
    assert not desk.studio.album.entries


def test_an_address_on_the_web_is_asked_about_and_then_fetched(desk: Desk, site: Site) -> None:
    site.answers["/old/grand%20father.png"] = (200, "image/png", png(64))
    assert drop(desk, linked(f"{site.address}/old/grand father.png"))
    offers = desk.window.offers
    assert offers.isVisible()
    assert offers.current is not None
    assert "127.0.0.1" in offers.current.text
    assert "grand father.png" in offers.current.text
    QApplication.processEvents()
    assert site.asked == []  # nothing before the person says so
    QTest.mouseClick(offers.yes, Qt.MouseButton.LeftButton)
    assert width_of_current(desk) == 64
    assert not offers.isVisible()
    assert desk.studio.current is not None
    assert desk.studio.current.name == "grand father.png"
    assert site.asked == ["/old/grand%20father.png"]


def test_an_address_that_is_refused_is_never_asked(desk: Desk, site: Site) -> None:
    assert drop(desk, linked(f"{site.address}/aunt.png"))
    QTest.mouseClick(desk.window.offers.no, Qt.MouseButton.LeftButton)
    assert not desk.window.offers.isVisible()
    assert site.asked == []


def test_the_picture_is_fetched_and_not_the_page_it_links_to(desk: Desk, site: Site) -> None:
    site.answers["/thumbs/aunt.png"] = (200, "image/png", png(48))
    page = f"{site.address}/gallery/page.html"
    html = f'<a href="{page}"><img src="/thumbs/aunt.png"></a>'
    assert drop(desk, linked(page, html=html))
    QTest.mouseClick(desk.window.offers.yes, Qt.MouseButton.LeftButton)
    assert width_of_current(desk) == 48
    assert site.asked == ["/thumbs/aunt.png"]


def test_a_picture_beside_its_address_needs_no_network(desk: Desk, site: Site) -> None:
    mime = linked(f"{site.address}/aunt.png")
    mime.setData("image/png", png(52))
    assert drop(desk, mime)
    assert width_of_current(desk) == 52
    assert not desk.window.offers.isVisible()
    assert site.asked == []


@pytest.mark.parametrize(
    ("status", "kind", "body", "said"),
    [
        (404, "text/plain", b"", "HTTP 404"),
        (200, "text/html; charset=utf-8", b"<html>", "is a web page"),
        (200, "image/png", b"\x89PNG\r\n cut", "aunt.png"),
        (200, "image/png", bytes(5000), "larger than"),
    ],
)
def test_an_address_without_a_picture_is_one_sentence(
    desk: Desk,
    site: Site,
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    kind: str,
    body: bytes,
    said: str,
) -> None:
    monkeypatch.setattr(downloads, "MOST", 4000)
    site.answers["/aunt.png"] = (status, kind, body)
    assert drop(desk, linked(f"{site.address}/aunt.png"))
    QTest.mouseClick(desk.window.offers.yes, Qt.MouseButton.LeftButton)
    assert said in desk.wait_for_message("error")


def test_other_addresses_are_one_sentence(desk: Desk) -> None:
    assert drop(desk, linked("ftp://example.org/aunt.png"))
    assert "save the picture first" in desk.wait_for_message("error")
    assert not desk.window.offers.isVisible()


def test_a_pasted_address_is_asked_about(desk: Desk) -> None:
    QGuiApplication.clipboard().setText(" https://example.org/aunt.jpg\n")
    QTest.keyClick(desk.window, Qt.Key.Key_V, CTRL)
    assert desk.window.offers.current is not None
    assert "example.org" in desk.window.offers.current.text


def test_words_are_not_taken(desk: Desk) -> None:
    mime = QMimeData()
    mime.setText("https://example.org is where we met")
    assert not drop(desk, mime)


def test_the_name_of_a_server_is_no_markup(desk: Desk) -> None:
    assert drop(desk, linked("https://example.org/%3Cb%3Eaunt%3C%2Fb%3E.png"))
    offers = desk.window.offers
    assert offers.current is not None
    assert "b>" in offers.current.text
    assert offers._text.textFormat() is Qt.TextFormat.PlainText
