"""What a GPU does otherwise, as far as a processor shows it: precision, compiler, fused steps."""

import pytest
import torch

from restorer.errors import RestorerError
from training.batches import Batch
from training.compiling import compile_network
from training.run import choose_precision
from training.stepping import Stepper

CPU = torch.device("cpu")


def test_the_precision_is_one_that_the_device_has(monkeypatch):
    emulated = lambda including_emulation=True: including_emulation  # noqa: E731  # as on a T4
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", emulated)
    assert choose_precision("auto", torch.device("cuda")) == torch.float16
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda **_: True)
    assert choose_precision("auto", torch.device("cuda")) == torch.bfloat16
    assert choose_precision("auto", torch.device("mps")) == torch.float32
    assert choose_precision("fp16", CPU) == torch.float16
    with pytest.raises(RestorerError, match="bf17"):
        choose_precision("bf17", CPU)


def test_only_cuda_reads_a_batch_behind_the_programs_back(net, monkeypatch):
    """Apple's GPUs read memory that is free again by then, and train on rubbish."""
    asked = []
    real = torch.Tensor.to

    def to(tensor, *arguments, **named):
        asked.append(named.get("non_blocking", False))
        return real(tensor, *arguments, **named)

    monkeypatch.setattr(torch.Tensor, "to", to)
    grey = torch.rand(2, 1, 8, 8)
    optimiser = torch.optim.SGD(net.parameters(), lr=0.1)
    compute = lambda part: (net(part.grey).sum(), {})  # noqa: E731
    Stepper(CPU, torch.float32).step(net, optimiser, Batch(grey, grey), compute)
    assert asked
    assert not any(asked)


@pytest.fixture
def net():
    return torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.BatchNorm2d(2))


@pytest.mark.parametrize(("mode", "compiles"), [("auto", False), ("off", False), ("on", True)])
def test_the_processor_compiles_only_when_asked(net, mode, compiles, monkeypatch):
    # The compiler itself would take half a minute.
    monkeypatch.setattr(torch.nn.Module, "compile", lambda module, **_: None)
    before = {k: v.clone() for k, v in net.state_dict().items()}
    trial = lambda: net(torch.rand(2, 1, 8, 8)).sum()  # noqa: E731
    assert compile_network(net, mode, CPU, trial) == compiles
    assert all(torch.equal(v, before[k]) for k, v in net.state_dict().items())
    assert all(p.grad is None for p in net.parameters())


def test_a_network_that_does_not_compile_runs_as_it_is(net, monkeypatch, caplog):
    def refuse(*_: object) -> None:
        raise RuntimeError("no compiler")

    compiled = torch.nn.Module.compile
    monkeypatch.setattr(
        torch.nn.Module, "compile", lambda module, **_: compiled(module, backend=refuse)
    )
    trial = lambda: net(torch.rand(2, 1, 8, 8)).sum()  # noqa: E731
    assert not compile_network(net, "on", CPU, trial)
    assert "not compiled" in caplog.text
    assert torch.isfinite(trial())


def test_unknown_ways_to_compile_are_named(net):
    with pytest.raises(RestorerError, match="fast"):
        compile_network(net, "fast", CPU, lambda: torch.zeros(()))


def test_a_fused_step_leaves_itself_out_without_asking(net):
    """What CUDA does, on the processor: the weights stay where the loss is not finite."""
    optimiser = torch.optim.AdamW(net.parameters(), lr=0.1, fused=True)
    stepper = Stepper(CPU, torch.float32)
    before = {k: v.clone() for k, v in net.state_dict().items()}
    grey = torch.rand(2, 1, 8, 8)

    def compute(factor: float):
        return lambda part: (net(part.grey * factor).square().sum(), {})

    assert stepper.step(net, optimiser, Batch(grey, grey), compute(float("nan"))) is None
    assert all(torch.equal(v, before[k]) for k, v in net.state_dict().items())
    assert stepper.factor == 0.5
    assert stepper.step(net, optimiser, Batch(grey, grey), compute(1.0)) is not None
    assert not torch.equal(net[1].bias, before["1.bias"])
    assert not torch.equal(net[1].running_mean, before["1.running_mean"])
