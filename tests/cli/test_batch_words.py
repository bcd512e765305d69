"""Times and sizes as people say them, and the bar on a terminal."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from restorer.cli.batch_words import duration, photos, size


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "1 s"),
        (89, "89 s"),
        (100, "2 min"),
        (89 * 60, "89 min"),
        (90 * 60, "1 h 30 min"),
        (7199, "2 h"),
        (47 * 3600 + 60 * 59, "47 h 59 min"),
        (48 * 3600, "2 days"),
        (75 * 3600, "3 days 3 h"),
    ],
)
def test_durations(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_sizes_and_counts() -> None:
    assert [size(count) for count in (0, 999, 1500, 250_000, 4_200_000_000, 9e15)] == [
        "0 bytes",
        "999 bytes",
        "1.5 kB",
        "250 kB",
        "4.2 GB",
        "9000 TB",
    ]
    assert [photos(1), photos(12_345)] == ["1 photo", "12,345 photos"]


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_on_a_terminal_paths_stand_on_lines_of_their_own(tmp_path: Path) -> None:
    import pty

    for number in range(3):
        (tmp_path / "box").mkdir(exist_ok=True)
        Image.fromarray(np.full((20, 30), 40 * number, np.uint8)).save(
            tmp_path / "box" / f"{number}.png"
        )
    words = ["batch", str(tmp_path / "box"), "-o", str(tmp_path / "out"), "--render-factor", "7"]
    terminal, screen = pty.openpty()
    command = [sys.executable, "-m", "restorer", *words]
    running = subprocess.Popen(command, stdin=screen, stdout=screen, stderr=screen)
    os.close(screen)
    said = b""
    try:
        while part := os.read(terminal, 65536):
            said += part
    except OSError:  # how Linux ends a terminal
        pass
    os.close(terminal)
    assert running.wait() == 0, said
    lines = [line.split(b"\x1b[2K")[-1] for line in said.replace(b"\r", b"\n").split(b"\n")]
    for number in range(3):
        assert os.fsencode(tmp_path / "out" / f"{number}-colour.png") in lines
    assert any(b"3 photos done (3 now" in line for line in lines)
    assert b"3/3" in said
