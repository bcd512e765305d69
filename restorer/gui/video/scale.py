"""Which moment of a film lies where on the timeline."""

from dataclasses import dataclass, replace

_CLOSEST = 80.0  # logical pixels of a frame at the largest zoom
#: Seconds between two marks.
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000)
_MARGIN = 0.04  # of a part of the film is shown beside it
_APART = 84.0  # logical pixels between two marks, at least


@dataclass(frozen=True)
class Scale:
    """Seconds as pixels; every change gives another one.

    Attributes:
        length: Of the film, in seconds.
        frame: The shortest time between two frames, in seconds.
        width: Of the timeline in logical pixels.
        zoom: 1: the whole film is seen.
        left: Seconds at the left edge.
    """

    length: float
    frame: float
    width: float
    zoom: float = 1.0
    left: float = 0.0

    @property
    def pixels(self) -> float:
        """Of one second."""
        return self.zoom * self.width / self.length

    @property
    def seen(self) -> float:
        """Seconds that are seen."""
        return self.length / self.zoom

    @property
    def most_zoom(self) -> float:
        """Where single frames lie apart."""
        return max(1.0, _CLOSEST / self.frame * self.length / max(self.width, 1.0))

    @property
    def step(self) -> float:
        """Seconds between two marks."""
        return next((s for s in _STEPS if s * self.pixels >= _APART), _STEPS[-1])

    def x(self, seconds: float) -> float:
        """Where a moment lies."""
        return (seconds - self.left) * self.pixels

    def seconds(self, x: float) -> float:
        """The moment at a place."""
        return self.left + x / self.pixels

    def zoomed(self, factor: float, x: float) -> "Scale":
        """Closer or farther; what lies at `x` stays there."""
        zoom = min(max(self.zoom * factor, 1.0), self.most_zoom)
        other = replace(self, zoom=zoom)
        return other.scrolled(self.seconds(x) - x / other.pixels)

    def scrolled(self, left: float) -> "Scale":
        """With another left edge, as far as there is film."""
        return replace(self, left=min(max(left, 0.0), self.length - self.seen))

    def between(self, begin: float, end: float) -> "Scale":
        """So that the film from one moment to another takes nearly all of the width."""
        length = max(end - begin, self.frame)
        margin = _MARGIN * length
        zoom = min(max(self.length / (length + 2 * margin), 1.0), self.most_zoom)
        other = replace(self, zoom=zoom)
        return other.scrolled((begin + end - other.seen) / 2)

    def resized(self, width: float) -> "Scale":
        """For another width of the timeline."""
        return replace(self, width=max(width, 1.0)).zoomed(1.0, 0.0)

    def showing(self, seconds: float) -> "Scale":
        """Scrolled as far as needed to see that moment."""
        if self.left <= seconds <= self.left + self.seen:
            return self
        return self.scrolled(seconds - self.seen / 2)
