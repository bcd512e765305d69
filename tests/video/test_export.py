"""Whole films through the export: what comes out is the film, with colours."""

import errno
import itertools
import json
import os
import threading
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest
from av.stream import Disposition

from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.video import work
from restorer.video.export import export
from restorer.video.journal import Journal
from restorer.video.pictures import Orientation
from restorer.video.pieces import PieceWriter
from restorer.video.progress import Cancelled, Control, Progress
from restorer.video.reading import Clip
from restorer.video.refusals import RefusedError
from restorer.video.shots import Shot

Make = Callable[..., Path]
UNEVEN = (0, 40, 100, 133, 400, 440, 1007, 1009, 1300, 2000)


def packets(path: Path, index: int) -> list[tuple[Fraction, bytes]]:
    with av.open(str(path)) as container:
        found = container.demux(container.streams[index])
        return [(p.pts * p.time_base, bytes(p)) for p in found if p.size and p.pts is not None]


@pytest.mark.parametrize(("pixels", "size"), [("yuv420p", (63, 45)), ("yuv420p10le", (64, 48))])
def test_luma_goes_through_untouched(
    film: Make, job: Any, orange: Any, pixels: str, size: tuple[int, int]
) -> None:
    source = film("in.mkv", codec="ffv1", options={}, pixels=pixels, size=size)
    done = export(job(source, "out.mkv", "ffv1"), orange)

    assert (done.frames, done.damaged, done.concealed, done.notices) == (25, 0, 0, ())
    for before, after in zip(
        Clip.open(source).frames(), Clip.open(done.target).frames(), strict=True
    ):
        assert np.array_equal(before.luma, after.luma)
        assert before.time == after.time
        assert (after.chroma[0] < after.coding.neutral).mean() > 0.3, "no colour"
    assert sorted(path.name for path in source.parent.iterdir()) == ["in.mkv", "out.mkv"]


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("h264", "a.mp4"),
        ("hevc", "a.mp4"),
        ("h264", "a.mkv"),
        ("prores", "a.mov"),
        ("hevc", "a.mov"),
    ],
)
def test_uneven_times_and_tags_arrive_in_every_container(
    film: Make, job: Any, orange: Any, number_of: Any, codec: str, name: str
) -> None:
    tags = {"colorspace": 1, "color_range": 1, "color_primaries": 1, "color_trc": 1}
    source = film(
        "in.mkv", times=UNEVEN, base=Fraction(1, 1000), tags=tags, aspect=Fraction(16, 15)
    )
    target = export(job(source, name, codec, crf=None), orange).target
    clip = Clip.open(target)
    frames = list(clip.frames())

    assert [frame.time for frame in frames] == [Fraction(time, 1000) for time in UNEVEN]
    coding = clip.info.coding
    assert (coding.matrix, coding.full_range, coding.primaries, coding.transfer) == (1, False, 1, 1)
    assert coding.bits == (10 if codec == "prores" else 8)
    assert clip.info.sample_aspect_ratio == Fraction(16, 15)
    assert [number_of(frame.luma >> (coding.bits - 8)) for frame in frames] == list(range(10))


def test_odd_sides_grow_by_one_and_a_turned_film_is_upright(
    film: Make, job: Any, orange: Any
) -> None:
    source = film("odd.mkv", codec="ffv1", options={}, size=(63, 45), times=range(3))
    done = export(job(source, "even.mp4"), orange)
    assert "one pixel is added" in done.notices[0]
    assert Clip.open(done.target).info.width == 64

    turned = export(job(film("up.mp4", rotation=90, times=range(3)), "turned.mp4"), orange).target
    info = Clip.open(turned).info
    assert (info.width, info.height, info.orientation) == (48, 64, Orientation())


@pytest.mark.parametrize("suffix", ["mkv", "mp4", "mov"])
def test_all_tracks_chapters_and_words_go_along(
    film: Make, job: Any, orange: Any, suffix: str
) -> None:
    source = film(
        f"in.{suffix if suffix != 'mov' else 'mkv'}",
        audio=("aac", "ac3"),
        subtitles=suffix != "mp4",
        chapters=True,
        metadata={"title": "At the sea", "comment": "Reel 3"},
    )
    done = export(job(source, f"out.{suffix}"), orange)
    with av.open(str(source)) as before, av.open(str(done.target)) as after:
        # In mov files chapters are a track of their own.
        ours, theirs = (
            [stream.type for stream in one.streams if stream.type != "data"]
            for one in (after, before)
        )
        assert ours == theirs
        languages = [stream.metadata.get("language") for stream in after.streams.audio]
        assert languages == ["eng", "fra"]
        names = [chapter["metadata"]["title"] for chapter in after.chapters()]
        assert names == ["First part", "Second part"]
        assert [c["start"] * c["time_base"] for c in after.chapters()] == [0, Fraction(2, 5)]
        assert after.metadata["title"] == "At the sea"
        words = {key.lower(): value for key, value in after.metadata.items()}
        assert words["comment"].startswith("Reel 3\nColours guessed by restorer")
        assert "compositeWithTrainedAlgorithmicMedia" in words["comment"]
        texts = [stream.index for stream in after.streams.subtitles]
    for index in (1, 2):
        after_, before_ = packets(done.target, index), packets(source, index)
        assert [data for _, data in after_] == [data for _, data in before_]
        assert all(abs(a[0] - b[0]) < 0.0011 for a, b in zip(after_, before_, strict=True))
    for index in texts:
        assert any(time == Fraction(1, 5) and b"Good evening." in data
                   for time, data in packets(done.target, index))  # fmt: skip
    converted = [notice for notice in done.notices if "converted" in notice]
    assert len(converted) == len(done.notices) == (suffix == "mov")
    assert b"DigitalSourceType" in done.target.read_bytes() or suffix == "mkv"


def test_sound_that_does_not_fit_is_converted_and_said(film: Make, job: Any, orange: Any) -> None:
    source = film("old.avi", codec="mpeg4", options={}, audio=("adpcm_ms",))
    done = export(job(source, "new.mp4"), orange)
    assert "adpcm_ms) does not fit: converted to aac" in done.notices[0]
    with av.open(str(done.target)) as container:
        sound = [frame.to_ndarray() for frame in container.decode(audio=0)]
    wave = np.abs(np.concatenate(sound, axis=1)[0])
    assert abs(wave.argmax() / 48000 - 0.625) < 0.13


@pytest.mark.parametrize("suffix", ["mkv", "mp4", "mov"])
def test_covers_and_attachments_go_where_there_is_a_place(
    film: Make, job: Any, orange: Any, suffix: str
) -> None:
    plain, source = film("plain.mkv", times=range(3)), film("in.mkv", times=range(3))
    cover = cv2.imencode(".jpg", np.full((30, 40, 3), 90, np.uint8))[1].tobytes()
    with av.open(str(plain)) as read, av.open(str(source), "w") as out:
        target = out.add_stream_from_template(read.streams.video[0], opaque=True)
        out.add_attachment("letters.ttf", "font/ttf", b"no real font")
        out.add_attachment("cover.jpg", "image/jpeg", cover)
        for packet in read.demux(video=0):
            if packet.size:
                packet.stream = target
                out.mux(packet)
    done = export(job(source, f"out.{suffix}"), orange)
    with av.open(str(done.target)) as container:
        pictures = [s for s in container.streams.video if s.disposition & Disposition.attached_pic]
        assert [s.data for s in container.streams.attachments] == (
            [b"no real font"] if suffix == "mkv" else []
        )
        assert len(pictures) == (suffix != "mov")
        if pictures:
            assert [bytes(p) for p in container.demux(pictures[0]) if p.size] == [cover]
    assert len(done.notices) == {"mkv": 0, "mp4": 1, "mov": 2}[suffix]


def test_flash_and_beep_stay_together(film: Make, job: Any, orange: Any) -> None:
    """The beep sounds from 0.5 to 0.75 of each second; the flash is from 0.5 on for a frame."""
    times = [t for t in range(0, 6000, 100) if t % 1000 == 500 or t % 300]

    def flash(index: int, width: int, height: int) -> Any:
        return np.full((height, width), 220 if times[index] % 1000 == 500 else 40, np.uint8)

    source = film("sync.mkv", times=times, base=Fraction(1, 1000), audio=("aac",), picture=flash)
    whole = export(job(source, "whole.mp4"), orange).target
    part = export(job(source, "part.mp4", start=Fraction(2), end=Fraction(5)), orange).target
    for path, count in ((whole, 5), (part, 3)):
        flashes = [
            float(frame.time) for frame in Clip.open(path).frames() if frame.luma.mean() > 128
        ]
        with av.open(str(path)) as container:
            heard = [(frame.time, frame.to_ndarray()) for frame in container.decode(audio=0)]
        loud = np.concatenate([np.abs(samples[0]) > 0.2 for _, samples in heard])
        begun = heard[0][0]
        starts = [i for i in np.flatnonzero(loud) if not loud[max(0, i - 4800) : i].any()]
        beeps = [begun + i / 48000 for i in starts]
        assert len(flashes) == len(beeps) >= count
        assert np.abs(np.subtract(flashes, beeps)).max() < 1024 / 48000


def test_a_part_begins_at_zero_with_its_sound(
    film: Make, job: Any, orange: Any, number_of: Any
) -> None:
    source = film("in.mkv", times=range(100), audio=("ac3",), subtitles=True, chapters=True)
    options = {"start": Fraction(1, 2), "end": Fraction(3)}
    target = export(job(source, "part.mkv", **options), orange).target
    frames = list(Clip.open(target).frames())
    assert frames[0].time == 0
    assert [number_of(frame.luma) for frame in frames] == list(range(13, 75))
    first, last = packets(target, 1)[0], packets(target, 1)[-1]
    assert abs(first[0]) < Fraction(3, 100)
    assert abs(last[0] - Fraction(62, 25)) < Fraction(5, 100)
    assert packets(target, 2) == [(Fraction(0), b"Good evening.")]  # it stood from 0.2 to 0.7
    with av.open(str(target)) as container:
        chapter = container.chapters()[0]
        assert chapter["metadata"]["title"] == "Second part"
        assert (chapter["start"], chapter["end"] * chapter["time_base"]) == (0, Fraction(12, 25))


def test_shots_have_their_own_looks_and_grey_ones_stay(film: Make, job: Any, orange: Any) -> None:
    source = film("in.mkv", codec="ffv1", options={}, times=range(12))
    asked: list[Look] = []

    def render(photos: Any, look: Look) -> Any:
        asked.extend([look] * len(photos))
        return orange(photos, look)

    vivid = Look("natural", 9, strength=0.0)
    shots = [Shot(0, 3), Shot(4, 7, grey=True), Shot(8, 11, vivid)]
    target = export(job(source, "out.mkv", "ffv1", shots=shots), render, group=3).target
    spread = [int(np.ptp(frame.chroma[0])) for frame in Clip.open(target).frames()]
    assert all(value > 10 for value in spread[:4])
    assert not any(spread[4:])
    assert [look.render_factor for look in asked] == [7] * 4 + [9] * 4


def test_colours_are_never_carried_across_a_cut(film: Make, job: Any) -> None:
    """A network that changes its mind at frame 6: steadied within a shot, at once at a cut."""
    source = film("in.mkv", codec="ffv1", options={}, times=range(12), picture=_still)
    plain = {}
    for name, shots in (("cut", [Shot(0, 5), Shot(6, 11)]), ("one", [])):
        render = _changes_its_mind(6)
        target = export(
            job(source, f"{name}.mkv", "ffv1", shots=shots, steadiness=80), render
        ).target
        plain[name] = [float(frame.chroma[1].mean()) for frame in Clip.open(target).frames()]
    assert max(np.abs(np.diff(plain["cut"][:6]))) < 1
    assert abs(plain["cut"][6] - plain["cut"][5]) > 20
    assert abs(plain["one"][6] - plain["one"][5]) < 10


def _still(index: int, width: int, height: int) -> Any:
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    # Not the same picture.
    return (90 + 2 * (index % 2) + 40 * np.sin(x / 4) * np.cos(y / 5)).astype(np.uint8)


def _changes_its_mind(at: int) -> Any:
    from restorer.engine.result import Rendering, Report

    count = itertools.count()
    report = Report("natural", "", 7, 7, "cpu", "float32", "", 0.0, ())

    def render(photos: Any, look: Look) -> Any:
        made = []
        for _ in photos:
            red = 0.6 if next(count) >= at else 0.3
            colours = np.broadcast_to(np.float32([red, 0.4, 0.4]), (28, 28, 3))
            made.append(Rendering(np.ascontiguousarray(colours), report))
        return made

    return render


def test_a_picture_that_repeats_is_rendered_once(film: Make, job: Any, orange: Any) -> None:
    runs = []

    def render(photos: Any, look: Look) -> Any:
        runs.append(len(photos))
        return orange(photos, look)

    source = film(
        "in.mkv", codec="ffv1", options={}, picture=lambda i, w, h: _still(0, w, h) + i // 5
    )
    export(job(source, "out.mkv", "ffv1"), render, group=4)
    assert sum(runs) == 5


@pytest.mark.parametrize("kind", ["same", "link", "hard link"])
def test_an_input_is_never_written_over(film: Make, job: Any, orange: Any, kind: str) -> None:
    source = film("in.mkv")
    before = source.read_bytes()
    target = source
    if kind != "same":
        target = source.with_name("other.mkv")
        target.symlink_to(source) if kind == "link" else os.link(source, target)
    with pytest.raises(RestorerError, match="never overwritten"):
        export(job(source, target.name, overwrite=True), orange)
    assert source.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "codec", "sentence"),
    [
        ("out.avi", "h264", "cannot be written"),
        (".", "h264", "is a folder"),
        ("out.mp4", "ffv1", "ffv1 does not go into .mp4"),
        ("no/out.mp4", "h264", "does not exist"),
        ("taken.mp4", "h264", "exists already"),
    ],
)
def test_what_cannot_be_written_is_said_before_the_work(
    film: Make, job: Any, orange: Any, name: str, codec: str, sentence: str
) -> None:
    source = film("in.mkv", times=range(2))
    source.with_name("taken.mp4").write_text("precious")
    with pytest.raises(RestorerError, match=sentence):
        export(job(source, name, codec), orange)
    assert sorted(path.name for path in source.parent.iterdir()) == ["in.mkv", "taken.mp4"]


def test_a_full_disk_is_said_before_and_on_the_way(
    film: Make, job: Any, orange: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = film("in.mkv", times=range(40))
    monkeypatch.setattr(work, "PIECE", 10)
    usage = work.shutil.disk_usage
    monkeypatch.setattr(work.shutil, "disk_usage", lambda _: usage("/")._replace(free=10))
    with pytest.raises(RestorerError, match=r"not enough room for out\.mkv"):
        export(job(source, "out.mkv"), orange)
    assert not (source.parent / "out.mkv.unfinished").exists()

    frees = iter([10**9, 10**9, 10])
    monkeypatch.setattr(work.shutil, "disk_usage", lambda _: usage("/")._replace(free=next(frees)))
    with pytest.raises(RestorerError, match="not enough room"):
        export(job(source, "out.mkv"), orange)
    monkeypatch.undo()
    done = export(job(source, "out.mkv", resume=True), orange)
    assert (done.frames, done.resumed) == (40, 20)


def test_progress_pause_and_cancel(film: Make, job: Any, orange: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(work, "PIECE", 5)
    source = film("in.mkv", times=range(60))
    control, seen = Control(), list[Progress]()

    def told(now: Progress) -> None:
        seen.append(now)
        if now.part == "colour" and now.done == 12:
            control.cancel()

    with pytest.raises(Cancelled):
        export(job(source, "out.mkv", shots=None), orange, progress=told, control=control)
    assert not (source.parent / "out.mkv").exists()
    done = export(job(source, "out.mkv", shots=None, resume=True), orange, progress=seen.append)
    assert done.frames == 60
    assert done.resumed >= 10
    parts = [part for part, _ in itertools.groupby(now.part for now in seen)]
    assert parts == ["shots", "colour", "join"]
    assert (seen[-1].done, seen[-1].total) == (60, 60)


def test_opencv_s_threads_rest_while_it_works_and_come_back(
    film: Make, job: Any, orange: Any
) -> None:
    before, seen = cv2.getNumThreads(), set[int]()

    def told(now: Progress) -> None:
        if now.part == "colour":
            seen.add(cv2.getNumThreads())

    cv2.setNumThreads(3)
    try:
        export(job(film("in.mkv"), "out.mkv"), orange, progress=told)
        assert seen == {1}
        assert cv2.getNumThreads() == 3
    finally:
        cv2.setNumThreads(before)


def test_another_job_s_pieces_are_not_taken(
    film: Make, job: Any, orange: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(work, "PIECE", 5)
    source = film("in.mkv", times=range(30))
    control = Control()

    def told(now: Progress) -> None:
        if now.part == "colour" and now.done == 20:
            control.cancel()

    with pytest.raises(Cancelled):
        export(job(source, "out.mkv"), orange, progress=told, control=control)
    with pytest.raises(RestorerError, match="go on with it, or begin anew"):
        export(job(source, "out.mkv"), orange)
    other = Look("natural", 8)
    with pytest.raises(RestorerError, match="begun with another look"):
        export(job(source, "out.mkv", look=other, resume=True), orange)
    piece = source.parent / "out.mkv.unfinished" / "000001.piece"
    data = bytearray(piece.read_bytes())
    data[len(data) // 2] ^= 255
    piece.write_bytes(data)
    with pytest.raises(RestorerError, match="is damaged: begin anew"):
        export(job(source, "out.mkv", resume=True), orange)
    done = export(job(source, "out.mkv", overwrite=True), orange)
    assert (done.frames, done.resumed) == (30, 0)
    assert Journal.load(source.parent / "out.mkv.unfinished") is None


def test_refusals_tell_what_a_job_can_be_asked_for_and_name_no_options(
    film: Make, job: Any, orange: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window shows these sentences, too: it has buttons, no options."""
    monkeypatch.setattr(work, "PIECE", 5)
    source = film("in.mkv", times=range(30))
    control, said = Control(), list[RefusedError]()

    def told(now: Progress) -> None:
        if now.part == "colour" and now.done == 20:
            control.cancel()

    def refused(**what: Any) -> tuple[str, ...]:
        with pytest.raises(RefusedError) as error:
            export(job(source, "out.mkv", **what), orange)
        said.append(error.value)
        return error.value.ways

    with pytest.raises(Cancelled):
        export(job(source, "out.mkv"), orange, progress=told, control=control)
    assert refused() == ("resume", "overwrite")
    assert refused(resume=True, steadiness=1) == ("anew",)
    writing = PieceWriter.write

    def full(self: PieceWriter, packet: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(PieceWriter, "write", full)
    assert refused(resume=True) == ("resume",)
    monkeypatch.setattr(PieceWriter, "write", writing)
    done = export(job(source, "out.mkv", overwrite=True), orange)
    assert refused() == ("overwrite",)
    assert export(job(source, "out.mkv", overwrite=True), orange).frames == done.frames
    assert not any("--" in str(error) for error in said)


def test_broken_and_cut_off_films_still_give_a_valid_one(film: Make, job: Any, orange: Any) -> None:
    path = film("hurt.avi", codec="mjpeg", options={}, pixels="yuvj420p", times=range(30))
    with av.open(str(path)) as container:
        places = {p.pts: (p.pos, p.size) for p in container.demux(video=0) if p.size}
    data = bytearray(path.read_bytes())
    pos, size = places[7]
    start = data.index(b"\xff\xd8", pos)
    data[start : start + size] = bytes(size)
    path.write_bytes(data)
    done = export(job(path, "mended.mp4"), orange)
    assert (done.frames, done.concealed) == (30, 1)
    assert "a neighbour stands in: 1" in done.notices[-1]
    assert len(list(Clip.open(done.target).frames())) == 30

    short = film("short.mkv", times=range(200), options={"preset": "ultrafast", "g": "10"})
    short.write_bytes(short.read_bytes()[: short.stat().st_size * 6 // 10])
    done = export(job(short, "short.mp4"), orange)
    assert "may be cut off" in done.notices[-1]
    assert len(list(Clip.open(done.target).frames())) == done.frames > 80


@pytest.mark.parametrize("frames", [25, 100])
def test_a_short_film_that_is_cut_off_is_told_of(
    film: Make, job: Any, orange: Any, frames: int
) -> None:
    source = film("short.mkv", times=range(frames), options={"preset": "ultrafast", "g": "5"})
    source.write_bytes(source.read_bytes()[: source.stat().st_size * 6 // 10])
    done = export(job(source, "out.mp4", end=Fraction(90)), orange)
    assert 0 < done.frames < frames
    assert "may be cut off" in done.notices[-1]
    within = export(job(source, "part.mp4", end=Fraction(1, 5)), orange)
    assert (within.frames, within.notices) == (5, ())


def test_whole_films_are_not_called_cut_off(film: Make, job: Any, orange: Any) -> None:
    """The last picture may stand long, pictures may begin late, and sound may go on."""
    held = film("held.mp4", times=(0, 10, 20, 70))
    assert export(job(held, "a.mp4"), orange).notices == ()
    # A camera's maker may put what it likes behind the film.
    for number, trailer in enumerate((b"8db42d694ccc4187" * 4, bytes(range(200, 256)))):
        followed = film(f"followed{number}.mp4", times=range(3))
        followed.write_bytes(followed.read_bytes() + trailer)
        assert export(job(followed, f"f{number}.mp4"), orange).notices == ()
    heard = film("heard.mkv", times=range(50), audio=("aac",))
    for name, pictures, sound in (("late.mkv", 2, 0), ("long.mkv", 0, 1)):
        source = heard.with_name(name)
        with av.open(str(heard)) as read, av.open(str(source), "w") as out:
            tracks = [out.add_stream_from_template(s, opaque=True) for s in read.streams]
            for packet in read.demux():
                if packet.size and packet.pts is not None and packet.dts is not None:
                    late = pictures if packet.stream.type == "video" else sound
                    packet.pts += round(late / packet.time_base)
                    packet.dts += round(late / packet.time_base)
                    packet.stream = tracks[packet.stream_index]
                    out.mux(packet)
        done = export(job(source, f"out-{name}"), orange)
        assert (done.frames, done.notices) == (50, ())


def test_two_exports_to_one_name_do_not_mix(film: Make, job: Any, orange: Any) -> None:
    source = film("in.mkv", times=range(10))
    said = []

    def told(now: Progress) -> None:
        if now.part == "join" and not said:
            with pytest.raises(RestorerError) as error:
                export(job(source, "out.mkv", resume=True), orange)
            said.append(str(error.value))

    export(job(source, "out.mkv"), orange, progress=told)
    assert "being written by another restorer" in said[0]


def test_a_source_that_is_gone_in_the_end_is_needed_no_more(
    film: Make, job: Any, orange: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a stick that is pulled out once all is read."""
    source, join = film("in.mkv", times=range(3)), work.Work.join

    def join_and_go(self: work.Work, journal: Journal) -> None:
        join(self, journal)
        source.unlink()

    monkeypatch.setattr(work.Work, "join", join_and_go)
    done = export(job(source, "out.mkv"), orange)
    assert (done.frames, done.notices) == (3, ())
    assert len(list(Clip.open(done.target).frames())) == 3


@pytest.mark.parametrize("error", [RestorerError("The model is damaged."), KeyboardInterrupt()])
def test_a_network_that_fails_ends_everything_and_keeps_what_is_finished(
    film: Make, job: Any, orange: Any, monkeypatch: Any, error: BaseException
) -> None:
    monkeypatch.setattr(work, "PIECE", 10)
    source = film("in.mkv", times=range(60))
    left = iter(range(35))

    def render(photos: Any, look: Look) -> Any:
        if next(left, None) is None:
            raise error
        return orange(photos, look)

    running = threading.active_count()
    with pytest.raises(type(error)):
        export(job(source, "out.mkv"), render)
    assert threading.active_count() == running
    assert not (source.parent / "out.mkv").exists()
    done = export(job(source, "out.mkv", resume=True), orange)
    assert done.frames == 60
    assert done.resumed in (20, 30)


def test_a_newer_version_s_unfinished_export_is_left_alone(
    film: Make, job: Any, orange: Any
) -> None:
    source = film("in.mkv", times=range(3))
    journal = source.parent / "out.mkv.unfinished" / "journal.jsonl"
    journal.parent.mkdir()
    journal.write_text('{"version": 9}\n')
    for overwrite in (False, True):
        with pytest.raises(RestorerError, match="of a newer version of restorer"):
            export(job(source, "out.mkv", overwrite=overwrite), orange)
    assert journal.read_text() == '{"version": 9}\n'


def test_an_older_version_s_unfinished_export_is_begun_anew(
    film: Make, job: Any, orange: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told as what it is, not as one of another film or look."""
    monkeypatch.setattr(work, "PIECE", 5)
    source, control = film("in.mkv", times=range(30)), Control()

    def told(now: Progress) -> None:
        if now.part == "colour" and now.done == 20:
            control.cancel()

    with pytest.raises(Cancelled):
        export(job(source, "out.mkv"), orange, progress=told, control=control)
    journal = source.parent / "out.mkv.unfinished" / "journal.jsonl"
    first, *rest = journal.read_text().splitlines(keepends=True)
    begun = json.loads(first)
    assert sorted(begun["output"]) == ["codec", "crf", "encoder", "quality"]
    older = json.dumps({**begun, "version": 1}) + "\n"
    journal.write_text("".join([older, *rest]))
    for resume in (False, True):
        with pytest.raises(RefusedError, match="by an older version of restorer") as error:
            export(job(source, "out.mkv", resume=resume), orange)
        assert error.value.ways == ("anew",)
    done = export(job(source, "out.mkv", overwrite=True), orange)
    assert (done.frames, done.resumed) == (30, 0)


def test_a_stranger_s_folder_under_the_work_s_name_survives(
    film: Make, job: Any, orange: Any
) -> None:
    source = film("in.mkv", times=range(3))
    letter = source.parent / "out.mkv.unfinished" / "letter.txt"
    letter.parent.mkdir()
    letter.write_text("Dear Anna")
    export(job(source, "out.mkv"), orange)
    assert letter.read_text() == "Dear Anna"
    assert [path.name for path in letter.parent.iterdir()] == ["letter.txt"]


def test_a_file_that_appears_meanwhile_is_left_alone(film: Make, job: Any, orange: Any) -> None:
    source = film("in.mkv", times=range(3))
    target = source.parent / "out.mkv"

    def told(now: Progress) -> None:
        if now.part == "join":
            target.write_text("precious")

    with pytest.raises(RestorerError, match="exists already"):
        export(job(source, "out.mkv"), orange, progress=told)
    assert target.read_text() == "precious"
    done = export(job(source, "out.mkv", overwrite=True, resume=True), orange)
    assert (done.frames, done.resumed) == (3, 3)
