"""The engine's first step, with a sentence where PyTorch does not load."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from restorer.errors import RestorerError

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer


def make_colorizer(device: str = "auto") -> "Colorizer":
    """A colorizer on that device; imports torch, which takes seconds.

    Raises RestorerError where torch cannot be loaded or the device cannot be used.
    """
    with _kept_for_good():
        try:
            import torch  # noqa: F401 (the colorizer imports it, where this sentence is not at hand)
        # A library of the system that is missing, or no memory left to map one's own.
        except (ImportError, OSError) as error:
            raise RestorerError(
                "PyTorch cannot be loaded ({reason}): close other programs if memory is short, or "
                "install restorer again.",
                reason=error,
            ) from error
        from restorer.engine.colorizer import Colorizer

    return Colorizer(device)


@contextmanager
def _kept_for_good() -> Iterator[None]:
    """What the first import of torch makes is never looked at by the garbage collector.

    It is a quarter of a million objects that live as long as the program; to walk through them
    at every full collection keeps all threads of Python waiting.
    """
    if "torch" in sys.modules:
        yield  # what has been made since may be garbage one day
        return
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if enabled:
            gc.enable()
