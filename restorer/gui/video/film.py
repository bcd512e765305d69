"""A film as the timeline knows it: its frames' times, its project, pictures of it.

What is slow (all functions here) runs on pool threads.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

from restorer.errors import RestorerError
from restorer.gui.video.files import PROJECT
from restorer.gui.view import pyramid
from restorer.gui.view.pyramid import Pyramid

if TYPE_CHECKING:
    from restorer.engine.look import Look
    from restorer.engine.result import Rendering
    from restorer.video.colouring import Asked
    from restorer.video.frames import Frame
    from restorer.video.project import Project
    from restorer.video.reading import Clip
    from restorer.video.shots import Shot

_THUMB = 64  # px, height


@dataclass(frozen=True, eq=False)
class Film:
    """An open clip.

    Attributes:
        clip: The file.
        seconds: Of each frame, from the first one on, ascending.
        project: As it was found beside the film, or a new one.
        notices: Sentences about the film and its project.
        is_new: There was no project.
        is_elsewhere: Its project was found, but not beside it, where it is kept.
    """

    clip: "Clip"
    seconds: tuple[float, ...]
    project: "Project"
    notices: tuple[str, ...]
    is_new: bool
    is_elsewhere: bool

    @property
    def count(self) -> int:
        """How many frames it has."""
        return len(self.seconds)

    @property
    def length(self) -> float:
        """Seconds to the end of its last frame."""
        return self.seconds[-1] + 1 / float(self.clip.info.rate)

    @property
    def aspect(self) -> float:
        """Width by height as it is shown."""
        info = self.clip.info
        return float(info.width * info.sample_aspect_ratio / info.height)

    def frame_at(self, seconds: float) -> int:
        """The frame that is shown then."""
        return min(max(bisect_right(self.seconds, seconds) - 1, 0), self.count - 1)

    def time(self, frame: int) -> Fraction:
        """The frame's own time in the film's file, exact."""
        return self.clip.times[frame] * self.clip.info.time_base

    def frame_of(self, time: Fraction) -> int:
        """The first frame that is not earlier; their number behind the last."""
        ticks = -int(-time // self.clip.info.time_base)
        return bisect_left(self.clip.times, ticks)


def open_film(path: Path) -> Film:
    """The film at `path`, with its project; or the project at `path`, with its film.

    Raises:
        RestorerError: it cannot be read as a film, or the project's film is not to be found.
    """
    import restorer.video.colouring
    import restorer.video.export  # noqa: F401 (so that the GUI thread need not load them)
    from restorer.video.project import Project, place_of
    from restorer.video.reading import Clip

    kept = place_of(path)
    if path.suffix.lower() == PROJECT:
        kept, path = path, _film_of(path)
    clip = Clip.open(path)
    times, base = clip.times, clip.info.time_base
    seconds = tuple(float((time - times[0]) * base) for time in times)
    found, notices = _project(path, kept)
    project = found or Project.of(path)
    said = (*clip.info.notices, *notices)
    elsewhere = found is not None and kept != place_of(path)
    return Film(clip, seconds, project, said, found is None, elsewhere)


def _film_of(project: Path) -> Path:
    """The film of a project that a person has named.

    Raises:
        RestorerError: there is none, or the project cannot be read.
    """
    from restorer.video.project import load, place_of

    film = project.with_suffix("")
    if not film.is_file():  # else it is this one, whatever became of the project
        film = load(project, aside=False).clip
    if not film.is_file():
        raise RestorerError(
            "{film}, the film of the project {file}, is not there: put the two side by side.",
            film=film,
            file=project.name,
        )
    beside = place_of(film)
    if beside.exists() and not (project.exists() and beside.samefile(project)):
        raise RestorerError(
            "{film} has another project beside it: open the film, or take that one away first.",
            film=film,
        )
    return film


def _project(path: Path, kept: Path) -> "tuple[Project | None, tuple[str, ...]]":
    """The project of a film, if there is one at `kept`, and what has to be said about it."""
    from restorer.video.project import Project, load

    if not kept.exists():
        return None, ()
    new = Project.of(path)
    try:
        found = replace(load(kept), clip=new.clip)
    except RestorerError as error:
        return None, (error.sentence,)
    changed = found.change
    found = replace(found, size=new.size, fingerprint=new.fingerprint)
    return found, (changed,) if changed else ()


def frame(film: Film, index: int) -> "Frame":
    """A frame of the film, decoded.

    Raises:
        RestorerError: it cannot be read any more.
    """
    time = film.time(index)
    for found in film.clip.frames(time, index=index):
        return found
    return film.clip.frame_at(time)


def shown(film: Film, found: "Frame") -> Pyramid:
    """A frame ready to be shown, its pixels square."""
    return pyramid.build(_square(film, found.rgb()))


def painted(
    film: Film, found: "Frame", shot: "Shot", look: "Look", rendering: "Rendering"
) -> Pyramid:
    """A frame in colour, as an export lays it, but not steadied."""
    from restorer.video.colouring import Asked, Painter, Rendered

    painter = Painter(0)
    return shown(film, painter.paint(Rendered(Asked(found, shot, look), rendering)))


def steadied(
    film: Film,
    asked: "Asked",
    rendering: "Rendering",
    before: Sequence["Rendering"],
    steadiness: float,
    wanted: Callable[[], bool],
) -> Pyramid | None:
    """A frame in colour, held still after those before it, as an export does.

    before: answers to as many frames before it. None is the answer as soon as nobody wants it.
    """
    from restorer.video.colouring import Painter, Rendered
    from restorer.video.laying import differences
    from restorer.video.steady import Steadier

    steadier = Steadier(steadiness)
    first = asked.frame.index - len(before)
    frames = film.clip.frames(film.time(first), index=first)
    for answer, found in zip(before, frames, strict=False):
        if not wanted():
            return None
        steadier.push(found.grey, differences(answer.colours, found.coding))
    painter = Painter(steadiness, steadier.save(), asked.shot)
    return shown(film, painter.paint(Rendered(asked, rendering)))


def thumbnail(film: Film, index: int) -> QImage:
    """A small picture of a frame."""
    import cv2

    rgb = frame(film, index).rgb()
    size = (max(1, round(_THUMB * film.aspect)), _THUMB)
    return pyramid.to_image(np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)))


def _square(film: Film, rgb: np.ndarray) -> np.ndarray:
    aspect = film.clip.info.sample_aspect_ratio
    if aspect == 1:
        return rgb
    import cv2

    height, width = rgb.shape[:2]
    return np.asarray(cv2.resize(rgb, (max(1, round(width * aspect)), height)))
