"""sRGB and CIE Lab (D65) as differentiable torch operations.

Formulas: IEC 61966-2-1 (sRGB) and CIE 15:2004 (Lab).
"""

from functools import cache

import torch
from torch import Tensor

_RGB_TO_XYZ = (
    (0.412453, 0.357580, 0.180423),
    (0.212671, 0.715160, 0.072169),
    (0.019334, 0.119193, 0.950227),
)
_WHITE = (0.950456, 1.0, 1.088754)
_DELTA = 6 / 29


def _mix(picture: Tensor, matrix: Tensor) -> Tensor:
    return torch.einsum("ij,njhw->nihw", matrix, picture)


@cache
def _matrices(device: torch.device, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """Linear sRGB to XYZ over white, and back. Made once: a GPU waits for each copy to it."""
    with torch.inference_mode(False):  # else training could not use what measuring made
        matrix = torch.tensor(_RGB_TO_XYZ, dtype=torch.float64)
        matrix = matrix / torch.tensor(_WHITE, dtype=torch.float64)[:, None]
        return matrix.to(device, dtype), torch.linalg.inv(matrix).to(device, dtype)


def rgb_to_lab(rgb: Tensor) -> Tensor:
    """sRGB ``(N, 3, H, W)`` in 0..1 to Lab, L in 0..100, a and b in about -110..110."""
    linear = torch.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055).clamp_min(0) ** 2.4)
    xyz = _mix(linear, _matrices(rgb.device, rgb.dtype)[0])
    root = xyz.clamp_min(_DELTA**3) ** (1 / 3)
    x, y, z = torch.where(xyz > _DELTA**3, root, xyz / (3 * _DELTA**2) + 4 / 29).unbind(1)
    return torch.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], 1)


def lab_to_rgb(lab: Tensor) -> Tensor:
    """Lab to sRGB in 0..1; what lies outside is clipped, with the gradient zero there."""
    lightness, a, b = lab.unbind(1)
    y = (lightness + 16) / 116
    f = torch.stack([y + a / 500, y, y - b / 200], 1)
    xyz = torch.where(f > _DELTA, f**3, 3 * _DELTA**2 * (f - 4 / 29))
    linear = _mix(xyz, _matrices(lab.device, lab.dtype)[1]).clamp(0, 1)
    curved = 1.055 * linear.clamp_min(0.0031308) ** (1 / 2.4) - 0.055
    return torch.where(linear <= 0.0031308, linear * 12.92, curved)
