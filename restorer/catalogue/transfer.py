"""Bringing one published file here: mirrors, resuming, and proof that it is the right one."""

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from restorer.catalogue.cancelled import Cancelled
from restorer.catalogue.model import Model, megabytes
from restorer.catalogue.reply import BrokenOffError, Head, Reply, allowed
from restorer.catalogue.storage import fingerprint
from restorer.errors import RestorerError
from restorer.sentences import Sentence, joined

_MOST_TRIES = 10  # at one mirror, as long as each brings something
_PAUSE = 1.0  # seconds before a broken transfer is taken up again
_BETWEEN_REPORTS = 0.05  # seconds


class _MirrorFailedError(Exception):
    """This mirror is of no use; ``how`` says why, to be read after its name."""

    def __init__(self, how: Sentence) -> None:
        super().__init__(how)
        self.how = how


class _StaleError(Exception):
    """What had arrived earlier does not fit; begin again from nothing."""


def fetch(
    model: Model,
    part: Path,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Make ``part`` the published file of ``model``: size and SHA-256 as the catalogue says.

    ``part`` may hold the beginning of it from an earlier time; the rest is asked for by range.
    The mirrors are tried in order. ``progress(done, total)`` is told bytes on the calling thread.
    Raises Cancelled, or RestorerError that lists what was tried; either way ``part`` keeps what
    has arrived.
    """
    transfer = _Transfer(model, part, progress, cancelled)
    if transfer.complete():
        return
    tried = []
    for url in model.mirrors:
        try:
            transfer.from_mirror(url)
            return
        except _MirrorFailedError as failure:
            tried.append(joined((_short(url), failure.how)))
    file = Path(urlsplit(model.mirrors[0]).path).name
    raise RestorerError(
        "The model {model} could not be downloaded ({tried}): try again later, or get {file} "
        "elsewhere and type `restorer models import FILE`.",
        model=model.name,
        tried=joined(tried, "; "),
        file=file,
    )


@dataclass
class _Transfer:
    model: Model
    part: Path
    progress: Callable[[int, int], None]
    cancelled: Callable[[], bool]
    reported: float = 0.0

    def from_mirror(self, url: str) -> None:
        """The whole file from one mirror, taken up again as long as each try brings something."""
        if not allowed(url):
            raise _MirrorFailedError(Sentence("is not a https address"))
        furthest = self.size()
        began_anew = False
        for _ in range(_MOST_TRIES):
            begun = self.size()
            try:
                self.receive(url)
                if self.complete():
                    return
                if not begun:
                    raise _MirrorFailedError(Sentence("sent another file (its SHA-256 is wrong)"))
                raise _StaleError  # the wrong bytes may be the earlier ones
            except BrokenOffError as failure:
                if self.size() <= furthest:
                    raise _MirrorFailedError(failure.how) from None
                furthest = self.size()
                self.wait()
            except _StaleError:
                self.discard()
                if began_anew:
                    raise _MirrorFailedError(Sentence("does not send the file whole")) from None
                began_anew, furthest = True, 0
        raise _MirrorFailedError(Sentence("broke off again and again"))

    def receive(self, url: str) -> None:
        """One request for what is still missing, written behind what is there."""
        offset = self.size()
        with Reply(url, self.request_headers(url, offset), self.cancelled) as reply:
            head = reply.head()
            _check_status(head, offset)
            chunks = reply.chunks()
            first = next(chunks, b"")
            start = self.check_answer(head, offset, first)
            self.remember(url, head)
            with self.part.open("ab" if start else "wb") as file:
                done = start
                while first:
                    done += len(first)
                    if done > self.model.size:
                        raise _StaleError
                    file.write(first)
                    self.report(done)
                    first = next(chunks, b"")
        if done < self.model.size:
            raise BrokenOffError(
                Sentence(
                    "broke off after {done} of {total}",
                    done=megabytes(done),
                    total=megabytes(self.model.size),
                )
            )

    def check_answer(self, head: Head, offset: int, first: bytes) -> int:
        """Where in the file the answer begins: ``offset``, or 0 where the server ignores ranges."""
        if _is_page(head, first):
            raise _MirrorFailedError(Sentence("answered with a web page instead of the file"))
        if head.status == 206:
            start, total = _content_range(head)
            if start != offset:
                raise _StaleError
        else:
            start, total = 0, _whole_number(head.headers.get("Content-Length"))
        if total is not None and total != self.model.size:
            raise _MirrorFailedError(
                Sentence(
                    "offers a file of {size} bytes where {expected} are expected",
                    size=f"{total:,}",
                    expected=f"{self.model.size:,}",
                )
            )
        return start

    def complete(self) -> bool:
        """Whether ``part`` is the published file; wrong bytes of the right size are discarded."""
        if self.size() < self.model.size:
            return False
        if self.size() == self.model.size and fingerprint(self.part) == self.model.sha256:
            self.progress(self.model.size, self.model.size)
            self.notes().unlink(missing_ok=True)
            return True
        self.discard()
        return False

    def size(self) -> int:
        return self.part.stat().st_size if self.part.exists() else 0

    def discard(self) -> None:
        self.part.unlink(missing_ok=True)
        self.notes().unlink(missing_ok=True)

    def report(self, done: int) -> None:
        now = time.monotonic()
        if now - self.reported >= _BETWEEN_REPORTS:
            self.reported = now
            self.progress(done, self.model.size)

    def wait(self) -> None:
        until = time.monotonic() + _PAUSE
        while time.monotonic() < until:
            if self.cancelled():
                raise Cancelled
            time.sleep(min(0.1, _PAUSE))

    def notes(self) -> Path:
        """Beside ``part``: which mirror its bytes came from, and how that calls this version."""
        return self.part.with_name(self.part.name + ".json")

    def remember(self, url: str, head: Head) -> None:
        etag = head.headers.get("ETag", "")
        self.notes().write_text(json.dumps({"url": url, "etag": etag}), encoding="utf-8")

    def request_headers(self, url: str, offset: int) -> dict[str, str]:
        if not offset:
            return {}
        headers = {"Range": f"bytes={offset}-"}
        try:
            notes = json.loads(self.notes().read_text(encoding="utf-8"))
            etag = str(notes["etag"]) if notes["url"] == url else ""
        except (OSError, ValueError, LookupError, TypeError):
            etag = ""
        # RFC 9110, 13.1.5: only a strong validator may stand in If-Range. From another mirror
        # there is none; there the SHA-256 of the whole decides.
        if etag.startswith('"'):
            headers["If-Range"] = etag
        return headers


def _check_status(head: Head, offset: int) -> None:
    if head.status == 200 or (head.status == 206 and offset):
        return
    if head.status == 416 and offset:
        raise _StaleError
    number = head.status
    match number:
        case 401 | 403:
            how = Sentence("does not give the file to everyone (HTTP {number})", number=number)
        case 404:
            how = Sentence("does not have the file (HTTP {number})", number=number)
        case 410:
            how = Sentence("does not have the file any more (HTTP {number})", number=number)
        case 429:
            how = Sentence("is asked too often (HTTP {number})", number=number)
        case _ if number >= 500:
            how = Sentence("is out of order (HTTP {number})", number=number)
        case _:
            how = Sentence("gave an unexpected answer (HTTP {number})", number=number)
    raise _MirrorFailedError(how)


def _is_page(head: Head, first: bytes) -> bool:
    if head.headers.get_content_type() in {"text/html", "application/xhtml+xml"}:
        return True
    start = first[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.status == 200 and start.startswith((b"<!doctype", b"<html", b"<head", b"<?xml"))


def _content_range(head: Head) -> tuple[int, int | None]:
    """First byte and total size of a 206 answer; a total that is not told is None."""
    text = head.headers.get("Content-Range", "")
    found = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", text.strip())
    if not found:
        raise _StaleError
    return int(found[1]), _whole_number(found[2])


def _whole_number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() else None


def _short(url: str) -> str:
    """Server and first folder, enough to tell the mirrors apart."""
    parts = urlsplit(url)
    folder = parts.path.split("/")[1] if parts.path.count("/") > 1 else ""
    return f"{parts.hostname}/{folder}".rstrip("/")
