"""What a dissolve is, however it was found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dissolve:
    """One shot mixed into the next.

    Attributes:
        likely: The more the likelier, compared with what was found in the same way.
        first: The last frame that shows the one shot alone.
        middle: The first frame of the next shot.
        last: The first frame that shows that one alone.
        margin: How many frames to either side were looked at.
    """

    likely: float
    first: int
    middle: int
    last: int
    margin: int = 0

    def holds(self, cuts: set[int]) -> bool:
        """Whether it, or its margin, reaches across a cut."""
        return any(self.first - self.margin < cut <= self.last + self.margin for cut in cuts)

    def overlaps(self, other: "Dissolve") -> bool:
        """Whether there is a time at which both are on."""
        return self.first < other.last and other.first < self.last
