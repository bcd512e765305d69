"""Shots of films made by numpy: cuts, dissolves and fades are found, the films' faults are not."""

from collections.abc import Callable, Sequence
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from restorer.engine.look import Look
from restorer.video.shots import Shot, find_shots, from_cuts, join, shot_at, split

Frames = list[NDArray[Any]]
HEIGHT, WIDTH = 90, 160


def scene(seed: int, frames: int, speed: float = 1.0) -> Frames:
    """A still picture past which the camera pans, with a ball that falls through it."""
    random = np.random.default_rng(seed)
    length = WIDTH + int(abs(speed) * frames) + 1
    coarse = random.uniform(20, 235, (6, 10 * length // WIDTH + 2))
    world = cv2.resize(coarse, (length, HEIGHT), interpolation=cv2.INTER_CUBIC)
    world = world + random.normal(0, 12, (HEIGHT, length))
    film = []
    for i in range(frames):
        start = int(speed * i)
        picture = np.clip(world[:, start : start + WIDTH], 0, 255).astype(np.uint8)
        cv2.circle(picture, (60 + i % 40, (3 * i) % HEIGHT), 9, 240, -1)
        film.append(picture)
    return film


def leaves(seed: int, frames: int, speed: float) -> Frames:
    """A pan past overlapping discs of all sizes, whose edges are like those of photographs."""
    random = np.random.default_rng(seed)
    length = WIDTH + int(speed * frames) + 1
    world = np.full((HEIGHT, length), 128, np.uint8)
    for _ in range(3 * length):
        centre = int(random.integers(length)), int(random.integers(HEIGHT))
        radius = int(min(3 / random.uniform(0.04, 1), 60))
        cv2.circle(world, centre, radius, int(random.integers(20, 236)), -1)
    return [world[:, int(speed * i) :][:, :WIDTH].copy() for i in range(frames)]


def swung(film: Frames) -> Frames:
    """The camera rests, is swung past what the film shows, which blurs it, and rests again."""
    speeds = 2 * np.exp(-(((np.arange(120) - 60) / 10) ** 2))
    places = (np.cumsum(speeds) / speeds.sum() * (len(film) - 1)).astype(int)
    blurs = [int(3 * speed) + 1 for speed in speeds]
    return [
        cv2.blur(film[place], (blur, 1)).astype(np.uint8)
        for place, blur in zip(places, blurs, strict=True)
    ]


def cuts_of(film: Sequence[NDArray[Any]]) -> list[int]:
    return [shot.first for shot in find_shots(enumerate(film))][1:]


def dissolved(one: Frames, other: Frames, length: int) -> Frames:
    """The films one after the other, the last ``length`` frames mixed into the other's first."""
    mixed = []
    for i in range(length):
        share = (i + 1) / (length + 1)
        mixed.append(cv2.addWeighted(one[i - length], 1 - share, other[i], share, 0))
    return [*one[:-length], *mixed, *other[length:]]


def faded(film: Frames, levels: NDArray[Any]) -> Frames:
    return [(f * level).astype(np.uint8) for f, level in zip(film, levels, strict=True)]


def flicker(film: Frames) -> Frames:
    random = np.random.default_rng(1)
    return [
        np.clip(f * random.uniform(0.6, 1.3) + random.uniform(-15, 15), 0, 255).astype(np.uint8)
        for f in film
    ]


def scratched(film: Frames) -> Frames:
    random = np.random.default_rng(2)
    worn = []
    for picture in film:
        picture = picture.copy()
        for x in random.integers(0, WIDTH, 6):
            cv2.line(picture, (int(x), 0), (int(x) + 3, HEIGHT), 255, 1)
        for x, y in random.integers(0, HEIGHT, (8, 2)):
            cv2.circle(picture, (int(x), int(y)), 3, 0, -1)
        worn.append(picture)
    return worn


def unsteady(film: Frames) -> Frames:
    random = np.random.default_rng(3)
    moved = []
    for picture in film:
        x, y = random.integers(-3, 4, 2)
        moved.append(np.roll(picture, (int(y), int(x)), (0, 1)))
    return moved


def flashed(film: Frames) -> Frames:
    """One frame white, two frames nearly white, one frame torn in half."""
    film = [f.copy() for f in film]
    film[10][:] = 255
    for i in (20, 21):
        film[i] = (film[i] // 6 + 210).astype(np.uint8)
    film[30][HEIGHT // 3 :] = 128
    return film


def test_hard_cuts_are_found_to_the_frame() -> None:
    film = scene(1, 30) + scene(2, 12) + scene(3, 25) + scene(4, 40)
    assert cuts_of(film) == [30, 42, 67]


@pytest.mark.parametrize("worn", [flicker, scratched, unsteady, flashed], ids=lambda f: f.__name__)
def test_old_films_faults_are_no_cuts_and_hide_none(worn: Callable[[Frames], Frames]) -> None:
    assert cuts_of(worn(scene(5, 45)) + worn(scene(6, 45))) == [45]


@pytest.mark.parametrize("speed", [2, 6, 12], ids=lambda s: f"{s} pixels a frame")
def test_pans_are_no_cuts(speed: float) -> None:
    assert cuts_of(scene(7, 60, speed)) == []


def test_a_cut_in_a_fast_pan_is_found() -> None:
    assert cuts_of(scene(19, 30, 14) + scene(20, 30, 14)) == [30]


def test_a_shot_has_three_frames() -> None:
    assert cuts_of(scene(21, 2) + scene(22, 20) + scene(23, 1) + scene(24, 20)) == [22]


def test_a_pan_that_starts_at_once_is_no_cut() -> None:
    whip = scene(8, 20, 8)
    assert cuts_of(whip[:1] * 20 + whip) == []


@pytest.mark.parametrize("length", [8, 12, 24, 48])
def test_dissolves_are_cut_in_their_middle(length: int) -> None:
    cuts = cuts_of(dissolved(scene(9, 70, 0.2), scene(10, 70, 0.2), length))
    assert len(cuts) == 1
    assert abs(cuts[0] - (70 - length / 2)) <= max(2, length / 8)


@pytest.mark.parametrize("length", [12, 24, 48])
@pytest.mark.parametrize("speed", [3, 6], ids=lambda s: f"{s} pixels a frame")
def test_dissolves_between_fast_pans_are_found(speed: float, length: int) -> None:
    one, other = leaves(33, length + 40, speed), leaves(34, length + 40, 0.7 * speed)
    cuts = cuts_of(dissolved(one, other, length))
    assert len(cuts) == 1
    assert abs(cuts[0] - (40 + length / 2)) <= length / 4


def test_a_dissolve_close_to_a_cut_is_found() -> None:
    before = scene(25, 30)
    cuts = cuts_of(before + dissolved(leaves(35, 40, 4), leaves(36, 60, 4), 16))
    assert len(cuts) == 2
    assert cuts[0] == 30
    assert abs(cuts[1] - 62) <= 4


@pytest.mark.parametrize("speed", [2, 5, 9], ids=lambda s: f"{s} pixels a frame")
def test_fast_pans_past_things_with_edges_are_no_dissolves(speed: float) -> None:
    assert cuts_of(leaves(37, 120, speed)) == []


def test_a_swing_of_the_camera_is_no_dissolve() -> None:
    assert cuts_of(swung(leaves(40, 40, 5))) == []


def test_a_negative_between_two_pictures_is_no_mixture() -> None:
    one, other = scene(26, 1)[0], scene(27, 1)[0]
    assert cuts_of([one] * 20 + [255 - one] * 7 + [other] * 20) == [20, 27]


def test_a_flickering_dissolve_is_found() -> None:
    cuts = cuts_of(flicker(dissolved(scene(9, 50, 0.2), scene(10, 50, 0.2), 16)))
    assert len(cuts) == 1
    assert abs(cuts[0] - 42) <= 3


def test_a_fade_through_black_is_one_cut() -> None:
    out = np.linspace(1, 0, 30) ** 2
    one = faded(scene(11, 40), np.array([1.0] * 10 + [*out]))
    other = faded(scene(12, 40), np.array([*out[::-1]] + [1.0] * 10))
    cuts = cuts_of(one + [np.zeros_like(one[0])] * 10 + other)
    assert len(cuts) == 1
    assert 50 <= cuts[0] <= 60


def test_a_dip_to_black_that_comes_back_is_no_cut() -> None:
    film = faded(scene(13, 60, 0.2), np.abs(np.linspace(-1, 1, 60)))
    assert cuts_of(film) == []


def test_size_and_depth_do_not_matter() -> None:
    film = scene(14, 20) + scene(15, 20)
    large = [cv2.resize(f, (640, 360)).astype(np.uint16) * 257 for f in film]
    assert cuts_of(large) == cuts_of(film) == [20]


@pytest.mark.parametrize("shape", [(1, 1), (2, 900), (900, 2)])
def test_odd_shapes_are_one_shot(shape: tuple[int, int]) -> None:
    random = np.random.default_rng(4)
    film = [random.integers(0, 40, shape, dtype=np.uint8) for _ in range(8)]
    assert find_shots(enumerate(film)) == [Shot(0, 7)]


def test_numbers_go_on_from_the_in_point() -> None:
    film = scene(16, 20) + scene(17, 20)
    assert find_shots(enumerate(film, start=500)) == [Shot(500, 519), Shot(520, 539)]


def test_no_frames_no_shots() -> None:
    assert find_shots(iter(())) == []


def test_one_frame_is_one_shot() -> None:
    assert find_shots([(3, scene(18, 1)[0])]) == [Shot(3, 3)]


def test_shots_from_known_cuts() -> None:
    assert from_cuts(10, 29, [20, 15, 20, 10, 99]) == [Shot(10, 14), Shot(15, 19), Shot(20, 29)]


def test_split_keeps_the_look_in_both_parts() -> None:
    look = Look(render_factor=12)
    assert split([Shot(0, 9), Shot(10, 19, look, True)], 15) == [
        Shot(0, 9),
        Shot(10, 14, look, True),
        Shot(15, 19, look, True),
    ]
    assert split([Shot(0, 9), Shot(10, 19)], 10) == [Shot(0, 9), Shot(10, 19)]
    with pytest.raises(ValueError, match="frame 20"):
        split([Shot(0, 19)], 20)


def test_join_undoes_a_split() -> None:
    shots = [Shot(0, 9), Shot(10, 19, grey=True)]
    assert join(split(shots, 15), 1) == shots
    assert join(shots, 0) == [Shot(0, 19)]
    for index in (-1, 1, 2):
        with pytest.raises(ValueError, match="after it"):
            join(shots, index)


def test_the_shot_of_a_frame() -> None:
    shots = [Shot(5, 9), Shot(10, 19)]
    assert [shot_at(shots, frame) for frame in (5, 9, 10, 19)] == [0, 0, 1, 1]
    with pytest.raises(ValueError, match="no shot"):
        shot_at(shots, 4)


@pytest.mark.parametrize("ends", [(-1, 4), (5, 4)])
def test_a_shot_has_frames(ends: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no shot"):
        Shot(*ends)
