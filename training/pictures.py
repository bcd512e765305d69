"""Where the training pictures come from: folder trees and tar shards, decoded when asked for."""

import io
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from restorer.errors import RestorerError

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".bmp", ".tif", ".tiff"})


@dataclass(frozen=True)
class Picture:
    """One encoded picture: a file, or a piece of a tar shard (``offset`` and ``size`` in bytes)."""

    file: Path
    name: str
    offset: int = 0
    size: int = -1

    def decode(self) -> NDArray[np.uint8]:
        """The picture as sRGB, uint8 ``(H, W, 3)``. Raises OSError where it cannot be read."""
        with self.file.open("rb") as stream:
            stream.seek(self.offset)
            data = stream.read(self.size)
        with Image.open(io.BytesIO(data)) as image:
            return np.asarray(image.convert("RGB"))


def _shard(path: Path) -> list[Picture]:
    try:
        with tarfile.open(path, "r:") as tar:
            return [
                Picture(path, member.name, member.offset_data, member.size)
                for member in tar
                if member.isfile() and Path(member.name).suffix.lower() in SUFFIXES
            ]
    except tarfile.TarError as error:
        raise RestorerError(f"{path} is not an uncompressed tar file: {error}.") from error


def find(sources: Sequence[Path]) -> list[Picture]:
    """All pictures under ``sources`` (folders, tar shards, single files), in a stable order."""
    found: list[Picture] = []
    for source in sources:
        if not source.exists():
            raise RestorerError(
                f"{source} does not exist: name a folder of pictures or a tar file."
            )
        files = sorted(source.rglob("*")) if source.is_dir() else [source]
        for file in files:
            suffix = file.suffix.lower()
            if suffix == ".tar":
                found += _shard(file)
            elif suffix in SUFFIXES and file.is_file():
                found.append(Picture(file, file.name))
    if not found:
        names = ", ".join(map(str, sources)) or "nothing"
        raise RestorerError(f"No pictures were found in {names}.")
    return found


def weighted(pictures: Sequence[Picture], repeats: Mapping[str, int]) -> list[Picture]:
    """The pictures, those whose name begins with a key of ``repeats`` that many times."""
    drawn: list[Picture] = []
    for picture in pictures:
        times = (n for prefix, n in repeats.items() if picture.name.startswith(prefix))
        drawn += [picture] * next(times, 1)
    return drawn
