"""Which network a checkpoint belongs to, read from its keys and shapes."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from restorer.errors import RestorerError
from restorer.networks.critic import Critic
from restorer.networks.unet import DeepUNet, WideUNet
from restorer.sentences import Sentence

Shapes = Mapping[str, tuple[int, ...]]

#: Blocks of the third stage tell the encoders apart, together with the kind of block.
_STAGE3 = {(2, False): "resnet18", (6, False): "resnet34", (6, True): "resnet50"}
_STAGE3[23, True] = "resnet101"
#: More channels than any of these networks has; keeps absurd shapes from being built.
_WIDEST = 1 << 14


@dataclass(frozen=True)
class Form:
    """What a checkpoint's keys say about its network.

    ``family`` is "wide", "deep", "chroma" or "critic"; ``encoder`` is "resnet18", "resnet34",
    "resnet50", "resnet101", "mobilenet_v2" or "" (critic); ``nf`` is nf_factor (wide, deep),
    the number of filters (critic) or of bins (chroma; 0 for regression).
    """

    family: str
    encoder: str
    nf: float | int


def identify(shapes: Shapes, name: str) -> Form:
    """The form of the network whose state dict has these names and shapes.

    Raises RestorerError, naming the file ``name``, where they belong to none of the networks
    or do not fit the one that they resemble.
    """
    form = _resembles(shapes)
    if form is None:
        raise RestorerError(
            "{file} holds weights of some other network: only DeOldify's generators and critic "
            "and restorer's own networks can be used.",
            file=name,
        )
    _check(form, shapes, name)
    return form


def build(form: Form) -> nn.Module:
    """A fresh network of this form, initialised for training, parameters named as published."""
    if form.family == "wide":
        return WideUNet(form.encoder, form.nf)
    if form.family == "deep":
        return DeepUNet(form.encoder, form.nf)
    if form.family == "critic":
        return Critic(int(form.nf))
    if form.family == "chroma":
        from restorer.networks.chroma import ChromaUNet

        return ChromaUNet(int(form.nf))
    raise ValueError(f"no network of the family {form.family!r}")


class _Blank(TorchFunctionMode):
    """Leaves out random initial values: on the meta device they cost seconds of imports."""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func in (Tensor.normal_, Tensor.uniform_):
            return args[0]
        return func(*args, **(kwargs or {}))


def outline(form: Form) -> nn.Module:
    """The network of :func:`build` without memory: its tensors are on the meta device."""
    with torch.device("meta"), _Blank():
        return build(form)


def _resembles(shapes: Shapes) -> Form | None:
    if "layers.4.conv.0.weight_orig" in shapes:
        encoder, nf = _encoder(shapes), _wide_factor(shapes)
        return Form("wide", encoder, nf) if encoder and nf else None
    if "layers.4.conv1.0.weight_orig" in shapes:
        encoder, nf = _encoder(shapes), _deep_factor(shapes)
        return Form("deep", encoder, nf) if encoder and nf else None
    if "0.0.weight_orig" in shapes and "4.2.gamma" in shapes:
        filters = _channels(shapes, "0.0.weight_orig")
        return Form("critic", "", filters) if filters >= 4 else None
    if shapes and all(key.startswith(("encoder.features.", "decoder.")) for key in shapes):
        return Form("chroma", "mobilenet_v2", _channels(shapes, "decoder.head.logits.weight"))
    return None


def _channels(shapes: Shapes, key: str, axis: int = 0) -> int:
    """One of the first two sizes of a convolution's weight; 0 where there is none like that."""
    shape = shapes.get(key, ())
    return shape[axis] if len(shape) == 4 and 0 < shape[axis] <= _WIDEST else 0


def _encoder(shapes: Shapes) -> str:
    third = re.compile(r"layers\.0\.6\.(\d+)\.conv1\.weight")
    blocks = sum(third.fullmatch(key) is not None for key in shapes)
    return _STAGE3.get((blocks, "layers.0.4.0.conv3.weight" in shapes), "")


def _wide_factor(shapes: Shapes) -> float:
    # A block is 256 nf_factor wide.
    return _tidy(_channels(shapes, "layers.4.conv.0.weight_orig") / 256)


def _deep_factor(shapes: Shapes) -> float:
    """The shortest decimal number that gives the widths of all four blocks, 0 where none does.

    A block's width is what it joins times the factor, rounded down, so each of them leaves
    an interval.
    """
    low, high = 0.0, math.inf
    for block in range(4, 8):
        key = f"layers.{block}.conv1.0.weight_orig"
        c_out, joined = _channels(shapes, key), _channels(shapes, key, 1)
        if not c_out or not joined:
            return 0
        fed = joined // 2 if block == 7 else joined
        low, high = max(low, c_out / fed), min(high, (c_out + 1) / fed)
    for digits in range(16):
        factor = math.ceil(low * 10**digits) / 10**digits
        if low <= factor < high:
            return _tidy(factor)
    return 0


def _tidy(factor: float) -> float:
    return int(factor) if factor == int(factor) else factor


def _check(form: Form, shapes: Shapes, name: str) -> None:
    expected = {key: tuple(value.shape) for key, value in outline(form).state_dict().items()}
    kind = f"{form.family} {form.encoder}".strip()
    for key, shape in expected.items():
        if key not in shapes:
            missing = len(expected.keys() - shapes.keys())
            raise RestorerError(
                "{file} lacks {count} of the tensors of a {kind} network, {tensor} among them; it "
                "is damaged or was made by another program.",
                file=name,
                count=missing,
                kind=kind,
                tensor=key,
            )
        if tuple(shapes[key]) != shape:
            raise RestorerError(
                "{file} looks like a {kind} network, but {tensor} has the shape {found} instead "
                "of {expected}; it cannot be used.",
                file=name,
                kind=kind,
                tensor=key,
                found=_size(shapes[key]),
                expected=_size(shape),
            )
    if unexpected := sorted(shapes.keys() - expected.keys()):
        raise RestorerError(
            "{file} looks like a {kind} network, but holds {count} tensors that do not belong to "
            "one, {tensor} among them; it cannot be used.",
            file=name,
            kind=kind,
            count=len(unexpected),
            tensor=repr(unexpected[0][:80]),
        )


def _size(shape: tuple[int, ...]) -> str:
    return " x ".join(map(str, shape)) or Sentence("one number")
