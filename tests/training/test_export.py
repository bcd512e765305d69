"""One file leaves a training run, and the application takes it and says how it was made."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from restorer.catalogue.safetensors_header import card as card_in
from restorer.errors import RestorerError
from restorer.networks.checkpoint import load
from restorer.networks.form import Form, build
from training import checkpoint
from training.export import Telling, export


@pytest.fixture
def run(tmp_path) -> Path:
    """A run's folder with the checkpoint of a network that has learned nothing."""
    torch.manual_seed(1)
    state = build(Form("chroma", "mobilenet_v2", 0)).state_dict()
    config = {
        "seed": 1,
        "phases": [{"side": 128}, {"side": 192}],
        "encoder_weights": "/home/ada/weights/mobilenet.safetensors",
        "losses": {"features_file": r"C:\Users\ada\vgg.safetensors"},
    }
    folder = tmp_path / "run"
    checkpoint.save({"config": config, "step": 600, "average": {"state": state}}, folder)
    measured = {"matched": 0.912, "matched_factor": 1.3, "colourfulness_ratio": 0.58, "wins": 0.7}
    lines = [
        json.dumps({"step": 50, "chroma": 1.0}),
        json.dumps({"step": 600, **measured}),
        json.dumps({"step": 650, **measured, "matched": 0.1}),  # after the checkpoint
        '{"step": 700, "mat',
    ]
    (folder / "log.jsonl").write_text("\n".join(lines))
    return folder


def _other(run: Path, form: Form) -> Path:
    torch.manual_seed(2)
    saved = {"config": {}, "step": 300, "average": {"state": build(form).state_dict()}}
    checkpoint.save(saved, run.with_name("other"))
    return run.with_name("other")


def test_several_runs_give_the_mean_of_their_weights(run, tmp_path):
    other = _other(run, Form("chroma", "mobilenet_v2", 0))
    target = tmp_path / "mine.safetensors"
    export(run, target, also=[other])
    one, two = (checkpoint.load(each)["average"]["state"] for each in (run, other))
    for name, value in load(target)[1].state_dict().items():
        mean = (one[name].float() + two[name].float()) / 2
        torch.testing.assert_close(value.float(), mean, rtol=2e-3, atol=1e-4)
    card = card_in(target)
    assert card["mean_of"] == ["run", "other"]
    assert card["metrics"] == {}  # nobody has measured the mean
    assert "the mean of 2 runs" in card["training"]


def test_runs_of_different_networks_have_no_mean(run, tmp_path):
    other = _other(run, Form("chroma", "mobilenet_v2", 260))
    with pytest.raises(RestorerError, match="different networks"):
        export(run, tmp_path / "mine.safetensors", also=[other])
    assert not (tmp_path / "mine.safetensors").exists()


def test_the_card_tells_what_the_run_measured(run, tmp_path):
    target = tmp_path / "mine.safetensors"
    telling = Telling("Mine", "gardens", "CC0", ("own photographs (CC0)", "COCO (various)"))
    assert export(run, target, telling) == target.stat().st_size
    card = card_in(target)
    assert card["title"] == "Mine"
    assert card["licence"] == "CC0"
    assert card["render_factor"] == 12
    assert card["vividness"] == 1.3
    assert card["metrics"]["matched"] == 0.912
    assert card["data"] == ["own photographs (CC0)", "COCO (various)"]
    assert card["config"]["phases"][1]["side"] == 192
    assert card["config"]["encoder_weights"] == "mobilenet.safetensors"
    assert card["config"]["losses"] == {"features_file": "vgg.safetensors"}
    assert "600 steps" in card["training"]
    assert "0.91 of grey's error" in card["training"]
    assert "COCO (various)" in card["training"]


def test_the_snapshot_that_was_chosen_speaks_for_the_adversarial_stage(run, tmp_path):
    curve = [
        {"cycle": 0, "pictures": 0, "matched": 0.93, "colourfulness": 0.6},
        {"cycle": 0, "pictures": 64, "matched": 0.9, "colourfulness": 1.0},
    ]
    choice = {"cycle": 1, "index": 1, "reason": "The snapshot after 64 pictures is chosen."}
    (run / "curve.json").write_text(json.dumps({"curve": curve, "choices": [choice]}))
    export(run, tmp_path / "mine.safetensors")
    card = card_in(tmp_path / "mine.safetensors")
    assert card["metrics"]["matched"] == 0.9
    assert card["vividness"] == 0.75
    assert card["stopping"] == choice["reason"]


def test_what_the_person_says_goes_first(run, tmp_path):
    export(run, tmp_path / "a.safetensors", Telling(render_factor=21, vividness=0.9))
    card = card_in(tmp_path / "a.safetensors")
    assert (card["render_factor"], card["vividness"]) == (21, 0.9)
    with pytest.raises(RestorerError, match="render_factor"):
        export(run, tmp_path / "a.safetensors", Telling(render_factor=99))


def test_a_run_without_a_log_is_exported_too(run, tmp_path):
    (run / "log.jsonl").unlink()
    export(run, tmp_path / "a.safetensors")
    card = card_in(tmp_path / "a.safetensors")
    assert card["metrics"] == {}
    assert card["vividness"] == 1.0


def test_a_full_disk_leaves_the_model_of_before(run, tmp_path, monkeypatch):
    target = tmp_path / "mine.safetensors"
    target.write_bytes(b"before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RestorerError, match=r"no room left to write .*mine\.safetensors"):
        export(run, target)
    assert target.read_bytes() == b"before"
    assert {file.name for file in tmp_path.iterdir()} == {"mine.safetensors", "run"}


def test_what_cannot_be_exported_is_named(run, tmp_path):
    target = tmp_path / "a.safetensors"
    with pytest.raises(RestorerError, match="train there first"):
        export(tmp_path, target)
    saved = checkpoint.load(run)
    assert saved is not None
    saved["average"]["state"]["decoder.head.bias"][0] = float("nan")
    checkpoint.save(saved, run)
    with pytest.raises(RestorerError, match=r"not finite \(in decoder\.head\.bias\)"):
        export(run, target)
    critic = {"config": {}, "step": 1, "network": build(Form("critic", "", 16)).state_dict()}
    checkpoint.save(critic, run)
    with pytest.raises(RestorerError, match="critic"):
        export(run, target)
    assert not target.exists()


def test_values_beyond_half_precision_stay_whole(run, tmp_path):
    saved = checkpoint.load(run)
    assert saved is not None
    saved["average"]["state"]["decoder.head.weight"][0, 0] = 1e5
    checkpoint.save(saved, run)
    export(run, tmp_path / "a.safetensors")
    weights = load(tmp_path / "a.safetensors")[1].state_dict()
    assert weights["decoder.head.weight"][0, 0].item() == 1e5


def test_from_photographs_to_a_coloured_picture(picture_folder, tmp_path):
    """Train, export, import and colour, each as a person types it."""

    def typed(module: str, *words: str | Path) -> str:
        command = [sys.executable, "-m", module, *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=Path.cwd())
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    run, model = tmp_path / "run", tmp_path / "garden.safetensors"
    settings = ["phases=[{side=32,steps=2,batch=2}]", "validation=2", "validate_every=2"]
    typed(
        *("training", "generator", "--preset", "smoke", "--pictures", picture_folder),
        *("--run", run, "--set", *settings, "threads=1"),
    )
    typed(
        *("training", "export", "--run", run, "--output", model, "--title", "Garden"),
        *("--licence", "CC0", "--data", "twelve meadows (CC0)"),
    )
    assert "in 2 steps" in typed("restorer", "models", "import", model, "--name", "garden")
    listed = json.loads(typed("restorer", "models", "list", "--json"))
    mine = next(one for one in listed if one["name"] == "garden")
    assert (mine["title"], mine["licence"], mine["render_factor"]) == ("Garden", "CC0", 7)
    assert "twelve meadows (CC0)" in mine["training"]
    photo = tmp_path / "photo.png"
    Image.open(sorted(picture_folder.iterdir())[0]).convert("L").save(photo)
    typed("restorer", "colorize", photo, "--model", "garden", "--output", tmp_path / "colour.png")
    with Image.open(tmp_path / "colour.png") as coloured:
        assert coloured.size == (96, 80)
        assert np.ptp(np.asarray(coloured.convert("RGB")).astype(int), axis=2).max() > 0
