"""The render factor that suits a film: one for all of it."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from restorer.engine.look import AUTO, Look
from restorer.video.colouring import for_film
from restorer.video.export import export
from restorer.video.film_factor import bearing
from restorer.video.job import plan
from restorer.video.reading import Clip
from restorer.video.shots import Shot

Make = Callable[..., Path]
SIZE = (320, 240)  # its square has a side of 277 pixels: factor 17 at the most
KEYS = {"preset": "ultrafast", "qp": "4", "g": "5"}


def sharp(index: int, width: int, height: int) -> NDArray[np.uint8]:
    """Spots of three pixels and larger ones."""
    random = np.random.default_rng(index)
    fine = cv2.resize(random.uniform(0, 80, (height // 3, width // 3)), (width, height))
    coarse = cv2.resize(random.uniform(20, 150, (8, 8)), (width, height))
    return (fine + coarse).astype(np.uint8)


def soft(index: int, width: int, height: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.GaussianBlur(sharp(index, width, height), (0, 0), 4), np.uint8)


def black(index: int, width: int, height: int) -> NDArray[np.uint8]:
    return np.full((height, width), 16, np.uint8)


def mixed(of: str) -> Any:
    """Pictures in turns of five frames, as the letters say: s(harp), b(lurred) or n(othing)."""
    kinds = {"s": sharp, "b": soft, "n": black}

    def picture(index: int, width: int, height: int) -> NDArray[np.uint8]:
        return kinds[of[index // 5 % len(of)]](index, width, height)

    return picture


@pytest.fixture
def bears(film: Make) -> Callable[[str], int]:
    """Function that tells the factor of a film of 45 frames with such pictures."""

    def told(of: str) -> int:
        path = film(f"{of}.mkv", size=SIZE, picture=mixed(of), options=KEYS, times=range(45))
        return bearing(Clip.open(path))

    return told


def test_sharp_films_bear_what_they_hold_and_soft_ones_less(bears: Callable[[str], int]) -> None:
    assert bears("s") == 17
    assert bears("b") <= 10


def test_half_of_the_frames_decide_and_black_ones_have_no_say(bears: Callable[[str], int]) -> None:
    assert bears("sssssbbbb") == 17
    assert bears("ssssbbbbb") <= 10
    assert bears("nnnnnnnbb") <= 10
    assert bears("n") == 17


def test_auto_is_one_factor_for_every_frame_and_ends_well(
    film: Make, job: Any, orange: Any
) -> None:
    """Frames by turns sharp and soft: asked one by one they would have two factors."""
    source = film("in.mkv", size=SIZE, picture=mixed("sb"), options=KEYS, times=range(20))
    asked: list[Look] = []

    def render(photos: Any, look: Look) -> Any:
        asked.extend([look] * len(photos))
        return orange(photos, look)

    shots = [Shot(0, 9), Shot(10, 19, Look("natural", AUTO, vividness=2))]
    work = job(source, "out.mkv", look=Look("natural", AUTO), shots=shots)
    done = export(work, render)
    assert done.frames == len(asked) == 20
    factors = {look.render_factor for look in asked}
    assert len(factors) == 1
    assert factors <= {*range(7, 18)}
    part = job(source, "part.mkv", look=Look("natural", AUTO), start=Fraction(1, 5))
    assert {plan(part).look.render_factor} == factors, "a part has the whole film's"


def test_auto_never_exceeds_the_model_s_own_and_numbers_stay() -> None:
    own = for_film(Look("natural")).render_factor
    assert isinstance(own, int)
    assert for_film(Look("natural", AUTO)).render_factor == own
    assert for_film(Look("natural", AUTO), 45).render_factor == own
    assert for_film(Look("natural", AUTO), 9).render_factor == 9
    assert for_film(Look("natural"), 9).render_factor == own
    assert for_film(Look("natural", 30), 9).render_factor == 30


def test_an_export_with_auto_is_gone_on_with(
    film: Make, job: Any, orange: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from restorer.video import work
    from restorer.video.progress import Cancelled, Control

    monkeypatch.setattr(work, "PIECE", 5)
    source = film("in.mkv", times=range(20))
    control, auto = Control(), Look("natural", AUTO)

    def told(now: Any) -> None:
        if now.done == 12:
            control.cancel()

    with pytest.raises(Cancelled):
        export(job(source, "out.mkv", look=auto), orange, progress=told, control=control)
    done = export(job(source, "out.mkv", look=auto, resume=True), orange)
    assert (done.frames, done.resumed > 0) == (20, True)
