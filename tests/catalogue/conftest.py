"""A web server on this machine that misbehaves as asked, and small checkpoints to serve."""

import hashlib
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import torch

from restorer.catalogue import Model, reply, transfer
from restorer.networks import checkpoint as networks_checkpoint
from restorer.networks import form


@dataclass
class Mirror:
    """What one address serves. ``cuts``: after how many bytes each of the next answers breaks."""

    content: bytes = b""
    status: int = 200
    kind: str = "application/octet-stream"
    etag: str = '"v1"'
    ranges: bool = True
    told_length: bool = True
    cuts: list[int] = field(default_factory=list)
    stall: bool = False  # instead of cutting, keep silent
    trickle: bool = False  # piece by piece, with pauses
    location: str = ""  # redirect there
    asked: list[dict[str, str]] = field(default_factory=list)  # the headers of every request


class Site(http.server.ThreadingHTTPServer):
    """Mirrors by path; ``quiet`` is set at the end to free the stalled connections."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.mirrors: dict[str, Mirror] = {}
        self.quiet = threading.Event()

    def add(self, name: str, mirror: Mirror) -> str:
        self.mirrors[f"/{name}/model.pth"] = mirror
        return f"http://127.0.0.1:{self.server_port}/{name}/model.pth"

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that leave early are part of the tests."""


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Site
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        mirror = self.server.mirrors.get(self.path, Mirror(status=404))
        mirror.asked.append(dict(self.headers))
        self.close_connection = True
        if mirror.location:
            self.send_response(302)
            self.send_header("Location", mirror.location)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body, status, extra = self._range(mirror)
        self.send_response(status)
        self.send_header("Content-Type", mirror.kind)
        self.send_header("Connection", "close")
        if mirror.etag:
            self.send_header("ETag", mirror.etag)
        if mirror.told_length:
            self.send_header("Content-Length", str(len(body)))
        for key, value in extra.items():
            self.send_header(key, value)
        self.end_headers()
        self._send(mirror, body)

    def _range(self, mirror: Mirror) -> tuple[bytes, int, dict[str, str]]:
        wanted = self.headers.get("Range")
        stale = self.headers.get("If-Range", mirror.etag) != mirror.etag
        if mirror.status != 200 or not wanted or not mirror.ranges or stale:
            return mirror.content, mirror.status, {}
        start, whole = int(wanted.removeprefix("bytes=").removesuffix("-")), len(mirror.content)
        if start >= whole:
            return b"", 416, {"Content-Range": f"bytes */{whole}"}
        place = f"bytes {start}-{whole - 1}/{whole}"
        return mirror.content[start:], 206, {"Content-Range": place}

    def _send(self, mirror: Mirror, body: bytes) -> None:
        end = mirror.cuts.pop(0) if mirror.cuts else len(body)
        step = max(end // 6, 1) if mirror.trickle else max(end, 1)
        for start in range(0, end, step):
            self.wfile.write(body[start : min(start + step, end)])
            self.wfile.flush()
            if mirror.trickle:
                self.server.quiet.wait(0.1)
        if mirror.stall and end < len(body):
            self.server.quiet.wait(20)

    def log_message(self, format: str, *args: object) -> None:
        """The tests' output stays clean."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A running server; the client's patience is shortened, and no proxy stands between."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr(reply, "SILENCE", 0.6)
    monkeypatch.setattr(transfer, "_PAUSE", 0.01)
    server = Site()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server
    server.quiet.set()
    server.shutdown()
    server.server_close()
    thread.join()


def published_as(content: bytes, *mirrors: str, name: str = "example") -> Model:
    """A catalogue entry for ``content``."""
    return Model(
        name=name,
        title="Example",
        good_for="Tests.",
        licence="MIT",
        render_factor=35,
        video_render_factor=21,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        mirrors=mirrors,
        bundled=False,
        vividness=1.0,
        training="Not at all.",
    )


@pytest.fixture
def any_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two small tensors pass as a network, so that installing takes no time."""

    def accept(shapes: object, name: str) -> form.Form:
        return form.Form("wide", "resnet18", 1)

    monkeypatch.setattr(form, "identify", accept)
    monkeypatch.setattr(networks_checkpoint, "load", lambda path: None)


def checkpoint(path: Path, seed: int = 0) -> bytes:
    """Write a small file as fastai's learn.save does, and return its bytes."""
    generator = torch.Generator().manual_seed(seed)
    state = {
        "layers.0.weight": torch.randn(40, 30, generator=generator),
        "layers.1.num_batches_tracked": torch.tensor(7),
    }
    torch.save({"model": state, "opt": {}}, path, _use_new_zipfile_serialization=False)
    return path.read_bytes()
