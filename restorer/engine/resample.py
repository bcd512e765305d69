"""Separable resampling whose target rows can be had in any bands, and are always the same."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Kernel = Callable[[NDArray[np.float64]], NDArray[np.float64]]

# Of one sum: for more, BLAS would start threads inside the threads that paint bands.
_MOST_PRODUCTS: Final = 1 << 16


def triangle(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Linear interpolation; support 1."""
    weights: NDArray[np.float64] = np.maximum(1 - np.abs(x), 0)
    return weights


def cubic(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cubic convolution with a = -1/2; support 2.

    R. Keys, "Cubic convolution interpolation for digital image processing", 1981.
    """
    x = np.abs(x)
    near = (1.5 * x - 2.5) * x * x + 1
    far = ((-0.5 * x + 2.5) * x - 4) * x + 2
    return np.where(x < 1, near, np.where(x < 2, far, 0))


@dataclass(frozen=True, eq=False)
class Taps:
    """One axis of a resampling.

    Attributes:
        first: ``(out,)`` first source index of each target index.
        weights: ``(out, k)`` float64 weights of the k source values from there on; sum 1.
    """

    first: NDArray[np.intp]
    weights: NDArray[np.float64]

    @classmethod
    def of(cls, source: int, target: int, kernel: Kernel, support: float) -> "Taps":
        """Taps from ``source`` values to ``target`` values, pixel centres at one half.

        The kernel is widened when shrinking, and cut and normalised at the ends.
        """
        scale = source / target
        widening = max(scale, 1.0)
        reach = support * widening
        count = min(int(np.ceil(reach)) * 2 + 1, source)
        centre = (np.arange(target) + 0.5) * scale
        first = np.clip((centre - reach + 0.5).astype(np.intp), 0, source - count)
        positions = first[:, None] + np.arange(count)
        weights = kernel((positions + 0.5 - centre[:, None]) / widening)
        return cls(first, weights / weights.sum(axis=1, keepdims=True))

    def in_fixed_point(self, bits: int) -> "Taps":
        """The same with weights rounded to ``bits`` fraction bits."""
        return Taps(self.first, np.floor(self.weights * 2**bits + 0.5) / 2**bits)

    def span(self, start: int, stop: int) -> slice:
        """The source rows that target rows start..stop are made of."""
        first = self.first[start:stop]
        return slice(int(first.min()), int(first.max()) + self.weights.shape[1])

    def rows(self, source: NDArray[Any], start: int, stop: int) -> NDArray[Any]:
        """Target rows start..stop, from their ``span`` of the source, ``(span, m)`` floats.

        Each row is one sum of its own, which makes it the same in every band. In float64,
        weights of 22 fraction bits times 8-bit values add up exactly.
        """
        lowest, count = self.span(start, stop).start, self.weights.shape[1]
        out = np.empty((stop - start, source.shape[1]), source.dtype)
        weights = self.weights.astype(source.dtype)
        step = max(1, _MOST_PRODUCTS // count)
        for left in range(0, source.shape[1], step):
            block, columns = source[:, left : left + step], out[:, left : left + step]
            for row, first in enumerate(self.first[start:stop] - lowest):
                # Unlike einsum, this does not keep Python's lock.
                np.matmul(weights[start + row], block[first : first + count], out=columns[row])
        return out

    def across(self, source: NDArray[np.float32]) -> NDArray[np.float32]:
        """``(..., in)`` resampled along its last axis to ``(..., out)``."""
        total = np.zeros((*source.shape[:-1], len(self.first)), np.float32)
        for i, weights in enumerate(self.weights.astype(np.float32).T):
            total += weights * source[..., self.first + i]
        return total
