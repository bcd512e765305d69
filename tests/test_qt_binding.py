"""PySide6 6.12.0 on Python 3.10 and 3.11 gives back one reference to None too many per call."""

import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def accepts(version: str, python: str) -> bool:
    """Whether our dependencies allow this PySide6 on this Python."""
    names = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    wanted = [Requirement(name) for name in names if name.startswith("PySide6-Essentials")]
    applying = [
        one
        for one in wanted
        if one.marker is None or one.marker.evaluate({"python_version": python})
    ]
    assert applying, "no PySide6 at all"
    return all(version in one.specifier for one in applying)


@pytest.mark.parametrize(
    ("version", "python", "allowed"),
    [
        ("6.12.0", "3.11", False),
        ("6.11.3", "3.11", True),
        ("6.12.1", "3.11", True),
        ("6.12.0", "3.12", True),
        ("6.12.0", "3.13", True),
    ],
)
def test_the_unsound_pair_is_excluded(version: str, python: str, allowed: bool) -> None:
    assert accepts(version, python) is allowed


def test_calls_keep_their_references(qtbot: QtBot) -> None:
    """The canary: should another unsound binding come, this dies before a person's window does.

    From Python 3.12 on None is immortal and its count says nothing; the calls still run.
    """
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 500
