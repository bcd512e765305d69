"""The held-out pictures of a run, measured at every stop with the averaged weights."""

from collections.abc import Sequence

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from restorer.imaging.grey import luma
from training.metrics import Judged
from training.objective import Objective
from training.pictures import Picture

_SIDE = 176
_GROUP = 16


def squares(pictures: Sequence[Picture]) -> list[NDArray[np.uint8]]:
    """The pictures squashed to squares, as the application does it."""
    size = (_SIDE, _SIDE)
    return [
        np.asarray(cv2.resize(p.decode(), size, interpolation=cv2.INTER_AREA), np.uint8)
        for p in pictures
    ]


def guess(
    network: nn.Module, objective: Objective, truths: Sequence[NDArray[np.uint8]], side: int = 0
) -> list[Judged]:
    """What ``network`` answers for ``truths`` (sRGB squares of one size).

    With ``side``, it is asked at another size, as with another render factor.
    """
    network.eval()
    device = next(network.parameters()).device
    judged: list[Judged] = []
    for first in range(0, len(truths), _GROUP):
        group = truths[first : first + _GROUP]
        asked = [_resized(luma(truth), side) if side else luma(truth) for truth in group]
        grey = torch.from_numpy(np.stack(asked)[:, None]).to(device)
        for truth, ab in zip(group, objective.chroma(network, grey).cpu().numpy(), strict=True):
            small = np.ascontiguousarray(ab.transpose(1, 2, 0))
            full = cv2.resize(small, truth.shape[1::-1], interpolation=cv2.INTER_CUBIC)
            judged.append(Judged(truth, np.asarray(full, np.float32)))
    return judged


def _resized(grey: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(grey, (side, side), interpolation=cv2.INTER_AREA), np.uint8)
