"""Photos made by code, and a colorizer without a network."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from restorer.batch.job import Job
from restorer.engine.look import Look

MakePhotos = Callable[..., list[Path]]
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
