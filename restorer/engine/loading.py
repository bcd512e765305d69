"""The engine's first step, with a sentence where PyTorch does not load."""

from typing import TYPE_CHECKING

from restorer.errors import RestorerError

if TYPE_CHECKING:
    from restorer.engine.colorizer import Colorizer


def make_colorizer(device: str = "auto") -> "Colorizer":
    """A colorizer on that device; imports torch, which takes seconds.

    Raises RestorerError where torch cannot be loaded or the device cannot be used.
    """
    try:
        import torch  # noqa: F401 (the colorizer imports it, where this sentence is not at hand)
    # A library of the system that is missing, or no memory left to map one's own.
    except (ImportError, OSError) as error:
        raise RestorerError(
            f"PyTorch cannot be loaded ({error}): close other programs if memory is short, or "
            "install restorer again."
        ) from error
    from restorer.engine.colorizer import Colorizer

    return Colorizer(device)
