"""The recipe of the application: its desktop entry, its first lines, and a check that can fail."""

import configparser
import importlib.util
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these")


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/check_bundle.py as a module."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    spec = importlib.util.spec_from_file_location("check_bundle", PACKAGING / "check_bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def application(tmp_path: Path) -> Path:
    """A folder that pretends to be a built application; tests write the program."""
    folder = tmp_path / "application"
    folder.mkdir()
    return folder


def write_program(folder: Path, script: str) -> None:
    program = folder / "restorer"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def test_no_module_of_ours_hides_the_registry_package() -> None:
    assert not (PACKAGING / "__init__.py").exists()


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
def test_make_builds_the_application_and_then_checks_it() -> None:
    done = subprocess.run(
        ["make", "--dry-run", "bundle", "VENV=does-not-exist"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    steps = ("-e '.[bundle,heic]'", "packaging/bundle.py", "packaging/check_bundle.py")
    places = [done.stdout.index(step) for step in steps]
    assert places == sorted(places)


def test_the_desktop_entry_names_what_is_there() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(PACKAGING / "restorer.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Type"] == "Application"
    assert entry["Exec"] == "restorer %F"
    assert (ROOT / "resources" / "icons" / f"{entry['Icon']}.svg").is_file()
    kinds = entry["MimeType"].split(";")
    assert {"image/jpeg", "image/png", "image/tiff", "image/webp"} <= set(kinds)
    for key in ("Comment", "GenericName"):
        translated = [f"{key}[{language}]" for language in ("de", "es", "fr", "zh_CN")]
        assert all(entry[name] not in ("", entry[key]) for name in translated)


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="no validator here")
def test_the_desktop_entry_is_valid() -> None:
    subprocess.run(["desktop-file-validate", PACKAGING / "restorer.desktop"], check=True)


@LINUX
@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_programs_that_the_application_starts_find_their_own_libraries(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/restorer/_internal")
    monkeypatch.setenv("SSL_CERT_FILE", "/home/certificates.pem")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(PACKAGING / "at_start.py"))
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert os.environ["SSL_CERT_FILE"] == "/home/certificates.pem", "the person's choice stays"


@LINUX
def test_the_check_starts_the_program_with_nothing_around_it(
    check: ModuleType, application: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    write_program(application, "/usr/bin/env || /bin/env")
    said = set(check.run(application, tmp_path, "--version").splitlines())
    assert f"HOME={tmp_path}" in said
    assert not [line for line in said if line.startswith(("PYTHON", "PATH=", "DISPLAY"))]


@LINUX
@pytest.mark.parametrize("script", ["exit 1", "echo 'QWarning: no plugin' >&2"])
def test_a_program_that_fails_or_complains_does_not_pass(
    check: ModuleType, application: Path, tmp_path: Path, script: str
) -> None:
    write_program(application, script)
    with pytest.raises(check.CheckError):
        check.run(application, tmp_path, "--self-check")


@LINUX
def test_a_program_that_borrows_the_files_of_another_does_not_pass(
    check: ModuleType, application: Path
) -> None:
    """As this one does, which runs from an environment."""
    with pytest.raises(check.CheckError, match="elsewhere"):
        check.check_files(os.getpid(), application)
