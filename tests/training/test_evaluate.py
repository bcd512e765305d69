"""Models are measured beside the baselines, and the page can be rated blind."""

import base64
import json
import logging
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from restorer.errors import RestorerError
from restorer.networks.form import Form, build
from training.contenders import GREY, MEAN_CHROMA, Contender
from training.evaluate import ALL, Question, evaluate
from training.report import GREY as GREY_LABEL
from training.report import TRUTH, Sheet, trials
from training.scores import FACTORS, Truth, score

ONE = Contender("one", 4)


@pytest.fixture(scope="module")
def categories(picture_folder, tmp_path_factory) -> Path:
    """Two categories of three pictures, one of them broken, and one picture in none."""
    folder = tmp_path_factory.mktemp("judge")
    for number, file in enumerate(sorted(picture_folder.iterdir())[:6]):
        target = folder / ("land" if number % 2 else "sea") / file.name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(file, target)
    (folder / "land" / "broken.png").write_bytes(b"not a picture")
    shutil.copy(sorted(picture_folder.iterdir())[7], folder)
    return folder


@pytest.fixture(scope="module")
def models(tmp_path_factory) -> tuple[Path, Path]:
    """Two models that have learned nothing, of different seeds."""
    folder = tmp_path_factory.mktemp("models")
    for seed, name in ((1, "one"), (2, "other")):
        torch.manual_seed(seed)
        network = build(Form("chroma", "mobilenet_v2", 0))
        save_file(network.state_dict(), folder / f"{name}.safetensors")
    return folder / "one.safetensors", folder / "other.safetensors"


@pytest.fixture(scope="module")
def measured(models, categories, tmp_path_factory):
    report = tmp_path_factory.mktemp("report") / "report.html"
    question = Question(models, (4, 5), blends=True, report=report)
    return evaluate(question, categories, as_json=True), report


def test_everything_is_measured_beside_the_baselines(measured):
    result, _ = measured
    assert list(result.summaries) == [ALL, "land", "sea"]
    assert [str(contender) for contender in result.summaries[ALL]] == [
        *(GREY, MEAN_CHROMA),
        *("one @ 4", "other @ 4", "one + other @ 4"),
        *("one @ 5", "other @ 5", "one + other @ 5"),
    ]
    assert result.summaries[ALL][ONE].pictures == result.pictures == 7
    assert result.summaries["land"][ONE].pictures == 3


def test_grey_is_what_it_is_measured_against(measured):
    grey = measured[0].summaries[ALL][Contender(GREY)]
    assert grey["fraction"] == pytest.approx(1)
    assert grey["wins"] == 0
    assert grey["colourfulness_ratio"] == pytest.approx(0, abs=0.01)
    assert grey["matched_fraction"] is None


def test_grey_is_never_nearer_to_the_truth_than_itself():
    noise = np.random.default_rng(1).integers(0, 256, (8, 40, 40, 3), np.uint8)
    truths = [Truth(picture) for picture in noise]
    nothing = np.zeros((40, 40, 2), np.float32)
    scores = [score(truth, nothing, vividness=1.35) for truth in truths]
    assert all(one.error == one.error_of_grey for one in scores)


def test_a_blend_is_the_mean_of_its_parts(models, picture_folder):
    from training.contenders import Contenders

    rgb = np.asarray(Image.open(sorted(picture_folder.iterdir())[0]))
    answers = dict(Contenders(models, [4], blends=True).answers(rgb))
    one, other = answers[ONE], answers[Contender("other", 4)]
    assert not np.allclose(one, other)
    assert answers[Contender("one + other", 4)] == pytest.approx((one + other) / 2, abs=1e-4)


def test_a_broken_picture_is_named_and_passed_over(models, categories, caplog, capsys):
    with caplog.at_level(logging.WARNING):
        evaluate(Question(models[:1], (4,)), categories, as_json=False)
    assert "broken.png" in caplog.text
    printed = capsys.readouterr().out
    assert "LPIPS is not measured: name its two files" in printed
    assert "FID is not measured: name its file" in printed
    assert "| LPIPS |" not in printed
    assert re.search(r"\| mean chroma \|.*\n\| one @ 4 \|", printed)
    assert "land (3) | sea (3)" in printed
    curve = re.search(r"at chroma x \|(.*)\n.*\n\| one @ 4 \|(.*)\|", printed)
    assert curve
    assert curve[1].split(" | ")[0].strip() == "0.35"
    ratios = [float(cell.split("/")[0]) for cell in curve[2].split("|")]
    assert len(ratios) == len(FACTORS)
    assert ratios == sorted(ratios)


def test_json_holds_every_figure_with_its_interval(models, categories):
    command = [
        *(sys.executable, "-m", "training", "evaluate", "--pictures", str(categories), "--json"),
        *("--model", str(models[0]), "--render-factor", "4"),
    ]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    row = next(r for r in told["rows"] if r["model"] == "one" and r["category"] == ALL)
    assert row["render_factor"] == 4
    for name in ("error", "fraction", "colourfulness_ratio", "psnr", "ssim", "wins"):
        low, high = row["intervals"][name]
        assert low <= row[name] <= high


def _data(report: Path) -> dict[str, list[dict[str, object]]]:
    page = report.read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert found
    return json.loads(found[1])


def test_the_page_needs_nothing_else_and_holds_the_pictures(measured):
    page, data = measured[1].read_text(encoding="utf-8"), _data(measured[1])
    assert not re.findall(r"https?://", page)
    assert len(data["sheets"]) == 7
    assert "<th>land (3)</th><th>sea (3)</th>" in page
    columns = [label for label, _ in data["sheets"][0]["columns"]]
    assert columns[0] == GREY_LABEL
    assert columns[-1] == TRUTH
    assert "one + other @ 5" in columns
    for picture in data["pictures"]:
        with Image.open(BytesIO(base64.b64decode(picture))) as image:
            assert image.size == (96, 80)


def test_old_photographs_have_a_page_and_no_figures(models, categories, tmp_path):
    question = Question(models[:1], (4,), truth=False, report=tmp_path / "old.html")
    result = evaluate(question, categories, as_json=False)
    assert result.summaries == {}
    labels = {
        label for sheet in _data(tmp_path / "old.html")["sheets"] for label, _ in sheet["columns"]
    }
    assert labels == {GREY_LABEL, "one @ 4"}
    few = evaluate(replace(question, shown=2), categories, as_json=False)
    assert 1 <= len(few.sheets) <= 2
    with pytest.raises(RestorerError, match="--report"):
        evaluate(replace(question, report=None), categories, as_json=False)
    nowhere = replace(question, report=tmp_path / "none" / "old.html")
    with pytest.raises(RestorerError, match="none for the report"):  # before hours of measuring
        evaluate(nowhere, categories, as_json=False)


def _sheets(*labels: str) -> list[Sheet]:
    return [Sheet(f"{i}.jpg", "", dict.fromkeys(labels, b"")) for i in range(20)]


def test_pairs_are_shuffled_by_the_seed():
    sheets = _sheets(GREY_LABEL, "x", "y", "z", TRUTH)
    drawn = trials(sheets, seed=1)
    assert drawn == trials(sheets, seed=1) != trials(sheets, seed=2)
    assert len({(n, frozenset((a, b))) for n, a, b in drawn}) == len(drawn) == 60
    sides = [a < b for _, a, b in drawn]
    assert any(sides)
    assert not all(sides)
    assert all(TRUTH not in (a, b) for _, a, b in drawn)


def test_a_single_model_is_rated_against_the_truth():
    assert {frozenset(t[1:]) for t in trials(_sheets(GREY_LABEL, TRUTH, "x"), 1)} == {
        frozenset(("x", TRUTH))
    }
    assert trials(_sheets(GREY_LABEL, "x"), 1) == []


def test_a_name_cannot_end_the_script(tmp_path):
    from training.report import write

    sheet = Sheet.of("</script><b>.jpg", "", np.zeros((8, 8, 3), np.uint8), True)
    write(tmp_path / "page.html", "<i>", [sheet], {}, 1, "")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.count("</script>") == 2
    assert "<i>" not in page.replace('"title": "<i>"', "")
    assert _data(tmp_path / "page.html")["sheets"][0]["name"] == "</script><b>.jpg"


class _Tags(HTMLParser):
    """Complains about a page whose tags do not close in their order, or whose ids repeat."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert self.open[-1] == "svg"


def test_the_page_is_well_formed(measured):
    page = measured[1].read_text(encoding="utf-8")
    tags = _Tags()
    tags.feed(page)
    tags.close()
    assert not tags.open
    assert len(set(tags.ids)) == len(tags.ids)
    assert set(re.findall(r'at\("(\w+)"\)', page)) <= set(tags.ids)
    assert "[hidden] { display: none !important; }" in page  # .pair has a display of its own


@pytest.mark.skipif(shutil.which("node") is None, reason="the page's script needs Node to run")
def test_answers_are_counted_kept_and_saved(measured):
    script = Path(__file__).with_name("page.js")
    done = subprocess.run(["node", script, measured[1]], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    told, data = json.loads(done.stdout), _data(measured[1])
    first, second, third = data["trials"][:3]
    assert told["shown"] == f"data:image/jpeg;base64,{data['pictures'][first['a']]}"
    assert told["progress"] == f"3 of {len(data['trials'])} pairs rated."
    answers = told["tally"]["answers"]
    assert [answer["choice"] for answer in answers] == ["a", "tie", "b"]
    assert [a["preferred"] for a in answers] == [first["names"][0], None, third["names"][1]]
    counts = {name: counted for name, *counted in told["counts"][1:]}
    assert counts[first["names"][0]][0] >= 1
    assert sum(counted[2] for counted in counts.values()) == 2
    assert sum(counted[0] for counted in counts.values()) == 2
    assert set(second["names"]) <= set(counts)
    assert told["download"] == "tally.json"
    assert told["sections"] == len(data["sheets"])
