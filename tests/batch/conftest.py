"""Photos made by code, and a colorizer without a network."""

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from restorer.batch.events import Event, Paused, Summary
from restorer.batch.job import Job
from restorer.batch.journal import Journal
from restorer.batch.outcomes import Timing
from restorer.batch.place import make_place
from restorer.batch.plan import plan
from restorer.batch.row import Row
from restorer.batch.runner import Runner
from restorer.batch.search import OWN_FOLDER
from restorer.batch.trouble import Cause
from restorer.engine.colorizer import Cancelled
from restorer.engine.look import Look
from restorer.engine.result import Rendering, Report, Restored
from restorer.imaging.photo import Photo

MakePhotos = Callable[..., list[Path]]
QUICK = Timing(recheck=0.02, patience=0.05)
LOOK = Look(model="natural", render_factor=7)


def make_photo(path: Path, seed: int = 0, size: tuple[int, int] = (24, 16)) -> Path:
    """A small grey picture that no other seed gives."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    ramp = np.linspace(20, 220, size[0])[None] + rng.uniform(-20, 20, (size[1], size[0]))
    Image.fromarray(ramp.clip(0, 255).astype(np.uint8)).save(path)
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of an archive, still empty."""
    folder = tmp_path / "archive"
    folder.mkdir()
    return folder


@pytest.fixture
def photos(archive: Path) -> MakePhotos:
    """Function that puts photos of those names into the archive."""

    def made(*names: str) -> list[Path]:
        return [make_photo(archive / name, seed) for seed, name in enumerate(names)]

    return made


def job_of(sources: Sequence[Path] | Path, folder: Path | None, **more: object) -> Job:
    """A job with a small render factor."""
    many = (sources,) if isinstance(sources, Path) else tuple(sources)
    return Job(many, folder, **{"look": LOOK, **more})  # type: ignore[arg-type]


@dataclass
class StandIn:
    """Colours by the render factor alone.

    failures: raised by ``render`` for photos of those names.
    gate: while it is not set, ``render`` waits as a slow network does, and can be cancelled.
    """

    failures: dict[str, list[Exception]] = field(default_factory=dict)
    gate: threading.Event = field(default_factory=threading.Event)
    groups: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()

    def render(
        self, photos: Sequence[Photo], look: Look, cancelled: Callable[[], bool]
    ) -> list[Rendering]:
        self.groups.append([photo.name for photo in photos])
        while not self.gate.wait(0.01):
            if cancelled():
                raise Cancelled
        for photo in photos:
            if waiting := self.failures.get(photo.name):
                raise waiting.pop()
        factor = look.render_factor or 18
        report = Report(
            look.model, "0" * 64, factor, factor, "cpu", "float32", look.laying, 0.0, ()
        )
        colours = np.full((4, 4, 3), factor / 50, np.float32)
        return [Rendering(colours, report) for _ in photos]

    def lay(
        self, photo: Photo, rendering: Rendering, look: Look, cancelled: Callable[[], bool]
    ) -> Restored:
        grey = photo.pixels if photo.pixels.ndim == 2 else photo.pixels[..., 0]
        tint = (rendering.colours[0, 0, 0] * 255).astype(np.uint8)
        pixels = np.dstack((grey, grey // 2 + tint // 2, np.full_like(grey, tint)))
        return Restored(photo, pixels, rendering.report)


@pytest.fixture
def engine() -> StandIn:
    return StandIn()


def begin(job: Job) -> Journal:
    """The journal of a job, with everything in it that the job finds."""
    journal = Journal(make_place(job), job)
    journal.add(plan(job, *journal.known()).items)
    return journal


class Batch:
    """A job's journal, a runner for it, and what it told."""

    def __init__(self, job: Job, engine: StandIn, **more: object) -> None:
        self.journal = begin(job)
        self.events: list[Event] = []
        self.hooks: list[Callable[[Event], None]] = []
        settings = {"jobs": 2, "timing": QUICK, "listen": self._listen, **more}
        self.runner = Runner(self.journal, [engine.render], engine.lay, **settings)  # type: ignore[arg-type]

    def _listen(self, event: Event) -> None:
        self.events.append(event)
        for hook in self.hooks:
            hook(event)

    def run(self) -> Summary:
        return self.runner.run()

    def rows(self) -> dict[str, Row]:
        return {row.relative: row for row in self.journal.rows()}

    def causes(self) -> list[Cause | None]:
        paused = [event for event in self.events if isinstance(event, Paused)]
        return [event.trouble.cause if event.trouble else None for event in paused]


MakeBatch = Callable[..., Batch]


@pytest.fixture
def batch(tmp_path: Path, archive: Path, engine: StandIn) -> Iterator[MakeBatch]:
    """Function that begins a batch of the archive into the folder "out"."""
    begun = []

    def made(job: Job | None = None, **more: object) -> Batch:
        begun.append(Batch(job or job_of(archive, tmp_path / "out"), engine, **more))
        return begun[-1]

    yield made
    for each in begun:
        each.journal.close()


def content(folder: Path) -> dict[str, bytes]:
    """Every file below, journals left out, without what differs from run to run."""
    return {
        path.relative_to(folder).as_posix(): _timeless(path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and OWN_FOLDER not in path.parts
    }


def _timeless(data: bytes) -> bytes:
    """The file without the history's times and numbers, and without PNG's check sums of them."""
    data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+Z:\d.]*", b"TIME", data)
    data = re.sub(rb"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", b"NUMBER", data)
    return re.sub(rb'(<\?xpacket end="w"\?>)....', rb"\1", data, flags=re.DOTALL)
