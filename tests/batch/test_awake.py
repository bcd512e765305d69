"""Sleep is held off where the system can, and nobody is bothered where it cannot."""

import subprocess
import sys

import pytest

from restorer.batch.awake import awake


def test_a_machine_without_a_desktop_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    ran = []
    with awake():
        ran.append(True)
    assert ran


def test_what_the_work_raises_comes_through() -> None:
    with pytest.raises(KeyError), awake():
        raise KeyError


def test_nothing_of_it_is_loaded_before_it_is_wanted() -> None:
    code = "import sys, restorer.batch.awake; sys.exit('wakepy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
