"""``restorer batch`` as a person types it, in processes of its own where that matters."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from restorer import paths
from restorer.cli.main import main

UNIX = pytest.mark.skipif(os.name == "nt", reason="signals and links are for Unix")
SMALL = ("--render-factor", 7, "--device", "cpu")


def photo(path: Path, seed: int = 0, size: tuple[int, int] = (24, 16)) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    Image.fromarray(rng.integers(0, 255, size[::-1], np.uint8)).save(path)


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A box of photos where the person types, one of them broken."""
    monkeypatch.chdir(tmp_path)
    for seed, name in enumerate(("a.jpg", "1931/b.png", "1931/Eis/c.tif")):
        photo(Path("box") / name, seed)
    Path("box/1931/broken.jpg").write_bytes(b"no picture")
    return tmp_path


def batch(*args: object, code: int = 0) -> tuple[str, str]:
    result = CliRunner().invoke(main, ["batch", *map(str, args)])
    assert result.exit_code == code, result.output
    return result.stdout, result.stderr


def start(*args: object, cwd: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "restorer", "batch", *map(str, args)],
        cwd=cwd,
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.parent.name != ".restorer-batch"
    )


def test_a_folder_comes_out_as_a_folder(box: Path) -> None:
    said, sentences = batch("box", "-o", "out", *SMALL, code=1)

    results = ["1931/Eis/c-colour.tif", "1931/b-colour.png", "a-colour.jpg"]
    assert files(Path("out")) == results
    assert sorted(said.splitlines()) == sorted(str(box / "out" / name) for name in results)
    assert "1931/broken.jpg: broken.jpg is not a picture" in sentences
    assert "3 photos done, 1 failed (3 now, in" in sentences
    assert "--retry-failed" in sentences


def test_the_second_time_only_what_is_new_is_done(box: Path) -> None:
    batch("box", "-o", "out", *SMALL, code=1)
    photo(Path("box/new.jpg"), 9)
    said, sentences = batch("box", "-o", "out", code=1)
    assert said == f"{box / 'out' / 'new-colour.jpg'}\n"
    assert "4 photos done, 1 failed (1 now" in sentences
    photo(Path("box/1931/broken.jpg"), 8)
    said, _ = batch("-o", "out", "--retry-failed")
    assert said == f"{box / 'out' / '1931' / 'broken-colour.jpg'}\n"


def test_other_settings_are_another_batch(box: Path) -> None:
    batch("box", "-o", "out", *SMALL, code=1)
    args = ["batch", "box", "-o", "out", "--vividness", "2", "--name", "{name}"]
    sentence = str(CliRunner().invoke(main, args).exception)
    assert "--name ({name} now, {name}-colour before), --vividness (2.0 now, 1.0" in sentence
    batch("box", "-o", "out", *SMALL, "--vividness", 1, code=1)


def test_a_dry_run_says_what_would_be_and_writes_nothing(box: Path) -> None:
    Path("box/notes.txt").touch()
    said, _ = batch("box", "-o", "out", "--dry-run", *SMALL)
    assert "To be coloured: 4 photos (" in said
    assert "No photos by their names, or hidden: 1." in said
    assert "judged by a trial of 3 photos" in said
    assert f"  1931/b.png -> {box / 'out' / '1931' / 'b-colour.png'}" in said
    assert not Path("out").exists()
    told = json.loads(batch("box", "-o", "out", "--dry-run", "--json", *SMALL)[0])
    assert len(told["photos"]) == 4
    assert told["estimate"]["tried"] == 3
    assert told["estimate"]["seconds"] > 0


def test_json_says_all(box: Path) -> None:
    said, _ = batch("box", "-o", "out", "--json", *SMALL, code=1)
    told = json.loads(said)
    assert told["counts"] == {"waiting": 0, "running": 0, "done": 3, "failed": 1, "skipped": 0}
    by_name = {Path(each["input"]).name: each for each in told["photos"]}
    assert by_name["a.jpg"]["output"] == str(box / "out" / "a-colour.jpg")
    assert by_name["a.jpg"]["made"]["render_factor_used"] == 7
    assert by_name["broken.jpg"]["output"] is None
    assert by_name["broken.jpg"]["state"] == "failed"
    assert told["stopped"] is None


@pytest.mark.parametrize(
    ("options", "results"),
    [
        (("--no-recursive",), ["a-colour.jpg"]),
        (
            ("--include", "*.tif", "--include", "*.PNG", "--exclude", "b.*"),
            ["1931/Eis/c-colour.tif"],
        ),
        (("--exclude", "1931"), ["a-colour.jpg"]),
        (("--no-recursive", "--name", "{folder} {number:03}"), ["box 001.jpg"]),
        (("--max-size", "2k", "--no-recursive", "--after", "2020-01-01"), ["a-colour.jpg"]),
    ],
)
def test_what_is_taken_and_how_it_is_named(
    box: Path, options: Sequence[str], results: list[str]
) -> None:
    photo(Path("box/large.jpg"), 5, (600, 400)) if "--max-size" in options else None
    batch("box", "-o", "out", *SMALL, *options)
    assert files(Path("out")) == results


def test_what_exists_is_kept_unless_one_says_otherwise(box: Path) -> None:
    def again(*rule: str, code: int = 0) -> str:
        Path("out").mkdir()
        Path("out/a-colour.jpg").write_text("precious")
        sentences = batch("box/a.jpg", "-o", "out", *SMALL, *rule, code=code)[1]
        kept = Path("out/a-colour.jpg").read_bytes() == b"precious"
        Path("out").rename(f"out{rule}")
        return f"{kept}: {sentences}"

    assert "True: " in again(code=1)
    assert "0 photos done, 1 skipped" in again("--skip-existing")
    assert again("--overwrite").startswith("False")


@pytest.mark.parametrize(
    ("args", "code", "sentence"),
    [
        (("box",), 2, "Missing option '-o'"),
        (("-o", "out"), 2, "Name the folder of the photos"),
        (("-o", "out", "--resume"), 2, "Name the folder of the photos"),
        (("box", "-o", "out", "--shard", "3/2"), 2, "no part: write 1/8"),
        (("box", "-o", "out", "--min-size", "big"), 2, "no size: write 200k"),
        (("box", "-o", "out", "--overwrite", "--skip-existing"), 2, "exclude each other"),
        (("box", "-o", "out", "--render-factor", "99"), 2, "99 is not in the range"),
        (("box", "-o", "box"), 1, "cannot go into"),
        (("nowhere", "-o", "out"), 1, "nowhere does not exist"),
        (("box", "-o", "out", "--name", "same"), 1, "the same name"),
        (("box", "-o", "out", "--include", "*.gif"), 1, "There are no photos in box"),
        (("box", "-o", "out", "--model", "stable"), 1, "is not installed"),
        (("box", "-o", "out", "--report", "r.pdf"), 1, "let its name end in .csv or .html"),
        (("box", "-o", "out", "--report", "no/r.csv"), 1, "The folder no does not exist"),
        (("report", "box", "-o", "r.csv"), 1, "no batch's journal in box"),
        (("report", "box/a.jpg", "-o", "r.csv"), 1, "no journal of a batch"),
        (("report", "missing.sqlite", "-o", "r.csv"), 1, "There is no journal missing.sqlite"),
    ],
)  # fmt: skip
def test_what_cannot_be_done(box: Path, args: Sequence[str], code: int, sentence: str) -> None:
    result = CliRunner().invoke(main, ["batch", *args])
    said = result.stderr if code == 2 else str(result.exception)
    assert sentence in said
    assert (result.exit_code == 2) is (code == 2)
    assert not Path("out").exists(), "a wrong command leaves no traces"


def test_a_model_that_is_gone_is_missed_before_the_work(box: Path) -> None:
    model = Path("own.safetensors")
    model.write_bytes((paths.resources() / "models" / "natural.safetensors").read_bytes())
    batch("box", "-o", "out", "--model", model, *SMALL, code=1)
    model.unlink()
    result = CliRunner().invoke(main, ["batch", "-o", "out", "--retry-failed"])
    assert f"There is no file {box / model}" in str(result.exception)


def test_without_a_device_nothing_is_begun(box: Path) -> None:
    args = ["batch", "box", "-o", "out", "--render-factor", "7"]
    missing = CliRunner().invoke(main, [*args, "--device", "mps", "--vividness", "2"])
    assert "No mps device" in str(missing.exception)
    batch(*args[1:], code=1)
    assert len(files(Path("out"))) == 3


@UNIX
def test_an_unfinished_batch_is_gone_on_with_only_when_asked(box: Path) -> None:
    for number in range(40):
        photo(box / "box" / "many" / f"{number}.png", number, (200, 100))
    running = start("box", "-o", "out", *SMALL, "--jobs", 1, cwd=box)
    assert running.stdout
    first = running.stdout.readline()
    running.send_signal(signal.SIGINT)
    rest, sentences = running.communicate()
    assert running.returncode == 130, sentences
    assert "Ending after the current photo; Ctrl+C once more ends at once." in sentences
    assert "Go on with --resume." in sentences
    done = {first.strip(), *rest.split()}
    assert all(Path(name).exists() for name in done)
    assert 1 <= len(done) < 43
    stamps = {name: Path(name).stat().st_mtime_ns for name in done}

    result = CliRunner().invoke(main, ["batch", "box", "-o", "out"])
    assert "holds a batch that is not finished" in str(result.exception)
    said, _ = batch("-o", "out", "--resume", code=1)
    assert done.isdisjoint(said.split())
    assert len(files(Path("out"))) == 43
    assert {name: Path(name).stat().st_mtime_ns for name in done} == stamps


@UNIX
def test_twice_is_at_once(box: Path) -> None:
    for number in range(40):
        photo(box / "box" / "many" / f"{number}.png", number, (200, 100))
    running = start("box", "-o", "out", *SMALL, "--jobs", 1, cwd=box)
    assert running.stdout
    running.stdout.readline()
    running.send_signal(signal.SIGTERM)
    running.send_signal(signal.SIGINT)
    _, sentences = running.communicate()
    assert running.returncode == 130, sentences
    assert not list((box / "out").rglob("*.tmp"))
    batch("-o", "out", "--resume", code=1)
    assert len(files(Path("out"))) == 43


@UNIX
def test_shards_share_a_tree_and_are_reported_together(box: Path) -> None:
    for number in range(30):
        kind = ("jpg", "png")[number % 2]
        photo(box / "box" / str(number % 4) / f"{number // 2}.{kind}", number)
    common = ("box", "-o", "out", "--format", "webp", *SMALL)
    shards = [start(*common, "--shard", f"{n}/3", "--json", cwd=box) for n in (1, 2, 3)]
    told = [json.loads(shard.communicate()[0]) for shard in shards]
    inputs = [each["input"] for part in told for each in part["photos"]]
    assert len(inputs) == len(set(inputs)) == 34
    outputs = [each["output"] for part in told for each in part["photos"] if each["output"]]
    assert len(outputs) == len(set(outputs)) == 33
    assert len(files(Path("out"))) == 33
    assert sorted(shard.returncode for shard in shards) == [0, 0, 1]

    batch("report", "out", "-o", "all.csv", "-o", "all.html")
    assert "In other parts than 1/3: " in batch(*common, "--shard", "1/3", "--dry-run")[0]
    with Path("all.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["source"] for row in rows) == sorted(inputs)
    assert len({row["journal"] for row in rows}) == 3
    page = Path("all.html").read_text()
    assert "<b>33 done, 1 failed.</b>" in page
    assert page.count("<img") == 66


@UNIX
def test_a_watched_folder(box: Path) -> None:
    running = start("box", "-o", "out", *SMALL, "--watch", cwd=box)
    assert running.stdout
    for _ in range(3):
        running.stdout.readline()
    time.sleep(0.2)
    whole = Path("box/1931/b.png").read_bytes()
    with Path("box/slow.png").open("wb") as slow:
        for at in range(0, len(whole), 100):
            slow.write(whole[at : at + 100])
            slow.flush()
            time.sleep(0.1)
    photo(Path("box/1931/broken.jpg"), 77)
    late = {running.stdout.readline().strip(), running.stdout.readline().strip()}
    assert late == {
        str(box / "out" / name) for name in ("slow-colour.png", "1931/broken-colour.jpg")
    }
    running.send_signal(signal.SIGINT)
    _, sentences = running.communicate()
    assert running.returncode == 0, sentences
    assert "5 photos done (5 now" in sentences


def test_reports_say_how_it_was_made(box: Path) -> None:
    odd = Path("box/=1+1.jpg")
    photo(odd, 3)
    batch("box", "-o", "out", "--report", "r.csv", "--report", "out/r.html", *SMALL, code=1)
    with Path("r.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["relative"]: row for row in csv.DictReader(file)}
    row = rows["a.jpg"]
    assert (row["state"], row["made_model"], row["look_render_factor"]) == ("done", "natural", "7")
    assert row["output_quality"] == "92"
    assert len(row["source_sha256"]) == len(row["result_sha256"]) == len(row["made_sha256"]) == 64
    assert rows["1931/broken.jpg"]["state"] == "failed"
    assert "'=1+1.jpg" in rows, "no formula for a spreadsheet"
    page = Path("out/r.html").read_text()
    assert row["source_sha256"] in page
    assert row["result_sha256"] in page
    assert "http" not in page.replace("http://cv.iptc.org", "")
    result = CliRunner().invoke(main, ["batch", "report", "out", "-o", "r.pdf"])
    assert "let its name end in .csv or .html" in str(result.exception)


def test_it_works_without_qt_and_its_help_without_torch() -> None:
    code = """
import sys
from restorer.cli.main import run
sys.argv = ["restorer", *{words!r}]
try:
    run()
except SystemExit as end:
    assert end.code in (0, None), end.code
loaded = {{name.partition(".")[0] for name in sys.modules}}
assert not loaded & {forbidden!r}, loaded & {forbidden!r}
"""
    for words, forbidden in (
        (["batch", "--help"], {"torch", "PySide6", "cv2"}),
        (["batch", "report", "--help"], {"torch", "PySide6", "cv2"}),
    ):
        run = code.format(words=words, forbidden=forbidden)
        subprocess.run([sys.executable, "-c", run], check=True, stdout=subprocess.PIPE)


def test_a_run_never_loads_qt(box: Path) -> None:
    Path("box/1931/broken.jpg").unlink()
    code = """
import sys
from restorer.cli.main import run
sys.argv = "restorer batch box -o out --render-factor 7 --device cpu".split()
try:
    run()
except SystemExit as end:
    assert end.code == 0, end.code
assert "torch" in sys.modules
assert not {name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))}
"""
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    env.pop("DISPLAY", None)
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, env=env)
