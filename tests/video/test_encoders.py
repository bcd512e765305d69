"""Codecs and encoders: what is offered works."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import av.error
import numpy as np
import pytest

from restorer.errors import RestorerError
from restorer.video import encoders as offered
from restorer.video import encoding, work
from restorer.video.colour import Coding
from restorer.video.encoders import CODECS, Output, encoders, works
from restorer.video.encoding import Encoder
from restorer.video.export import export
from restorer.video.reading import Clip
from restorer.video.refusals import FailedEncoderError


def test_only_encoders_that_make_frames_here_are_offered(monkeypatch: Any) -> None:
    assert works("libx264")
    assert not works("h264_of_another_planet")
    monkeypatch.setitem(offered._HARDWARE, "h264", ("libx264rgb", "mpeg4", "h264_none"))
    # The first two take no such pixels, and the third is none.
    assert encoders("h264") == ["libx264"]
    for codec in CODECS:
        assert encoders(codec)[0] in ("libx264", "libx265", "prores_ks", "ffv1")


class Hardware:
    """Stands in for a hardware encoder: x264 that gives up at some frame, or makes rubbish."""

    def __init__(self, *, fails_at: int = 1 << 30, rubbish: bool = False) -> None:
        self.__dict__.update(fails_at=fails_at, rubbish=rubbish, frames=0)
        self.__dict__["x264"] = av.CodecContext.create("libx264", "w")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.x264, name)

    def __setattr__(self, name: str, value: Any) -> None:
        known = {"pix_fmt": "yuv420p", "options": {"preset": "ultrafast"}}
        setattr(self.x264, name, known.get(name, value))

    def encode(self, picture: Any) -> Any:
        self.__dict__["frames"] += 1
        if self.frames > self.fails_at:
            raise av.error.ExternalError(542398533, "the card is gone")
        made = self.x264.encode(picture and picture.reformat(format="yuv420p"))
        return [] if self.rubbish else made


@pytest.mark.parametrize(
    ("what", "offered_"), [({}, True), ({"fails_at": 3}, False), ({"rubbish": True}, False)]
)
def test_hardware_is_offered_once_it_has_made_frames(
    monkeypatch: pytest.MonkeyPatch, what: dict[str, Any], offered_: bool
) -> None:
    name = "h264_nvenc"
    create = av.CodecContext.create

    class Machine:
        @staticmethod
        def create(codec: str, mode: str) -> Any:
            if codec == name:
                return Hardware(**what)
            if "_" in codec:
                raise av.error.ExternalError(542398533, "no such card")
            return create(codec, mode)

    monkeypatch.setattr(offered.av, "CodecContext", Machine)
    works.cache_clear()
    try:
        assert encoders("h264") == ["libx264", name][: 1 + offered_]
    finally:
        works.cache_clear()


def test_hardware_that_gives_up_is_one_sentence_and_loses_nothing(
    film: Callable[..., Path], job: Any, orange: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "PIECE", 10)
    source = film("in.mkv", times=range(40))
    whole = export(job(source, "whole.mkv"), orange)
    made = encoding._context
    # Of the third piece a few frames.
    cards = iter([made, made, lambda _: Hardware(fails_at=3)])
    monkeypatch.setattr(encoding, "_context", lambda output: next(cards, made)(output))
    with pytest.raises(RestorerError, match="libx264 failed in the middle of the film") as error:
        export(job(source, "out.mkv"), orange)
    assert isinstance(error.value, FailedEncoderError)
    assert not (source.parent / "out.mkv").exists()
    done = export(job(source, "out.mkv", resume=True), orange)
    assert (done.frames, done.resumed) == (40, 20)
    pairs = zip(Clip.open(whole.target).frames(), Clip.open(done.target).frames(), strict=True)
    assert all(np.array_equal(one.luma, other.luma) for one, other in pairs)


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
