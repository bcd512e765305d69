"""What is finished of an export: a folder beside the target, with pieces and a journal.

The journal is JSON Lines: one line says what is made, then one for each sealed piece, and one
where software took over from a hardware encoder. A piece's line is written only when the piece
is safely on the disk; one that a crash cut off counts for nothing, and neither does the piece
that was being written.
"""

import errno
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Self

from filelock import FileLock

from restorer.errors import RestorerError
from restorer.imaging.atomic import sync_folder
from restorer.video.shots import Shot

_VERSION: Final = 2
#: Whose pieces cannot be joined with this one's.
_OLDER: Final = (1,)
_NAME: Final = "journal.jsonl"
_SHOTS: Final = "shots.json"
_FILM: Final = "film.part"
_TAKEN: Final = "taken_over"
_PIECES, _STATES = "[0-9]*.piece", "[0-9]*.state"
#: What the folder's name has behind the target's.
SUFFIX: Final = ".unfinished"
#: In the folder while somebody works on it.
LOCK: Final = "lock"


@dataclass(frozen=True)
class Sealed:
    """A finished piece.

    Attributes:
        number: From 0.
        frames: How many are in it.
        last: Time stamp of its last frame.
        index: Of the frame after it, in the film.
        size: Bytes of its file.
        damaged: Of its frames, those that were decoded with errors.
        concealed: Of its frames, those that were lost and are copies of a neighbour.
    """

    number: int
    frames: int
    last: int
    index: int
    size: int
    damaged: int
    concealed: int


class Journal:
    """The folder of one export.

    Attributes:
        job: What is made, as it was begun.
        sealed: The finished pieces, in order.
        taken_over: Number of the first piece of the software encoder that took over; None: the
            job's own encoder makes all of them.
        older: An older program began it, with which alone it could be gone on.
    """

    def __init__(
        self,
        folder: Path,
        job: Mapping[str, Any],
        sealed: list[Sealed],
        taken_over: int | None = None,
        older: bool = False,
    ) -> None:
        self.folder, self.job, self.sealed = folder, job, sealed
        self.taken_over, self.older = taken_over, older

    @classmethod
    def begin(cls, folder: Path, job: Mapping[str, Any]) -> Self:
        """A new one; what an earlier one left in the folder is deleted. Raises OSError."""
        _delete(folder)
        folder.mkdir(exist_ok=True)
        journal = cls(folder, job, [])
        journal.write()
        return journal

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """The one that was begun in the folder, as far as it is whole; None where there is none.

        Raises RestorerError where a newer program wrote it.
        """
        try:
            lines = (folder / _NAME).read_text(encoding="utf-8").splitlines(keepends=True)
            job = json.loads(lines[0])
            version = job.pop("version")
        except (FileNotFoundError, NotADirectoryError, ValueError, IndexError, KeyError):
            return None
        older = version in _OLDER
        if version != _VERSION and not older:
            raise RestorerError(
                "{folder} is of a newer version of restorer: go on with that one, or delete it.",
                folder=folder,
            )
        sealed, taken_over = _entries(folder, lines[1:])
        if sealed and not _state(folder, len(sealed) - 1).exists():
            sealed.clear()  # somebody deleted pieces: nothing to go on from
        return cls(folder, job, sealed, taken_over, older)

    def write(self) -> None:
        """Let the file say what is known, and nothing that a crash left half. Raises OSError."""
        lines = [{"version": _VERSION, **self.job}, *map(asdict, self.sealed)]
        lines += [] if self.taken_over is None else [{_TAKEN: self.taken_over}]
        temporary = self.folder / (_NAME + ".part")
        with temporary.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self.folder / _NAME)

    def piece(self, number: int) -> Path:
        """Where a piece lies."""
        return self.folder / f"{number:06}.piece"

    @property
    def film(self) -> Path:
        """Where the film is made of the pieces; here a crash leaves nothing behind for good."""
        return self.folder / _FILM

    def keep_state(self, number: int, state: bytes) -> None:
        """Keep what steadying depends on after that piece. Raises OSError."""
        with _state(self.folder, number).open("wb") as file:
            file.write(state)
            file.flush()
            os.fsync(file.fileno())

    def state(self) -> bytes:
        """What steadying depended on after the last piece."""
        return _state(self.folder, len(self.sealed) - 1).read_bytes() if self.sealed else b""

    def keep_shots(self, shots: Sequence[Shot]) -> None:
        """Keep what was found, so that it is found once. Raises OSError."""
        text = json.dumps([[shot.first, shot.last] for shot in shots])
        (self.folder / _SHOTS).write_text(text, encoding="utf-8")

    def shots(self) -> list[Shot] | None:
        """What was found before; None where it was not."""
        try:
            text = (self.folder / _SHOTS).read_text(encoding="utf-8")
            return [Shot(first, last) for first, last in json.loads(text)]
        except (FileNotFoundError, ValueError):
            return None

    def seal(self, piece: Sealed) -> None:
        """Write down that the piece and its state are on the disk. Raises OSError."""
        sync_folder(self.folder)
        self._append(asdict(piece))
        self.sealed.append(piece)
        # The one before stays, for a disk that forgets the line.
        _state(self.folder, piece.number - 2).unlink(missing_ok=True)

    def take_over(self) -> None:
        """Write down that software makes all further pieces. Raises OSError."""
        self.taken_over = len(self.sealed)
        self._append({_TAKEN: self.taken_over})

    def _append(self, entry: Mapping[str, Any]) -> None:
        with (self.folder / _NAME).open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")
            file.flush()
            os.fsync(file.fileno())


def folder_of(target: Path) -> Path:
    """The folder beside a target where its unfinished export lies."""
    return target.with_name(target.name + SUFFIX)


def discard(folder: Path) -> None:
    """Delete an unfinished export; a folder with anything else in it stays.

    Raises:
        filelock.Timeout: somebody works on it.
        OSError: the disk does not let it go.
    """
    with FileLock(folder / LOCK, timeout=0):
        _delete(folder)
    # After the lock: Windows deletes no open file.
    (folder / LOCK).unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()


def _delete(folder: Path) -> None:
    # The journal and the film last: with both a run knows of a target that it is the one. Pieces
    # that are gone count for nothing in a journal.
    parts = [*folder.glob(_PIECES), *folder.glob(_STATES)]
    for name in (*(part.name for part in parts), _SHOTS, _NAME + ".part", _NAME, _FILM):
        (folder / name).unlink(missing_ok=True)


def is_placed(folder: Path, target: Path) -> bool:
    """Whether the target is this export's film, and only its folder is still to be deleted."""
    try:
        return target.samefile(folder / _FILM)
    except OSError:
        return False


def put_in_place(film: Path, target: Path, *, overwrite: bool) -> None:
    """Give a finished film its name, at once; one that appeared there meanwhile is left alone.

    It may keep its old name beside. Raises OSError.
    """
    if not overwrite:
        try:
            os.link(film, target)
        except FileExistsError:
            raise
        except OSError:
            # Some file systems have no links: the look and the move are two steps there.
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, "exists", str(target)) from None
        else:
            sync_folder(target.parent)
            return
    film.replace(target)
    sync_folder(target.parent)


def _entries(folder: Path, lines: Sequence[str]) -> tuple[list[Sealed], int | None]:
    """The pieces that the lines speak of and that are whole, and where software took over."""
    sealed: list[Sealed] = []
    taken_over: int | None = None
    for line in lines:
        try:
            entry = json.loads(line)
            piece = None if _TAKEN in entry else Sealed(**entry)
        except (ValueError, TypeError):
            break
        if not line.endswith("\n"):
            break
        if piece is None:
            taken_over = entry[_TAKEN]
            continue
        if piece.number != len(sealed) or not _is_whole(folder, piece):
            break
        sealed.append(piece)
    return sealed, taken_over


def _state(folder: Path, number: int) -> Path:
    return folder / f"{number:06}.state"


def _is_whole(folder: Path, piece: Sealed) -> bool:
    path = folder / f"{piece.number:06}.piece"
    return path.is_file() and path.stat().st_size == piece.size
