"""Steadying in an export: nothing crosses a cut, and going on after a stop changes nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from restorer.engine.look import Look
from restorer.engine.result import Rendering, Report
from restorer.imaging.photo import Photo
from restorer.video import work
from restorer.video.encoders import Output
from restorer.video.export import export
from restorer.video.job import Job
from restorer.video.progress import Cancelled, Control, Progress
from restorer.video.reading import Clip
from restorer.video.shots import Shot

CUT, FRAMES = 17, 40
SIZE = (96, 64)
Plane = NDArray[Any]


def wall(index: int, width: int, height: int) -> NDArray[np.uint8]:
    """Two scenes, each with a camera that pans."""
    random = np.random.default_rng(int(index >= CUT))
    coarse = random.uniform(40, 210, (height // 4, (width + 2 * FRAMES) // 4))
    wide = cv2.resize(coarse, (width + 2 * FRAMES, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(wide[:, 2 * index : 2 * index + width], 0, 255).astype(np.uint8)


def flickering(photos: Sequence[Photo], look: Look) -> list[Rendering]:
    """A network that gives each frame colours of its own, always the same for one frame."""
    answers = []
    for photo in photos:
        random = np.random.default_rng(int(photo.pixels.astype(np.int64).sum()))
        colours = random.uniform(0.3, 0.7, (8, 8, 3)).astype(np.float32)
        colours = np.asarray(cv2.resize(colours, (28, 28), interpolation=cv2.INTER_CUBIC))
        report = Report("stand-in", "0" * 64, 7, 7, "cpu", "float32", "edge-aware", 0.0, ())
        answers.append(Rendering(colours, report))
    return answers


@pytest.fixture
def clip(film: Callable[..., Path]) -> Path:
    return film("clip.mkv", times=range(FRAMES), size=SIZE, picture=wall)


@pytest.fixture
def make(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., list[tuple[Plane, ...]]]:
    """Function that exports the clip without loss, and gives chroma and luma of the result."""
    monkeypatch.setattr(work, "PIECE", 6)  # pieces end within shots

    def made(name: str, stops: Sequence[int] = (), **what: Any) -> list[tuple[Plane, ...]]:
        target = tmp_path / name
        what = {"steadiness": 80, "shots": [Shot(0, CUT - 1), Shot(CUT, FRAMES - 1)], **what}
        for number, stop in enumerate([*stops, None]):
            job = Job(clip, target, Look(), Output("ffv1"), resume=number > 0, **what)
            control = Control()

            def watch(progress: Progress, stop: int | None = stop, own: Control = control) -> None:
                if progress.part == "colour" and stop is not None and progress.done >= stop:
                    own.cancel()

            if stop is None:
                exported = export(job, flickering, progress=watch, control=control)
                assert (exported.resumed > 0) == bool(stops)
            else:
                with pytest.raises(Cancelled):
                    export(job, flickering, progress=watch, control=control)
        return [(*frame.chroma, frame.luma) for frame in Clip.open(target).frames()]

    return made


def same(one: Sequence[tuple[Plane, ...]], other: Sequence[tuple[Plane, ...]]) -> bool:
    return len(one) == len(other) and all(
        np.array_equal(a, b)
        for x, y in zip(one, other, strict=True)
        for a, b in zip(x, y, strict=True)
    )


def flicker(frames: Sequence[tuple[Plane, ...]]) -> float:
    """How much chroma changes from frame to frame, at the same places."""
    blues = np.stack([frame[0] for frame in frames]).astype(np.float32)
    return float(np.abs(np.diff(blues, axis=0)).mean())


def test_steadying_works_in_an_export_and_leaves_luma_alone(
    make: Callable[..., list[tuple[Plane, ...]]], clip: Path
) -> None:
    plain, steady = make("plain.mkv", steadiness=0), make("steady.mkv")
    assert flicker(steady[4:CUT]) < flicker(plain[4:CUT]) / 2
    for frame, (_, _, luma) in zip(Clip.open(clip).frames(), steady, strict=True):
        np.testing.assert_array_equal(frame.luma, luma)


@pytest.mark.parametrize("shots", ["given", "found"])
def test_nothing_crosses_a_cut(make: Callable[..., list[tuple[Plane, ...]]], shots: str) -> None:
    """The second shot is as if the film began with it."""
    given = None if shots == "found" else [Shot(0, CUT - 1), Shot(CUT, FRAMES - 1)]
    plain, steady = make("plain.mkv", steadiness=0), make("steady.mkv", shots=given)
    assert same(plain[CUT : CUT + 1], steady[CUT : CUT + 1])
    assert not same(plain[CUT + 1 : CUT + 2], steady[CUT + 1 : CUT + 2])
    alone = make("alone.mkv", shots=[Shot(0, CUT - 1, grey=True), Shot(CUT, FRAMES - 1)])
    assert same(alone[CUT:], steady[CUT:])


@pytest.mark.parametrize("stops", [(7,), (13, 31), (25,)], ids=str)
def test_an_export_that_was_stopped_and_went_on_is_the_same(
    make: Callable[..., list[tuple[Plane, ...]]], stops: Sequence[int]
) -> None:
    assert same(make("whole.mkv"), make("stopped.mkv", stops=stops))


def test_what_lies_before_the_in_point_plays_no_part(
    make: Callable[..., list[tuple[Plane, ...]]], clip: Path
) -> None:
    times = [frame.time for frame in Clip.open(clip).frames()]
    steady = make("steady.mkv")
    assert same(make("part.mkv", start=times[CUT]), steady[CUT:])
