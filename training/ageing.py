"""The ageing of :mod:`training.augment` for a whole batch at once, on the device that trains.

The same steps in the same order with the same odds; every sample has draws of its own. Nothing
here asks the device for a value, so that it never waits for the program.
"""

import math
from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor

from training.augment import Ageing

_DRAWS = 32  # more than any batch asks for
_REACH = 6  # of the blur in pixels: four deviations of the widest

# Annex K.1 of ITU-T T.81: the luminance table that JPEG's quality scales.
_LUMINANCE = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)


class Dice:
    """Uniform draws, one number ``(N,)`` a sample, all made in one go."""

    def __init__(self, samples: int, generator: torch.Generator) -> None:
        shape = (_DRAWS, samples)
        self._rows = iter(torch.rand(shape, generator=generator, device=generator.device))

    def uniform(self, low: float, high: float) -> Tensor:
        row: Tensor = next(self._rows)
        return low + (high - low) * row

    def chance(self, probability: float) -> Tensor:
        row: Tensor = next(self._rows)
        return row < probability


def _planes(values: Tensor) -> Tensor:
    """``(N,)`` as ``(N, 1, 1)``."""
    return values[:, None, None]


def luma(rgb: Tensor) -> Tensor:
    """The application's grey, float ``(N, H, W)`` in 0..255, of uint8 ``(N, 3, H, W)``."""
    red, green, blue = rgb.int().unbind(1)
    return ((19595 * red + 38470 * green + 7471 * blue + 32768) >> 16).float()


def _orthochromatic(rgb: Tensor, dice: Dice) -> Tensor:
    """Grey of an emulsion that is partly or wholly blind to red."""
    red, green = dice.uniform(0.0, 0.25), dice.uniform(0.35, 0.75)
    weights = torch.stack([red, green, 1 - red - green], 1)[..., None, None]
    return (rgb * weights).sum(1).round()


def blurred(grey: Tensor, sigma: Tensor) -> Tensor:
    """``(N, H, W)`` under a Gaussian of ``sigma (N,)`` pixels; the borders mirror."""
    taps = torch.arange(-_REACH, _REACH + 1, device=grey.device)
    weights = torch.exp(-taps.square() / (2 * sigma[:, None].square()))
    weights = weights / weights.sum(1, keepdim=True)
    for _ in range(2):
        width = grey.shape[-1]
        padded = F.pad(grey, (_REACH, _REACH), mode="reflect")
        rows = [padded[..., i : i + width] * _planes(weights[:, i]) for i in range(2 * _REACH + 1)]
        grey = torch.stack(rows).sum(0).transpose(1, 2)
    return grey


def _tone(grey: Tensor, dice: Dice) -> Tensor:
    """Exposure, contrast and fading: a gamma, then a smaller range somewhere within 0..1."""
    curved = grey ** _planes(dice.uniform(-0.5, 0.5).exp())
    span = dice.uniform(0.55, 1.15)
    low = -0.1 + (1.2 - span) * dice.uniform(0, 1)
    return curved * _planes(span) + _planes(low)


@cache
def _jpeg_tables(device: torch.device) -> tuple[Tensor, Tensor]:
    """The 8x8 cosine transform and the luminance table, moved to ``device`` once."""
    k, n = torch.meshgrid(torch.arange(8.0), torch.arange(8.0), indexing="ij")
    transform = torch.cos((2 * n + 1) * k * math.pi / 16) / 2
    transform[0] /= math.sqrt(2)
    return transform.to(device), torch.tensor(_LUMINANCE, dtype=torch.float32).to(device)


def jpeg(grey: Tensor, quality: Tensor) -> Tensor:
    """What JPEG leaves of ``(N, H, W)`` in 0..255; H and W are multiples of 8.

    ``quality``: ``(N,)`` in 1..100, scaled as the reference implementation does.
    """
    n, height, width = grey.shape
    transform, table = _jpeg_tables(grey.device)
    percent = torch.where(quality < 50, (5000 / quality).floor(), 200 - 2 * quality)
    steps = ((table * _planes(percent) + 50) / 100).floor().clamp(1, 255)[:, None, None]
    blocks = (grey - 128).reshape(n, height // 8, 8, width // 8, 8).transpose(2, 3)
    kept = (transform @ blocks @ transform.T / steps).round() * steps
    restored = (transform.T @ kept @ transform).transpose(2, 3).reshape(n, height, width)
    return (restored + 128).clamp(0, 255).round()


def aged(rgb: Tensor, ageing: Ageing, dice: Dice, generator: torch.Generator) -> Tensor:
    """The grey uint8 ``(N, 1, S, S)`` that old cameras, papers and scanners leave.

    ``rgb``: uint8 ``(N, 3, S, S)``, S a multiple of 8.
    """

    def sometimes(probability: float, changed: Tensor, grey: Tensor) -> Tensor:
        return torch.where(_planes(dice.chance(probability)), changed, grey)

    grey = luma(rgb)
    grey = sometimes(ageing.orthochromatic, _orthochromatic(rgb, dice), grey)
    grey = sometimes(ageing.blur, blurred(grey, dice.uniform(0.4, 1.4)).round(), grey) / 255
    grey = sometimes(ageing.tone, _tone(grey, dice), grey)
    fine = torch.randn(grey.shape, generator=generator, device=grey.device)
    coarse = blurred(fine, torch.full_like(fine[:, 0, 0], 0.8)) * 2
    grain = sometimes(0.5, coarse, fine) * _planes(dice.uniform(0.01, 0.08))
    grey = sometimes(ageing.noise, grey + grain, grey).clamp(0, 1)
    grey = (grey * 255 + 0.5).floor()
    grey = sometimes(ageing.jpeg, jpeg(grey, dice.uniform(25, 85).floor()), grey)
    return grey.to(torch.uint8)[:, None]
