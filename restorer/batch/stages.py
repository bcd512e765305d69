"""What happens to one photo: read, coloured elsewhere, then laid, encoded and written."""

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any, Protocol

import cv2
import numpy as np

from restorer import __version__
from restorer.batch.job import Job, to_json
from restorer.batch.row import Outcome, Row
from restorer.engine.look import Look
from restorer.engine.result import Rendering, Restored
from restorer.errors import RestorerError
from restorer.imaging.atomic import atomic_write, sync_folder
from restorer.imaging.photo import Photo, Pixels
from restorer.imaging.reading import read as read_photo
from restorer.imaging.writing import SUFFIXES, Provenance, encode, notices
from restorer.sentences import joined

THUMBNAIL = 112  # pixels of the longer side
_FORMATS = {suffix: name for name, suffix in SUFFIXES.items()} | {".jpeg": "jpeg", ".tiff": "tiff"}


class Render(Protocol):
    """Runs the network on photos of one look, as ``Colorizer.render_group`` does."""

    def __call__(
        self, photos: Sequence[Photo], look: Look, cancelled: Callable[[], bool]
    ) -> list[Rendering]: ...


class Lay(Protocol):
    """Lays a rendering over its photo, as ``Colorizer.lay`` does; called on any thread."""

    def __call__(
        self, photo: Photo, rendering: Rendering, look: Look, cancelled: Callable[[], bool]
    ) -> Restored: ...


class AlreadyThereError(RestorerError):
    """A file has the result's name, and the job says to skip such photos."""


@dataclass(frozen=True, eq=False)
class Opened:
    """A photo in memory; ``sha256`` of its file, ``seconds`` that reading took."""

    row: Row
    look: Look
    photo: Photo
    sha256: str
    seconds: float

    @property
    def cost(self) -> int:
        """Bytes of the photo, its result in colour and that result encoded, about."""
        return self.photo.width * self.photo.height * self.photo.bits


def results_root(row: Row, job: Job) -> Path:
    """The folder that has to be there for a row's result."""
    return row.root if job.folder is None else Path(os.path.realpath(job.folder))


def open_photo(row: Row, job: Job) -> Opened:
    """Read a photo and the SHA-256 of its file.

    Raises:
        AlreadyThereError: Its result's name is taken, and such photos are to be skipped.
        RestorerError: It cannot be read, or its result's name is taken.
    """
    start = perf_counter()
    if job.existing != "overwrite" and os.path.lexists(row.target):
        if job.existing == "skip":
            raise AlreadyThereError("{file} exists already.", file=row.target)
        raise RestorerError(
            "{file} exists already and was left as it is: skip or overwrite such files, or choose "
            "another name.",
            file=row.target,
        )
    before = _stamp(row.source)
    photo = read_photo(row.source)
    sha256 = _sha256(row.source)
    if _stamp(row.source) != before:
        raise RestorerError("{file} changed while it was read: try it again.", file=row.source)
    return Opened(row, row.look or job.look, photo, sha256, perf_counter() - start)


def encode_result(
    opened: Opened, restored: Restored, job: Job, seconds: float
) -> tuple[bytes, Outcome]:
    """A photo in colour as a file's bytes, and all that is to be noted of it.

    Raises:
        RestorerError: The format cannot hold it, or memory is short.
    """
    start = perf_counter()
    row, photo, report = opened.row, restored.photo, restored.report
    output = replace(job.output, format=_FORMATS[row.target.suffix.lower()])
    provenance = Provenance(
        report.model, report.sha256, report.render_factor_used, f"restorer {__version__}"
    )
    data = encode(restored.pixels, photo, output, provenance)
    said = (*photo.notices, *report.notices, *notices(photo, output))
    made = {
        **asdict(report),
        "look": _values(opened.look),
        "output": _values(output),
        "width": photo.width,
        "height": photo.height,
        "bits": photo.bits,
        "notices": said,
        "bytes": len(data),
        "restorer": __version__,
    }
    outcome = Outcome(
        source_sha256=opened.sha256,
        result_sha256=hashlib.sha256(data).hexdigest(),
        seconds=seconds + perf_counter() - start,
        message=joined(said),
        made=made,
        before=thumbnail(photo.pixels),
        after=thumbnail(restored.pixels),
    )
    return data, outcome


def put_in_place(row: Row, data: bytes, job: Job) -> None:
    """Write a result's bytes under its name, whole or not at all.

    Raises:
        RestorerError: They cannot be written, or the name is taken meanwhile.
    """
    _make_folder(row.target.parent, results_root(row, job))
    if os.path.exists(row.target) and row.target.samefile(row.source):
        raise RestorerError(
            "{file} is the original {original}, which is never overwritten; choose another name.",
            file=row.target,
            original=row.source.name,
        )
    with atomic_write(row.target, overwrite=job.existing == "overwrite") as file:
        file.write(data)


def thumbnail(pixels: Pixels) -> bytes:
    """A small JPEG of ``(H, W)`` or ``(H, W, 3)`` sRGB, uint8 or uint16."""
    height, width = pixels.shape[:2]
    scale = min(1.0, THUMBNAIL / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    # Sixteen pixels of the photo for each of its picture are enough; all would take longer than
    # reading the file.
    step = max(1, int(1 / scale) // 4)
    some = np.ascontiguousarray(pixels[::step, ::step])
    small = cv2.resize(some, size, interpolation=cv2.INTER_AREA)
    if small.dtype == np.uint16:
        small = (small // 256).astype(np.uint8)
    if small.ndim == 3:
        small = cv2.cvtColor(small, cv2.COLOR_RGB2BGR)
    _, encoded = cv2.imencode(".jpg", small, (cv2.IMWRITE_JPEG_QUALITY, 70))
    return encoded.tobytes()


def sha256_of_file(path: Path) -> str:
    """SHA-256 of a file's bytes, as hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _make_folder(folder: Path, root: Path) -> None:
    """Make a folder of the mirrored tree, never its root: that may be an unplugged disk's."""
    missing = []
    while folder != root and not os.path.isdir(folder):
        missing.append(folder)
        folder = folder.parent
    try:
        for new in reversed(missing):
            new.mkdir(exist_ok=True)
            sync_folder(new.parent)
    except OSError as error:
        raise RestorerError(
            "The folder {folder} cannot be made ({reason}): see that its place exists and is "
            "yours.",
            folder=new,
            reason=error.strerror,
        ) from error


def _sha256(path: Path) -> str:
    try:
        return sha256_of_file(path)
    except OSError as error:
        raise RestorerError(
            "{file} cannot be read ({reason}).", file=path, reason=error.strerror
        ) from error


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        there = path.stat()
    except OSError:
        return None  # reading it will say why
    return there.st_size, there.st_mtime_ns


def _values(settings: Any) -> Any:
    return json.loads(to_json(settings))
