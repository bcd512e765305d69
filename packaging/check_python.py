"""Stops `make` with one sentence where this Python cannot make the environment.

Runs before anything is installed, on whatever Python 3 there is: plain syntax, the standard
library alone.
"""

import sys
from typing import Sequence  # noqa: UP035  older Pythons read this file too

NEEDED = (3, 11)


def complaint(version: Sequence[int], has_venv: bool) -> str:
    """The sentence to show, or "" where all is well."""
    if tuple(version[:2]) < NEEDED:
        return (
            f"restorer needs Python 3.11 or newer, and this is Python {version[0]}.{version[1]}. "
            "Name a newer one: make run PYTHON=python3.12"
        )
    if not has_venv:
        return (
            "This Python cannot make environments. On Debian and Ubuntu type: "
            f"apt-get install python{version[0]}.{version[1]}-venv"
        )
    return ""


def _has_venv() -> bool:
    try:
        import ensurepip  # noqa: F401  Debian ships venv without it
        import venv  # noqa: F401
    except ImportError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(complaint(tuple(sys.version_info[:2]), _has_venv()) or 0)
