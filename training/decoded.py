"""All pictures of a run decoded once, by many processes, into one file beside its checkpoints.

A run that goes on finds the file and starts at once. The file is as large as the pictures are:
33,945 of 176 x 235 pixels take 4.2 GB.
"""

import hashlib
import logging
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import AvifImagePlugin

from restorer.errors import RestorerError
from training.pictures import Picture

log = logging.getLogger(__name__)

PIXELS = "pictures.u8"
INDEX = "pictures.npz"
_CHUNK = 64
Pixels = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Decoded:
    """``pixels`` uint8 ``(P, 3)``: sRGB row by row, picture after picture; ``heights`` and
    ``widths`` ``(N,)``, 0 for a picture that could not be read."""

    pixels: Pixels
    heights: NDArray[np.int64]
    widths: NDArray[np.int64]


def _size_within(height: int, width: int, limit: int) -> tuple[int, int]:
    share = min(1.0, limit / min(height, width))
    return round(height * share), round(width * share)


def estimated_bytes(pictures: Sequence[Picture], limit: int) -> int:
    """About how large the pictures are together, judged by 32 of them."""
    sizes = []
    for picture in pictures[:: max(1, len(pictures) // 32)]:
        try:
            height, width = picture.glance(limit)[0].shape[:2]
        except OSError:
            continue
        sizes.append(3 * np.prod(_size_within(height, width, limit)))
    return int(np.mean(sizes) * len(pictures)) if sizes else 0


def _read(picture: Picture, limit: int) -> Pixels | str:
    try:
        pixels = picture.glance(limit)[0]
    except OSError as error:
        return f"{picture} was left out: {error}"
    height, width = _size_within(pixels.shape[0], pixels.shape[1], limit)
    if (height, width) != pixels.shape[:2]:
        pixels = np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA))
    return pixels


def _read_all(pictures: Sequence[Picture], limit: int) -> list[Pixels | str]:
    return [_read(picture, limit) for picture in pictures]


def _work_alone() -> None:
    # The processes share the cores already.
    cv2.setNumThreads(1)
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1


def _chunks(
    pictures: Sequence[Picture], limit: int, processes: int
) -> Iterator[list[Pixels | str]]:
    """The pictures in their order, decoded in chunks; only a few chunks wait at any time."""
    parts = [pictures[i : i + _CHUNK] for i in range(0, len(pictures), _CHUNK)]
    if processes == 1:
        for part in parts:
            yield _read_all(part, limit)
        return
    # Not fork: a process that has begun to use CUDA must not be copied.
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=_work_alone) as pool:
        waiting: deque[Future[list[Pixels | str]]] = deque()
        for part in parts:
            waiting.append(pool.submit(_read_all, part, limit))
            if len(waiting) > 3 * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _key(pictures: Sequence[Picture], limit: int) -> str:
    """Changes with the pictures, their order, their files and the limit."""
    files = {file: file.stat() for file in {picture.file for picture in pictures}}
    digest = hashlib.sha256(f"1 {limit}".encode())
    for p in pictures:
        stat = files[p.file]
        digest.update(
            f"\n{p.file.name}|{p.name}|{p.offset}|{p.size}|{stat.st_size}|{stat.st_mtime_ns}".encode()
        )
    return digest.hexdigest()


def _kept(folder: Path, key: str) -> Decoded | None:
    """What lies in the folder, where it is whole and of these very pictures."""
    try:
        with np.load(folder / INDEX) as index:
            if str(index["key"]) != key:
                return None
            heights, widths = index["heights"], index["widths"]
        # Copy-on-write: torch wants arrays that can be written to, the file stays as it is.
        pixels = np.memmap(folder / PIXELS, np.uint8, "c")
    except (OSError, ValueError, KeyError):
        return None
    if len(pixels) != 3 * int((heights * widths).sum()):
        return None
    return Decoded(pixels.reshape(-1, 3), heights, widths)


def _write(pictures: Sequence[Picture], folder: Path, limit: int, processes: int, key: str) -> None:
    sizes: list[tuple[int, int]] = []
    temporary = folder / f".{PIXELS}.{os.getpid()}.tmp"
    (folder / INDEX).unlink(missing_ok=True)
    try:
        with temporary.open("wb") as stream:
            for chunk in _chunks(pictures, limit, processes):
                for pixels in chunk:
                    if isinstance(pixels, str):
                        log.warning("%s", pixels)
                        sizes.append((0, 0))
                    else:
                        stream.write(pixels.data if pixels.data.contiguous else pixels.tobytes())
                        sizes.append(pixels.shape[:2])
                if len(sizes) % (32 * _CHUNK) == 0 or len(sizes) == len(pictures):
                    log.info("decoded %d of %d pictures", len(sizes), len(pictures))
        temporary.replace(folder / PIXELS)
        heights, widths = np.array(sizes, np.int64).T
        np.savez(folder / INDEX, key=key, heights=heights, widths=widths)
    except OSError as error:
        raise RestorerError(
            f"The decoded pictures could not be written to {folder}: {error}. "
            "Make room, or train with resident=off."
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


def decode(pictures: Sequence[Picture], folder: Path, limit: int, processes: int = 0) -> Decoded:
    """All ``pictures``, the shorter side at most ``limit``; from ``folder`` where they lie there.

    ``processes`` 0: as many as there are cores. Raises RestorerError where none can be read or
    the disk is full.
    """
    key = _key(pictures, limit)
    kept = _kept(folder, key)
    if kept is None:
        processes = processes or os.cpu_count() or 1
        _write(pictures, folder, limit, min(processes, -(-len(pictures) // _CHUNK)), key)
        kept = _kept(folder, key)
    if kept is None or not kept.heights.any():
        raise RestorerError(f"None of the {len(pictures)} pictures could be read: check them.")
    return kept
