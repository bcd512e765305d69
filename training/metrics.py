"""How close colours come to the truth: CIEDE2000, also at matched colourfulness."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.colour import lab_to_rgb, rgb_to_lab

Floats = NDArray[np.float32]
MATCHED = 0.75
_SAME = 1e-3  # CIEDE2000 that the way to sRGB and back may cost


def _converted(conversion: Callable[[Tensor], Tensor], picture: Floats) -> Floats:
    planes = torch.from_numpy(np.ascontiguousarray(picture.transpose(2, 0, 1)))[None]
    converted: Floats = conversion(planes)[0].numpy().transpose(1, 2, 0)
    return converted


def to_lab(rgb: NDArray[np.uint8] | Floats) -> Floats:
    """sRGB ``(H, W, 3)``, uint8 or float32 in 0..1, to CIE Lab (D65)."""
    scaled = np.asarray(rgb / np.float32(255) if rgb.dtype == np.uint8 else rgb, np.float32)
    return _converted(rgb_to_lab, scaled)


def to_rgb(lab: Floats) -> Floats:
    """CIE Lab to sRGB float32, clipped to 0..1."""
    return _converted(lab_to_rgb, lab)


def ciede2000(first: Floats, second: Floats) -> Floats:
    """CIEDE2000 colour difference of Lab pictures ``(..., 3)``, as ``(...)``.

    Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula", 2005, with k_L = k_C = k_H = 1.
    """
    l1, a1, b1 = np.moveaxis(first, -1, 0)
    l2, a2, b2 = np.moveaxis(second, -1, 0)
    mean_c7 = ((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2) ** 7
    g = 1.5 - 0.5 * np.sqrt(mean_c7 / (mean_c7 + 25.0**7))
    c1, c2 = np.hypot(g * a1, b1), np.hypot(g * a2, b2)
    h1 = np.arctan2(b1, g * a1) % (2 * np.pi)
    h2 = np.arctan2(b2, g * a2) % (2 * np.pi)
    grey = c1 * c2 == 0
    turn = h2 - h1
    turn = np.where(np.abs(turn) > np.pi, turn - np.sign(turn) * 2 * np.pi, turn)
    delta_l, delta_c = l2 - l1, c2 - c1
    delta_h = 2 * np.sqrt(c1 * c2) * np.sin(np.where(grey, 0, turn) / 2)
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    total = h1 + h2
    far = np.abs(h1 - h2) > np.pi
    mean_h = np.where(
        far, np.where(total < 2 * np.pi, total / 2 + np.pi, total / 2 - np.pi), total / 2
    )
    mean_h = np.where(grey, total, mean_h)
    t = (
        1
        - 0.17 * np.cos(mean_h - np.radians(30))
        + 0.24 * np.cos(2 * mean_h)
        + 0.32 * np.cos(3 * mean_h + np.radians(6))
        - 0.20 * np.cos(4 * mean_h - np.radians(63))
    )
    lightness = (mean_l - 50) ** 2
    s_l = 1 + 0.015 * lightness / np.sqrt(20 + lightness)
    s_c = 1 + 0.045 * mean_c
    s_h = 1 + 0.015 * mean_c * t
    rotation = np.radians(60) * np.exp(-(((np.degrees(mean_h) - 275) / 25) ** 2))
    c7 = mean_c**7
    r_t = -2 * np.sqrt(c7 / (c7 + 25.0**7)) * np.sin(rotation)
    dl, dc, dh = delta_l / s_l, delta_c / s_c, delta_h / s_h
    squared = dl**2 + dc**2 + dh**2 + r_t * dc * dh
    return np.asarray(np.sqrt(np.maximum(squared, 0)), np.float32)


def colourfulness(rgb: Floats) -> float:
    """Hasler and Suesstrunk, "Measuring colourfulness in natural images", 2003; sRGB in 0..1."""
    red, green, blue = np.moveaxis(rgb * 255, -1, 0)
    rg, yb = red - green, (red + green) / 2 - blue
    spread = np.hypot(rg.std(), yb.std())
    return float(spread + 0.3 * np.hypot(rg.mean(), yb.mean()))


def psnr(first: Floats, second: Floats) -> float:
    """Peak signal-to-noise ratio in decibels of sRGB pictures in 0..1; at most 100."""
    return float(-10 * np.log10(max(np.square(first - second).mean(dtype=np.float64), 1e-10)))


def ssim(first: Floats, second: Floats) -> float:
    """Structural similarity of sRGB pictures in 0..1, mean over pixels and channels.

    Wang et al., "Image quality assessment", 2004: Gaussian window of 11 pixels, sigma 1.5.
    """

    def blurred(picture: Floats) -> Floats:
        return np.asarray(cv2.GaussianBlur(picture, (11, 11), 1.5), np.float32)

    mean1, mean2 = blurred(first), blurred(second)
    spread1 = blurred(first * first) - mean1 * mean1
    spread2 = blurred(second * second) - mean2 * mean2
    shared = blurred(first * second) - mean1 * mean2
    c1, c2 = 0.01**2, 0.03**2
    above = (2 * mean1 * mean2 + c1) * (2 * shared + c2)
    below = (mean1 * mean1 + mean2 * mean2 + c1) * (spread1 + spread2 + c2)
    return float((above / below).mean())


@dataclass(frozen=True, eq=False)
class Judged:
    """A true picture (sRGB uint8) and the Lab a, b (float32 ``(H, W, 2)``) guessed for it."""

    truth: NDArray[np.uint8]
    chroma: Floats

    @cached_property
    def lab(self) -> Floats:
        """The truth in Lab."""
        return to_lab(self.truth)

    def coloured(self, factor: float) -> Floats:
        """The guess as sRGB: chroma times ``factor`` over the true lightness."""
        return to_rgb(np.concatenate([self.lab[..., :1], self.chroma * np.float32(factor)], -1))


@dataclass(frozen=True)
class Figures:
    """Means over a set of pictures."""

    pictures: int
    error: float  # CIEDE2000
    error_of_grey: float
    colourfulness_ratio: float  # to truth's
    wins: float  # share of pictures closer to truth than grey
    matched_factor: float  # on chroma, for a colourfulness ratio of MATCHED
    matched_error: float

    @property
    def fraction(self) -> float:
        return self.error / self.error_of_grey

    @property
    def matched_fraction(self) -> float:
        return self.matched_error / self.error_of_grey


def _coloured(judged: Sequence[Judged], factor: float) -> tuple[Floats, float]:
    """The pictures' errors and mean colourfulness at chroma times ``factor``."""
    errors, colours = [], []
    for one in judged:
        rgb = one.coloured(factor)
        errors.append(float(ciede2000(to_lab(rgb), one.lab).mean()))
        colours.append(colourfulness(rgb))
    return np.array(errors, np.float32), float(np.mean(colours))


def error_of_grey(lab: Floats) -> float:
    """Mean CIEDE2000 between a Lab picture and its lightness alone, which sRGB always holds."""
    return float(ciede2000(lab * np.array([1, 0, 0], np.float32), lab).mean())


def _matched_factor(judged: Sequence[Judged], of_truth: float, ratio: float) -> float:
    """The factor on chroma that brings the set's colourfulness to MATCHED of truth's.

    ``ratio`` is the one at factor 1. Colourfulness grows almost in proportion to chroma until
    colours leave the gamut, so repeated proportion arrives within a few rounds. A set without
    any chroma stays as it is.
    """
    factor = 1.0
    for _ in range(8):
        if ratio == 0 or abs(ratio - MATCHED) < 0.001:
            break
        factor = min(factor * MATCHED / ratio, 20.0)
        ratio = float(np.mean([colourfulness(one.coloured(factor)) for one in judged])) / of_truth
    return factor


def judge(judged: Sequence[Judged], factor: float = 1.0) -> Figures:
    """Figures of a set at chroma times ``factor``, and at matched colourfulness.

    The error alone rewards fading, so models are compared by ``matched_fraction``. For training,
    where it has to be quick; :mod:`training.scores` measures three times as many points of the
    curve, for intervals, and agrees within 0.003.
    """
    truths = [colourfulness(np.asarray(j.truth / np.float32(255), np.float32)) for j in judged]
    of_truth = float(np.mean(truths))
    greys = np.array([error_of_grey(one.lab) for one in judged], np.float32)
    errors, colours = _coloured(judged, factor)
    plain = colours if factor == 1 else _coloured(judged, 1.0)[1]
    matched = _matched_factor(judged, of_truth, plain / of_truth)
    return Figures(
        pictures=len(judged),
        error=float(errors.mean()),
        error_of_grey=float(greys.mean()),
        colourfulness_ratio=colours / of_truth,
        wins=float((errors < greys - _SAME).mean()),
        matched_factor=matched,
        matched_error=float(_coloured(judged, matched)[0].mean()),
    )
