"""``restorer batch --new``: another batch where one was, and the earlier one kept."""

from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from restorer.cli.main import main

SMALL = ("--render-factor", "7", "--device", "cpu")


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A box with a photo where the person types."""
    monkeypatch.chdir(tmp_path)
    box = tmp_path / "box"
    box.mkdir()
    ramp = np.linspace(30, 220, 24, dtype=np.uint8)
    Image.fromarray(np.tile(ramp, (16, 1))).save(box / "a.png")
    return box


def batch(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["batch", "box", "-o", "out", *args])
    return result.exit_code, result.stdout, result.stderr or str(result.exception)


def test_a_new_batch_begins_where_another_was_and_reports_tell_of_both(box: Path) -> None:
    assert batch(*SMALL)[0] == 0
    other = ("--name", "{name}-again", "--vividness", "1.2")
    code, _, sentence = batch(*SMALL, *other)
    assert code == 1
    assert "add --new to begin anew" in sentence
    code, said, sentences = batch(*SMALL, *other, "--new", "--dry-run")
    assert code == 0
    assert "To be coloured: 1 photo" in said
    code, said, sentences = batch(*SMALL, *other, "--new")
    assert code == 0
    assert said.endswith("a-again.png\n")
    assert "The earlier journal is now " in sentences
    target = box.parent / "all.csv"
    CliRunner().invoke(main, ["batch", "report", "out", "-o", str(target)])
    table = target.read_text(encoding="utf-8-sig")
    assert "a-again.png" in table
    assert "a-colour.png" in table


def test_to_begin_anew_and_to_go_on_exclude_each_other(box: Path) -> None:
    code, _, sentences = batch("--new", "--resume")
    assert code == 2
    assert "--new begins anew" in sentences


def test_a_wrong_folder_leaves_the_earlier_journal_alone(box: Path) -> None:
    assert batch(*SMALL)[0] == 0
    (box / "a.png").unlink()
    code, _, sentence = batch("--new")
    assert code == 1
    assert "There are no photos" in sentence
    assert len(list(Path("out/.restorer-batch").glob("*.sqlite"))) == 1
