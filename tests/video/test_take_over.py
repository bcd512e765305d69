"""Hardware that fails in the middle of a film, and software that goes on in its place."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.error
import numpy as np
import pytest
from click.testing import CliRunner

from restorer.cli.main import main as restorer
from restorer.engine.look import Look
from restorer.engine.result import Rendering, Report
from restorer.video import encoding, work
from restorer.video.decoding import Damage
from restorer.video.encoders import Output
from restorer.video.export import export
from restorer.video.headers import Headers
from restorer.video.job import Job
from restorer.video.pieces import header_of
from restorer.video.progress import Cancelled, Control, Progress
from restorer.video.reading import Clip
from restorer.video.refusals import FailedEncoderError

#: Frames of a piece, and the one at which the card gives up: some are in its piece already.
PIECE, GIVES_UP = 8, 29
FRAMES = 72
#: What the card has to do with the software: nothing that a decoder could take for the other.
LEAN = {
    "libx264": {"preset": "ultrafast", "profile": "baseline", "qp": "18"},
    "libx265": {
        "preset": "ultrafast",
        "x265-params": "log-level=error:bframes=0:ctu=16:min-cu-size=8:qp=18",
    },
}
CARDS = {"h264": "h264_nvenc", "hevc": "hevc_nvenc"}


class Card:
    """Stands in for a hardware encoder: it fails at the film's frame of that number."""

    def __init__(self, encoder: Any, gives_up: int) -> None:
        self.__dict__.update(encoder=encoder, gives_up=gives_up)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.encoder, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.encoder, name, "yuv420p" if name == "pix_fmt" else value)

    def encode(self, picture: Any) -> Any:
        if picture is not None and round(picture.time * 25) >= self.gives_up:
            raise av.error.ExternalError(542398533, "the session is lost")
        return self.encoder.encode(picture)


def plugged(gives_up: int = 1 << 30, **options: str) -> Callable[[Output], Any]:
    """What makes encoders on a machine with such a card."""
    usual = encoding._context

    def made(output: Output) -> Any:
        if not output.is_hardware:
            return usual(output)
        encoder: Any = usual(replace(output, encoder=None))
        encoder.options = {**LEAN[encoder.name], **options}
        return Card(encoder, gives_up)

    return made


def tinted(photos: Any, look: Look) -> list[Rendering]:
    """Stands in for the network; it needs a while."""
    time.sleep(0.006)
    report = Report(look.model, "", 7, 7, "cpu", "float32", "", 0.0, ())
    colours = np.broadcast_to(np.array([0.6, 0.4, 0.3], np.float32), (28, 28, 3))
    return [Rendering(np.ascontiguousarray(colours), report) for _ in photos]


def main() -> None:
    """Export argv[1] to argv[2] with the card of argv[3]; says what was there before."""
    patched = pytest.MonkeyPatch()
    patched.setattr(encoding, "_context", plugged(GIVES_UP))
    patched.setattr(work, "PIECE", PIECE)
    source, target, card = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    job = Job(source, target, Look("natural", 7), output(card), resume=True)
    print(export(job, tinted).resumed)


def output(card: str) -> Output:
    return Output(card.partition("_")[0], encoder=card)


@pytest.fixture(autouse=True)
def short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "PIECE", PIECE)


@pytest.fixture
def source(film: Callable[..., Path]) -> Path:
    """72 frames with sound; every one can be told from the others."""
    return film("in.mkv", times=range(FRAMES), audio=("aac",), size=(128, 96))


def check(path: Path, number_of: Any) -> None:
    """Every frame is there at its time, decoded without a flaw, from wherever one begins."""
    clip, damage = Clip.open(path), Damage()
    frames = list(clip.frames(damage=damage))
    assert [frame.time for frame in frames] == [Fraction(i, 25) for i in range(FRAMES)]
    assert [number_of(frame.luma) for frame in frames] == list(range(FRAMES))
    assert damage == Damage()
    for start in (12, 25, 30, FRAMES - 1):
        late = list(clip.frames(Fraction(start, 25)))
        assert len(late) == FRAMES - start
        for one, other in zip(frames[start:], late, strict=True):
            assert np.array_equal(one.luma, other.luma)


def packets(path: Path) -> list[tuple[int | None, bytes]]:
    with av.open(str(path)) as container:
        return [(packet.pts, bytes(packet)) for packet in container.demux(video=0)]


@pytest.mark.parametrize("suffix", ["mp4", "mov", "mkv"])
@pytest.mark.parametrize("codec", ["h264", "hevc"])
def test_software_goes_on_where_the_card_fails(
    source: Path, job: Any, number_of: Any, monkeypatch: Any, codec: str, suffix: str
) -> None:
    monkeypatch.setattr(encoding, "_context", plugged(GIVES_UP))
    wanted = replace(job(source, f"out.{suffix}"), output=output(CARDS[codec]))
    done = export(wanted, tinted)

    software = {"h264": "libx264", "hevc": "libx265"}[codec]
    said = f"The encoder {CARDS[codec]} failed after 24 frames: {software} encoded the rest."
    assert done.notices == (said,)
    assert done.frames == FRAMES
    check(done.target, number_of)
    # The sealed pieces stay: a film of the card alone begins with the same frames.
    monkeypatch.setattr(encoding, "_context", plugged())
    alone = export(replace(wanted, target=source.with_name(f"alone.{suffix}")), tinted)
    assert alone.notices == ()
    pairs = zip(Clip.open(done.target).frames(), Clip.open(alone.target).frames(), strict=True)
    same = [np.array_equal(one.luma, other.luma) for one, other in pairs]
    assert same == [True] * 24 + [False] * (FRAMES - 24)
    tag: Any = None
    with av.open(str(done.target)) as container:
        tag = container.streams.video[0].codec_context.codec_tag
    # Apple's players take no other HEVC.
    assert suffix == "mkv" or tag == {"h264": "avc1", "hevc": "hvc1"}[codec]


def test_a_card_that_never_begins_costs_nothing(
    source: Path, job: Any, number_of: Any, monkeypatch: Any
) -> None:
    def full(output: Output) -> Any:
        card = usual(output)
        if output.is_hardware:
            card.encoder.options = {"preset": "of another planet"}
        return card

    usual = plugged()
    monkeypatch.setattr(encoding, "_context", full)
    done = export(replace(job(source, "out.mp4"), output=output("h264_nvenc")), tinted)
    assert "failed after 0 frames" in done.notices[0]
    check(done.target, number_of)


def test_a_card_that_loses_a_frame_is_found_out(
    source: Path, job: Any, number_of: Any, monkeypatch: Any
) -> None:
    class Losing(Card):
        def encode(self, picture: Any) -> Any:
            made = self.encoder.encode(picture)
            if picture is not None and round(picture.time * 25) == GIVES_UP:
                self.__dict__["losing"] = True
            # With many threads nothing may come before the end of the piece.
            return made[1:] if "losing" in self.__dict__ else made

    def losing(output: Output) -> Any:
        card = usual(output)
        return Losing(card.encoder, 0) if output.is_hardware else card

    usual = plugged()
    monkeypatch.setattr(encoding, "_context", losing)
    done = export(replace(job(source, "out.mkv"), output=output("h264_nvenc")), tinted)
    assert "h264_nvenc failed after 24 frames" in done.notices[0]
    check(done.target, number_of)


def test_software_that_fails_as_well_is_one_sentence(
    source: Path, job: Any, monkeypatch: Any
) -> None:
    def broken(output: Output) -> Any:
        made = usual(output)
        return made if output.is_hardware else Card(made, 40)

    usual = plugged(GIVES_UP)
    monkeypatch.setattr(encoding, "_context", broken)
    wanted = replace(job(source, "out.mp4"), output=output("h264_nvenc"))
    with pytest.raises(FailedEncoderError, match="libx264 failed in the middle"):
        export(wanted, tinted)
    monkeypatch.setattr(encoding, "_context", usual)
    done = export(replace(wanted, resume=True), tinted)
    assert (done.frames, done.resumed) == (FRAMES, 40)
    assert "h264_nvenc failed after 24 frames" in done.notices[0]


@pytest.mark.parametrize("suffix", ["mp4", "mkv"])
def test_a_card_that_says_something_else_after_a_pause_is_understood(
    source: Path, job: Any, number_of: Any, monkeypatch: Any, suffix: str
) -> None:
    """As after an update of its driver: both of its headers have the same numbers."""
    control = Control()

    def told(now: Progress) -> None:
        if now.part == "colour" and now.done == 20:
            control.cancel()

    wanted = replace(job(source, f"out.{suffix}"), output=output("h264_nvenc"))
    monkeypatch.setattr(encoding, "_context", plugged())
    with pytest.raises(Cancelled):
        export(wanted, tinted, progress=told, control=control)
    monkeypatch.undo()
    monkeypatch.setattr(encoding, "_context", plugged(profile="main", preset="veryfast"))
    done = export(replace(wanted, resume=True), tinted)
    assert done.resumed >= PIECE
    assert done.notices == ()
    check(done.target, number_of)


def test_the_same_command_goes_on_without_the_card(
    source: Path, job: Any, number_of: Any, monkeypatch: Any
) -> None:
    """Taken out, or its driver broken: software encodes the rest."""
    wanted = replace(job(source, "out.mp4"), output=output("h264_nvenc"), shots=None)
    control = Control()

    def told(now: Progress) -> None:
        if now.part == "colour" and now.done == 20:
            control.cancel()

    with monkeypatch.context() as with_card:
        with_card.setattr(encoding, "_context", plugged())
        with pytest.raises(Cancelled):
            export(wanted, tinted, progress=told, control=control)
    made = ("--model", "natural", "--render-factor", "7", "--encoder", "h264_nvenc", "--device")
    command = ["video", str(source), "-o", str(wanted.target), *made, "cpu", "--json"]
    run = CliRunner().invoke(restorer, [*command, "--overwrite"])
    assert "does not work here for h264" in json.loads(run.stdout)["error"]
    told_at_the_end = json.loads(CliRunner().invoke(restorer, [*command, "--resume"]).stdout)
    assert told_at_the_end["error"] is None
    assert "h264_nvenc failed after" in told_at_the_end["notices"][0]
    assert told_at_the_end["resumed"] >= PIECE
    check(wanted.target, number_of)


def test_parameter_sets_are_told_apart_by_their_numbers(source: Path, job: Any) -> None:
    clip = Clip.open(source)
    headers = [
        encoding.Encoder(clip.info, wanted).header
        for wanted in (Output(crf=20), Output(crf=30), Output().taken_over())
    ]
    assert Headers("h264", "mp4", headers[:1] * 3).first == headers[0]
    assert Headers("h264", "mp4", headers[::2]).first == headers[2] + headers[0]
    assert Headers("h264", "mp4", headers[:2]).first == headers[0]


def start(source: Path, target: Path, card: str) -> "subprocess.Popen[str]":
    command = [sys.executable, __file__, str(source), str(target), card]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize(("card", "suffix"), [("h264_nvenc", "mp4"), ("hevc_nvenc", "mkv")])
def test_killed_before_and_after_the_change_it_is_the_same_film(
    source: Path, number_of: Any, card: str, suffix: str
) -> None:
    whole, target = source.with_name(f"whole.{suffix}"), source.with_name(f"killed.{suffix}")
    run = start(source, whole, card)
    out, error = run.communicate()
    assert (run.returncode, out) == (0, "0\n"), error
    check(whole, number_of)

    journal = target.with_name(f"{target.name}.unfinished") / "journal.jsonl"
    for wanted in ('"number": 1,', '"taken_over"', '"number": 4,'):
        run = start(source, target, card)
        while run.poll() is None and not (journal.exists() and wanted in journal.read_text()):
            time.sleep(0.001)
        run.kill()
        run.communicate()
        assert not target.exists()
    lines = [json.loads(line) for line in journal.read_text().splitlines()]
    assert [line["taken_over"] for line in lines if "taken_over" in line] == [3]
    headers = [header_of(piece) for piece in sorted(journal.parent.glob("*.piece"))]
    assert len(set(headers[:3])) == len(set(headers[3:])) == 1
    assert headers[0] != headers[3]
    run = start(source, target, card)
    out, error = run.communicate()
    assert run.returncode == 0, error
    assert int(out) >= 5 * PIECE
    assert packets(target) == packets(whole)
    check(target, number_of)


if __name__ == "__main__":
    main()
