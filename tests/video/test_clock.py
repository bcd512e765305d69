"""Recordings whose clock starts again: pictures and sound stay together behind it."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from restorer.video import work
from restorer.video.export import export
from restorer.video.progress import Cancelled, Control, Progress
from restorer.video.reading import Clip

Make = Callable[..., Path]
#: Where the clocks of recordings wrap around, in seconds.
WRAP = Fraction(2**33, 90000)
FORMS = {
    "ts": {"codec": "mpeg2video", "options": {"bf": "2", "g": "12"}, "audio": ("mp2",)},
    "vob": {"codec": "mpeg2video", "options": {"bf": "2", "g": "12"}, "audio": ("ac3",)},
    "mkv": {"options": {"preset": "veryfast", "bf": "2", "g": "12"}, "audio": ("aac",)},
    "m2ts": {"options": {"preset": "veryfast", "bf": "2", "g": "12"}, "audio": ("aac",)},
}


def flash(index: int, width: int, height: int) -> Any:
    """Bright for one frame in the middle of each second, in which the sound begins, too."""
    luma = np.full((height, width), 220 if index % 50 == 25 else 40, np.uint8)
    luma[:4, :8] = 60 + index % 128
    return luma


def moved(source: Path, name: str, shift: Fraction, sound: Fraction = Fraction(0)) -> Path:
    """The same film with other times; its sound ends earlier by so many seconds."""
    path = source.with_name(name)
    with av.open(str(source)) as read, av.open(str(path), "w") as out:
        tracks = [out.add_stream_from_template(stream, opaque=True) for stream in read.streams]
        length = Fraction(read.duration or 0, av.time_base)
        for packet in read.demux():
            if not packet.size:
                continue
            assert packet.pts is not None
            assert packet.dts is not None
            late = packet.pts * packet.time_base > length - sound
            if packet.stream.type == "audio" and late:
                continue
            packet.pts += round(shift / packet.time_base)
            packet.dts += round(shift / packet.time_base)
            packet.stream = tracks[packet.stream_index]
            out.mux(packet)
    return path


def joined(*parts: Path) -> Path:
    path = parts[0].with_name(f"joined{parts[0].suffix}")
    path.write_bytes(b"".join(part.read_bytes() for part in parts))
    return path


def apart(path: Path, seconds: int) -> float:
    """By how much flashes and beeps are apart at the most, of which there is one each second."""
    clip = Clip.open(path)
    flashes = [float(frame.time) for frame in clip.frames() if frame.luma[8:].mean() > 128]
    with av.open(str(path)) as container:
        beeps, before = list[float](), -1.0
        for frame in container.decode(audio=0):
            assert isinstance(frame, av.AudioFrame)
            assert frame.time is not None
            loud = np.flatnonzero(np.abs(frame.to_ndarray().reshape(-1, frame.samples)[0]) > 0.2)
            for sample in loud:
                time = frame.time + sample / frame.sample_rate
                if time > before + 0.1:
                    beeps.append(time)
                before = time
    assert len(flashes) == len(beeps) == seconds
    return float(np.abs(np.subtract(flashes, beeps)).max())


def packets(path: Path) -> list[tuple[int, int | None, bytes]]:
    with av.open(str(path)) as container:
        return [(p.stream_index, p.pts, bytes(p)) for p in container.demux() if p.size]


def set_clock(data: bytearray, place: int, pts: int, dts: int) -> None:
    """Write other times into the head of a packet in a transport stream."""
    at = data.index(b"\x00\x00\x01", place) + 9
    both = data[at - 2] >> 6 == 3
    for mark, time in ((3, pts), (1, dts)) if both else ((2, pts),):
        data[at] = mark << 4 | time >> 29 & 14 | 1
        data[at + 1 : at + 3] = (time >> 14 & 0xFFFE | 1).to_bytes(2, "big")
        data[at + 3 : at + 5] = (time << 1 & 0xFFFE | 1).to_bytes(2, "big")
        at += 5


@pytest.fixture
def recording(film: Make) -> Callable[[str, int], Path]:
    """Function that makes a recording of so many seconds, with flashes and beeps."""

    def made(suffix: str, seconds: int = 3) -> Path:
        return film(
            f"{suffix}-{seconds}.{'mp4' if suffix in ('m2ts', 'mkv') else 'mkv'}",
            times=range(50 * seconds),
            base=Fraction(1, 50),
            picture=flash,
            **FORMS[suffix],
        )

    return made


CLOCKS = {
    "again from 0": (Fraction(0), Fraction(0)),
    "back": (Fraction(5000), Fraction(77)),
    "far on": (Fraction(20), Fraction(9000)),
    "across the wrap": (WRAP - 2, Fraction(40)),
}


@pytest.mark.parametrize(
    ("suffix", "clock"),
    [
        *[("ts", "back"), ("ts", "across the wrap"), ("m2ts", "again from 0")],
        ("mkv", "again from 0"),
        *[("vob", "again from 0"), ("vob", "far on"), ("vob", "across the wrap")],
    ],
)
def test_pictures_and_sound_stay_together_behind_it(
    recording: Any, job: Any, orange: Any, suffix: str, clock: str
) -> None:
    """The first part's sound ends before its pictures, as where a recording was cut."""
    clocks = CLOCKS[clock]
    plain = recording(suffix)
    first = moved(plain, f"1.{suffix}", clocks[0], sound=Fraction(1, 8))
    source = joined(first, moved(plain, f"2.{suffix}", clocks[1]))
    clip = Clip.open(source)
    frames = list(clip.frames())
    assert len(frames) == 300
    assert [frame.pts for frame in frames] == clip.times
    if suffix != "mkv":  # of which the end is stated
        assert clip.info.duration is not None
        assert abs(clip.info.duration - 6) < Fraction(1, 10)

    done = export(job(source, "out.mkv"), orange)
    assert done.frames == 300
    (notice,) = done.notices
    assert "the 2 parts are joined" in notice
    assert apart(done.target, 6) < 1024 / 48000

    # Any moment finds its frame on both sides.
    for index in (0, 40, 149, 150, 151, 200, 299):
        shown = clip.frame_at(frames[index].time)
        assert (shown.index, shown.pts) == (index, frames[index].pts)
        assert np.array_equal(shown.luma, frames[index].luma)
    part = export(
        job(source, "part.mkv", start=frames[150].time, end=frames[150].time + 2), orange
    ).target
    assert apart(part, 2) < 1024 / 48000


@pytest.mark.parametrize("suffix", ["vob", "ts"])
def test_every_moment_of_joined_recordings_finds_its_picture(film: Make, suffix: str) -> None:
    """Also where several pictures lie in one block of the file, and some are of one size."""
    noise = np.random.default_rng(1).integers(0, 200, (96, 400), np.uint8)

    def passing(index: int, width: int, height: int) -> Any:
        return np.repeat(noise, 2, axis=1)[:, index * 3 : index * 3 + width]

    plain = film("parts.mkv", times=range(60), picture=passing, size=(96, 96), **FORMS["vob"])
    parts = [moved(plain, f"{begin}.{suffix}", Fraction(begin)) for begin in (1000, 20, 500)]
    clip = Clip.open(joined(*parts))
    frames = list(clip.frames())
    assert len(frames) == len({frame.pts for frame in frames}) == 180
    for frame in frames:
        shown = clip.frame_at(frame.time)
        assert (shown.index, shown.pts) == (frame.index, frame.pts)
        assert np.array_equal(shown.luma, frame.luma)


def test_subtitles_stay_with_their_pictures(recording: Any, job: Any, orange: Any) -> None:
    plain = recording("ts", 3)
    for name, begin in (("1.ts", 9), ("2.ts", 4000)):
        with (
            av.open(str(plain)) as read,
            av.open(str(plain.with_name(name)), "w") as out,
        ):
            tracks = [out.add_stream_from_template(each, opaque=True) for each in read.streams]
            words = out.add_mux_stream("dvb_subtitle")
            for packet in read.demux():
                if packet.size and packet.pts is not None and packet.dts is not None:
                    packet.pts += round(begin / packet.time_base)
                    packet.dts += round(begin / packet.time_base)
                    packet.stream = tracks[packet.stream_index]
                    out.mux(packet)
            for second in range(3):
                packet = av.Packet(bytes.fromhex("20000f10000100020510ff"))
                packet.stream, packet.time_base = words, Fraction(1, 1000)
                packet.pts = packet.dts = (begin + second) * 1000 + 500
                packet.duration = 300
                out.mux(packet)
    source = joined(plain.with_name("1.ts"), plain.with_name("2.ts"))
    done = export(job(source, "out.mkv"), orange)
    with av.open(str(done.target)) as container:
        texts = container.demux(container.streams.subtitles[0])
        shown = [float(p.pts * p.time_base) for p in texts if p.size and p.pts is not None]
    flashes = [f.time for f in Clip.open(done.target).frames() if f.luma[8:].mean() > 128]
    assert len(shown) == len(flashes) == 6
    assert np.abs(np.subtract(shown, [float(time) for time in flashes])).max() < 0.021


def test_many_parts_and_a_sound_that_is_converted(recording: Any, job: Any, orange: Any) -> None:
    plain = recording("vob", 2)
    source = joined(*(moved(plain, f"{n}.vob", Fraction((n * 7919) % 40000)) for n in range(5)))
    done = export(job(source, "out.mov"), orange)
    assert any("the 5 parts are joined" in notice for notice in done.notices)
    assert apart(done.target, 10) < 1536 / 48000


@pytest.mark.parametrize("suffix", ["ts", "vob", "m2ts"])
def test_a_clock_that_wraps_around_is_no_break(
    recording: Any, job: Any, orange: Any, suffix: str
) -> None:
    source = moved(recording(suffix), f"wrap.{suffix}", WRAP - Fraction(3, 2))
    clip = Clip.open(source)
    frames = list(clip.frames())
    assert [frame.pts for frame in frames] == clip.times
    assert abs(frames[-1].time - frames[0].time - Fraction(298, 100)) < Fraction(1, 100)
    shown = clip.frame_at(frames[60].time)
    assert (shown.index, shown.pts) == (60, frames[60].pts)
    done = export(job(source, "out.mp4"), orange)
    assert (done.frames, done.notices) == (150, ())
    assert apart(done.target, 3) < 1536 / 48000


@pytest.mark.parametrize("suffix", ["ts", "vob"])
def test_an_export_that_was_stopped_gives_the_same_film(
    recording: Any, job: Any, orange: Any, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr(work, "PIECE", 10)
    plain = recording(suffix)
    source = joined(
        moved(plain, f"1.{suffix}", Fraction(700)), moved(plain, f"2.{suffix}", Fraction(3))
    )
    whole = export(job(source, "whole.mkv"), orange).target
    for stop in (65, 255):
        control = Control()

        def told(now: Progress, stop: int = stop, control: Control = control) -> None:
            if now.part == "colour" and now.done >= stop:
                control.cancel()

        with pytest.raises(Cancelled):
            export(job(source, "out.mkv", resume=True), orange, progress=told, control=control)
    done = export(job(source, "out.mkv", resume=True), orange)
    assert done.resumed >= 200
    assert packets(done.target) == packets(whole)


@pytest.mark.parametrize("suffix", ["ts", "vob", "m2ts"])
def test_recordings_that_begin_amidst_a_scene(recording: Any, suffix: str) -> None:
    """Pictures made from others that are not there are left out, or told to be damaged."""
    plain = moved(recording(suffix), f"plain.{suffix}", Fraction(0))
    with av.open(str(plain)) as container:
        places = [p.pos for p in container.demux(video=0) if p.size and p.pos is not None]
    data = plain.read_bytes()
    unit = {"ts": 188, "m2ts": 192, "vob": 2048}[suffix]
    cut = next(place for place in places if place > len(data) / 5) // unit * unit
    head = b"" if suffix == "vob" else data[: 3 * unit]  # which tracks there are
    first, both = plain.with_name(f"cut.{suffix}"), plain.with_name(f"both.{suffix}")
    first.write_bytes(head + data[cut:])
    both.write_bytes(data + data[cut:])

    clip = Clip.open(first)
    frames = list(clip.frames())
    assert [frame.pts for frame in frames] == clip.times
    assert 50 < len(frames) < 130
    assert not any(frame.damaged or frame.concealed for frame in frames)

    clip = Clip.open(both)
    frames = list(clip.frames())
    assert clip.stamps.joints == 1
    assert [frame.pts for frame in frames] == clip.times
    broken = [frame.index for frame in frames if frame.damaged or frame.concealed]
    assert len(frames) == 150 + len(frames[150:])
    assert 0 < len(broken) < 20
    assert min(broken) >= 148


@pytest.mark.parametrize("silent", [False, True])
def test_pictures_that_are_missing_for_a_while_are_no_new_clock(
    recording: Any, job: Any, orange: Any, silent: bool
) -> None:
    """Only where the sound jumps along it is the clock."""
    plain = recording("ts", 14)
    source = plain.with_name("gap.ts")
    with av.open(str(plain)) as read, av.open(str(source), "w") as out:
        tracks = [out.add_stream_from_template(stream, opaque=True) for stream in read.streams]
        for packet in read.demux():
            if not packet.size:
                continue
            assert packet.pts is not None
            time = packet.pts * packet.time_base
            if 1 < time < 13 and (silent or packet.stream.type == "video"):
                continue
            packet.stream = tracks[packet.stream_index]
            out.mux(packet)
    clip = Clip.open(source)
    length = clip.until(clip.times[-1]) - clip.info.start
    assert abs(length - (2 if silent else 14)) < Fraction(3, 4)
    assert clip.stamps.joints == silent


def test_pictures_whose_clock_alone_starts_again_are_told_of(
    recording: Any, job: Any, orange: Any
) -> None:
    """There is no telling where their sound belongs."""
    source = moved(recording("ts", 14), "alone.ts", Fraction(0))
    turned = bytearray(source.read_bytes())
    with av.open(str(source)) as container:
        for packet in container.demux(video=0):
            if packet.size and packet.dts is not None and packet.dts > 5 * 90000:
                assert packet.pos is not None
                assert packet.pts is not None
                set_clock(turned, packet.pos, packet.pts - 300000, packet.dts - 300000)
    source.write_bytes(turned)
    clip = Clip.open(source)
    assert clip.starts_again is not None
    assert abs(clip.starts_again - 5) < Fraction(1, 10)
    assert (
        "clock starts again behind 5.0 seconds" in export(job(source, "o.mkv"), orange).notices[0]
    )


def test_a_damaged_time_is_no_new_clock(recording: Any, job: Any, orange: Any) -> None:
    source = moved(recording("ts"), "wild.ts", Fraction(0))
    data = bytearray(source.read_bytes())
    with av.open(str(source)) as container:
        places = {0: list[int](), 1: list[int]()}
        for packet in container.demux():
            if packet.pos is not None:
                places[packet.stream_index].append(packet.pos)
    for place in (places[0][30], places[1][20]):
        at = data.index(b"\x00\x00\x01", place) + 9
        data[at] ^= 0x06  # of the time's topmost bits: hours away
    source.write_bytes(data)
    clip = Clip.open(source)
    frames = list(clip.frames())
    assert (len(frames), clip.stamps.joints) == (150, 0)
    assert frames[-1].time - frames[0].time < Fraction(301, 100)
    assert apart(export(job(source, "out.mkv"), orange).target, 3) < 1024 / 48000


SLIDES = {
    "far apart": (0, 12, 24, 36, 48, 60),
    "for a while": (0, 1, 2, 3, 23, 24, 44, 45, 65, 66, 67, 68),
    "in pairs": (0, 1, 12, 13, 24, 25, 36, 37, 49),
}


@pytest.mark.parametrize("seconds", SLIDES.values(), ids=SLIDES)
@pytest.mark.parametrize(
    ("name", "audio"), [("slides.ts", ("mp2",)), ("slides.ts", ()), ("slides.mpg", ("mp2",))]
)
def test_pictures_that_stand_long_are_all_there(
    film: Make, seconds: tuple[int, ...], name: str, audio: tuple[str, ...]
) -> None:
    times = [25 * second for second in seconds]
    form = {"codec": "mpeg2video", "options": {"g": "1", "bf": "0"}, "size": (32, 32)}
    clip = Clip.open(film(name, times=times, audio=audio, **form))
    frames = list(clip.frames())
    assert [frame.pts for frame in frames] == clip.times
    assert (len(frames), clip.stamps.joints, clip.info.notices) == (len(times), 0, ())
    assert frames[0].time == clip.info.start
    if name == "slides.ts":
        found = [frame.time - clip.info.start for frame in frames]
        assert found == [Fraction(time, 25) for time in times]
    shown = clip.frame_at(frames[4].time)
    assert (shown.index, shown.pts) == (4, frames[4].pts)
