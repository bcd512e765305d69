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
    over a photo: along its edges. Each model's own vividness decides with the share how much
    it weighs, so that every share between 0 and 1 lies between what the two look like alone.

    Args:
        first: One network's answer.
        second: The other's.
        share: Of the second one, 0..1.
    """
    weights = np.array(
        [(1 - share) * first.report.vividness, share * second.report.vividness], np.float32
    )
    one, other = _of_one_size(first.colours, second.colours)
    mean = (_lab(one) * weights[0] + _lab(other) * weights[1]) / weights.sum()
    colours: NDArray[np.float32] = np.clip(cv2.cvtColor(mean, cv2.COLOR_Lab2RGB), 0, 1)
    colours.flags.writeable = False
    return Rendering(colours, _report(first.report, second.report, share, float(weights.sum())))


def _of_one_size(one: NDArray[Any], other: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Both as float32 in 0..1 of the larger one's size."""
    one, other = _floats(one), _floats(other)
    if one.shape == other.shape:
        return one, other
    if one.size > other.size:
        return one, _brought_up(other, one)
    return _brought_up(one, other), other


def _brought_up(colours: NDArray[Any], larger: NDArray[Any]) -> NDArray[Any]:
    grey = cv2.cvtColor(larger, cv2.COLOR_RGB2GRAY)
    laid = lay(np.rint(grey * _DEEP).astype(np.uint16), colours, "edge-aware")
    return laid.astype(np.float32) / np.float32(_DEEP)


def _floats(colours: NDArray[Any]) -> NDArray[np.float32]:
    if colours.dtype == np.uint8:
        return colours.astype(np.float32) / np.float32(255)
    return colours.astype(np.float32, copy=False)


def _lab(colours: NDArray[np.float32]) -> NDArray[Any]:
    lab: NDArray[Any] = cv2.cvtColor(colours, cv2.COLOR_RGB2Lab)
    return lab


def _report(first: Report, second: Report, share: float, vividness: float) -> Report:
    """What made the blend: both names and hashes, where one line must do; the parts beside it."""
    parts = (replace(first, share=1 - share), replace(second, share=share))
    return replace(
        first,
        model=" + ".join(f"{part.model} {part.share:.0%}" for part in parts),
        sha256=" + ".join(part.sha256 for part in parts),
        seconds=first.seconds + second.seconds,
        notices=tuple(dict.fromkeys((*first.notices, *second.notices))),
        vividness=vividness,
        parts=parts,
    )
