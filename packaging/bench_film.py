"""Frames per second of a film's export, against each of its stages alone, and memory.

    python packaging/bench_film.py CLIP [--frames 200] [--factor 21] [--codec h264] [--waits MS]

Each stage runs alone over the same frames, with all that it needs at hand; and the export, in
which they run side by side, while it colours. The export can be no faster than the slowest stage
alone, nor than the cores at hand do the work of all stages: the last lines say how much of either
is reached. Where the machine does other work at the same time, only the CPU time of a frame says
something: that of the export beside that of all stages. With --waits a stand-in takes the
network's place that needs no processor, as one on a GPU.
"""

import argparse
import os
import resource
import tempfile
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time, sleep
from typing import TypeVar

from restorer import catalogue
from restorer.engine.colorizer import Colorizer
from restorer.engine.look import Look
from restorer.engine.result import Rendering
from restorer.imaging.photo import Photo
from restorer.video.colouring import Painter, Renderer, Shots, grouped
from restorer.video.encoders import Output
from restorer.video.encoding import Encoder
from restorer.video.export import export
from restorer.video.job import Job
from restorer.video.progress import Progress
from restorer.video.reading import Clip
from restorer.video.work import PIECE

T = TypeVar("T")


class Waiting:
    """A stand-in for a network on another device: its answers take time, but no processor.

    Args:
        engine: The real one; it is asked once, and that answer is given for every frame.
        seconds: For one frame.
    """

    group = 1

    def __init__(self, engine: Colorizer, seconds: float) -> None:
        self._engine, self._seconds = engine, seconds
        self._answer: Rendering | None = None

    def render_group(
        self, photos: Sequence[Photo], look: Look, cancelled: Callable[[], bool] = lambda: False
    ) -> list[Rendering]:
        """As ``Colorizer.render_group``."""
        if self._answer is None:
            self._answer = self._engine.render(photos[0], look)
        sleep(self._seconds * len(photos))
        return [self._answer] * len(photos)


class Stages:
    """Runs the stages of an export alone, one after the other.

    Attributes:
        rates: Frames per second of each.
        work: Seconds of CPU time that one frame takes in all of them.
    """

    def __init__(self, clip: Clip, engine: Colorizer | Waiting, look: Look, output: Output) -> None:
        self._clip, self._engine, self._look, self._output = clip, engine, look, output
        self.rates: list[float] = []
        self.work = 0.0

    def run(self, count: int) -> None:
        """Run them over the first ``count`` frames; they are all held in memory."""
        frames = self._timed("reading", count, lambda: list(islice(self._clip.frames(), count)))
        groups = list(grouped(frames, Shots(()), self._look, self._engine.group))
        renderer, painter = Renderer(self._engine.render_group, PIECE), Painter(50)
        rendered = self._timed(
            "network",
            len(frames),
            lambda: [one for group in groups for one in renderer.rendered(group)],
        )
        painted = self._timed(
            "painting", len(frames), lambda: [painter.paint(one) for one in rendered]
        )
        encoder = Encoder(self._clip.info, self._output)
        self._timed(
            "encoding",
            len(frames),
            lambda: ([encoder.encode(frame) for frame in painted], encoder.finish()),
        )

    def _timed(self, name: str, count: int, work: Callable[[], T]) -> T:
        wall, cpu = perf_counter(), process_time()
        done = work()
        wall, cpu = perf_counter() - wall, process_time() - cpu
        self.rates.append(count / wall)
        self.work += cpu / count
        print(
            f"{name:10} alone {count / wall:8.1f} fps, {1000 * cpu / count:6.1f} ms of CPU a frame"
        )
        return done


class Watch:
    """Told of an export's progress, it takes the time of colouring behind the first frames."""

    def __init__(self, behind: int) -> None:
        self._behind = behind
        self._marks: list[tuple[int, float, float]] = []

    def __call__(self, now: Progress) -> None:
        if now.part == "colour" and now.done >= self._behind:
            self._marks[1:] = [(now.done, perf_counter(), process_time())]

    @property
    def figures(self) -> tuple[float, float]:
        """Frames per second, and seconds of CPU time for one of them."""
        (first, began, before), (last, ended, after) = self._marks
        return (last - first) / (ended - began), (after - before) / (last - first)


def exported(
    clip: Clip, engine: Colorizer | Waiting, look: Look, output: Output, count: int
) -> tuple[float, float]:
    """Frames per second of the export while it colours, and seconds of CPU time for a frame."""
    times = clip.times
    end = Fraction(times[count] * clip.info.time_base) if count < len(times) else None
    with tempfile.TemporaryDirectory() as folder:
        job = Job(clip.path, Path(folder) / "out.mkv", look, output, end=end, shots=())
        watch = Watch(count // 10)
        export(job, engine.render_group, group=engine.group, progress=watch)
    rate, cpu = watch.figures
    print(f"{'export':10}       {rate:8.1f} fps, {1000 * cpu:6.1f} ms of CPU a frame")
    return rate, cpu


def cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def main() -> None:
    """Print the figures of one film."""
    parser = argparse.ArgumentParser(description="Speed and memory of a film's export.")
    parser.add_argument("clip", type=Path)
    parser.add_argument("--frames", type=int, default=200)
    parser.add_argument("--factor", type=int, default=21)
    parser.add_argument("--codec", default="h264")
    parser.add_argument(
        "--waits", type=float, metavar="MS", help="a network that only waits, as for a GPU"
    )
    args = parser.parse_args()
    clip, output = Clip.open(args.clip), Output(args.codec)
    engine = Colorizer() if args.waits is None else Waiting(Colorizer(), args.waits / 1000)
    look = Look(catalogue.default_model(), args.factor)
    print(f"{clip.info.width} x {clip.info.height}, plays at {float(clip.info.rate):.4g} fps")
    first = next(clip.frames())
    engine.render_group([Photo(first.grey, name="first frame")], look)  # loads the network
    rate, cpu = exported(clip, engine, look, output, args.frames)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    stages = Stages(clip, engine, look, output)
    stages.run(args.frames)
    print(f"memory of the export at its peak: {memory:.0f} MiB, network included")
    print(f"the export reaches {rate / min(stages.rates):.0%} of the slowest stage alone,")
    print(f"{rate * stages.work / cores():.0%} of what {cores()} cores do of all stages' work,")
    print(f"and {stages.work / cpu:.0%} of its CPU time is that work")


if __name__ == "__main__":
    main()
