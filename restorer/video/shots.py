"""Shots: what lies between two cuts and has one look; found by themselves, changed by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from numpy.typing import NDArray

from restorer.engine.look import Look


@dataclass(frozen=True)
class Shot:
    """Frames from ``first`` to ``last`` (both belong to it), counted from 0 in the clip.

    Attributes:
        first: Its first frame.
        last: Its last frame.
        look: Its own look; None takes the project's.
        grey: Leave these frames as they are.
    """

    first: int
    last: int
    look: Look | None = None
    grey: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.first <= self.last:
            raise ValueError(f"no shot goes from {self.first} to {self.last}")

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __contains__(self, frame: int) -> bool:
        return self.first <= frame <= self.last


def find_shots(pictures: Iterable[tuple[int, NDArray[Any]]]) -> list[Shot]:
    """The shots of a clip, gapless and in order; none where there are no pictures.

    Looks at one picture after the other and keeps only the last few seconds, small.

    Args:
        pictures: Frame numbers, each one more than the last, with grey pictures ``(H, W)``,
            uint8 or uint16. 100 pixels of width are enough.
    """
    from restorer.video.cuts import Cuts

    cuts = Cuts()
    first = last = None
    for index, picture in pictures:
        first = index if first is None else first
        last = index
        cuts.push(index, picture)
    if first is None or last is None:
        return []
    return from_cuts(first, last, cuts.finish())


def from_cuts(first: int, last: int, cuts: Iterable[int]) -> list[Shot]:
    """Shots from ``first`` to ``last`` of which new ones begin at ``cuts``, without looks.

    Cuts outside of that range are left out.
    """
    starts = [first, *sorted({cut for cut in cuts if first < cut <= last})]
    ends = [*(start - 1 for start in starts[1:]), last]
    return [Shot(start, end) for start, end in zip(starts, ends, strict=True)]


def shot_at(shots: Sequence[Shot], frame: int) -> int:
    """Which of the shots the frame belongs to.

    Raises:
        ValueError: None of them.
    """
    for index, shot in enumerate(shots):
        if frame in shot:
            return index
    raise ValueError(f"frame {frame} belongs to no shot")


def split(shots: Sequence[Shot], at: int) -> list[Shot]:
    """The shots with a new one beginning at frame ``at``; both parts keep the look.

    As they are where one begins there already.

    Raises:
        ValueError: The frame belongs to no shot.
    """
    index = shot_at(shots, at)
    shot = shots[index]
    if at == shot.first:
        return list(shots)
    parts = [replace(shot, last=at - 1), replace(shot, first=at)]
    return [*shots[:index], *parts, *shots[index + 1 :]]


def join(shots: Sequence[Shot], index: int) -> list[Shot]:
    """The shots with ``shots[index]`` and the one after it made one, with the first one's look.

    Raises:
        ValueError: There is no such shot, or none after it.
    """
    if not 0 <= index < len(shots) - 1:
        raise ValueError(f"shot {index} of {len(shots)} has none after it")
    joined = replace(shots[index], last=shots[index + 1].last)
    return [*shots[:index], joined, *shots[index + 2 :]]
