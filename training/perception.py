"""What networks see in a picture, where their weights are given as files: LPIPS and FID."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import torch

from training.inception import Inception
from training.lpips import Lpips
from training.metrics import Floats
from training.run import choose_device


@dataclass(frozen=True)
class Perception:
    """The networks that were given; by default none."""

    lpips: Lpips | None = None
    inception: Inception | None = None

    @classmethod
    def of(cls, lpips: tuple[Path, Path] | None, inception: Path | None) -> Self:
        """``lpips``: the files of the linear weights and of the trunk."""
        device = choose_device()
        return cls(
            Lpips(*lpips, device) if lpips else None,
            Inception(inception, device) if inception else None,
        )

    def distance(self, first: Floats, second: Floats) -> float | None:
        """LPIPS of two sRGB pictures ``(H, W, 3)`` in 0..1."""
        return self.lpips(_planes(first), _planes(second)) if self.lpips else None

    def features(self, rgb: Floats) -> Floats | None:
        """``(2048,)`` for the Frechet distance."""
        return self.inception(_planes(rgb)).numpy() if self.inception else None

    @property
    def note(self) -> str:
        """What is not measured, and why; what to mind of what is."""
        lines = []
        if self.lpips is None:
            lines.append("LPIPS is not measured: name its two files of weights with --lpips.")
        if self.inception is None:
            lines.append("FID is not measured: name its file of weights with --fid.")
        else:
            lines.append("FID falls with the number of pictures: compare it within one set alone.")
        return " ".join(lines)


def _planes(rgb: Floats) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(rgb.transpose(2, 0, 1)))
