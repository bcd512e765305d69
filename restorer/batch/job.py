"""What a person asks of a batch, and the same as JSON for the journal."""

import json
import types
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from restorer.batch.filters import Filters
from restorer.batch.naming import TEMPLATE, check_template
from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.imaging.writing import Output

#: What to do where a file that is not this batch's own has a result's name already.
EXISTING: Final = ("fail", "skip", "number", "overwrite")

T = TypeVar("T")


@dataclass(frozen=True)
class Shard:
    """One of several parts of a tree, told apart by a hash of the relative path.

    Attributes:
        index: 1..count.
        count: How many parts there are.

    Raises:
        RestorerError: There is no such part.
    """

    index: int
    count: int

    def __post_init__(self) -> None:
        if not 1 <= self.index <= self.count:
            count = max(self.count, 1)
            raise RestorerError(
                "There is no part {part}: parts are counted from {first} to {last}.",
                part=self,
                first=f"1/{count}",
                last=f"{count}/{count}",
            )

    def __str__(self) -> str:
        return f"{self.index}/{self.count}"


@dataclass(frozen=True)
class Job:
    """What a person asks of a batch.

    Attributes:
        sources: Folders and files, absolute.
        folder: Where the results go, the sources' tree mirrored; None: beside the originals.
        recursive: Whether folders in the folders are taken too.
        filters: Which files are taken.
        template: Name of a result without its suffix; see ``naming``.
        existing: One of EXISTING.
        look: Model and settings, where a row has none of its own.
        output: Format, quality, metadata.
        shard: Take this part of the tree only.

    Raises:
        RestorerError: The template or the rule for existing files makes no sense.
    """

    sources: tuple[Path, ...]
    folder: Path | None = None
    recursive: bool = True
    filters: Filters = field(default_factory=Filters)
    template: str = TEMPLATE
    existing: str = "fail"
    look: Look = field(default_factory=Look)
    output: Output = field(default_factory=Output)
    shard: Shard | None = None

    def __post_init__(self) -> None:
        check_template(self.template)
        if self.existing not in EXISTING:
            raise RestorerError(
                "There is no rule {rule} for files that exist: use one of {rules}.",
                rule=repr(self.existing),
                rules=", ".join(EXISTING),
            )


def to_json(value: Any) -> str:
    """A dataclass such as Job or Look as JSON text in plain ASCII."""
    return json.dumps(_plain(value))


def from_json(kind: type[T], text: str) -> T:
    """The dataclass that ``to_json`` wrote; fields that the text lacks have their defaults.

    Raises:
        RestorerError: The text has fields that this program does not know, or values that make
            no sense to it.
    """
    try:
        made: T = _made(kind, json.loads(text))
    except (TypeError, ValueError, KeyError) as error:
        raise RestorerError(
            "The settings of this batch cannot be understood ({reason}): they are damaged, or of a "
            "newer restorer; update restorer.",
            reason=error,
        ) from error
    return made


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    return str(value) if isinstance(value, Path) else value


def _made(kind: Any, value: Any) -> Any:
    """``value`` as ``kind``, a type as dataclasses here declare their fields with."""
    if get_origin(kind) in (Union, types.UnionType):
        kinds = [k for k in get_args(kind) if k is not type(None)]
        if value is None:
            return None
        return _made(kinds[0], value) if len(kinds) == 1 else value
    if get_origin(kind) is tuple:
        parts = get_args(kind)
        many = len(parts) == 2 and parts[1] is Ellipsis
        return tuple(_made(parts[0] if many else p, v) for p, v in _pairs(parts, many, value))
    if kind is Path:
        return Path(value)
    if is_dataclass(kind):
        assert isinstance(kind, type)
        hints = get_type_hints(kind)
        return kind(**{name: _made(hints[name], part) for name, part in value.items()})
    return value


def _pairs(parts: tuple[Any, ...], many: bool, values: list[Any]) -> list[tuple[Any, Any]]:
    if many:
        return [(parts[0], value) for value in values]
    return list(zip(parts, values, strict=True))
