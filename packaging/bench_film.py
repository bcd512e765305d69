"""Frames per second of a film's export, against each of its stages alone, and memory.

    python packaging/bench_film.py CLIP [--frames 200] [--factor 21] [--codec h264]

Each stage runs alone over the same frames, with all that it needs at hand; then the export, in
which they run side by side. The slowest stage alone is the most that the export can reach: the
last line says how much of it is reached. Where the machine does other work at the same time,
only the CPU time of a frame, printed beside, says something.
"""

import argparse
import resource
import tempfile
from collections.abc import Callable
from fractions import Fraction
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from restorer import catalogue
from restorer.engine.colorizer import Colorizer
from restorer.engine.look import Look
from restorer.video.colouring import Painter, Renderer, Shots, grouped
from restorer.video.encoders import Output
from restorer.video.encoding import Encoder
from restorer.video.export import export
from restorer.video.job import Job
from restorer.video.reading import Clip

T = TypeVar("T")


class Stages:
    """Runs the stages of an export alone, one after the other.

    Attributes:
        rates: Frames per second of each.
    """

    def __init__(self, clip: Clip, engine: Colorizer, look: Look, output: Output) -> None:
        self._clip, self._engine, self._look, self._output = clip, engine, look, output
        self.rates: list[float] = []

    def run(self, count: int) -> None:
        """Run them over the first ``count`` frames; they are all held in memory."""
        frames = self._timed("reading", count, lambda: list(islice(self._clip.frames(), count)))
        groups = list(grouped(frames, Shots(()), self._look, self._engine.group))
        renderer, painter = Renderer(self._engine.render_group), Painter(50)
        list(renderer.rendered(groups[-1]))  # loads the network
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
        print(
            f"{name:10} alone {count / wall:8.1f} fps, {1000 * cpu / count:6.1f} ms of CPU a frame"
        )
        return done


def exported(clip: Clip, engine: Colorizer, look: Look, output: Output, count: int) -> float:
    """Frames per second of the export while it colours."""
    times = clip.times
    end = Fraction(times[count] * clip.info.time_base) if count < len(times) else None
    with tempfile.TemporaryDirectory() as folder:
        job = Job(clip.path, Path(folder) / "out.mkv", look, output, end=end, shots=())
        cpu = process_time()
        done = export(job, engine.render_group, group=engine.group)
        cpu = (process_time() - cpu) / done.frames
    print(f"{'export':10}       {done.rate:8.1f} fps, {1000 * cpu:6.1f} ms of CPU a frame")
    return done.rate


def main() -> None:
    """Print the figures of one film."""
    parser = argparse.ArgumentParser(description="Speed and memory of a film's export.")
    parser.add_argument("clip", type=Path)
    parser.add_argument("--frames", type=int, default=200)
    parser.add_argument("--factor", type=int, default=21)
    parser.add_argument("--codec", default="h264")
    args = parser.parse_args()
    clip, engine, output = Clip.open(args.clip), Colorizer(), Output(args.codec)
    look = Look(catalogue.default_model(), args.factor)
    print(f"{clip.info.width} x {clip.info.height}, plays at {float(clip.info.rate):.4g} fps")
    rate = exported(clip, engine, look, output, args.frames)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    stages = Stages(clip, engine, look, output)
    stages.run(args.frames)
    print(f"memory of the export at its peak: {memory:.0f} MiB, network included")
    print(f"the export reaches {rate / min(stages.rates):.0%} of the slowest stage alone")


if __name__ == "__main__":
    main()
