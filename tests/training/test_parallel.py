"""Two processes that share every batch train what one trains alone, up to rounding."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import torch

from restorer.networks.checkpoint import load
from training import checkpoint

MODEL = Path(__file__).resolve().parents[2] / "resources" / "models" / "natural.safetensors"
#: As the README has it.
TORCHRUN = ("-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "--")


def _run(
    pictures: Path, run: Path, *settings: str, together: bool
) -> subprocess.CompletedProcess[str]:
    launcher = TORCHRUN if together else ("-m",)
    stage = ["training", "generator", "--preset", "smoke", "--pictures", str(pictures)]
    fixed = ["warm_up=0", "validation=2", "threads=1", "precision=fp32"]
    return subprocess.run(
        [sys.executable, *launcher, *stage, "--run", str(run), "--set", *fixed, *settings],
        capture_output=True,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )


@pytest.fixture(scope="module")
def runs(picture_folder, tmp_path_factory) -> list[Path]:
    """Two steps on from the bundled model, each with its checkpoint: by one process, by two."""
    folders = [tmp_path_factory.mktemp("alone"), tmp_path_factory.mktemp("together")]
    settings = "phases=[{side=64,steps=2,batch=4}]", f"initial_weights={MODEL}", "save_every=1"
    for together, folder in enumerate(folders):
        done = _run(picture_folder, folder, *settings, together=bool(together))
        assert done.returncode == 0, done.stderr
    return folders


def _apart(first: list[torch.Tensor], second: list[torch.Tensor]) -> float:
    """How far two lists of tensors are apart, as a share of the first's length."""
    flat, other = (torch.cat([t.double().flatten() for t in part]) for part in (first, second))
    return float((flat - other).norm() / flat.norm())


def _gradient(saved: dict[str, Any]) -> list[torch.Tensor]:
    """After one step, Adam's first moment is the gradient times a number."""
    return [state["exp_avg"] for state in saved["optimiser"]["state"].values()]


def test_gradient_and_statistics_are_those_of_the_whole_batch(runs):
    alone, together = (torch.load(run / checkpoint.PREVIOUS, weights_only=True) for run in runs)
    assert alone["step"] == together["step"] == 1
    assert _apart(_gradient(alone), _gradient(together)) < 1e-4
    names = [name for name in alone["network"] if "running" in name]
    wanted, got = ([saved["network"][name] for name in names] for saved in (alone, together))
    assert _apart(wanted, got) < 1e-5


def test_the_weights_stay_together(runs):
    start = load(MODEL)[1].state_dict()
    names = [name for name in start if "running" not in name and "batches" not in name]
    alone, together = (torch.load(run / checkpoint.LAST, weights_only=True) for run in runs)
    wanted, got = (
        [saved["network"][name] - start[name] for name in names] for saved in (alone, together)
    )
    # Where a gradient is nearly 0, rounding decides to which side Adam steps.
    assert _apart(wanted, got) < 0.02


def test_sigterm_stops_all_processes_after_the_same_step(picture_folder, tmp_path):
    command = [sys.executable, *TORCHRUN, "training", "generator", "--preset", "smoke"]
    place = ["--pictures", str(picture_folder), "--run", str(tmp_path), "--set"]
    settings = ["phases=[{side=32,steps=100000,batch=2}]", "validation=2", "threads=1"]
    process = subprocess.Popen(
        [*command, *place, *settings, "save_every=100000"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    log = tmp_path / "log.jsonl"
    while process.poll() is None and not (log.exists() and log.stat().st_size):
        time.sleep(0.05)  # until all of them are under way
    process.terminate()
    _, told = process.communicate()
    saved = checkpoint.load(tmp_path)
    assert saved is not None, told
    assert told.count(f"Stopped at step {saved['step']}: the same command goes on") == 2


def test_a_batch_that_cannot_be_shared_is_named(picture_folder, tmp_path):
    done = _run(picture_folder, tmp_path, "phases=[{side=32,steps=1,batch=3}]", together=True)
    assert done.returncode != 0
    assert "A batch of 3 cannot be shared by 2 processes" in done.stderr
