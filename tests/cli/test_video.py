"""``restorer video`` as a person types it."""

import json
import os
import signal
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
import torch
from click.testing import CliRunner
from safetensors.torch import save_file

from restorer.cli.main import main
from restorer.networks.form import Form, build
from restorer.video import reading
from restorer.video.project import Project, save
from restorer.video.shots import Shot

SIZE = (96, 64)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A chroma network with random weights."""
    path = tmp_path_factory.mktemp("model") / "tiny.safetensors"
    with torch.random.fork_rng():
        torch.manual_seed(3)
        save_file(build(Form("chroma", "mobilenet_v2", 0)).state_dict(), path)
    return str(path)


def grey_film(path: Path, frames: int, codec: str = "libx264", step: int = 3) -> None:
    width, height = SIZE
    with av.open(str(path), "w") as out:
        stream = out.add_stream(codec, rate=25)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for index in range(frames):
            planes = np.full((height * 3 // 2, width), 128, np.uint8)
            planes[:height] = (
                np.add.outer(np.arange(height), np.arange(width)) + step * index
            ) % 200
            frame = av.VideoFrame.from_ndarray(planes, "yuv420p")
            frame.pts, frame.time_base = index, Fraction(1, 25)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the person types, with a film of half a second."""
    monkeypatch.chdir(tmp_path)
    grey_film(tmp_path / "reel 3.mp4", 12)
    return tmp_path


def video(*args: object, code: int = 0) -> tuple[str, str]:
    result = CliRunner().invoke(main, ["video", *map(str, args)])
    assert result.exit_code == code, result.output
    return result.stdout, result.stderr


def count(path: str | Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))


def test_the_result_lies_beside_the_film(folder: Path, model: str) -> None:
    said, _ = video("reel 3.mp4", "--model", model, "--render-factor", 7)
    assert said == "reel 3-colour.mp4\n"
    assert count("reel 3-colour.mp4") == 12
    assert sorted(path.name for path in folder.iterdir()) == ["reel 3-colour.mp4", "reel 3.mp4"]


def test_a_codec_that_its_kind_of_file_cannot_hold_takes_another(folder: Path, model: str) -> None:
    planned, _ = video("reel 3.mp4", "--model", model, "--codec", "prores", "--dry-run", "--json")
    assert json.loads(planned)["output"] == "reel 3-colour.mov"


def test_auto_is_one_factor_for_the_film(folder: Path, model: str) -> None:
    arguments = ("--model", model, "--render-factor", "auto", "--json")
    planned = json.loads(video("reel 3.mp4", *arguments, "--dry-run")[0])["plan"]
    assert planned["look"]["render_factor"] == 7  # so small a film bears no more
    told = json.loads(video("reel 3.mp4", *arguments)[0])
    assert (told["error"], told["report"]["render_factor_used"]) == (None, 7)


def test_json_tells_what_was_made(folder: Path, model: str) -> None:
    said, _ = video(
        *("reel 3.mp4", "-o", "out.mkv", "--model", model, "--render-factor", 8),
        *("--codec", "ffv1", "--start", "0.1", "--end", "0:00.4", "--json"),
    )
    told = json.loads(said)
    assert (told["input"], told["output"], told["error"]) == ("reel 3.mp4", "out.mkv", None)
    assert (told["frames"], told["resumed"], told["concealed"]) == (7, 0, 0)
    assert told["report"]["render_factor_used"] == 8
    assert len(told["report"]["sha256"]) == 64
    assert told["plan"]["frames"] == 7
    assert told["fps"] > 0
    assert count("out.mkv") == 7


@pytest.mark.parametrize("name", ["reel.mkv", "reel.ts"])
def test_a_film_s_packets_are_gone_through_once(
    folder: Path, model: str, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """For films of hours that takes minutes."""
    read, readings = reading.read_stamps, list[str]()

    def counted(container: Any, film: Any) -> Any:
        readings.append(Path(container.name).name)
        return read(container, film)

    monkeypatch.setattr(reading, "read_stamps", counted)
    grey_film(folder / name, 12)
    video(name, "-o", "out.mkv", "--model", model, "--render-factor", 7)
    assert count("out.mkv") == 12
    assert readings == [name]


def test_a_dry_run_writes_nothing(folder: Path, model: str) -> None:
    said, _ = video("reel 3.mp4", "-o", "out.mov", "--model", model, "--dry-run")
    assert "96 x 64, 8 bits, h264" in said
    assert "12 frames" in said
    told = json.loads(
        video("reel 3.mp4", "-o", "o.mp4", "--model", model, "--dry-run", "--json")[0]
    )
    assert told["frames"] is None
    assert told["plan"]["look"]["render_factor"] == 21  # a file that says nothing: DeOldify's
    assert [path.name for path in folder.iterdir()] == ["reel 3.mp4"]


def test_what_fails_is_one_sentence_and_code_1(folder: Path, model: str) -> None:
    (folder / "text.mp4").write_text("no film")
    told = json.loads(video("text.mp4", "--model", model, "--json", code=1)[0])
    assert "text.mp4 cannot be read as a film" in told["error"]
    assert told["output"] is told["frames"] is None
    told = json.loads(video("reel 3.mp4", "--model", "sepia", "--json", code=1)[0])
    assert "There is no model named sepia" in told["error"]
    (folder / "there.mp4").write_text("precious")
    arguments = ("reel 3.mp4", "-o", "there.mp4", "--model", model, "--json")
    told = json.loads(video(*arguments, code=1)[0])
    assert told["error"].endswith("choose another name, or replace it (--overwrite).")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ((), "Missing argument"),
        (("reel 3.mp4", "--render-factor", "46"), "46 is not in the range"),
        (("reel 3.mp4", "--render-factor", "much"), "'much' is not a valid integer"),
        (("reel 3.mp4", "--start", "noon"), "'noon' is no time"),
        (("reel 3.mp4", "--stabilise", "101"), "101.0 is not in the range"),
        (("reel 3.mp4", "--codec", "cinepak"), "'cinepak' is not one of"),
    ],
)
def test_wrong_usage_is_code_2(folder: Path, args: tuple[str, ...], sentence: str) -> None:
    said, complaint = video(*args, code=2)
    assert (said, sentence in complaint) == ("", True)
    told = json.loads(video(*args, "--json", code=2)[0])
    assert sentence in told["error"]
    assert sorted(told) == sorted(json.loads(video("no.mp4", "--json", code=1)[0]))


def test_a_file_that_is_no_project_stays_where_it_is(folder: Path, model: str) -> None:
    (folder / "notes.txt").write_text("precious")
    for name in ("notes.txt", "reel 3.mp4"):
        told = json.loads(video("reel 3.mp4", "--shots", name, "--json", code=1)[0])
        assert told["error"] == f"{name} is no project of a film, or a damaged one."
    assert sorted(path.name for path in folder.iterdir()) == ["notes.txt", "reel 3.mp4"]


def test_a_rate_factor_is_refused_where_there_is_none(folder: Path, model: str) -> None:
    arguments = ("reel 3.mp4", "--crf", 20, "--model", model, "--dry-run", "--json")
    told = json.loads(video(*arguments, "--codec", "ffv1", code=1)[0])
    assert "ffv1 has no rate factor" in told["error"]
    assert json.loads(video(*arguments, "--codec", "hevc")[0])["error"] is None


def test_going_on_with_nothing_begins_and_says_so(folder: Path, model: str) -> None:
    arguments = ("reel 3.mp4", "--model", model, "--render-factor", 7, "--resume")
    said, notice = video(*arguments, "--dry-run")
    assert "12 frames" in said
    assert "Nothing is there to be gone on with" in notice
    told = json.loads(video(*arguments, "--json")[0])
    assert (told["frames"], told["resumed"]) == (12, 0)
    assert "Nothing is there to be gone on with" in told["notices"][0]


def test_a_project_s_shots_and_looks_are_used(folder: Path, model: str) -> None:
    project = Project.of(folder / "reel 3.mp4")
    shots = (Shot(0, 5, grey=True), Shot(6, 11))
    file = save(Project(project.clip, project.size, project.fingerprint, shots=shots))
    arguments = ("--model", model, "--render-factor", 7, "--codec", "ffv1", "--vividness", 3)
    video("reel 3.mp4", "-o", "out.mkv", "--shots", file, *arguments)
    with av.open("out.mkv") as container:
        planes = [frame.to_ndarray()[SIZE[1] :] for frame in container.decode(video=0)]
    assert [bool(np.ptp(chroma)) for chroma in planes] == [False] * 6 + [True] * 6

    grey_film(folder / "other.mp4", 5)
    _, sentence = video("other.mp4", "--shots", file, "--model", model, "--json", code=1)
    assert "is the project of another film" in sentence


def test_an_encoder_that_does_not_work_here_is_refused(folder: Path, model: str) -> None:
    _, sentence = video("reel 3.mp4", "--encoder", "h264_none", "--model", model, "--json", code=1)
    assert "does not work here for h264: use one of libx264" in sentence


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no Ctrl+C to one process")
@pytest.mark.parametrize("sent", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_after_ctrl_c_the_same_command_goes_on(folder: Path, model: str, sent: str) -> None:
    # A picture that stays the same is rendered once.
    grey_film(folder / "long.mkv", 500, "ffv1", 0)
    words = ["long.mkv", "-o", "out.mp4", "--model", model, "--render-factor", "7"]
    words += ["--shots", "none", "--stabilise", "0", "--json"]
    program = [sys.executable, "-m", "restorer", "video", *words]
    run = subprocess.Popen(
        program,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever started the tests may ignore it, as nohup does, and children inherit that.
        preexec_fn=lambda: signal.signal(getattr(signal, sent), signal.SIG_DFL),
    )
    journal = folder / "out.mp4.unfinished" / "journal.jsonl"
    while run.poll() is None and (not journal.exists() or journal.read_text().count("\n") < 2):
        time.sleep(0.01)
    run.send_signal(getattr(signal, sent))
    out, error = run.communicate()
    assert run.returncode == 130, error
    assert json.loads(out)["error"] == "Interrupted."
    assert "the same command with --resume goes on" in error
    assert not (folder / "out.mp4").exists()

    told = json.loads(video(*words, "--resume")[0])
    assert told["frames"] == 500
    assert told["resumed"] >= 120
    assert count("out.mp4") == 500


def test_help_and_work_load_no_window_and_help_nothing_heavy(folder: Path, model: str) -> None:
    program = (
        "import sys\n"
        "from restorer.cli.main import main\n"
        "try:\n    main.main(sys.argv[1:], standalone_mode=False)\n"
        "finally:\n    print(*(name for name in sys.modules if '.' not in name))"
    )

    def loaded(*words: str) -> set[str]:
        command = [sys.executable, "-c", program, "video", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return set(done.stdout.splitlines()[-1].split())

    assert not loaded("--help") & {"torch", "PySide6", "cv2", "av", "scenedetect", "numpy"}
    working = loaded("reel 3.mp4", "--model", model, "--render-factor", "7")
    assert {"torch", "av"} <= working
    assert not working & {"PySide6", "torchvision"}
