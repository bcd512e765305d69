"""The generator stage on tiny runs: it learns, it resumes exactly, and its model loads."""

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from restorer.errors import RestorerError
from restorer.networks.checkpoint import load
from training import bins, checkpoint, config, pictures, validation
from training.__main__ import main
from training.config import GeneratorConfig, Phase
from training.export import export
from training.generator import train
from training.schedule import rate_factor, schedule

TINY = GeneratorConfig(
    phases=(Phase(32, 3, batch=2), Phase(48, 3, batch=2)),
    warm_up=2,
    save_every=2,
    validate_every=6,
    validation=2,
    threads=1,
)


def _weights(folder: Path) -> dict[str, torch.Tensor]:
    saved = checkpoint.load(folder)
    assert saved is not None
    return {**saved["network"], **{f"ema.{k}": v for k, v in saved["average"]["state"].items()}}


@pytest.fixture(scope="module")
def finished(picture_folder, tmp_path_factory) -> Path:
    """A run of all six steps, uninterrupted."""
    folder = tmp_path_factory.mktemp("finished")
    train(TINY, [picture_folder], folder)
    return folder


def _command(pictures: Path, run: Path) -> list[str]:
    phases = "phases=[{side=32,steps=3,batch=2},{side=48,steps=3,batch=2}]"
    settings = ["warm_up=2", "save_every=2", "validate_every=6", "validation=2", "threads=1"]
    return [
        *(sys.executable, "-m", "training", "generator", "--preset", "smoke"),
        *("--pictures", str(pictures), "--run", str(run), "--set", phases, *settings),
    ]


def test_a_killed_run_goes_on_to_the_same_weights(picture_folder, finished, tmp_path):
    run = tmp_path / "killed"
    process = subprocess.Popen(_command(picture_folder, run), stderr=subprocess.DEVNULL)
    while process.poll() is None and not (run / checkpoint.LAST).exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    saved = checkpoint.load(run)
    assert saved is not None
    subprocess.run(_command(picture_folder, run), check=True, stderr=subprocess.DEVNULL)
    wanted, got = _weights(finished), _weights(run)
    assert wanted.keys() == got.keys()
    assert all(torch.equal(wanted[name], got[name]) for name in wanted)


def test_the_log_and_the_configuration_lie_beside_the_checkpoint(finished):
    entries = [json.loads(line) for line in (finished / "log.jsonl").read_text().splitlines()]
    assert entries[-1]["step"] == 6
    assert entries[-1]["colourfulness_ratio"] >= 0
    assert json.loads((finished / "config.json").read_text())["validation"] == 2


def test_the_exported_model_loads_and_tells_how_it_was_made(finished, tmp_path):
    from safetensors import safe_open

    target = tmp_path / "mine.safetensors"
    assert export(finished, target, "mine") == target.stat().st_size
    form, network = load(target)
    assert form.family == "chroma"
    assert torch.isfinite(network.eval()(torch.rand(1, 1, 64, 64))).all()
    with safe_open(target, "pt") as file:
        card = json.loads(file.metadata()["training"])
    assert card["step"] == 6
    assert card["config"]["seed"] == 1


def test_a_run_may_begin_with_an_exported_model(finished, picture_folder, tmp_path):
    model = tmp_path / "mine.safetensors"
    export(finished, model, "mine")
    standing = replace(TINY, initial_weights=model, encoder_rate=0.0, decoder_rate=0.0)
    train(standing, [picture_folder], tmp_path / "run")
    before, after = load(model)[1].state_dict(), _weights(tmp_path / "run")
    weights = [name for name in before if name.endswith("weight")]
    assert all(torch.equal(before[name].float(), after[name]) for name in weights)
    with pytest.raises(RestorerError, match="chroma"):
        train(replace(standing, network="wide-resnet18"), [picture_folder], tmp_path / "other")


@pytest.mark.parametrize("network", ["wide-resnet18", "deep-resnet18"])
def test_deoldifys_forms_train_too(network, picture_folder, tmp_path):
    tiny = GeneratorConfig(
        network=network,
        nf=0.125,
        frozen_blocks=0,
        phases=(Phase(32, 2, batch=2),),
        warm_up=1,
        validation=2,
        threads=1,
    )
    train(tiny, [picture_folder], tmp_path)
    export(tmp_path, tmp_path / "model.safetensors", "tiny")
    assert load(tmp_path / "model.safetensors")[0].family == network.partition("-")[0]


def test_a_network_that_chooses_among_bins_trains_and_loads(picture_folder, tmp_path):
    tiny = replace(TINY, network="chroma-bins", losses={"bins": 1.0, "chroma": 0.1})
    train(tiny, [picture_folder], tmp_path)
    export(tmp_path, tmp_path / "model.safetensors", "tiny")
    form, network = load(tmp_path / "model.safetensors")
    assert (form.family, form.nf) == ("chroma", len(bins.centres()))
    colours = network(torch.rand(1, 1, 64, 64))
    assert colours.shape == (1, 2, 16, 16)
    assert colours.abs().max() < 1
    assert network.decoder.head.centres.abs().max() > 0.9


def test_it_learns_what_grey_tells(picture_folder, tmp_path):
    learning = GeneratorConfig(
        phases=(Phase(64, 60, batch=8),),
        warm_up=5,
        decoder_rate=3e-3,
        frozen_blocks=0,
        validation=4,
        ema=0.9,
        threads=1,
        validate_every=60,
    )
    train(learning, [picture_folder], tmp_path)
    last = json.loads((tmp_path / "log.jsonl").read_text().splitlines()[-1])
    assert last["error"] < 0.7 * last["error_of_grey"]
    assert last["wins"] == 1


def test_another_configuration_does_not_touch_the_run(finished, picture_folder):
    other = GeneratorConfig(phases=(Phase(32, 9, batch=2),), validation=2, threads=1)
    before = (finished / checkpoint.LAST).read_bytes()
    with pytest.raises(RestorerError, match="phases"):
        train(other, [picture_folder], finished)
    assert (finished / checkpoint.LAST).read_bytes() == before


def test_a_damaged_checkpoint_falls_back_to_the_one_before(finished, tmp_path, caplog):
    good = (finished / checkpoint.LAST).read_bytes()
    (tmp_path / checkpoint.LAST).write_bytes(good[: len(good) // 2])
    with pytest.raises(RestorerError, match="damaged"):
        checkpoint.load(tmp_path)
    (tmp_path / checkpoint.PREVIOUS).write_bytes(good)
    assert checkpoint.load(tmp_path) is not None
    assert "last.pt is damaged; going on from previous.pt" in caplog.text


def test_a_checkpoint_with_a_program_in_it_runs_nothing(tmp_path):
    class Program:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "hacked"),)

    torch.save({"config": {}, "step": 1, "network": Program()}, tmp_path / checkpoint.LAST)
    with pytest.raises(RestorerError, match="damaged"):
        checkpoint.load(tmp_path)
    assert not (tmp_path / "hacked").exists()


def test_other_pictures_and_a_random_encoder_are_told_of(picture_folder, tmp_path, caplog):
    folder = tmp_path / "pictures"
    shutil.copytree(picture_folder, folder)
    short = replace(TINY, phases=(Phase(32, 2, batch=2),))
    train(short, [folder], tmp_path / "run")
    assert "name pretrained ones as encoder_weights" in caplog.text
    caplog.clear()
    train(short, [folder], tmp_path / "run")
    assert "encoder_weights" not in caplog.text
    assert "has trained on" not in caplog.text
    (folder / "meadow-03.png").unlink()
    train(short, [folder], tmp_path / "run")
    assert "has trained on 10 pictures, and there are 9 now" in caplog.text


def test_a_full_disk_leaves_the_last_checkpoint(tmp_path, monkeypatch):
    checkpoint.save({"step": 1}, tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RestorerError, match="No space left"):
        checkpoint.save({"step": 2}, tmp_path)
    assert checkpoint.load(tmp_path) == {"step": 1}
    assert [file.name for file in tmp_path.iterdir()] == [checkpoint.LAST]


def test_a_loss_that_is_not_finite_stops_with_a_sentence(picture_folder, tmp_path):
    wild = GeneratorConfig(
        phases=(Phase(32, 40, batch=2),),
        decoder_rate=1e30,  # the first step, itself a good one, ruins the weights
        warm_up=0,
        validation=2,
        validate_every=4,
        save_every=3,
        threads=1,
    )
    with pytest.raises(RestorerError, match="not finite"):
        train(wild, [picture_folder], tmp_path)
    assert checkpoint.load(tmp_path) is None  # nobody should go on from there
    log = (tmp_path / "log.jsonl").read_text().splitlines()
    last = json.loads(log[-1], parse_constant=pytest.fail)
    assert last["matched"] is None
    assert last["matched_seen"] is None


def test_broken_pictures_are_passed_over_also_among_those_held_out(
    picture_folder, tmp_path, caplog
):
    folder = tmp_path / "pictures"
    shutil.copytree(picture_folder, folder)
    whole = (folder / "meadow-03.png").read_bytes()
    (folder / "meadow-03.png").write_bytes(whole[: len(whole) // 2])
    (folder / "zebra.png").write_bytes(b"no picture")  # the last are held out
    with caplog.at_level(logging.WARNING):
        train(replace(TINY, phases=(Phase(32, 6, batch=2),)), [folder], tmp_path / "run")
    assert "meadow-03.png" in caplog.text
    assert "zebra.png" in caplog.text
    found = pictures.find([folder / "zebra.png"])
    with pytest.raises(RestorerError, match=r"None of 1 pictures.*zebra"):
        validation.squares(found)


def test_a_run_that_cannot_be_written_ends_with_a_sentence(
    picture_folder, tmp_path, capsys, monkeypatch
):
    (tmp_path / "run").write_text("a file stands where the folder should be")
    command = ["training", "generator", "--pictures", str(picture_folder)]
    monkeypatch.setattr(sys, "argv", [*command, "--run", str(tmp_path / "run")])
    assert main() == 1
    assert "What was saved before is untouched." in capsys.readouterr().err


def test_a_disk_that_is_full_at_the_start_harms_nothing(
    picture_folder, tmp_path, capsys, monkeypatch
):
    (tmp_path / "config.json").write_text("{}")
    command = ["training", "generator", "--pictures", str(picture_folder)]
    settings = ["--set", "validation=2", "threads=1"]
    monkeypatch.setattr(sys, "argv", [*command, "--run", str(tmp_path), *settings])

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main() == 1
    assert "no room" in capsys.readouterr().err.lower().replace("not enough room", "no room")
    assert sorted(file.name for file in tmp_path.iterdir()) == [".lock", "config.json"]
    assert (tmp_path / "config.json").read_text() == "{}"


def test_an_empty_folder_leaves_no_run(tmp_path):
    (tmp_path / "pictures").mkdir()
    with pytest.raises(RestorerError, match="No pictures were found"):
        train(TINY, [tmp_path / "pictures"], tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_rates_warm_up_and_end_at_zero():
    assert rate_factor(0, TINY) == 0.5
    assert rate_factor(2, TINY) == 1
    assert rate_factor(6, TINY) == pytest.approx(0)
    assert [drawn for _, drawn, *_ in schedule(TINY.phases)] == [0, 2, 4, 6, 8, 10]


@pytest.mark.parametrize(
    ("overrides", "named"),
    [(["colour=1"], "colour"), (["seed=many"], "seed"), (["phases"], "KEY=VALUE")],
)
def test_wrong_settings_are_named(overrides, named):
    with pytest.raises(RestorerError, match=named):
        config.load(GeneratorConfig, "smoke", overrides)


def test_every_preset_is_valid():
    for name in config.preset_names():
        for kind in config.STAGES.values():
            resolved = config.load(kind, name)
            assert all(phase.steps or phase.epochs for phase in resolved.phases)


def test_neither_qt_nor_platformdirs_is_loaded():
    code = (
        "import sys, training.generator, training.export, training.evaluate; "
        "print([m for m in ('PySide6', 'platformdirs') if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
