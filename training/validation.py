"""The held-out pictures of a run, measured at every stop with the averaged weights."""

import logging
from collections.abc import Sequence

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from restorer.errors import RestorerError
from restorer.imaging.grey import luma
from training.metrics import Judged
from training.objective import Objective
from training.pictures import Picture

log = logging.getLogger(__name__)

_SIDE = 176
_GROUP = 16


def squares(pictures: Sequence[Picture]) -> list[NDArray[np.uint8]]:
    """One or more pictures as squares, squashed as the application does; broken ones are left out.

    Raises RestorerError where none can be read.
    """
    size = (_SIDE, _SIDE)
    read: list[NDArray[np.uint8]] = []
    for picture in pictures:
        try:
            pixels = picture.decode()
        except OSError as error:
            log.warning("%s was passed over: %s", picture, error)
            continue
        read.append(np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8))
    if not read:
        raise RestorerError(
            f"None of {len(pictures)} pictures for measuring could be read, the last is "
            f"{pictures[-1]}: check the pictures."
        )
    return read


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
