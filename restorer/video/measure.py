"""How still the colours of a film hold: warping error and colour distribution consistency."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.video.flow import Floats, carried

#: How many frames apart CDC compares.
CDC_STEPS: Final = (1, 2, 4)
_BINS: Final = 256


@dataclass(frozen=True, eq=False)
class Trace:
    """Motion from one frame of a film to the next.

    Attributes:
        flow: ``(H, W, 2)`` float32, where each pixel of the first lies in the second.
        visible: ``(H, W)`` bool, pixels of the first that the second shows, too.
    """

    flow: Floats
    visible: NDArray[np.bool_]


def trace(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> Trace:
    """Motion between two luma pictures ``(H, W)`` uint8.

    Finer than what the steadier uses, so that nothing is measured by its own yardstick: dense
    inverse search at its slowest preset over every pixel. ``visible`` leaves out what
    Sundaram, Brox and Keutzer ("Dense point trajectories by GPU-accelerated large displacement
    optical flow", 2010) call occluded, where the flow there, w, and back, w', do not agree,
    |w + w'|^2 >= 0.01 (|w|^2 + |w'|^2) + 0.5, and the edges of motion,
    |grad u|^2 + |grad v|^2 >= 0.01 |w|^2 + 0.002; and what leaves the picture.
    """
    dis = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    zero: NDArray[Any] = np.zeros((*one.shape, 2), np.float32)
    there = np.asarray(dis.calc(one, other, zero.copy()), np.float32)
    back = carried(np.asarray(dis.calc(other, one, zero.copy()), np.float32), there)
    length = np.square(there).sum(2)
    agree = np.square(there + back).sum(2) < 0.01 * (length + np.square(back).sum(2)) + 0.5
    down, across = np.gradient(there, axis=(0, 1))
    smooth = np.square(down).sum(2) + np.square(across).sum(2) < 0.01 * length + 0.002
    height, width = one.shape
    y, x = np.mgrid[:height, :width]
    x, y = x + there[..., 0], y + there[..., 1]
    inside = (x >= 0) & (x <= width - 1) & (y >= 0) & (y <= height - 1)
    return Trace(there, agree & smooth & inside)


def warping_error(one: Floats, other: Floats, motion: Trace) -> float:
    """Mean squared difference of what two frames show of the same spots.

    E(V_t, V_t+1) = sum_i M_i |V_t,i - W(V_t+1)_i|^2 / sum_i M_i, with W(V_t+1) the second
    frame carried back along the flow and M_i = 1 where it is visible (Lai et al., "Learning
    blind video temporal consistency", 2018). A film's error is the mean over its frames.

    Args:
        one: ``(H, W, c)`` float32: RGB in 0..1 as in the paper, or chroma alone.
        other: The next frame.
        motion: Between the two, from a film that does not flicker.

    Returns:
        NaN where nothing is visible in both.
    """
    if not motion.visible.any():
        return float("nan")
    squares = np.square(one - carried(other, motion.flow)).sum(axis=2)
    return float(squares[motion.visible].mean(dtype=np.float64))


def cdc(frames: Sequence[NDArray[np.uint8]]) -> float:
    """Colour distribution consistency of a film's shot; 0 where the distributions stay alike.

    CDC_t = 1 / (3 (N - t)) sum over R, G, B and i of JS(P_c(I_i), P_c(I_i+t)), and CDC the mean
    of CDC_1, CDC_2 and CDC_4 (Liu et al., "Temporally consistent video colorization with deep
    feature propagation and self-regularization learning", 2021). P are histograms of 256 bins,
    JS is the Jensen-Shannon divergence in nats, KL(P|M) / 2 + KL(Q|M) / 2, M = (P + Q) / 2.

    Args:
        frames: ``(H, W, 3)`` uint8 sRGB, five or more of one size.
    """
    histograms = [_histograms(frame) for frame in frames]
    means = []
    for step in CDC_STEPS:
        pairs = zip(histograms, histograms[step:], strict=False)
        means.append(np.mean([_divergence(p, q) for p, q in pairs]))
    return float(np.mean(means))


def _histograms(frame: NDArray[np.uint8]) -> NDArray[np.float64]:
    """``(3, 256)`` shares of the values of each channel."""
    counts = [np.bincount(frame[..., c].ravel(), minlength=_BINS) for c in range(3)]
    return np.asarray(np.stack(counts) / (frame.shape[0] * frame.shape[1]), np.float64)


def _divergence(p: NDArray[np.float64], q: NDArray[np.float64]) -> float:
    """Jensen-Shannon divergence of the distributions in the rows, averaged over the rows."""
    middle = (p + q) / 2

    def from_middle(x: NDArray[np.float64]) -> NDArray[np.float64]:
        with np.errstate(divide="ignore", invalid="ignore"):
            parts = np.where(x > 0, x * np.log(x / middle), 0.0)
        return np.asarray(parts.sum(axis=-1))

    return float(np.mean((from_middle(p) + from_middle(q)) / 2))
