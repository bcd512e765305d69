"""The ageing of :mod:`training.augment` for a whole batch at once, on the device that trains.

The same steps in the same order with the same odds; every sample has draws of its own. Nothing
here asks the device for a value, so that it never waits for the program. Grey is float
``(N, H, W)``.
"""

import math
from collections.abc import Callable
from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor

from training.augment import Ageing
from training.warping import warped

_DRAWS = 64  # more than any batch asks for

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
# Of a toned print, red, green and blue: the darkest tone, the paper and the exponent between.
_DARKEST = ((0.05, 0.30), (0.02, 0.20), (0.0, 0.15))
_PAPER = ((0.85, 1.0), (0.75, 0.95), (0.55, 0.85))
_EXPONENT = ((0.7, 1.0), (0.9, 1.1), (1.0, 1.5))


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


def _gaussian(sigma: Tensor, length: int) -> Tensor:
    """Weights ``(N, length, length)`` of a Gaussian of ``sigma (N,)``; the borders mirror."""
    to = torch.arange(length, device=sigma.device)[:, None]
    source = torch.arange(length, device=sigma.device)[None]
    end = length - 1
    variance = _planes(sigma.square())

    def bell(distance: Tensor) -> Tensor:
        return torch.exp(-distance.square() / (2 * variance))

    weights = bell(to - source) + bell(to + source) * (source > 0)
    weights = weights + bell(2 * end - to - source) * (source < end)
    return weights / weights.sum(2, keepdim=True)


def blurred(grey: Tensor, sigma: Tensor) -> Tensor:
    """``grey`` under a Gaussian of ``sigma`` pixels, ``(N,)`` or ``(1,)`` for all."""
    down, across = (_gaussian(sigma, length) for length in grey.shape[1:])
    return down @ grey @ across.transpose(1, 2)


def _halation(grey: Tensor, dice: Dice) -> Tensor:
    """What is brighter than a threshold spreads as a wide glow; nothing gets darker."""
    light = (grey - _planes(dice.uniform(140, 220))).clamp_min(0)
    glow = blurred(light, grey.shape[2] * dice.uniform(0.01, 0.05))
    return (grey + glow * _planes(dice.uniform(0.5, 2.0))).round().clamp_max(255)


def _tone(grey: Tensor, dice: Dice) -> Tensor:
    """Exposure, contrast and fading: a gamma, then a smaller range somewhere within 0..1."""
    curved = grey ** _planes(dice.uniform(-0.5, 0.5).exp())
    span = dice.uniform(0.55, 1.15)
    low = -0.1 + (1.2 - span) * dice.uniform(0, 1)
    return curved * _planes(span) + _planes(low)


def _contrast(grey: Tensor, dice: Dice) -> Tensor:
    """A curve through 0, 1/2 and 1: steeper in the middle (hard paper) or flatter (soft)."""
    strength = _planes(dice.uniform(0.5, 1.8))
    distance = 2 * grey.clamp(0, 1) - 1
    hard = torch.tanh(strength * distance) / torch.tanh(strength)
    soft = torch.atanh(distance * torch.tanh(strength)) / strength
    return (torch.where(_planes(dice.chance(0.5)), hard, soft) + 1) / 2


def _fading(grey: Tensor, dice: Dice, generator: torch.Generator) -> Tensor:
    """A veil of one tone, thicker here than there: mixes the picture with light or dark."""
    patches = torch.rand((len(grey), 1, 4, 4), generator=generator, device=grey.device)
    veil = F.interpolate(patches, grey.shape[1:], mode="bicubic")[:, 0]
    veil = (veil * _planes(dice.uniform(0.1, 0.5))).clamp(0, 1)
    light = dice.uniform(0.7, 1.0)
    tone = torch.where(dice.chance(0.7), light, torch.full_like(light, 0.1))
    return grey * (1 - veil) + _planes(tone) * veil


def _grain(grey: Tensor, dice: Dice, generator: torch.Generator) -> Tensor:
    fine = torch.randn(grey.shape, generator=generator, device=grey.device)
    coarse = blurred(fine, torch.full((1,), 0.8, device=grey.device)) * 2
    grain = torch.where(_planes(dice.chance(0.5)), coarse, fine)
    return grey + grain * _planes(dice.uniform(0.01, 0.08))


def _sepia(grey: Tensor, dice: Dice) -> Tensor:
    """A toned print on coloured paper, scanned in colour and made grey as the application does."""
    channels = []
    for darkest, paper, exponent in zip(_DARKEST, _PAPER, _EXPONENT, strict=True):
        low, high = _planes(dice.uniform(*darkest)), _planes(dice.uniform(*paper))
        channels.append(low + (high - low) * grey.clamp(0, 1) ** _planes(dice.uniform(*exponent)))
    printed = torch.stack(channels, 1)
    return luma((printed * 255 + 0.5).to(torch.uint8)) / 255


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

    def sometimes(odds: float, change: Callable[[Tensor], Tensor], grey: Tensor) -> Tensor:
        if not odds:
            return grey
        return torch.where(_planes(dice.chance(odds)), change(grey), grey)

    grey = sometimes(ageing.orthochromatic, lambda _: _orthochromatic(rgb, dice), luma(rgb))
    grey = sometimes(ageing.halation, lambda x: _halation(x, dice), grey)
    grey = sometimes(ageing.blur, lambda x: blurred(x, dice.uniform(0.4, 1.4)).round(), grey)
    grey = sometimes(ageing.tone, lambda x: _tone(x, dice), grey / 255)
    grey = sometimes(ageing.contrast, lambda x: _contrast(x, dice), grey)
    grey = sometimes(ageing.fading, lambda x: _fading(x, dice, generator), grey)
    grey = sometimes(ageing.noise, lambda x: _grain(x, dice, generator), grey)
    grey = sometimes(ageing.sepia, lambda x: _sepia(x, dice), grey)
    grey = (grey.clamp(0, 1) * 255 + 0.5).floor()
    grey = sometimes(ageing.jpeg, lambda x: jpeg(x, dice.uniform(25, 85).floor()), grey)
    return grey.to(torch.uint8)[:, None]


def _speckled(pictures: Tensor, dice: Dice, generator: torch.Generator) -> Tensor:
    """DeOldify's video noise on uint8 ``(N, C, S, S)``: up to 40 % of the pixels, drawn with
    repetition, are moved by -30..29, all channels alike."""
    shape, device = (len(pictures), 1, *pictures.shape[2:]), pictures.device
    hit = 1 - torch.exp(-_planes(dice.uniform(0.001, 0.4)))[..., None]
    moves = torch.randint(-30, 30, shape, generator=generator, device=device)
    drawn = torch.rand(shape, generator=generator, device=device) < hit
    return (pictures + moves * drawn).clamp(0, 255).to(torch.uint8)


def pair(
    squares: Tensor, ageing: Ageing, dice: Dice, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Aged grey ``(N, 1, S, S)`` and truth ``(N, 3, S, S)`` of uint8 ``squares``, aligned."""
    if ageing.warp:
        corners = torch.rand((len(squares), 4, 2), generator=generator, device=squares.device)
        turned = warped(squares, dice.uniform(-8, 8), (corners - 0.5) * 0.12)
        squares = torch.where(dice.chance(ageing.warp)[:, None, None, None], turned, squares)
    grey = aged(squares, ageing, dice, generator)
    if ageing.video_noise:
        happens = dice.chance(ageing.video_noise)[:, None, None, None]
        grey = torch.where(happens, _speckled(grey, dice, generator), grey)
        squares = torch.where(happens, _speckled(squares, dice, generator), squares)
    return grey, squares
