"""Pictures, profiles and metadata made by code."""

import struct
from collections.abc import Callable

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray

Gradient = Callable[..., NDArray[np.uint8 | np.uint16]]

PRIMARIES = {
    "adobe": [0.64, 0.33, 1, 0.21, 0.71, 1, 0.15, 0.06, 1],
    "prophoto": [0.7347, 0.2653, 1, 0.1596, 0.8404, 1, 0.0366, 0.0001, 1],
}
WHITE = [0.3127, 0.3290, 1.0]


@pytest.fixture
def gradient() -> Gradient:
    """Smooth pictures: ``gradient(height, width, channels, dtype)``; channels 0 means (H, W)."""

    def make(
        height: int = 40, width: int = 60, channels: int = 3, dtype: str = "uint8"
    ) -> NDArray[np.uint8 | np.uint16]:
        top = np.iinfo(dtype).max
        y, x = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
        planes = [x, y, (x + y) / 2, 1 - x * 0.9][: max(1, channels)]
        picture = np.stack(planes, axis=-1) if channels else planes[0]
        return np.rint(picture * top).astype(dtype)

    return make


@pytest.fixture
def rgb_profile() -> Callable[[str], bytes]:
    """ICC profiles of RGB spaces by name: ``adobe``, ``prophoto``."""

    def make(name: str) -> bytes:
        gamma = 2.19921875 if name == "adobe" else 1.8
        return imagecodecs.cms_profile(
            "rgb", whitepoint=WHITE, primaries=PRIMARIES[name], gamma=gamma
        )

    return make


@pytest.fixture
def grey_profile() -> bytes:
    """ICC profile of a grey space with gamma 1.8, as old scanners had."""
    return imagecodecs.cms_profile("gray", whitepoint=WHITE, gamma=1.8)


@pytest.fixture
def cmyk_profile() -> bytes:
    """A small CMYK profile: one 8-bit table from inks to Lab, two points along each ink.

    Lightness is (1 - black) times the mean of one minus each ink; every colour is neutral, which
    no conversion without the profile makes of cyan alone.
    """
    points = []
    for index in range(16):
        cyan, magenta, yellow, black = (index >> shift & 1 for shift in (3, 2, 1, 0))
        light = (1 - black) * (1 - (cyan + magenta + yellow) / 3)
        points += [round(light * 255), 128, 128]
    ramp = bytes(range(256))
    matrix = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    table = b"mft1\0\0\0\0" + bytes((4, 3, 2, 0)) + matrix + ramp * 4 + bytes(points) + ramp * 3
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    text = b"text\0\0\0\0made for a test\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"inks\0" + bytes(4 + 4 + 2 + 1 + 67)
    tags = [(b"A2B0", table), (b"wtpt", white), (b"cprt", text), (b"desc", description)]
    at = 128 + 4 + 12 * len(tags)
    index, body = struct.pack(">I", len(tags)), b""
    for name, data in tags:
        data += bytes(-len(data) % 4)
        index += name + struct.pack(">II", at + len(body), len(data))
        body += data
    illuminant = struct.pack(">3i", 63190, 65536, 54061)
    header = struct.pack(
        ">I4sI4s4s4s", at + len(body), bytes(4), 0x02100000, b"prtr", b"CMYK", b"Lab "
    )
    header += bytes(12) + b"acsp" + bytes(28) + illuminant + bytes(48)
    return header + index + body


@pytest.fixture
def tiff_file() -> Callable[..., bytes]:
    """Uncompressed TIFF files, tag by tag: ``{tag: (type, [values])}``."""

    def make(width: int, height: int, data: bytes, tags: dict[int, tuple[int, list[int]]]) -> bytes:
        sizes = {1: "B", 3: "H", 4: "I"}
        every = {
            256: (4, [width]), 257: (4, [height]), 259: (3, [1]), 273: (4, [0]),
            278: (4, [height]), 279: (4, [len(data)]), 277: (3, [1]), **tags,
        }  # fmt: skip
        start = 8
        extra_at = start + 2 + 12 * len(every) + 4
        extra = b""
        rows = []
        for tag, (kind, values) in sorted(every.items()):
            raw = struct.pack(f"<{len(values)}{sizes[kind]}", *values)
            rows.append((tag, kind, len(values), raw))
            if len(raw) > 4:
                extra += raw
        body = struct.pack("<H", len(rows))
        place = extra_at
        for tag, kind, count, raw in rows:
            if tag == 273 and count == 1:
                raw = struct.pack("<I", extra_at + len(extra))
            field = raw.ljust(4, b"\0")
            if len(raw) > 4:
                field, place = struct.pack("<I", place), place + len(raw)
            body += struct.pack("<HHI", tag, kind, count) + field
        return b"II*\0" + struct.pack("<I", start) + body + bytes(4) + extra + data

    return make
