"""Measures how still colours hold in films, and what steadying them costs in colour.

    python packaging/measure_flicker.py FOLDER [--frames 60] [--skip 0] [--only c02]

Each colour film in FOLDER is taken as grey (its luma), coloured with the bundled model, and
compared with itself. Printed for each way of colouring, the film's own colours first:

    warp    warping error of RGB, times 10^4 (luminance is the same in all of them)
    chroma  warping error of a*, b* alone, in squares of a unit of Lab
    CDC     colour distribution consistency, times 10^3
    error   CIEDE2000 to the film's own colours, mean over pixels
    colour  colourfulness (Hasler and Suesstrunk)
    ms      processor time a frame for steadying, laying and the way to RGB

Less flicker is worth something only where error and colour stay as they are.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer import catalogue
from restorer.engine.colorizer import Colorizer
from restorer.engine.laying import lay
from restorer.engine.look import Look
from restorer.imaging.photo import Photo
from restorer.video.colouring import Asked, Painter, Rendered, for_film
from restorer.video.frames import Frame
from restorer.video.measure import Trace, cdc, trace, warping_error
from restorer.video.reading import Clip
from restorer.video.shots import Shot, find_shots
from training.metrics import ciede2000, colourfulness, to_lab

Picture = NDArray[np.uint8]

#: Longest side at which films are compared; chroma has no finer detail.
_SIDE: Final = 320
#: CIEDE2000 and colourfulness of every n-th frame.
_EVERY: Final = 5
_SUFFIXES: Final = {".mp4", ".mkv", ".mov", ".avi", ".webm"}
_HEAD: Final = ("warp", "chroma", "CDC", "error", "colour", "ms")


class Film:
    """Frames of a film with the network's answers, and the motion in them."""

    def __init__(self, path: Path, skip: int, count: int, colorizer: Colorizer) -> None:
        frames = list(islice(Clip.open(path).frames(), skip, skip + count))
        self.look = for_film(Look())
        self.shots = find_shots((frame.index, frame.grey) for frame in frames)
        self.rendered = [self._rendered(frame, colorizer) for frame in frames]
        self.truth = [small(frame.rgb()) for frame in frames]
        self.motion = self._motion([small(frame.grey) for frame in frames])

    def painted(self, steadiness: float) -> Iterator[Picture]:
        """The frames as an export with that steadiness has them."""
        painter = Painter(steadiness)
        for rendered in self.rendered:
            yield small(painter.paint(rendered).rgb())

    def plain(self) -> Iterator[Picture]:
        """The frames one by one as DeOldify lays its colours."""
        vividness = catalogue.find(self.look.model).vividness
        for rendered in self.rendered:
            assert rendered.rendering is not None
            colours = rendered.rendering.colours
            yield small(lay(rendered.asked.frame.grey, colours, "faithful", vividness))

    def figures(self, pictures: Sequence[Picture]) -> list[float]:
        """The figures of coloured frames, as they are printed."""
        rgb = [np.asarray(picture / np.float32(255), np.float32) for picture in pictures]
        labs = [to_lab(picture) for picture in rgb]
        errors = [
            ciede2000(lab, to_lab(truth)).mean()
            for lab, truth in zip(labs[::_EVERY], self.truth[::_EVERY], strict=True)
        ]
        first = self.shots[0].first
        parts = [pictures[s.first - first : s.last + 1 - first] for s in self.shots]
        return [
            1e4 * self._warping(rgb),
            self._warping([lab[..., 1:] for lab in labs]),
            1e3 * float(np.mean([cdc(part) for part in parts if len(part) > _EVERY])),
            float(np.mean(errors)),
            float(np.mean([colourfulness(picture) for picture in rgb[::_EVERY]])),
        ]

    def _warping(self, pictures: Sequence[NDArray[np.float32]]) -> float:
        errors = [
            warping_error(one, other, motion)
            for (one, other), motion in zip(pairwise(pictures), self.motion, strict=True)
            if motion is not None
        ]
        return float(np.nanmean(errors))

    def _rendered(self, frame: Frame, colorizer: Colorizer) -> Rendered:
        rendering = colorizer.render(Photo(frame.grey), self.look)
        return Rendered(Asked(frame, self._shot(frame.index), self.look), rendering)

    def _shot(self, index: int) -> Shot:
        return next(shot for shot in self.shots if index in shot)

    def _motion(self, greys: Sequence[Picture]) -> list[Trace | None]:
        """From each frame to the next, None across a cut."""
        starts = {shot.first - self.shots[0].first for shot in self.shots}
        pairs = enumerate(pairwise(greys), start=1)
        return [None if i in starts else trace(*pair) for i, pair in pairs]


def small(picture: Picture) -> Picture:
    """The picture, grey or RGB, at the size of comparison."""
    height, width = picture.shape[:2]
    scale = min(1.0, _SIDE / max(height, width))
    size = (round(width * scale), round(height * scale))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def measure(film: Film) -> dict[str, list[float]]:
    ways: dict[str, Callable[[], Iterator[Picture]]] = {
        "the film itself": lambda: iter(film.truth),
        "plain, frame by frame": film.plain,
        "edge-aware, not steadied": lambda: film.painted(0),
        "steadied, 50": lambda: film.painted(50),
        "steadied, 100": lambda: film.painted(100),
    }
    rows = {}
    for name, way in ways.items():
        start = time.process_time()
        pictures = list(way())
        spent = time.process_time() - start
        rows[name] = [*film.figures(pictures), 1000 * spent / len(pictures)]
    return rows


def show(title: str, rows: dict[str, list[float]]) -> None:
    print(f"{title:28}{''.join(f'{head:>9}' for head in _HEAD)}")
    for name, figures in rows.items():
        print(f"  {name:26}{''.join(f'{figure:9.2f}' for figure in figures)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--frames", type=int, default=60, help="of each film")
    parser.add_argument("--skip", type=int, default=0, help="frames at the beginning")
    parser.add_argument("--only", default="", help="films whose names begin so, by commas")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    colorizer = Colorizer("cpu")
    wanted = tuple(options.only.split(","))
    found = sorted(p for p in options.folder.iterdir() if p.suffix.lower() in _SUFFIXES)
    all_rows = []
    for path in found:
        if path.name.startswith(wanted):
            rows = measure(Film(path, options.skip, options.frames, colorizer))
            show(path.stem, rows)
            all_rows.append(rows)
    if len(all_rows) > 1:
        names = all_rows[0]
        means = {n: [float(x) for x in np.mean([r[n] for r in all_rows], 0)] for n in names}
        show(f"mean of {len(all_rows)} films", means)


if __name__ == "__main__":
    main()
