"""Photo files: decoding, colour management, metadata, provenance, encoding, atomic writing.

The names below are loaded when first used, so that importing this package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from restorer.imaging.atomic import atomic_write
    from restorer.imaging.grey import grey_square, luma, resize_rgb
    from restorer.imaging.photo import Metadata, Photo
    from restorer.imaging.reading import READABLE, read, read_bytes
    from restorer.imaging.writing import SUFFIXES, Output, Provenance, encode, notices, write

_HOMES = {
    "atomic": ("atomic_write",),
    "grey": ("grey_square", "luma", "resize_rgb"),
    "photo": ("Metadata", "Photo"),
    "reading": ("READABLE", "read", "read_bytes"),
    "writing": ("SUFFIXES", "Output", "Provenance", "encode", "notices", "write"),
}
__all__ = [
    "READABLE",
    "SUFFIXES",
    "Metadata",
    "Output",
    "Photo",
    "Provenance",
    "atomic_write",
    "encode",
    "grey_square",
    "luma",
    "notices",
    "read",
    "read_bytes",
    "resize_rgb",
    "write",
]


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
