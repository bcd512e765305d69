"""Laying small colours over a photo of any size, in bands of rows."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from restorer.engine.edge_aware import EdgeAware
from restorer.engine.faithful import Faithful

#: Pixels of one band: its float planes then stay within a processor's cache.
_BAND: Final = 1 << 17
_WAYS: Final[dict[str, type[EdgeAware] | type[Faithful]]] = {
    "edge-aware": EdgeAware,
    "faithful": Faithful,
}


def lay(
    pixels: NDArray[Any],
    colours: NDArray[Any],
    laying: str,
    vividness: float = 1.0,
    strength: float = 1.0,
    warmth: float = 0.0,
    *,
    threads: int = 1,
    band: int = _BAND,
    check: Callable[[], None] = lambda: None,
) -> NDArray[Any]:
    """The photo in colour: ``(H, W, 3)`` of the photo's dtype.

    Besides the photo and the result only a few bands are in memory, and every row depends
    on nothing but its own luminance and the small colours: bands leave no seams.

    Args:
        pixels: ``(H, W)`` or ``(H, W, 3)``, uint8 or uint16, sRGB.
        colours: ``(h, w, 3)`` sRGB over the whole photo: uint8, or float32 in 0..1.
        laying: "edge-aware" or "faithful".
        vividness: Factor on chroma; above 1, skin is held back (``engine.vividness``).
        strength: 0 (grey) .. 1.
        warmth: -1 (cold) .. 1 (warm).
        threads: How many bands are painted at once.
        band: Pixels of one band.
        check: Called before every band; what it raises ends the work.
    """
    painter = _WAYS[laying](pixels, colours, vividness, strength, warmth)
    height, width = pixels.shape[:2]
    out = np.empty((height, width, 3), pixels.dtype)
    step = max(1, band // width)

    def paint(start: int) -> None:
        check()
        stop = min(start + step, height)
        out[start:stop] = painter.paint(start, stop)

    starts = range(0, height, step)
    if threads == 1 or len(starts) == 1:
        for start in starts:
            paint(start)
    else:
        with ThreadPoolExecutor(threads) as pool:
            for _ in pool.map(paint, starts):
                pass
    return out
