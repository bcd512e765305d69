"""Chroma steadied along motion, on films made by numpy whose true colours are known."""

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from restorer.errors import RestorerError
from restorer.video.steady import Steadier

Floats = NDArray[np.float32]
HEIGHT, WIDTH, GRID = 120, 160, 40
NOISE = 12.0


class Film:
    """A textured wall of known colours past which the camera pans, and a ball before it."""

    def __init__(self, frames: int, pan: float = 2, ball: float = -3, seed: int = 0) -> None:
        random = np.random.default_rng(seed)
        self.frames, self.pan, self.ball = frames, pan, ball
        length = int(WIDTH + abs(pan) * frames + 1)
        coarse = random.uniform(30, 220, (24, length // 5))
        self.wall = cv2.resize(coarse, (length, HEIGHT), interpolation=cv2.INTER_CUBIC)
        colours = random.uniform(-40, 40, (4, length // 40 + 1, 2)).astype(np.float32)
        self.colours = cv2.resize(colours, (length, HEIGHT), interpolation=cv2.INTER_LINEAR)
        self.said = random.normal(0, NOISE, (frames, 4, 4, 2)).astype(np.float32)
        spots = random.uniform(150, 255, (12, 12))
        self.skin = cv2.resize(spots, (40, 40), interpolation=cv2.INTER_CUBIC)

    def luma(self, i: int) -> NDArray[np.uint8]:
        picture = self._window(self.wall, i).copy()
        picture[self._on_ball(i)] = self.skin[self._inside_ball(i)]
        return np.asarray(np.clip(picture, 0, 255), np.uint8)

    def truth(self, i: int) -> Floats:
        """``(GRID, GRID, 2)``, squashed as a network's square is."""
        picture = self._window(self.colours, i).copy()
        picture[self._on_ball(i)] = (70, 60)
        return np.asarray(cv2.resize(picture, (GRID, GRID), interpolation=cv2.INTER_AREA))

    def flickering(self, i: int) -> Floats:
        """The truth with blotches that change from frame to frame."""
        blotches = cv2.resize(self.said[i], (GRID, GRID), interpolation=cv2.INTER_CUBIC)
        return np.asarray(self.truth(i) + blotches, np.float32)

    def uncovered(self, i: int, ago: int) -> NDArray[np.bool_]:
        """Cells of the wall that the ball, or the picture's edge, hid some frames ago."""
        hidden = self._on_ball(i - ago) & ~self._on_ball(i)
        small = cv2.resize(hidden.astype(np.float32), (GRID, GRID), interpolation=cv2.INTER_AREA)
        return np.asarray(small > 0.9)

    def _window(self, picture: NDArray[Any], i: int) -> NDArray[Any]:
        start = int(self.pan * i)
        return picture[:, start : start + WIDTH]

    def _on_ball(self, i: int) -> NDArray[np.bool_]:
        down, across = np.mgrid[:HEIGHT, :WIDTH]
        middle = WIDTH / 2 - self.ball * (self.frames / 2 - i)
        return np.asarray((down - 60) ** 2 + (across - middle) ** 2 < 18**2)

    def _inside_ball(self, i: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        down, across = np.nonzero(self._on_ball(i))
        left = int(WIDTH / 2 - self.ball * (self.frames / 2 - i)) - 20
        return down - 40, np.clip(across - left, 0, 39)


def steadied(film: Film, steadier: Steadier, frames: range | None = None) -> list[Floats]:
    """What comes out, frame by frame."""
    return [steadier.push(film.luma(i), film.flickering(i)) for i in frames or range(film.frames)]


def error(film: Film, i: int, chroma: Floats) -> float:
    return float(np.linalg.norm(chroma - film.truth(i), axis=2).mean())


@pytest.fixture
def film() -> Film:
    return Film(24)


def test_colours_hold_still_and_come_closer_to_truth(film: Film) -> None:
    out = steadied(film, Steadier(100))
    late = range(8, film.frames)
    before = np.mean([error(film, i, film.flickering(i)) for i in late])
    after = np.mean([error(film, i, out[i]) for i in late])
    assert after < before / 2


def test_more_strength_holds_them_stiller(film: Film) -> None:
    last = film.frames - 1
    errors = [error(film, last, steadied(film, Steadier(s))[-1]) for s in (0, 25, 50, 100)]
    assert errors == sorted(errors, reverse=True)


def test_without_strength_nothing_changes(film: Film) -> None:
    for i, chroma in enumerate(steadied(film, Steadier(0))):
        np.testing.assert_array_equal(chroma, film.flickering(i))


def test_what_does_not_flicker_keeps_its_colours() -> None:
    """Averaging must not smear: a film coloured perfectly stays so, moving edges and all."""
    film, steadier = Film(24), Steadier(100)
    for i in range(film.frames):
        chroma = steadier.push(film.luma(i), film.truth(i))
        assert error(film, i, chroma) < 2.5
    spread = chroma.std(axis=(0, 1)) / film.truth(film.frames - 1).std(axis=(0, 1))
    assert spread.min() > 0.93


def test_a_moving_thing_leaves_no_trail() -> None:
    film, steadier = Film(24, pan=0, ball=4), Steadier(100)
    for i in range(12):
        chroma = steadier.push(film.luma(i), film.truth(i))
    cells = film.uncovered(11, ago=4)
    assert cells.sum() >= 8
    trail = np.abs(chroma - film.truth(11))[cells]  # the ball is 60 and more away
    assert trail.max() < 25
    assert trail.mean() < 4


def test_nothing_crosses_a_cut() -> None:
    one, other, steadier = Film(8), Film(8, seed=1), Steadier(100)
    steadied(one, steadier)
    steadier.reset()
    np.testing.assert_array_equal(
        np.stack(steadied(other, steadier)), np.stack(steadied(other, Steadier(100)))
    )


def test_a_cut_that_nobody_found_does_little_harm() -> None:
    one, other, steadier = Film(8), Film(8, seed=1), Steadier(100)
    steadied(one, steadier)
    chroma = steadier.push(other.luma(0), other.truth(0))
    apart = error(other, 0, one.flickering(7))
    assert error(other, 0, chroma) < apart / 5


def test_flickering_light_is_no_change_of_the_scene(film: Film) -> None:
    random = np.random.default_rng(5)
    steadier = Steadier(100)
    for i in range(film.frames):
        light = random.uniform(0.75, 1.2)
        luma = np.clip(film.luma(i) * light, 0, 255).astype(np.uint8)
        chroma = steadier.push(luma, film.flickering(i))
    last = film.frames - 1
    assert error(film, last, chroma) < 0.6 * error(film, last, film.flickering(last))


def test_going_on_from_a_saved_state_is_the_same_to_the_bit(film: Film) -> None:
    whole = steadied(film, Steadier(70))
    first, second = Steadier(70), Steadier(70)
    steadied(film, first, range(10))
    second.restore(first.save())
    rest = steadied(film, second, range(10, film.frames))
    np.testing.assert_array_equal(np.stack(rest), np.stack(whole[10:]))


def test_the_state_of_a_beginning_is_empty(film: Film) -> None:
    assert Steadier().save() == b""
    steadier = Steadier()
    steadied(film, steadier, range(2))
    steadier.restore(b"")
    np.testing.assert_array_equal(
        steadier.push(film.luma(5), film.flickering(5)), film.flickering(5)
    )


@pytest.fixture
def _own_threads() -> Iterator[None]:
    threads = cv2.getNumThreads()
    yield
    cv2.setNumThreads(threads)


@pytest.mark.usefixtures("_own_threads")
def test_the_number_of_threads_does_not_matter() -> None:
    film, results = Film(6), []
    for threads in (1, 2, 5):
        cv2.setNumThreads(threads)
        results.append(np.stack(steadied(film, Steadier(100))))
    np.testing.assert_array_equal(results[0], results[1])
    np.testing.assert_array_equal(results[0], results[2])


def test_nothing_that_is_given_is_changed(film: Film) -> None:
    steadier = Steadier(100)
    for i in range(3):
        luma, chroma = film.luma(i), film.flickering(i)
        luma.flags.writeable = chroma.flags.writeable = False
        steadier.push(luma, chroma)


def test_deep_luma_does_the_same(film: Film) -> None:
    shallow, deep = Steadier(100), Steadier(100)
    for i in range(4):
        one = shallow.push(film.luma(i), film.flickering(i))
        other = deep.push(film.luma(i).astype(np.uint16) * 257, film.flickering(i))
    np.testing.assert_allclose(one, other, atol=0.5)


@pytest.mark.parametrize("shape", [(1, 1), (3, 700), (144, 176), (1080, 1920)])
@pytest.mark.parametrize("grid", [(28, 28), (336, 336), (1, 1)])
def test_any_size(shape: tuple[int, int], grid: tuple[int, int]) -> None:
    random = np.random.default_rng(6)
    steadier = Steadier(100)
    for _ in range(2):
        luma = random.integers(0, 255, shape, dtype=np.uint8)
        chroma = random.normal(0, 20, (*grid, 2)).astype(np.float32)
        out = steadier.push(luma, chroma)
        assert out.shape == chroma.shape
        assert out.dtype == np.float32
        assert np.isfinite(out).all()


def test_another_size_begins_anew(film: Film) -> None:
    steadier = Steadier(100)
    steadied(film, steadier, range(3))
    larger = np.ones((GRID * 2, GRID * 2, 2), np.float32)
    np.testing.assert_array_equal(steadier.push(film.luma(3), larger), larger)


@pytest.mark.parametrize("strength", [-1, 101, float("nan")])
def test_the_strength_has_a_range(strength: float) -> None:
    with pytest.raises(RestorerError, match="choose 0 to 100"):
        Steadier(strength)
