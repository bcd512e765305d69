"""What a run's folder holds, who may train in it, and with which settings it goes on."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from restorer.errors import RestorerError
from training import checkpoint
from training.config import GeneratorConfig, Phase
from training.generator import train
from training.lock import alone_in
from training.run import Run

TINY = GeneratorConfig(phases=(Phase(32, 2, batch=2),), warm_up=2, validation=2, threads=1)


def _standing(settings: GeneratorConfig, folder: Path) -> Run:
    """A run of a network of six numbers, saved before its first step."""
    run = Run(settings, folder, {"network": torch.nn.Linear(2, 2)}, pictures=10)
    run.open()
    run.save()
    return run


def test_a_run_that_found_no_memory_goes_on_with_less(tmp_path, caplog):
    _standing(TINY, tmp_path)
    _standing(TINY, tmp_path)
    assert "bit for bit" not in caplog.text
    _standing(replace(TINY, accumulate=4, resident="off"), tmp_path)
    assert "With another accumulate and resident the run goes on, but not bit" in caplog.text
    with pytest.raises(RestorerError, match=r"\(ema\): use .* its config.json tells"):
        _standing(replace(TINY, accumulate=2, ema=0.5), tmp_path)


def test_files_may_lie_elsewhere_when_a_run_goes_on(tmp_path, caplog):
    settings = replace(TINY, initial_weights=Path("here") / "mine.safetensors")
    _standing(settings, tmp_path)
    _standing(replace(TINY, initial_weights=Path("here").absolute() / "mine.safetensors"), tmp_path)
    assert caplog.text == ""
    there = Path("there") / "mine.safetensors"
    _standing(replace(TINY, initial_weights=there), tmp_path)
    assert f"initial_weights is {there} now, and was" in caplog.text
    with pytest.raises(RestorerError, match="initial_weights"):
        _standing(replace(TINY, initial_weights=Path("there") / "other.safetensors"), tmp_path)


def test_only_one_process_trains_in_a_folder(picture_folder, tmp_path):
    resident = replace(TINY, resident="on")  # would write pictures.u8
    with alone_in(tmp_path), pytest.raises(RestorerError, match="Another process trains in"):
        train(resident, [picture_folder], tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [".lock"]
    train(TINY, [picture_folder], tmp_path)
    train(TINY, [picture_folder], tmp_path)  # it is free again after the end


def test_ruined_weights_are_not_saved(tmp_path):
    run = _standing(TINY, tmp_path)
    network = run.parts["network"]
    before = (tmp_path / checkpoint.LAST).read_bytes()
    assert isinstance(network, torch.nn.Linear)
    with torch.no_grad():
        network.weight[0, 0] = float("inf")
    with pytest.raises(RestorerError, match=r"not finite .* the last checkpoint is untouched"):
        run.save()
    assert (tmp_path / checkpoint.LAST).read_bytes() == before
    assert not (tmp_path / checkpoint.PREVIOUS).exists()
