"""Forms read from keys and shapes, and the encoders against torchvision's."""

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import nn

from restorer.errors import RestorerError
from restorer.networks.form import Form, build, identify, outline
from restorer.networks.resnet import ENCODERS, ResNet, from_torchvision


def shapes(form: Form) -> dict[str, tuple[int, ...]]:
    return {name: tuple(value.shape) for name, value in outline(form).state_dict().items()}


@pytest.mark.parametrize("family", ["wide", "deep"])
@pytest.mark.parametrize(
    ("encoder", "nf"),
    [("resnet18", nf) for nf in (0.25, 0.5, 1.25, 2)]
    + [(encoder, 1) for encoder in ENCODERS]
    + [("resnet34", 1.5), ("resnet101", 2)],
)
def test_generators_are_recognised(family: str, encoder: str, nf: float) -> None:
    form = Form(family, encoder, nf)
    assert identify(shapes(form), "net.pth") == form


@pytest.mark.parametrize("family", ["wide", "deep"])
def test_factor_that_is_rounded_in_the_widths(family: str) -> None:
    form = Form(family, "resnet18", 0.7)
    found = identify(shapes(form), "net.pth")
    assert found.nf == (0.7 if family == "deep" else 179 / 256)
    assert shapes(found) == shapes(form)


@pytest.mark.parametrize("form", [Form("critic", "", 4), Form("critic", "", 256)])
def test_critics_are_recognised(form: Form) -> None:
    assert identify(shapes(form), "net.pth") == form


def test_sibling_is_recognised() -> None:
    form = Form("chroma", "mobilenet_v2", 0)
    assert identify(shapes(form), "net.safetensors") == form


def test_outline_is_the_network_without_memory() -> None:
    form = Form("deep", "resnet18", 0.25)
    assert all(value.is_meta for value in outline(form).state_dict().values())
    state = build(form).state_dict()
    assert shapes(form) == {name: tuple(value.shape) for name, value in state.items()}
    assert not any(value.is_meta for value in state.values())


def test_unknown_family_is_a_bug() -> None:
    with pytest.raises(ValueError, match="painting"):
        build(Form("painting", "", 0))


@pytest.mark.parametrize(
    ("key", "shape", "sentence"),
    [
        ("layers.4.conv.0.weight_orig", (1 << 40, 768, 3, 3), "some other network"),
        ("layers.4.conv.0.weight_orig", (0, 768, 3, 3), "some other network"),
        ("layers.4.conv.0.weight_orig", (), "some other network"),
        ("layers.7.conv.0.weight_orig", (64, 96, 3), "64 x 96 x 3 instead of"),
        ("layers.11.0.bias", (4,), "the shape 4 instead of 3"),
        ("layers.1.num_batches_tracked", (1,), "instead of one number"),
        ("layers.13.bias", (1,), "'layers.13.bias' among them"),
    ],
)
def test_shapes_that_do_not_fit(key: str, shape: tuple[int, ...], sentence: str) -> None:
    wrong = shapes(Form("wide", "resnet18", 0.5)) | {key: shape}
    with pytest.raises(RestorerError, match=sentence) as caught:
        identify(wrong, "net.pth")
    assert str(caught.value).startswith("net.pth ")


def test_widths_that_no_factor_gives() -> None:
    wrong = shapes(Form("deep", "resnet18", 0.5)) | {
        "layers.6.conv1.0.weight_orig": (400, 192, 3, 3)
    }
    with pytest.raises(RestorerError, match="some other network"):
        identify(wrong, "net.pth")


@pytest.mark.parametrize("encoder", ["resnet18", "resnet50"])
def test_encoder_is_torchvisions(encoder: str) -> None:
    models: Any = pytest.importorskip("torchvision.models")
    torch.manual_seed(0)
    theirs: nn.Module = getattr(models, encoder)().eval()
    ours = ResNet(encoder).eval()
    ours.load_state_dict(from_torchvision(theirs.state_dict()))
    x = torch.randn(1, 3, 64, 64)
    y = x
    expected = []
    take: Callable[[str], bool] = {"relu", "layer1", "layer2", "layer3", "layer4"}.__contains__
    for name, child in list(theirs.named_children())[:8]:
        y = child(y)
        if take(name):
            expected.append(y)
    with torch.inference_mode():
        features = ours(x)
    assert [f.shape[1] for f in features] == list(ours.channels)
    for feature, reference in zip(features, expected, strict=True):
        assert torch.allclose(feature, reference, atol=1e-4, rtol=1e-4)
