"""A photo in memory: its pixels, and what its file carried besides them."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8 | np.uint16]


@dataclass(frozen=True, eq=False)
class Metadata:
    """What a file carried besides pixels, as raw bytes; ``None`` where there was nothing.

    ``exif``: TIFF-structured EXIF block without the ``Exif\\0\\0`` prefix, orientation as found.
    ``icc``: the profile embedded in the source. ``xmp``: the XMP packet (XML). ``iptc``: IPTC-IIM
    records. ``dpi``: dots per inch, horizontal and vertical, of the upright picture.
    """

    exif: bytes | None = None
    icc: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    dpi: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False)
class Photo:
    """A decoded photo, upright and in sRGB.

    ``pixels``: (H, W) grey or (H, W, 3) RGB, uint8 or uint16 over the whole range of the type,
    sRGB-encoded, read-only. ``alpha``: (H, W) of the same dtype, 0 = transparent, or ``None``.
    ``name`` is what sentences call the photo; ``path`` is where it came from, ``None`` for a
    pasted picture. ``notices`` are sentences about what reading could not keep.
    """

    pixels: Pixels
    alpha: Pixels | None = None
    metadata: Metadata = field(default_factory=Metadata)
    name: str = "pasted picture"
    path: Path | None = None
    notices: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for attribute in ("pixels", "alpha"):
            array = getattr(self, attribute)
            if array is not None:
                # A view: the caller's own array stays as writable as it was.
                view = array.view()
                view.flags.writeable = False
                object.__setattr__(self, attribute, view)

    @property
    def width(self) -> int:
        """Width in pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Height in pixels."""
        return int(self.pixels.shape[0])

    @property
    def bits(self) -> int:
        """Bits per channel, 8 or 16."""
        return self.pixels.dtype.itemsize * 8
