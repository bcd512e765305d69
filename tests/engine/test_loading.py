"""The way to a colorizer, also where PyTorch is not to be had."""

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
