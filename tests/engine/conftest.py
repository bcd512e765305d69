"""Weights files and photos for the engine's tests, made by code."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file

from restorer.engine.colorizer import Colorizer
from restorer.networks.form import Form, build


def _save(form: Form, path: Path) -> str:
    with torch.random.fork_rng():
        torch.manual_seed(3)
        network = build(form).train()
        for part in network.modules():
            if hasattr(part, "weight_orig"):
                for _ in range(5):  # power iterations, without which random weights explode
                    part.weight()
        state = network.state_dict()
    save_file({name: tensor.contiguous() for name, tensor in state.items()}, path)
    return str(path)


@pytest.fixture(scope="session")
def wide_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The slimmest of DeOldify's kind of networks, with random weights."""
    folder = tmp_path_factory.mktemp("wide")
    return _save(Form("wide", "resnet18", 0.125), folder / "tiny-wide.safetensors")


@pytest.fixture(scope="session")
def chroma_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A chroma network with random weights."""
    folder = tmp_path_factory.mktemp("chroma")
    return _save(Form("chroma", "mobilenet_v2", 0), folder / "tiny-chroma.safetensors")


@pytest.fixture(scope="session")
def stand_in(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Function from a net's name to its stand-in checkpoint, as made for the fixtures."""
    folder = tmp_path_factory.mktemp("stand-ins")

    def made(net: str) -> str:
        path = folder / f"{net}.safetensors"
        if not path.exists():
            script, keys = shared / "make_checkpoint.py", shared / "keys" / f"{net}.json"
            command = [sys.executable, script, keys, "--seed", "1", "--safetensors", path]
            subprocess.run(command, check=True, capture_output=True)
        return str(path)

    return made


@pytest.fixture(scope="session")
def colorizer() -> Colorizer:
    """On the CPU in float32, as the fixtures were made."""
    return Colorizer("cpu", precision="float32")


@pytest.fixture(scope="session")
def reduced() -> Colorizer:
    """On the CPU in bfloat16, whether this processor gains from it or not."""
    return Colorizer("cpu", precision="bfloat16")


@pytest.fixture
def scene() -> NDArray[np.uint8]:
    """A grey picture ``(90, 120)`` with a smooth sky, an edge and texture."""
    y, x = np.mgrid[0:90, 0:120]
    sky = 200 + 30 * y / 90
    ground = 90 + 40 * np.sin(x / 3.0) * np.cos(y / 4.0)
    return np.where(y < 40 + x / 8, sky, ground).astype(np.uint8)
