"""The rooms: who may import whom, and who loads what."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {"torch", "PySide6", "cv2", "av", "scenedetect"}
ASK_HELP = """
import sys
sys.argv = ["restorer", *{words!r}, "--help"]
from restorer.cli.main import run
try:
    run()
except SystemExit as end:
    assert not end.code, end.code
"""
COMMANDS: list[list[str]] = [
    [],
    ["colorize"],
    ["info"],
    ["models"],
    ["models", "list"],
    ["models", "download"],
    ["models", "import"],
    ["models", "remove"],
    ["models", "verify"],
    ["batch"],
    ["batch", "report"],
    ["video"],
]


def loaded_by(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after running `code` in the checkout."""
    report = "import json, sys; print(); print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


def test_every_room_imports_only_what_lies_below_it() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_itself_is_light() -> None:
    assert not loaded_by("import restorer") & HEAVY


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_is_light(words: list[str]) -> None:
    assert not loaded_by(ASK_HELP.format(words=words)) & HEAVY


def test_colouring_loads_neither_qt_nor_torchvision() -> None:
    loaded = loaded_by(
        "import restorer.catalogue, restorer.cli.colorize, restorer.imaging\n"
        "from restorer.engine.colorizer import Colorizer\n"
        "Colorizer('cpu')\n"
    )
    assert "torch" in loaded
    assert not loaded & {"PySide6", "torchvision"}


def test_training_loads_neither_qt_nor_platformdirs() -> None:
    """Every module of it, so that nothing hides behind a stage that was not asked for."""
    code = (
        "import importlib, pkgutil, training\n"
        "for module in pkgutil.walk_packages(training.__path__, 'training.'):\n"
        "    if not module.name.endswith('__main__'):\n"
        "        importlib.import_module(module.name)\n"
    )
    assert not loaded_by(code) & {"PySide6", "platformdirs"}
