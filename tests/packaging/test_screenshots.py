"""The README's pictures: there, small, and made of what the script says."""

import re
import runpy
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from restorer.errors import RestorerError
from restorer.imaging.reading import read

ROOT = Path(__file__).resolve().parents[2]
MATERIAL = runpy.run_path(str(ROOT / "packaging" / "screenshot_material.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
LARGEST = 300_000  # bytes


def test_every_picture_of_the_readme_is_there_and_small() -> None:
    named = set(re.findall(r"resources/screenshots/[\w-]+\.png", README))
    there = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("resources/screenshots/*")}
    assert named == there
    for path in named:
        assert (ROOT / path).stat().st_size < LARGEST, path


def test_every_chapter_that_the_readme_points_to_is_there() -> None:
    titles = re.findall(r"^#+ (.+)$", README, re.MULTILINE)
    chapters = {title.lower().replace(" ", "-") for title in titles}
    assert set(re.findall(r"\]\(#([\w-]+)\)", README)) <= chapters


def test_the_album_has_photos_and_a_broken_one(tmp_path: Path) -> None:
    MATERIAL["make_album"](tmp_path)
    scans = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    broken = [
        path for path in scans if path.relative_to(tmp_path).as_posix() == MATERIAL["_BROKEN"]
    ]
    assert len(scans) == MATERIAL["_SCANS"]
    with pytest.raises(RestorerError):
        read(broken[0])
    assert read(scans[0]).pixels.size


def test_the_film_is_grey_and_has_three_shots(tmp_path: Path) -> None:
    path = MATERIAL["make_film"](tmp_path / "film.mp4")
    changes = []
    before = None
    with av.open(str(path)) as film:
        for frame in film.decode(video=0):
            pixels = frame.to_ndarray(format="rgb24")
            assert np.ptp(pixels[::8, ::8], axis=2).max() <= 2
            now = pixels[::8, ::8, 1].astype(int)
            changes.append(0.0 if before is None else float(np.abs(now - before).mean()))
            before = now
    cuts = [number for number, change in enumerate(changes) if change > 4 * np.median(changes)]
    assert len(cuts) == 2


def test_a_picture_keeps_the_window_s_own_colours(tmp_path: Path) -> None:
    palette = runpy.run_path(str(ROOT / "packaging" / "take_screenshots.py"))["_palette"]
    with Image.open(ROOT / "resources" / "samples" / "coffee.jpg") as sample:
        photo = sample.convert("RGB")
    ground = Image.new("RGB", (photo.width * 2, photo.height), "#6aa9f7")
    ground.paste(photo)
    small = ground.quantize(palette=palette(ground)).convert("RGB")
    assert small.getpixel((ground.width - 1, 0)) == (0x6A, 0xA9, 0xF7)
