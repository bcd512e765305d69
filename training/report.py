"""The page of an evaluation: figures, pictures side by side, and a blind comparison to rate.

One HTML file that needs nothing else: pictures lie in it as JPEG, its script reads them by
number. In the blind part nothing tells which contender a picture is from; the tally does.
"""

import base64
import html
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from string import Template
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer.imaging.atomic import atomic_write
from restorer.imaging.grey import luma
from training import tables
from training.contenders import Contender
from training.metrics import MATCHED, Floats
from training.scores import Summary

GREY, TRUTH = "grey", "truth"
_LONGEST = 420  # pixels
_QUALITY = 88
_TEMPLATE = Path(__file__).with_name("report.html")
_WIDTH, _HEIGHT = 560, 300  # of the drawn curve


@dataclass
class Sheet:
    """One picture of the report: JPEG data by label; labels keep their order."""

    name: str
    category: str
    pictures: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str, category: str, rgb: NDArray[np.uint8], with_truth: bool) -> Self:
        sheet = cls(name, category)
        sheet.add(GREY, np.repeat(luma(rgb)[..., None], 3, 2))
        if with_truth:
            sheet.add(TRUTH, rgb)
        return sheet

    def add(self, label: str, picture: NDArray[np.uint8] | Floats) -> None:
        """An sRGB picture, uint8 or 0..1, made small enough for the page."""
        if picture.dtype != np.uint8:
            picture = (picture * 255 + 0.5).astype(np.uint8)
        scale = min(1.0, _LONGEST / max(picture.shape[:2]))
        height, width = (max(1, round(side * scale)) for side in picture.shape[:2])
        small = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
        quality = [cv2.IMWRITE_JPEG_QUALITY, _QUALITY]
        self.pictures[label] = cv2.imencode(".jpg", small[..., ::-1], quality)[1].tobytes()

    def columns(self) -> list[str]:
        """Grey, the results, truth."""
        results = [label for label in self.pictures if label not in (GREY, TRUTH)]
        return [GREY, *results, *([TRUTH] if TRUTH in self.pictures else [])]


def trials(sheets: Sequence[Sheet], seed: int) -> list[tuple[int, str, str]]:
    """Sheet number and the labels of A and B; every pair of contenders once on every sheet.

    A single contender is held against the truth. Order and sides are shuffled by ``seed``.
    """
    drawn: list[tuple[int, str, str]] = []
    for number, sheet in enumerate(sheets):
        rivals = [label for label in sheet.columns()[1:] if label != TRUTH]
        if len(rivals) == 1 and TRUTH in sheet.pictures:
            rivals.append(TRUTH)
        drawn += [(number, one, other) for one, other in combinations(rivals, 2)]
    generator = np.random.default_rng(seed)
    generator.shuffle(drawn)
    sides = generator.random(len(drawn)) < 0.5
    return [
        (int(n), str(b), str(a)) if swap else (int(n), str(a), str(b))
        for (n, a, b), swap in zip(drawn, sides, strict=True)
    ]


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = []
    for i, cells in enumerate(rows):
        tag = "td" if i else "th"
        lines.append("".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells))
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _figures(summaries: Mapping[str, Mapping[Contender, Summary]]) -> str:
    whole = _table(tables.of_all(next(iter(summaries.values()))))
    categories = tables.by_category(summaries)
    below = f"<h3>By category</h3>{_table(categories)}" if categories else ""
    return f"<p>{html.escape(tables.EXPLAINED)}</p>{whole}{below}"


def _curve(summaries: Mapping[Contender, Summary]) -> str:
    """Error as a fraction of grey's against colourfulness, as SVG."""

    def place(ratio: float, fraction: float) -> str:
        return f"{40 + ratio / 1.5 * (_WIDTH - 60):.1f},{(1.25 - fraction) / 0.6 * _HEIGHT:.1f}"

    lines = []
    rivals = [(c, s) for c, s in summaries.items() if c.render_factor is not None]
    for i, (contender, summary) in enumerate(rivals):
        seen = [(r, e) for _, r, e in summary.curve if r <= 1.5 and 0.65 <= e <= 1.25]
        if not seen:
            continue
        points = " ".join(place(r, e) for r, e in [(0.0, 1.0), *seen])
        hue = f"hsl({i * 360 // len(rivals)} 70% 40%)"
        lines.append(f'<polyline points="{points}" fill="none" stroke="{hue}" stroke-width="2"/>')
        x = _WIDTH + 4
        name = html.escape(str(contender))
        lines.append(f'<text x="{x}" y="{20 + 18 * i}" fill="{hue}">{name}</text>')
    if not lines:
        return ""
    for fraction in (0.7, 0.8, 0.9, 1.0, 1.1, 1.2):
        (left, y), right = place(0, fraction).split(","), place(1.5, fraction)
        lines.append(f'<polyline points="{left},{y} {right}" class="grid"/>')
        lines.append(f'<text x="4" y="{y}">{fraction}</text>')
    for ratio in (0.25, 0.5, MATCHED, 1.0, 1.25):
        bottom, top = place(ratio, 0.65), place(ratio, 1.25)
        lines.append(f'<polyline points="{bottom} {top}" class="grid"/>')
        lines.append(f'<text x="{bottom.split(",")[0]}" y="{_HEIGHT + 16}">{ratio}</text>')
    title = "Error as a fraction of grey's (up) against colourfulness as a fraction of truth's"
    height = max(_HEIGHT + 24, 18 * len(rivals) + 30)
    size = f'width="{_WIDTH + 260}" height="{height}"'
    return f"<h3>{title}</h3><svg {size}>{''.join(lines)}</svg>"


def _data(sheets: Sequence[Sheet], seed: int, title: str) -> str:
    """What the script reads. Pictures are numbered, so that the blind part shows no labels."""
    pictures: list[str] = []
    numbers: list[dict[str, int]] = []
    for sheet in sheets:
        numbers.append({})
        for label in sheet.columns():
            numbers[-1][label] = len(pictures)
            pictures.append(base64.b64encode(sheet.pictures[label]).decode("ascii"))
    data = {
        "title": title,
        "seed": seed,
        "pictures": pictures,
        "sheets": [
            {"name": s.name, "category": s.category, "columns": list(n.items())}
            for s, n in zip(sheets, numbers, strict=True)
        ],
        "trials": [
            {
                "sheet": n,
                "grey": numbers[n][GREY],
                "a": numbers[n][a],
                "b": numbers[n][b],
                "names": [a, b],
            }
            for n, a, b in trials(sheets, seed)
        ],
    }
    return json.dumps(data).replace("<", "\\u003c")  # a file's name must not end the script


def write(
    target: Path,
    title: str,
    sheets: Sequence[Sheet],
    summaries: Mapping[str, Mapping[Contender, Summary]],
    seed: int,
    note: str,
) -> Path:
    """Write the page, whole or not at all. ``summaries`` by category, that of all first; none
    where nothing was measured."""
    whole = next(iter(summaries.values()), {})
    page = Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        title=html.escape(title),
        note=html.escape(note if summaries else "Photographs without truth: nothing is measured."),
        figures=_figures(summaries) if summaries else "",
        curve=_curve(whole),
        data=_data(sheets, seed, title),
    )
    with atomic_write(target) as stream:
        stream.write(page.encode("utf-8"))
    return target
