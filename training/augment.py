"""From a colour photograph to a training pair: grey as old cameras made it, and the truth.

All randomness comes from the generator that is handed in, so that a pair can be made again.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.imaging.grey import luma

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Ageing:
    """How often the grey input suffers what old photographs suffered (probabilities)."""

    orthochromatic: float = 0.25
    tone: float = 0.6
    noise: float = 0.3
    blur: float = 0.2
    jpeg: float = 0.15


def crop(picture: Picture, side: int, generator: np.random.Generator) -> Picture:
    """A part of the picture squashed to ``(side, side, 3)``, mirrored half of the time.

    The application squashes whole photos to a square, whatever their shape, so half of the
    draws are nearly the whole picture; the others are closer views with a milder squash.
    """
    height, width = picture.shape[:2]
    if generator.random() < 0.5:
        share = generator.uniform(0.85, 1.0, 2)
        w, h = round(width * share[0]), round(height * share[1])
    else:
        shorter = min(width, height) * generator.uniform(0.6, 1.0)
        stretch = generator.uniform(1.0, 4 / 3)
        longer = min(shorter * stretch, max(width, height))
        w, h = (longer, shorter) if generator.random() < 0.5 else (shorter, longer)
        w, h = min(round(w), width), min(round(h), height)
    left = int(generator.integers(0, width - w + 1))
    top = int(generator.integers(0, height - h + 1))
    part = picture[top : top + h, left : left + w]
    method = cv2.INTER_AREA if min(w, h) >= side else cv2.INTER_LINEAR
    square = cv2.resize(part, (side, side), interpolation=method)
    if generator.random() < 0.5:
        square = square[:, ::-1]
    return np.ascontiguousarray(square, dtype=np.uint8)


def _orthochromatic(picture: Picture, generator: np.random.Generator) -> Picture:
    """Grey of an emulsion that is partly or wholly blind to red."""
    red = generator.uniform(0.0, 0.25)
    green = generator.uniform(0.35, 0.75)
    weights = np.array([[red, green, 1 - red - green]], np.float32)
    return np.asarray(cv2.transform(picture, weights), np.uint8).reshape(picture.shape[:2])


def _tone(grey: NDArray[np.float32], generator: np.random.Generator) -> NDArray[np.float32]:
    """Exposure, contrast and fading: a gamma, then a smaller range somewhere within 0..1."""
    curved = grey ** np.float32(np.exp(generator.uniform(-0.5, 0.5)))
    span = np.float32(generator.uniform(0.55, 1.15))
    low = np.float32(generator.uniform(-0.1, 1.1 - span))
    return curved * span + low


def aged(picture: Picture, ageing: Ageing, generator: np.random.Generator) -> Picture:
    """The grey ``(H, W)`` uint8 picture that an old camera, paper and scanner leave of it."""
    draw = generator.random
    grey = _orthochromatic(picture, generator) if draw() < ageing.orthochromatic else luma(picture)
    if draw() < ageing.blur:
        grey = np.asarray(cv2.GaussianBlur(grey, (0, 0), generator.uniform(0.4, 1.4)), np.uint8)
    scaled: NDArray[np.float32] = grey.astype(np.float32) / np.float32(255)
    if draw() < ageing.tone:
        scaled = _tone(scaled, generator)
    if draw() < ageing.noise:
        grain = generator.standard_normal(scaled.shape, np.float32)
        if draw() < 0.5:
            grain = np.asarray(cv2.GaussianBlur(grain, (0, 0), 0.8), np.float32) * 2
        scaled = scaled + grain * np.float32(generator.uniform(0.01, 0.08))
    grey = (np.clip(scaled, 0, 1) * 255 + 0.5).astype(np.uint8)
    if draw() < ageing.jpeg:
        quality = int(generator.integers(25, 85))
        _, packed = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, quality])
        grey = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)
    return grey
