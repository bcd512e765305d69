"""Losses as pure functions. All in float32, differences of chroma in Lab units."""

import math
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


#: Power of the colour difference, softened by one unit, in :func:`difference`.
POWER = 0.6


def difference(predicted: Tensor, truth: Tensor) -> Tensor:
    """Mean of 2 (E^2 + 1)^(POWER / 2) over the colour differences E of Lab a, b ``(N, 2, H, W)``.

    Below a power of 1 the least cost is not at the mean of what is likely but near one of the
    likely colours: sure colours come out whole, and unsure ones stay pale.
    """
    return 2 * (squared_ciede2000(predicted, truth) + 1).pow(POWER / 2).mean()


def squared_ciede2000(predicted: Tensor, truth: Tensor) -> Tensor:
    """CIEDE2000 squared ``(N, H, W)`` of Lab a, b ``(N, 2, H, W)`` over one lightness.

    The formula of :func:`training.metrics.ciede2000` without angles, which have no gradient at
    grey; the weights of hue (T and the rotation) are taken as they are, without a gradient.
    """
    predicted, truth = predicted.float(), truth.float()
    with torch.no_grad():
        mean_c7 = ((_length(predicted) + _length(truth)) / 2) ** 7
        stretch = 1.5 - 0.5 * (mean_c7 / (mean_c7 + 25.0**7)).sqrt()
    a1, b1 = truth[:, 0] * stretch, truth[:, 1]
    a2, b2 = predicted[:, 0] * stretch, predicted[:, 1]
    c1, c2 = (torch.sqrt(a * a + b * b + 1e-4) for a, b in ((a1, b1), (a2, b2)))
    mean_c = (c1 + c2) / 2
    with torch.no_grad():
        hue = torch.atan2(b1 / c1 + b2 / c2, a1 / c1 + a2 / c2)
        t = (
            1
            - 0.17 * torch.cos(hue - math.radians(30))
            + 0.24 * torch.cos(2 * hue)
            + 0.32 * torch.cos(3 * hue + math.radians(6))
            - 0.20 * torch.cos(4 * hue - math.radians(63))
        )
        apart = (torch.rad2deg(hue) % 360 - 275) / 25
        strength = 2 * (mean_c**7 / (mean_c**7 + 25.0**7)).sqrt()
        rotation = -strength * torch.sin(math.radians(60) * torch.exp(-(apart**2)))
    inner = a1 * a2 + b1 * b2
    cross = a1 * b2 - a2 * b1
    squared_h = 2 * (c1 * c2 - inner).clamp_min(0)
    delta_c = (c2 - c1) / (1 + 0.045 * mean_c)
    s_h = 1 + 0.015 * mean_c * t
    delta_h = cross / ((c1 * c2 + inner) / 2).clamp_min(25).sqrt() / s_h
    return (delta_c**2 + squared_h / s_h**2 + rotation * delta_c * delta_h).clamp_min(0)


def _length(chroma: Tensor) -> Tensor:
    return chroma.square().sum(1).sqrt()


def missing_colourfulness(predicted: Tensor, truth: Tensor) -> Tensor:
    """How much of a picture's colourfulness the guesses miss, in Lab units; 0 where all is there.

    After Hasler and Suesstrunk (spread of chroma and 0.3 of its mean), but only what the guesses
    share with the truth counts, and no more than the truth has. Without that, a network buys the
    spread with a few wild pixels in a corner, or burns all that is half sure. It weighs the strong
    colours of a picture most: they are what fading costs.
    """
    predicted, truth = predicted.float(), truth.float()
    mean, middle = predicted.mean((2, 3), keepdim=True), truth.mean((2, 3), keepdim=True)
    spread = _missing(predicted - mean, truth - middle)
    return (spread + 0.3 * _missing(mean, middle)).mean()


def _missing(predicted: Tensor, truth: Tensor) -> Tensor:
    """The length ``(N,)`` of ``truth`` (root mean square) that ``predicted`` lacks along it."""
    squared = truth.square().sum(1)
    along = torch.minimum((predicted * truth).sum(1), squared)
    return (squared - along).mean((1, 2)) / (squared.mean((1, 2)) + 4).sqrt()


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
