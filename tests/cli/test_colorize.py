"""``restorer colorize`` as a person types it, in a process of its own where that matters."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from click.testing import CliRunner
from PIL import Image
from safetensors.torch import save_file

from restorer.cli.main import main, run
from restorer.networks.form import Form, build


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A chroma network with random weights."""
    path = tmp_path_factory.mktemp("model") / "tiny.safetensors"
    with torch.random.fork_rng():
        torch.manual_seed(3)
        save_file(build(Form("chroma", "mobilenet_v2", 0)).state_dict(), path)
    return str(path)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the person types, with three photos."""
    monkeypatch.chdir(tmp_path)
    ramp = np.tile(np.arange(120, dtype=np.uint8) * 2, (80, 1))
    Image.fromarray(ramp).save("Grandma 1931.png")
    Image.fromarray(ramp[::-1]).save("house.jpg")
    Image.fromarray(ramp.astype(np.uint16) * 200).save("scan.tif")
    return tmp_path


def colorize(*args: object, code: int = 0) -> tuple[str, str]:
    result = CliRunner().invoke(main, ["colorize", *map(str, args)])
    assert result.exit_code == code, result.output
    return result.stdout, result.stderr


def test_the_result_lies_beside_the_photo(folder: Path, model: str) -> None:
    said, _ = colorize("Grandma 1931.png", "--model", model, "--render-factor", 7)

    assert said == "Grandma 1931-colour.png\n"
    with Image.open(folder / "Grandma 1931-colour.png") as image:
        assert image.mode == "RGB"
        assert image.size == (120, 80)


def test_a_photo_goes_to_the_file_that_was_named(folder: Path, model: str) -> None:
    colorize("house.jpg", "-o", "new/in colour.webp", "--model", model, "--render-factor", 7)
    with Image.open(folder / "new" / "in colour.webp") as image:
        assert image.format == "WEBP"


@pytest.mark.parametrize("output", ["results", "results/", "./results.d"])
def test_several_photos_go_into_a_folder(folder: Path, model: str, output: str) -> None:
    said, _ = colorize(
        "house.jpg", "scan.tif", "-o", output, "--model", model, "--render-factor", 7
    )
    names = [Path(line).name for line in said.splitlines()]
    assert names == ["house-colour.jpg", "scan-colour.tif"]
    assert sorted(path.name for path in (folder / output).iterdir()) == names


def test_the_colour_layer_lies_beside_each_result(folder: Path, model: str) -> None:
    ramp = np.tile(np.arange(120, dtype=np.uint8) * 2, (80, 1))
    Image.fromarray(ramp).save("house.png")
    options = ("--model", model, "--render-factor", 7, "--vividness", 0.5, "--layer")
    said, _ = colorize("house.png", "house.jpg", *options)

    # Two results with one stem: their layers keep apart.
    assert said.split() == [
        *("house-colour.png", "house-colour-layer.png"),
        *("house-colour.jpg", "house-colour-layer-2.png"),
    ]
    result = np.asarray(Image.open("house-colour.png")).astype(float)
    layer = np.asarray(Image.open("house-colour-layer.png")).astype(float)
    back = layer + ramp[..., None] - layer @ np.array([[0.3], [0.59], [0.11]])
    inside = ((back >= 0) & (back <= 255)).all(axis=2)
    assert np.abs(back - result)[inside].max() < 2.5

    _, refused = colorize("house.png", "-o", "new.png", *options)
    (folder / "new.png").unlink()
    _, refused = colorize("house.png", "-o", "new.png", *options, code=1)
    assert "new-layer.png exists already" in refused
    assert not (folder / "new.png").exists()


def test_json_says_what_became_of_each_photo(folder: Path, model: str) -> None:
    (folder / "broken.jpg").write_bytes(b"no picture")
    said, sentences = colorize(
        *("house.jpg", "broken.jpg", "missing.png", "scan.tif"),
        *("--model", model, "--render-factor", 8, "--json", "--device", "cpu"),
        code=1,
    )
    house, broken, missing, scan = json.loads(said)

    assert set(house) == {"input", "output", "layer", "report", "notices", "error"}
    assert (house["input"], house["output"]) == ("house.jpg", "house-colour.jpg")
    report = house["report"]
    assert report["render_factor_asked"] == report["render_factor_used"] == 8
    assert report["device"] == "cpu"
    assert len(report["sha256"]) == 64
    assert house["error"] is None
    for failed, name in ((broken, "broken.jpg"), (missing, "missing.png")):
        assert failed["output"] is failed["report"] is None
        assert name in failed["error"]
        assert failed["error"] in sentences
    assert scan["output"] == "scan-colour.tif"


def test_sixteen_bits_stay_sixteen_bits(folder: Path, model: str) -> None:
    colorize("scan.tif", "--model", model, "--render-factor", 7)
    colorize("scan.tif", "--model", model, "--render-factor", 7, "--format", "png", "--bits", 8)
    with Image.open(folder / "scan-colour.tif") as image:
        assert image.tag_v2[258] == (16, 16, 16)  # type: ignore[attr-defined]
    png = (folder / "scan-colour.png").read_bytes()
    assert png[24] == 8  # IHDR: bits per channel


def test_two_photos_never_go_onto_one_name(folder: Path, model: str) -> None:
    for name in ("house.png", "HOUSE.webp"):
        Image.new("L", (40, 30), 90).save(name)
    said, _ = colorize(
        *("house.jpg", "house.png", "HOUSE.webp", "./house.jpg"),
        *("--format", "png", "-o", "out", "--model", model, "--render-factor", 7),
    )
    names = [Path(line).name for line in said.splitlines()]
    assert names == ["house-colour.png", "house-colour-2.png", "HOUSE-colour-3.png"]


def test_what_is_there_is_kept_unless_overwriting_is_asked_for(folder: Path, model: str) -> None:
    there = folder / "house-colour.jpg"
    there.write_text("precious")
    _, sentence = colorize("house.jpg", "--model", model, "--render-factor", 7, code=1)
    assert "house-colour.jpg exists already: add --overwrite" in sentence
    assert there.read_text() == "precious"

    colorize("house.jpg", "--model", model, "--render-factor", 7, "--overwrite")
    with Image.open(there) as image:
        assert image.size == (120, 80)


def test_an_original_is_never_overwritten(folder: Path, model: str) -> None:
    before = (folder / "house.jpg").read_bytes()
    _, sentence = colorize(
        *("house.jpg", "-o", "house.jpg", "--overwrite", "--model", model, "--render-factor", 7),
        code=1,
    )
    assert "never overwritten" in sentence
    assert (folder / "house.jpg").read_bytes() == before


def test_strength_0_is_the_grey_original(folder: Path, model: str) -> None:
    args = ["Grandma 1931.png", "--model", model, "--render-factor", 7]
    colorize(*args, "--strength", 0, "-o", "grey.png")
    colorize(*args, "--vividness", 3, "--laying", "faithful", "-o", "vivid.png")
    for name, colourful in (("grey.png", False), ("vivid.png", True)):
        with Image.open(folder / name) as image:
            assert np.ptp(np.asarray(image).astype(int), axis=2).any() == colourful


def test_warmth_makes_colours_warmer(folder: Path, model: str) -> None:
    blue = []
    for warmth in (-1, 0, 1):
        args = ("--model", model, "--render-factor", 7, "--warmth", warmth)
        colorize("Grandma 1931.png", *args, "-o", f"{warmth}.png")
        with Image.open(folder / f"{warmth}.png") as image:
            pixels = np.asarray(image).astype(int)
        blue.append((pixels[..., 2] - pixels[..., 0]).mean())
    assert blue[0] > blue[1] > blue[2]


def test_a_blend_names_both_models(folder: Path, model: str) -> None:
    args = ("--model", model, "--blend", "natural", "--blend-share", 0.25, "--render-factor", 7)
    said, _ = colorize("house.jpg", *args, "--json", "--format", "png")
    report = json.loads(said)[0]["report"]

    assert report["model"] == "tiny 75% + natural 25%"
    assert [(part["model"], part["share"]) for part in report["parts"]] == [
        ("tiny", 0.75),
        ("natural", 0.25),
    ]
    with Image.open(folder / "house-colour.png") as image:
        xmp = str(image.info)
    assert "model=tiny 75% + natural 25%" in xmp
    assert all(part["sha256"] in xmp for part in report["parts"])


def test_auto_says_which_factor_it_used_and_why(folder: Path, model: str) -> None:
    noise = np.random.default_rng(2).integers(0, 256, (100, 200), dtype=np.uint8)
    Image.fromarray(noise).save("small.png")
    said, _ = colorize("small.png", "--model", model, "--render-factor", "auto", "--json")
    report = json.loads(said)[0]["report"]
    # 100 x 200 pixels are 141 a side: 8 squares of 16 fit.
    assert (report["render_factor_used"], report["auto"]) == (8, "small")


def test_a_second_model_that_is_not_there_is_one_sentence(
    folder: Path, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(["colorize", "house.jpg", "--model", model, "--blend", "sepia"])
    assert "There is no model named sepia" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ((), "Missing argument"),
        (("house.jpg", "--render-factor", 46), "46 is not in the range"),
        (("house.jpg", "--render-factor", "high"), "'high' is not a valid integer"),
        (("house.jpg", "--blend-share", 0.2), "add --blend"),
        (("house.jpg", "--warmth", 1.5), "1.5 is not in the range"),
        (("house.jpg", "--device", "tpu"), "'tpu' is not one of"),
        (("house.jpg", "scan.tif", "-o", "one.png"), "one.png is one file, but 2 photos"),
        (("house.jpg", "-o", "x.png", "--format", "jpeg"), "x.png does not end as jpeg"),
        (("house.jpg", "-o", "x.gif"), "x.gif cannot be written"),
        (("house.jpg", "--quality", 0), "0 is not in the range"),
    ],
)
def test_wrong_usage_is_code_2(folder: Path, args: tuple[object, ...], sentence: str) -> None:
    _, said = colorize(*args, code=2)
    assert sentence in said
    assert len(list(folder.iterdir())) == 3


def test_an_unknown_model_is_one_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(["colorize", "house.jpg", "--model", "sepia"])
    assert end.value.code == 1
    assert "There is no model named sepia" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_one_sentence(folder: Path, model: str) -> None:
    (folder / "taken").write_text("a file")
    _, sentence = colorize(
        "house.jpg", "-o", "taken/in/", "--model", model, "--render-factor", 7, code=1
    )
    assert "cannot be made" in sentence


def test_names_that_lead_nowhere_are_told_beside_the_others(folder: Path, model: str) -> None:
    long = "a" * 252 + ".jpg"  # 256 bytes: no disk has it
    longest = "a" * 251 + ".jpg"
    (folder / "house.jpg").rename(folder / longest)
    (folder / "loop.jpg").symlink_to("loop.jpg")
    said, _ = colorize(
        *(long, longest, "loop.jpg", "scan.tif", "--json"),
        *("--model", model, "--render-factor", 7),
        code=1,
    )
    errors = [result["error"] for result in json.loads(said)]
    assert "cannot be read" in errors[0]
    assert "is too long for this disk" in errors[1]
    assert "loop.jpg cannot be read" in errors[2]
    assert errors[3] is None


def test_a_photo_that_may_not_be_read_stops_no_other(
    folder: Path, model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, *args: object) -> object:
        if path.name == "house.jpg":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args)  # type: ignore[call-overload]

    # Tests may run as root, who may read everything.
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.R_OK)
    said, sentence = colorize(
        "house.jpg", "scan.tif", "--model", model, "--render-factor", 7, code=1
    )
    assert said == "scan-colour.tif\n"
    assert "You may not read house.jpg" in sentence


@pytest.mark.parametrize("encoding", ["utf-8:strict", "latin-1"])
@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_any_name_can_be_printed(folder: Path, model: str, encoding: str) -> None:
    for name in (b"\xff\xfe.jpg", "祖母.jpg".encode()):
        Image.new("L", (40, 30), 90).save(os.fsdecode(name))
    program = [sys.executable, "-m", "restorer", "colorize", b"\xff\xfe.jpg", "祖母.jpg"]
    program += ["--model", model, "--render-factor", "7"]
    environment = {**os.environ, "PYTHONIOENCODING": encoding}

    paths = subprocess.run(program, env=environment, capture_output=True, check=True).stdout
    if encoding == "latin-1":
        assert paths.splitlines()[1] == rb"\u7956\u6bcd-colour.jpg"
    else:
        assert paths == b"\xff\xfe-colour.jpg\n" + "祖母-colour.jpg\n".encode()
    told = subprocess.run(
        [*program, "--json", "--overwrite"], env=environment, capture_output=True, check=True
    )
    assert [os.fsencode(result["output"]) for result in json.loads(told.stdout)] == [
        b"\xff\xfe-colour.jpg",
        "祖母-colour.jpg".encode(),
    ]


def test_no_window_is_ever_loaded(folder: Path, model: str) -> None:
    program = (
        "import sys\n"
        "from restorer.cli.main import main\n"
        "main.main(sys.argv[1:], standalone_mode=False)\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'torchvision'))]\n"
        "sys.exit(str(loaded) if loaded else 0)"
    )
    args = ["colorize", "house.jpg", "scan.tif", "--model", model, "--render-factor", "7"]
    done = subprocess.run(
        [sys.executable, "-c", program, *args], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["house-colour.jpg", "scan-colour.tif"]
