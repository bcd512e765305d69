"""``restorer info`` as it is typed."""

import json
import sys

import pytest

import restorer
from restorer import paths
from restorer.cli import main


def typed(*words: str) -> None:
    with pytest.raises(SystemExit) as end:
        main.run(["info", *words])
    assert end.value.code == 0


def test_as_json(capsys: pytest.CaptureFixture) -> None:
    typed("--json")
    report = json.loads(capsys.readouterr().out)
    assert set(report) == {
        *("restorer", "python", "system", "packages", "devices", "device_problem"),
        *("folders", "models"),
    }
    assert report["restorer"] == restorer.__version__
    assert report["python"] == sys.version.split()[0]
    assert report["packages"]["torch"]
    assert {"tifffile", "imagecodecs", "filelock"} <= set(report["packages"])
    assert report["device_problem"] is None
    assert [device["default"] for device in report["devices"]].count(True) == 1
    assert "cpu" in [device["name"] for device in report["devices"]]
    assert report["folders"]["models"] == str(paths.models_dir())
    assert report["models"][0]["name"] == "natural"


def test_for_people(capsys: pytest.CaptureFixture) -> None:
    typed()
    said = capsys.readouterr().out
    for word in (f"restorer {restorer.__version__}", "torch", "cpu", "(default)", "artistic"):
        assert word in said
    assert str(paths.log_dir()) in said


def test_a_torch_that_does_not_load_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "restorer.engine.device", None)
    typed("--json")
    report = json.loads(capsys.readouterr().out)
    assert report["devices"] == []
    assert "torch could not be loaded" in report["device_problem"]
