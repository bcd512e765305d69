"""The colour layer over the grey original gives the coloured picture back."""

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from restorer.engine.laying import lay
from restorer.imaging.colour_layer import colour_layer

Floats = npt.NDArray[np.float64]


def lum(rgb: Floats) -> Floats:
    return np.asarray(rgb @ np.array([0.3, 0.59, 0.11]))[..., None]


def in_color_mode(base: Floats, layer: Floats) -> Floats:
    """What Photoshop, Krita and PDF do in the mode "Color": values in 0..1."""
    mixed = layer + lum(base) - lum(layer)
    light, low, high = lum(mixed), mixed.min(2, keepdims=True), mixed.max(2, keepdims=True)
    down = np.where(low < 0, light / np.maximum(light - low, 1e-9), 1)
    mixed = light + (mixed - light) * down
    up = np.where(high > 1, (1 - light) / np.maximum(high - light, 1e-9), 1)
    return np.asarray(light + (mixed - light) * up)


def in_lch_mode(base: Floats, layer: Floats) -> Floats:
    """What GIMP does in the mode "LCh Color"."""
    lab = cv2.cvtColor(layer.astype(np.float32), cv2.COLOR_RGB2Lab)
    lab[..., 0] = cv2.cvtColor(base.astype(np.float32), cv2.COLOR_RGB2Lab)[..., 0]
    return np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1).astype(np.float64)


def coloured(dtype: type, vividness: float) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """A grey photo with all greys in it, and the same laid with many colours."""
    random = np.random.default_rng(7)
    ramp = np.linspace(0, np.iinfo(dtype).max, 240)
    grey = np.tile(ramp, (160, 1)).astype(dtype)
    colours = cv2.resize(random.random((6, 8, 3), np.float32), (48, 32))
    return grey, lay(grey, colours, "edge-aware", vividness)


@pytest.mark.parametrize("vividness", [0.3, 1.0, 4.0])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_color_mode_gives_the_result_within_two_steps(dtype: type, vividness: float) -> None:
    grey, result = coloured(dtype, vividness)
    top = np.iinfo(dtype).max
    layer = colour_layer(result)
    assert (layer.dtype, layer.shape) == (result.dtype, result.shape)
    base = np.repeat(grey[..., None], 3, axis=2) / top
    back = in_color_mode(base, layer / top) * 255
    assert np.abs(back - result * (255 / top)).max() < 2


def test_gimps_mode_comes_close() -> None:
    grey, result = coloured(np.uint8, 0.5)
    base = np.repeat(grey[..., None], 3, axis=2) / 255
    off = np.abs(in_lch_mode(base, colour_layer(result) / 255) * 255 - result)
    without = np.abs(base * 255 - result)
    assert off.mean() < without.mean() / 5


def test_a_layer_holds_no_light_of_the_photo() -> None:
    grey, result = coloured(np.uint8, 0.3)
    light = colour_layer(result) @ np.array([0.299, 0.587, 0.114])
    assert np.abs(light - 127.5).max() < 1
    assert np.ptp(grey) == 255


def test_no_colour_is_mid_grey() -> None:
    layer = colour_layer(np.full((5, 7, 3), 200, np.uint8))
    assert np.abs(layer.astype(int) - 127.5).max() <= 0.5
