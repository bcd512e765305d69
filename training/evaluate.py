"""Stage ``evaluate``: models beside the baselines on a folder of colour photographs.

One picture at a time: what is kept of it are a few numbers, and small copies for the report.
"""

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.errors import RestorerError
from restorer.imaging.grey import luma
from training import pictures, tables
from training.contenders import Contender, Contenders
from training.metrics import Floats, to_lab
from training.perception import Perception
from training.pictures import Picture
from training.report import Sheet, write
from training.scores import Score, Summary, Truth, score, summarise

log = logging.getLogger(__name__)

ALL = "all"
Scores = dict[Contender, list[Score]]


@dataclass(frozen=True)
class Question:
    """What is asked: models, render factors, and how the answers are shown.

    ``vividness`` multiplies chroma. ``lpips`` are the files of its linear weights and of its
    trunk, ``fid`` the file of the Inception network. ``truth`` is False for old photographs, of
    which only the report can tell anything. ``shown`` pictures go into it, drawn by ``seed``.
    """

    models: tuple[Path, ...]
    render_factors: tuple[int, ...] = (16,)
    vividness: float = 1.0
    blends: bool = False
    lpips: tuple[Path, Path] | None = None
    fid: Path | None = None
    truth: bool = True
    report: Path | None = None
    shown: int = 40
    seed: int = 1

    def check(self) -> None:
        if not 0 < self.vividness <= 8 or any(not 1 <= f <= 64 for f in self.render_factors):
            raise RestorerError("vividness must lie within 0..8 and render factors within 1..64.")
        if self.shown < 1:
            raise RestorerError("--shown must be at least 1.")
        if self.report is not None and not self.report.parent.is_dir():
            raise RestorerError(f"There is no folder {self.report.parent} for the report: make it.")
        if not self.truth and self.report is None:
            raise RestorerError(
                "Photographs without truth cannot be measured: name a page with --report FILE."
            )


@dataclass
class Result:
    """Summaries by category (ALL first) and contender, and the sheets of the report."""

    summaries: dict[str, dict[Contender, Summary]] = field(default_factory=dict)
    sheets: list[Sheet] = field(default_factory=list)
    pictures: int = 0


def _category(picture: Picture, folder: Path) -> str:
    if not picture.file.is_relative_to(folder):
        return ""
    inner = picture.file.relative_to(folder).parts
    return inner[0] if len(inner) > 1 else ""


def _readable(found: Sequence[Picture]) -> Iterator[tuple[int, Picture, NDArray[np.uint8]]]:
    for number, picture in enumerate(found):
        try:
            yield number, picture, picture.decode()
        except OSError as error:
            log.warning("%s was passed over: %s", picture, error)


def mean_chroma(found: Sequence[Picture]) -> Floats:
    """Mean a, b of the set; every picture counts the same."""
    means = [
        to_lab(cv2.resize(rgb, (48, 48), interpolation=cv2.INTER_AREA).astype(np.uint8)).mean(
            (0, 1)
        )[1:]
        for _, _, rgb in _readable(found)
    ]
    if not means:
        raise RestorerError("None of the pictures could be read: check the folder.")
    return np.asarray(np.mean(means, 0), np.float32)


def _coloured(truth: Truth, ab: Floats, question: Question) -> Floats:
    """The answer over true lightness, or over the grey of an old photograph, which has none."""
    if question.truth:
        return truth.coloured(ab, question.vividness)
    grey = np.repeat(luma(truth.rgb)[..., None], 3, 2)
    return Truth(grey).coloured(ab, question.vividness)


def measure(
    question: Question, found: Sequence[Picture], folder: Path, perception: Perception
) -> Result:
    """Ask every contender about every picture."""
    mean = mean_chroma(found) if question.truth else None
    panel = Contenders(question.models, question.render_factors, blends=question.blends, mean=mean)
    order = np.random.default_rng(question.seed).permutation(len(found))
    shown = set(order[: question.shown].tolist()) if question.report else set()
    if not question.truth:  # nothing is to be learned of the others
        found = [found[number] for number in sorted(shown)]
        shown = set(range(len(found)))
    scores: dict[str, Scores] = {ALL: {}}
    result = Result()
    for number, picture, rgb in _readable(found):
        truth = Truth(rgb, perception)
        category = _category(picture, folder)
        sheet = Sheet.of(picture.name, category, rgb, question.truth) if number in shown else None
        for contender, ab in panel.answers(rgb):
            if question.truth:
                one = score(truth, ab, question.vividness)
                for key in dict.fromkeys((ALL, category or ALL)):
                    scores.setdefault(key, {}).setdefault(contender, []).append(one)
            if sheet is not None and contender.render_factor is not None:
                sheet.add(str(contender), _coloured(truth, ab, question))
        if sheet is not None:
            result.sheets.append(sheet)
        result.pictures += 1
    if not result.pictures:
        raise RestorerError(f"None of the pictures in {folder} could be read: check them.")
    result.summaries = {
        key: {contender: summarise(own, question.seed) for contender, own in of_key.items()}
        for key, of_key in sorted(scores.items(), key=lambda item: (item[0] != ALL, item[0]))
        if of_key
    }
    return result


def _rows(result: Result) -> list[dict[str, object]]:
    """Flat rows for programs: every figure, and its interval under ``intervals``."""
    rows: list[dict[str, object]] = []
    for category, of_category in result.summaries.items():
        for contender, summary in of_category.items():
            values = {name: estimate.value for name, estimate in summary.figures.items()}
            intervals = {n: (e.low, e.high) for n, e in summary.figures.items()}
            rows.append(
                {
                    "category": category,
                    "model": contender.name,
                    "render_factor": contender.render_factor,
                    "pictures": summary.pictures,
                    **values,
                    "intervals": intervals,
                    "curve": summary.curve,
                }
            )
    return rows


def evaluate(question: Question, folder: Path, *, as_json: bool) -> Result:
    """Measure, print a table or JSON, and write the report where one is asked for."""
    question.check()
    perception = Perception.of(question.lpips, question.fid)
    result = measure(question, pictures.find([folder]), folder, perception)
    note = perception.note
    if as_json:
        files = ("models", "report", "lpips", "fid")
        asked = {k: v for k, v in asdict(question).items() if k not in files}
        told = {"pictures": result.pictures, **asked, "note": note, "rows": _rows(result)}
        print(json.dumps(told, indent=2))
    elif question.truth:
        print(f"{result.pictures} pictures. {tables.EXPLAINED}\n{note}\n")
        print(tables.markdown(result.summaries))
    if question.report is not None:
        write(question.report, folder.name, result.sheets, result.summaries, question.seed, note)
        log.info("The report is at %s", question.report)
    return result
