"""Frames in, coloured frames out: network, steadying and laying, shot by shot."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from restorer import catalogue
from restorer.engine.look import AUTO, RENDER_FACTORS, Look
from restorer.engine.result import Rendering
from restorer.errors import RestorerError
from restorer.imaging.photo import Photo
from restorer.sentences import Sentence
from restorer.video.frames import Frame
from restorer.video.laying import differences, laid
from restorer.video.repeats import repeats
from restorer.video.shots import Shot
from restorer.video.steady import Steadier

#: Runs the network: ``engine.Colorizer.render_group``, or a queue that does it elsewhere. The
#: answers of two networks come mixed.
Render = Callable[[Sequence[Photo], Look], list[Rendering]]

_NO_SHOT: Final = Shot(0, 1 << 62)


@dataclass(frozen=True, eq=False)
class Asked:
    """A frame, the shot it belongs to, and the look that it gets."""

    frame: Frame
    shot: Shot
    look: Look

    @property
    def run(self) -> Look | None:
        """What the network is asked for: equal for frames that one run can take; None: nothing."""
        return None if self.shot.grey else self.look.bare


@dataclass(frozen=True, eq=False)
class Rendered:
    """A frame with the network's answer to it; None where it stays as it is."""

    asked: Asked
    rendering: Rendering | None


def for_film(look: Look, most: int = RENDER_FACTORS[-1]) -> Look:
    """The look with one render factor for the whole film, in place of None or "auto".

    None is the model's own for films. So is "auto", but at most ``most``, which is what the film
    bears (``film_factor.bearing``): never a factor for each frame, which would flicker.
    """
    if isinstance(look.render_factor, int):
        return look
    own = catalogue.find(look.model).video_render_factor
    return replace(look, render_factor=min(own, most) if look.render_factor == AUTO else own)


def check_shots(shots: Sequence[Shot]) -> None:
    """Raises RestorerError where the shots leave frames out or overlap."""
    for one, other in pairwise(shots):
        if other.first != one.last + 1:
            raise RestorerError(
                "The shots are not in order: one ends with frame {last}, the next begins with "
                "frame {first}.",
                last=one.last,
                first=other.first,
            )


class Shots:
    """Which shot a frame belongs to, for frames that come in order.

    Args:
        shots: In order and without gaps; frames beyond them belong to the nearest.
    """

    def __init__(self, shots: Sequence[Shot]) -> None:
        self._shots = list(shots) or [_NO_SHOT]
        self._position = 0

    def at(self, index: int) -> Shot:
        """The shot of frame ``index``."""
        while self._position + 1 < len(self._shots) and index > self._current.last:
            self._position += 1
        return self._current

    @property
    def _current(self) -> Shot:
        return self._shots[self._position]


def grouped(frames: Iterable[Frame], shots: Shots, look: Look, size: int) -> Iterator[list[Asked]]:
    """Frames in groups of at most ``size`` that one run of the network can take.

    Frames that stay grey are in groups of their own.
    """
    group: list[Asked] = []
    for frame in frames:
        shot = shots.at(frame.index)
        asked = Asked(frame, shot, for_film(shot.look or look))
        if group and (len(group) == size or group[0].run != asked.run):
            yield group
            group = []
        group.append(asked)
    if group:
        yield group


class Renderer:
    """Runs the network over groups; a frame that repeats the last one it saw gets that answer.

    It begins anew with each shot.

    Args:
        render: The network.
        piece: After how many frames it forgets what it saw: a run that goes on from there says
            the same.
    """

    def __init__(self, render: Render, piece: int) -> None:
        self._render, self._piece = render, piece
        self._last: tuple[Asked, Rendering] | None = None
        self._count = 0

    def rendered(self, group: list[Asked]) -> Iterator[Rendered]:
        """The frames of one group with the network's answers."""
        if group[0].run is None:
            self._count += len(group)
            for asked in group:
                yield Rendered(asked, None)
            return
        fresh = list(self._fresh(group))
        photos = [
            Photo(asked.frame.grey, name=Sentence("frame {number}", number=asked.frame.index))
            for asked, new in zip(group, fresh, strict=True)
            if new
        ]
        answers = iter(self._render(photos, group[0].look) if photos else [])
        for asked, new in zip(group, fresh, strict=True):
            if new:
                self._last = asked, next(answers)
            assert self._last is not None
            yield Rendered(asked, self._last[1])

    def _fresh(self, group: list[Asked]) -> Iterator[bool]:
        """Of each frame, whether the network has to see it."""
        seen = self._last[0] if self._last else None
        for asked in group:
            begins = seen is None or seen.shot != asked.shot or self._count % self._piece == 0
            self._count += 1
            # Compared with what it saw itself: many small steps may lead far away.
            if seen is None or begins or not repeats(asked.frame.grey, seen.frame.grey):
                seen = asked
            yield seen is asked


class Painter:
    """Steadies and lays chroma, frame after frame; begins anew with each shot.

    Args:
        steadiness: 0..100.
        state: Of a painter that is to be gone on with, after the last frame it painted.
        shot: Which shot that frame belonged to.
    """

    def __init__(self, steadiness: float, state: bytes = b"", shot: Shot | None = None) -> None:
        self._steadier = Steadier(steadiness)
        self._steadier.restore(state)
        self._shot = shot

    def paint(self, rendered: Rendered) -> Frame:
        """The frame in colour; its luma is untouched."""
        frame, shot, look = rendered.asked.frame, rendered.asked.shot, rendered.asked.look
        if shot != self._shot:
            self._steadier.reset()
            self._shot = shot
        if rendered.rendering is None:
            return frame
        chroma = differences(rendered.rendering.colours, frame.coding)
        chroma = self._steadier.push(frame.grey, chroma)
        return laid(frame, chroma, look, rendered.rendering.report.vividness)

    def state(self) -> bytes:
        """What later frames depend on."""
        return self._steadier.save()
