"""The critic stage, and what the stages share: parts of batches, processes, bad steps."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from restorer.errors import RestorerError
from restorer.networks.checkpoint import load
from restorer.networks.form import Form, build
from training import checkpoint, critic, generator
from training.batches import Batch
from training.config import CriticConfig, GeneratorConfig, Phase
from training.journal import Journal
from training.objective import ChromaObjective
from training.schedule import layer_rate, one_cycle
from training.stepping import Stepper

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def chroma_run(picture_folder, tmp_path_factory) -> Path:
    """A generator after two steps."""
    folder = tmp_path_factory.mktemp("generator")
    tiny = GeneratorConfig(phases=(Phase(32, 2, batch=2),), validation=2, threads=1)
    generator.train(tiny, [picture_folder], folder)
    return folder


def _tiny(run: Path, steps: int, **settings) -> CriticConfig:
    phase = Phase(64, steps, batch=4, rate=1e-3, warm_up=0.3)
    return replace(
        CriticConfig(
            generator=run, filters=8, phases=(phase,), validation=2, threads=1, save_every=4
        ),
        **settings,
    )


def test_the_critic_learns_to_tell_and_goes_on_exactly(chroma_run, picture_folder, tmp_path):
    config = _tiny(chroma_run, 60, precision="fp32")
    critic.train(config, [picture_folder], tmp_path / "whole")
    last = json.loads((tmp_path / "whole" / "log.jsonl").read_text().splitlines()[-1])
    assert last["accuracy"] > 0.6
    assert last["critic"] < 0.68

    real_save = checkpoint.save

    def stop_at_eight(state, folder):
        real_save(state, folder)
        if state["step"] == 8:
            raise KeyboardInterrupt

    patch = pytest.MonkeyPatch()
    patch.setattr(checkpoint, "save", stop_at_eight)
    with pytest.raises(KeyboardInterrupt):
        critic.train(config, [picture_folder], tmp_path / "halted")
    patch.undo()
    critic.train(config, [picture_folder], tmp_path / "halted")
    wanted, got = (checkpoint.load(tmp_path / name)["network"] for name in ("whole", "halted"))
    assert all(torch.equal(wanted[name], got[name]) for name in wanted)


def test_a_critic_may_see_a_part_of_both_pictures(chroma_run, picture_folder, tmp_path):
    real, generated = torch.arange(400.0).reshape(1, 1, 20, 20), torch.zeros(1, 1, 20, 20)
    assert critic.windows(0, real, generated) == [real, generated]
    torch.manual_seed(1)
    corners = set()
    for _ in range(50):
        one, other = critic.windows(4, real, real + 0.5)
        assert one.shape == (1, 1, 16, 16)
        assert torch.equal(one + 0.5, other)
        corners.add(float(one[0, 0, 0, 0]))
    assert len(corners) > 10
    phases = (Phase(80, 1, batch=2, rate=1e-3),)
    seeing_parts = _tiny(chroma_run, 1, margin=16, phases=phases, validation=0)
    critic.train(seeing_parts, [picture_folder], tmp_path)
    with pytest.raises(RestorerError, match=r"64 pixels or more.* not 64 less a margin of 16"):
        critic.train(_tiny(chroma_run, 1, margin=16), [picture_folder], tmp_path)


@pytest.mark.parametrize("precision", ["bf16", "fp16"])
def test_reduced_precision_trains_too(precision, chroma_run, picture_folder, tmp_path):
    config = _tiny(chroma_run, 2, precision=precision)
    critic.train(config, [picture_folder], tmp_path)
    saved = checkpoint.load(tmp_path)
    assert saved is not None
    assert saved["network"]["0.0.weight_orig"].dtype == torch.float32
    assert all(v.isfinite().all() for v in saved["network"].values())
    assert bool(saved["stepper"]["scaler"]) == (precision == "fp16")


def test_half_precision_looks_for_its_scale_and_goes_on_with_it():
    network = nn.Linear(1, 1, bias=False)
    nn.init.ones_(network.weight)
    optimiser = torch.optim.SGD(network.parameters(), lr=1e-3)
    stepper = Stepper(CPU, torch.float16)

    def compute(factor: float):
        def loss(part: Batch):
            # A gradient of 3e33 is finite; times the scale it is not.
            return network(part.grey).sum() * factor, {}

        return loss

    assert stepper.step(network, optimiser, _line([1.0]), compute(1e34)) is None
    assert network.weight == 1
    assert (stepper.factor, stepper.is_well) == (1.0, True)  # nothing is wrong: the scale was
    halved = stepper.state_dict()["scaler"]["scale"]
    assert halved == 2**15
    other = Stepper(CPU, torch.float16)
    other.load_state_dict(stepper.state_dict())
    assert other.step(network, optimiser, _line([1.0]), compute(1.0)) is not None
    assert network.weight.item() == pytest.approx(1 - 1e-3)
    assert other.state_dict()["scaler"]["scale"] == halved


@pytest.mark.parametrize(
    ("before", "after"), [(torch.bfloat16, torch.float16), (torch.float16, torch.bfloat16)]
)
def test_a_run_goes_on_where_the_device_has_another_precision(before, after):
    begun, goes_on = Stepper(CPU, before), Stepper(CPU, after)
    begun.factor = 0.25
    goes_on.load_state_dict(begun.state_dict())
    assert goes_on.factor == 0.25
    assert bool(goes_on.state_dict()["scaler"]) == (after == torch.float16)


def test_tensorboard_gets_scalars_and_sheets(tmp_path):
    pytest.importorskip("tensorboard")
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    with Journal(tmp_path, 10, 0, tensorboard=True) as journal:
        journal.write(3, {"loss": 0.5})
        journal.sheet(3, np.zeros((8, 8, 3), np.uint8))
    board = EventAccumulator(str(tmp_path / "tensorboard")).Reload()
    assert [(e.step, e.value) for e in board.Scalars("loss")] == [(3, 0.5)]
    assert board.Tags()["images"] == ["samples"]
    assert (tmp_path / "samples" / "0000003.png").is_file()


def test_slow_steps_are_told_of_by_the_clock(tmp_path, monkeypatch):
    now = [0.0]
    monkeypatch.setattr("training.journal.time.monotonic", lambda: now[0])
    with Journal(tmp_path, 1000, 0) as journal:
        due = []
        for step in range(1, 101):
            now[0] += 1 if step < 60 else 50
            if journal.is_due(step):
                due.append(step)
                journal.write(step, {})
    assert due == [50, *range(62, 100, 3), 100]


def test_a_critic_needs_a_generator_of_its_kind(chroma_run, picture_folder, tmp_path):
    with pytest.raises(RestorerError, match="generator"):
        critic.train(_tiny(None, 1), [picture_folder], tmp_path)
    with pytest.raises(RestorerError, match="wide resnet18"):
        critic.train(_tiny(chroma_run, 1, network="wide-resnet18"), [picture_folder], tmp_path)


@pytest.mark.parametrize(
    ("phase", "named"), [(Phase(32, 1, rate=1e-3), "64 pixels"), (Phase(64, 1), "rate")]
)
def test_phases_that_no_critic_can_bear_are_named(phase, named, picture_folder, tmp_path):
    with pytest.raises(RestorerError, match=named):
        critic.train(CriticConfig(phases=(phase,)), [picture_folder], tmp_path)


def test_real_and_generated_pictures_differ_in_chroma_alone():
    truth = torch.randint(0, 255, (2, 3, 64, 64), dtype=torch.uint8)
    objective = ChromaObjective(None)
    from training.colour import rgb_to_lab

    lab = rgb_to_lab(truth.float() / 255)
    true_chroma = nn.functional.adaptive_avg_pool2d(lab[:, 1:], 16)
    generated, real = objective.pictures(true_chroma, truth)
    assert torch.allclose(generated, real)
    generated, real = objective.pictures(true_chroma.neg(), truth)
    assert not torch.allclose(generated, real, atol=0.1)


def test_the_one_cycle_has_the_published_shape():
    phase = Phase(64, 100, rate=1e-3, lowest_rate=1e-5, warm_up=0.3)
    assert one_cycle(0, phase) == pytest.approx((1 / 25, 0.95))
    assert one_cycle(30, phase) == pytest.approx((1, 0.85))
    assert one_cycle(99, phase)[0] < 0.001
    assert one_cycle(0, replace(phase, warm_up=1e-8)) == pytest.approx((1, 0.85))
    assert [layer_rate(phase, i) for i in range(3)] == pytest.approx([1e-5, 1e-4, 1e-3])
    assert layer_rate(replace(phase, lowest_rate=0), 0) == pytest.approx(1e-4)


def _line(values: list[float]) -> Batch:
    tensor = torch.tensor(values, dtype=torch.float32).reshape(-1, 1)
    return Batch(tensor, tensor)


def test_parts_of_a_batch_give_the_gradient_of_the_whole():
    def trained(parts: int) -> torch.Tensor:
        network = nn.Linear(1, 1, bias=False)
        nn.init.ones_(network.weight)
        optimiser = torch.optim.SGD(network.parameters(), lr=0.1)
        stepper = Stepper(CPU, torch.float32, accumulate=parts)

        def compute(part: Batch):
            loss = network(part.grey).square().mean()
            return loss, {}

        told = stepper.step(network, optimiser, _line([1, 2, 3, 4, 6]), compute)
        assert told == {"loss": pytest.approx(13.2)}
        return network.weight.detach()

    assert torch.allclose(trained(1), trained(5))
    assert torch.allclose(trained(1), trained(2))  # three and two


def test_a_bad_step_is_left_out_and_lowers_the_rates_for_a_while():
    network = nn.Sequential(nn.BatchNorm1d(1), nn.Linear(1, 1))
    optimiser = torch.optim.SGD(network.parameters(), lr=0.1)
    stepper = Stepper(CPU, torch.float32)

    def compute(part: Batch):
        loss = network(part.grey).square().mean()
        return loss, {"seen": loss}

    before = {name: value.clone() for name, value in network.state_dict().items()}
    assert stepper.step(network, optimiser, _line([1.0, float("nan")]), compute) is None
    assert all(torch.equal(before[k], v) for k, v in network.state_dict().items())
    assert stepper.factor == 0.5
    other = Stepper(CPU, torch.float32)
    other.load_state_dict(stepper.state_dict())
    for _ in range(50):
        assert other.step(network, optimiser, _line([1.0, 2.0]), compute) is not None
    assert other.factor == 1


def test_the_critics_file_is_one_that_loads(tmp_path):
    from safetensors.torch import save_file

    save_file(build(Form("critic", "", 4)).state_dict(), tmp_path / "critic.safetensors")
    made = critic.make_critic(4, tmp_path / "critic.safetensors", 1, CPU)
    wanted = load(tmp_path / "critic.safetensors")[1].state_dict()
    assert all(torch.equal(wanted[k], v) for k, v in made.state_dict().items())


def test_two_processes_train_as_one(picture_folder, tmp_path):
    """Without batch norms' own statistics in the way: only the loss is compared."""
    command = [
        *(sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", "2"),
        *("--standalone", "-m", "--", "training", "generator", "--preset", "smoke"),
        *("--pictures", str(picture_folder), "--run", str(tmp_path / "run"), "--set"),
        *("phases=[{side=32,steps=2,batch=4}]", "validation=2", "threads=1", "save_every=1"),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    lines = (tmp_path / "run" / "log.jsonl").read_text().splitlines()
    assert [json.loads(line)["step"] for line in lines] == [2]
    saved = checkpoint.load(tmp_path / "run")
    assert saved is not None
    assert saved["step"] == 2
    assert all(v.isfinite().all() for v in saved["network"].values() if v.is_floating_point())
