"""The render factor that suits a film: one for all of it, or its colours would flicker.

The rule is that of photos (``engine.auto_factor``), asked of a few frames spread evenly over the
whole film, whatever part of it is coloured: what half of them bear, the film bears. Frames that
show nothing have no say.
"""

from fractions import Fraction
from statistics import median_low
from typing import Final

from restorer.engine.auto_factor import choose
from restorer.engine.look import RENDER_BASE, RENDER_FACTORS
from restorer.video.reading import Clip

#: How many frames are asked.
_ASKED: Final = 9
#: Standard deviation (of 255 steps) below which a frame shows nothing.
_BLANK: Final = 6.0


def bearing(clip: Clip) -> int:
    """The largest render factor, 7..45, whose square shows the film no softer than it should.

    Takes as long as decoding a few frames. The same film always has the same.

    Raises:
        RestorerError: The film is gone.
    """
    info, most = clip.info, RENDER_FACTORS[-1]
    room = int((info.width * info.height) ** 0.5) // RENDER_BASE
    room = min(max(room, RENDER_FACTORS[0]), most)
    length = info.duration or Fraction(0)
    places = [info.start + length * Fraction(2 * i + 1, 2 * _ASKED) for i in range(_ASKED)]
    found = [choose(grey, room).factor for grey in clip.glimpses(places) if grey.std() >= _BLANK]
    return median_low(found) if found else room
