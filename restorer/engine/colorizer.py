"""A photo in, a photo in colour out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from restorer import catalogue
from restorer.catalogue import Model
from restorer.engine import device as devices
from restorer.engine.laying import lay
from restorer.engine.look import RENDER_BASE, RENDER_FACTORS, Look
from restorer.engine.result import Rendering, Report, Restored
from restorer.errors import RestorerError
from restorer.imaging.grey import grey_square
from restorer.imaging.photo import Photo

if TYPE_CHECKING:
    import torch

    _Way = tuple[torch.device, torch.dtype]


class Cancelled(Exception):  # noqa: N818 (not an error)
    """The person did not want the result any more."""


def _never() -> bool:
    return False


@dataclass(frozen=True, eq=False)
class _Answer:
    """The network's colours of some squares, and how they were made."""

    colours: list[NDArray[Any]]
    device: str
    precision: str
    notices: tuple[str, ...]


class Colorizer:
    """Colours photos on one device; torch is imported when the first one is made.

    ``render`` belongs to one thread, which it keeps free of denormal numbers; ``lay`` may
    be called from any.

    Args:
        device: "auto" (CUDA, then Apple's MPS, then the CPU), "cpu", "cuda" or "mps".
        precision: "auto" (what the device is good at), "float32", "float16" or "bfloat16".

    Raises:
        RestorerError: There is no such device.
    """

    def __init__(self, device: str = "auto", precision: str = "auto") -> None:
        import torch

        from restorer.engine.network import Networks

        self.device = devices.choose(device)
        self._cpu = torch.device("cpu")
        self._precision: torch.dtype | None = (
            None if precision == "auto" else getattr(torch, precision)
        )
        self._networks = Networks()

    @property
    def group(self) -> int:
        """How many photos are worth rendering at once on this device."""
        return devices.group_of(self.device)

    def render(self, photo: Photo, look: Look, cancelled: Callable[[], bool] = _never) -> Rendering:
        """Run the network; see ``render_group``."""
        return self.render_group([photo], look, cancelled)[0]

    def render_group(
        self, photos: Sequence[Photo], look: Look, cancelled: Callable[[], bool] = _never
    ) -> list[Rendering]:
        """Run the network on several photos at once: one rendering for each, in order.

        Where memory does not suffice, first single photos, then smaller render factors, then
        the CPU are taken, and the report says so.

        Args:
            photos: What goes in.
            look: What the person chose; what is laid later does not matter here.
            cancelled: Asked between steps, and between the layers of the network.

        Raises:
            Cancelled: ``cancelled`` said so.
            RestorerError: The model is not installed or damaged, memory does not suffice for
                the smallest render factor, or the network gives no usable numbers.
        """
        import torch

        from restorer.engine.network import OutOfMemoryError

        start = perf_counter()
        check = _checking(cancelled)
        # The processor keeps this for each thread: here it is certain to be the serving one.
        torch.set_flush_denormal(True)
        model = catalogue.find(look.model)
        asked = look.render_factor or model.render_factor
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
                return [self.render(photo, look, cancelled) for photo in photos]
        else:
            raise RestorerError(
                f"There is not enough memory to colour {photos[0].name} with the model "
                f"{model.name}: close other programs, or choose a smaller model."
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
            laying=look.laying,
            seconds=(perf_counter() - start) / len(photos),
            notices=notices,
        )
        for colours in answer.colours:
            colours.flags.writeable = False
        return [Rendering(colours, report) for colours in answer.colours]

    def lay(
        self,
        photo: Photo,
        rendering: Rendering,
        look: Look,
        cancelled: Callable[[], bool] = _never,
    ) -> Restored:
        """Lay a rendering's chroma over the photo's own luminance, without the network.

        Args:
            photo: What was rendered, in any size.
            rendering: The network's answer.
            look: Its laying, vividness, strength and warmth are used, and its model's own
                vividness.
            cancelled: Asked between bands.

        Raises:
            Cancelled: ``cancelled`` said so.
            RestorerError: Memory does not suffice for a picture of this size.
        """
        import torch

        start = perf_counter()
        try:
            pixels = lay(
                photo.pixels,
                rendering.colours,
                look.laying,
                look.vividness * catalogue.find(look.model).vividness,
                look.strength,
                look.warmth,
                threads=torch.get_num_threads(),
                check=_checking(cancelled),
            )
        except MemoryError:
            raise RestorerError(
                f"There is not enough memory for {photo.name} in colour "
                f"({photo.width} x {photo.height}): close other programs."
            ) from None
        pixels.flags.writeable = False
        seconds = rendering.report.seconds + perf_counter() - start
        return Restored(
            photo, pixels, replace(rendering.report, laying=look.laying, seconds=seconds)
        )

    def colorize(
        self, photo: Photo, look: Look, cancelled: Callable[[], bool] = _never
    ) -> Restored:
        """``render``, then ``lay``."""
        return self.lay(photo, self.render(photo, look, cancelled), look, cancelled)

    def _attempts(self, asked: int) -> Iterator[tuple["torch.device", int]]:
        """What to try while memory is out: down to half the factor, then the CPU in full."""
        if self.device.type != "cpu":
            for factor in _steps(asked, max(asked // 2, RENDER_FACTORS.start)):
                yield self.device, factor
        for factor in _steps(asked, RENDER_FACTORS.start):
            yield self._cpu, factor

    def _answer(
        self,
        model: Model,
        device: "torch.device",
        squares: NDArray[np.uint8],
        check: Callable[[], None],
    ) -> _Answer:
        """Colours of the squares, in finer numbers where the device's own gave nothing usable."""
        import torch

        from restorer.engine.network import NotFiniteError

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
            f"The model {model.name} gives no usable numbers for this photo: its file is "
            "damaged or its training went wrong; choose another model."
        )


def _checking(cancelled: Callable[[], bool]) -> Callable[[], None]:
    def check() -> None:
        if cancelled():
            raise Cancelled

    return check


def _steps(asked: int, least: int) -> Iterator[int]:
    """Render factors from ``asked`` down to ``least``, each three quarters of the last."""
    factor = asked
    while factor > least:
        yield factor
        factor = factor * 3 // 4
    yield least


def _name(dtype: "torch.dtype") -> str:
    return str(dtype).removeprefix("torch.")


def _less_memory(asked: int, device: str, used: int, place: str) -> str:
    return (
        f"Not enough memory for render factor {asked} on the {device} device: "
        f"coloured with {used} on the {place} device."
    )


def _redone(first: "_Way", way: "_Way") -> str:
    return (
        f"The network gave no usable numbers in {_name(first[1])} on the {first[0].type} "
        f"device: done again in {_name(way[1])} on the {way[0].type} device."
    )
