"""The grey square is the original program's, to the byte."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from restorer.imaging import grey_square, luma, read, resize_rgb


def test_every_grey_square_of_the_original_program(shared: Path) -> None:
    stats = json.loads((shared / "stats.json").read_text())
    checked = 0
    for net in stats.values():
        for key, step in net.get("pictures", {}).get("steps", {}).items():
            picture, factor = key.split("__rf")
            photo = read(shared / "inputs" / f"{picture}.png")
            square = grey_square(photo.pixels, 16 * int(factor))
            three = np.dstack([square] * 3)
            assert hashlib.sha256(three.tobytes()).hexdigest() == step["grey_square_sha256"], key
            checked += 1
    assert checked == 36


@pytest.mark.parametrize(
    ("height", "width", "side", "digest"),
    [
        (200, 333, 112, "d8136f6736b4d119"),
        (333, 200, 160, "6a8a604c0107f6c0"),
        (40, 60, 112, "0928619df6d603ca"),
    ],
)
def test_grey_square_golden(height: int, width: int, side: int, digest: str) -> None:
    index = np.arange(height * width * 3, dtype=np.uint64)
    noise = (index * 2654435761 >> 13).astype(np.uint8).reshape(height, width, 3)
    assert hashlib.sha256(grey_square(noise, side).tobytes()).hexdigest()[:16] == digest


def test_luma_weights_every_channel() -> None:
    rgb = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255], [1, 2, 3]]], np.uint8)
    assert luma(rgb).tolist() == [[76, 150, 29, 255, 2]]


def test_luma_agrees_with_pillow() -> None:
    rgb = np.random.default_rng(1).integers(0, 256, (300, 200, 3), np.uint8)
    assert np.array_equal(luma(rgb), np.asarray(Image.fromarray(rgb).convert("L")))


def test_grey_photo_gives_the_square_of_its_rgb_twin() -> None:
    grey = np.random.default_rng(2).integers(0, 256, (123, 457), np.uint8)
    twin = np.dstack([grey] * 3)
    assert np.array_equal(grey_square(grey, 112), grey_square(twin, 112))


def test_16_bit_is_rounded_to_8_first() -> None:
    deep = np.random.default_rng(3).integers(0, 65536, (90, 70, 3), np.uint16)
    shallow = np.rint(deep / 257).astype(np.uint8)
    assert np.array_equal(grey_square(deep, 112), grey_square(shallow, 112))


def test_bands_leave_no_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    rgb = np.random.default_rng(4).integers(0, 256, (211, 97, 3), np.uint8)
    whole = grey_square(rgb, 112)
    monkeypatch.setattr("restorer.imaging.bands._BAND_PIXELS", 1000)
    assert np.array_equal(grey_square(rgb, 112), whole)


def test_resize_takes_the_horizontal_pass_first() -> None:
    rgb = np.random.default_rng(5).integers(0, 256, (336, 336, 3), np.uint8)
    image = Image.fromarray(rgb)
    classic = image.resize((301, 336), Image.Resampling.BILINEAR)
    classic = classic.resize((301, 200), Image.Resampling.BILINEAR)
    assert np.array_equal(resize_rgb(rgb, 301, 200), np.asarray(classic))
