"""Devices: chosen by name, described for a person."""

import pytest
import torch

from restorer.engine import device
from restorer.engine.look import Look
from restorer.errors import RestorerError


def test_auto_takes_cuda_then_mps_then_cpu(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    assert device.choose("auto").type == "cpu"
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    assert device.choose("auto").type == "mps"
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    assert device.choose("auto").type == "cuda"
    assert device.choose("cpu").type == "cpu"


def test_a_device_that_is_not_there_is_one_sentence(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(RestorerError, match="No cuda device"):
        device.choose("cuda")
    with pytest.raises(RestorerError, match="There is no device 'tpu'"):
        device.choose("tpu")


def test_the_cpu_is_always_described():
    cpu = device.describe()[-1]
    assert cpu.name == "cpu"
    assert cpu.title
    assert cpu.precision in ("float32", "bfloat16")
    assert cpu.memory == 0 or cpu.memory > 1 << 28


@pytest.mark.parametrize(
    ("flags", "dtype"),
    [
        ({"amx_bf16": True}, torch.bfloat16),
        ({"avx512_bf16": True}, torch.bfloat16),
        ({"avx2": True, "avx512_bf16": False}, torch.float32),
    ],
)
def test_a_cpu_works_in_bfloat16_only_where_it_multiplies_it(monkeypatch, flags, dtype):
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: flags)
    assert device.precision_of(torch.device("cpu")) == dtype


def test_cuda_works_in_float16_from_tensor_cores_on(monkeypatch):
    for capability, dtype in [((6, 1), torch.float32), ((7, 5), torch.float16)]:
        monkeypatch.setattr(torch.cuda, "get_device_capability", lambda _, c=capability: c)
        assert device.precision_of(torch.device("cuda")) == dtype


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({"render_factor": 6}, "render factor 6 is out of range: choose 7 to 45"),
        ({"render_factor": 46}, "render factor 46"),
        ({"laying": "loose"}, "no laying 'loose'"),
        ({"vividness": -1}, "vividness -1"),
        ({"strength": 1.5}, "strength 1.5"),
        ({"warmth": -1.1}, "warmth -1.1 is out of range: choose -1 to 1"),
        ({"render_factor": "high"}, "render factor high is out of range: choose 7 to 45, or auto"),
    ],
)
def test_a_look_out_of_range_is_one_sentence(choice, sentence):
    with pytest.raises(RestorerError, match=sentence):
        Look(**choice)
