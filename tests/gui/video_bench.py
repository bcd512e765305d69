"""The video page as a test acts on it, and films to act with."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from threading import Event
from typing import ClassVar

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream
from av.video.stream import VideoStream
from desk import Desk
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from restorer.gui.video import speaker
from restorer.gui.video.page import VideoPage
from restorer.video.project import Project, load, place_of

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
RATE = 44_100  # samples per second of a film's sound
BLOCK = 480  # samples that the stand-in for loudspeakers asks for at a time
_SOUND = {".mp4": "aac", ".mkv": "flac", ".avi": "pcm_s16le", ".ts": "aac", ".mpg": "mp2"}


def write_film(
    path: Path,
    count: int = 10,
    times: list[int] | None = None,
    cuts: tuple[int, ...] = (),
    sounds: tuple[np.ndarray, ...] = (),
    late: float = 0,
) -> Path:
    """A grey film: a ramp that moves; behind each cut another picture.

    times: milliseconds. sounds: of each track, mono, RATE a second, -1..1. late: seconds at which
    they begin.
    """
    times = times or [40 * number for number in range(count)]
    with av.open(str(path), "w") as out:
        tracks = [out.add_stream(_SOUND[path.suffix], rate=RATE, layout="mono") for _ in sounds]
        stream = out.add_stream("libx264", rate=25, options={"preset": "ultrafast", "qp": "12"})
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 1000)
        packets = list(_encoded(stream, map(_frame, times, _pictures(times, cuts))))
        for track, sound in zip(tracks, sounds, strict=True):
            packets += _encoded(track, _sound_frames(sound, late))
        # As players expect them: side by side.
        out.mux(sorted(packets, key=lambda packet: packet.dts * packet.time_base))
    return path


def _encoded(
    stream: VideoStream | AudioStream, frames: Iterable[av.VideoFrame | av.AudioFrame]
) -> Iterator[av.Packet]:
    for frame in (*frames, None):
        yield from stream.encode(frame)


def _frame(time: int, picture: np.ndarray) -> av.VideoFrame:
    frame = av.VideoFrame.from_ndarray(picture, "yuv420p")
    frame.pts, frame.time_base = time, Fraction(1, 1000)
    return frame


def ticking(seconds: int) -> np.ndarray:
    """A sound with a tick at each whole second."""
    tick = np.zeros(RATE)
    tick[:2000] = 0.5 * np.sin(np.arange(2000) * 0.3)
    return np.tile(tick, seconds)


def _sound_frames(sound: np.ndarray, late: float) -> Iterator[av.AudioFrame]:
    values = np.round(sound * 32767).astype(np.int16)
    for first in range(0, len(values), 1024):
        frame = av.AudioFrame.from_ndarray(values[None, first : first + 1024], "s16p", "mono")
        frame.rate, frame.time_base = RATE, Fraction(1, RATE)
        frame.pts = first + round(late * RATE)
        yield frame


def _pictures(times: list[int], cuts: tuple[int, ...]) -> Iterator[np.ndarray]:
    for number in range(len(times)):
        yield _picture(number, sum(cut <= number for cut in cuts))


def _picture(number: int, shot: int) -> np.ndarray:
    random = np.random.default_rng(shot)
    scene = np.kron(random.integers(30, 220, (6, 8)), np.ones((8, 8)))
    planes = np.full((72, 64), 128, np.uint8)
    planes[:48] = np.roll(scene, number, axis=1)
    return planes


@pytest.fixture(name="film")
def make_film(tmp_path: Path) -> Callable[..., Path]:
    """Function that makes a film of that name: ``film("clip.mp4", 30, cuts=(12,))``."""

    def make(name: str, count: int = 10, **what: object) -> Path:
        return write_film(tmp_path / name, count, **what)

    return make


@dataclass
class StandInSpeaker:
    """A loudspeaker whose time passes only while the player waits for it."""

    blocks: list[np.ndarray] = field(default_factory=list)
    heard: float = 0.0
    alive: bool = True
    closed: bool = False
    read: Callable[[int], np.ndarray] | None = None

    def start(self, read: Callable[[int], np.ndarray]) -> None:
        self.read = read

    def wait(self, seconds: float, stopped: Event) -> None:
        block = self.read(BLOCK)
        self.blocks.append(block)
        self.heard += len(block)
        if not len(block):  # the decoder is not so far
            stopped.wait(0.002)

    def close(self) -> None:
        self.closed = True

    @property
    def given(self) -> np.ndarray:
        """All that was given: the left channel."""
        return np.concatenate([block[:, 0] for block in self.blocks])


@pytest.fixture(name="speakers")
def make_speakers(monkeypatch: pytest.MonkeyPatch) -> list[StandInSpeaker]:
    """Those that were opened, one for each time that something was played."""
    opened: list[StandInSpeaker] = []

    def open_one() -> StandInSpeaker:
        opened.append(StandInSpeaker())
        return opened[-1]

    monkeypatch.setattr(speaker, "open_speaker", open_one)
    return opened


@dataclass
class Bench:
    """The video page, and ways to act on it and to wait for it."""

    desk: Desk
    CTRL_SHIFT: ClassVar = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    @property
    def page(self) -> VideoPage:
        return self.desk.window.video

    def drop(self, *paths: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, window = Qt.DropAction.CopyAction, self.desk.window
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, mime, LEFT, NONE))
        QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, mime, LEFT, NONE))

    def open(self, path: Path) -> None:
        """Open it and wait until its first frame is seen."""
        self.desk.open(path)
        self.wait(lambda: self.page.view.viewport is not None)
        self.page.timeline.setFocus()

    def open_anew(self, path: Path) -> None:
        """Open it again, as after another start."""
        before = self.page.editor.film
        self.page.opener.open(path)
        self.wait(lambda: self.page.editor.film is not before)

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, widget: QWidget | None = None
    ) -> None:
        QTest.keyClick(widget or self.page.timeline, key, modifiers)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.desk.qtbot.waitUntil(condition, timeout=20_000)

    def wait_for_colours(self) -> None:
        self.wait(lambda: self.page.view.in_colour)

    def wait_for_frame(self, frame: int) -> None:
        """Until the view shows it."""
        self.wait(lambda: self.page.shown == frame)

    def wait_for_project(self, path: Path, condition: Callable[[Project], bool]) -> None:
        self.wait(lambda: place_of(path).exists() and condition(load(place_of(path))))

    def message(self, kind: str) -> str:
        bar = self.page.stage.messages
        self.wait(lambda: bar.message is not None and bar.message.kind == kind)
        assert bar.message is not None
        return bar.message.text


@pytest.fixture(name="bench")
def make_bench(desk: Desk) -> Bench:
    return Bench(desk)
