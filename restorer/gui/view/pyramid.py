"""A picture at every halved size, so that a hundred megapixels paint as fast as one."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

_SMALLEST = 256  # px of the longer side below which halving saves nothing


@dataclass(frozen=True, eq=False)
class Pyramid:
    """Levels of one picture, each half the size of the one before it.

    levels: read-only, contiguous uint8 arrays, (H, W) grey or (H, W, 3) RGB, sRGB-encoded.
    """

    levels: tuple[np.ndarray, ...]

    @property
    def width(self) -> int:
        return int(self.levels[0].shape[1])

    @property
    def height(self) -> int:
        return int(self.levels[0].shape[0])

    def level_for(self, scale: float) -> int:
        """The smallest level that still has a pixel for each of the screen's.

        scale: device pixels per pixel of level 0.
        """
        level = 0
        while level + 1 < len(self.levels) and scale * 2 ** (level + 1) <= 1.0:
            level += 1
        return level

    def cut(self, level: int, area: QRect) -> QImage:
        """The part `area` (inside the level) as an image of its own, ready to paint."""
        pixels = self.levels[level]
        channels = 1 if pixels.ndim == 2 else 3
        stride = pixels.shape[1] * channels
        start = area.y() * stride + area.x() * channels
        kind = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
        # The view shares the array's memory; the conversion copies, so it may outlive the array.
        view = QImage(pixels.reshape(-1)[start:].data, area.width(), area.height(), stride, kind)
        return view.convertToFormat(QImage.Format.Format_RGB32)

    def reduced(self, side: int) -> np.ndarray:
        """The largest level whose longer side is at most `side`, or the smallest there is."""
        for pixels in self.levels:
            if max(pixels.shape[:2]) <= side:
                return pixels
        return self.levels[-1]


def build(pixels: np.ndarray) -> Pyramid:
    """The pyramid of (H, W[, 3]) uint8 or uint16 pixels. Slow: never on the GUI thread."""
    import cv2  # loaded with the first photo, not with the window

    level = eight_bit(pixels)
    levels = [level]
    while max(level.shape[:2]) > _SMALLEST:
        height, width = (max(1, (side + 1) // 2) for side in level.shape[:2])
        level = np.ascontiguousarray(
            cv2.resize(level, (width, height), interpolation=cv2.INTER_AREA)
        )
        levels.append(level)
    for level in levels:
        level.flags.writeable = False
    return Pyramid(tuple(levels))


def eight_bit(pixels: np.ndarray) -> np.ndarray:
    """Contiguous uint8 pixels; shares memory with `pixels` where they are so already."""
    if pixels.dtype == np.uint16:
        pixels = (pixels >> 8).astype(np.uint8)
    return np.ascontiguousarray(pixels).view()


def to_image(pixels: np.ndarray) -> QImage:
    """An image that owns its memory, from (H, W[, 3]) uint8 or uint16 pixels."""
    import cv2

    small = eight_bit(pixels)
    height, width = small.shape[:2]
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise MemoryError
    # Not as `cut` does it: Qt would keep Python's lock for as long as the whole picture takes.
    out = np.frombuffer(image.bits(), np.uint8).reshape(height, image.bytesPerLine() // 4, 4)
    code = cv2.COLOR_GRAY2BGRA if small.ndim == 2 else cv2.COLOR_RGB2BGRA
    cv2.cvtColor(small, code, dst=out)
    return image
