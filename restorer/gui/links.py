"""Links to pictures, as browsers and mail programs hand them over."""

import base64
from html.parser import HTMLParser
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QUrl

_MOST_MARKUP = 2_000_000  # characters that are searched for a picture
_MOST_DATA = 200_000_000  # bytes of a picture within its link


def picture(mime: QMimeData) -> QUrl | None:
    """The address of the picture in a drop or on the clipboard; local files are none.

    A picture that is a link itself comes with two addresses, and only the markup beside them
    tells which is the picture's.
    """
    remote = [url for url in mime.urls() if url.isValid() and not url.isLocalFile()]
    base = remote[0] if remote else QUrl()
    for url in (_in_markup(mime.html()[:_MOST_MARKUP], base), *remote, _in_text(mime.text())):
        if url is not None and url.isValid() and not url.isEmpty():
            return url
    return None


def data_of(link: QUrl) -> bytes | None:
    """The bytes of a picture within a data: link (RFC 2397); None where it holds none."""
    encoded = bytes(link.toEncoded().data())
    head, comma, body = encoded.partition(b",")
    if not comma or not head.lower().startswith(b"data:image/") or len(body) > _MOST_DATA:
        return None
    data = unquote_to_bytes(body)
    if not head.lower().endswith(b";base64"):
        return data
    try:
        return base64.b64decode(data, validate=True)
    except ValueError:
        return None


class _FirstPicture(HTMLParser):
    source = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img" and not self.source:
            self.source = (dict(attrs).get("src") or "").strip()


def _in_markup(markup: str, base: QUrl) -> QUrl | None:
    parser = _FirstPicture()
    parser.feed(markup)
    parser.close()
    return base.resolved(QUrl(parser.source)) if parser.source else None


def _in_text(text: str) -> QUrl | None:
    """A text that is one address and nothing else."""
    address = text.strip()
    known = address.lower().startswith(("http://", "https://", "data:image/"))
    return QUrl(address) if known and len(address.split()) == 1 else None
