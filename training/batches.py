"""Batches that depend on the seed and the step alone.

Every pair has a random generator of its own, made from (seed, step, place in the batch), and
every epoch an order of its own, made from (seed, epoch). So a run that is resumed at a step
sees what an uninterrupted one sees, with any number of workers; and several processes that share
a batch see together what one sees alone.
"""

import logging
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from restorer.errors import RestorerError
from training.augment import Ageing, Views, pair
from training.pictures import Picture

log = logging.getLogger(__name__)

_TRIES = 20


@dataclass(frozen=True)
class Batch:
    """``grey`` uint8 (N, 1, S, S) and ``truth`` uint8 sRGB (N, 3, T, T)."""

    grey: Tensor
    truth: Tensor


@dataclass(frozen=True)
class Shape:
    """What a phase asks of a batch: its size, the input's side and the truth's side in pixels.

    A process that makes a share of a batch gives its size, and the ``place`` of its first pair.
    """

    batch: int
    side: int
    truth_side: int
    place: int = 0


def paste(batch: Batch, share: float, seed: Sequence[int]) -> None:
    """Lay a rectangle of another picture, input and truth, over ``share`` of the pictures.

    Yun et al., "CutMix: Regularization Strategy to Train Strong Classifiers with Localizable
    Features", 2019. A network that learns a small collection by heart knows its pictures as
    wholes; there is no whole any more. Of a batch that processes share, each takes its own part.
    """
    if not share:
        return
    generator = np.random.default_rng(seed)
    others = batch.grey.clone(), batch.truth.clone()
    cells = batch.truth.shape[-1]  # the input's side is a multiple of the truth's
    for target in range(len(batch.grey)):
        if generator.random() >= share:
            continue
        source = int(generator.integers(len(batch.grey)))
        height, width = (round(cells * generator.uniform(0.3, 0.8)) for _ in range(2))
        top = int(generator.integers(cells - height + 1))
        left = int(generator.integers(cells - width + 1))
        for pictures, copies in zip((batch.grey, batch.truth), others, strict=True):
            scale = pictures.shape[-1] // cells
            rows = slice(top * scale, (top + height) * scale)
            columns = slice(left * scale, (left + width) * scale)
            pictures[target, :, rows, columns] = copies[source, :, rows, columns]


class Order:
    """The order in which ``count`` pictures are drawn: anew in every epoch, from the seed."""

    def __init__(self, seed: int, count: int) -> None:
        self._seed, self._count = seed, count
        self._epoch: tuple[int, NDArray[np.int64]] | None = None

    def place(self, drawn: int) -> int:
        """Which picture the ``drawn``-th draw since the beginning of the run takes."""
        epoch, place = divmod(drawn, self._count)
        if self._epoch is None or self._epoch[0] != epoch:
            generator = np.random.default_rng((self._seed, 1, epoch))
            self._epoch = epoch, generator.permutation(self._count)
        return int(self._epoch[1][place])

    def places(self, first: int, count: int) -> NDArray[np.int64]:
        return np.array([self.place(first + i) for i in range(count)])


class Batches:
    """Makes the batch of any step out of ``pictures``."""

    def __init__(
        self,
        pictures: Sequence[Picture],
        ageing: Ageing,
        seed: int,
        views: Views,
        pasted: float = 0.0,
    ) -> None:
        self._pictures = pictures
        self._ageing, self._views, self._pasted = ageing, views, pasted
        self._seed = seed
        self._order = Order(seed, len(pictures))

    def _picture(self, drawn: int) -> Picture:
        """The picture of the ``drawn``-th draw since the beginning of the run."""
        return self._pictures[self._order.place(drawn)]

    def _pair(
        self, picture: Picture, shape: Shape, generator: np.random.Generator
    ) -> tuple[np.ndarray, np.ndarray]:
        for _ in range(_TRIES):
            try:
                pixels = picture.decode()
                break
            except OSError as error:
                log.warning("%s was passed over: %s", picture, error)
                picture = self._pictures[int(generator.integers(len(self._pictures)))]
        else:
            raise RestorerError(
                f"{_TRIES} pictures in a row could not be read, the last {picture}: "
                "check the pictures."
            )
        grey, square = pair(pixels, shape.side, self._views, self._ageing, generator)
        size = (shape.truth_side, shape.truth_side)
        truth = (
            square
            if square.shape[:2] == size
            else cv2.resize(square, size, interpolation=cv2.INTER_AREA)
        )
        return grey[None], np.ascontiguousarray(truth.transpose(2, 0, 1))

    def _make(self, step: int, first: int, shape: Shape, pool: ThreadPoolExecutor) -> Batch:
        drawn = [self._picture(first + i) for i in range(shape.batch)]
        places = range(shape.place, shape.place + shape.batch)
        generators = [np.random.default_rng((self._seed, 2, step, place)) for place in places]
        pairs = list(pool.map(self._pair, drawn, [shape] * shape.batch, generators))
        grey, truth = (np.stack(part) for part in zip(*pairs, strict=True))
        batch = Batch(torch.from_numpy(grey), torch.from_numpy(truth))
        paste(batch, self._pasted, (self._seed, 4, step, shape.place))
        if torch.cuda.is_available():  # from other memory the way to the GPU is no background work
            return Batch(batch.grey.pin_memory(), batch.truth.pin_memory())
        return batch

    def stream(
        self, steps: Sequence[tuple[int, int, Shape]], workers: int = 1, ahead: int = 3
    ) -> Generator[Batch]:
        """The batches of ``steps`` (step, pictures drawn before it, shape), made ahead of time."""
        with ThreadPoolExecutor(workers) as pool, ThreadPoolExecutor(1) as maker:
            waiting: list[Future[Batch]] = []
            for step, first, shape in steps:
                waiting.append(maker.submit(self._make, step, first, shape, pool))
                if len(waiting) > ahead:
                    yield waiting.pop(0).result()
            while waiting:
                yield waiting.pop(0).result()
