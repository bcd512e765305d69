"""Pictures from the web, one by one, and only where the person has said so."""

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QUrl, Signal

from restorer.catalogue import Cancelled
from restorer.errors import RestorerError
from restorer.gui.messages import Message
from restorer.gui.opening import Kind, Source
from restorer.gui.places import Places
from restorer.gui.tasks import Tasks

MOST = 200_000_000  # bytes


class Downloads(QObject):
    """Brings pictures to the place that takes them."""

    told = Signal(object)  # Message

    def __init__(self, places: Places, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._tasks = tasks
        self._stopped = Event()

    def start(self, address: QUrl, name: str) -> None:
        """Fetch the picture at an http or https address. name: for one without a name."""
        host = address.host()
        self.told.emit(Message(self.tr("The picture is coming from {host}…").format(host=host)))
        work = partial(fetch, address, name, self._stopped)
        self._tasks.start(work, self._take, self._tell_error)

    def stop(self) -> None:
        """Let no download keep the program from ending."""
        self._stopped.set()

    def _take(self, source: Source) -> None:
        self._places.take([(source, Kind.PICTURE)], here=True)

    def _tell_error(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))


def fetch(address: QUrl, name: str, stopped: Event) -> Source:
    """The bytes at the address, whatever they are: reading them tells. Slow.

    Raises:
        RestorerError: they do not come, or are too many, or `stopped` was set meanwhile.
    """
    from restorer.catalogue.reply import BrokenOffError, Reply

    host = address.host()
    encoded = bytes(address.toEncoded().data()).decode()
    data = bytearray()
    try:
        with Reply(encoded, {"Accept": "image/*"}, stopped.is_set) as reply:
            head = reply.head()
            if head.status != 200:
                raise RestorerError(
                    "{host} does not give the picture (HTTP {number}); save it in the browser and "
                    "open the file.",
                    host=host,
                    number=head.status,
                )
            if head.headers.get_content_type() in ("text/html", "application/xhtml+xml"):
                raise RestorerError(
                    "What lies at {host} is a web page, not a picture; open it in the browser and "
                    "drag the picture itself.",
                    host=host,
                )
            for piece in reply.chunks():
                data += piece
                if len(data) > MOST:
                    raise RestorerError(
                        "The picture from {host} is larger than {most} MB; save it in the "
                        "browser and open the file.",
                        host=host,
                        most=MOST // 1_000_000,
                    )
    except BrokenOffError as failure:
        raise RestorerError(
            "The picture could not be downloaded: {host} {failure}.", host=host, failure=failure.how
        ) from failure
    except Cancelled:
        raise RestorerError(
            "The picture from {host} was not downloaded to its end.", host=host
        ) from None
    return Source(address.fileName() or name, data=bytes(data))
