"""Sleep is held off where the system can, and nobody is bothered where it cannot."""

import subprocess
import sys

import pytest

from restorer.awake import Awake


def test_a_machine_without_a_desktop_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    ran = []
    with Awake() as awake:
        awake.rest()
        awake.hold()
        ran.append(True)
    assert ran


def test_it_rests_in_between(held: list[bool]) -> None:
    with Awake() as awake:
        assert held == [True]
        awake.hold()
        assert held == [True]
        awake.rest()
        awake.rest()
        assert held == [True, False]
        awake.hold()
    assert held == [True, False, True, False]


def test_what_the_work_raises_comes_through(held: list[bool]) -> None:
    with pytest.raises(KeyError), Awake():
        raise KeyError
    assert held == [True, False]


def test_nothing_of_it_is_loaded_before_it_is_wanted() -> None:
    code = "import sys, restorer.awake; sys.exit('wakepy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
