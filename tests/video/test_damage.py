"""Damaged films: what is lost or broken is concealed, counted and told, and nothing else is."""

import random
import struct
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from restorer.errors import RestorerError
from restorer.video.contents import hold
from restorer.video.export import export
from restorer.video.packets import Damage
from restorer.video.reading import Clip

Make = Callable[..., Path]
H264 = {"preset": "ultrafast", "g": "25", "bf": "2"}
FORMS: dict[str, dict[str, Any]] = {
    "h264.ts": {"options": H264, "audio": ("aac",)},
    "mpeg2.ts": {"codec": "mpeg2video", "options": {"g": "12", "bf": "2"}, "audio": ("mp2",)},
    "mpeg2.vob": {"codec": "mpeg2video", "options": {"g": "12", "bf": "2"}, "audio": ("ac3",)},
    "h264.mkv": {"options": H264, "audio": ("aac",)},
    "hevc.mkv": {"codec": "libx265", "options": {"x265-params": "log-level=none"}},
    "ffv1.mkv": {"codec": "ffv1", "options": {"level": "3", "slices": "4"}, "audio": ("flac",)},
    "mjpeg.avi": {"codec": "mjpeg", "options": {}, "pixels": "yuvj420p", "audio": ("pcm_s16le",)},
    "mpeg4.avi": {"codec": "mpeg4", "options": {}, "audio": ("libmp3lame",)},
    "frames.avi": {"codec": "mpeg4", "options": {"bf": "2"}},
    "h264.flv": {"options": H264, "audio": ("aac",)},
    "h264.mp4": {"options": H264, "audio": ("aac",)},
    "h264.mov": {"options": H264},
    "vp9.webm": {"codec": "libvpx-vp9", "options": {"cpu-used": "8"}, "audio": ("libopus",)},
}


def grain(index: int, width: int, height: int) -> Any:
    """A picture that needs some bytes, so that a film does not lie in a few blocks."""
    noise = np.random.default_rng(index).integers(-40, 40, (height, width))
    return (110 + 60 * np.sin(np.arange(width) / 9 + index / 7) + noise).clip(20, 230)


def places(path: Path, index: int = 0) -> list[tuple[int, int]]:
    """Where the packets of a track lie, and how long they are."""
    with av.open(str(path)) as container:
        found = container.demux(container.streams[index])
        return [(p.pos, p.size) for p in found if p.size and p.pos is not None]


def told(path: Path) -> tuple[list[int], Damage, list[int]]:
    """Times of all frames, what is said to be damaged, and the indices of broken frames."""
    damage = Damage()
    frames = list(Clip.open(path).frames(damage=damage))
    broken = [frame.index for frame in frames if frame.concealed or frame.damaged]
    return [frame.pts for frame in frames], damage, broken


@pytest.mark.parametrize("name", FORMS)
def test_of_whole_films_nothing_is_told(film: Make, job: Any, orange: Any, name: str) -> None:
    source = film(name, times=range(60), picture=grain, **FORMS[name])
    clip = Clip.open(source)
    times, damage, broken = told(source)
    assert (len(times), damage, broken, clip.cut_off) == (60, Damage(), [], False)
    done = export(job(source, "out.mkv"), orange)
    assert (done.frames, done.damaged, done.concealed, done.notices) == (60, 0, 0, ())


#: Times as of films that are not as even as others, in frames.
UNEVEN = (*range(15), *range(19, 25), *range(35, 60))
ODD: dict[str, dict[str, Any]] = {
    "length.mkv": {"options": H264, "audio": ("wavpack",)},  # of its sound none is said
    "alpha.webm": {"codec": "libvpx-vp9", "pixels": "yuva420p", "options": {"cpu-used": "8"}},
}


@pytest.mark.parametrize("name", ODD)
def test_of_whole_films_with_uneven_times_nothing_is_told(film: Make, name: str) -> None:
    audio = {"audio": ("libopus",), **ODD[name]}
    times, damage, broken = told(film(name, times=UNEVEN, picture=grain, **audio))
    assert (len(times), damage, broken) == (len(UNEVEN), Damage(), [])


def laced(source: Path, count: int) -> Path:
    """The same film in a Matroska file of which each block of sound has so many packets."""

    def element(code: int, *content: bytes) -> bytes:
        data = b"".join(content)
        return (
            code.to_bytes((code.bit_length() + 7) // 8) + (len(data) | 1 << 56).to_bytes(8) + data
        )

    def number(code: int, value: int) -> bytes:
        return element(code, value.to_bytes(4))

    def block(track: int, time: int, *packets: bytes) -> bytes:
        several = bytes([0x84, len(packets) - 1]) if len(packets) > 1 else b"\x80"
        return element(0xA3, bytes([0x80 | track]), time.to_bytes(2), several, *packets)

    with av.open(str(source)) as container:
        found = {0: list[tuple[int, bytes]](), 1: list[tuple[int, bytes]]()}
        for packet in container.demux():
            if packet.size and packet.pts is not None:
                time = max(0, round(1000 * packet.pts * packet.time_base))
                found[packet.stream_index].append((time, bytes(packet)))
    blocks = [(time, block(1, time, data)) for time, data in found[0]]
    for at in range(0, len(found[1]) - count, count):
        part = found[1][at : at + count]
        blocks.append((part[0][0], block(2, part[0][0], *(data for _, data in part))))
    size = element(0xE0, number(0xB0, 64), number(0xBA, 48))
    rate = element(0xE1, element(0xB5, struct.pack(">d", 48000)), number(0x9F, 2))
    tracks = [
        [number(0xD7, 1), number(0x73C5, 1), number(0x83, 1), element(0x86, b"V_MJPEG"), size],
        [number(0xD7, 2), number(0x73C5, 2), number(0x83, 2), element(0x86, b"A_MPEG/L2"), rate],
    ]
    path = source.with_name("laced.mkv")
    path.write_bytes(
        element(0x1A45DFA3, element(0x4282, b"matroska"))
        + element(
            0x18538067,
            element(0x1549A966, number(0x2AD7B1, 1000000)),
            element(0x1654AE6B, *(element(0xAE, *track) for track in tracks)),
            element(0x1F43B675, number(0xE7, 0), *(data for _, data in sorted(blocks))),
        )
    )
    return path


def test_several_packets_of_sound_in_a_block_are_no_hole(film: Make) -> None:
    form = {**FORMS["mjpeg.avi"], "audio": ("mp2",)}
    source = laced(film("plain.mkv", times=UNEVEN, picture=grain, **form), 8)
    times, damage, broken = told(source)
    assert (len(times), damage, broken) == (len(UNEVEN), Damage(), [])


@pytest.mark.parametrize("suffix", ["mkv", "flv"])
def test_a_recorder_s_pause_is_no_loss(film: Make, suffix: str) -> None:
    shown = [*range(25), *range(75, 110)]
    plain = film(f"plain.{suffix}", times=shown, options=H264, picture=grain, audio=("aac",))
    source = plain.with_name(f"pause.{suffix}")
    with av.open(str(plain)) as read, av.open(str(source), "w") as out:
        tracks = [out.add_stream_from_template(stream, opaque=True) for stream in read.streams]
        for packet in read.demux():
            if not packet.size or packet.pts is None:
                continue
            if packet.stream_index == 1 and 1 < packet.pts * packet.time_base < 3:
                continue
            packet.stream = tracks[packet.stream_index]
            out.mux(packet)
    times, damage, broken = told(source)
    assert (len(times), damage, broken) == (len(shown), Damage(), [])


@pytest.mark.parametrize("name", ["h264.ts", "mpeg2.ts"])
@pytest.mark.parametrize("count", [1, 3, 10])
def test_lost_packets_of_a_broadcast_are_told(film: Make, name: str, count: int) -> None:
    source = film(name, times=range(75), picture=grain, **FORMS[name])
    whole, _, _ = told(source)
    data, (begin, _) = bytearray(source.read_bytes()), places(source)[40]
    of_film = [
        place
        for place in range(begin, len(data), 188)
        if data[place + 1 : place + 3] == data[begin + 1 : begin + 3]
    ][1 : count + 1]
    for place in reversed(of_film):
        del data[place : place + 188]
    source.write_bytes(data)
    times, damage, broken = told(source)
    assert times == whole
    assert 1 <= len(broken) <= 40
    assert damage.frames + damage.concealed == len(broken)
    assert 36 <= min(broken) <= 44


@pytest.mark.parametrize("name", ["h264.mkv", "ffv1.mkv", "h264.flv"])
@pytest.mark.parametrize("gone", [False, True])
def test_blocks_that_are_zero_or_gone_are_told(film: Make, name: str, gone: bool) -> None:
    """What the reader cannot make sense of is skipped, up to where it can again."""
    plain = film(f"plain-{name}", times=range(75), picture=grain, **FORMS[name])
    source = plain.with_name(name)
    options = {"cluster_time_limit": "400"} if name.endswith("mkv") else {}
    with av.open(str(plain)) as read, av.open(str(source), "w", options=options) as out:
        tracks = [out.add_stream_from_template(stream, opaque=True) for stream in read.streams]
        for packet in read.demux():
            if packet.size:
                packet.stream = tracks[packet.stream_index]
                out.mux(packet)
    whole, _, _ = told(source)
    # Not up to a key frame, which is how recorders go on that had a pause.
    data, (first, _), (last, _) = source.read_bytes(), places(source)[30], places(source)[51]
    if name.endswith("mkv"):
        first, last = (data.index(b"\x1f\x43\xb6\x75", place) for place in (first, last))
    middle = b"" if gone else bytes(last - first)
    source.write_bytes(data[:first] + middle + data[last:])
    times, damage, broken = told(source)
    assert len(times) == len(whole)
    assert max(abs(a - b) for a, b in zip(times, whole, strict=True)) <= 2  # ms
    assert 9 <= len(broken) <= 60
    assert damage.concealed + damage.frames == len(broken)


def test_a_hole_of_many_seconds_is_told_but_not_filled(film: Make) -> None:
    """A film may rest there for hours, and no copies make it better."""
    form = {**FORMS["ffv1.mkv"], "audio": ()}
    shown = [*range(30), *range(700, 730)]
    source = film("hole.mkv", times=shown, picture=grain, **form)
    data, found = bytearray(source.read_bytes()), places(source)
    begin, _ = found[29]
    end = data.index(b"\x1f\x43\xb6\x75", begin)  # the next cluster
    data[begin - 8 : end] = bytes(end - begin + 8)
    source.write_bytes(data)
    times, damage, broken = told(source)
    assert 50 < len(times) < 60
    assert len(broken) == damage.frames + damage.concealed > 0


@pytest.mark.parametrize("name", ["mjpeg.avi", "mpeg4.avi"])
def test_packets_lost_from_an_avi_shift_nothing(film: Make, name: str, number_of: Any) -> None:
    source = film(name, times=range(75), **FORMS[name])
    whole, _, _ = told(source)
    data, lost = bytearray(source.read_bytes()), places(source)[30:32]
    sound = places(source, 1)
    gone = [place for place in sound if lost[0][0] < place[0] < lost[1][0]]
    for place, size in [*lost, *gone]:
        data[place - 8 : place + size] = bytes(8 + size)
    source.write_bytes(data)
    clip = Clip.open(source)
    damage = Damage()
    frames = list(clip.frames(damage=damage))
    assert [frame.pts for frame in frames] == clip.times == whole
    assert [frame.index for frame in frames if frame.concealed] == [30, 31]
    if name == "mjpeg.avi":
        assert [number_of(frame.luma) for frame in frames[28:34]] == [28, 29, 29, 29, 32, 33]
    shown = clip.frame_at(frames[60].time)
    assert (shown.index, shown.pts) == (60, whole[60])
    assert np.array_equal(shown.luma, frames[60].luma)
    assert clip.stamps.clock.wild.get(1, {}) != {} or not gone


def test_every_broken_checksum_is_told(film: Make, job: Any, orange: Any) -> None:
    source = film("ffv1.mkv", times=range(50), picture=grain, **FORMS["ffv1.mkv"])
    data, found = bytearray(source.read_bytes()), places(source)
    for number in (7, 20, 49):
        place, size = found[number]
        data[place + size // 3] ^= 1
    source.write_bytes(data)
    _, _, broken = told(source)
    assert broken == [7, 20, 49]
    done = export(job(source, "out.mkv"), orange)
    assert (done.frames, done.damaged) == (50, 3)
    assert "mended as far as possible: 3" in done.notices[-1]


@pytest.mark.parametrize("name", ["h264.mkv", "hevc.mkv", "vp9.webm", "h264.mp4"])
def test_sectors_that_could_not_be_read_are_told(film: Make, name: str) -> None:
    """Rescued disks have zeros there."""
    source = film(name, times=range(50), picture=grain, **FORMS[name])
    data, (place, size) = bytearray(source.read_bytes()), places(source)[30]
    assert size > 300
    data[place + 150 : place + 250] = bytes(100)
    source.write_bytes(data)
    times, _, broken = told(source)
    assert len(times) == 50
    assert any(27 <= index <= 33 for index in broken)


def test_films_without_checksums_are_no_worse_for_it(film: Make) -> None:
    for level, sums in (("1", "0"), ("3", "0")):
        options = {"level": level, "slicecrc": sums, "slices": "4" if level == "3" else "1"}
        source = film(f"{level}.mkv", codec="ffv1", options=options, times=range(30))
        assert told(source)[1:] == (Damage(), [])
    assert not hold(b"anything but slices")


@pytest.mark.parametrize("name", ["h264.ts", "h264.mkv", "mjpeg.avi", "h264.mp4", "mpeg4.avi"])
@pytest.mark.parametrize("part", [0.5, 0.97])
def test_a_file_that_is_shorter_than_it_says_is_told_of(
    film: Make, job: Any, orange: Any, name: str, part: float
) -> None:
    source = film(name, times=range(75), picture=grain, **FORMS[name])
    if name.endswith("mp4"):
        with av.open(str(source)) as read:
            quick = source.with_name("quick.mp4")
            with av.open(str(quick), "w", options={"movflags": "faststart"}) as out:
                stream = out.add_stream_from_template(read.streams.video[0], opaque=True)
                for packet in read.demux(video=0):
                    if packet.size:
                        packet.stream = stream
                        out.mux(packet)
        source = quick
    source.write_bytes(source.read_bytes()[: int(source.stat().st_size * part)])
    assert Clip.open(source).cut_off
    done = export(job(source, "out.mkv"), orange)
    assert any("may be cut off" in notice for notice in done.notices)
    assert len(list(Clip.open(done.target).frames())) == done.frames > 20


def test_a_track_that_turns_up_on_the_way_is_no_end(film: Make) -> None:
    source = film("silent.flv", times=range(50), options=H264, picture=grain)
    data, found = bytearray(source.read_bytes()), places(source)
    head = data.rindex(b"\x09", 0, found[20][0] - 10)
    data[head] = 8  # a packet of sound, in a film without
    source.write_bytes(data)
    times, _, _ = told(source)
    assert len(times) >= 49


@pytest.mark.parametrize("name", FORMS)
def test_whatever_is_damaged_the_film_is_read(film: Make, name: str) -> None:
    source = film(name, times=range(40), picture=grain, **FORMS[name])
    whole = source.read_bytes()
    chance = random.Random(name)
    for _ in range(6):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 20])):
            place = chance.randrange(len(data) // 4, len(data))
            size = chance.choice([1, 64, 1024])
            data[place : place + size] = chance.randbytes(min(size, len(data) - place))
        source.write_bytes(data)
        try:
            frames = list(Clip.open(source).frames())
        except RestorerError:
            continue
        assert 0 < len(frames) < 60
        assert all(a.pts < b.pts for a, b in pairwise(frames))
