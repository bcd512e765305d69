"""The pictures of a run: those that are held out, and the batches of its steps."""

import logging
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from restorer.errors import RestorerError
from training import bins, parallel, pictures
from training.batches import Batch, Shape
from training.config import StageConfig
from training.objective import Objective
from training.pictures import Picture
from training.resident import make_batches
from training.schedule import Entry

log = logging.getLogger(__name__)


def find(config: StageConfig, sources: Sequence[Path]) -> list[Picture]:
    """What ``sources`` hold for a run of ``config``: those that are held out are the last.

    Raises RestorerError where none would be left to train on.
    """
    found = pictures.find(sources)
    if len(found) <= config.validation:
        raise RestorerError(
            f"{len(found)} pictures are too few, since {config.validation} are held out: add "
            "pictures, or hold out fewer (--set validation=N)."
        )
    return found


class Supply:
    """The pictures ``found`` for a run of ``config`` in ``folder``."""

    def __init__(
        self, config: StageConfig, found: Sequence[Picture], folder: Path, device: torch.device
    ) -> None:
        used = found[: len(found) - config.validation]
        self._config, self._used = config, used
        # On a CPU the cores are for the network.
        self._free_cores = 1 if device.type == "cpu" else parallel.cores()
        drawn = pictures.weighted(used, config.repeats)
        self._batches = make_batches(drawn, config, folder, device)
        self.held_out = found[len(used) :]
        #: As many of those that are trained on. The nearest neighbours: from elsewhere in the
        #: collection they may be easier pictures or harder ones, and say nothing about learning.
        self.seen = used[max(0, len(used) - len(self.held_out)) :]
        self.count = len(drawn)  # pictures of an epoch
        log.info("%d pictures, %d held out", len(used), len(self.held_out))

    def stream(
        self, entries: Sequence[Entry], objective: Objective, *, whole_truth: bool = False
    ) -> Generator[Batch]:
        """The batches of the steps: this process's share of each.

        ``whole_truth`` gives the truth at the side of the input, as critics need it.
        """
        config, world, rank = self._config, parallel.world(), parallel.rank()
        steps = []
        for entry in entries:
            phase = entry.phase
            if phase.batch % world:
                raise RestorerError(
                    f"A batch of {phase.batch} cannot be shared by {world} processes: choose one "
                    "that divides by their number."
                )
            share = phase.batch // world
            side = phase.side if whole_truth else objective.truth_side(phase.side)
            shape = Shape(share, phase.side, side, rank * share)
            steps.append((entry.step, entry.drawn + shape.place, shape))
        return self._batches.stream(steps, config.workers or self._free_cores)

    def rarity(self, device: torch.device, count: int = 500) -> Tensor | None:
        """For a network that chooses among bins: what they weigh, by a sample of the pictures."""
        if self._config.network != "chroma-bins":
            return None
        return bins.rebalancing(bins.frequency(_decoded(self._used, count))).to(device)


def _decoded(found: Sequence[Picture], count: int) -> Iterator[NDArray[np.uint8]]:
    for picture in found[:: max(1, len(found) // count)]:
        with suppress(OSError):  # named when it is drawn
            yield picture.decode()
