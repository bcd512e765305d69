"""What a person made of a film on the timeline, kept in a small file beside it.

JSON with a version. Files of newer programs are refused, files that make no sense are set
aside under another name, and both are said in one sentence. The film itself is never written.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Self

from restorer import paths
from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.imaging.atomic import atomic_write
from restorer.sentences import Sentence
from restorer.video.shots import Shot

#: What projects' names end in.
SUFFIX: Final = ".restorer"
_VERSION: Final = 1
#: Bytes at the beginning and at the end of a film that tell it from others.
_ENDS: Final = 1 << 20
#: What the parts of a look are in JSON.
LOOK_KINDS: Final[Mapping[str, tuple[type[Any], ...]]] = {
    "model": (str,),
    "render_factor": (int, str, type(None)),
    "laying": (str,),
    "vividness": (float, int),
    "strength": (float, int),
    "warmth": (float, int),
    "blend": (str, type(None)),
    "blend_share": (float, int),
}
#: Bytes of a project at most; a film that was named instead is not read.
_LARGEST: Final = 64 << 20
_TIME: Final = re.compile(r"(-?\d{1,18})/(\d{1,18})")


class _BrokenError(ValueError):
    """The file does not hold a project."""


@dataclass(frozen=True)
class Project:
    """A film and what is to be made of it.

    Attributes:
        clip: The film.
        size: Of its file in bytes.
        fingerprint: SHA-256 of the file's first and last mebibyte, in hexadecimal.
        look: For shots without one of their own.
        shots: In order and without gaps; empty as long as none were looked for.
        start: In point in seconds, in the film's own times; None: its first frame.
        end: Out point, the time of the first frame that is left out; None: to its last frame.
        steadiness: 0..100.

    Raises:
        RestorerError: The steadiness is out of range.
    """

    clip: Path
    size: int
    fingerprint: str
    look: Look = field(default_factory=Look)
    shots: tuple[Shot, ...] = ()
    start: Fraction | None = None
    end: Fraction | None = None
    steadiness: float = 50

    def __post_init__(self) -> None:
        if not 0 <= self.steadiness <= 100:
            raise RestorerError(
                "The steadiness {number} is out of range: choose 0 to 100.",
                number=f"{self.steadiness:g}",
            )

    @classmethod
    def of(cls, clip: Path) -> Self:
        """A new project of a film.

        Raises:
            RestorerError: The film cannot be read.
        """
        clip = clip.absolute()
        try:
            size, fingerprint = _fingerprint(clip)
        except OSError as error:
            raise RestorerError(
                "{file} cannot be read ({reason}): choose another film.",
                file=clip,
                reason=error.strerror,
            ) from error
        return cls(clip, size, fingerprint)

    @property
    def change(self) -> str | None:
        """A sentence where the film is no longer what it was when the project began."""
        try:
            found = _fingerprint(self.clip)
        except OSError:
            return Sentence(
                "{file} is not there: put the film back, or open it at its new place.",
                file=self.clip,
            )
        if found != (self.size, self.fingerprint):
            return Sentence(
                "{file} has changed since its project was made: check that the shots still begin "
                "where they should.",
                file=self.clip,
            )
        return None


def place_of(clip: Path) -> Path:
    """Where the project of a film is kept: beside it."""
    return clip.with_name(clip.name + SUFFIX)


def save(project: Project, path: Path | None = None) -> Path:
    """Write the project, whole or not at all, and tell where: beside its film, or at ``path``.

    Raises:
        RestorerError: The folder cannot be written, or a newer program's project is there.
    """
    path = path or place_of(project.clip)
    with suppress(OSError, _BrokenError):  # nothing is there, or nothing worth keeping
        _version(_read(path), path)
    known = {f.name: getattr(project, f.name) for f in fields(project)}
    try:
        clip = project.clip.relative_to(path.absolute().parent)
    except ValueError:
        clip = project.clip
    values = {
        **known,
        "clip": str(clip),
        "look": asdict(project.look),
        "shots": [asdict(shot) for shot in project.shots],
        "start": _written(project.start),
        "end": _written(project.end),
    }
    # ASCII: a name that is no text keeps its bytes in escapes.
    text = json.dumps({"version": _VERSION, **values}, indent=1) + "\n"
    with atomic_write(path) as file:
        file.write(text.encode("ascii"))
    return path


def load(path: Path, *, aside: bool = True) -> Project:
    """The project kept at ``path``.

    Args:
        path: The file.
        aside: Whether one that makes no sense is put out of the way. It must not be where a
            person has named the file, which may be anything of theirs.

    Raises:
        RestorerError: It cannot be read, is a newer program's, or makes no sense; where it has
            been set aside, the sentence tells under which name.
    """
    try:
        values = _read(path)
        _version(values, path)
        return _project(values, path.absolute().parent)
    except OSError as error:
        raise RestorerError(
            "The project {file} cannot be read: {reason}.", file=path, reason=error.strerror
        ) from error
    except _BrokenError:
        if aside:
            raise RestorerError(_set_aside(path)) from None
        raise RestorerError(
            "{file} is no project of a film, or a damaged one.", file=path
        ) from None


def _fingerprint(clip: Path) -> tuple[int, str]:
    """Size, and hash of both ends: a film of gigabytes is not read for this."""
    with clip.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        hashed = hashlib.sha256(file.read(_ENDS))
        file.seek(max(size - _ENDS, 0))
        hashed.update(file.read(_ENDS))
    return size, hashed.hexdigest()


def _read(path: Path) -> Mapping[str, Any]:
    if path.stat().st_size > _LARGEST:
        raise _BrokenError
    try:
        values = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise _BrokenError from error
    if not isinstance(values, dict):
        raise _BrokenError
    return values


def _version(values: Mapping[str, Any], path: Path) -> None:
    version = values.get("version")
    if type(version) is not int or version < 1:
        raise _BrokenError
    if version > _VERSION or _unknown(values):
        raise RestorerError(
            "The project {file} was made by a newer version of restorer: install that one, or move "
            "the project to another folder to begin anew.",
            file=path,
        )


def _unknown(values: Mapping[str, Any]) -> bool:
    """Whether there is something that only a newer program can have written."""
    shots = values.get("shots")
    parts = [values, *(shots if isinstance(shots, list) else ())]
    looks = [part.get("look") for part in parts if isinstance(part, dict)]
    strange = [name for look in looks if isinstance(look, dict) for name in look]
    return not LOOK_KINDS.keys() >= set(strange)


def _project(values: Mapping[str, Any], folder: Path) -> Project:
    try:
        shots = tuple(_shot(shot) for shot in _of(values["shots"], list))
        project = Project(
            clip=folder / _of(values["clip"], str),
            size=_of(values["size"], int),
            fingerprint=_of(values["fingerprint"], str),
            look=_look(values["look"]),
            shots=shots,
            start=_time(values["start"]),
            end=_time(values["end"]),
            steadiness=_of(values["steadiness"], int, float),
        )
    except (KeyError, ValueError, RestorerError) as error:
        raise _BrokenError from error
    if not _gapless(shots):
        raise _BrokenError
    return project


def _gapless(shots: Sequence[Shot]) -> bool:
    return all(other.first == one.last + 1 for one, other in pairwise(shots))


def _shot(value: Any) -> Shot:
    values = _of(value, dict)
    look = None if values["look"] is None else _look(values["look"])
    first, last = _of(values["first"], int), _of(values["last"], int)
    return Shot(first, last, look, _of(values["grey"], bool))


def _look(value: Any) -> Look:
    """A look; what older programs did not know of it has its default."""
    values = _of(value, dict)
    return Look(**{name: _of(part, *LOOK_KINDS[name]) for name, part in values.items()})


def _of(value: Any, *kinds: type[Any]) -> Any:
    """The value where it is of one of these very kinds (to Python, true is an int)."""
    if type(value) not in kinds:
        raise _BrokenError
    return value


def _written(time: Fraction | None) -> str | None:
    return None if time is None else f"{time.numerator}/{time.denominator}"


def _time(value: Any) -> Fraction | None:
    if value is None:
        return None
    found = _TIME.fullmatch(_of(value, str))
    if found is None or not int(found[2]):
        raise _BrokenError
    return Fraction(int(found[1]), int(found[2]))


def _set_aside(path: Path) -> Sentence:
    aside = paths.aside(path)
    try:
        path.rename(aside)
    except OSError:
        return Sentence("The project {file} is damaged: delete it to begin anew.", file=path)
    return Sentence(
        "The project {file} was damaged and is set aside as {aside}: open the film anew.",
        file=path,
        aside=aside,
    )
