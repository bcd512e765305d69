"""What is measured side by side: models at render factors, blends of two, and the baselines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from restorer.imaging.grey import grey_square
from restorer.networks.checkpoint import load
from restorer.networks.chroma import ChromaUNet
from training.metrics import Floats
from training.objective import ChromaObjective, Objective, PictureObjective
from training.run import choose_device

GREY = "grey"
MEAN_CHROMA = "mean chroma"


@dataclass(frozen=True)
class Contender:
    """A model or a baseline; baselines have no render factor."""

    name: str
    render_factor: int | None = None

    def __str__(self) -> str:
        return self.name if self.render_factor is None else f"{self.name} @ {self.render_factor}"


def _names(files: Sequence[Path]) -> list[str]:
    """The files' stems, with their folder where two are the same."""
    stems = [file.stem for file in files]
    return [
        stem if stems.count(stem) == 1 else f"{file.parent.name}/{stem}"
        for file, stem in zip(files, stems, strict=True)
    ]


def answer(network: nn.Module, rgb: NDArray[np.uint8], render_factor: int) -> Floats:
    """Lab a, b ``(H, W, 2)`` that the network guesses for the grey of a picture ``(H, W, 3)``.

    As in the application: squashed to a square, and the chroma brought back to the shape.
    """
    objective: Objective = (
        ChromaObjective(None) if isinstance(network, ChromaUNet) else PictureObjective(None)
    )
    grey = torch.from_numpy(grey_square(rgb, 16 * render_factor)[None, None].copy())
    device = next(network.parameters()).device
    ab = objective.chroma(network, grey.to(device))[0].float().cpu().numpy().transpose(1, 2, 0)
    full = cv2.resize(np.ascontiguousarray(ab), rgb.shape[1::-1], interpolation=cv2.INTER_CUBIC)
    return np.asarray(full, np.float32)


class Contenders:
    """Everything that is asked for its colours; ``mean`` is the set's mean a, b, where known."""

    def __init__(
        self,
        files: Sequence[Path],
        render_factors: Sequence[int],
        *,
        blends: bool = False,
        mean: Floats | None = None,
    ) -> None:
        device = choose_device()
        self._networks = {
            name: load(file)[1].eval().to(device)
            for name, file in zip(_names(files), files, strict=True)
        }
        self._render_factors = tuple(dict.fromkeys(render_factors))
        self._pairs = list(combinations(self._networks, 2)) if blends else []
        self._mean = mean

    def answers(self, rgb: NDArray[np.uint8]) -> Iterator[tuple[Contender, Floats]]:
        """Every contender's a, b ``(H, W, 2)`` for a picture; the baselines first."""
        if self._mean is not None:
            shape = (*rgb.shape[:2], 2)
            yield Contender(GREY), np.zeros(shape, np.float32)
            yield Contender(MEAN_CHROMA), np.broadcast_to(self._mean, shape)
        for factor in self._render_factors:
            guessed = {name: answer(n, rgb, factor) for name, n in self._networks.items()}
            for name, ab in guessed.items():
                yield Contender(name, factor), ab
            for one, other in self._pairs:
                blend = np.asarray((guessed[one] + guessed[other]) / 2, np.float32)
                yield Contender(f"{one} + {other}", factor), blend
