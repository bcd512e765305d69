"""Frames that repeat an earlier one: the network is not asked again, and nobody sees it."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from restorer.engine.colorizer import Colorizer
from restorer.engine.look import Look
from restorer.imaging.photo import Photo
from restorer.video import work
from restorer.video.colouring import Renderer, Shots, grouped
from restorer.video.export import export
from restorer.video.progress import Cancelled, Control, Progress
from restorer.video.reading import Clip
from restorer.video.repeats import repeats
from restorer.video.shots import Shot
from training.metrics import ciede2000, to_lab

Make = Callable[..., Path]
#: As films are coded: no two frames are the same to the bit.
CODED = {"preset": "medium", "crf": "23", "bf": "3"}


def town(index: int, width: int, height: int) -> Any:
    """Rough ground under a sky, past which one goes; every picture has a grain of its own."""
    grain = np.random.default_rng(3).integers(70, 170, (40, 120)).astype(np.uint8)
    wide = cv2.resize(grain, (width * 3, height), interpolation=cv2.INTER_CUBIC)
    wide[: height // 4] = 190
    own = np.random.default_rng(index).integers(-5, 6, (height, width))
    return (wide[:, 5 * index : 5 * index + width] + own).astype(np.uint8)


def doubled(index: int, width: int, height: int) -> Any:
    """Every picture twice, as where 12 frames a second became 24."""
    return town(index // 2, width, height)


def noise(shape: tuple[int, int], seed: int) -> Any:
    return np.random.default_rng(seed).integers(0, 2, shape)


def counting(render: Any) -> tuple[list[int], Any]:
    """The network, and how many frames it was asked for at each call."""
    asked: list[int] = []

    def counted(photos: Any, look: Look) -> Any:
        asked.append(len(photos))
        return render(photos, look)

    return asked, counted


def test_noise_repeats_and_what_moves_or_fades_does_not() -> None:
    picture = town(0, 96, 72)
    assert repeats(picture, picture)
    assert repeats(picture, (picture + noise(picture.shape, 1) * (picture % 2)).astype(np.uint8))
    assert not repeats(picture, picture + 1)
    moved = picture.copy()
    moved[40:48, 16:24] ^= 31
    assert not repeats(picture, moved)
    assert not repeats(picture, town(1, 96, 72))
    assert repeats(picture[:5, :3], picture[:5, :3].copy())


@pytest.mark.parametrize("group", [1, 4])
def test_a_film_brought_to_twice_its_frames_costs_half(
    film: Make, job: Any, orange: Any, group: int
) -> None:
    source = film("in.mkv", times=range(48), size=(128, 96), options=CODED, picture=doubled)
    frames = list(Clip.open(source).frames())
    same = [np.array_equal(frames[i].luma, frames[i + 1].luma) for i in range(0, 48, 2)]
    assert sum(same) < 12, "coded so, most are not the same to the bit"
    asked, render = counting(orange)
    assert export(job(source, "out.mkv"), render, group=group).frames == 48
    assert 24 <= sum(asked) <= 26


def test_a_shot_begins_anew_though_its_picture_is_there_already(
    film: Make, job: Any, orange: Any
) -> None:
    held = film("held.mkv", times=range(20), options=CODED, picture=lambda _, *size: town(0, *size))
    asked, render = counting(orange)
    shots = [Shot(0, 6), Shot(7, 12, grey=True), Shot(13, 15), Shot(16, 19, Look("natural", 9))]
    export(job(held, "out.mkv", shots=shots), render, group=4)
    assert sum(asked) == 3


def test_a_held_title_is_asked_for_once_a_piece_and_a_slow_fade_again_and_again(
    film: Make, job: Any, orange: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "PIECE", 20)
    held = film("held.mkv", times=range(40), options=CODED, picture=lambda _, *size: town(0, *size))
    asked, render = counting(orange)
    export(job(held, "held_out.mkv"), render)
    assert sum(asked) == 2

    def fading(index: int, width: int, height: int) -> Any:
        return (town(0, width, height) * (1 - index / 400)).astype(np.uint8)

    fade = film("fade.mkv", times=range(40), codec="ffv1", options={}, picture=fading)
    frames = list(Clip.open(fade).frames())
    asked, render = counting(orange)
    export(job(fade, "fade_out.mkv"), render)
    # A step of it is small; all of them together are not.
    assert any(repeats(one.grey, other.grey) for one, other in pairwise(frames))
    assert sum(asked) >= 10


def test_the_answers_stay_within_the_bound_that_is_stated(film: Make) -> None:
    """The bundled network, asked for every frame and only for those that are new."""
    source = film("in.mkv", times=range(24), size=(192, 144), options=CODED, picture=doubled)
    clip, look, colorizer = Clip.open(source), Look(render_factor=10), Colorizer("cpu")
    asked, render = counting(colorizer.render_group)
    renderer, reused = Renderer(render, 1000), 0
    for group in grouped(clip.frames(), Shots(()), look, 1):
        (rendered,) = renderer.rendered(group)
        assert rendered.rendering is not None
        own = colorizer.render(Photo(rendered.asked.frame.grey), look).colours
        pair = (to_lab(np.float32(colours)) for colours in (own, rendered.rendering.colours))
        assert float(ciede2000(*pair).mean()) < 1
        reused += not np.array_equal(own, rendered.rendering.colours)
    assert sum(asked) <= 14
    assert reused >= 6


def test_gone_on_with_it_is_the_same_film(
    film: Make, job: Any, orange: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that goes on does not know what the one before it had seen."""
    monkeypatch.setattr(work, "PIECE", 9)
    source = film("in.mkv", times=range(60), size=(128, 96), options=CODED, picture=doubled)
    whole = export(job(source, "whole.mkv", "ffv1"), orange).target
    control = Control()

    def told(now: Progress) -> None:
        if now.part == "colour" and now.done == 30:
            control.cancel()

    with pytest.raises(Cancelled):
        export(job(source, "out.mkv", "ffv1"), orange, progress=told, control=control)
    done = export(job(source, "out.mkv", "ffv1", resume=True), orange, group=4)
    assert done.resumed >= 18
    for one, other in zip(Clip.open(whole).frames(), Clip.open(done.target).frames(), strict=True):
        assert all(np.array_equal(a, b) for a, b in zip(one.chroma, other.chroma, strict=True))
