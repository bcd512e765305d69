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
_HEADINGS = (
    *("model", "error", "of grey's", "colourfulness", "closer than grey"),
    *("PSNR", "SSIM", "matched", "chroma x"),
)
#: Figures that are there where their networks are given, with their decimals.
_GIVEN = {"lpips": ("LPIPS", 3), "fid": ("FID", 1)}


def _number(value: float | None, places: int) -> str:
    return "-" if value is None else f"{value:.{places}f}"


def _ranged(estimate: Estimate, places: int) -> str:
    if estimate.value is None:
        return "-"
    inner = f"{_number(estimate.low, places)}..{_number(estimate.high, places)}"
    return f"{_number(estimate.value, places)} ({inner})"


def _headings(summary: Summary) -> tuple[str, ...]:
    """What stands above the rows of a set."""
    return (*_HEADINGS, *(_GIVEN[name][0] for name in _GIVEN if name in summary.figures))


def row(contender: Contender, summary: Summary) -> tuple[str, ...]:
    """One row under :func:`_headings`."""
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
        *(_number(summary[name], _GIVEN[name][1]) for name in _GIVEN if name in figures),
    )


def _markdown(rows: Sequence[Sequence[str]]) -> str:
    above, *others = rows
    lines = [above, ["---"] * len(above), *others]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def of_all(summaries: Mapping[Contender, Summary]) -> list[tuple[str, ...]]:
    """Headings, then a row for each contender."""
    above = _headings(next(iter(summaries.values())))
    return [above, *(row(contender, summary) for contender, summary in summaries.items())]


def by_category(summaries: Mapping[str, Mapping[Contender, Summary]]) -> list[tuple[str, ...]]:
    """Error as a fraction of grey's / matched: headings, then a row for each contender, with a
    column for each category. Empty where there are not several beside the whole, the first key."""
    first, *categories = summaries
    if len(categories) < 2:
        return []
    counts = [next(iter(summaries[category].values())).pictures for category in categories]
    named = (f"{name} ({count})" for name, count in zip(categories, counts, strict=True))
    rows: list[tuple[str, ...]] = [("of grey's / matched", *named)]
    for contender in summaries[first]:
        own = (summaries[category][contender] for category in categories)
        cells = (f"{_number(s['fraction'], 3)} / {_number(s['matched_fraction'], 3)}" for s in own)
        rows.append((str(contender), *cells))
    return rows


def curves(summaries: Mapping[Contender, Summary]) -> list[tuple[str, ...]]:
    """Colourfulness / error at every factor on chroma, both as fractions: headings, then a row for
    each model."""
    models = [(c, summary.curve) for c, summary in summaries.items() if c.render_factor is not None]
    factors = (f"{factor:g}" for factor, _, _ in models[0][1])
    rows: list[tuple[str, ...]] = [("colourfulness / of grey's at chroma x", *factors)]
    for contender, curve in models:
        cells = (f"{ratio:.2f} / {fraction:.3f}" for _, ratio, fraction in curve)
        rows.append((str(contender), *cells))
    return rows


def markdown(summaries: Mapping[str, Mapping[Contender, Summary]]) -> str:
    """Tables of the whole set (the first key): figures and curves; and, where there are several,
    of the categories."""
    whole = next(iter(summaries.values()))
    parts = [of_all(whole), curves(whole), by_category(summaries)]
    return "\n\n".join(_markdown(rows) for rows in parts if rows)
