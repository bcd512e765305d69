"""Chroma that holds still: what a network says of each frame, averaged along motion.

Networks see one frame at a time and change their mind from frame to frame. Here every cell of
the small chroma keeps the mean of what was said of the same spot of the scene before, carried
along by optical flow, and how many frames that mean is worth. Where the flow cannot be trusted
(something was covered, left the picture, or looks different), it is worth less, and the new
frame counts for more. Luminance is only looked at.
"""

import io
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.errors import RestorerError
from restorer.video.flow import Floats, Grey, Motion, carried, grid, small_grey

#: Pixels of the pictures between which motion is measured; their shape is the film's.
_PIXELS: Final = 192 * 144
#: Frames that the mean may be worth at full strength.
_MOST: Final = 24.0
#: How far, in pixels, flow there and back may miss, for a confidence of 1/e; and which share of
#: its length (Sundaram, Brox and Keutzer, "Dense point trajectories by GPU-accelerated large
#: displacement optical flow", 2010, have the form).
_MISS: Final = 1.5
_MISS_SHARE: Final = 0.15
#: Difference of brightness, in steps of 255 at equal contrast, for a confidence of 1/e.
_DIFFERENT: Final = 16.0


@dataclass(frozen=True, eq=False)
class _State:
    """What is known of the last frame.

    Attributes:
        grey: ``(H, W)`` uint8, the frame at the size of ``_PIXELS``.
        chroma: ``(h, w, c)`` float32, the mean so far.
        worth: ``(h, w)`` float32, how many frames it is worth.
    """

    grey: Grey
    chroma: Floats
    worth: Floats


class Steadier:
    """Steadies the chroma of one frame after the other; every push has its answer at once.

    The same frames give the same answers, bit for bit, however many threads OpenCV has. An
    instance is used by one thread at a time.

    Args:
        strength: 0 (chroma stays as it is) .. 100 (the mean of up to 25 frames).

    Raises:
        RestorerError: The strength is out of range.
    """

    def __init__(self, strength: float = 50) -> None:
        if not 0 <= strength <= 100:
            raise RestorerError(
                "The steadiness {number} is out of range: choose 0 to 100.",
                number=f"{strength:g}",
            )
        self._most = _MOST * (strength / 100) ** 2
        self._motion = Motion()
        self._state: _State | None = None

    def push(self, luma: NDArray[Any], chroma: Floats) -> Floats:
        """The frame's chroma, steadied: float32 of the same shape.

        A frame of another size than the last one begins anew, as after ``reset``. The answer
        is what the next one stands on: it is not to be changed.

        Args:
            luma: ``(H, W)`` uint8 or uint16, the frame in any size from the network's on.
            chroma: ``(h, w, 2)`` float32 over the whole frame, in any unit and any linear
                space of chroma (a*, b*; B - Y, R - Y).
        """
        if self._most == 0:
            return chroma
        grey = np.rint(small_grey(luma, _PIXELS)).astype(np.uint8)
        last = self._state
        if last is None or (last.grey.shape, last.chroma.shape) != (grey.shape, chroma.shape):
            self._state = _State(grey, chroma, np.ones(chroma.shape[:2], np.float32))
            return chroma
        flow, trust = self._traced(grey, last.grey)
        flow, trust = _on_grid(flow, trust, *chroma.shape[:2])
        worth = carried(last.worth, flow) * trust
        before = carried(last.chroma, flow, smooth=True)
        steady = chroma + (before - chroma) * (worth / (worth + 1))[..., None]
        self._state = _State(grey, steady, np.minimum(worth + 1, np.float32(self._most)))
        return steady

    def reset(self) -> None:
        """Forget all frames: at a cut, or wherever a new shot begins."""
        self._state = None

    def save(self) -> bytes:
        """All that later answers depend on, for ``restore``; 110 kilobytes on a grid of 84."""
        file = io.BytesIO()
        if self._state is not None:
            np.savez(file, **vars(self._state))
        return file.getvalue()

    def restore(self, state: bytes) -> None:
        """Go on as the one that was saved, of the same strength, would have."""
        self._state = None
        if state:
            with np.load(io.BytesIO(state), allow_pickle=False) as arrays:
                self._state = _State(*(arrays[name] for name in ("grey", "chroma", "worth")))

    def _traced(self, grey: Grey, last: Grey) -> tuple[Floats, Floats]:
        """Where each pixel was in the last frame, ``(H, W, 2)``, and how far to trust it, 0..1."""
        flow = self._motion.between(grey, last)
        back = carried(self._motion.between(last, grey), flow)
        miss = _squared(flow + back)
        length = _squared(flow) + _squared(back)
        allowed = np.float32(_MISS**2) + np.float32(_MISS_SHARE**2) * length
        change = _change(grey, carried(last, flow)) / np.float32(_DIFFERENT)
        trust = np.exp(-miss / allowed - change * change)
        height, width = grey.shape
        across, down = grid(height, width)
        x, y = across + flow[..., 0], down + flow[..., 1]
        inside = (x > -1) & (x < width) & (y > -1) & (y < height)
        # Beside the edges of a motion the small chroma is partly that of another thing.
        return flow, np.asarray(cv2.erode(trust * inside, np.ones((3, 3))), np.float32)


def _squared(flow: Floats) -> Floats:
    """The squared length of each vector of ``(h, w, 2)``."""
    # ``sum`` over so short an axis takes 17 times as long.
    x, y = flow[..., 0], flow[..., 1]
    return x * x + y * y


def _change(grey: Grey, before: Grey) -> Floats:
    """How much brighter or darker each spot became; the whole picture's flicker taken off."""
    now, then = grey.astype(np.float32), before.astype(np.float32)
    contrast = float(now.std()) / max(float(then.std()), 1.0)
    then = (then - then.mean()) * np.float32(min(max(contrast, 0.5), 2.0)) + now.mean()
    # Grain is no change of the scene.
    return np.asarray(cv2.GaussianBlur(now - then, (0, 0), 1), np.float32)


def _on_grid(flow: Floats, trust: Floats, height: int, width: int) -> tuple[Floats, Floats]:
    """Both on the chroma's grid, the flow in its cells."""
    shrinks = height < flow.shape[0] and width < flow.shape[1]
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    cells = np.array([width / flow.shape[1], height / flow.shape[0]], np.float32)
    small = cv2.resize(flow, (width, height), interpolation=how) * cells
    return small, np.asarray(cv2.resize(trust, (width, height), interpolation=how), np.float32)
