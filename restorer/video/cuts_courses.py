"""Dissolves between pictures of which one moves fast: no two frames show the same there.

So no frame can be told to be a mixture of two others. But what ``cuts_signs`` measures in single
frames takes a known course through a dissolve. It is looked for in windows of several lengths,
as in Lienhart, "Reliable dissolve detection", 2001.
"""

from collections import deque
from typing import Final

import numpy as np

from restorer.video.cuts_dissolve import Dissolve
from restorer.video.cuts_pictures import Picture, unlikeness
from restorer.video.cuts_signs import Recent, Signs
from restorer.video.cuts_windows import Window
from restorer.video.flow import Grey, Motion

#: Frames of the dissolves that are looked for.
_SPANS: Final = (8, 12, 18, 27, 40, 60)
#: What each of a window's cues counts, and the sum from which on it is a dissolve. They are from
#: logistic regression on made films: dissolves between moving pictures against what, in each
#: film, looked most like one elsewhere (pans, zooms, shaking, people close by, flashes, fog,
#: explosions, failing lights). At 8.74 the odds are even among the latter, the worst of all films.
_WEIGHTS: Final = np.array((0.83, 2.03, 0.54, -1.62, -2.54, 0.72, -1.17), np.float32)
_LEAST: Final = 8.5
#: The haste from which on it is fast motion, whatever else it looks like: dissolves reach 4.
_HASTE: Final = 4.0
#: Unlikeness of the pictures before and after, motion made good, from which on they are two shots.
_ANOTHER: Final = 0.45


class Courses:
    """Finds dissolves, frame by frame in bounded memory.

    Attributes:
        found: What was found so far. Many may be of one dissolve.
    """

    def __init__(self) -> None:
        self.found: list[Dissolve] = []
        self._windows = [Window(span) for span in _SPANS]
        longest = self._windows[-1].length
        self._seen: deque[Picture] = deque(maxlen=longest)
        self._signs = Recent(longest)
        self._measure = Signs()
        self._motion = Motion(fine=False)

    def push(self, picture: Picture, moved: Grey) -> None:
        """Look at the next frame.

        Args:
            picture: The frame. No dissolve reaches across one that shows nothing.
            moved: It, levelled, moved to fit the frame before, if there is one.
        """
        if picture.blank:
            self._measure = Signs()
            self._seen.clear()
            return
        signs = self._measure.of(picture, moved)
        if signs is None:
            return
        self._seen.append(picture)
        self._signs.push(signs)
        for window in self._windows:
            # Long windows need not be tried at every frame.
            if window.length <= len(self._seen) and picture.index % max(1, window.span // 8) == 0:
                self._try(window)

    def _try(self, window: Window) -> None:
        signs = self._signs.last(window.length)
        if not window.may_hold(signs):
            return
        likely = float(_WEIGHTS @ window.cues(signs))
        if likely < _LEAST or window.haste(signs) > _HASTE:
            return
        start, end = self._seen[window.margin - window.length], self._seen[-window.margin]
        if unlikeness(start, end, self._motion) > _ANOTHER:
            middle = start.index + window.span // 2
            self.found.append(
                Dissolve(likely, start.index, middle, end.index, margin=window.margin)
            )
