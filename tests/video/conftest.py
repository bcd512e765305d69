"""Films made by code, small and quick, whose every frame can be told from the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from restorer.engine.look import Look
from restorer.engine.result import Rendering, Report
from restorer.imaging.photo import Photo
from restorer.video.colouring import Render
from restorer.video.encoders import Output
from restorer.video.job import Job

RATE = 48000


@dataclass(frozen=True)
class Film:
    """What to make. ``times``: of the frames, in ticks of ``base``."""

    times: Sequence[int] = tuple(range(25))
    base: Fraction = Fraction(1, 25)
    size: tuple[int, int] = (64, 48)
    codec: str = "libx264"
    pixels: str = "yuv420p"
    options: dict[str, str] = field(default_factory=lambda: {"preset": "ultrafast", "qp": "12"})
    rotation: int = 0
    flips: tuple[bool, bool] = (False, False)  # left and right, up and down, after the turn
    aspect: Fraction = Fraction(1)
    tags: dict[str, int] = field(default_factory=dict)
    audio: Sequence[str] = ()  # codecs, one track each
    languages: Sequence[str] = ("eng", "fra", "deu")
    subtitles: bool = False
    chapters: bool = False
    metadata: dict[str, str] = field(default_factory=dict)
    picture: Callable[[int, int, int], NDArray[Any]] | None = None
    interlaced: bool = False


def scene(index: int, width: int, height: int) -> NDArray[np.uint8]:
    """Luma: a ramp that moves, and the frame's number in four blocks of two bits each."""
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    luma = (40 + (x * 2 + y + index * 3) % 128).astype(np.uint8)
    for block in range(4):
        luma[:8, block * 8 : block * 8 + 8] = 40 + 50 * ((index >> (2 * block)) & 3)
    return luma


def number(luma: NDArray[Any]) -> int:
    """The frame's number in luma of 8 bits, 0..255."""
    blocks = [luma[2:6, 8 * block + 2 : 8 * block + 6].mean() for block in range(4)]
    return sum(round((mean - 40) / 50) << (2 * block) for block, mean in enumerate(blocks))


def make(path: Path, film: Film) -> Path:
    """Write the film to ``path``, its container told by the suffix."""
    with av.open(str(path), "w") as out:
        out.metadata.update(film.metadata)
        video = out.add_stream(film.codec, rate=25, options=dict(film.options))
        video.width, video.height = film.size
        video.pix_fmt = film.pixels
        context = video.codec_context
        context.time_base = film.base
        context.sample_aspect_ratio = film.aspect
        for name, value in film.tags.items():
            setattr(context, name, value)
        if film.interlaced:
            context.flags |= 1 << 18 | 1 << 29
        if film.rotation or any(film.flips):
            video.set_display_rotation(film.rotation, *film.flips)
        sounds = []
        for codec, language in zip(film.audio, film.languages, strict=False):
            sound = out.add_stream(codec, rate=RATE)
            sound.metadata["language"] = language
            sounds.append(sound)
        text = out.add_mux_stream("subrip") if film.subtitles else None
        if film.chapters:
            marks = [("First part", 0, 400), ("Second part", 400, 1000)]
            out.set_chapters(
                [
                    {"id": i, "start": a, "end": b, "time_base": Fraction(1, 1000),
                     "metadata": {"title": title}}
                    for i, (title, a, b) in enumerate(marks)
                ]
            )  # fmt: skip
        seconds = float((film.times[-1] + 1) * film.base)
        for index, time in enumerate(film.times):
            for packet in video.encode(_picture(film, index, time)):
                out.mux(packet)
        for packet in video.encode(None):
            out.mux(packet)
        for sound in sounds:
            _beep(out, sound, seconds)
        if text is not None:
            packet = av.Packet(b"Good evening.")
            packet.stream, packet.time_base = text, Fraction(1, 1000)
            packet.pts = packet.dts = 200
            packet.duration = 500
            out.mux(packet)
    return path


def _picture(film: Film, index: int, time: int) -> av.VideoFrame:
    width, height = film.size
    luma = (film.picture or scene)(index, width, height)
    grey = av.VideoFrame(width, height, film.pixels)
    for plane, values in zip(grey.planes, [luma, None, None], strict=False):
        deep = "10" in film.pixels
        dtype = np.dtype("<u2") if deep else np.dtype(np.uint8)
        rows = np.frombuffer(plane, dtype).reshape(-1, plane.line_size // dtype.itemsize)
        if values is None:
            rows[:] = 512 if deep else 128
        else:
            rows[: plane.height, : plane.width] = values.astype(dtype) * (4 if deep else 1) + (
                index % 4 if deep else 0
            )
    grey.pts, grey.time_base = time, film.base
    return grey


def _beep(out: Any, stream: Any, seconds: float) -> None:
    """A tone whose loudness is 1 in the third quarter of each second, else 0."""
    time = np.arange(int(RATE * seconds)) / RATE
    loud = ((time % 1 >= 0.5) & (time % 1 < 0.75)) * 0.5
    wave = (np.sin(time * 2 * np.pi * 880) * loud).astype(np.float32)
    for start in range(0, len(wave), 1024):
        piece = wave[start : start + 1024]
        frame = av.AudioFrame.from_ndarray(np.stack([piece, piece]), format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
        for packet in stream.encode(frame):
            out.mux(packet)
    for packet in stream.encode(None):
        out.mux(packet)


@pytest.fixture
def film(tmp_path: Path) -> Callable[..., Path]:
    """Function that makes a film of that name: ``film("clip.mp4", rotation=90)``."""

    def made(name: str, **what: Any) -> Path:
        return make(tmp_path / name, Film(**what))

    return made


@pytest.fixture
def number_of() -> Callable[[NDArray[Any]], int]:
    """Function from a film's luma to the number of its frame."""
    return number


def _orange(photos: Sequence[Photo], look: Look) -> list[Rendering]:
    """Stands in for a network: what is bright is orange, what is dark blue, a little."""
    report = Report(look.model, "0" * 64, 7, 7, "cpu", "float32", "", 0.0, ())
    renderings = []
    for photo in photos:
        small = cv2.resize(photo.pixels, (28, 28), interpolation=cv2.INTER_AREA) / 255.0
        colours = np.stack(
            [small + (small - 0.4) * 0.4, small, small - (small - 0.4) * 0.4], axis=2
        )
        renderings.append(Rendering(np.clip(colours, 0, 1).astype(np.float32), report))
    return renderings


@pytest.fixture
def orange() -> Render:
    """Stands in for the network."""
    return _orange


@pytest.fixture
def job(tmp_path: Path) -> Callable[..., Job]:
    """Function that makes a job for a film: ``job(path, "out.mkv", codec="ffv1")``."""

    def made(source: Path, target: str, codec: str = "h264", **what: Any) -> Job:
        output = Output(codec, crf=what.pop("crf", None))
        look = what.pop("look", Look("natural", 7))
        return Job(source, tmp_path / target, look, output, **{"shots": (), **what})

    return made
