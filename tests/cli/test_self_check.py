"""``restorer --self-check``: what it says, and that it says no where something is missing."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from restorer import paths
from restorer.cli import main, self_check
from restorer.errors import RestorerError

SHIPPED = paths.resources() / "models" / "natural.safetensors"


def code_of(*words: str) -> int:
    with pytest.raises(SystemExit) as end:
        main.run(list(words))
    assert isinstance(end.value.code, int)
    return end.value.code


@pytest.mark.skipif(not SHIPPED.is_file(), reason="the shipped model is not in this checkout")
def test_the_sample_comes_out_in_colour_and_the_way_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert code_of("--self-check") == 0
    said = capsys.readouterr()
    written = paths.cache_dir() / "self-check" / "portrait-colour.png"
    for fact in ("restorer 0", "Python 3", "torch 2", "Device: ", "natural", str(written)):
        assert fact in said.out
    assert said.out.endswith("Everything works.\n")
    assert said.err == ""
    with Image.open(written) as picture:
        assert "compositeWithTrainedAlgorithmicMedia" in str(picture.info)


def test_a_lost_sample_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert code_of("--self-check") == 1
    said = capsys.readouterr().err
    assert self_check.SAMPLE in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("side", [40, 64])
def test_a_result_that_is_grey_or_of_another_size_fails(tmp_path: Path, side: int) -> None:
    grey = Image.fromarray(np.full((64, 64), 90, np.uint8))
    grey.save(tmp_path / "sample.png")
    grey.convert("RGB").resize((side, side)).save(tmp_path / "result.png")
    wrong = "without colour" if side == 64 else "40 x 40"
    with pytest.raises(RestorerError, match=wrong):
        self_check.colour_of(tmp_path / "sample.png", tmp_path / "result.png")


def test_a_folder_that_cannot_be_made_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(paths, "cache_dir", lambda: tmp_path / "file")
    assert code_of("--self-check") == 1
    assert "make it writable" in capsys.readouterr().err
