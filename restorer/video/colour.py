"""How a film's numbers stand for colours: range, depth and matrix of its luma and chroma.

Values of the tags are those of ITU-T H.273, which FFmpeg uses as they are.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

UNSPECIFIED: Final = 2
BT709: Final = 1
SMPTE170M: Final = 6
LIMITED, FULL = 1, 2

#: Weights of red and blue in luma, by H.273's MatrixCoefficients.
_WEIGHTS: Final = {
    1: (0.2126, 0.0722),
    4: (0.30, 0.11),
    5: (0.299, 0.114),
    6: (0.299, 0.114),
    7: (0.212, 0.087),
    9: (0.2627, 0.0593),
}


@dataclass(frozen=True)
class Coding:
    """How luma and chroma are coded; hashable.

    Attributes:
        bits: 8 or 10.
        matrix: One of H.273's MatrixCoefficients that has weights: 1, 4, 5, 6, 7 or 9.
        full_range: Luma uses 0..2^bits - 1, not 16..235 (times 4 for 10 bits).
        primaries: H.273's ColourPrimaries, 2 where the film does not say.
        transfer: H.273's TransferCharacteristics, 2 where the film does not say.
    """

    bits: int = 8
    matrix: int = BT709
    full_range: bool = False
    primaries: int = UNSPECIFIED
    transfer: int = UNSPECIFIED

    @property
    def pixel_format(self) -> str:
        """FFmpeg's name of the planes, 4:2:0."""
        return "yuv420p" if self.bits == 8 else "yuv420p10le"

    @property
    def dtype(self) -> "np.dtype[Any]":
        """Of the planes: uint8 or uint16."""
        return np.dtype(np.uint8 if self.bits == 8 else "<u2")

    @property
    def weights(self) -> tuple[float, float]:
        """Weights of red and of blue in luma."""
        return _WEIGHTS[self.matrix]

    @property
    def black(self) -> int:
        """The luma of black."""
        return 0 if self.full_range else 16 << (self.bits - 8)

    @property
    def luma_span(self) -> int:
        """From black to white."""
        return (1 << self.bits) - 1 if self.full_range else 219 << (self.bits - 8)

    @property
    def chroma_span(self) -> int:
        """From the least to the greatest chroma."""
        return (1 << self.bits) - 1 if self.full_range else 224 << (self.bits - 8)

    @property
    def neutral(self) -> int:
        """The chroma of grey."""
        return 128 << (self.bits - 8)

    def grey(self, luma: NDArray[Any]) -> NDArray[np.uint8]:
        """Luma as it is shown, uint8 over 0..255, in the shape of ``luma``."""
        table = _grey_table(self.bits, self.full_range)
        if self.bits == 8 and luma.size:
            return np.asarray(cv2.LUT(luma, table), np.uint8)
        return np.asarray(table[luma], np.uint8)


@lru_cache
def _grey_table(bits: int, full_range: bool) -> NDArray[np.uint8]:
    coding = Coding(bits, BT709, full_range)
    values = (np.arange(1 << bits) - coding.black) * (255 / coding.luma_span)
    table: NDArray[np.uint8] = np.rint(np.clip(values, 0, 255)).astype(np.uint8)
    return table


def matrix_of(tag: int, width: int, height: int) -> int:
    """The matrix that a film's tag means; where it says nothing usable, what players assume.

    Standard definition was BT.601 everywhere, high definition is BT.709.
    """
    if tag in _WEIGHTS:
        return tag
    return BT709 if width >= 1280 or height > 576 else SMPTE170M
