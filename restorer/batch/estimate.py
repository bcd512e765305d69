"""How long a batch will take and how much it will write, told from a trial on a few photos."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Final

from restorer.batch import stages
from restorer.batch.devices import Devices
from restorer.batch.job import Job
from restorer.batch.row import Item, Row, State
from restorer.errors import RestorerError

_TRIED: Final = 3


@dataclass(frozen=True)
class Estimate:
    """About what a batch will cost.

    Attributes:
        seconds: Of work.
        bytes: Of the results.
        tried: On how many photos this is founded; with none, the rest is 0.
    """

    seconds: float
    bytes: int
    tried: int


def estimate(
    items: Sequence[Item], job: Job, devices: Devices, jobs: int | None = None
) -> Estimate:
    """Run photos from all over the batch through every step; nothing is written.

    Photos that cannot be read are passed over.

    Args:
        items: The photos to be done.
        job: With what settings.
        devices: What colours them.
        jobs: How many threads will read and write; None: one for each core.
    """
    step = max(1, len(items) // (2 * _TRIED))
    around = network = 0.0
    source = result = tried = 0
    for item in items[step // 2 :: step]:
        if tried == _TRIED:
            break
        try:
            opened = stages.open_photo(_row(item), job)
            if not tried:  # the network is loaded at its first run
                devices.renders[0]([opened.photo], opened.look, lambda: False)
            start = perf_counter()
            (rendering,) = devices.renders[0]([opened.photo], opened.look, lambda: False)
            network += perf_counter() - start
            start = perf_counter()
            restored = devices.lay(opened.photo, rendering, opened.look, lambda: False)
            data, _ = stages.encode_result(opened, restored, job, 0)
        except RestorerError:
            continue
        around += opened.seconds + perf_counter() - start
        source, result, tried = source + item.size, result + len(data), tried + 1
    if not tried:
        return Estimate(0, 0, 0)
    around /= jobs or os.cpu_count() or 1
    network /= len(devices.renders)
    # A processor that runs the network has no other cores to read and write with.
    each = (around + network if devices.kind == "cpu" else max(around, network)) / tried
    written = sum(item.size for item in items) * result / source
    return Estimate(each * len(items), int(written), tried)


def _row(item: Item) -> Row:
    return Row(
        id=0,
        source=item.source,
        root=item.root,
        relative=item.relative,
        target=item.target,
        size=item.size,
        modified=item.modified,
        state=State.WAITING,
        message="",
        trace="",
        look=None,
        seconds=0,
        finished=0,
        source_sha256="",
        result_sha256="",
        made={},
    )
