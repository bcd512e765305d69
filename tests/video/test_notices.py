"""What a person is told of a film that is not quite as usual, before anything is made of it."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from restorer.errors import RestorerError
from restorer.video.export import export
from restorer.video.job import plan
from restorer.video.reading import Clip

Make = Callable[..., Path]
DEEP = {"codec": "ffv1", "options": {}, "pixels": "yuv420p10le"}


def test_hdr_keeps_its_tags_and_is_told_of(film: Make, job: Any, orange: Any) -> None:
    tags = {"colorspace": 9, "color_range": 1, "color_primaries": 9, "color_trc": 16}
    source = film("hdr.mkv", times=range(3), tags=tags, **DEEP)
    done = export(job(source, "out.mkv", "hevc"), orange)
    assert [notice for notice in done.notices if "in HDR (PQ)" in notice]
    coding = Clip.open(done.target).info.coding
    assert (coding.bits, coding.matrix, coding.primaries, coding.transfer) == (10, 9, 9, 16)


def test_ten_bits_in_h264_are_told_of(film: Make, job: Any) -> None:
    source = film("deep.mkv", times=range(3), **DEEP)
    assert "written in 8 bits" in plan(job(source, "out.mkv")).notices[0]
    assert plan(job(source, "out.mkv", "hevc")).notices == ()


def test_a_turn_that_is_no_quarter_is_told_of(film: Make, job: Any) -> None:
    source = film("askew.mp4", times=range(3), rotation=45)
    planned = plan(job(source, "out.mp4"))
    assert "turned by 45 degrees; it stays" in planned.notices[0]
    assert planned.clip.info.width == 64


def test_of_two_films_in_a_file_the_first_is_taken_and_the_other_told_of(
    tmp_path: Path, job: Any, orange: Any
) -> None:
    source = tmp_path / "two.mkv"
    with av.open(str(source), "w") as out:
        streams = [out.add_stream("ffv1", rate=25) for _ in range(2)]
        for stream in streams:
            stream.width, stream.height, stream.pix_fmt = 32, 24, "yuv420p"
        for number, stream in enumerate(streams):
            picture = av.VideoFrame.from_ndarray(
                np.full((36, 32), 60 + 100 * number, np.uint8), "yuv420p"
            )
            picture.pts, picture.time_base = 0, Fraction(1, 25)
            out.mux(stream.encode(picture))
            out.mux(stream.encode(None))
    done = export(job(source, "out.mkv", "ffv1"), orange)
    assert "track 1 (ffv1) is left out: only the first one" in done.notices[0]
    (frame,) = Clip.open(done.target).frames()
    assert (frame.luma == 60).all()


@pytest.mark.parametrize("opaque", [True, False])
@pytest.mark.parametrize(
    ("name", "codec", "pixels"),
    [
        ("clear.mov", "prores_ks", "yuva444p10le"),
        ("clear.mov", "png", "rgba"),
        ("clear.webm", "libvpx", "yuva420p"),
    ],
)
def test_transparency_that_is_left_out_is_told_of(
    tmp_path: Path, name: str, codec: str, pixels: str, opaque: bool
) -> None:
    source = tmp_path / name
    with av.open(str(source), "w") as out:
        stream = out.add_stream(codec, rate=25, options={"auto-alt-ref": "0"})
        stream.width, stream.height, stream.pix_fmt = 64, 48, pixels
        shown = np.full((48, 64, 4), 128, np.uint8)
        shown[..., 3] = 255
        shown[:20, :, 3] = 255 if opaque else 0
        picture = av.VideoFrame.from_ndarray(shown, "rgba").reformat(format=pixels)
        picture.pts = 0
        out.mux(stream.encode(picture))
        out.mux(stream.encode(None))
    told = [notice for notice in Clip.open(source).info.notices if "transparent" in notice]
    # WebM says that it may be, and no more.
    assert len(told) == (name.endswith("webm") or not opaque)


@pytest.mark.parametrize("target", ["out.mov", "out.mp4", "out.mkv"])
def test_time_codes_go_along(film: Make, job: Any, orange: Any, target: str) -> None:
    source = film("coded.mov", times=range(5), metadata={"timecode": "10:00:00:00"})
    done = export(job(source, target), orange)
    assert done.notices == ()
    with av.open(str(done.target)) as container:
        film_ = container.streams.video[0]
        said = {
            key.lower(): value for key, value in {**container.metadata, **film_.metadata}.items()
        }
    assert said["timecode"] == "10:00:00:00"


@pytest.mark.parametrize("name", ["one.mp4", "one.mkv", "one.mov"])
def test_a_film_of_one_frame_is_one(film: Make, job: Any, orange: Any, name: str) -> None:
    source = film(name, times=(0,))
    done = export(job(source, f"out-{name}", shots=None), orange)
    assert (done.frames, done.notices) == (1, ())
    assert len(list(Clip.open(done.target).frames())) == 1


@pytest.mark.parametrize(
    "part",
    [
        {"start": Fraction(99)},
        {"end": Fraction(0)},
        {"start": Fraction(1, 2), "end": Fraction(1, 4)},
    ],
    ids=str,
)
def test_a_part_without_frames_is_one_sentence(film: Make, job: Any, part: Any) -> None:
    with pytest.raises(RestorerError, match="no frame between the start and the end"):
        plan(job(film("in.mkv"), "out.mkv", **part))


def test_an_end_behind_the_film_s_is_its_end(film: Make, job: Any) -> None:
    planned = plan(job(film("in.mkv"), "out.mkv", end=Fraction(99)))
    assert (planned.frames, planned.notices) == (25, ())


def test_a_film_of_which_nothing_can_be_read_is_one_sentence(film: Make) -> None:
    path = film("mute.avi", codec="mjpeg", options={}, pixels="yuvj420p", times=range(4))
    data = bytearray(path.read_bytes())
    with av.open(str(path)) as container:
        places = [(p.pos, p.size) for p in container.demux(video=0) if p.size and p.pos is not None]
    for position, size in places:
        start = data.index(b"\xff\xd8", position)
        data[start : start + size] = bytes(size)
    path.write_bytes(data)
    with pytest.raises(RestorerError, match="not one frame of it can be read"):
        Clip.open(path)
