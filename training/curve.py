"""The curve of the stopping point as a picture: small panels in SVG, written by hand."""

from collections.abc import Callable, Sequence
from html import escape

from training.stopping import Measures

_WIDTH, _HEIGHT, _GAP, _COLUMNS = 360, 130, 46, 2

#: What is drawn: a title, the value of a snapshot, and the least span: less is chance, and should
#: not look like more.
_PANELS: tuple[tuple[str, Callable[[Measures], float], float], ...] = (
    ("error at matched colourfulness, of grey's", lambda m: m.matched, 0.05),
    ("colourfulness, of truth's", lambda m: m.colourfulness, 0.2),
    ("distance of colours to truth", lambda m: m.colour_distance, 1.0),
    ("distance of features to truth", lambda m: m.feature_distance, 0.05),
    ("skin hue, degrees from truth", lambda m: m.skin_hue, 5.0),
    ("foliage hue, degrees from truth", lambda m: m.foliage_hue, 5.0),
    ("render factors disagree by, CIEDE2000", lambda m: m.disagreement, 0.5),
    ("worst edge, error as a ratio to the inside", lambda m: m.fringe, 0.2),
)


def _panel(
    title: str, values: Sequence[float], least: float, chosen: Sequence[int], breaks: Sequence[int]
) -> list[str]:
    middle, span = (min(values) + max(values)) / 2, max(max(values) - min(values), least)
    low, high = middle - span / 2, middle + span / 2

    def x(i: int) -> float:
        return round(_WIDTH * (i + 0.5) / len(values), 1)

    def y(value: float) -> float:
        return round(_HEIGHT * (1 - (value - low) / span), 1)

    lines = [f'<text y="-8" class="title">{escape(title)}</text>']
    lines += [f'<text x="{_WIDTH}" y="-8" class="range">{low:.3g} .. {high:.3g}</text>']
    lines += [f'<rect width="{_WIDTH}" height="{_HEIGHT}" class="frame"/>']
    edges = (round(_WIDTH * i / len(values), 1) for i in breaks)
    lines += [f'<path d="M{edge} 0V{_HEIGHT}" class="frame"/>' for edge in edges]
    points = " ".join(f"{x(i)},{y(value)}" for i, value in enumerate(values))
    lines += [f'<polyline points="{points}" class="curve"/>']
    lines += [f'<circle cx="{x(i)}" cy="{y(values[i])}" r="5" class="chosen"/>' for i in chosen]
    return lines


def draw(curve: Sequence[Measures], chosen: Sequence[Measures]) -> str:
    """An SVG document; the chosen snapshots are circles, cycles are apart by lines."""
    circles = [i for i, one in enumerate(curve) if one in chosen]
    breaks = [i for i in range(1, len(curve)) if curve[i].cycle != curve[i - 1].cycle]
    rows = -(-len(_PANELS) // _COLUMNS)
    width, height = _COLUMNS * (_WIDTH + _GAP) + _GAP, rows * (_HEIGHT + _GAP) + _GAP
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}">',
        "<style>text{font:12px sans-serif;fill:#333}.range{text-anchor:end;fill:#777}"
        ".frame{fill:none;stroke:#ccc}.curve{fill:none;stroke:#2f6fb0;stroke-width:1.5}"
        ".chosen{fill:none;stroke:#c4421f;stroke-width:2}</style>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    last = curve[-1].pictures
    for i, (title, value, least) in enumerate(_PANELS):
        row, column = divmod(i, _COLUMNS)
        left, top = _GAP + column * (_WIDTH + _GAP), _GAP + row * (_HEIGHT + _GAP)
        lines.append(f'<g transform="translate({left} {top})">')
        lines += _panel(title, [value(one) for one in curve], least, circles, breaks)
        if row == rows - 1:
            end = f"{last:,} pictures seen" if not breaks else f"{len(breaks) + 1} cycles"
            lines.append(f'<text x="{_WIDTH}" y="{_HEIGHT + 18}" class="range">{end}</text>')
        lines.append("</g>")
    return "\n".join([*lines, "</svg>", ""])
