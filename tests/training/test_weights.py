"""Weights of other people's networks, in the files that people have of them."""

import zipfile
from collections import OrderedDict

import pytest
import torch
from torch import nn

from restorer.errors import RestorerError
from restorer.networks.checkpoint import read_state
from training import network, weights
from training.config import GeneratorConfig

models = pytest.importorskip("torchvision.models")


def _of_2017(file, state, monkeypatch):
    """Saved as torchvision's first files were: in the old container, tensors as parameters."""

    def reduce(parameter, _):
        return nn.Parameter, (parameter.data,), (True, False, OrderedDict())

    with monkeypatch.context() as patch:
        patch.setattr(nn.Parameter, "__reduce_ex__", reduce)
        parameters = OrderedDict((name, nn.Parameter(value)) for name, value in state.items())
        torch.save(parameters, file, _use_new_zipfile_serialization=False)
    return file


def test_the_files_of_2017_are_read(tmp_path, monkeypatch):
    state = {"features.0.weight": torch.rand(4, 3, 3, 3), "features.0.bias": torch.rand(4)}
    file = _of_2017(tmp_path / "vgg16-397923af.pth", state, monkeypatch)
    with pytest.raises(RestorerError):  # else this test, and the module, are for nothing
        read_state(file)
    found = weights.read(file)
    assert found.keys() == state.keys()
    assert all(torch.equal(found[name], value) for name, value in state.items())
    assert not any(value.requires_grad for value in found.values())


@pytest.mark.parametrize("content", [b"", b"<html>", b"nonsense" * 40, b"\x80\x02}q\x00."])
def test_other_files_are_named(content, tmp_path):
    (tmp_path / "alex.pth").write_bytes(content)
    with pytest.raises(RestorerError, match=r"alex\.pth"):
        weights.read(tmp_path / "alex.pth")


def test_a_compiled_program_in_place_of_weights_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "inception.pt", "w") as archive:
        archive.writestr("inception/code/__torch__.py", "import os")
    with pytest.raises(RestorerError, match=r"inception\.pt"):
        weights.read(tmp_path / "inception.pt")


@pytest.mark.parametrize(
    ("name", "of_torchvision", "stem"),
    [
        ("chroma", "mobilenet_v2", "features.0.0.weight"),
        ("wide-resnet18", "resnet18", "0.weight"),
    ],
)
def test_encoders_begin_with_what_torchvision_publishes(name, of_torchvision, stem, tmp_path):
    published = getattr(models, of_torchvision)(weights=None).state_dict()
    torch.save(published, tmp_path / "published.pth")
    config = GeneratorConfig(network=name, nf=0.125, encoder_weights=tmp_path / "published.pth")
    got = network.encoder_of(network.make(config)).state_dict()[stem]
    first = published["features.0.0.weight" if name == "chroma" else "conv1.weight"]
    assert torch.equal(got, first.sum(1, keepdim=True) if name == "chroma" else first)
