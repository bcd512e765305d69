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
    """How often the grey input suffers what old photographs suffered (probabilities).

    What is never to happen draws nothing, so that runs from before a kind was known repeat.
    """

    orthochromatic: float = 0.25  # an emulsion blind to red
    tone: float = 0.6  # exposure, range, overall fading
    noise: float = 0.3  # and grain
    blur: float = 0.2
    jpeg: float = 0.15
    halation: float = 0.0  # light that spreads in the film around what is bright
    contrast: float = 0.0  # soft and hard papers
    fading: float = 0.0  # uneven, as from light and damp
    sepia: float = 0.0  # toned prints and yellow paper, before the grey conversion
    warp: float = 0.0  # small rotation and perspective, of the truth too
    video_noise: float = 0.0  # speckles in input and truth; DeOldify's video model has 0.8


@dataclass(frozen=True)
class Views:
    """Which part of a picture is shown.

    The application squashes whole photos to a square, whatever their shape, so many of the draws
    are nearly the whole picture; the others are closer views with a milder squash.
    """

    whole: float = 0.5  # how often nearly the whole picture
    closest: float = 0.6  # share of the shorter side that the closest of the others shows


def _happens(probability: float, generator: np.random.Generator) -> bool:
    return probability > 0 and generator.random() < probability


def crop(picture: Picture, side: int, views: Views, generator: np.random.Generator) -> Picture:
    """A part of the picture squashed to ``(side, side, 3)``, mirrored half of the time."""
    height, width = picture.shape[:2]
    if generator.random() < views.whole:
        share = generator.uniform(0.85, 1.0, 2)
        w, h = round(width * share[0]), round(height * share[1])
    else:
        shorter = min(width, height) * generator.uniform(views.closest, 1.0)
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


def _halation(grey: Picture, generator: np.random.Generator) -> Picture:
    """What is brighter than a threshold spreads as a wide glow; nothing gets darker."""
    threshold = generator.uniform(140, 220)
    sigma = grey.shape[1] * generator.uniform(0.01, 0.05)
    light = np.maximum(grey.astype(np.float32) - np.float32(threshold), 0)
    glow = np.asarray(cv2.GaussianBlur(light, (0, 0), sigma), np.float32)
    spread = grey + glow * np.float32(generator.uniform(0.5, 2.0))
    return np.minimum(spread + 0.5, 255).astype(np.uint8)


def _contrast(grey: NDArray[np.float32], generator: np.random.Generator) -> NDArray[np.float32]:
    """A curve through 0, 1/2 and 1: steeper in the middle (hard paper) or flatter (soft)."""
    strength = np.float32(generator.uniform(0.5, 1.8))
    distance = 2 * np.clip(grey, 0, 1) - 1
    if generator.random() < 0.5:
        curved = np.tanh(strength * distance) / np.tanh(strength)
    else:
        curved = np.arctanh(distance * np.tanh(strength)) / strength
    return np.asarray((curved + 1) / 2, np.float32)


def _fading(grey: NDArray[np.float32], generator: np.random.Generator) -> NDArray[np.float32]:
    """A veil of one tone, thicker here than there: mixes the picture with light or dark."""
    patches = generator.uniform(0, generator.uniform(0.1, 0.5), (4, 4)).astype(np.float32)
    size = (grey.shape[1], grey.shape[0])
    veil = np.asarray(cv2.resize(patches, size, interpolation=cv2.INTER_CUBIC), np.float32)
    veil = np.clip(veil, 0, 1)
    tone = np.float32(generator.uniform(0.7, 1.0) if generator.random() < 0.7 else 0.1)
    return grey * (1 - veil) + tone * veil


def _sepia(grey: NDArray[np.float32], generator: np.random.Generator) -> NDArray[np.float32]:
    """A toned print on coloured paper, scanned in colour and made grey as the application does.

    Tones run from the darkest the toner gives to the paper's, each channel on a curve of its own.
    """
    darkest = generator.uniform((0.05, 0.02, 0.0), (0.30, 0.20, 0.15))
    paper = generator.uniform((0.85, 0.75, 0.55), (1.0, 0.95, 0.85))
    gammas = generator.uniform((0.7, 0.9, 1.0), (1.0, 1.1, 1.5))
    tones = np.clip(grey, 0, 1)[..., None] ** gammas.astype(np.float32)
    print_ = darkest + (paper - darkest) * tones
    toned: NDArray[np.float32] = luma((print_ * 255 + 0.5).astype(np.uint8)).astype(np.float32)
    return toned / np.float32(255)


def warped(square: Picture, generator: np.random.Generator) -> Picture:
    """A picture ``(S, S, 3)`` turned by up to 8 degrees and seen a little from the side."""
    side = square.shape[0]
    corners = np.array([(0, 0), (side, 0), (side, side), (0, side)], np.float32)
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), generator.uniform(-8, 8), 1.0)
    turned = corners @ turn[:, :2].T + turn[:, 2]
    target = turned + generator.uniform(-0.06, 0.06, (4, 2)) * side
    matrix = cv2.getPerspectiveTransform(corners, target.astype(np.float32))
    moved = cv2.warpPerspective(square, matrix, (side, side), borderMode=cv2.BORDER_REFLECT_101)
    return np.asarray(moved, np.uint8)


def speckled(picture: Picture, generator: np.random.Generator) -> Picture:
    """DeOldify's video noise on ``(H, W)`` or ``(H, W, 3)``: 0.1 to 40 % of the pixels, drawn with
    repetition, are moved by -30..29, all channels alike."""
    pixels = picture.shape[0] * picture.shape[1]
    drawn = generator.integers(0, pixels, int(pixels * generator.uniform(0.001, 0.4)))
    moves = np.zeros(pixels, np.int16)
    moves[drawn] = generator.integers(-30, 30, drawn.size)
    moves = moves.reshape(*picture.shape[:2], *[1] * (picture.ndim - 2))
    return np.clip(picture + moves, 0, 255).astype(np.uint8)


def pair(
    picture: Picture, side: int, views: Views, ageing: Ageing, generator: np.random.Generator
) -> tuple[Picture, Picture]:
    """The aged grey ``(S, S)`` and the truth ``(S, S, 3)`` of a part of ``picture``, aligned."""
    square = crop(picture, side, views, generator)
    if _happens(ageing.warp, generator):
        square = warped(square, generator)
    grey = aged(square, ageing, generator)
    if _happens(ageing.video_noise, generator):
        grey, square = speckled(grey, generator), speckled(square, generator)
    return grey, square


def aged(picture: Picture, ageing: Ageing, generator: np.random.Generator) -> Picture:
    """The grey ``(H, W)`` uint8 picture that an old camera, paper and scanner leave of it."""
    draw = generator.random
    grey = _orthochromatic(picture, generator) if draw() < ageing.orthochromatic else luma(picture)
    if _happens(ageing.halation, generator):
        grey = _halation(grey, generator)
    if draw() < ageing.blur:
        grey = np.asarray(cv2.GaussianBlur(grey, (0, 0), generator.uniform(0.4, 1.4)), np.uint8)
    scaled: NDArray[np.float32] = grey.astype(np.float32) / np.float32(255)
    if draw() < ageing.tone:
        scaled = _tone(scaled, generator)
    if _happens(ageing.contrast, generator):
        scaled = _contrast(scaled, generator)
    if _happens(ageing.fading, generator):
        scaled = _fading(scaled, generator)
    if draw() < ageing.noise:
        grain = generator.standard_normal(scaled.shape, np.float32)
        if draw() < 0.5:
            grain = np.asarray(cv2.GaussianBlur(grain, (0, 0), 0.8), np.float32) * 2
        scaled = scaled + grain * np.float32(generator.uniform(0.01, 0.08))
    if _happens(ageing.sepia, generator):
        scaled = _sepia(scaled, generator)
    grey = (np.clip(scaled, 0, 1) * 255 + 0.5).astype(np.uint8)
    if draw() < ageing.jpeg:
        quality = int(generator.integers(25, 85))
        _, packed = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, quality])
        grey = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)
    return grey
