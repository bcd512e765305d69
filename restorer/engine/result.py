"""What comes out of the engine, and what made it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from restorer.imaging.photo import Photo


@dataclass(frozen=True)
class Report:
    """What made a result.

    Attributes:
        model: Name in the catalogue; of a blend both, each with its share.
        sha256: Of the weights file in use; of a blend both, joined by " + ".
        render_factor_asked: What the person, or the model's default, asked for; of a blend,
            like all that follows, the first network's.
        render_factor_used: Smaller than that where memory did not suffice.
        device: "cpu", "cuda" or "mps".
        precision: "float32", "float16" or "bfloat16".
        laying: "edge-aware" or "faithful"; empty before it is laid.
        seconds: Wall time: the network's, and the laying's where it was done.
        notices: Sentences about what went otherwise than asked.
        vividness: The model's own factor on chroma.
        auto: Why Auto chose this render factor, "sharp", "small" or "soft" (see
            ``auto_factor``); empty where somebody chose.
        share: What part of a blend this is, 0..1; 1 where there is none.
        parts: Of a blend, the report of each network.
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
    vividness: float = 1.0
    auto: str = ""
    share: float = 1.0
    parts: "tuple[Report, ...]" = ()


@dataclass(frozen=True, eq=False)
class Rendering:
    """The network's answer: small, independent of the photo's size, and thus what is cached.

    Attributes:
        colours: ``(h, w, 3)`` sRGB over the whole photo, squashed: uint8 for DeOldify's
            networks, float32 in 0..1 for chroma networks; read-only.
        report: What made it.
        second: Of a blend whose two answers are kept apart, so that the share can change
            without a network, the second network's; laying mixes them. None: ``colours``
            are all there is, mixed already where two networks made them.
    """

    colours: NDArray[np.uint8] | NDArray[np.float32]
    report: Report
    second: "Rendering | None" = None


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
