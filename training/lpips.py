"""LPIPS: how differently two pictures look to a network, weighted as people judged.

Zhang et al., "The Unreasonable Effectiveness of Deep Features as a Perceptual Metric", 2018,
version 0.1. Its weights are no part of this package: two files give them as they were published.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from restorer.errors import RestorerError
from training import weights

_SHIFT = (-0.030, -0.088, -0.188)  # of pictures in -1..1
_SCALE = (0.458, 0.448, 0.450)
_SMALLEST = 64  # pixels; the deepest layers need them


@dataclass(frozen=True)
class _Trunk:
    """Numbers of the convolutions in torchvision's ``features``, by the stage that they end.

    Before the stages ``pooled`` stands a pool of ``pool`` pixels and step 2.
    """

    stages: tuple[tuple[int, ...], ...]
    pooled: tuple[int, ...]
    pool: int
    stride: int = 1  # of the first convolution
    padding: int = 1


_ALEX = _Trunk(((0,), (3,), (6,), (8,), (10,)), (1, 2), 3, stride=4, padding=2)
_VGG16 = _Trunk(((0, 2), (5, 7), (10, 12, 14), (17, 19, 21), (24, 26, 28)), (1, 2, 3, 4), 2)


class Lpips:
    """``linear``: the published linear weights (``lin0.model.1.weight`` ...); ``trunk``:
    AlexNet's or VGG-16's with torchvision's names. Raises RestorerError where they do not fit."""

    def __init__(self, linear: Path, trunk: Path, device: torch.device) -> None:
        state = weights.read(trunk)
        first = state.get("features.0.weight", torch.empty(0)).shape
        self._trunk = _ALEX if first[-1] == 11 else _VGG16
        names = [f"features.{n}" for stage in self._trunk.stages for n in stage]
        wanted = [f"{name}.{part}" for name in names for part in ("weight", "bias")]
        self._weights = _taken(state, wanted, trunk, device)
        layers = [f"lin{i}.model.1.weight" for i in range(len(self._trunk.stages))]
        self._linear = list(_taken(weights.read(linear), layers, linear, device).values())
        ends = [f"features.{stage[-1]}.weight" for stage in self._trunk.stages]
        widths = [len(self._weights[end]) for end in ends]
        if [tuple(layer.shape) for layer in self._linear] != [(1, w, 1, 1) for w in widths]:
            raise RestorerError(f"{linear.name} was not made for the network in {trunk.name}.")
        self._device = device

    def _features(self, x: Tensor) -> list[Tensor]:
        taps = []
        for i, stage in enumerate(self._trunk.stages):
            if i in self._trunk.pooled:
                x = F.max_pool2d(x, self._trunk.pool, 2)
            for number in stage:
                weight, bias = (
                    self._weights[f"features.{number}.{part}"] for part in ("weight", "bias")
                )
                stride, padding = (
                    (self._trunk.stride, self._trunk.padding)
                    if number == 0
                    else (1, weight.shape[-1] // 2)
                )
                x = F.relu(F.conv2d(x, weight, bias, stride, padding))
            taps.append(x)
        return taps

    @torch.inference_mode()
    def __call__(self, first: Tensor, second: Tensor) -> float:
        """The distance of two sRGB pictures ``(3, H, W)`` in 0..1; 0 for the same picture.

        Pictures with a side below 64 pixels are enlarged.
        """
        x = torch.stack([first, second]).to(self._device, torch.float32) * 2 - 1
        shift, scale = x.new_tensor([_SHIFT, _SCALE])[..., None, None]
        x = (x - shift) / scale
        if min(x.shape[-2:]) < _SMALLEST:
            x = F.interpolate(x, [max(_SMALLEST, side) for side in x.shape[-2:]], mode="bilinear")
        total = 0.0
        for taps, weight in zip(self._features(x), self._linear, strict=True):
            one, other = taps / (taps.square().sum(1, keepdim=True).sqrt() + 1e-10)
            total += float(F.conv2d((one - other).square()[None], weight).mean())
        return total


def _taken(
    state: Mapping[str, Tensor], wanted: list[str], file: Path, device: torch.device
) -> dict[str, Tensor]:
    """The ``wanted`` weights, in float32 on the device."""
    missing = next((name for name in wanted if name not in state), None)
    if missing is not None:
        raise RestorerError(f"{file.name} holds other weights than LPIPS needs: no {missing}.")
    return {name: state[name].to(device, torch.float32) for name in wanted}
