"""Our networks against outputs of the original program, with the fixtures' stand-in weights."""

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from restorer.networks.checkpoint import load
from restorer.networks.form import Form, build
from restorer.networks.inference import prepare

Normalise = Callable[[np.ndarray], Tensor]

# Units of the normalised range -3..3: maximum and mean of the difference.
FLOAT_BOUNDS = (1e-4, 2e-5)
STORED_BOUNDS = (2e-4, 6e-5)  # the int16 arrays are quantised in steps of 9e-5


def write(path: Path, container: str, state: dict[str, Tensor], maker: ModuleType) -> None:
    if container == "safetensors":
        save_file(state, path)
    else:
        opt = maker.fake_opt(state, hard="hard" in container)
        zipped = container.startswith("zip")
        torch.save({"model": state, "opt": opt}, path, _use_new_zipfile_serialization=zipped)


def close(ours: Tensor, theirs: np.ndarray) -> None:
    stored = theirs.dtype == np.int16
    difference = np.abs(ours.numpy() - theirs * (3 / 32767 if stored else 1.0))
    most, mean = STORED_BOUNDS if stored else FLOAT_BOUNDS
    assert difference.max() < most
    assert difference.mean() < mean


def check_generator(module: nn.Module, name: str, shared: Path, normalised: Normalise) -> None:
    inputs = np.load(shared / "inputs" / "tensors_u8.npz")
    outputs = np.load(shared / f"out_{name}.npz")
    for size, key in ((64, "out_64_f32"), (112, "out_112_i16")):
        with torch.inference_mode():
            close(module(normalised(inputs[f"rgb_{size}"]))[0], outputs[key])


def check_critic(module: nn.Module, name: str, shared: Path, normalised: Normalise) -> None:
    inputs = np.load(shared / "inputs" / "tensors_u8.npz")
    outputs = np.load(shared / "out_critic.npz")
    for size in (64, 192):
        x = normalised(inputs[f"rgb_{size}"])
        # The fixtures' text says "flipped along the height"; their outputs are of a mirror image.
        pair = torch.cat([x, 0.5 * x.flip(3)])
        with torch.inference_mode():
            close(module(pair), outputs[f"{name}_out_{size}_f32"])


@pytest.mark.parametrize(
    ("name", "container"),
    [
        ("wide_resnet18_nf1", "zip, hard"),
        ("deep_resnet18_nf1", "safetensors"),
        ("critic_nf16", "legacy, hard"),
        ("critic_nf256", "zip, plain"),
        ("deep_resnet34", "legacy, plain"),
        ("wide_resnet101", "legacy, hard"),
    ],
)
def test_network_repeats_the_original(
    name: str,
    container: str,
    shared: Path,
    maker: ModuleType,
    normalised: Normalise,
    tmp_path: Path,
) -> None:
    listed: dict[str, Any] = json.loads((shared / "keys" / f"{name}.json").read_text())
    stats = json.loads((shared / "stats.json").read_text())
    path = tmp_path / "weights"
    write(path, container, maker.fill(listed["keys"], 1), maker)

    form, module = load(path)
    path.unlink()

    assert form == Form(
        listed["kind"], listed.get("encoder", ""), listed.get("nf_factor", listed.get("nf"))
    )
    state = module.state_dict()
    assert [
        [key, list(value.shape), str(value.dtype).removeprefix("torch.")]
        for key, value in state.items()
    ] == listed["keys"]
    assert maker.digest(state) == stats[name]["sha256"]
    del state

    check = check_critic if form.family == "critic" else check_generator
    check(module, name, shared, normalised)
    check(prepare(module), name, shared, normalised)


@pytest.mark.parametrize("name", ["wide_resnet18_nf1", "deep_resnet18_nf1"])
def test_bfloat16_stays_within_its_bound(
    name: str, shared: Path, maker: ModuleType, normalised: Normalise
) -> None:
    listed = json.loads((shared / "keys" / f"{name}.json").read_text())
    module = build(Form(listed["kind"], listed["encoder"], listed["nf_factor"]))
    module.load_state_dict(maker.fill(listed["keys"], 1))
    prepared = prepare(module, dtype=torch.bfloat16)
    inputs = np.load(shared / "inputs" / "tensors_u8.npz")
    theirs = np.load(shared / f"out_{name}.npz")["out_112_i16"] * (3 / 32767)
    difference = np.abs(prepared(normalised(inputs["rgb_112"]))[0].numpy() - theirs)
    assert difference.max() < 0.25
    assert difference.mean() < 0.02
