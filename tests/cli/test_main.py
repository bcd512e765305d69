"""The command itself: window, commands, sentences and exit codes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest

import restorer
from restorer import paths
from restorer.cli import main
from restorer.errors import RestorerError

Opened = list[list[str]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What the window was opened with, each time it was."""
    calls: Opened = []
    app = ModuleType("restorer.gui.app")
    app.main = lambda names: calls.append(names) or 0  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "restorer.gui.app", app)
    return calls


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[BaseException]]:
    """A command `fail` that raises what is put into this list."""
    errors: list[BaseException] = []

    @click.command()
    def fail() -> None:
        raise errors[0]

    module = ModuleType("failing_command")
    module.fail = fail  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "failing_command", module)
    monkeypatch.setitem(main.COMMANDS, "fail", ("failing_command", "fail"))
    return errors


def code_of(*args: str) -> int:
    with pytest.raises(SystemExit) as end:
        main.run(list(args))
    assert isinstance(end.value.code, int)
    return end.value.code


def test_the_bare_command_opens_the_window(opened: Opened) -> None:
    assert code_of() == 0
    assert opened == [[]]


def test_paths_open_in_the_window(opened: Opened, tmp_path: Path) -> None:
    photo = tmp_path / "Grandma 1931.jpg"
    photo.touch()
    assert code_of(str(photo), str(tmp_path)) == 0
    assert opened == [[str(photo), str(tmp_path)]]


def test_a_path_named_like_a_command(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("models").touch()
    assert code_of("models", "list") == 0
    assert "natural" in capsys.readouterr().out
    assert opened == []
    assert code_of("./models") == 0
    assert opened == [["./models"]]


def test_what_the_window_answers_is_the_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    app = ModuleType("restorer.gui.app")
    app.main = lambda names: 3  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "restorer.gui.app", app)
    assert code_of() == 3


@pytest.mark.parametrize(
    "words",
    [
        *(["colorise"], ["missing.jpg"], ["a" * 300], ["--wrong"]),
        *(["models", "wrong"], ["info", "--wrong"]),
    ],
)
def test_wrong_usage(words: list[str], opened: Opened, capsys: pytest.CaptureFixture) -> None:
    assert code_of(*words) == 2
    said = capsys.readouterr()
    assert words[-1] in said.err
    assert said.out == ""
    assert opened == []


def test_version_and_help(capsys: pytest.CaptureFixture) -> None:
    assert code_of("--version") == 0
    assert capsys.readouterr().out == f"restorer {restorer.__version__}\n"
    assert code_of("models", "-h") == 0
    assert "verify" in capsys.readouterr().out
    assert all(code in main.EPILOG for code in ("0 done", "1 could", "2 wrong", "130 inter"))


def test_what_cannot_be_done_is_one_sentence(
    fails: list[BaseException], capsys: pytest.CaptureFixture
) -> None:
    fails.append(RestorerError("photo.jpg is empty: choose another file."))
    assert code_of("fail") == 1
    assert capsys.readouterr() == ("", "photo.jpg is empty: choose another file.\n")


def test_an_interruption(fails: list[BaseException], capsys: pytest.CaptureFixture) -> None:
    fails.append(KeyboardInterrupt())
    assert code_of("fail") == 130
    assert capsys.readouterr().err.strip() == ""


def test_a_lack_of_memory_is_no_bug(
    fails: list[BaseException], capsys: pytest.CaptureFixture
) -> None:
    fails.append(MemoryError())
    assert code_of("fail") == 1
    assert "not enough memory" in capsys.readouterr().err


def test_a_bug_goes_into_the_log(fails: list[BaseException], capsys: pytest.CaptureFixture) -> None:
    fails.append(ValueError("seven"))
    assert code_of("fail") == 1
    log = paths.log_dir() / "restorer.log"
    said = capsys.readouterr().err
    assert str(log) in said
    assert "ValueError: seven" in said
    assert "Traceback" not in said
    trace = log.read_text(encoding="utf-8")
    assert "Traceback" in trace
    assert restorer.__version__ in trace
    log.write_bytes(b"x" * 2_000_000)
    code_of("fail")
    assert log.stat().st_size < 20_000, "a long log makes room"


def test_a_bug_is_shown_where_the_log_cannot_be_written(
    fails: list[BaseException],
    capsys: pytest.CaptureFixture,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("RESTORER_HOME", str(tmp_path / "file"))
    fails.append(ValueError("seven"))
    assert code_of("fail") == 1
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="pipes end otherwise there")
def test_a_reader_that_leaves_early_is_no_news() -> None:
    """As in `restorer models list | head -1`."""
    code = "input(); from restorer.cli.main import run; run()"
    program = subprocess.Popen(
        [sys.executable, "-c", code, "models", "list", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout
    program.stdout.close()
    program.stdout = None
    _, said = program.communicate(b"\n")
    assert said == b""
    assert program.returncode == 1


@pytest.mark.parametrize(
    "code",
    [
        "import restorer",
        "import restorer.catalogue, restorer.cli.main, restorer.cli.models, restorer.cli.info",
        "import sys; sys.argv[1:] = ['models', 'list']\nfrom restorer.cli.main import run\n"
        "try: run()\nexcept SystemExit: pass",
        "import sys; sys.argv[1:] = ['models', '--help']\nfrom restorer.cli.main import run\n"
        "try: run()\nexcept SystemExit: pass",
    ],
)
def test_light_commands_load_nothing_heavy(code: str) -> None:
    check = "import sys; assert not {'torch', 'PySide6', 'cv2', 'numpy', 'ssl'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", f"{code}\n{check}"], check=True, stdout=subprocess.PIPE)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_output_onto_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "restorer", "models", "list", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert result.returncode == 1
    assert result.stderr == "There is no room left where the output goes: make room there.\n"
