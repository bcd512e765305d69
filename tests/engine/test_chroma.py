"""Predicted chroma to colours, against the formulas of the standard written out."""

import numpy as np

from restorer.engine.chroma import from_lab


def reference(lightness, a, b):
    """CIE 15: L*a*b* under D65 to XYZ; IEC 61966-2-1: XYZ to sRGB."""
    fy = (lightness + 16) / 116
    f = np.stack([fy + a / 500, fy, fy - b / 200], axis=-1)
    xyz = np.where(f > 6 / 29, f**3, 3 * (6 / 29) ** 2 * (f - 4 / 29))
    xyz *= [0.950456, 1, 1.088754]
    matrix = [
        [3.240479, -1.53715, -0.498535],
        [-0.969256, 1.875991, 0.041556],
        [0.055648, -0.204043, 1.057311],
    ]
    linear = (xyz @ np.transpose(matrix)).clip(0, 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)


def lightness_of(grey):
    linear = np.where(grey <= 0.04045, grey / 12.92, ((grey + 0.055) / 1.055) ** 2.4)
    return np.where(linear > (6 / 29) ** 3, 116 * np.cbrt(linear) - 16, linear * (29 / 3) ** 3)


def test_lab_to_srgb():
    rng = np.random.default_rng(1)
    grey = rng.integers(0, 256, (112, 112), dtype=np.uint8)
    ab = rng.uniform(-60, 60, (28, 28, 2)).astype(np.float32)
    small = grey.reshape(28, 4, 28, 4).mean(axis=(1, 3)) / 255

    colours = from_lab(grey, ab)

    expected = reference(lightness_of(small), ab[..., 0], ab[..., 1])
    np.testing.assert_allclose(colours, expected, atol=3e-3)
    assert colours.dtype == np.float32


def test_no_chroma_is_grey():
    grey = np.full((112, 112), 100, np.uint8)
    np.testing.assert_allclose(
        from_lab(grey, np.zeros((28, 28, 2), np.float32)), 100 / 255, atol=1e-3
    )
