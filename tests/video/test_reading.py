"""Reading films as they come: with any times, forms and damages."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest

from restorer.errors import RestorerError
from restorer.video.export import export
from restorer.video.packets import Damage
from restorer.video.pictures import Orientation
from restorer.video.reading import Clip

Make = Callable[..., Path]
UNEVEN = (0, 40, 100, 133, 400, 440, 1007, 1008, 1300, 2000)


@pytest.mark.parametrize("suffix", ["mp4", "mkv", "mov"])
def test_uneven_times_are_exact(film: Make, number_of: Any, suffix: str) -> None:
    clip = Clip.open(film(f"uneven.{suffix}", times=UNEVEN, base=Fraction(1, 1000)))
    frames = list(clip.frames())

    assert [frame.time for frame in frames] == [Fraction(time, 1000) for time in UNEVEN]
    assert [frame.pts for frame in frames] == clip.times
    assert [number_of(frame.luma) for frame in frames] == list(range(len(UNEVEN)))


def test_any_moment_finds_its_frame(film: Make, number_of: Any) -> None:
    path = film("film.mp4", times=range(60), options={"preset": "ultrafast", "g": "12", "bf": "2"})
    clip = Clip.open(path)
    whole = {frame.index: frame.luma for frame in clip.frames()}

    for moment, index in [(-1.0, 0), (0.0, 0), (0.039, 0), (0.04, 1), (1.02, 25), (9.0, 59)]:
        frame = clip.frame_at(Fraction(moment).limit_denominator(1000))
        assert (frame.index, number_of(frame.luma)) == (index, index)
        assert np.array_equal(frame.luma, whole[index])

    part = list(clip.frames(Fraction(13, 25), Fraction(30, 25)))
    assert [frame.index for frame in part] == list(range(13, 30))
    assert all(np.array_equal(frame.luma, whole[frame.index]) for frame in part)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_film_comes_upright(film: Make, turn: int) -> None:
    def corner(index: int, width: int, height: int) -> Any:
        luma = np.full((height, width), 60, np.uint8)
        luma[:16, :16] = 200
        return luma

    clip = Clip.open(
        film("turned.mp4", rotation=turn, picture=corner, aspect=Fraction(4, 3), times=range(3))
    )
    frame = next(clip.frames())
    upright = np.rot90(corner(0, 64, 48), turn // 90)

    assert clip.info.orientation == Orientation(turn)
    assert frame.luma.shape == upright.shape == (clip.info.height, clip.info.width)
    assert np.abs(frame.luma.astype(int) - upright).max() < 12
    assert clip.info.sample_aspect_ratio == (Fraction(4, 3) if turn == 180 else Fraction(3, 4))


@pytest.mark.parametrize("suffix", ["mp4", "mov", "mkv"])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("flips", [(True, False), (False, True), (True, True)])
def test_a_mirrored_film_comes_upright(
    film: Make, suffix: str, turn: int, flips: tuple[bool, bool]
) -> None:
    def corner(index: int, width: int, height: int) -> Any:
        luma = np.full((height, width), 60, np.uint8)
        luma[:16, :16], luma[:16, -16:] = 200, 130
        return luma

    path = film(f"mirrored.{suffix}", rotation=turn, flips=flips, picture=corner, times=range(3))
    upright = np.rot90(corner(0, 64, 48), turn // 90)
    upright = np.fliplr(upright) if flips[0] else upright
    upright = np.flipud(upright) if flips[1] else upright
    clip = Clip.open(path)
    for frame in [*clip.frames(), clip.frame_at(Fraction(1, 25))]:
        assert frame.luma.shape == upright.shape == (clip.info.height, clip.info.width)
        assert np.abs(frame.luma.astype(int) - upright).max() < 12
    (glimpse,) = clip.glimpses([Fraction(0)])
    assert np.abs(glimpse.astype(int) - frame.grey).max() < 12


@pytest.mark.parametrize("target", ["out.mp4", "out.mkv", "out.mov"])
def test_a_mirrored_film_is_written_upright(film: Make, job: Any, orange: Any, target: str) -> None:
    source = film("mirrored.mp4", rotation=90, flips=(True, False), times=range(3))
    done = export(job(source, target, crf=10), orange)
    written = Clip.open(done.target)
    assert written.info.orientation == Orientation()
    for ours, theirs in zip(written.frames(), Clip.open(source).frames(), strict=True):
        assert np.abs(ours.luma.astype(int) - theirs.luma).mean() < 4


def test_ten_bits_and_their_tags_are_read(film: Make) -> None:
    path = film(
        "deep.mkv",
        codec="ffv1",
        options={},
        pixels="yuv422p10le",
        tags={"colorspace": 1, "color_range": 2, "color_primaries": 1, "color_trc": 1},
        times=range(5),
    )
    clip = Clip.open(path)
    coding = clip.info.coding
    assert (coding.bits, coding.matrix, coding.full_range, coding.primaries) == (10, 1, True, 1)
    with av.open(str(path)) as container:
        for frame, stored in zip(clip.frames(), container.decode(video=0), strict=True):
            assert frame.luma.dtype == np.uint16
            rows = np.frombuffer(stored.planes[0], np.uint16).reshape(48, -1)
            assert np.array_equal(frame.luma, rows[:, :64])
            assert frame.luma.max() > 255
            assert frame.chroma[0].shape == (24, 32)


@pytest.mark.parametrize("pixels", ["yuv420p", "yuv444p", "gray"])
def test_luma_is_the_file_s_own(film: Make, pixels: str) -> None:
    def noise(index: int, width: int, height: int) -> Any:
        return np.random.default_rng(index).integers(0, 256, (height, width), np.uint8)

    path = film("noise.mkv", codec="ffv1", options={}, pixels=pixels, picture=noise, size=(63, 45))
    for frame in Clip.open(path).frames():
        assert np.array_equal(frame.luma, noise(frame.index, 63, 45))
        assert all(plane.shape == (23, 32) for plane in frame.chroma)


def test_standard_definition_without_a_tag_is_bt601(film: Make) -> None:
    assert Clip.open(film("old.mp4", times=range(2))).info.coding.matrix == 6
    large = film("new.mp4", size=(1280, 720), times=range(2))
    assert Clip.open(large).info.coding.matrix == 1


def test_interlaced_films_are_recognised_and_deinterlaced(film: Make) -> None:
    def combed(index: int, width: int, height: int) -> Any:
        luma = np.full((height, width), 60, np.uint8)
        for field in (0, 1):
            left = (index * 2 + field) * 4
            luma[field::2, left : left + 16] = 200
        return luma

    clip = Clip.open(
        film(
            "fields.mpg",
            codec="mpeg2video",
            options={"qscale": "2", "flags": "+ildct+ilme+qscale", "global_quality": "236"},
            picture=combed,
            interlaced=True,
            times=range(6),
        )
    )
    frames = list(clip.frames())
    assert clip.info.interlaced
    assert len(frames) == 6
    for frame in frames[1:5]:
        rows = frame.luma.astype(int)
        assert np.abs(rows[12:36] - rows[13:37]).mean() < 2, "teeth between the rows"
    again = list(clip.frames(frames[3].time))
    assert [frame.index for frame in again] == [3, 4, 5]
    for frame, part in zip(frames[3:], again, strict=True):
        assert np.array_equal(frame.luma, part.luma)


@pytest.mark.parametrize("first", ["tff", "bff", None])
def test_captures_that_do_not_say_so_are_recognised_by_their_rows(film: Make, first: Any) -> None:
    scene = np.random.default_rng(1).normal(0, 10, (480, 900))
    scene += 128 + 60 * np.sin(np.arange(900) / 9)

    def capture(index: int, width: int, height: int) -> Any:
        luma = np.empty((height, width), np.uint8)
        for field in (0, 1):
            later = field if first == "tff" else 1 - field
            time = 2 * index + (later if first else 0)
            luma[field::2] = scene[field::2, 3 * time : 3 * time + width].clip(0, 255)
        return luma

    path = film(
        "capture.mkv", codec="ffv1", options={}, size=(640, 480), picture=capture, times=range(20)
    )
    clip = Clip.open(path)
    assert clip.info.interlaced == first
    frames = list(clip.frames())
    assert [frame.index for frame in frames] == list(range(20))
    if first is None:
        assert all(np.array_equal(f.luma, capture(f.index, 640, 480)) for f in frames)
    else:
        rows = frames[9].luma.astype(int)
        teeth = capture(9, 640, 480).astype(int)
        assert np.abs(np.diff(rows, axis=0)).mean() < np.abs(np.diff(teeth, axis=0)).mean() * 0.8


def test_broken_packets_are_filled_and_counted(film: Make, number_of: Any) -> None:
    path = film("hurt.avi", codec="mjpeg", options={}, pixels="yuvj420p", times=range(30))
    with av.open(str(path)) as container:
        places = {p.pts: (p.pos, p.size) for p in container.demux(video=0) if p.size}
    data = bytearray(path.read_bytes())
    for index in (0, 7, 8, 29):
        pos, size = places[index]
        start = data.index(b"\xff\xd8", pos)
        data[start : start + size] = bytes(size)
    path.write_bytes(data)

    damage = Damage()
    frames = list(Clip.open(path).frames(damage=damage))
    assert [frame.pts for frame in frames] == list(range(30))
    assert [frame.index for frame in frames if frame.concealed] == [0, 7, 8, 29]
    assert (damage.packets, damage.concealed) == (4, 4)
    shown = [number_of(frame.luma) for frame in frames]
    assert shown == [1, 1, 2, 3, 4, 5, 6, 6, 6, *range(9, 29), 28]


def test_a_film_cut_off_is_read_as_far_as_it_goes(film: Make) -> None:
    path = film("short.mkv", times=range(100), options={"preset": "ultrafast", "g": "10"})
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 6 // 10])
    frames = list(Clip.open(path).frames())
    assert 40 < len(frames) < 70


@pytest.mark.parametrize("name", ["raw.h264", "raw.hevc", "raw.m2v", "film.avi"])
def test_pictures_without_times_are_counted(film: Make, number_of: Any, name: str) -> None:
    codecs = {"hevc": "libx265", "m2v": "mpeg2video", "avi": "mpeg4", "h264": "libx264"}
    options = {"bf": "2", "g": "5"} if name != "raw.hevc" else {"x265-params": "log-level=none"}
    clip = Clip.open(film(name, codec=codecs[name.split(".")[1]], options=options, times=range(20)))
    frames = list(clip.frames())
    assert [number_of(frame.luma) for frame in frames] == list(range(20))
    assert [frame.pts for frame in frames] == clip.times
    steps = np.diff([float(frame.time) for frame in frames])
    assert np.allclose(steps, 1 / 25)
    for index in (0, 7, 19):
        shown = clip.frame_at(frames[index].time)
        assert (shown.index, shown.pts, number_of(shown.luma)) == (index, frames[index].pts, index)


@pytest.mark.parametrize(("between", "noise"), [("0", 60), ("2", 45), ("2", 70)])
def test_neighbours_to_which_one_time_is_given_are_both_there(
    film: Make, number_of: Any, between: str, noise: int
) -> None:
    """As FFmpeg does now and then where pictures begin and end amidst a file's blocks."""

    def noisy(index: int, width: int, height: int) -> Any:
        chance = np.random.default_rng(index)
        luma = chance.integers(120 - noise, 120 + noise, (height, width)).astype(np.uint8)
        for block in range(4):
            luma[:8, block * 8 : block * 8 + 8] = 40 + 50 * ((index >> (2 * block)) & 3)
        return luma

    options = {"bf": between, "g": "12"}
    form = {"codec": "mpeg2video", "options": options, "audio": ("mp2",)}
    clip = Clip.open(film("film.mpg", times=range(100), picture=noisy, **form))
    frames = list(clip.frames())
    assert [frame.pts for frame in frames] == clip.times
    assert [number_of(frame.luma) for frame in frames] == list(range(100))
    for index in range(0, 100, 9):
        shown = clip.frame_at(frames[index].time)
        assert (shown.index, number_of(shown.luma)) == (index, index)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("none.mp4", None, "There is no film"),
        ("text.mp4", b"Dear diary, " * 99, "cannot be read as a film"),
        ("empty.mkv", b"", "cannot be read as a film"),
    ],
)
def test_what_is_no_film_is_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RestorerError, match=sentence) as error:
        Clip.open(path)
    assert name in str(error.value)
    with pytest.raises(RestorerError, match="is a folder"):
        Clip.open(tmp_path)


def test_sound_alone_and_a_film_without_its_index_are_refused(film: Make, tmp_path: Path) -> None:
    sound = tmp_path / "sound.wav"
    with av.open(str(sound), "w") as out:
        stream = out.add_stream("pcm_s16le", rate=48000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 960), np.int16), layout="mono")
        frame.sample_rate = 48000
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            out.mux(packet)
    with pytest.raises(RestorerError, match="holds no moving picture"):
        Clip.open(sound)
    photo = tmp_path / "photo.png"
    photo.write_bytes(cv2.imencode(".png", np.zeros((30, 40, 3), np.uint8))[1].tobytes())
    with pytest.raises(RestorerError, match="is a picture, not a film"):
        Clip.open(photo)
    path = film("cut.mp4")
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(RestorerError, match="damaged or cut off"):
        Clip.open(path)
