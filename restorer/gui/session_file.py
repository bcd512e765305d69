"""What is open in a window, as a file that outlives a crash. One file a running program."""

import json
import os
import uuid
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile

from restorer import paths
from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.imaging.atomic import atomic_write
from restorer.sentences import Sentence

_VERSION = 1


@dataclass(frozen=True)
class OpenPhoto:
    """A file and how it is to look."""

    path: Path
    look: Look


@dataclass(frozen=True)
class Session:
    """What is open.

    Attributes:
        photos: In their order.
        current: The file that is shown.
        pictures: How many pictures without a file are open: these cannot be brought back.
    """

    photos: tuple[OpenPhoto, ...] = ()
    current: Path | None = None
    pictures: int = 0

    def __bool__(self) -> bool:
        return bool(self.photos or self.pictures)


class SessionFile:
    """A session's place on the disk, held by one program at a time."""

    def __init__(self, path: Path, lock: QLockFile) -> None:
        self._path = path
        self._lock = lock

    def write(self, session: Session) -> None:
        """Keep the session; an empty one needs no file. Slow.

        Raises:
            RestorerError: it cannot be written.
        """
        if session:
            with atomic_write(self._path) as file:
                file.write(_to_json(session).encode())
        else:
            self._path.unlink(missing_ok=True)

    def read(self) -> Session:
        """The session that was kept.

        Raises:
            RestorerError: it cannot be understood, and is set aside; the sentence says where.
        """
        try:
            return _from_json(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, LookupError, TypeError, RestorerError) as error:
            raise RestorerError(self._set_aside()) from error

    def remove(self) -> None:
        """Keep nothing, and hold the place no more."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._lock.unlock()

    def _set_aside(self) -> Sentence:
        aside = self._path.with_suffix(".broken")
        try:
            self._path.replace(aside)
        except OSError as error:
            return Sentence(
                "The list of open photos in {file} cannot be read: {reason}.",
                file=self._path,
                reason=error.strerror,
            )
        return Sentence(
            "The list of the photos that were open is damaged; it is set aside as {file}.",
            file=aside,
        )


def _to_json(session: Session) -> str:
    photos = [
        # A name may hold bytes that are no text; these survive as what they are.
        {"path": os.fspath(photo.path), "look": asdict(photo.look)}
        for photo in session.photos
    ]
    current = None if session.current is None else os.fspath(session.current)
    stored = {"photos": photos, "current": current, "pictures": session.pictures}
    return json.dumps({"version": _VERSION, **stored}, indent=1)


def _from_json(text: str) -> Session:
    stored = json.loads(text)
    if stored["version"] != _VERSION:
        raise ValueError("of a newer restorer")
    photos = (OpenPhoto(Path(photo["path"]), _look(photo["look"])) for photo in stored["photos"])
    current = None if stored["current"] is None else Path(stored["current"])
    return Session(tuple(photos), current, int(stored["pictures"]))


def _look(stored: dict[str, Any]) -> Look:
    """What is known of a look; the rest of it is as in a new one."""
    names = (field.name for field in fields(Look))
    return Look(**{name: _hashable(stored[name]) for name in names if name in stored})


def _hashable(value: Any) -> Any:
    return tuple(map(_hashable, value)) if isinstance(value, list) else value


def new() -> SessionFile:
    """A place for the session of this program. Slow.

    Raises:
        RestorerError: there can be none.
    """
    folder = _folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RestorerError(
            "The list of open photos cannot be kept in {folder}: {reason}.",
            folder=folder,
            reason=error.strerror,
        ) from error
    made = _claimed(folder / f"{uuid.uuid4().hex}.json")
    if made is None:
        raise RestorerError("The list of open photos cannot be kept in {folder}.", folder=folder)
    return made


def left_behind() -> tuple[SessionFile, ...]:
    """Sessions of programs that did not end properly; the oldest first. Slow."""
    files = sorted(_folder().glob("*.json"), key=_changed)
    return tuple(file for file in map(_claimed, files) if file is not None)


def _claimed(path: Path) -> SessionFile | None:
    """The place, where no running program holds it."""
    lock = QLockFile(os.fspath(path.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # stale is what a dead program holds, however long ago it began
    return SessionFile(path, lock) if lock.tryLock(0) else None


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0  # its program has just ended


def _folder() -> Path:
    return paths.data_dir() / "sessions"
