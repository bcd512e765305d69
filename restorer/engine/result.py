"""What comes out of the engine, and what made it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from restorer.imaging.photo import Photo


@dataclass(frozen=True)
class Report:
    """What made a result.

    Attributes:
        model: Name in the catalogue.
        sha256: Of the weights file in use.
        render_factor_asked: What the person, or the model's default, asked for.
        render_factor_used: Smaller than that where memory did not suffice.
        device: "cpu", "cuda" or "mps".
        precision: "float32", "float16" or "bfloat16".
        laying: "edge-aware" or "faithful".
        seconds: Wall time: the network's, and the laying's where it was done.
        notices: Sentences about what went otherwise than asked.
    """

    model: str
    sha256: str
    render_factor_asked: int
    render_factor_used: int
    device: str
    precision: str
    laying: str
    seconds: float
    notices: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Rendering:
    """The network's answer: small, independent of the photo's size, and thus what is cached.

    Attributes:
        colours: ``(h, w, 3)`` sRGB over the whole photo, squashed: uint8 for DeOldify's
            networks, float32 in 0..1 for chroma networks; read-only.
        report: What made it.
    """

    colours: NDArray[np.uint8] | NDArray[np.float32]
    report: Report


@dataclass(frozen=True, eq=False)
class Restored:
    """A photo in colour.

    Attributes:
        photo: The original, with its alpha, metadata and notices.
        pixels: ``(H, W, 3)`` sRGB, uint8 or uint16 as the photo; read-only.
        report: What made it.
    """

    photo: Photo
    pixels: NDArray[np.uint8] | NDArray[np.uint16]
    report: Report
