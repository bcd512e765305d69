"""Profiles are honoured on the way in and on the way out, in 8 and 16 bit."""

import io
import struct
from collections.abc import Callable

import imagecodecs
import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageCms

from restorer.imaging import Output, Photo, encode, matrix, notices, read_bytes
from restorer.imaging.colour import from_srgb, is_srgb, srgb_profile, to_srgb

Gradient = Callable[..., NDArray[np.uint8 | np.uint16]]
Profiles = Callable[[str], bytes]


def saved(pixels: NDArray[np.uint8], kind: str, icc: bytes) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, kind, icc_profile=icc, quality=98)
    return buffer.getvalue()


def to_linear(value: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def test_adobe_rgb_becomes_srgb(rgb_profile: Profiles) -> None:
    """Against the primaries' own arithmetic: both spaces share white and blue and red's x."""
    grey = np.full((4, 4, 3), 128, np.uint8)
    photo = read_bytes(saved(grey, "PNG", rgb_profile("adobe")), "x")
    linear = (128 / 255) ** 2.19921875
    assert np.abs(to_linear(photo.pixels / 255.0) - linear).max() < 0.004
    red = np.zeros((4, 4, 3), np.uint8)
    red[...] = (200, 60, 50)
    redder = read_bytes(saved(red, "PNG", rgb_profile("adobe")), "x").pixels[0, 0].astype(int)
    assert redder[0] > 225, "Adobe's red reaches further than sRGB's"


@pytest.mark.parametrize("name", ["adobe", "prophoto"])
def test_16_bit_agrees_with_8_bit(name: str, rgb_profile: Profiles, gradient: Gradient) -> None:
    shallow, icc = gradient(dtype="uint8"), rgb_profile(name)
    deep = shallow.astype(np.uint16) * 257
    eight, sixteen = to_srgb(shallow, icc), to_srgb(deep, icc)
    assert sixteen.dtype == np.uint16
    assert np.abs(sixteen / 257 - eight).max() < 0.8
    assert len(np.unique(sixteen % 257)) > 100, "more than 8 bits of precision are there"


@pytest.mark.parametrize("name", ["adobe", "prophoto"])
def test_16_bit_is_exact(name: str, rgb_profile: Profiles) -> None:
    """Against Little CMS in floating point, in the shadows above all."""
    pixels = np.random.default_rng(0).integers(0, 65536, (64, 64, 3), np.uint16)
    pixels[:32] //= 32
    for there, back in ((rgb_profile(name), srgb_profile()), (srgb_profile(), rgb_profile(name))):
        exact = imagecodecs.cms_transform(
            (pixels / 65535).astype(np.float32), there, back, colorspace="rgb",
            outcolorspace="rgb", intent=1,
        )  # fmt: skip
        ours = to_srgb(pixels, there) if back == srgb_profile() else from_srgb(pixels, back)
        assert np.abs(ours - np.clip(exact, 0, 1) * 65535).max() < 16


def test_table_profiles_are_left_to_little_cms(cmyk_profile: bytes) -> None:
    assert matrix.parse(cmyk_profile) is None
    assert matrix.parse(b"") is None
    assert matrix.parse(srgb_profile()) is not None


@pytest.mark.parametrize(
    ("kind", "numbers", "expected"),
    [
        (0, [2.0], lambda x: x**2),
        (1, [2.0, 1.0, -0.25], lambda x: np.maximum(x - 0.25, 0) ** 2),
        (2, [2.0, 0.5, 0.0, 0.25], lambda x: (x / 2) ** 2 + 0.25),
        (3, [2.4, 0.9479, 0.0521, 0.0774, 0.0404], None),
        (
            4,
            [2.0, 0.5, 0.0, 1.0, 0.5, 0.125, 0.0],
            lambda x: np.where(x >= 0.5, x**2 / 4 + 0.125, x),
        ),
    ],
)
def test_parametric_curves(
    kind: int, numbers: list[float], expected: Callable[..., object] | None
) -> None:
    tag = b"para\0\0\0\0" + struct.pack(">HH", kind, 0)
    tag += struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))
    x = np.linspace(0, 1, 65536)
    curve = matrix._curve(tag)
    wanted = expected(x) if expected else to_linear(x)
    assert np.abs(curve - wanted).max() < 0.0002


def test_agrees_with_image_cms(rgb_profile: Profiles, gradient: Gradient) -> None:
    pixels, icc = gradient(), rgb_profile("adobe")
    expected = ImageCms.profileToProfile(
        Image.fromarray(pixels),
        ImageCms.ImageCmsProfile(io.BytesIO(icc)),
        ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile())),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    assert np.abs(np.asarray(expected).astype(int) - to_srgb(pixels, icc)).max() <= 1


def test_srgb_is_left_alone(gradient: Gradient) -> None:
    pixels = gradient()
    assert is_srgb(srgb_profile())
    assert np.array_equal(read_bytes(saved(pixels, "PNG", srgb_profile()), "x").pixels, pixels)


def test_our_profile_is_the_same_at_every_run() -> None:
    assert srgb_profile()[24:36] == bytes((7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
    name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile())))
    assert "sRGB" in name


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_grey_profile(dtype: str, grey_profile: bytes, gradient: Gradient) -> None:
    pixels = gradient(channels=0, dtype=dtype)
    buffer = io.BytesIO()
    tag = [(34675, 7, len(grey_profile), grey_profile, True)]
    tifffile.imwrite(buffer, pixels, photometric="minisblack", extratags=tag)
    photo = read_bytes(buffer.getvalue(), "x")
    assert photo.pixels.shape == pixels.shape
    assert photo.pixels.dtype == dtype
    top = np.iinfo(dtype).max
    linear = to_linear(photo.pixels / top)
    assert np.abs(linear - (pixels / top) ** 1.8).max() < (0.004 if top == 255 else 0.0005)


def test_grey_picture_with_an_rgb_profile(rgb_profile: Profiles, gradient: Gradient) -> None:
    pixels = gradient(channels=0)
    photo = read_bytes(saved(pixels, "JPEG", rgb_profile("prophoto")), "x")
    assert photo.notices == ()
    assert photo.pixels.ndim == 2
    assert photo.pixels[20, 30] > pixels[20, 30] + 10, "gamma 1.8 is lighter than sRGB shows it"


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_colours_beyond_srgb_are_told(dtype: str, rgb_profile: Profiles) -> None:
    top = np.iinfo(dtype).max
    green, icc = np.zeros((20, 20, 3), dtype), rgb_profile("adobe")
    green[:, 10:] = (top // 3, top, top // 3)
    buffer = io.BytesIO()
    tag = [(34675, 7, len(icc), icc, True)]
    tifffile.imwrite(buffer, green, photometric="rgb", extratags=tag)
    assert any("sRGB" in sentence for sentence in read_bytes(buffer.getvalue(), "x").notices)
    dull = saved(np.full((20, 20, 3), 99, np.uint8), "PNG", icc)
    assert read_bytes(dull, "x").notices == ()


def test_profiles_that_cannot_be_used(gradient: Gradient, grey_profile: bytes) -> None:
    for icc in (b"rubbish" * 40, srgb_profile()[:300], grey_profile):
        photo = read_bytes(saved(gradient(), "PNG", icc), "x")
        assert np.array_equal(photo.pixels, gradient())
        assert [n for n in photo.notices if "profile" in n]


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
@pytest.mark.parametrize("kind", ["png", "tiff"])
def test_there_and_back(dtype: str, kind: str, rgb_profile: Profiles, gradient: Gradient) -> None:
    icc = rgb_profile("adobe")
    # Colours inside both spaces.
    inner = (gradient(dtype=dtype) // 8 + np.iinfo(dtype).max // 2).astype(dtype)
    buffer = io.BytesIO()
    tag = [(34675, 7, len(icc), icc, True)]
    tifffile.imwrite(buffer, inner, photometric="rgb", extratags=tag)
    photo = read_bytes(buffer.getvalue(), "x")
    data = encode(photo.pixels, photo, Output(kind, profile="source"))
    again = read_bytes(data, "y")
    assert again.metadata.icc == icc
    step = 1 if dtype == "uint8" else 40
    assert np.abs(again.pixels.astype(int) - photo.pixels).max() <= step
    if kind == "png" and dtype == "uint16":
        stored = imagecodecs.png_decode(data)
        assert np.abs(stored.astype(int) - inner).max() <= 40


def test_srgb_output_carries_our_profile(rgb_profile: Profiles, gradient: Gradient) -> None:
    photo = read_bytes(saved(gradient(), "PNG", rgb_profile("adobe")), "x")
    for kind in ("png", "jpeg", "tiff", "webp", "avif"):
        data = encode(photo.pixels, photo, Output(kind))
        with Image.open(io.BytesIO(data)) as image:
            assert image.info["icc_profile"] == srgb_profile(), kind


def test_a_grey_source_profile_gives_srgb_and_says_so(grey_profile: bytes) -> None:
    grey = np.full((8, 8), 99, np.uint8)
    photo = read_bytes(saved(grey, "PNG", grey_profile), "x")
    wanted = Output("png", profile="source")
    coloured = np.dstack([photo.pixels] * 3)
    again = read_bytes(encode(coloured, photo, wanted), "y")
    assert again.metadata.icc == srgb_profile()
    assert np.array_equal(again.pixels, coloured)
    assert any("sRGB" in sentence for sentence in notices(photo, wanted))
    assert notices(photo, Output("png")) == ()


def test_no_seams_between_bands(
    rgb_profile: Profiles, gradient: Gradient, monkeypatch: pytest.MonkeyPatch
) -> None:
    pixels, icc = gradient(97, 83, dtype="uint16"), rgb_profile("prophoto")
    whole = from_srgb(pixels, icc)
    monkeypatch.setattr("restorer.imaging.bands._BAND_PIXELS", 500)
    assert np.array_equal(from_srgb(pixels, icc), whole)


def test_output_of_a_photo_without_a_profile(gradient: Gradient) -> None:
    photo = Photo(gradient())
    data = encode(photo.pixels, photo, Output("png", profile="source"))
    assert read_bytes(data, "y").metadata.icc == srgb_profile()
