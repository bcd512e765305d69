"""The network of the Frechet Inception distance (FID), whose weights come as a file.

Heusel et al., "GANs Trained by a Two Time-Scale Update Rule", 2017; the network is that of Szegedy
et al., "Rethinking the Inception Architecture for Computer Vision", 2015, as TensorFlow published
it: its mean pools leave the border out, and its last block has a maximum in place of the mean.
The distance is defined on those weights (1008 classes); those of torchvision give another.
"""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from restorer.errors import RestorerError
from training import weights

_SIDE = 299
_CLASSES = 1008
_EPS = 1e-3  # of the batch norms

#: Branches of the blocks: convolutions one after another. A tuple: all of them, side by side.
_Branch = tuple[str | tuple[str, ...], ...]
_AT_35: tuple[_Branch, ...] = (
    ("branch1x1",),
    ("branch5x5_1", "branch5x5_2"),
    ("branch3x3dbl_1", "branch3x3dbl_2", "branch3x3dbl_3"),
)
_AT_17: tuple[_Branch, ...] = (
    ("branch1x1",),
    ("branch7x7_1", "branch7x7_2", "branch7x7_3"),
    tuple(f"branch7x7dbl_{i}" for i in range(1, 6)),
)
_AT_8: tuple[_Branch, ...] = (
    ("branch1x1",),
    ("branch3x3_1", ("branch3x3_2a", "branch3x3_2b")),
    ("branch3x3dbl_1", "branch3x3dbl_2", ("branch3x3dbl_3a", "branch3x3dbl_3b")),
)
#: The blocks that halve the size with the last convolution of each branch.
_TO_17: tuple[_Branch, ...] = (("branch3x3",), _AT_35[2])
_TO_8: tuple[_Branch, ...] = (
    ("branch3x3_1", "branch3x3_2"),
    tuple(f"branch7x7x3_{i}" for i in range(1, 5)),
)


class Inception:
    """``file``: the published weights (``Conv2d_1a_3x3.conv.weight`` ...). Raises RestorerError
    where it holds others."""

    def __init__(self, file: Path, device: torch.device) -> None:
        state = weights.read(file)
        if len(state.get("fc.weight", ())) != _CLASSES:
            raise RestorerError(
                f"{file.name} does not hold the Inception weights that FID is defined on "
                f"({_CLASSES} classes)."
            )
        self._weights = {name: value.to(device, torch.float32) for name, value in state.items()}
        self._device = device
        try:
            self(torch.zeros(3, 8, 8))
        except (KeyError, RuntimeError) as error:
            raise RestorerError(f"{file.name} does not fit the Inception network: {error}.") from (
                error
            )

    def _unit(self, x: Tensor, name: str, stride: int = 1, *, padded: bool = True) -> Tensor:
        weight = self._weights[f"{name}.conv.weight"]
        padding = [side // 2 if padded else 0 for side in weight.shape[-2:]]
        x = F.conv2d(x, weight, None, stride, padding)
        mean, variance, scale, shift = (
            self._weights[f"{name}.bn.{part}"]
            for part in ("running_mean", "running_var", "weight", "bias")
        )
        return F.relu(F.batch_norm(x, mean, variance, scale, shift, eps=_EPS))

    def _branch(self, x: Tensor, block: str, units: _Branch, *, halves: bool = False) -> Tensor:
        for i, unit in enumerate(units):
            if isinstance(unit, tuple):
                x = torch.cat([self._unit(x, f"{block}.{name}") for name in unit], 1)
                continue
            last = halves and i == len(units) - 1
            x = self._unit(x, f"{block}.{unit}", 2 if last else 1, padded=not last)
        return x

    def _block(self, x: Tensor, block: str, branches: tuple[_Branch, ...]) -> Tensor:
        if block == "Mixed_7c":
            pooled = F.max_pool2d(x, 3, 1, 1)
        else:
            pooled = F.avg_pool2d(x, 3, 1, 1, count_include_pad=False)
        parts = [self._branch(x, block, units) for units in branches]
        return torch.cat([*parts, self._unit(pooled, f"{block}.branch_pool")], 1)

    def _halved(self, x: Tensor, block: str, branches: tuple[_Branch, ...]) -> Tensor:
        parts = [self._branch(x, block, units, halves=True) for units in branches]
        return torch.cat([*parts, F.max_pool2d(x, 3, 2)], 1)

    @torch.inference_mode()
    def __call__(self, rgb: Tensor) -> Tensor:
        """An sRGB picture ``(3, H, W)`` in 0..1 to its features ``(2048,)``, on the CPU."""
        x = rgb[None].to(self._device, torch.float32)
        x = F.interpolate(x, (_SIDE, _SIDE), mode="bilinear") * 2 - 1
        x = self._unit(x, "Conv2d_1a_3x3", 2, padded=False)
        x = self._unit(x, "Conv2d_2a_3x3", padded=False)
        x = F.max_pool2d(self._unit(x, "Conv2d_2b_3x3"), 3, 2)
        x = self._unit(x, "Conv2d_3b_1x1", padded=False)
        x = F.max_pool2d(self._unit(x, "Conv2d_4a_3x3", padded=False), 3, 2)
        for letter in "bcd":
            x = self._block(x, f"Mixed_5{letter}", _AT_35)
        x = self._halved(x, "Mixed_6a", _TO_17)
        for letter in "bcde":
            x = self._block(x, f"Mixed_6{letter}", _AT_17)
        x = self._halved(x, "Mixed_7a", _TO_8)
        for letter in "bc":
            x = self._block(x, f"Mixed_7{letter}", _AT_8)
        return x.mean((2, 3))[0].cpu()
