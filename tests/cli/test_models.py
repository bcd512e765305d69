"""``restorer models`` as it is typed."""

import hashlib
import json
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import torch

from restorer import catalogue, paths
from restorer.catalogue import Model, installation, installed
from restorer.cli import main
from restorer.networks import checkpoint, form

Typed = Callable[..., tuple[int, str, str]]


@pytest.fixture
def typed(capsys: pytest.CaptureFixture) -> Typed:
    """Runs `restorer models WORDS`: exit code, stdout, stderr."""

    def run(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main.run(["models", *words])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return end.value.code, said.out, said.err  # type: ignore[return-value]

    return run


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small file that passes as a network's."""
    monkeypatch.setattr(form, "identify", lambda shapes, name: form.Form("deep", "resnet34", 1.5))
    monkeypatch.setattr(checkpoint, "load", lambda path: None)
    file = tmp_path / "site" / "Mine.pth"
    file.parent.mkdir()
    torch.save({"layers.0.weight": torch.rand(50, 50)}, file)
    return file


@pytest.fixture
def served(weights: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    """The model `small` in the catalogue, and a server that has it."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """The tests' output stays clean."""

    monkeypatch.setenv("no_proxy", "*")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(weights.parent)))
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    data = weights.read_bytes()
    small = Model(
        name="small",
        title="Small",
        good_for="Tests.",
        licence="MIT",
        render_factor=35,
        video_render_factor=21,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        mirrors=(
            f"http://127.0.0.1:{server.server_port}/gone/Mine.pth",
            f"http://127.0.0.1:{server.server_port}/Mine.pth",
        ),
        bundled=False,
        vividness=1.0,
        training="Not at all.",
    )
    own = installed.published()
    for module in (installed, installation):
        monkeypatch.setattr(module, "published", lambda: (*own, small))
    yield small
    server.shutdown()
    server.server_close()
    thread.join()


def test_list(typed: Typed) -> None:
    code, out, _ = typed("list")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines() if line[0] != " "] == [
        "natural",
        "artistic",
        "stable",
        "video",
    ]
    assert "255 MB to download" in out


def test_list_as_json(typed: Typed) -> None:
    code, out, _ = typed("list", "--json")
    assert code == 0
    entries = json.loads(out)
    assert set(entries[1]) == {
        *("name", "title", "good_for", "licence", "render_factor", "video_render_factor"),
        *("vividness", "size", "sha256", "training", "default", "bundled", "installed", "path"),
    }
    assert [entry["default"] for entry in entries] == [True, False, False, False]
    assert entries[1]["size"] == 255_144_681
    assert (entries[1]["installed"], entries[1]["path"]) == (False, None)


def test_download_verify_and_remove(typed: Typed, served: Model) -> None:
    code, out, err = typed("download", "small")
    assert (code, out) == (0, "")
    weights = paths.models_dir() / "small.safetensors"
    assert str(weights) in err
    assert typed("download", "small")[0] == 0
    assert typed("verify") == (0, "", _whole("small"))
    weights.write_bytes(b"")
    code, _, err = typed("verify", "small")
    assert (code, err.count("\n")) == (1, 1)
    assert "restorer models download small" in err
    assert typed("remove", "small") == (0, "", "The model small is removed.\n")
    code, _, err = typed("verify", "small")
    assert code == 1
    assert "not installed" in err


def _whole(*names: str) -> str:
    bundled = [
        model.name
        for model in catalogue.models()
        if model.bundled and catalogue.is_installed(model)
    ]
    return "".join(f"The model {name} is whole.\n" for name in [*bundled, *names])


def test_a_download_that_fails_is_one_sentence(typed: Typed, served: Model, weights: Path) -> None:
    weights.unlink()
    code, out, err = typed("download", "small")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "does not have the file (HTTP 404)" in err
    assert "restorer models import" in err


def test_import_under_a_name(typed: Typed, weights: Path) -> None:
    code, out, err = typed("import", str(weights), "--name", "Mine Own")
    assert (code, out) == (0, "")
    assert "as the model mine-own" in err
    code, _, err = typed("import", str(weights), "--name", "artistic")
    assert (code, err.count("\n")) == (1, 1)
    assert "another model named artistic" in err
    found = {entry["name"]: entry for entry in json.loads(typed("list", "--json")[1])}
    assert found["mine-own"]["installed"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["download", "natural-ish"], "did you mean natural"),
        (["import", "nowhere.pth"], "nowhere.pth is not there"),
        (["remove", "natural"], "cannot be removed"),
        (["remove", "stable"], "not installed"),
    ],
)
def test_refusals(typed: Typed, words: list[str], sentence: str) -> None:
    code, out, err = typed(*words)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert sentence in err


@pytest.mark.parametrize("words", [["download"], ["import"], ["remove"], ["verify", "a", "b"]])
def test_wrong_usage(typed: Typed, words: list[str]) -> None:
    assert typed(*words)[0] == 2
