"""The way to a colorizer, also where PyTorch is not to be had."""

import gc
import subprocess
import sys

import pytest

from restorer.engine.colorizer import Colorizer
from restorer.engine.loading import make_colorizer
from restorer.errors import RestorerError


def test_a_colorizer_is_made() -> None:
    assert isinstance(make_colorizer("cpu"), Colorizer)


def test_a_torch_that_does_not_load_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(RestorerError, match=r"PyTorch cannot be loaded \(.*install restorer again"):
        make_colorizer()


def test_collections_of_garbage_leave_torch_out() -> None:
    """In a program of its own, where torch is not loaded yet."""
    lines = (
        "import gc",
        "from restorer.engine.loading import make_colorizer",
        "make_colorizer('cpu')",
        "print(gc.isenabled(), gc.get_freeze_count() > 100_000, len(gc.get_objects()) < 50_000)",
    )
    told = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True)
    assert told.stdout.split() == ["True", "True", "True"], told.stderr


def test_a_collector_that_is_off_stays_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    gc.disable()
    try:
        with pytest.raises(RestorerError):
            make_colorizer()
        assert not gc.isenabled()
    finally:
        gc.enable()
