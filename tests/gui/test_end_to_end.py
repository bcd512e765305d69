"""The installed program, driven with keys and mouse on a screen of its own, from drop to save."""

import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from restorer import paths

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(sys.executable).with_name("restorer")


def lacking() -> list[str]:
    """Programs and system libraries that this needs and that are not here."""
    tools = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
    system = runpy.run_path(str(ROOT / "packaging" / "check_system.py"))
    return [*tools, *system["missing"](system["X11"])]


LACKING = lacking() if sys.platform.startswith("linux") else ["X11"]

pytestmark = [
    pytest.mark.skipif(bool(LACKING), reason=f"without {' and '.join(LACKING)}"),
    pytest.mark.skipif(not PROGRAM.is_file(), reason="the program is not installed here"),
    pytest.mark.skipif(
        not (paths.resources() / "models" / "natural.safetensors").is_file(),
        reason="the shipped model is not in this checkout",
    ),
]


def test_photos_are_opened_in_three_ways_seen_in_colour_and_saved(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "drive.py", PROGRAM, "--pictures", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}\nThe screen is kept in {tmp_path}."
    assert done.stdout.count("saved and whole") == 3
