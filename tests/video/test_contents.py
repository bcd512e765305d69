"""What is in a film's packets, told without decoding them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from restorer.video.decoding import Damage
from restorer.video.reading import Clip

Make = Callable[..., Path]
BEGIN, STUFFING = b"\0\0\1", bytes(300)


@pytest.mark.parametrize(("name", "codec"), [("raw.h264", "libx264"), ("raw.hevc", "libx265")])
def test_zeros_that_fill_a_stream_up_are_no_damage(film: Make, name: str, codec: str) -> None:
    """As encoders of constant rate put them before a slice's start code."""
    source = film(name, codec=codec, times=range(20), options={"preset": "ultrafast"})
    source.write_bytes(source.read_bytes().replace(BEGIN, STUFFING + BEGIN))
    clip, damage = Clip.open(source), Damage()
    frames = list(clip.frames(damage=damage))
    assert len(frames) == 20
    assert not any(frame.damaged for frame in frames)
    assert (clip.stamps.hurt, damage) == (set(), Damage())


def test_zeros_within_a_slice_are(film: Make) -> None:
    """As copied from a disk of which a part could not be read."""
    source = film("raw.h264", times=range(20))
    data = bytearray(source.read_bytes())
    middle = (data.rindex(BEGIN) + len(data)) // 2
    data[middle - 40 : middle + 40] = bytes(80)
    source.write_bytes(data)
    assert Clip.open(source).stamps.hurt
