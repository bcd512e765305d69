"""Colour as a choice among bins of Lab a, b: for networks that classify instead of regress.

Zhang, Isola, Efros, "Colorful Image Colorization", 2016. A mean over several plausible colours
is dull; a distribution over bins is not, and its annealed mean may be vivid.
"""

from collections.abc import Iterable
from functools import cache

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from training.colour import rgb_to_lab

SIZE = 10.0  # of a bin, in Lab units
_NEIGHBOURS = 5
_SIGMA = 5.0
_SAMPLED = 32  # side of the squares that colours are counted in


@cache
def centres(device: torch.device | None = None) -> Tensor:
    """Centres ``(Q, 2)`` of the bins that any colour of sRGB falls into; kept for each device."""
    steps = torch.linspace(0, 1, 52)
    lattice = torch.cartesian_prod(steps, steps, steps).T.reshape(1, 3, -1, 1)
    chroma = rgb_to_lab(lattice)[0, 1:, :, 0].T
    found: Tensor = torch.unique((chroma / SIZE).round(), dim=0)
    return (found * SIZE).to(device)


def soft_encoding(chroma: Tensor, centres: Tensor) -> tuple[Tensor, Tensor]:
    """Lab a, b ``(N, 2, H, W)`` as the five nearest bins ``(N, 5, H, W)`` and their shares.

    The shares are those of a Gaussian of 5 units around each centre, and sum to 1.
    """
    n, _, height, width = chroma.shape
    points = chroma.float().permute(0, 2, 3, 1).reshape(-1, 2)
    distances, nearest = torch.cdist(points, centres).topk(
        min(_NEIGHBOURS, len(centres)), largest=False
    )
    shares = F.softmax(-(distances**2) / (2 * _SIGMA**2), dim=1)

    def planes(values: Tensor) -> Tensor:
        return values.reshape(n, height, width, -1).permute(0, 3, 1, 2)

    return planes(nearest), planes(shares)


def frequency(pictures: Iterable[NDArray[np.uint8]]) -> Tensor:
    """How many pixels of the pictures fall into each bin ``(Q,)``."""
    counts = torch.zeros(len(centres()))
    for picture in pictures:
        small = cv2.resize(picture, (_SAMPLED, _SAMPLED), interpolation=cv2.INTER_AREA)
        rgb = torch.from_numpy(small.transpose(2, 0, 1).astype(np.float32) / 255)[None]
        nearest, _ = soft_encoding(rgb_to_lab(rgb)[:, 1:], centres())
        counts += torch.bincount(nearest[:, 0].flatten(), minlength=len(counts))
    return counts


def rebalancing(frequency: Tensor, uniform: float = 0.5) -> Tensor:
    """Weights ``(Q,)`` of the bins: rare colours count more.

    The inverse of their frequency mixed with a uniform one; a mean weight of 1 over the pixels.
    """
    prior = frequency / frequency.sum()
    weights = 1 / ((1 - uniform) * prior + uniform / len(prior))
    return weights / (prior * weights).sum()


def bin_cross_entropy(
    logits: Tensor, nearest: Tensor, shares: Tensor, weights: Tensor | None = None
) -> Tensor:
    """Mean cross-entropy of logits ``(N, Q, H, W)`` with a soft encoding.

    With ``weights`` ``(Q,)``, a pixel counts as much as its nearest bin.
    """
    logs = F.log_softmax(logits.float(), dim=1)
    losses = -(shares * logs.gather(1, nearest)).sum(1)
    if weights is None:
        return losses.mean()
    return (losses * weights[nearest[:, 0]]).mean()


def annealed_mean(logits: Tensor, centres: Tensor, temperature: float = 0.38) -> Tensor:
    """Lab a, b ``(N, 2, H, W)``: the mean of the distribution sharpened by ``temperature``.

    1 is the plain mean, dull; towards 0 it becomes the likeliest bin, vivid and blotchy.
    """
    probabilities = F.softmax(logits.float() / temperature, dim=1)
    return torch.einsum("nqhw,qc->nchw", probabilities, centres)
