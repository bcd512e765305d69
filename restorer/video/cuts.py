"""Where one shot ends and the next begins, in films that flicker, flash and are scratched.

PySceneDetect's adaptive detector proposes hard cuts. It is fed with small, soft pictures of
equal brightness and contrast, so that dust, scratches and the flicker of an old film do not
count. In fast pans it sees no step that stands out; there a step is proposed that is far from
what motion explains. Either is asked twice: motion must not explain the step, and none of the
last few pictures may come back among the next few (after a flash, a torn frame). Fades through
black or white are found here, dissolves, which the detector does not know, in ``cuts_gradual``.
"""

from collections import deque
from typing import Any, Final

import cv2
from numpy.typing import NDArray
from scenedetect import AdaptiveDetector, FrameTimecode

from restorer.video.cuts_gradual import Dissolves
from restorer.video.cuts_pictures import Picture, apart, fitted, reduced, unlikeness
from restorer.video.flow import Motion

#: Unlikeness from which on two pictures show something else. Steps within the shots of the real
#: clips tried reach 0.22 where the detector proposes a cut, hard cuts 0.31 to 1.1.
_ANOTHER: Final = 0.27
#: Unlikeness of a step that is proposed whatever is around it: within shots it reaches 0.47.
_FAR: Final = 0.6
#: Longest flash in frames.
_FLASH: Final = 3
#: Frames that the detector looks to either side, and the least that lie between two cuts.
_WINDOW: Final = 2
#: Its thresholds: how much larger than its neighbours a step is to be (its own default, 3, misses
#: cuts in unsteady films), and how large in steps of brightness.
_RATIO: Final = 2.0
_STEP: Final = 15.0


class Cuts:
    """Finds the first frames of new shots, frame by frame in bounded memory.

    Shots of one or two frames are none, save at the end.
    """

    def __init__(self) -> None:
        self._detector = AdaptiveDetector(
            adaptive_threshold=_RATIO,
            min_scene_len=0,
            window_width=_WINDOW,
            min_content_val=_STEP,
            luma_only=True,
        )
        self._dissolves = Dissolves()
        self._motion = Motion(fine=False)
        self._seen: deque[Picture] = deque(maxlen=2 * _FLASH + 2)
        self._proposed: set[int] = set()
        self._cuts: set[int] = set()
        self._before_blank: Picture | None = None
        self._first = 0

    def push(self, index: int, frame: NDArray[Any]) -> None:
        """Look at the next frame: ``(H, W)`` grey, uint8 or uint16, of any size."""
        picture = reduced(index, frame)
        self._follow_blanks(picture)
        before = self._seen[-1] if self._seen else None
        self._seen.append(picture)
        # It wants three channels, and a time, which plays no part in what it decides.
        colours = cv2.cvtColor(picture.levelled, cv2.COLOR_GRAY2BGR)
        found = self._detector.process_frame(FrameTimecode(index, 25.0), colours)
        self._proposed.update(time.frame_num for time in found)
        if before is None:
            self._first = index
            self._dissolves.push(picture, picture.levelled)
        else:
            moved = fitted(before, picture, self._motion)
            self._dissolves.push(picture, moved)
            if apart(before, moved) > _FAR:
                self._proposed.add(index)
        self._judge_up_to(index - _FLASH)

    def finish(self) -> list[int]:
        """The first frame of every new shot but the first one, in order."""
        self._judge_up_to(None)
        return sorted(self._cuts | self._dissolves.finish(self._cuts))

    def _judge_up_to(self, last: int | None) -> None:
        for index in sorted(self._proposed):
            if last is None or index <= last:
                self._proposed.discard(index)
                self._judge(index)

    def _judge(self, index: int) -> None:
        *earlier, before = (seen for seen in self._seen if seen.index < index)
        after, *later = (seen for seen in self._seen if seen.index >= index)
        if before.blank or after.blank or index - max(self._cuts, default=self._first) <= _WINDOW:
            return
        pairs = [(before, after), *((one, after) for one in earlier), *((before, o) for o in later)]
        if all(self._differ(*pair) for pair in pairs):
            self._cuts.add(index)

    def _follow_blanks(self, picture: Picture) -> None:
        """After frames that show nothing, something else than before them: a fade."""
        last = self._seen[-1] if self._seen else None
        if picture.blank and last and not last.blank:
            self._before_blank = last
        if not picture.blank and self._before_blank:
            if self._differ(self._before_blank, picture):
                self._cuts.add(picture.index)
            self._before_blank = None

    def _differ(self, one: Picture, other: Picture) -> bool:
        return unlikeness(one, other, self._motion) > _ANOTHER
