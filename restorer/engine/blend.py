"""Two networks' colours made into one picture's: their mean in CIE L*a*b*.

Where two networks are sure, they agree; where one of them guesses, the mean is nearer to the
truth than the bolder guess. On published comparisons the mean of two models of different kinds
beats either of them.
"""

from dataclasses import replace
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.engine.laying import lay
from restorer.engine.result import Rendering, Report

_DEEP: Final = np.iinfo(np.uint16).max


def mixed(first: Rendering, second: Rendering, share: float) -> Rendering:
    """One rendering of two of the same photo, as float32 in 0..1, as large as the larger one.

    The smaller colours are brought up over the luma of the larger ones as colours are laid
    over a photo: along its edges. Each model's own vividness is laid in first, so that every
    share between 0 and 1 lies between what the two look like alone.

    Args:
        first: One network's answer.
        second: The other's.
        share: Of the second one, 0..1.
    """
    one, other = _of_one_size(_vivid(first), _vivid(second))
    mean = (1 - np.float32(share)) * _lab(one) + np.float32(share) * _lab(other)
    colours: NDArray[np.float32] = np.clip(cv2.cvtColor(mean, cv2.COLOR_Lab2RGB), 0, 1)
    colours.flags.writeable = False
    return Rendering(colours, _report(first.report, second.report, share))


def _vivid(rendering: Rendering) -> NDArray[np.float32]:
    """The colours as its model's default look has them."""
    colours = _floats(rendering.colours)
    if rendering.report.vividness == 1:
        return colours
    return _laid(colours, colours, rendering.report.vividness)


def _of_one_size(
    one: NDArray[np.float32], other: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Both at the larger one's size."""
    if one.shape == other.shape:
        return one, other
    if one.size > other.size:
        return one, _laid(other, one)
    return _laid(one, other), other


def _laid(
    colours: NDArray[np.float32], over: NDArray[np.float32], vividness: float = 1.0
) -> NDArray[np.float32]:
    """``colours`` laid over the luma of ``over``, in its size."""
    grey = np.rint(cv2.cvtColor(over, cv2.COLOR_RGB2GRAY) * _DEEP).astype(np.uint16)
    return lay(grey, colours, "edge-aware", vividness).astype(np.float32) / np.float32(_DEEP)


def _floats(colours: NDArray[Any]) -> NDArray[np.float32]:
    if colours.dtype == np.uint8:
        return colours.astype(np.float32) / np.float32(255)
    return colours.astype(np.float32, copy=False)


def _lab(colours: NDArray[np.float32]) -> NDArray[Any]:
    lab: NDArray[Any] = cv2.cvtColor(colours, cv2.COLOR_RGB2Lab)
    return lab


def _report(first: Report, second: Report, share: float) -> Report:
    """What made the blend: both names and hashes, where one line must do; the parts beside it."""
    parts = (replace(first, share=1 - share), replace(second, share=share))
    return replace(
        first,
        model=" + ".join(f"{part.model} {part.share:.0%}" for part in parts),
        sha256=" + ".join(part.sha256 for part in parts),
        seconds=first.seconds + second.seconds,
        notices=tuple(dict.fromkeys((*first.notices, *second.notices))),
        vividness=1.0,
        parts=parts,
    )
