"""LPIPS and FID on networks of random weights, against torchvision's own forms of them."""

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch.nn import functional as F

from restorer.errors import RestorerError
from restorer.networks.form import Form, build
from training.frechet import frechet
from training.inception import Inception
from training.lpips import Lpips

models = pytest.importorskip("torchvision.models")
CPU = torch.device("cpu")
#: The layers that LPIPS compares, in torchvision's ``features``, and their widths.
TAPS = {
    "alexnet": {1: 64, 4: 192, 7: 384, 9: 256, 11: 256},
    "vgg16": {3: 64, 8: 128, 15: 256, 22: 512, 29: 512},
}


def _saved(state: dict[str, torch.Tensor], file: Path) -> Path:
    save_file({name: value.contiguous() for name, value in state.items()}, file)
    return file


def _linear(name: str) -> dict[str, torch.Tensor]:
    widths = TAPS[name].values()
    return {f"lin{i}.model.1.weight": torch.rand(1, w, 1, 1) for i, w in enumerate(widths)}


@pytest.fixture(scope="module", params=TAPS)
def lpips_files(request, tmp_path_factory) -> tuple[str, Path, Path]:
    """The name of a trunk, its linear weights and its own, all random."""
    folder = tmp_path_factory.mktemp("lpips")
    torch.manual_seed(1)
    trunk = getattr(models, request.param)(weights=None).features
    state = {f"features.{name}": value for name, value in trunk.state_dict().items()}
    linear = _saved(_linear(request.param), folder / "linear.safetensors")
    return request.param, linear, _saved(state, folder / "trunk.safetensors")


def _expected(name: str, linear: Path, trunk: Path, pair: torch.Tensor) -> float:
    """The published formula, on torchvision's layers."""
    from safetensors.torch import load_file

    layers, weights = getattr(models, name)(weights=None).features.eval(), load_file(linear)
    state = {k.removeprefix("features."): v for k, v in load_file(trunk).items()}
    layers.load_state_dict(state)
    shift = torch.tensor([-0.030, -0.088, -0.188])[:, None, None]
    x = (pair * 2 - 1 - shift) / torch.tensor([0.458, 0.448, 0.450])[:, None, None]
    total, taps = 0.0, list(TAPS[name])
    for i, layer in enumerate(layers):
        x = layer(x)
        if i in taps:
            one, other = F.normalize(x, dim=1, eps=1e-10)
            weight = weights[f"lin{taps.index(i)}.model.1.weight"][0]
            total += float((weight * (one - other).square()).sum(0).mean())
    return total


@torch.no_grad()
def test_lpips_is_the_published_formula(lpips_files):
    name, linear, trunk = lpips_files
    lpips = Lpips(linear, trunk, CPU)
    pair = torch.rand(2, 3, 80, 97)
    assert lpips(*pair) == pytest.approx(_expected(name, linear, trunk, pair), rel=1e-4)
    assert lpips(pair[0], pair[0]) == 0
    assert lpips(*pair[..., :20, :20]) > 0  # too small for the network as it is


def test_weights_of_other_networks_are_named(lpips_files, tmp_path):
    name, linear, trunk = lpips_files
    other = next(other for other in TAPS if other != name)
    with pytest.raises(RestorerError, match=r"was not made for the network in trunk"):
        Lpips(_saved(_linear(other), tmp_path / "other.safetensors"), trunk, CPU)
    with pytest.raises(RestorerError, match=r"linear.safetensors holds other weights"):
        Lpips(linear, linear, CPU)
    with pytest.raises(RestorerError, match="1008 classes"):
        Inception(trunk, CPU)


@pytest.fixture(scope="module")
def inception(tmp_path_factory) -> tuple[torch.nn.Module, Path]:
    torch.manual_seed(1)
    network = models.inception_v3(num_classes=1008, aux_logits=False, init_weights=False).eval()
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.uniform_(-0.1, 0.1)
            module.weight.data.uniform_(1.0, 3.0)
    file = tmp_path_factory.mktemp("inception") / "inception.safetensors"
    return network, _saved(network.state_dict(), file)


@torch.no_grad()
def test_the_features_are_those_of_the_published_network(inception, monkeypatch):
    network, file = inception
    rgb = torch.rand(3, 70, 90)
    got = Inception(file, CPU)(rgb)
    # What TensorFlow's network has otherwise than torchvision's.
    functions = network.Mixed_5b.forward.__globals__["F"]
    mean = partial(F.avg_pool2d, count_include_pad=False)
    monkeypatch.setattr(functions, "avg_pool2d", mean)
    seen: list[torch.Tensor] = []
    network.avgpool.register_forward_hook(lambda _, __, output: seen.append(output))

    def last(_: torch.nn.Module, __: object) -> None:
        monkeypatch.setattr(functions, "avg_pool2d", F.max_pool2d)

    network.Mixed_7c.register_forward_pre_hook(last)
    x = F.interpolate(rgb[None], (299, 299), mode="bilinear") * 2 - 1
    network(x)
    assert got.shape == (2048,)
    assert got.std() > 0
    assert torch.allclose(got, seen[0].flatten(), rtol=1e-3, atol=1e-5)


def test_the_distance_of_few_pictures_is_that_of_many_numbers():
    generator = np.random.default_rng(1)
    first, second = (generator.normal(m, 1 + m, (30, 20)).astype(np.float32) for m in (0, 1))
    # The same samples in a larger space: another way to the same figure.
    wide = [np.pad(sample, ((0, 0), (0, 40))) for sample in (first, second)]
    assert frechet(*wide) == pytest.approx(frechet(first, second), rel=1e-5)


def test_both_are_measured_where_their_files_are_given(
    lpips_files, inception, picture_folder, tmp_path
):
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    for file in sorted(picture_folder.iterdir())[:2]:
        (pictures / file.name).write_bytes(file.read_bytes())
    model = _saved(
        build(Form("chroma", "mobilenet_v2", 0)).state_dict(), tmp_path / "m.safetensors"
    )
    command = [
        *(sys.executable, "-m", "training", "evaluate", "--pictures", str(pictures)),
        *("--model", str(model), "--render-factor", "4", "--json"),
        *("--lpips", *map(str, lpips_files[1:]), "--fid", str(inception[1])),
    ]
    done = subprocess.run(command, capture_output=True, check=True)
    told = json.loads(done.stdout)
    assert "not measured" not in told["note"]
    for row in told["rows"]:
        low, high = row["intervals"]["lpips"]
        assert 0 < low <= row["lpips"] <= high
        assert row["fid"] > 0
        assert row["intervals"]["fid"] == [None, None]
