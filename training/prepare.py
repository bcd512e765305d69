"""Stage ``prepare``: an index of the pictures that are worth training on.

Every picture is looked at once, small. The index keeps what was seen of each, so that going on
after a stop, more pictures, or another threshold need no second look. Nothing is copied.
"""

import json
import logging
import os
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.errors import RestorerError
from restorer.imaging.atomic import atomic_write
from restorer.imaging.grey import luma
from training import pictures
from training.duplicates import duplicates
from training.metrics import to_lab
from training.pictures import INDEX_SUFFIX, INDEX_VERSION, Picture

log = logging.getLogger(__name__)

Entry = dict[str, Any]
REASONS = ("unreadable", "tiny", "near-grey", "single-tint", "duplicate")
_SIDE = 48  # colours are judged at this size
_CHUNK = 256
_TELL_EVERY = 15.0  # seconds


@dataclass(frozen=True)
class Limits:
    """Below these a picture is dropped."""

    smallest: int = 128  # short side in pixels
    chroma: float = 4.0  # mean over the picture, Lab units
    vivid: float = 9.0  # 95th percentile of chroma
    tint: float = 3.0  # of a and b, what lightness does not foretell


def tint_residue(lab: NDArray[np.float32]) -> float:
    """What is left of a and b after a cubic polynomial of L; 0 for sepia and duotones."""
    lightness, ab = lab[..., 0].ravel() / 100, lab[..., 1:].reshape(-1, 2)
    powers = np.vander(lightness.astype(np.float64), 4)
    fitted = powers @ np.linalg.lstsq(powers, ab, rcond=None)[0]
    return float(np.sqrt(np.square(ab - fitted).mean(0).sum()))


def difference_hash(grey: NDArray[np.uint8]) -> int:
    """64 bits: whether each of 8 x 8 places is darker than its right neighbour."""
    small = cv2.resize(grey, (9, 8), interpolation=cv2.INTER_AREA).astype(np.int16)
    return int.from_bytes(np.packbits(small[:, :-1] < small[:, 1:]).tobytes(), "big")


def look(picture: Picture) -> Entry:
    """What one look tells: its size and the figures that :class:`Limits` speaks of."""
    try:
        rgb, (width, height) = picture.glance(2 * _SIDE)
    except OSError as error:
        return {"problem": str(error)}
    small = np.asarray(cv2.resize(rgb, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA), np.uint8)
    lab = to_lab(small)
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    return {
        "width": width,
        "height": height,
        "chroma": round(float(chroma.mean()), 3),
        "vivid": round(float(np.percentile(chroma, 95)), 3),
        "tint": round(tint_residue(lab), 3),
        "hash": f"{difference_hash(luma(small)):016x}",
    }


def verdict(entry: Mapping[str, Any], limits: Limits) -> str | None:
    """Why a picture is dropped, looking at it alone."""
    if "problem" in entry:
        return "unreadable"
    if min(entry["width"], entry["height"]) < limits.smallest:
        return "tiny"
    if entry["chroma"] < limits.chroma or entry["vivid"] < limits.vivid:
        return "near-grey"
    return "single-tint" if entry["tint"] < limits.tint else None


def _judge(entries: Sequence[Entry], limits: Limits) -> None:
    """Set ``dropped`` of every entry; of copies the one with most pixels stays."""
    for entry in entries:
        entry["dropped"] = verdict(entry, limits)
    good = [entry for entry in entries if entry["dropped"] is None]
    good.sort(key=lambda e: -e["width"] * e["height"])
    hashes = np.array([int(entry["hash"], 16) for entry in good], np.uint64)
    for number in duplicates(hashes):
        good[number]["dropped"] = "duplicate"


class _Seen:
    """What earlier looks told: the finished index, and the journal of an interrupted one."""

    def __init__(self, index: Path) -> None:
        self.journal = index.with_name(f"{index.name}.part")
        known = pictures.read_index(index) if index.exists() else []
        if self.journal.exists():
            for line in self.journal.read_text(encoding="utf-8").splitlines():
                try:
                    known.append(json.loads(line))
                except ValueError:  # the end of a look that was cut off
                    continue
        self._entries = {self._key(entry): entry for entry in known}

    @staticmethod
    def _key(entry: Mapping[str, Any]) -> tuple[Any, ...]:
        return entry["file"], entry["offset"], entry["size"], entry["changed"]

    def of(self, place: Entry) -> Entry | None:
        return self._entries.get(self._key(place))


def _places(found: Sequence[Picture], folder: Path) -> Iterator[Entry]:
    """Where each picture lies, relative to the index where it lies below it."""
    changed: dict[Path, int] = {}
    for picture in found:
        file = picture.file.resolve()
        if file not in changed:
            changed[file] = file.stat().st_mtime_ns
        inside = file.is_relative_to(folder)
        yield {
            "file": (file.relative_to(folder) if inside else file).as_posix(),
            "name": picture.name,
            "offset": picture.offset,
            "size": picture.size,
            "changed": changed[file],
        }


def _look_at_all(found: Sequence[Picture], index: Path, workers: int) -> list[Entry]:
    seen = _Seen(index)
    places = list(_places(found, index.parent.resolve()))
    new = [i for i, place in enumerate(places) if seen.of(place) is None]
    entries = [seen.of(place) or place for place in places]
    log.info("%d pictures, %d of them new", len(found), len(new))
    told = time.monotonic()
    with seen.journal.open("a", encoding="utf-8") as journal, ThreadPoolExecutor(workers) as pool:
        for first in range(0, len(new), _CHUNK):
            chunk = new[first : first + _CHUNK]
            for i, facts in zip(chunk, pool.map(look, [found[i] for i in chunk]), strict=True):
                entries[i] = {**places[i], **facts}
                journal.write(json.dumps(entries[i]) + "\n")
            journal.flush()
            if time.monotonic() - told > _TELL_EVERY:
                log.info("%d of %d", first + len(chunk), len(new))
                told = time.monotonic()
    return entries


def prepare(
    sources: Sequence[Path], index: Path, limits: Limits | None = None, workers: int | None = None
) -> Counter[str]:
    """Write the index of ``sources``; how many were kept, and dropped for which reason.

    Raises RestorerError where there are no pictures, or none is worth training on.
    """
    if index.suffix != INDEX_SUFFIX:
        raise RestorerError(f"{index} must end in {INDEX_SUFFIX}, so that it is known by its name.")
    found = pictures.find(sources)
    cv2.setNumThreads(1)  # the pool's threads share the work
    try:
        entries = _look_at_all(found, index, workers or os.cpu_count() or 1)
    except OSError as error:
        raise RestorerError(
            f"{index.parent} cannot be written: {error.strerror or error}. What was seen so far "
            "is kept; start again to go on."
        ) from error
    _judge(entries, limits or Limits())
    counts = Counter("kept" if e["dropped"] is None else str(e["dropped"]) for e in entries)
    with atomic_write(index) as stream:
        stream.write(json.dumps({"index": INDEX_VERSION, **counts}).encode() + b"\n")
        for entry in entries:
            stream.write(json.dumps(entry).encode() + b"\n")
    index.with_name(f"{index.name}.part").unlink(missing_ok=True)
    if not counts["kept"]:
        raise RestorerError(f"None of {len(entries)} pictures is of use: {told(counts)}.")
    return counts


def told(counts: Counter[str]) -> str:
    """The counts in words."""
    dropped = ", ".join(f"{counts[reason]:,} {reason}" for reason in REASONS)
    return f"{counts.total():,} pictures: {counts['kept']:,} kept; dropped: {dropped}"
