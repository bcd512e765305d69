"""The two commands, and what they look at before they begin."""

import importlib.util
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
UNIX = pytest.mark.skipif(os.name == "nt", reason="make and its scripts are for Unix")


def script(name: str) -> ModuleType:
    """One of packaging's scripts, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def system() -> ModuleType:
    return script("check_system")


@pytest.fixture
def fake_apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that only writes down what it was asked; gives its notebook."""
    notebook = tmp_path / "asked"
    folder = tmp_path / "bin"
    folder.mkdir()
    apt = folder / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$@" >> "{notebook}"\n', encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return notebook


def test_an_old_python_is_told_what_to_type() -> None:
    complaint = script("check_python").complaint
    assert complaint((3, 11), True) == ""
    assert "PYTHON=python3.12" in complaint((3, 9), True)
    assert "apt-get install python3.13-venv" in complaint((3, 13), False)


def test_libraries_that_are_there_are_no_trouble(system: ModuleType) -> None:
    assert system.missing(system.QT, found=lambda library: True) == {}


def test_missing_libraries_give_the_line_to_type(system: ModuleType) -> None:
    lacking = system.missing(system.QT, found=lambda library: library != "libEGL.so.1")
    assert lacking == {"libEGL.so.1": "libegl1"}
    line = "sudo apt-get install -y --no-install-recommends libegl1"
    assert system.sentence(lacking, debian=True).endswith(line)
    assert "libEGL.so.1" in system.sentence(lacking, debian=False)


@UNIX
@pytest.mark.parametrize("root", [True, False])
def test_root_has_them_installed_and_others_are_told(
    system: ModuleType,
    fake_apt: Path,
    root: bool,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
    monkeypatch.setattr(system, "QT", {"libnowhere.so.7": "libnowhere7"})
    assert system.main([]) == 1  # it is still missing afterwards: this apt-get does nothing
    asked = fake_apt.read_text(encoding="utf-8") if fake_apt.exists() else ""
    assert ("libnowhere7" in asked) is root
    assert "apt-get install -y --no-install-recommends libnowhere7" in capfd.readouterr().err


@UNIX
@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
@pytest.mark.parametrize(
    ("target", "step"),
    [
        ("run", "bin/restorer old.jpg"),
        ("test", "-m pytest"),
        ("lint", "bin/lint-imports"),
        ("check", "-m pytest"),
        ("bench", "packaging/bench.py old.jpg"),
    ],
)
def test_make_makes_the_environment_and_then_does_it(target: str, step: str) -> None:
    done = subprocess.run(
        ["make", "--dry-run", target, "VENV=does-not-exist", "ARGS=old.jpg"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    made, installed = done.stdout.index("-m venv"), done.stdout.index("pip install")
    assert made < installed < done.stdout.index(step)
    assert "-c constraints.txt" in done.stdout


def test_constraints_name_exact_versions_of_everything_we_ask_for() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").split()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", line) for line in lines)
    names = {line.partition("==")[0].lower().replace("_", "-") for line in lines}
    assert {"torch", "torchvision", "pyside6-essentials", "pillow", "pytest", "mypy"} <= names


@UNIX
def test_the_gate_can_be_executed() -> None:
    gate = ROOT / ".ci" / "run"
    assert gate.stat().st_mode & stat.S_IXUSR
    assert "set -euo pipefail" in gate.read_text(encoding="utf-8")
