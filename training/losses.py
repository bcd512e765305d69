"""Losses as pure functions. All in float32, differences of chroma in Lab units."""

from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)


@cache
def _imagenet(device: torch.device, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """Mean and deviation ``(3, 1, 1)``. Made once: a GPU waits for each copy to it."""
    with torch.inference_mode(False):  # else training could not use what measuring made
        both = torch.tensor([IMAGENET_MEAN, IMAGENET_STD], dtype=dtype, device=device)
        mean, std = both[..., None, None]
        return mean, std


def imagenet_normalised(rgb: Tensor) -> Tensor:
    """sRGB ``(N, 3, H, W)`` in 0..1 with the mean and deviation of ImageNet taken out."""
    mean, std = _imagenet(rgb.device, rgb.dtype)
    return (rgb - mean) / std


def imagenet_restored(normalised: Tensor) -> Tensor:
    """The inverse of :func:`imagenet_normalised`."""
    mean, std = _imagenet(normalised.device, normalised.dtype)
    return normalised * std + mean


def robust_chroma(predicted: Tensor, truth: Tensor, scale: float = 5.0) -> Tensor:
    """Mean of sqrt(|d|^2 + s^2) - s over the ab differences d, in Lab units.

    Quadratic below ``scale``, linear above: wrong guesses of vivid colours do not rule
    the rest. The length is taken over both axes, so that the loss is the same for all hues.
    """
    squared = (predicted.float() - truth.float()).square().sum(1)
    return ((squared + scale**2).sqrt() - scale).mean()


def weighted_chroma(predicted: Tensor, truth: Tensor, scale: float = 5.0) -> Tensor:
    """:func:`robust_chroma`, each pixel weighing 1 + C / 20 for its true chroma C.

    Most pixels of any photograph are nearly grey; without weights they rule the mean and
    pull every guess towards grey. The weights are divided by their mean.
    """
    predicted, truth = predicted.float(), truth.float()
    weights = 1 + truth.square().sum(1).sqrt() / 20
    distances = ((predicted - truth).square().sum(1) + scale**2).sqrt() - scale
    return (weights * distances).sum() / weights.sum()


def lab_colourfulness(chroma: Tensor) -> Tensor:
    """Colourfulness of Lab a, b ``(N, 2, H, W)``, one value a picture, with a gradient at grey.

    Hasler and Suesstrunk, "Measuring colourfulness in natural images", 2003, their measure
    in Lab: the spread of a and b plus 0.37 times the distance of their mean from grey.
    """
    chroma = chroma.float()
    spread = chroma.var((2, 3), unbiased=False).sum(1)
    mean = chroma.mean((2, 3)).square().sum(1)
    return (spread + 1e-4).sqrt() + 0.37 * (mean + 1e-4).sqrt()


def missing_colourfulness(predicted: Tensor, truth: Tensor) -> Tensor:
    """How much less colourful the guesses are than the truth; more costs nothing."""
    return F.relu(lab_colourfulness(truth) - lab_colourfulness(predicted)).mean()


def told_apart(real: Tensor, generated: Tensor) -> Tensor:
    """The critic's loss: mean of the two binary cross-entropies (real is 1, generated is 0).

    Logits ``(N, patches)``; each label holds for all patches of its picture.
    """
    return (F.softplus(-real.float()).mean() + F.softplus(generated.float()).mean()) / 2


def seems_real(generated: Tensor) -> Tensor:
    """The generator's adversarial loss: cross-entropy of its pictures' logits with label 1."""
    return F.softplus(-generated.float()).mean()


def accuracy(real: Tensor, generated: Tensor) -> Tensor:
    """Share of patches that the critic judges rightly; both kinds count the same."""
    return ((real > 0).float().mean() + (generated <= 0).float().mean()) / 2
