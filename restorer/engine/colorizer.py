"""A photo in, a photo in colour out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from restorer import catalogue
from restorer.catalogue import Model
from restorer.engine import device as devices
from restorer.engine.auto_factor import choose
from restorer.engine.blend import mixed
from restorer.engine.laying import lay
from restorer.engine.look import AUTO, Look
from restorer.engine.result import Rendering, Restored
from restorer.errors import RestorerError
from restorer.imaging.photo import Photo

if TYPE_CHECKING:
    import torch


class Cancelled(Exception):  # noqa: N818 (not an error)
    """The person did not want the result any more."""


def _never() -> bool:
    return False


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

        from restorer.engine.running import Runner

        dtype = None if precision == "auto" else getattr(torch, precision)
        self._runner = Runner(devices.choose(device), dtype)

    @property
    def device(self) -> "torch.device":
        """Where networks run as long as its memory suffices."""
        return self._runner.device

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
        the CPU are taken, and the report says so. For a blend both networks run, and their
        answers are mixed.

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

        check = _checking(cancelled)
        # The processor keeps this for each thread: here it is certain to be the serving one.
        torch.set_flush_denormal(True)
        first, *rest = (self._render(photos, network, check) for network in look.networks)
        if not rest:
            return first
        share = look.blend_share
        return [mixed(one, other, share) for one, other in zip(first, rest[0], strict=True)]

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
            rendering: The network's answer; two of a blend that are kept apart are mixed.
            look: Its laying, vividness, strength and warmth are used, and the share of a blend
                that is kept apart. The model's own vividness comes with the rendering.
            cancelled: Asked between bands.

        Raises:
            Cancelled: ``cancelled`` said so.
            RestorerError: Memory does not suffice for a picture of this size.
        """
        import torch

        start = perf_counter()
        try:
            if rendering.second is not None:
                rendering = mixed(rendering, rendering.second, look.blend_share)
            pixels = lay(
                photo.pixels,
                rendering.colours,
                look.laying,
                look.vividness * rendering.report.vividness,
                look.strength,
                look.warmth,
                threads=torch.get_num_threads(),
                check=_checking(cancelled),
            )
        except MemoryError:
            raise RestorerError(
                "There is not enough memory for {file} in colour ({width} x {height}): close other "
                "programs.",
                file=photo.name,
                width=photo.width,
                height=photo.height,
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

    def _render(
        self, photos: Sequence[Photo], look: Look, check: Callable[[], None]
    ) -> list[Rendering]:
        """One network's answers."""
        model = catalogue.find(look.model)
        if look.render_factor == AUTO:
            return self._render_auto(photos, model, check)
        return self._runner.run(model, photos, look.render_factor or model.render_factor, check)

    def _render_auto(
        self, photos: Sequence[Photo], model: Model, check: Callable[[], None]
    ) -> list[Rendering]:
        """One network's answers, each photo with the factor that suits it."""
        choices = [choose(photo.pixels, model.render_factor) for photo in photos]
        found: dict[int, Rendering] = {}
        for factor in dict.fromkeys(choice.factor for choice in choices):
            rows = [row for row, choice in enumerate(choices) if choice.factor == factor]
            answers = self._runner.run(model, [photos[row] for row in rows], factor, check)
            for row, answer in zip(rows, answers, strict=True):
                report = replace(answer.report, auto=choices[row].cause)
                found[row] = replace(answer, report=report)
        return [found[row] for row in range(len(photos))]


def _checking(cancelled: Callable[[], bool]) -> Callable[[], None]:
    def check() -> None:
        if cancelled():
            raise Cancelled

    return check
