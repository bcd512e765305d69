"""Files that people have, good and broken ones, as checkpoints."""

import functools
import io
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from restorer.errors import RestorerError
from restorer.networks.checkpoint import load, read_state
from restorer.networks.form import Form

State = dict[str, Tensor]


@pytest.fixture
def critic(tiny: Callable[..., nn.Module]) -> State:
    return tiny("critic").state_dict()


def with_optimiser(state: State) -> dict[str, Any]:
    """As fastai saves it, with what else was seen in such files."""
    group = {"lr": slice(None, 0.003, None), "betas": (0.9, 0.99), "params": [1, 2, 3]}
    moments = {"step": 12, "exp_avg": torch.zeros(4, 4), "exp_avg_sq": torch.ones(4, 4)}
    opt = {
        "state": {1: moments},
        "param_groups": [group],
        "masks": [torch.tensor([True, False]), torch.zeros(2, dtype=torch.complex64)],
        "opt_func": functools.partial(torch.optim.Adam, betas=(0.9, 0.99)),
    }
    return {"model": state, "opt": opt}


def write(path: Path, state: State, container: str, form: str) -> None:
    if form.startswith("module."):
        state = OrderedDict((f"module.{name}", value) for name, value in state.items())
    if container == "safetensors":
        save_file(state, path)
        return
    whole = with_optimiser(state) if form.endswith("with optimiser") else state
    torch.save(whole, path, _use_new_zipfile_serialization=container == "zip")


def refusal(path: Path) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(RestorerError) as caught:
        load(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert path.name in sentence
    return sentence


@pytest.mark.parametrize("container", ["legacy", "zip", "safetensors"])
@pytest.mark.parametrize(
    "form", ["bare", "with optimiser", "module. bare", "module. with optimiser"]
)
def test_every_container_gives_the_same_weights(
    container: str, form: str, critic: State, tmp_path: Path
) -> None:
    path = tmp_path / "any name.dat"
    write(path, critic, container, form)
    state = read_state(path)
    assert state.keys() == critic.keys()
    if container != "safetensors":  # which sorts them
        assert list(state) == list(critic)
    for name, value in critic.items():
        assert state[name].dtype == value.dtype
        assert torch.equal(state[name], value)
    found, module = load(path)
    assert found == Form("critic", "", 4)
    assert not module.training
    assert torch.equal(module.state_dict()["2.0.weight_orig"], critic["2.0.weight_orig"])


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
@pytest.mark.parametrize("container", ["legacy", "zip", "safetensors"])
def test_other_precisions_become_float32(
    dtype: torch.dtype, container: str, critic: State, tmp_path: Path
) -> None:
    path = tmp_path / "half.pth"
    write(path, {name: value.to(dtype) for name, value in critic.items()}, container, "bare")
    assert read_state(path)["0.0.bias"].dtype == dtype
    _, module = load(path)
    for name, value in module.state_dict().items():
        assert value.dtype == torch.float32
        assert torch.equal(value, critic[name].to(dtype).float())


def test_parameters_and_views_and_other_layouts_load(critic: State, tmp_path: Path) -> None:
    state: State = dict(critic)
    weight = critic["2.0.weight_orig"]
    state["2.0.weight_orig"] = weight.contiguous(memory_format=torch.channels_last)
    state["5.0.weight_orig"] = nn.Parameter(critic["5.0.weight_orig"])
    both = torch.cat([critic["0.0.bias"], critic["2.0.bias"]])
    state["0.0.bias"], state["2.0.bias"] = both[:4], both[4:]
    for container in ("legacy", "zip"):
        write(tmp_path / "c.pth", state, container, "bare")
        read = read_state(tmp_path / "c.pth")
        assert all(torch.equal(read[name], value) for name, value in critic.items())


def test_weights_can_be_trained_and_written_to(critic: State, tmp_path: Path) -> None:
    write(tmp_path / "c.pth", critic, "legacy", "with optimiser")
    _, module = load(tmp_path / "c.pth")
    module(torch.zeros(1, 3, 64, 64)).sum().backward()
    torch.optim.SGD(module.parameters(), lr=0.1).step()


@pytest.mark.parametrize("container", ["legacy", "zip", "safetensors"])
def test_truncated_anywhere(container: str, critic: State, tmp_path: Path) -> None:
    path = tmp_path / "cut.pth"
    write(path, critic, container, "with optimiser")
    whole = path.read_bytes()
    cuts = [1, 4, 8, 9, 100, 600, *range(1000, len(whole), len(whole) // 40), len(whole) - 1]
    for cut in cuts:
        path.write_bytes(whole[:cut])
        assert "damaged or incomplete" in refusal(path) or cut < 10


def test_files_that_are_no_models(tmp_path: Path) -> None:
    path = tmp_path / "model.pth"
    path.write_bytes(b"")
    assert "empty" in refusal(path)
    path.write_bytes(b"\n<!DOCTYPE html><html><body>Not found</body></html>")
    assert "web page" in refusal(path)
    path.write_bytes(b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n")
    assert "holds no weights" in refusal(path)
    path.write_bytes(b"\xff\xd8\xff\xe0 not a model" * 100)
    assert "holds no weights" in refusal(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("holiday.txt", "no weights here")
    assert "holds no weights" in refusal(path)
    torch.save([1, 2, 3], path)
    assert "holds no weights" in refusal(path)
    torch.save({"epoch": 3}, path)
    assert "holds no weights" in refusal(path)
    assert "folder" in refusal(tmp_path)
    assert "no file" in refusal(tmp_path / "absent.pth")


def test_whole_pickled_module_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "module.pth"
    torch.save(nn.Linear(2, 2), path)
    assert "torch.nn.modules.linear.Linear" in refusal(path)


def test_wrong_architecture(tmp_path: Path) -> None:
    path = tmp_path / "other.pth"
    torch.save(nn.Sequential(nn.Linear(3, 3)).state_dict(), path)
    assert "some other network" in refusal(path)


def test_wrong_shape_missing_and_unexpected(critic: State, tmp_path: Path) -> None:
    path = tmp_path / "critic.pth"
    torch.save(critic | {"5.0.bias": torch.zeros(3)}, path)
    assert "5.0.bias has the shape 3 instead of 8" in refusal(path)
    torch.save({name: value for name, value in critic.items() if name != "5.0.bias"}, path)
    assert "lacks 1 of the tensors" in refusal(path)
    torch.save(critic | {"extra": torch.zeros(3)}, path)
    assert "do not belong to one, 'extra' among them" in refusal(path)
    torch.save(critic | {"5.0.bias": torch.zeros(8, dtype=torch.int64)}, path)
    assert "stores 5.0.bias as int64" in refusal(path)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_values_that_are_no_numbers(value: float, critic: State, tmp_path: Path) -> None:
    path = tmp_path / "nan.pth"
    broken = critic["8.0.weight_orig"].clone()
    broken[3, 2, 1, 0] = value
    torch.save(critic | {"8.0.weight_orig": broken}, path)
    assert "no numbers (in 8.0.weight_orig)" in refusal(path)


def test_every_network_family_loads(tiny: Callable[..., nn.Module], tmp_path: Path) -> None:
    path = tmp_path / "net.pth"
    for family, encoder in (("wide", "resnet18"), ("deep", "resnet18"), ("chroma", "mobilenet_v2")):
        expected = tiny(family)
        torch.save(expected.state_dict(), path)
        form, module = load(path)
        assert (form.family, form.encoder) == (family, encoder)
        assert not any(value.is_meta for value in module.state_dict().values())
        x = torch.rand(1, 1 if family == "chroma" else 3, 32, 32)
        assert torch.equal(module(x), expected(x))


def test_everything_halved_loads(tiny: Callable[..., nn.Module], tmp_path: Path) -> None:
    path = tmp_path / "half.pth"
    state = tiny("chroma").state_dict()
    torch.save({name: value.half() for name, value in state.items()}, path)
    _, module = load(path)
    for name, value in module.state_dict().items():
        assert value.dtype == state[name].dtype
        assert torch.equal(value, state[name].half().to(value.dtype))


def test_flipped_bit_in_a_zip_is_noticed(critic: State, tmp_path: Path) -> None:
    path = tmp_path / "rotten.pth"
    buffer = io.BytesIO()
    torch.save(critic, buffer)
    data = bytearray(buffer.getvalue())
    pattern = critic["8.0.weight_orig"].numpy().tobytes()[:64]
    data[data.index(pattern)] ^= 1
    path.write_bytes(data)
    assert "damaged" in refusal(path)
