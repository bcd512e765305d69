"""Frames of a film before and after: the place that is looked at stays from frame to frame."""

from restorer.gui.view.compare import CompareView
from restorer.gui.view.pyramid import Pyramid


class FilmView(CompareView):
    """The compare view for pictures that follow each other."""

    @property
    def in_colour(self) -> bool:
        """Whether the frame's colours are there."""
        return self._after is not None

    def show_frame(self, before: Pyramid, after: Pyramid | None = None) -> None:
        """Show another frame of the film, where the last one was looked at."""
        viewport = self.viewport
        self.show_photo(before)
        if viewport is not None and self.viewport is not None:
            same = (viewport.photo.width(), viewport.photo.height())
            if same == (before.width, before.height):
                self._set_viewport(viewport)
        self.show_colours(after)
