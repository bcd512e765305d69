"""A colorizer without a network: quick, and every answer tells what was asked."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from restorer.engine.colorizer import Cancelled
from restorer.engine.laying import lay
from restorer.engine.look import Look
from restorer.engine.result import Rendering, Report, Restored
from restorer.imaging.photo import Photo


@dataclass
class StandIn:
    """Answers with one warm colour that depends on the render factor. Auto is 12, softly.

    room: the largest render factor that the memory has room for.
    gate: while it is not set, `render` waits as a slow network does, and can be cancelled.
    failure: raised by `render` instead of an answer.
    """

    device: str = "cpu"
    gate: threading.Event = field(default_factory=threading.Event)
    failure: Exception | None = None
    notices: tuple[str, ...] = ()
    room: int = 45
    rendered: list[tuple[str, Look]] = field(default_factory=list)
    begun: list[Look] = field(default_factory=list)
    cancelled: list[Look] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.gate.set()

    def render(self, photo: Photo, look: Look, cancelled: Callable[[], bool]) -> Rendering:
        self.threads.add(threading.get_ident())
        self.begun.append(look)
        while not self.gate.wait(0.01):
            if cancelled():
                self.cancelled.append(look)
                raise Cancelled
        if self.failure is not None:
            raise self.failure
        self.rendered.append((photo.name, look))
        factor = 12 if look.render_factor == "auto" else look.render_factor or 21
        return Rendering(self.colours(photo, min(factor, self.room)), self.report(look, factor))

    def colours(self, photo: Photo, factor: int) -> np.ndarray:
        colours = np.empty((8, 8, 3), np.float32)
        colours[:] = (0.7, 0.45, 0.1 + factor / 90)
        return colours

    def report(self, look: Look, factor: int) -> Report:
        return Report(
            model=look.model,
            sha256="0" * 64,
            render_factor_asked=factor,
            render_factor_used=min(factor, self.room),
            device="cpu",
            precision="float32",
            laying=look.laying,
            seconds=0.1,
            notices=self.notices,
            auto="soft" if look.render_factor == "auto" else "",
        )

    def lay(
        self,
        photo: Photo,
        rendering: Rendering,
        look: Look,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Restored:
        pixels = lay(
            photo.pixels,
            rendering.colours,
            "faithful",
            look.vividness,
            look.strength,
            look.warmth,
        )
        return Restored(photo, pixels, rendering.report)
