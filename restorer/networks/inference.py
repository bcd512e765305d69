"""A loaded network made fast for inference, with the same output.

What is constant in eval mode is computed once: spectral and weight norm become plain
weights, and batch norms go into a convolution wherever that is exact. It is not exact where
a batch norm comes before a 3x3 convolution (the padding lacks its shift), on skip
connections (the encoder reads the same map) and before the attention (a residual).
"""

import itertools
import re
from typing import Final

import torch
from torch import Tensor, nn

from restorer.networks.chroma import ChromaUNet
from restorer.networks.layers import SpectralConv2d, SpectralPointwise, WeightNormConv2d
from restorer.networks.unet import UNet

_NORMALISED: Final = (SpectralConv2d, SpectralPointwise, WeightNormConv2d)


class Prepared(nn.Module):
    """A network whose body may work in reduced precision: float32 in, float32 out.

    ``dtype`` is the body's; input and output are as of the network that was prepared.
    """

    def __init__(self, body: nn.Module, dtype: torch.dtype) -> None:
        super().__init__()
        self.body = body
        self.dtype = dtype

    @torch.inference_mode()
    def forward(self, x: Tensor) -> Tensor:
        x = x.to(self.dtype).contiguous(memory_format=torch.channels_last)
        y: Tensor = self.body(x)
        return y.float()


class _Float32(nn.Module):
    """A layer that works in float32 whatever comes in."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = layer.float()

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.layer(x.float())
        return y


@torch.no_grad()
def prepare(module: nn.Module, *, dtype: torch.dtype = torch.float32) -> Prepared:
    """The network of :func:`~restorer.networks.checkpoint.load` made fast; it is used up.

    ``dtype`` float32 changes a generator's output by less than 5e-5 in -3..3. With bfloat16
    or float16 the body works in it, and the last 1x1 convolution with what follows in float32:
    bfloat16 changes the output by 0.02 in the mean, 0.25 at most. Layers are replaced one by
    one, so that a large network never exists twice.
    """
    module.eval().requires_grad_(False)
    _fold_weights(module)
    _fold_norms(module)
    if isinstance(module, UNet):
        for unit, reader in module.chained():
            _fold_into_reader(unit, reader)
    module.to(dtype=dtype, memory_format=torch.channels_last)  # type: ignore[call-overload]
    if dtype != torch.float32:
        _keep_head(module)
    return Prepared(module, dtype).eval()


def _fold_weights(parent: nn.Module) -> None:
    for name, child in parent.named_children():
        if isinstance(child, _NORMALISED):
            setattr(parent, name, child.folded())
        else:
            _fold_weights(child)


def _fold_norms(parent: nn.Module) -> None:
    """Put each batch norm that directly follows a convolution into it."""
    for first, second in _followers(parent):
        conv, norm = getattr(parent, first), getattr(parent, second)
        if isinstance(conv, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
            scale, shift = _affine(norm)
            _set(conv, conv.weight * scale.view(-1, 1, 1, 1), _bias(conv) * scale + shift)
            setattr(parent, second, nn.Identity())
    for child in parent.children():
        _fold_norms(child)


def _fold_into_reader(unit: nn.Sequential, reader: nn.Sequential) -> None:
    """Put the batch norm at the unit's end into the 1x1 convolution that reads its output."""
    norm, conv = unit[-1], reader[0]
    if isinstance(norm, nn.BatchNorm2d) and isinstance(conv, nn.Conv2d):
        scale, shift = _affine(norm)
        weight = conv.weight.double()
        bias = _bias(conv) + weight.flatten(1) @ shift
        _set(conv, weight * scale.view(1, -1, 1, 1), bias)
        unit[-1] = nn.Identity()


def _affine(norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    """What the batch norm multiplies by and then adds in eval mode, (C) each, in float64."""
    mean, variance = norm.running_mean, norm.running_var
    assert mean is not None
    assert variance is not None
    scale = norm.weight.double() / torch.sqrt(variance.double() + norm.eps)
    return scale, norm.bias.double() - mean.double() * scale


def _bias(conv: nn.Conv2d) -> Tensor:
    if conv.bias is None:
        return torch.zeros(conv.out_channels, dtype=torch.float64, device=conv.weight.device)
    return conv.bias.double()


def _set(conv: nn.Conv2d, weight: Tensor, bias: Tensor) -> None:
    conv.weight = nn.Parameter(weight.float(), requires_grad=False)
    conv.bias = nn.Parameter(bias.float(), requires_grad=False)


def _keep_head(module: nn.Module) -> None:
    """The last 1x1 convolution in float32: costs nothing, and halves the wide one's error."""
    if isinstance(module, UNet):
        module.layers[11] = _Float32(module.layers[11])
    elif isinstance(module, ChromaUNet):
        module.decoder.head = _Float32(module.decoder.head)  # type: ignore[assignment]


def _followers(parent: nn.Module) -> list[tuple[str, str]]:
    """Names of children of which the second works directly on the first one's output.

    In a Sequential these are neighbours. In our blocks ``convN`` is followed by ``bnN`` or
    ``normN``.
    """
    names = [name for name, _ in parent.named_children()]
    if isinstance(parent, nn.Sequential):
        return list(itertools.pairwise(names))
    numbered = {name: re.fullmatch(r"conv(\d)", name) for name in names}
    return [
        (name, second)
        for name, match in numbered.items()
        if match
        for second in (f"bn{match[1]}", f"norm{match[1]}")
        if second in names
    ]
