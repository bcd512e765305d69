"""Where the training pictures come from: folder trees, tar shards, and indexes of both."""

import io
import json
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from restorer.errors import RestorerError

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".bmp", ".tif", ".tiff"})
INDEX_SUFFIX = ".jsonl"
INDEX_VERSION = 1


@dataclass(frozen=True)
class Picture:
    """One encoded picture: a file, or a piece of a tar shard (``offset`` and ``size`` in bytes)."""

    file: Path
    name: str
    offset: int = 0
    size: int = -1

    def __str__(self) -> str:
        """Where it is, for people."""
        return str(self.file) if self.size < 0 else f"{self.name} in {self.file}"

    def decode(self) -> NDArray[np.uint8]:
        """The picture as the application sees it: upright, sRGB, uint8 ``(H, W, 3)``.

        Raises OSError where it cannot be read.
        """
        return self._open(None)[0]

    def glance(self, at_least: int) -> tuple[NDArray[np.uint8], tuple[int, int]]:
        """As :meth:`decode`, and the stored width and height.

        A JPEG is decoded to a smaller size, quickly, with no side shorter than ``at_least``.
        """
        return self._open(at_least)

    def _open(self, at_least: int | None) -> tuple[NDArray[np.uint8], tuple[int, int]]:
        with self.file.open("rb") as stream:
            stream.seek(self.offset)
            data = stream.read(self.size)
        try:
            with Image.open(io.BytesIO(data)) as image:
                size = image.size
                if at_least:
                    image.draft("RGB", (at_least, at_least))
                return np.asarray(_srgb(ImageOps.exif_transpose(image))), size
        except UnidentifiedImageError as error:
            raise OSError("not a picture that can be read") from error
        except OSError:
            raise
        except Exception as error:  # decoders raise errors of any type at broken data
            raise OSError(f"broken ({error})") from error


@cache
def _srgb_profile() -> Any:
    return ImageCms.createProfile("sRGB")


def _srgb(image: Image.Image) -> Image.Image:
    """An RGB picture in sRGB; without a usable profile it is taken to be that already."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK"):
        return image.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(
            image,
            source,
            _srgb_profile(),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError):
        return image.convert("RGB")
    assert converted is not None
    return converted


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


def read_index(path: Path) -> list[dict[str, Any]]:
    """The entries of an index that ``prepare`` wrote; the pictures' files relative to it."""
    entries = []
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            entry = json.loads(line)
            if number == 0 and entry.get("index") != INDEX_VERSION:
                raise RestorerError(f"{path} is no index of this version: make it anew.")
            entries.append(entry)
    except (OSError, ValueError, AttributeError) as error:
        raise RestorerError(f"{path} cannot be read as an index: {error}.") from error
    return entries[1:]


def _indexed(path: Path) -> list[Picture]:
    try:
        return [
            Picture(path.parent / e["file"], e["name"], e["offset"], e["size"])
            for e in read_index(path)
            if e["dropped"] is None
        ]
    except (KeyError, TypeError) as error:
        raise RestorerError(f"{path} is damaged: make it anew with `prepare`.") from error


def _within(folder: Path) -> list[Path]:
    """The files of a folder tree. Of a COCO-Stuff style tree, not the annotations, which are
    pictures too."""
    annotations = folder / "annotations"
    if not ((folder / "images").is_dir() and annotations.is_dir()):
        return sorted(folder.rglob("*"))
    return sorted(f for f in folder.rglob("*") if not f.is_relative_to(annotations))


def find(sources: Sequence[Path]) -> list[Picture]:
    """All pictures of ``sources`` (folders, tar shards, indexes, files), in a stable order."""
    found: list[Picture] = []
    for source in sources:
        if not source.exists():
            raise RestorerError(
                f"{source} does not exist: name a folder of pictures or a tar file."
            )
        files = _within(source) if source.is_dir() else [source]
        for file in files:
            suffix = file.suffix.lower()
            if file == source and suffix == INDEX_SUFFIX:
                found += _indexed(file)
            elif suffix == ".tar":
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
