"""What may be written into a preset or after --set, and what is said to what nobody can mean."""

import sys

import pytest

from restorer.errors import RestorerError
from training import config
from training.__main__ import main
from training.config import CriticConfig, GeneratorConfig, NoganConfig


@pytest.mark.parametrize(
    ("override", "sentence"),
    [
        ("fixed_norms=False", "fixed_norms must be true or false, not 'False'"),
        ("seed=1.5", "seed must be a whole number, not 1.5"),
        ("seed=true", "seed must be a whole number, not True"),
        ("compile=true", "compile must be a text"),
        ("phases=3", "phases must be a list"),
        ("phases=[3]", r"phases\[0\] must be a table"),
        ("losses={chroma='much'}", "losses.chroma must be a number"),
        ("repeats={a=1.5}", "repeats.a must be a whole number"),
        ("phases.0.side=64", "phases is no table"),
        ("validation=0", "validation must be 1 or more, not 0"),
        ("accumulate=0", "accumulate must be 1 or more"),
        ("snapshot_every=0", "snapshot_every must be 1 or more"),
        ("threads=-1", "0 or more"),
        ("views.closest=0", "views.closest must be above 0"),
        ("ageing.noise=2", "ageing.noise must lie within 0..1"),
        ("phases=[]", "needs phases"),
        ("phases=[{side=30,steps=2}]", r"phases\[0\].side must be a multiple of 16"),
        ("phases=[{side=64}]", r"phases\[0\] needs a batch, and steps or epochs"),
        ("joint={side=64,steps=1,batch=0}", "joint needs a batch"),
        ("critic_first=[{side=20,steps=1}]", r"critic_first\[0\].side"),
    ],
)
def test_values_that_no_run_can_have_are_named(override, sentence):
    with pytest.raises(RestorerError, match=sentence):
        config.load(NoganConfig, "smoke", [override])


def test_only_a_critic_may_hold_out_nothing():
    assert config.load(CriticConfig, "smoke", ["validation=0"]).validation == 0
    with pytest.raises(RestorerError, match="validation must be 0 or more, not -1"):
        config.load(CriticConfig, "smoke", ["validation=-1"])
    with pytest.raises(RestorerError, match="validation must be 1 or more, not 0"):
        config.load(GeneratorConfig, "smoke", ["validation=0"])
    with pytest.raises(RestorerError, match="fewest_held_out is not a setting"):
        config.load(GeneratorConfig, "smoke", ["fewest_held_out=0"])


def test_values_are_what_they_were_meant_to_be():
    settings = ["ema=0", "losses.chroma=2", "compile=off", "views.whole=0.4", "workers=3"]
    resolved = config.load(GeneratorConfig, "smoke", settings)
    assert (resolved.ema, resolved.losses, resolved.compile) == (0.0, {"chroma": 2.0}, "off")
    assert (resolved.views.whole, resolved.workers) == (0.4, 3)


def _told(capsys, monkeypatch, *arguments: str) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["training", *arguments])
    code = main()
    return code, *capsys.readouterr()


def test_settings_may_be_given_one_by_one(capsys, monkeypatch):
    code, out, _ = _told(
        capsys, monkeypatch, "generator", "--dry-run", "--set", "seed=5", "--set", "ema=0.5"
    )
    assert code == 0
    assert '"seed": 5' in out
    assert '"ema": 0.5' in out


def test_a_run_without_photographs_is_told_what_to_name(capsys, monkeypatch, tmp_path):
    code, _, err = _told(capsys, monkeypatch, "generator", "--run", str(tmp_path / "run"))
    assert code == 1
    assert "--pictures" in err
    assert not (tmp_path / "run").exists()
