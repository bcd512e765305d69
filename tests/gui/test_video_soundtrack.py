"""A film's sound as it is decoded: each sample in its place, from any moment on."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from video_bench import RATE, make_film, ticking  # noqa: F401 (fixture)

from restorer.gui.video.soundtrack import has_sound, samples
from restorer.video.reading import Clip

HEARD = 48_000  # samples per second
Film = Callable[..., Path]


def ticks(values: np.ndarray) -> np.ndarray:
    """Where a tick begins, in seconds."""
    loud = np.flatnonzero(np.abs(values) > 0.15)
    first = np.diff(loud, prepend=-HEARD) > HEARD // 5
    return loud[first] / HEARD


@pytest.mark.parametrize("suffix", ["mp4", "mkv", "avi", "ts", "mpg"])
@pytest.mark.parametrize("begin", [Fraction(0), Fraction(5, 2), Fraction(381, 100)])
def test_every_sample_is_where_its_time_says(film: Film, suffix: str, begin: Fraction) -> None:
    clip = Clip.open(film(f"clip.{suffix}", 150, sounds=(ticking(6),)))
    start = clip.info.start + begin
    pieces = list(samples(clip.path, start, HEARD))
    assert all(piece.dtype == np.float32 and piece.shape[1] == 2 for piece in pieces)
    whole = np.concatenate(pieces)
    assert np.array_equal(whole[:, 0], whole[:, 1])
    # Where such files begin is for their writer to say.
    zero = clip.info.start if suffix in ("ts", "mpg") else Fraction(0)
    found = ticks(whole[:, 0])
    expected = [float(second + zero - start) for second in range(6)]
    # A tick that had begun before is heard from its middle on.
    assert found[found > 0.05] == pytest.approx([t for t in expected if t > 0.05], abs=0.003)


@pytest.mark.parametrize("suffix", ["ts", "mpg"])
@pytest.mark.parametrize("begin", [Fraction(0), Fraction(5, 2), Fraction(731, 100)])
def test_a_clock_that_starts_again_breaks_no_sound(
    film: Film, suffix: str, begin: Fraction
) -> None:
    path = film(f"clip.{suffix}", 150, sounds=(ticking(6),))
    path.write_bytes(path.read_bytes() * 2)
    clip = Clip.open(path)
    start = clip.info.start + begin
    whole = np.concatenate(list(samples(clip.path, start, HEARD, clip.stamps)))
    found = ticks(whole[:, 0])
    zero = clip.info.start + clip.stamps.clock.shifts[1] - 6  # where the second part would be 0
    due = [float(s + (zero if s > 5 else clip.info.start) - start) for s in range(12)]
    assert found[found > 0.05] == pytest.approx([t for t in due if t > 0.05], abs=0.003)


def test_a_track_that_begins_late_has_silence_before(film: Film) -> None:
    path = film("clip.mkv", 75, sounds=(ticking(2),), late=1.5)
    whole = np.concatenate(list(samples(path, Fraction(0), HEARD)))
    assert not whole[: int(1.49 * HEARD)].any()
    assert ticks(whole[:, 0]) == pytest.approx([1.5, 2.5], abs=0.003)


def test_the_first_of_several_tracks_is_taken(film: Film) -> None:
    quiet = np.zeros(2 * RATE)
    path = film("clip.mkv", 50, sounds=(quiet, ticking(2)))
    assert has_sound(Clip.open(path))
    assert not np.concatenate(list(samples(path, Fraction(0), HEARD))).any()


def test_broken_packets_cost_no_more_than_themselves(film: Film) -> None:
    path = film("clip.mpg", 100, sounds=(ticking(4),))
    data = bytearray(path.read_bytes())
    middle = len(data) * 3 // 8
    data[middle : middle + 3000] = bytes(3000)
    path.write_bytes(data)
    start = Clip.open(path).info.start
    whole = np.concatenate(list(samples(path, start, HEARD)))
    assert ticks(whole[:, 0])[-1] == pytest.approx(3, abs=0.003)


def test_a_film_without_sound_has_none(film: Film) -> None:
    path = film("clip.mp4", 5)
    assert not has_sound(Clip.open(path))
    assert list(samples(path, Fraction(0), HEARD)) == []
