"""Conversion between RGB profiles made of three curves and a matrix, in 16 bit.

ICC.1:2022, annex F.3. Little CMS turns such a conversion of 16-bit pixels into a coarse table
(off by up to fifteen steps of 8 bit in the shadows) or, exact, takes ten times as long as this.
"""

import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Curve = npt.NDArray[np.float64]

_CURVE_POINTS = 65536
# A profile with tables is one for its tables; its matrix is for simpler programs.
_TABLES = {b"A2B0", b"A2B1", b"A2B2", b"D2B0", b"D2B1", b"D2B2"}
_TABLES |= {b"B2A0", b"B2A1", b"B2A2", b"B2D0", b"B2D1", b"B2D2"}
_PARAMETERS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}


@dataclass(frozen=True, eq=False)
class Space:
    """An RGB space: ``curves`` from value to light, 65536 points each; ``matrix`` light to XYZ."""

    curves: tuple[Curve, Curve, Curve]
    matrix: npt.NDArray[np.float64]


def parse(profile: bytes) -> Space | None:
    """The space of a profile; ``None`` where it is more, or less, than curves and a matrix."""
    try:
        tags = _tags(profile)
        if _TABLES & tags.keys():
            return None
        curves = [_curve(tags[name]) for name in (b"rTRC", b"gTRC", b"bTRC")]
        columns = [_xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
        matrix = np.array(columns).T
        np.linalg.inv(matrix)
    except (KeyError, ValueError, struct.error, np.linalg.LinAlgError):
        return None
    return Space((curves[0], curves[1], curves[2]), matrix)


class Conversion:
    """From one space into another, for bands of (H, W, 3) uint16 pixels."""

    def __init__(self, source: Space, target: Space) -> None:
        self.light = [curve.astype(np.float32) for curve in source.curves]
        self.matrix = (np.linalg.inv(target.matrix) @ source.matrix).T.astype(np.float32)
        self.values = [_inverse(curve) for curve in target.curves]

    def __call__(self, pixels: npt.NDArray[Any]) -> npt.NDArray[Any]:
        light = np.stack([self.light[i][pixels[..., i]] for i in range(3)], axis=-1) @ self.matrix
        np.clip(light, 0, 1, out=light)
        # By its root, light is spread as finely in the shadows as the pixels need it.
        np.sqrt(light, out=light)
        index = np.rint(light * np.float32(_CURVE_POINTS - 1)).astype(np.uint16)
        return np.stack([self.values[i][index[..., i]] for i in range(3)], axis=-1)


def _inverse(curve: Curve) -> npt.NDArray[np.uint16]:
    light = np.linspace(0, 1, _CURVE_POINTS) ** 2
    values = np.interp(light, np.maximum.accumulate(curve), np.arange(_CURVE_POINTS))
    return np.rint(values).astype(np.uint16)


def _tags(profile: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", profile, 128)
    tags = {}
    for number in range(min(count, 100)):
        name, offset, size = struct.unpack_from(">4sII", profile, 132 + 12 * number)
        tags[name] = profile[offset : offset + size]
    return tags


def _xyz(tag: bytes) -> tuple[float, ...]:
    return tuple(part / 65536 for part in struct.unpack_from(">3i", tag, 8))


def _curve(tag: bytes) -> Curve:
    x = np.linspace(0, 1, _CURVE_POINTS)
    if tag[:4] == b"para":
        kind = struct.unpack_from(">H", tag, 8)[0]
        return np.asarray(np.clip(_parametric(x, kind, tag), 0, 1))
    if tag[:4] != b"curv":
        raise ValueError("no curve")
    (count,) = struct.unpack_from(">I", tag, 8)
    if count == 0:
        return x
    points = np.array(struct.unpack_from(f">{count}H", tag, 12), np.float64)
    if count == 1:
        return np.asarray(x ** (points[0] / 256))
    return np.asarray(np.interp(x, np.linspace(0, 1, count), points / 65535))


def _parametric(x: Curve, kind: int, tag: bytes) -> Curve:
    numbers = [part / 65536 for part in struct.unpack_from(f">{_PARAMETERS[kind]}i", tag, 12)]
    if kind == 0:
        return np.asarray(x ** numbers[0])
    gamma, a, b, c, d, e, f = (*numbers, *[0.0] * 7)[:7]
    if a == 0:
        raise ValueError("no curve")
    if kind in (1, 2):
        # Below the zero of a x + b the curve is flat; type 2 lifts all of it by c.
        d, e, f = -b / a, c, c
        c = 0.0
    power = np.maximum(a * x + b, 0) ** gamma
    return np.asarray(np.where(x >= d, power + e, c * x + f))
