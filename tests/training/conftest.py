"""Small colour pictures, made by code, to train on."""

import tarfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image


def make_picture(seed: int, width: int = 96, height: int = 80) -> Image.Image:
    """A blue sky over green ground with a warm disc: grey tells the colours apart."""
    generator = np.random.default_rng(seed)
    horizon = int(height * generator.uniform(0.3, 0.7))
    picture = np.empty((height, width, 3), np.float32)
    picture[:horizon] = (120, 160, 230)
    picture[horizon:] = (60, 110, 40)
    y, x = np.mgrid[:height, :width]
    disc = (x - generator.uniform(0, width)) ** 2 + (y - horizon) ** 2 < (height / 5) ** 2
    picture[disc] = (220, 150, 110)
    picture += generator.normal(0, 6, picture.shape)
    return Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))


@pytest.fixture(scope="session")
def picture_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    for i in range(12):
        make_picture(i).save(folder / f"meadow-{i:02}.png")
    return folder


@pytest.fixture(scope="session")
def shard(picture_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shards") / "train-000.tar"
    with tarfile.open(path, "w") as tar:
        for file in sorted(picture_folder.iterdir()):
            tar.add(file, arcname=file.name)
    return path
