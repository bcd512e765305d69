"""Ctrl-C and SIGTERM: the step under way is saved, and the same command goes on from there."""

import signal
import sys

import pytest

from training import checkpoint, parallel
from training.__main__ import main
from training.interruption import Interruption
from training.stepping import Stepper


def _command(stage: str, pictures, run, *settings: str) -> list[str]:
    fixed = ["validation=2", "threads=1", "save_every=100", "precision=fp32", *settings]
    place = ["--pictures", str(pictures), "--run", str(run)]
    return ["training", stage, "--preset", "smoke", *place, "--set", *fixed]


def _generator(pictures, run) -> list[str]:
    phases = "phases=[{side=32,steps=5,batch=2}]"
    return _command("generator", pictures, run, phases, "warm_up=2")


@pytest.fixture
def signals(monkeypatch):
    """Sends a signal, ``times`` times, within the third step of every run."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield from _sending(monkeypatch)
    signal.signal(signal.SIGINT, before)


def _sending(monkeypatch):
    real_step = Stepper.step

    def arrange(number: int, times: int = 1) -> None:
        done = []

        def step(*arguments, **named):
            done.append(1)
            for _ in range(times if len(done) == 3 else 0):
                signal.raise_signal(number)
            return real_step(*arguments, **named)

        monkeypatch.setattr(Stepper, "step", step)

    yield arrange


def _run(monkeypatch, command: list[str]) -> int:
    monkeypatch.setattr(sys, "argv", command)
    return main()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_step_under_way_is_saved(
    number, signals, picture_folder, tmp_path, monkeypatch, capsys
):
    handler = signal.getsignal(number)
    signals(number)
    assert _run(monkeypatch, _generator(picture_folder, tmp_path / "run")) == 130
    assert "Stopped at step 3: the same command goes on from there." in capsys.readouterr().err
    assert checkpoint.load(tmp_path / "run")["step"] == 3
    assert signal.getsignal(number) == handler

    monkeypatch.undo()
    assert _run(monkeypatch, _generator(picture_folder, tmp_path / "run")) == 0
    assert _run(monkeypatch, _generator(picture_folder, tmp_path / "whole")) == 0
    got, wanted = (checkpoint.load(tmp_path / name)["network"] for name in ("run", "whole"))
    assert all(value.equal(got[name]) for name, value in wanted.items())


@pytest.mark.parametrize("first", [True, False])
def test_of_several_processes_the_first_tells(first, monkeypatch, caplog):
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    monkeypatch.setattr(parallel, "is_first", lambda: first)
    with Interruption() as interruption:
        signal.raise_signal(signal.SIGINT)
        assert interruption.is_asked(1)
    signal.signal(signal.SIGINT, before)
    assert ("stopping soon" in caplog.text) == first


def test_once_more_stops_at_once(signals, picture_folder, tmp_path, monkeypatch, capsys):
    signals(signal.SIGINT, times=2)
    assert _run(monkeypatch, _generator(picture_folder, tmp_path / "run")) == 130
    assert "the last checkpoint" in capsys.readouterr().err
    assert checkpoint.load(tmp_path / "run") is None


def test_the_adversarial_stage_saves_both_networks(
    signals, picture_folder, tmp_path, monkeypatch, capsys
):
    _run(monkeypatch, _generator(picture_folder, tmp_path / "generator"))
    signals(signal.SIGTERM)
    command = _command(
        "nogan",
        picture_folder,
        tmp_path / "run",
        f"generator={tmp_path / 'generator'}",
        "cycles=1",
        "threshold=9.0",
        "phases=[{side=64,steps=2,batch=2,rate=1e-3}]",
        "joint={side=64,steps=3,batch=2}",
    )
    assert _run(monkeypatch, command) == 130
    assert "Stopped at step 3" in capsys.readouterr().err
    saved = checkpoint.load(tmp_path / "run")
    assert saved["step"] == 3
    assert saved["critic_optimiser"]["state"]
    monkeypatch.undo()
    assert _run(monkeypatch, command) == 0
    assert checkpoint.load(tmp_path / "run")["step"] == 5


def test_a_signal_that_is_ignored_stays_so(signals, picture_folder, tmp_path, monkeypatch):
    signals(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    assert _run(monkeypatch, _generator(picture_folder, tmp_path / "run")) == 0
