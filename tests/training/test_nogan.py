"""The adversarial stage: who trains when, exact resume, snapshots, and the export of the best."""

import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from restorer.networks.checkpoint import load
from training import checkpoint, generator, nogan
from training.batches import Batch
from training.config import GeneratorConfig, NoganConfig, Phase
from training.export import export
from training.objective import ChromaObjective
from training.stepping import Stepper

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def pretrained(picture_folder, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("generator")
    tiny = GeneratorConfig(phases=(Phase(32, 2, batch=2),), validation=2, threads=1)
    generator.train(tiny, [picture_folder], folder)
    return folder


@pytest.fixture(scope="module")
def tiny(pretrained) -> NoganConfig:
    """Two cycles of two steps of the critic and five of both; threshold: always in turns."""
    return NoganConfig(
        generator=pretrained,
        filters=4,
        cycles=2,
        phases=(Phase(80, 2, batch=2, rate=1e-3),),
        joint=Phase(80, 5, batch=2),
        rate=1e-3,
        threshold=100.0,
        snapshot_every=4,
        other_side=64,
        encoder_norms=False,
        margin=16,
        validation=2,
        threads=1,
        save_every=1,
    )


@pytest.fixture(scope="module")
def finished(tiny, picture_folder, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("finished")
    nogan.train(tiny, [picture_folder], folder)
    return folder


def _weights(folder: Path) -> dict[str, torch.Tensor]:
    saved = checkpoint.load(folder)
    assert saved is not None
    return {
        f"{part}.{name}": value
        for part, state in (
            ("generator", saved["network"]),
            ("critic", saved["critic"]),
            ("chosen", saved["average"]["state"]),
        )
        for name, value in state.items()
    }


def _same(one: Path, other: Path) -> bool:
    wanted, got = _weights(one), _weights(other)
    return wanted.keys() == got.keys() and all(torch.equal(wanted[k], got[k]) for k in wanted)


# At the end of the critic's part, at the end of the cycle, within the second joint part.
@pytest.mark.parametrize("step", [2, 7, 12])
def test_a_stopped_run_goes_on_to_the_same_weights(
    step, tiny, finished, picture_folder, tmp_path, monkeypatch
):
    real_save = checkpoint.save

    def stop(state, folder):
        real_save(state, folder)
        if state["step"] == step:
            raise KeyboardInterrupt

    monkeypatch.setattr(checkpoint, "save", stop)
    with pytest.raises(KeyboardInterrupt):
        nogan.train(tiny, [picture_folder], tmp_path)
    monkeypatch.undo()
    nogan.train(tiny, [picture_folder], tmp_path)
    assert _same(finished, tmp_path)
    assert (tmp_path / "curve.json").read_text() == (finished / "curve.json").read_text()


def test_sigkill_between_checkpoints_changes_nothing(pretrained, picture_folder, tmp_path):
    def command(run: Path) -> list[str]:
        return [
            *(sys.executable, "-m", "training", "nogan", "--preset", "smoke"),
            *("--pictures", str(picture_folder), "--run", str(run), "--set"),
            *(f"generator={pretrained}", "validation=2", "threads=1", "save_every=3"),
        ]

    subprocess.run(command(tmp_path / "whole"), check=True, stderr=subprocess.DEVNULL)
    run = tmp_path / "killed"
    process = subprocess.Popen(command(run), stderr=subprocess.DEVNULL)
    while process.poll() is None and not (run / "curve.json").exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.returncode == -signal.SIGKILL
    subprocess.run(command(run), check=True, stderr=subprocess.DEVNULL)
    assert _same(tmp_path / "whole", run)


def test_the_snapshots_are_models_and_the_best_of_them_is_exported(finished, tmp_path):
    told = json.loads((finished / "curve.json").read_text())
    seen = [(one["cycle"], one["pictures"]) for one in told["curve"]]
    assert seen == [(0, 0), (0, 4), (0, 8), (0, 10), (1, 0), (1, 4), (1, 8), (1, 10)]
    assert [choice["cycle"] for choice in told["choices"]] == [1, 2]
    assert all("chosen" in choice["reason"] for choice in told["choices"])
    chosen = finished / "snapshots" / told["choices"][-1]["file"]
    form, network = load(chosen)
    assert form.family == "chroma"
    export(finished, tmp_path / "model.safetensors", "tiny")
    exported = load(tmp_path / "model.safetensors")[1].state_dict()
    name = "decoder.head.weight"
    assert torch.equal(exported[name], network.state_dict()[name].half().float())
    assert (finished / "cycle-2.png").stat().st_size > 1000
    assert (finished / "curve.svg").read_text().startswith("<svg")
    assert len(list((finished / "samples").iterdir())) == 8


def test_the_second_cycle_begins_with_the_chosen_snapshot(finished):
    told = json.loads((finished / "curve.json").read_text())
    first = load(finished / "snapshots" / told["choices"][0]["file"])[1].state_dict()
    second = load(finished / "snapshots" / "2-0000000.safetensors")[1].state_dict()
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_the_log_shows_the_turns(finished):
    entries = [json.loads(line) for line in (finished / "log.jsonl").read_text().splitlines()]
    joint = [e for e in entries if "loss" in e]
    who = ["generator" if "adversarial" in e else "critic" for e in joint]
    assert who == ["critic", "generator", "critic", "generator", "critic"] * 2


def test_the_generator_waits_for_a_good_critic():
    roles = nogan.Roles(0.65)
    assert roles.now == "critic"
    roles.trained(0.7)
    assert roles.now == "critic"
    roles.trained(0.64)
    assert roles.now == "generator"
    roles.trained(None)
    assert roles.now == "critic"


def _changed(before: dict[str, torch.Tensor], module: torch.nn.Module) -> set[str]:
    return {k for k, v in module.state_dict().items() if not torch.equal(before[k], v)}


def _state(module: torch.nn.Module) -> dict[str, torch.Tensor]:
    return {k: v.clone() for k, v in module.state_dict().items()}


def test_each_step_changes_only_what_trains(tiny):
    pair = nogan.Pair(replace(tiny, encoder_norms=True, margin=0), ChromaObjective(None), CPU)
    turn = next(turn for turn in nogan.turns(tiny) if turn.joint)
    optimisers = pair.begin(turn)
    group = optimisers["generator"].param_groups[0]
    assert group["betas"] == (0.0, 0.9)
    assert group["weight_decay"] == 1e-3
    assert optimisers["critic"].param_groups[0]["lr"] == pytest.approx(5 * group["lr"])
    grey = torch.randint(0, 255, (2, 1, 64, 64), dtype=torch.uint8)
    batch = Batch(grey, grey.expand(-1, 3, -1, -1))
    generator_before, critic_before = _state(pair.generator), _state(pair.critic)
    pair.critic_step(batch, optimisers["critic"], Stepper(CPU, torch.float32))
    assert not _changed(generator_before, pair.generator)
    assert _changed(critic_before, pair.critic)
    critic_before = _state(pair.critic)
    pair.generator_step(batch, optimisers["generator"], Stepper(CPU, torch.float32))
    assert not _changed(critic_before, pair.critic)
    changed = _changed(generator_before, pair.generator)
    assert "encoder.features.0.1.weight" in changed  # a batch norm
    assert "encoder.features.0.1.running_mean" in changed
    assert "encoder.features.0.0.weight" not in changed
    assert "decoder.head.weight" in changed


def test_batch_norms_may_keep_their_statistics(tiny):
    pair = nogan.Pair(replace(tiny, fixed_norms=True, margin=0), ChromaObjective(None), CPU)
    turn = next(turn for turn in nogan.turns(tiny) if turn.joint)
    grey = torch.randint(0, 255, (2, 1, 64, 64), dtype=torch.uint8)
    before = _state(pair.generator)
    stepper = Stepper(CPU, torch.float32)
    pair.generator_step(
        Batch(grey, grey.expand(-1, 3, -1, -1)), pair.begin(turn)["generator"], stepper
    )
    changed = _changed(before, pair.generator)
    assert "decoder.steps.0.norm.weight" in changed
    assert not [name for name in changed if "running" in name]


def test_deoldifys_networks_train_so_too(picture_folder, tmp_path):
    pretraining = GeneratorConfig(
        network="wide-resnet18",
        nf=0.125,
        frozen_blocks=0,
        phases=(Phase(32, 1, batch=2),),
        validation=2,
        threads=1,
    )
    generator.train(pretraining, [picture_folder], tmp_path / "generator")
    config = NoganConfig(
        network="wide-resnet18",
        nf=0.125,
        generator=tmp_path / "generator",
        filters=4,
        phases=(Phase(64, 1, batch=2, rate=1e-3),),
        joint=Phase(64, 2, batch=2),
        threshold=100.0,
        snapshot_every=4,
        validation=2,
        threads=1,
    )
    nogan.train(config, [picture_folder], tmp_path / "nogan")
    export(tmp_path / "nogan", tmp_path / "model.safetensors", "tiny")
    assert load(tmp_path / "model.safetensors")[0].family == "wide"
