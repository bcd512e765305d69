"""Rotation and perspective of a whole batch, each sample its own."""

import math

import torch
import torch.nn.functional as F
from torch import Tensor


def _from_unit_square(corners: Tensor) -> Tensor:
    """Matrices ``(N, 3, 3)`` that bring (0, 0), (1, 0), (1, 1), (0, 1) to ``corners (N, 4, 2)``.

    Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3.
    """
    p0, p1, p2, p3 = corners.unbind(1)
    one, two, three = p1 - p2, p3 - p2, p0 - p1 + p2 - p3

    def area(a: Tensor, b: Tensor) -> Tensor:
        return a[:, 0] * b[:, 1] - b[:, 0] * a[:, 1]

    g, h = area(three, two) / area(one, two), area(one, three) / area(one, two)
    columns = torch.stack([p1 - p0 + g[:, None] * p1, p3 - p0 + h[:, None] * p3, p0], 2)
    last = torch.stack([g, h, torch.ones_like(g)], 1)[:, None]
    return torch.cat([columns, last], 1)


def _inverted(matrices: Tensor) -> Tensor:
    """The inverses of ``(N, 3, 3)`` but for a factor, which perspective does not see."""
    a, b, c = matrices.unbind(1)
    return torch.stack([torch.linalg.cross(*p) for p in ((b, c), (c, a), (a, b))], 2)


def warped(squares: Tensor, degrees: Tensor, shifts: Tensor) -> Tensor:
    """uint8 ``(N, C, S, S)`` turned by ``degrees (N,)`` about the middle, the corners then moved by
    ``shifts (N, 4, 2)`` of the side. What lies beyond the borders mirrors."""
    n, _, side, _ = squares.shape
    device = squares.device
    corner = torch.arange(4, device=device)
    x, y = (corner % 3 > 0).float() - 0.5, (corner > 1).float() - 0.5
    turn = (degrees * (math.pi / 180))[:, None]
    corners = torch.stack([x * turn.cos() + y * turn.sin(), y * turn.cos() - x * turn.sin()], 2)
    back = _inverted(_from_unit_square(corners + 0.5 + shifts))
    places = torch.arange(side, device=device) / side
    v, u = torch.meshgrid(places, places, indexing="ij")
    target = torch.stack([u, v, torch.ones_like(u)], 2).reshape(1, -1, 3)
    source = target @ back.transpose(1, 2)
    source = source[..., :2] / source[..., 2:] * side
    grid = (source * 2 / (side - 1) - 1).reshape(n, side, side, 2)
    moved = F.grid_sample(
        squares.float(), grid, mode="bilinear", padding_mode="reflection", align_corners=True
    )
    return moved.round().clamp(0, 255).to(torch.uint8)
