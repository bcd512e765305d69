"""Codecs and encoders: what is offered works."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from restorer.errors import RestorerError
from restorer.video import encoders as offered
from restorer.video.colour import Coding
from restorer.video.encoders import CODECS, Output, encoders, works
from restorer.video.encoding import Encoder
from restorer.video.export import export
from restorer.video.reading import Clip


def test_only_encoders_that_make_frames_here_are_offered(monkeypatch: Any) -> None:
    assert works("libx264")
    assert not works("h264_of_another_planet")
    monkeypatch.setitem(offered._HARDWARE, "h264", ("libx264rgb", "mpeg4", "h264_none"))
    # The first two take no such pixels, and the third is none.
    assert encoders("h264") == ["libx264"]
    for codec in CODECS:
        assert encoders(codec)[0] in ("libx264", "libx265", "prores_ks", "ffv1")


def test_more_quality_is_a_lower_rate_factor_and_a_crf_goes_before_it() -> None:
    factors = [Output("h264", quality).rate_factor for quality in (0, 40, 80, 100)]
    assert factors == sorted(factors, reverse=True)
    assert Output("h264").rate_factor == 18
    assert Output("hevc", 10, crf=30).options["crf"] == "30"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"codec": "cinepak"}, "no codec 'cinepak'"),
        ({"quality": 101}, "quality 101 is out of range"),
        ({"crf": 52}, "CRF 52 is out of range"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(RestorerError, match=sentence):
        Output(**wrong)


def test_h264_has_8_bits_prores_10_and_the_others_what_the_source_has() -> None:
    deep = Coding(10, 1, True, 9, 16)
    assert [Output(codec).coding(deep).bits for codec in CODECS] == [8, 10, 10, 10]
    assert Output("hevc").coding(deep) == deep


@pytest.mark.parametrize("codec", ["h264", "hevc", "prores"])
def test_luma_survives_encoding_nearly_as_it_is(
    film: Callable[..., Path], job: Any, orange: Any, codec: str
) -> None:
    source = film("in.mkv", codec="ffv1", options={}, size=(128, 96), times=range(6))
    target = export(job(source, "out.mkv", codec), orange).target
    for before, after in zip(Clip.open(source).frames(), Clip.open(target).frames(), strict=True):
        after_luma = after.luma / (1 << (after.coding.bits - 8))
        assert np.abs(after_luma - before.luma).mean() < 1.5


@pytest.mark.parametrize("codec", CODECS)
def test_the_same_frames_give_the_same_packets(film: Callable[..., Path], codec: str) -> None:
    """Whatever lay in memory before, or an export that goes on would not fit what is there."""
    clip = Clip.open(film("in.mkv", times=range(12), size=(212, 120)))
    frames = list(clip.frames())
    made = set()
    for number in range(5):
        junk = [np.random.default_rng((number, i)).bytes(50_000 * (i + 1)) for i in range(5)]
        del junk
        encoder = Encoder(clip.info, Output(codec))
        packets = [packet for frame in frames for packet in encoder.encode(frame)]
        made.add(b"".join(bytes(packet) for packet in packets + encoder.finish()))
    assert len(made) == 1
