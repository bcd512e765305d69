"""From a file's colours to sRGB and back, by its ICC profile (Little CMS, 8 and 16 bit)."""

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import ImageCms

from restorer.imaging import matrix
from restorer.imaging.bands import apply_curve, map_bands
from restorer.imaging.photo import Pixels

_MODELS = {b"RGB ": "rgb", b"GRAY": "gray", b"CMYK": "cmyk"}
_CHANNELS = {"rgb": 3, "gray": 1, "cmyk": 4}
# Colour spaces and devices; not device links, abstract or named-colour profiles.
_CLASSES = {b"mntr", b"scnr", b"prtr", b"spac"}
# Of 65535: a profile that moves no colour further than this (one step in 8 bit) is sRGB.
_SAME = 300
# A hundredth of the pixels beyond the ends of the range by a fiftieth of it.
_SAMPLE, _VISIBLE, _SHARE = 50_000, 0.02, 0.01


class ProfileError(ValueError):
    """The profile is damaged, or belongs to another kind of picture."""


@cache
def srgb_profile() -> bytes:
    """The ICC profile of sRGB that outputs carry; the same bytes at every run."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    # The header's date (bytes 24 to 35) would be today's.
    profile[24:36] = (2000).to_bytes(2) + bytes((0, 1, 0, 1)) + bytes(6)
    return bytes(profile)


def model(profile: bytes) -> str:
    """``rgb``, ``gray`` or ``cmyk``: the kind of picture it is for. Raises ProfileError."""
    name = _MODELS.get(profile[16:20])
    if name is None or profile[12:16] not in _CLASSES or profile[36:40] != b"acsp":
        raise ProfileError("no profile for pictures")
    return name


def is_srgb(profile: bytes) -> bool:
    """Whether the profile leaves RGB colours where sRGB has them (within one step of 8 bit)."""
    steps = np.linspace(0, 65535, 9).round().astype(np.uint16)
    lattice = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(9, 81, 3)
    moved = _transform(lattice, profile, srgb_profile(), "rgb", "rgb").astype(np.int32) - lattice
    return bool(np.abs(moved).max() <= _SAME)


def to_srgb(pixels: Pixels, profile: bytes) -> Pixels:
    """Grey (H, W), RGB (H, W, 3) or CMYK (H, W, 4; 0 = no ink) pixels in sRGB.

    Grey stays (H, W), CMYK becomes RGB; the dtype stays. Relative colorimetric with black point
    compensation. Raises ProfileError where the profile is broken or for another kind of picture.
    """
    if pixels.ndim == 2:
        return _grey_to_srgb(pixels, profile)
    space = {3: "rgb", 4: "cmyk"}[pixels.shape[2]]
    if model(profile) != space:
        raise ProfileError("the profile is for another kind of picture")
    if space == "rgb" and is_srgb(profile):
        return pixels
    return _converted(pixels, profile, srgb_profile(), space)


def leaves_srgb(pixels: Pixels, profile: bytes) -> bool:
    """Whether a visible share of an RGB picture's colours lies beyond sRGB; judged by a sample."""
    if pixels.ndim != 3 or model(profile) != "rgb":
        return False
    step = max(1, int((pixels.shape[0] * pixels.shape[1] / _SAMPLE) ** 0.5))
    sample = pixels[::step, ::step].astype(np.float32) / np.float32(np.iinfo(pixels.dtype).max)
    # In floating point, Little CMS lets values pass the ends of the range.
    moved = _transform(sample, profile, srgb_profile(), "rgb", "rgb")
    beyond = ((moved < -_VISIBLE) | (moved > 1 + _VISIBLE)).any(axis=2)
    return bool(beyond.mean() > _SHARE)


def from_srgb(pixels: Pixels, profile: bytes) -> Pixels:
    """sRGB (H, W, 3) pixels in the colours of an RGB profile. Raises ProfileError."""
    if model(profile) != "rgb":
        raise ProfileError("the profile is not for RGB pictures")
    if is_srgb(profile):
        return pixels
    return _converted(pixels, srgb_profile(), profile, "rgb")


def can_write(profile: bytes | None) -> bool:
    """Whether colours can be converted into this profile (scanners' often lead out only)."""
    if profile is None:
        return False
    try:
        from_srgb(np.zeros((1, 1, 3), np.uint8), profile)
    except ProfileError:
        return False
    return True


def cmyk_to_rgb(pixels: Pixels) -> Pixels:
    """CMYK (H, W, 4; 0 = no ink) without a profile as RGB: (1 - ink) (1 - black)."""
    top = np.uint32(np.iinfo(pixels.dtype).max)

    def convert(band: npt.NDArray[Any]) -> npt.NDArray[Any]:
        light = top - band.astype(np.uint32)
        return (light[..., :3] * light[..., 3:] + top // 2) // top

    return map_bands(pixels, convert, channels=3)


def _converted(pixels: Pixels, source: bytes, target: bytes, space: str) -> Pixels:
    # Little CMS is exact and fast for 8 bit. A first pixel tells what it thinks of the profiles.
    _transform(pixels[:1, :1], source, target, space, "rgb")
    if pixels.dtype == np.uint16 and space == "rgb":
        spaces = matrix.parse(source), matrix.parse(target)
        if spaces[0] and spaces[1]:
            return map_bands(pixels, matrix.Conversion(spaces[0], spaces[1]))
    return map_bands(pixels, lambda v: _transform(v, source, target, space, "rgb"), channels=3)


def _grey_to_srgb(pixels: Pixels, profile: bytes) -> Pixels:
    space = model(profile)
    if space == "cmyk":
        raise ProfileError("the profile is for another kind of picture")
    # A grey picture needs no more than a curve, taken from all its possible values.
    top = int(np.iinfo(pixels.dtype).max)
    ramp = np.arange(top + 1, dtype=pixels.dtype).reshape(1, -1, 1).repeat(_CHANNELS[space], 2)
    curve = _transform(ramp, profile, srgb_profile(), space, "rgb")[0, :, 1]
    if np.abs(curve.astype(np.int32) - np.arange(top + 1)).max() * 65535 <= _SAME * top:
        return pixels
    return apply_curve(pixels, np.ascontiguousarray(curve))


def _transform(
    pixels: npt.NDArray[Any], source: bytes, target: bytes, space: str, into: str
) -> npt.NDArray[Any]:
    # Not ImageCms, which knows 8 bit only. Imported here: most pictures need no conversion.
    import imagecodecs

    if space == "gray":
        pixels = pixels[..., 0]
    flags = int(imagecodecs.CMS.FLAGS.BLACKPOINTCOMPENSATION)
    if pixels.dtype == np.uint16:
        # Else it goes by a coarse table, which is not worth 16 bits.
        flags |= imagecodecs.CMS.FLAGS.NOOPTIMIZE
    try:
        return imagecodecs.cms_transform(
            np.ascontiguousarray(pixels),
            source,
            target,
            colorspace=space,
            outcolorspace=into,
            intent=imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC,
            flags=flags,
        )
    except (RuntimeError, ValueError) as error:
        raise ProfileError(str(error)) from error
