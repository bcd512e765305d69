"""From the chroma that a network predicts to colours: CIE L*a*b* (D65) to sRGB."""

import cv2
import numpy as np
from numpy.typing import NDArray


def from_lab(grey: NDArray[np.uint8], ab: NDArray[np.float32]) -> NDArray[np.float32]:
    """Colours ``(h, w, 3)``, sRGB in 0..1, cut off where Lab goes beyond sRGB.

    Args:
        grey: ``(S, S)`` uint8, the sRGB-encoded square that entered the network; averaged
            down to the chroma's size, it gives L*.
        ab: ``(h, w, 2)`` float32, a* and b*.
    """
    height, width = ab.shape[:2]
    small = cv2.resize(grey.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA)
    lab = np.concatenate([_lightness(small / np.float32(255))[..., None], ab], axis=2)
    colours: NDArray[np.float32] = np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1)
    return colours


def _lightness(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """L* (CIE 15) of sRGB-encoded grey in 0..1 (IEC 61966-2-1).

    OpenCV's own way to Lab takes it from a coarse table, a third of a per cent off.
    """
    linear = np.where(grey <= 0.04045, grey / 12.92, ((grey + 0.055) / 1.055) ** 2.4)
    light = np.where(linear > (6 / 29) ** 3, 116 * np.cbrt(linear) - 16, linear * (29 / 3) ** 3)
    return light.astype(np.float32)
