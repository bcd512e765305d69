"""The built wheel, installed in an empty folder, far from the source tree."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import restorer

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder that holds nothing but the installed wheel and its commands."""
    target = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--quiet"),
            *("--no-deps", "--no-index", "--no-compile", "--target", str(target), str(wheel)),
        ],
        check=True,
        capture_output=True,
    )
    return target


def restorer_says(installed: Path, empty: Path, *words: str) -> str:
    """What the installed command prints, run in an empty folder with the wheel's code in front."""
    script = next((installed / "bin").glob("restorer*"))
    done = subprocess.run(
        [sys.executable, str(script), *words],
        cwd=empty,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_the_program_and_its_resources_alone(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"restorer"}
    for resource in (path for path in (ROOT / "resources").rglob("*") if path.is_file()):
        assert f"restorer/{resource.relative_to(ROOT).as_posix()}" in names


def test_version(installed: Path, tmp_path: Path) -> None:
    assert restorer.__version__ in restorer_says(installed, tmp_path, "--version")


def test_models_are_found_without_the_source_tree(installed: Path, tmp_path: Path) -> None:
    listed = json.loads(restorer_says(installed, tmp_path, "models", "list", "--json"))
    shipped = next(model for model in listed if model["name"] == "natural")
    assert shipped["installed"]


def test_resources_lie_in_the_installed_package(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from restorer import paths; print(paths.resources())"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    found = Path(done.stdout.strip())
    assert found == installed / "restorer" / "resources"
    assert (found / "samples" / "portrait.jpg").is_file()
