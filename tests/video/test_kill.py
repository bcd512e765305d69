"""An export that is killed again and again, and the film that comes out in the end."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from filelock import FileLock

from restorer.errors import RestorerError
from restorer.video import work
from restorer.video.export import export
from restorer.video.journal import LOCK
from restorer.video.progress import Cancelled, Control, Progress
from restorer.video.reading import Clip

#: Exports argv[1] to argv[2] with pieces of 8 frames and a network that needs a while.
PROGRAM = """
import sys, time
from pathlib import Path
import numpy as np
from restorer.engine.look import Look
from restorer.engine.result import Rendering, Report
from restorer.video import work
from restorer.video.export import export
from restorer.video.encoders import Output
from restorer.video.job import Job

work.PIECE = 8
report = Report("natural", "", 7, 7, "cpu", "float32", "", 0.0, ())

def render(photos, look):
    time.sleep(0.004)
    made = []
    for photo in photos:
        tint = photo.pixels.mean() / 255
        colours = np.broadcast_to(np.float32([0.6, 0.3 + tint / 4, 0.3]), (28, 28, 3))
        made.append(Rendering(np.ascontiguousarray(colours), report))
    return made

source, target, codec = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
job = Job(source, target, Look("natural", 7), Output(codec), resume=True)
print(export(job, render).resumed)
"""


def start(source: Path, target: Path, codec: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", PROGRAM, source, target, codec]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def film_packets(path: Path) -> list[tuple[int | None, bytes]]:
    with av.open(str(path)) as container:
        return [(packet.pts, bytes(packet)) for packet in container.demux(video=0)]


def test_a_killed_export_goes_on_and_gives_the_same_film(film: Callable[..., Path]) -> None:
    source = film(
        "in.mkv",
        times=[n * 40 + n % 3 for n in range(100)],
        base=Fraction(1, 1000),
        audio=("aac",),
        options={"preset": "ultrafast", "g": "20", "bf": "2"},
    )
    whole, target = source.with_name("whole.mkv"), source.with_name("killed.mkv")
    run = start(source, whole, "h264")
    out, error = run.communicate()
    assert run.returncode == 0, error
    assert out == "0\n"

    chance = random.Random(7)
    folder = source.with_name("killed.mkv.unfinished")
    kills, resumed = 0, 0
    while kills < 3:
        run = start(source, target, "h264")
        sealed = len(list(folder.glob("*.piece")))
        # Killed once it has gone on, at a random moment of the pieces that follow.
        while run.poll() is None and len(list(folder.glob("*.piece"))) <= sealed:
            time.sleep(0.002)
        time.sleep(chance.random() * 0.1)
        run.kill()
        run.communicate()
        kills += 1
        assert not target.exists() or run.returncode == 0
        if target.exists():
            break
    if not target.exists():
        run = start(source, target, "h264")
        out, error = run.communicate()
        assert run.returncode == 0, error
        resumed = int(out)
        assert resumed >= 8
    assert kills >= 2

    assert film_packets(target) == film_packets(whole)
    ours, theirs = list(Clip.open(target).frames()), list(Clip.open(whole).frames())
    assert len(ours) == len(theirs) == 100
    assert all(np.array_equal(a.luma, b.luma) for a, b in zip(ours, theirs, strict=True))
    assert not folder.exists()


def end_while_clearing_up(job: Any, render: Any, place: str) -> None:
    """Killed with the film in its place, before the file of that name is deleted."""
    unlink = Path.unlink

    def killed(self: Path, missing_ok: bool = False) -> None:
        if self.name == place and job.target.exists():
            raise KeyboardInterrupt
        unlink(self, missing_ok)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(work, "PIECE", 8)
        patched.setattr(Path, "unlink", killed)
        with pytest.raises(KeyboardInterrupt):
            export(job, render)
    assert job.folder.exists()


@pytest.mark.parametrize("place", ["000000.piece", "000001.piece", "journal.jsonl"])
def test_an_export_that_ended_while_clearing_up_is_finished(
    film: Callable[..., Path], job: Any, orange: Any, monkeypatch: Any, place: str
) -> None:
    """The next run has nothing to do but clear up, for which it needs no room."""
    source = film("in.mkv", times=range(30))
    end_while_clearing_up(job(source, "out.mkv"), orange, place)
    made = source.with_name("out.mkv").read_bytes()
    folder = source.with_name("out.mkv.unfinished")
    with pytest.raises(RestorerError, match="exists already"):
        export(job(source, "out.mkv"), orange)
    full = shutil.disk_usage("/")._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    again = job(source, "out.mkv", resume=True)
    with FileLock(folder / LOCK), pytest.raises(RestorerError, match="another restorer"):
        export(again, orange)
    done = export(again, orange)
    assert (done.frames, done.resumed) == (30, 30)
    assert source.with_name("out.mkv").read_bytes() == made
    assert not folder.exists()


@pytest.mark.parametrize(
    ("place", "sentence"), [("journal.jsonl", "another source"), ("film.part", "exists already")]
)
def test_the_film_of_another_source_is_never_taken_for_this_ones(
    film: Callable[..., Path], job: Any, orange: Any, place: str, sentence: str
) -> None:
    end_while_clearing_up(job(film("a.mkv"), "out.mkv"), orange, place)
    other = job(film("b.mkv"), "out.mkv", resume=True)
    made = other.target.read_bytes()
    with pytest.raises(RestorerError, match=sentence):
        export(other, orange)
    assert other.target.read_bytes() == made


def test_a_journal_cut_off_in_its_last_line_counts_up_to_there(
    film: Callable[..., Path], job: Any, orange: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(work, "PIECE", 8)
    source = film("in.mkv", times=range(60))
    whole = export(job(source, "whole.mkv"), orange).target
    control = Control()

    def told(now: Progress) -> None:
        if now.done == 40:
            control.cancel()

    with pytest.raises(Cancelled):
        export(job(source, "out.mkv"), orange, progress=told, control=control)
    journal = source.with_name("out.mkv.unfinished") / "journal.jsonl"
    text = journal.read_text()
    assert text.count("\n") >= 4
    journal.write_text(text[:-20])
    done = export(job(source, "out.mkv", resume=True), orange)
    assert (done.frames, done.resumed) == (60, 8 * (text.count("\n") - 2))
    assert film_packets(done.target) == film_packets(whole)
