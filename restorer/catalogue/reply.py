"""An HTTP reply that one can stop waiting for at any moment.

Looking up a name, connecting and reading may each block for as long as the system likes, so they
happen on a thread of their own, and the caller waits on a queue.
"""

import http.client
import queue
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from types import TracebackType
from typing import IO, Self
from urllib.parse import urlsplit

from restorer import __version__
from restorer.catalogue.cancelled import Cancelled
from restorer.sentences import Sentence

SILENCE = 30.0  # seconds without a byte after which a server is given up
_CHUNK = 1 << 18
_LOOK = 0.1  # seconds between two looks at `cancelled`


class BrokenOffError(Exception):
    """The connection failed; ``how`` says how, to be read after the name of the server."""

    def __init__(self, how: Sentence) -> None:
        super().__init__(how)
        self.how = how


@dataclass(frozen=True)
class Head:
    """Status and headers of a reply."""

    status: int
    headers: Message


def allowed(url: str) -> bool:
    """Whether ``url`` may be fetched: https, or plain http from this machine itself."""
    parts = urlsplit(url)
    local = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    return parts.scheme == "https" or (parts.scheme == "http" and local)


class Reply:
    """The reply to one GET request; a context manager, closed by leaving it.

    ``head`` and ``chunks`` raise Cancelled as soon as ``cancelled()`` is true, and BrokenOffError
    where the connection fails or stays silent for SILENCE seconds. HTTP errors are replies, not
    failures. Proxies are those of the environment.
    """

    def __init__(self, url: str, headers: Mapping[str, str], cancelled: Callable[[], bool]) -> None:
        self._cancelled = cancelled
        self._box: queue.Queue[Head | bytes | BrokenOffError] = queue.Queue(maxsize=8)
        self._given_up = threading.Event()
        request = urllib.request.Request(
            url,
            headers={
                "User-Agent": f"restorer/{__version__}",
                "Accept-Encoding": "identity",
                **headers,
            },
        )
        threading.Thread(target=self._listen, args=(request,), daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._given_up.set()

    def head(self) -> Head:
        """Status and headers; to be called once, before ``chunks``."""
        first = self._next()
        assert isinstance(first, Head)
        return first

    def chunks(self) -> Iterator[bytes]:
        """The body, in pieces as they arrive; ends where the server ends it."""
        while piece := self._next():
            assert isinstance(piece, bytes)
            yield piece

    def _next(self) -> Head | bytes:
        deadline = time.monotonic() + SILENCE
        while not self._cancelled():
            try:
                item = self._box.get(timeout=_LOOK)
            except queue.Empty:
                if time.monotonic() > deadline:
                    raise BrokenOffError(_silent()) from None
                continue
            if isinstance(item, BrokenOffError):
                raise item
            return item
        raise Cancelled

    def _listen(self, request: urllib.request.Request) -> None:
        """Runs on the thread: puts the head, the pieces, and an empty piece at the end."""
        try:
            with _open(request) as response:
                self._put(Head(response.status, response.headers))
                while not self._given_up.is_set():
                    piece = response.read1(_CHUNK)
                    self._put(piece)
                    if not piece:
                        break
        except (OSError, http.client.HTTPException, ValueError) as error:
            self._put(BrokenOffError(_in_words(error)))

    def _put(self, item: Head | bytes | BrokenOffError) -> None:
        while not self._given_up.is_set():
            try:
                self._box.put(item, timeout=_LOOK)
                return
            except queue.Full:
                continue


class _InsecureAddressError(urllib.error.URLError):
    """A redirection to an address that is not allowed."""


class _CheckedRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if not allowed(newurl):
            raise _InsecureAddressError("insecure")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _open(request: urllib.request.Request) -> http.client.HTTPResponse:
    opener = urllib.request.build_opener(_CheckedRedirects)
    try:
        response = opener.open(request, timeout=SILENCE)
    except urllib.error.HTTPError as error:
        response = error
    return response  # type: ignore[no-any-return]


def _silent() -> Sentence:
    return Sentence("was silent for {seconds} seconds", seconds=f"{SILENCE:g}")


def _in_words(error: Exception) -> Sentence:
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(error, _InsecureAddressError):
        return Sentence("sent us on to an address that is not https")
    if isinstance(cause, TimeoutError):
        return _silent()
    if isinstance(cause, socket.gaierror):
        return Sentence("could not be found (is this machine online?)")
    if isinstance(cause, ssl.SSLCertVerificationError):
        return Sentence("could not prove who it is (its certificate is not trusted here)")
    if isinstance(cause, ConnectionRefusedError):
        return Sentence("refused the connection")
    if isinstance(cause, ConnectionError | http.client.HTTPException):
        return Sentence("broke off the connection")
    return Sentence("could not be reached ({reason})", reason=cause)
