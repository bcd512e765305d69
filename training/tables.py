"""The figures of an evaluation as text."""

from collections.abc import Mapping, Sequence

from training.contenders import Contender
from training.metrics import MATCHED
from training.scores import Estimate, Summary

EXPLAINED = (
    "Error is the mean CIEDE2000, then as a fraction of plain grey's. Matched is that "
    f"fraction with the set's chroma scaled to {MATCHED} of truth's colourfulness; in brackets "
    "95 % intervals by bootstrap over the pictures."
)
HEADINGS = (
    *("model", "error", "of grey's", "colourfulness", "closer than grey"),
    *("PSNR", "SSIM", "matched", "chroma x"),
)


def _number(value: float | None, places: int) -> str:
    return "-" if value is None else f"{value:.{places}f}"


def _ranged(estimate: Estimate, places: int) -> str:
    if estimate.value is None:
        return "-"
    inner = f"{_number(estimate.low, places)}..{_number(estimate.high, places)}"
    return f"{_number(estimate.value, places)} ({inner})"


def row(contender: Contender, summary: Summary) -> tuple[str, ...]:
    """One row under HEADINGS."""
    figures = summary.figures
    return (
        str(contender),
        _number(summary["error"], 2),
        _ranged(figures["fraction"], 3),
        _number(summary["colourfulness_ratio"], 2),
        f"{summary['wins'] or 0:.0%}",
        _number(summary["psnr"], 2),
        _number(summary["ssim"], 3),
        _ranged(figures["matched_fraction"], 3),
        _number(summary["matched_factor"], 2),
    )


def _markdown(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _by_category(summaries: Mapping[str, Mapping[Contender, Summary]]) -> str:
    """Error as a fraction of grey's / matched: a row for each contender, a column a category."""
    first, *categories = summaries
    headings = ["of grey's / matched"]
    for category in categories:
        pictures = next(iter(summaries[category].values())).pictures
        headings.append(f"{category} ({pictures})")
    rows = []
    for contender in summaries[first]:
        own = [summaries[category][contender] for category in categories]
        cells = [f"{_number(s['fraction'], 3)} / {_number(s['matched_fraction'], 3)}" for s in own]
        rows.append([str(contender), *cells])
    return _markdown(headings, rows)


def markdown(summaries: Mapping[str, Mapping[Contender, Summary]]) -> str:
    """Tables of the whole set (the first key) and, where there are several, of the categories."""
    whole = next(iter(summaries.values()))
    text = _markdown(HEADINGS, [row(contender, summary) for contender, summary in whole.items()])
    return text if len(summaries) < 3 else f"{text}\n\n{_by_category(summaries)}"
