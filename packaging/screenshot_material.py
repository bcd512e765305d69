"""What the pictures of the window show: an album and a film, both made of the bundled samples."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageOps

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
_FILM = (640, 480)
_RATE = 24

Box = tuple[float, float, float, float]  # left, top, right, bottom as shares of the picture


@dataclass(frozen=True)
class _Shot:
    """A slow move of the camera over a sample, from one box to another."""

    sample: str
    begin: Box
    end: Box
    frames: int


_SHOTS = (
    _Shot("raccoon", (0.05, 0.10, 0.85, 0.88), (0.15, 0.10, 0.95, 0.88), 48),
    _Shot("coffee", (0.05, 0.05, 0.80, 0.85), (0.20, 0.15, 0.95, 0.95), 36),
    _Shot("portrait", (0.06, 0.32, 0.94, 0.89), (0.06, 0.08, 0.94, 0.65), 60),
)
_SCANS = 40
_SAMPLES = ("portrait", "coffee", "raccoon")
_SUFFIXES = (".jpg", ".jpg", ".tif", ".jpg")
_BOXES: tuple[Box, ...] = (
    (0.0, 0.0, 1.0, 1.0),
    (0.2, 0.05, 0.8, 0.6),
    (0.05, 0.1, 0.7, 0.95),
    (0.3, 0.2, 1.0, 0.9),
)
_BROKEN = "Album 2/scan_009.jpg"  # its scanner was switched off too early


def make_album(folder: Path) -> Path:
    """Write scans in folders, one of them broken; ``folder``."""
    for number in range(_SCANS):
        scan = _sample(_SAMPLES[number % len(_SAMPLES)])
        left, top, right, bottom = _pixels(_BOXES[number // 2 % len(_BOXES)], scan)
        scan = scan.crop((round(left), round(top), round(right), round(bottom)))
        target = folder / f"Album {number // 8 + 1}/scan_{number + 1:03}{_SUFFIXES[number % 4]}"
        target.parent.mkdir(parents=True, exist_ok=True)
        (ImageOps.mirror(scan) if number % 5 == 2 else scan).save(target)
    broken = folder / _BROKEN
    broken.write_bytes(broken.read_bytes()[:400])
    return folder


def make_film(path: Path) -> Path:
    """Write a black-and-white film of three shots; ``path``."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=_RATE, options={"crf": "16"})
        stream.width, stream.height = _FILM
        stream.pix_fmt = "yuv420p"
        for picture in _pictures():
            out.mux(stream.encode(av.VideoFrame.from_ndarray(picture, "gray")))
        out.mux(stream.encode(None))
    return path


def _pictures() -> Iterator[np.ndarray]:
    for shot in _SHOTS:
        sample = _sample(shot.sample).convert("L")
        begin, end = _pixels(shot.begin, sample), _pixels(shot.end, sample)
        for number in range(shot.frames):
            share = number / (shot.frames - 1)
            left, top, right, bottom = (
                a + (b - a) * share for a, b in zip(begin, end, strict=True)
            )
            picture = sample.resize(_FILM, Image.Resampling.BICUBIC, (left, top, right, bottom))
            yield np.asarray(picture)


def _sample(name: str) -> Image.Image:
    with Image.open(SAMPLES / f"{name}.jpg") as image:
        return image.convert("RGB")


def _pixels(box: Box, image: Image.Image) -> Box:
    left, top, right, bottom = box
    return (
        left * image.width,
        top * image.height,
        right * image.width,
        bottom * image.height,
    )
