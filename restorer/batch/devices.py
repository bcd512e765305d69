"""The network on every device of this machine."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from restorer.batch.stages import Lay, Render
from restorer.engine.loading import make_colorizer
from restorer.engine.look import Look

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer
    from restorer.engine.result import Rendering
    from restorer.imaging.photo import Photo


@dataclass(frozen=True)
class Devices:
    """What a runner needs of the engine.

    Attributes:
        renders: One for each device.
        lay: Lays colours over photos.
        group: How many photos are worth one run of the network.
        kind: "cpu", "cuda" or "mps".
    """

    renders: Sequence[Render]
    lay: Lay
    group: int
    kind: str


def open_devices(name: str = "auto") -> Devices:
    """The device of that name; of several CUDA devices, all that can be seen.

    Raises:
        RestorerError: There is no such device, or torch cannot be loaded.
    """
    first = make_colorizer(name)
    import torch

    renders: list[Render] = [first.render_group]
    if first.device.type == "cuda":
        renders += [_OnGpu(index) for index in range(1, torch.cuda.device_count())]
    return Devices(renders, first.lay, first.group, first.device.type)


class _OnGpu:
    """Renders on one CUDA device; all calls come from one thread, whose device that becomes."""

    def __init__(self, index: int) -> None:
        self._index = index
        self._colorizer: Colorizer | None = None

    def __call__(
        self, photos: "Sequence[Photo]", look: Look, cancelled: Callable[[], bool]
    ) -> "list[Rendering]":
        if self._colorizer is None:
            import torch

            torch.cuda.set_device(self._index)
            self._colorizer = make_colorizer("cuda")
        return self._colorizer.render_group(photos, look, cancelled)
