"""What was noted when a model was installed: NAME.json beside NAME.safetensors."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from restorer import paths
from restorer.catalogue.storage import fingerprint, put_in_place, unfinished_dir

_VERSION = 1


def weights_path(name: str) -> Path:
    """Where the converted weights of an installed model lie."""
    return paths.models_dir() / f"{name}.safetensors"


def record_path(name: str) -> Path:
    """Where the record of an installed model lies."""
    return paths.models_dir() / f"{name}.json"


@dataclass(frozen=True)
class Record:
    """``size`` and ``sha256`` of the file as published or given; the same of the converted file.

    ``changed`` is the converted file's time of modification in nanoseconds: as long as it and the
    size stay, the converted file need not be read again to know its SHA-256.
    """

    size: int
    sha256: str
    weights_size: int
    weights_sha256: str
    changed: int
    card: dict[str, str | int | float]

    @classmethod
    def of(cls, size: int, sha256: str, weights: Path, card: dict[str, str | int | float]) -> Self:
        """The record of weights that have just been written."""
        found = weights.stat()
        return cls(size, sha256, found.st_size, fingerprint(weights), found.st_mtime_ns, card)

    def unchanged(self, weights: Path) -> bool:
        """Whether the file looks as it did at installation, by size and time alone."""
        found = weights.stat()
        return (found.st_size, found.st_mtime_ns) == (self.weights_size, self.changed)

    def write(self, name: str) -> None:
        """Keep this as the record of ``name``."""
        temporary = unfinished_dir() / f"{name}.record"
        text = json.dumps({"version": _VERSION, **asdict(self)}, indent=1)
        temporary.write_text(text + "\n", encoding="utf-8")
        put_in_place(temporary, record_path(name))


def read_record(name: str) -> Record | None:
    """The record of ``name``; None where there is none that this version understands."""
    try:
        noted = json.loads(record_path(name).read_text(encoding="utf-8"))
        if noted["version"] != _VERSION or not isinstance(noted["card"], dict):
            return None
        return Record(
            size=int(noted["size"]),
            sha256=str(noted["sha256"]),
            weights_size=int(noted["weights_size"]),
            weights_sha256=str(noted["weights_sha256"]),
            changed=int(noted["changed"]),
            card=noted["card"],
        )
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
