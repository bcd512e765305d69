"""Speed and memory of whole folders, beside each stage alone (``make bench``).

    python packaging/bench_batch.py [--photos 40] [--megapixels 2] [--tiny 1000] [--device auto]

First each stage by itself over the same photos: reading (on all threads), the network (in groups
where the device gains from them), laying with encoding and writing (on all threads). Then the
batch, in which they overlap. The goal on a graphics card is 95 % of the slowest stage alone; where
the network runs on the processor the stages share its cores, and the bound is the sum of their
work. Last, memory over many tiny photos, which should not grow with their number.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from restorer.batch import stages
from restorer.batch.devices import Devices, open_devices
from restorer.batch.events import Changed, Event
from restorer.batch.job import Job
from restorer.batch.journal import Journal
from restorer.batch.place import make_place
from restorer.batch.plan import plan
from restorer.batch.row import State
from restorer.batch.runner import Runner
from restorer.batch.stages import Opened
from restorer.engine.look import Look
from restorer.engine.result import Rendering


def make_photos(folder: Path, count: int, megapixels: float) -> None:
    """Grey JPEG photos with grain, of that size."""
    folder.mkdir()
    height = round((megapixels * 1e6 / 1.5) ** 0.5)
    width = round(height * 1.5)
    rng = np.random.default_rng(1)
    ramp = np.linspace(30, 220, width)[None] + rng.normal(0, 6, (height, width))
    for number in range(count):
        pixels = np.roll(ramp, 7 * number, 1).clip(0, 255).astype(np.uint8)
        # Links would be one file; a photo of its own for each.
        Image.fromarray(pixels).save(folder / f"{number:06}.jpg", quality=92)


@contextmanager
def journal_of(photos: Path, out: Path, factor: int | None) -> Iterator[Journal]:
    """A fresh batch of those photos."""
    job = Job((photos,), out, look=Look(render_factor=factor))
    with Journal(make_place(job), job) as journal:
        journal.add(plan(job).items)
        yield journal


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def stages_alone(
    photos: Path, out: Path, devices: Devices, jobs: int, factor: int | None
) -> dict[str, float]:
    """Photos per second of each stage by itself."""
    with journal_of(photos, out, factor) as journal, ThreadPoolExecutor(jobs) as pool:
        rows = list(journal.rows())
        job = journal.job
        opened: list[Opened] = []
        renderings: list[Rendering] = []

        def read() -> None:
            opened.extend(pool.map(lambda row: stages.open_photo(row, job), rows))

        def color() -> None:
            for at in range(0, len(opened), devices.group):
                group = [each.photo for each in opened[at : at + devices.group]]
                renderings.extend(devices.renders[0](group, opened[at].look, lambda: False))

        def finish(each: Opened, rendering: Rendering) -> None:
            restored = devices.lay(each.photo, rendering, each.look, lambda: False)
            data, outcome = stages.encode_result(each, restored, job, 0)
            journal.intend(each.row.id, outcome)
            stages.put_in_place(each.row, data, job)
            journal.done(each.row.id)

        return {
            "reading": len(rows) / seconds(read),
            "network": len(rows) / seconds(color),
            "writing": len(rows) / seconds(lambda: list(pool.map(finish, opened, renderings))),
        }


def whole(
    photos: Path,
    out: Path,
    devices: Devices,
    jobs: int,
    factor: int | None,
    marks: Sequence[int] = (),
) -> tuple[float, dict[int, int]]:
    """Photos per second of a batch, and bytes in memory after so many photos."""
    memory: dict[int, int] = {}
    done = 0

    def listen(event: Event) -> None:
        nonlocal done
        if isinstance(event, Changed) and event.state is State.DONE:
            done += 1
            if done in marks:
                memory[done] = resident()

    with journal_of(photos, out, factor) as journal:
        runner = Runner(
            journal, devices.renders, devices.lay, group=devices.group, jobs=jobs, listen=listen
        )
        summary = runner.run()
    assert summary.failed == summary.left == 0, summary
    return summary.done / summary.seconds, memory


def resident() -> int:
    """Bytes of this process in memory; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--photos", type=int, default=40)
    parser.add_argument("--megapixels", type=float, default=2.0)
    parser.add_argument("--tiny", type=int, default=1000, help="how many tiny photos; 0: none")
    parser.add_argument("--factor", type=int)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    options = parser.parse_args()
    devices = open_devices(options.device)
    jobs, factor = options.jobs, options.factor
    print(
        f"torch {torch.__version__}, {devices.kind}, groups of {devices.group}, {jobs} threads, "
        f"{torch.get_num_threads()} of them for torch"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_photos(folder / "warm", 2 * devices.group, 0.1)
        whole(folder / "warm", folder / "warm-out", devices, jobs, factor)
        make_photos(folder / "photos", options.photos, options.megapixels)
        alone = stages_alone(folder / "photos", folder / "alone", devices, jobs, factor)
        speed, _ = whole(folder / "photos", folder / "out", devices, jobs, factor)
        print(f"\n{options.photos} photos of {options.megapixels} megapixels, photos per second")
        for stage, rate in alone.items():
            print(f"  {stage:22}{rate:8.2f}")
        print(f"  {'batch':22}{speed:8.2f}  {speed / min(alone.values()):.0%} of the slowest stage")
        if devices.kind == "cpu":
            bound = 1 / sum(1 / rate for rate in alone.values())
            print(f"  {'all work, one by one':22}{bound:8.2f}  {speed / bound:.0%} of it")
        if options.tiny:
            make_photos(folder / "tiny", options.tiny, 0.001)
            marks = [max(1, options.tiny * part // 10) for part in (1, 5, 10)]
            speed, memory = whole(folder / "tiny", folder / "tiny-out", devices, jobs, 7, marks)
            print(f"\n{options.tiny} photos of 0.001 megapixels: {speed:.1f} photos per second")
            for count, held in memory.items():
                print(f"  memory after {count:6} photos: {held / 1e6:6.0f} MB")


if __name__ == "__main__":
    main()
