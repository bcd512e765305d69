"""Running one network on grey squares, whatever the device can bear."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from restorer import catalogue
from restorer.catalogue import Model
from restorer.engine import device as devices
from restorer.engine.look import RENDER_BASE, RENDER_FACTORS
from restorer.engine.network import Networks, NotFiniteError, OutOfMemoryError
from restorer.engine.result import Rendering, Report
from restorer.errors import RestorerError
from restorer.imaging.grey import grey_square
from restorer.imaging.photo import Photo
from restorer.sentences import Sentence

_Way = tuple[torch.device, torch.dtype]


@dataclass(frozen=True, eq=False)
class _Answer:
    """The network's colours of some squares, and how they were made."""

    colours: list[NDArray[Any]]
    device: str
    precision: str
    notices: tuple[str, ...]


class Runner:
    """Runs networks; belongs to one thread.

    Args:
        device: Where networks run as long as its memory suffices.
        precision: In which numbers; None: what the device is good at.
    """

    def __init__(self, device: torch.device, precision: torch.dtype | None) -> None:
        self.device = device
        self._cpu = torch.device("cpu")
        self._precision = precision
        self._networks = Networks()

    def run(
        self, model: Model, photos: Sequence[Photo], asked: int, check: Callable[[], None]
    ) -> list[Rendering]:
        """Run a model's network on several photos at once: one rendering for each, in order.

        Where memory does not suffice, first single photos, then smaller render factors, then
        the CPU are taken, and the report says so.

        Args:
            model: Whose network.
            photos: What goes in.
            asked: The render factor.
            check: Called between steps, and between the layers of the network; what it raises
                ends the run.

        Raises:
            RestorerError: The model is not installed or damaged, memory does not suffice for
                the smallest render factor, or the network gives no usable numbers.
        """
        start = perf_counter()
        for device, factor in self._attempts(asked):
            check()
            side = factor * RENDER_BASE
            squares = np.stack([grey_square(photo.pixels, side) for photo in photos])
            try:
                answer = self._answer(model, device, squares, check)
            except OutOfMemoryError:
                self._networks.free(keep=1)
            else:
                break
            if len(photos) > 1:
                return [self.run(model, [photo], asked, check)[0] for photo in photos]
        else:
            raise RestorerError(
                "There is not enough memory to colour {file} with the model {model}: close other "
                "programs, or choose a smaller model.",
                file=photos[0].name,
                model=model.name,
            )
        notices = answer.notices
        if (device, factor) != (self.device, asked):
            notices = (_less_memory(asked, self.device.type, factor, device.type), *notices)
        report = Report(
            model=model.name,
            sha256=catalogue.sha256_of(model),
            render_factor_asked=asked,
            render_factor_used=factor,
            device=answer.device,
            precision=answer.precision,
            laying="",
            seconds=(perf_counter() - start) / len(photos),
            notices=notices,
            vividness=model.vividness,
        )
        for colours in answer.colours:
            colours.flags.writeable = False
        return [Rendering(colours, report) for colours in answer.colours]

    def _attempts(self, asked: int) -> Iterator[tuple[torch.device, int]]:
        """What to try while memory is out: down to half the factor, then the CPU in full."""
        if self.device.type != "cpu":
            for factor in _steps(asked, max(asked // 2, RENDER_FACTORS.start)):
                yield self.device, factor
        for factor in _steps(asked, RENDER_FACTORS.start):
            yield self._cpu, factor

    def _answer(
        self,
        model: Model,
        device: torch.device,
        squares: NDArray[np.uint8],
        check: Callable[[], None],
    ) -> _Answer:
        """Colours of the squares, in finer numbers where the device's own gave nothing usable."""
        first = (device, self._precision or devices.precision_of(device))
        ways = (first, (device, torch.float32), (self._cpu, torch.float32))
        for way in dict.fromkeys(ways):
            network = self._networks.get(model, *way)
            check()
            try:
                colours = network.colours(squares, check)
            except NotFiniteError:
                continue
            notices = () if way == first else (_redone(first, way),)
            return _Answer(colours, way[0].type, _name(way[1]), notices)
        raise RestorerError(
            "The model {model} gives no usable numbers for this photo: its file is damaged or its "
            "training went wrong; choose another model.",
            model=model.name,
        )


def _steps(asked: int, least: int) -> Iterator[int]:
    """Render factors from ``asked`` down to ``least``, each three quarters of the last."""
    factor = asked
    while factor > least:
        yield factor
        factor = factor * 3 // 4
    yield least


def _name(dtype: torch.dtype) -> str:
    return str(dtype).removeprefix("torch.")


def _less_memory(asked: int, device: str, used: int, place: str) -> Sentence:
    return Sentence(
        "Not enough memory for render factor {asked} on the {device} device: coloured with "
        "{used} on the {place} device.",
        asked=asked,
        device=device,
        used=used,
        place=place,
    )


def _redone(first: _Way, way: _Way) -> Sentence:
    return Sentence(
        "The network gave no usable numbers in {precision} on the {device} device: done again in "
        "{finer} on the {place} device.",
        precision=_name(first[1]),
        device=first[0].type,
        finer=_name(way[1]),
        place=way[0].type,
    )
