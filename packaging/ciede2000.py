"""The colour difference CIEDE2000, for measuring only."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def ciede2000(first: Floats, second: Floats) -> Floats:
    """Differences ``(...)`` of two arrays ``(..., 3)`` of CIE L*, a*, b*.

    G. Sharma, W. Wu, E. Dalal, "The CIEDE2000 color-difference formula: implementation
    notes, supplementary test data, and mathematical observations", 2005.
    """
    (l1, a1, b1), (l2, a2, b2) = (np.moveaxis(x.astype(np.float64), -1, 0) for x in (first, second))
    stretch = 1.5 - 0.5 * _saturation((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2)
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.arctan2(b1, a1) % (2 * np.pi), np.arctan2(b2, a2) % (2 * np.pi)
    grey = c1 * c2 == 0

    turn = (h2 - h1 + np.pi) % (2 * np.pi) - np.pi
    hue = 2 * np.sqrt(c1 * c2) * np.sin(np.where(grey, 0, turn) / 2)
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    mean_h = np.where(grey, h1 + h2, (h1 + turn / 2) % (2 * np.pi))

    degree = np.pi / 180
    t = (
        1
        - 0.17 * np.cos(mean_h - 30 * degree)
        + 0.24 * np.cos(2 * mean_h)
        + 0.32 * np.cos(3 * mean_h + 6 * degree)
        - 0.20 * np.cos(4 * mean_h - 63 * degree)
    )
    square = (mean_l - 50) ** 2
    light = (l2 - l1) / (1 + 0.015 * square / np.sqrt(20 + square))
    chroma = (c2 - c1) / (1 + 0.045 * mean_c)
    hue = hue / (1 + 0.015 * mean_c * t)
    bend = 60 * degree * np.exp(-(((mean_h / degree - 275) / 25) ** 2))
    rotation = -2 * _saturation(mean_c) * np.sin(bend)
    return np.sqrt(np.maximum(light**2 + chroma**2 + hue**2 + rotation * chroma * hue, 0))


def _saturation(chroma: Floats) -> Floats:
    seventh = chroma**7
    return np.sqrt(seventh / (seventh + 25.0**7))
