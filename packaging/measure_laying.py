"""Compares ways of bringing small chroma up over a photo: error to truth, and seconds.

    python packaging/measure_laying.py FOLDER [--grid 84] [--blur 0]

The true chroma of every photograph below FOLDER is reduced to the network's grid (blurred
there, too, where asked, as a network's answer is softer than truth) and brought up again.
Printed: mean CIEDE2000 over all pixels, over pixels near edges of chroma, its 99th
percentile, and milliseconds a photograph.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from restorer.engine.edge_aware import differences, regression
from training.metrics import ciede2000, to_lab

RED, GREEN, BLUE = 0.299, 0.587, 0.114

#: Arrays of float32.
Floats = NDArray[Any]
#: Luma ``(H, W)`` and small chroma ``(h, w, 2)`` to chroma ``(H, W, 2)``.
Way = Callable[[Floats, Floats], Floats]


def colour(y: Floats, chroma: Floats) -> Floats:
    """RGB 0..1 of luma and B - Y, R - Y, less colourful where RGB ends."""
    blue, red = chroma[..., 0], chroma[..., 1]
    d = np.stack([red, -(RED * red + BLUE * blue) / GREEN, blue], axis=2)
    room = np.where(d > 0, 1 - y[..., None], y[..., None]) / np.maximum(np.abs(d), 1e-6)
    rgb: Floats = y[..., None] + d * np.minimum(room.min(axis=2, keepdims=True), 1)
    return rgb


def interpolated(how: int) -> Way:
    return lambda y, p: cv2.resize(p, y.shape[::-1], interpolation=how)


def guided(cells: int, eps: float, side: int | None = None) -> Way:
    """The guided filter itself, on the network's grid or at a moderate size."""

    def mean(x: Floats, r: int) -> Floats:
        return cv2.blur(x, (2 * r + 1, 2 * r + 1), borderType=cv2.BORDER_REFLECT).reshape(x.shape)

    def bring_up(y: Floats, p: Floats) -> Floats:
        height, width = p.shape[:2]
        r = cells
        if side is not None:
            scale = min(1, side / max(y.shape))
            height, width = (round(scale * n) for n in y.shape)
            r = max(1, round(cells * max(height, width) / 84))
        guide = cv2.resize(y, (width, height), interpolation=cv2.INTER_AREA)[..., None]
        p = cv2.resize(p, (width, height))
        m, mp = mean(guide, r), mean(p, r)
        a = (mean(guide * p, r) - m * mp) / (mean(guide * guide, r) - m * m + eps)
        a, b = mean(a, r), mean(mp - a * m, r)
        up = interpolated(cv2.INTER_LINEAR)
        chroma: Floats = up(y, a) * y[..., None] + up(y, b)
        return chroma

    return bring_up


def bilateral(radius: int, near: float, alike: float) -> Way:
    """Joint bilateral upsampling (Kopf et al., 2007)."""

    def bring_up(y: Floats, p: Floats) -> Floats:
        grid = p.shape[0]
        small = cv2.resize(y, (grid, grid), interpolation=cv2.INTER_AREA)
        at = [(np.arange(n) + 0.5) * grid / n - 0.5 for n in y.shape]
        total = np.zeros((*y.shape, 2))
        weight = np.full((*y.shape, 1), 1e-8)
        for dy in range(-radius, radius + 1):
            for dx in range(-radius, radius + 1):
                rows, columns = (np.rint(a).astype(int) + d for a, d in ((at[0], dy), (at[1], dx)))
                gap = (rows - at[0])[:, None] ** 2 + (columns - at[1]) ** 2
                take = np.ix_(rows.clip(0, grid - 1), columns.clip(0, grid - 1))
                w = np.exp(-gap / (2 * near**2) - (y - small[take]) ** 2 / (2 * alike**2))
                total, weight = total + w[..., None] * p[take], weight + w[..., None]
        return np.asarray(total / weight, np.float32)

    return bring_up


def edge_aware(y: Floats, p: Floats) -> Floats:
    small = cv2.resize(y, p.shape[1::-1], interpolation=cv2.INTER_AREA)
    slope, rest = regression(p, small)
    up = interpolated(cv2.INTER_CUBIC)
    chroma: Floats = up(y, slope) * y[..., None] + up(y, rest)
    return chroma


WAYS: dict[str, Way] = {
    "bilinear (faithful)": interpolated(cv2.INTER_LINEAR),
    "bicubic": interpolated(cv2.INTER_CUBIC),
    "joint bilateral, radius 1": bilateral(1, 0.7, 0.1),
    "joint bilateral, radius 2": bilateral(2, 1.0, 0.1),
    "guided filter on the grid": guided(1, 1e-3),
    "guided filter at 1024": guided(1, 1e-3, 1024),
    "edge-aware (ours)": edge_aware,
}


def measure(path: Path, grid: int, blur: float, way: Way) -> tuple[float, float, float, float]:
    with Image.open(path) as image:
        rgb = np.asarray(image.convert("RGB"), np.float32) / np.float32(255)
    y = rgb @ np.array([RED, GREEN, BLUE], np.float32)
    truth = to_lab(rgb).astype(np.float32)
    small = cv2.resize(differences(rgb), (grid, grid), interpolation=cv2.INTER_AREA)
    if blur:
        small = cv2.GaussianBlur(small, (0, 0), blur)
    start = time.process_time()
    chroma = way(y, small)
    seconds = time.process_time() - start
    error = ciede2000(to_lab(colour(y, chroma).clip(0, 1).astype(np.float32)), truth)
    contrast = cv2.morphologyEx(truth[..., 1:], cv2.MORPH_GRADIENT, np.ones((3, 3)))
    edge = np.hypot(contrast[..., 0], contrast[..., 1]) > 25
    edge = cv2.dilate(edge.astype(np.uint8), np.ones((5, 5))) > 0
    near = error[edge].mean() if edge.any() else np.nan
    return float(error.mean()), float(near), float(np.percentile(error, 99)), 1000 * seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--grid", type=int, default=84)
    parser.add_argument("--blur", type=float, default=0, help="sigma in cells of the grid")
    parser.add_argument("--every", type=int, default=1, help="take every n-th photograph")
    parser.add_argument("--only", default="", help="measure the ways whose names hold this")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    paths = sorted(options.folder.rglob("*.jpg"))[:: options.every]
    print(f"{len(paths)} photographs, grid {options.grid}, blur {options.blur}")
    print(f"{'':28}{'all':>8}{'edges':>8}{'99 %':>8}{'ms':>8}")
    for name, way in WAYS.items():
        if options.only not in name:
            continue
        figures = [measure(path, options.grid, options.blur, way) for path in paths]
        row = "".join(f"{x:8.3f}" for x in np.nanmean(figures, axis=0))
        print(f"{name:28}{row}", flush=True)


if __name__ == "__main__":
    main()
