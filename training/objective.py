"""What a generator is asked for: chroma alone (the bundled network) or a picture (DeOldify's)."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from restorer.errors import RestorerError
from restorer.networks.chroma import AB_SCALE, AnnealedMean, ChromaUNet
from training import bins, losses
from training.colour import lab_to_rgb, rgb_to_lab
from training.features import FeatureLoss
from training.losses import imagenet_normalised, imagenet_restored

Autocast = Callable[[], AbstractContextManager[object]]

#: The terms of a loss, weighted, by name.
Terms = dict[str, Tensor]


class Objective(Protocol):
    """One kind of generator: how it is asked, and what its answer costs.

    ``answer`` is what the network says to grey uint8 ``(N, 1, S, S)``, in float32; ``truth`` is
    uint8 sRGB ``(N, 3, T, T)``.
    """

    def truth_side(self, side: int) -> int:
        """The side T that :meth:`terms` needs for an input of ``side``."""
        ...

    def answer(self, network: nn.Module, grey: Tensor, autocast: Autocast) -> Tensor: ...

    def terms(
        self, answer: Tensor, truth: Tensor, weights: Mapping[str, float], autocast: Autocast
    ) -> Terms:
        """The terms that have a weight; the others are not computed."""
        ...

    def pictures(self, answer: Tensor, truth: Tensor) -> tuple[Tensor, Tensor]:
        """For a critic: the generated picture and the real one, ``(N, 3, T, T)`` normalised."""
        ...

    def chroma(self, network: nn.Module, grey: Tensor) -> Tensor: ...


def _scaled(picture: Tensor) -> Tensor:
    return picture.float() / 255


def _reduced(picture: Tensor, side: int) -> Tensor:
    return picture if picture.shape[-1] == side else F.adaptive_avg_pool2d(picture, side)


def _encoded(network: ChromaUNet, grey: Tensor, autocast: Autocast) -> list[Tensor]:
    x = _scaled(grey).contiguous(memory_format=torch.channels_last)
    # Depthwise convolutions lose from bfloat16 on a CPU, dense ones gain: only these get it.
    with nullcontext() if grey.device.type == "cpu" else autocast():
        return network.encode(x)


class ChromaObjective:
    """Distances of Lab a, b and of features of the picture they make, at 1/4 of the side.

    Terms: chroma, weighted_chroma, difference, colourfulness, features.
    """

    TERMS: tuple[str, ...] = (
        "chroma",
        "weighted_chroma",
        "difference",
        "colourfulness",
        "features",
    )

    def __init__(self, features: FeatureLoss | None) -> None:
        self._features = features

    def truth_side(self, side: int) -> int:
        return side // 4

    def answer(self, network: nn.Module, grey: Tensor, autocast: Autocast) -> Tensor:
        """Lab a, b ``(N, 2, S/4, S/4)``."""
        assert isinstance(network, ChromaUNet)
        encoded = _encoded(network, grey, autocast)
        with autocast():
            answer: Tensor = network.decoder(encoded)
        return answer.float() * AB_SCALE

    def terms(
        self, answer: Tensor, truth: Tensor, weights: Mapping[str, float], autocast: Autocast
    ) -> Terms:
        rgb = _reduced(_scaled(truth), answer.shape[-1])
        lab = rgb_to_lab(rgb)
        functions = {
            "chroma": losses.robust_chroma,
            "weighted_chroma": losses.weighted_chroma,
            "difference": losses.difference,
            "colourfulness": losses.missing_colourfulness,
        }
        terms = {
            name: weights[name] * function(answer, lab[:, 1:])
            for name, function in functions.items()
            if weights.get(name)
        }
        if weights.get("features") and self._features is not None:
            picture = lab_to_rgb(torch.cat([lab[:, :1], answer], 1))
            with autocast():
                terms["features"] = weights["features"] * self._features(picture, rgb)
        return terms

    def pictures(self, answer: Tensor, truth: Tensor) -> tuple[Tensor, Tensor]:
        """Both with the truth's lightness, and both with chroma from the answer's resolution:
        its softness must not give the generated ones away."""
        lab = rgb_to_lab(_scaled(truth))
        side = answer.shape[-1]
        pair = (answer, _reduced(lab[:, 1:], side))
        generated, real = (
            imagenet_normalised(
                lab_to_rgb(torch.cat([lab[:, :1], _enlarged(ab, truth.shape[-1])], 1))
            )
            for ab in pair
        )
        return generated, real

    @torch.inference_mode()
    def chroma(self, network: nn.Module, grey: Tensor) -> Tensor:
        """uint8 grey ``(N, 1, S, S)`` to Lab a, b ``(N, 2, S/4, S/4)``."""
        answer: Tensor = network(_scaled(grey))
        return answer.float() * AB_SCALE


def _enlarged(chroma: Tensor, side: int) -> Tensor:
    return F.interpolate(chroma, size=(side, side), mode="bilinear")


class BinsObjective(ChromaObjective):
    """Chroma as a choice among bins: the answer is logits ``(N, Q, S/4, S/4)``.

    ``rarity`` ``(Q,)`` weighs the bins (:func:`training.bins.rebalancing`). Terms: bins, and those
    of chroma, asked of the annealed mean.
    """

    TERMS = ("bins", *ChromaObjective.TERMS)

    def __init__(self, features: FeatureLoss | None, rarity: Tensor | None = None) -> None:
        super().__init__(features)
        self._rarity = rarity

    def answer(self, network: nn.Module, grey: Tensor, autocast: Autocast) -> Tensor:
        assert isinstance(network, ChromaUNet)
        assert isinstance(network.decoder.head, AnnealedMean)
        encoded = _encoded(network, grey, autocast)
        with autocast():
            trunk = network.decoder.trunk(encoded)
        logits: Tensor = network.decoder.head.logits(trunk.float())
        return logits

    def terms(
        self, answer: Tensor, truth: Tensor, weights: Mapping[str, float], autocast: Autocast
    ) -> Terms:
        terms = super().terms(self._mean(answer), truth, weights, autocast)
        if weights.get("bins"):
            lab = rgb_to_lab(_reduced(_scaled(truth), answer.shape[-1]))
            nearest, shares = bins.soft_encoding(lab[:, 1:], bins.centres(answer.device))
            terms["bins"] = weights["bins"] * bins.bin_cross_entropy(
                answer, nearest, shares, self._rarity
            )
        return terms

    def pictures(self, answer: Tensor, truth: Tensor) -> tuple[Tensor, Tensor]:
        return super().pictures(self._mean(answer), truth)

    def _mean(self, answer: Tensor) -> Tensor:
        return bins.annealed_mean(answer, bins.centres().to(answer.device))


class PictureObjective:
    """L1 between normalised pictures plus their features: how DeOldify's generators are trained.

    Terms: pixels, features.
    """

    TERMS = ("pixels", "features")

    def __init__(self, features: FeatureLoss | None) -> None:
        self._features = features

    def truth_side(self, side: int) -> int:
        return side

    def answer(self, network: nn.Module, grey: Tensor, autocast: Autocast) -> Tensor:
        """A normalised picture ``(N, 3, S, S)``."""
        x = imagenet_normalised(_scaled(grey).expand(-1, 3, -1, -1))
        with autocast():
            answer: Tensor = network(x.contiguous(memory_format=torch.channels_last))
        return answer.float()

    def terms(
        self, answer: Tensor, truth: Tensor, weights: Mapping[str, float], autocast: Autocast
    ) -> Terms:
        rgb = _scaled(truth)
        terms = {}
        if weights.get("pixels"):
            terms["pixels"] = weights["pixels"] * F.l1_loss(answer, imagenet_normalised(rgb))
        if weights.get("features") and self._features is not None:
            with autocast():
                picture = imagenet_restored(answer)
                terms["features"] = weights["features"] * self._features(picture, rgb)
        return terms

    def pictures(self, answer: Tensor, truth: Tensor) -> tuple[Tensor, Tensor]:
        return answer, imagenet_normalised(_scaled(truth))

    @torch.inference_mode()
    def chroma(self, network: nn.Module, grey: Tensor) -> Tensor:
        """uint8 grey ``(N, 1, S, S)`` to Lab a, b ``(N, 2, S, S)``."""
        answer = network(imagenet_normalised(_scaled(grey).expand(-1, 3, -1, -1))).float()
        return rgb_to_lab(imagenet_restored(answer).clamp(0, 1))[:, 1:]


def make_objective(
    network: str, features: FeatureLoss | None, rarity: Tensor | None = None
) -> Objective:
    """The objective of a network by its name in the configuration."""
    if network == "chroma-bins":
        return BinsObjective(features, rarity)
    return ChromaObjective(features) if network == "chroma" else PictureObjective(features)


_KINDS: dict[str, tuple[str, ...]] = {
    "chroma": ChromaObjective.TERMS,
    "chroma-bins": BinsObjective.TERMS,
}


def weights_of(network: str, weights: Mapping[str, float]) -> dict[str, float]:
    """The weights of a configuration's ``losses``; where it names none, the network's first."""
    terms = _KINDS.get(network, PictureObjective.TERMS)
    unknown = sorted(set(weights) - set(terms))
    if unknown:
        raise RestorerError(
            f"losses.{unknown[0]} is not a loss of a {network} network; "
            f"there are: {', '.join(terms)}."
        )
    return dict(weights) or {terms[0]: 1.0}
