"""Networks with weights that are the same everywhere, and the makers of files they come in."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from restorer.networks.form import Form, build

MEAN = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1)
DEVIATION = torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)


@pytest.fixture(autouse=True, scope="session")
def _flush_denormals() -> None:
    torch.set_flush_denormal(True)


@pytest.fixture(scope="session")
def maker(shared: Path) -> ModuleType:
    """The fixtures' own script that makes deterministic stand-in checkpoints."""
    spec = importlib.util.spec_from_file_location("make_checkpoint", shared / "make_checkpoint.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def normalised() -> Callable[[np.ndarray], Tensor]:
    """(H, W, 3) uint8 to the (1, 3, H, W) that enters a network."""

    def normalise(pixels: np.ndarray) -> Tensor:
        x = torch.from_numpy(pixels.astype(np.float32) / 255).permute(2, 0, 1)[None]
        return ((x - MEAN) / DEVIATION).contiguous()

    return normalise


@pytest.fixture(scope="session")
def tiny() -> Callable[..., nn.Module]:
    """Makes a network in eval mode with deterministic weights: ``tiny("wide")``."""
    states: dict[Form, dict[str, Tensor]] = {}

    def make(family: str) -> nn.Module:
        form = {
            "wide": Form("wide", "resnet18", 0.25),
            "deep": Form("deep", "resnet18", 0.25),
            "critic": Form("critic", "", 4),
            "chroma": Form("chroma", "mobilenet_v2", 0),
        }[family]
        module = build(form)
        if form not in states:
            module.load_state_dict(_weights(module.state_dict()))
            if family == "chroma":
                _settle(module)
            states[form] = module.state_dict()
        module.load_state_dict(states[form])
        return module.eval()

    return make


def _weights(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Values from a random stream that numpy promises never to change."""
    stream = np.random.RandomState(8)
    filled = {}
    for name, tensor in state.items():
        values = torch.from_numpy(stream.uniform(-1, 1, tuple(tensor.shape))).float()
        norm = name.rpartition(".")[0] + ".running_var" in state
        if name.endswith("num_batches_tracked"):
            filled[name] = torch.tensor(1000)
        elif name.endswith(("running_var", "weight_g")) or (norm and name.endswith(".weight")):
            filled[name] = 1 + values / 4
        elif name.endswith("gamma"):
            filled[name] = torch.ones(1)
        elif tensor.dim() < 2:
            filled[name] = values / 10
        else:
            filled[name] = values * (6 / tensor[0].numel()) ** 0.5
    for name in state:
        if name.endswith("weight_u"):
            # Not converged on purpose: in eval the stored vectors count.
            matrix = filled[name[:-1] + "orig"].flatten(1).double()
            v = nn.functional.normalize(filled[name[:-1] + "v"].double(), dim=0)
            for _ in range(3):
                u = nn.functional.normalize(matrix @ v, dim=0)
                v = nn.functional.normalize(matrix.t() @ u, dim=0)
            filled[name], filled[name[:-1] + "v"] = u.float(), v.float()
    return filled


@torch.no_grad()
def _settle(module: nn.Module) -> None:
    """Give batch norms the statistics of what they see, so that values stay near one."""
    for layer in module.modules():
        if isinstance(layer, nn.BatchNorm2d):
            layer.momentum = 1.0
    module.train()(pictures(8, 1, 80))


def pictures(count: int, channels: int, size: int) -> Tensor:
    """(count, channels, size, size), 0..1: random, but with large shapes as photographs have."""
    values = np.random.RandomState(9).uniform(0, 1, (count, channels, 8, 8))
    return nn.functional.interpolate(torch.from_numpy(values).float(), size, mode="bilinear")


@pytest.fixture(scope="session", name="pictures")
def _pictures() -> Callable[[int, int, int], Tensor]:
    return pictures
