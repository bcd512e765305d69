"""Dissolves: one shot mixed into the next over a fraction of a second or some seconds.

Every frame is (1 - x) A + x B, and x grows from 0 to 1 (Hampapur, Jain and Weymouth, "Production
model based digital video segmentation", 1995). Where A and B move little that is seen in the
pictures themselves, and however much they flicker (``cuts_mixtures``); where they move fast it
is seen in what the mixture does to contrast, sharpness and motion (``cuts_courses``).
"""

from restorer.video.cuts_courses import Courses
from restorer.video.cuts_dissolve import Dissolve
from restorer.video.cuts_mixtures import Mixtures
from restorer.video.cuts_pictures import Picture
from restorer.video.flow import Grey


class Dissolves:
    """Finds the middles of dissolves, frame by frame in bounded memory."""

    def __init__(self) -> None:
        self._courses = Courses()
        self._mixtures = Mixtures()

    def push(self, picture: Picture, moved: Grey) -> None:
        """Look at the next frame.

        Args:
            picture: The frame.
            moved: It, levelled, moved to fit the frame before, if there is one.
        """
        self._courses.push(picture, moved)
        self._mixtures.push(picture)

    def finish(self, cuts: set[int]) -> set[int]:
        """First frames of the shots that begin with a dissolve, at its middle.

        Of those that overlap the likeliest is taken, and the shortest of those; ``cuts`` are
        hard cuts, and where there is one there is no dissolve.
        """
        chosen: list[Dissolve] = []
        for found in (self._courses.found, self._mixtures.found):
            for one in sorted(found, key=lambda one: (-one.likely, one.last - one.first)):
                if not one.holds(cuts) and not any(one.overlaps(other) for other in chosen):
                    chosen.append(one)
        return {one.middle for one in chosen}
