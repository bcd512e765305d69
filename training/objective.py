"""What a generator is asked for: chroma alone (the bundled network) or a picture (DeOldify's)."""

from collections.abc import Callable
from typing import Protocol

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from restorer.networks.chroma import AB_SCALE, ChromaUNet
from training.batches import Batch
from training.colour import lab_to_rgb, rgb_to_lab
from training.config import Phase
from training.losses import FeatureLoss, imagenet_normalised, imagenet_restored, robust_chroma

Autocast = Callable[[], torch.autocast]


class Objective(Protocol):
    """One kind of generator: the batches it wants, and the loss of its answer."""

    def truth_side(self, side: int) -> int: ...

    def losses(
        self, network: nn.Module, batch: Batch, phase: Phase, autocast: Autocast
    ) -> dict[str, Tensor]: ...

    def chroma(self, network: nn.Module, grey: Tensor) -> Tensor: ...


def _scaled(picture: Tensor) -> Tensor:
    return picture.float() / 255


class ChromaObjective:
    """Robust regression of Lab a, b and features of the picture they make, at 1/4 of the side."""

    def __init__(self, features: FeatureLoss | None) -> None:
        self._features = features

    def truth_side(self, side: int) -> int:
        return side // 4

    def losses(
        self, network: nn.Module, batch: Batch, phase: Phase, autocast: Autocast
    ) -> dict[str, Tensor]:
        assert isinstance(network, ChromaUNet)
        truth = _scaled(batch.truth)
        lab = rgb_to_lab(truth)
        # Depthwise convolutions lose from bfloat16 on a CPU, dense ones gain: only these get it.
        encoded = network.encode(_scaled(batch.grey).contiguous(memory_format=torch.channels_last))
        with autocast():
            answer = network.decoder(encoded)
        ab = answer.float() * AB_SCALE
        terms = {"chroma": robust_chroma(ab, lab[:, 1:])}
        if self._features is not None and phase.feature_weight:
            picture = lab_to_rgb(torch.cat([lab[:, :1], ab], 1))
            with autocast():
                terms["features"] = phase.feature_weight * self._features(picture, truth)
        return terms

    @torch.inference_mode()
    def chroma(self, network: nn.Module, grey: Tensor) -> Tensor:
        """uint8 grey ``(N, 1, S, S)`` to Lab a, b ``(N, 2, S/4, S/4)``."""
        answer: Tensor = network(_scaled(grey))
        return answer.float() * AB_SCALE


class PictureObjective:
    """L1 between normalised pictures plus their features: how DeOldify's generators are trained."""

    def __init__(self, features: FeatureLoss | None) -> None:
        self._features = features

    def truth_side(self, side: int) -> int:
        return side

    def losses(
        self, network: nn.Module, batch: Batch, phase: Phase, autocast: Autocast
    ) -> dict[str, Tensor]:
        truth = _scaled(batch.truth)
        grey = imagenet_normalised(_scaled(batch.grey).expand(-1, 3, -1, -1))
        with autocast():
            answer = network(grey.contiguous(memory_format=torch.channels_last)).float()
        terms = {"pixels": F.l1_loss(answer, imagenet_normalised(truth))}
        if self._features is not None and phase.feature_weight:
            with autocast():
                picture = imagenet_restored(answer)
                terms["features"] = phase.feature_weight * self._features(picture, truth)
        return terms

    @torch.inference_mode()
    def chroma(self, network: nn.Module, grey: Tensor) -> Tensor:
        """uint8 grey ``(N, 1, S, S)`` to Lab a, b ``(N, 2, S, S)``."""
        answer = network(imagenet_normalised(_scaled(grey).expand(-1, 3, -1, -1))).float()
        return rgb_to_lab(imagenet_restored(answer).clamp(0, 1))[:, 1:]
