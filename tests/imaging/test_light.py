"""Importing the room costs nothing; its names are there all the same."""

import subprocess
import sys

import pytest

import restorer.imaging

HEAVY = {"numpy", "PIL", "cv2", "imagecodecs", "tifffile", "torch"}


def test_importing_the_room_loads_nothing_heavy() -> None:
    code = "import restorer.imaging, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not HEAVY & set(loaded)


def test_reading_an_ordinary_photo_loads_no_rare_codecs() -> None:
    code = (
        "import io, sys; from PIL import Image; from restorer.imaging import read_bytes;"
        "b = io.BytesIO(); Image.new('RGB', (8, 8)).save(b, 'JPEG');"
        "read_bytes(b.getvalue(), 'x'); print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"imagecodecs", "tifffile", "cv2", "torch"} & set(loaded)


def test_every_name_is_there() -> None:
    for name in restorer.imaging.__all__:
        assert getattr(restorer.imaging, name) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        restorer.imaging.nonsense  # noqa: B018
