"""What the catalogue says about a model."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from restorer.sentences import Sentence

# DeOldify's own defaults, for files that say nothing about themselves.
RENDER_FACTOR = 35
VIDEO_RENDER_FACTOR = 21
_LONGEST_TEXT = 300


@dataclass(frozen=True)
class Model:
    """One colourising model.

    ``size`` (bytes) and ``sha256`` are those of the file as published, not of the weights that
    were converted from it. ``mirrors`` is empty for bundled and imported models. ``vividness`` is
    the factor on chroma that belongs to the model's default look. ``path`` is set only for a file
    that was named directly and is not installed.
    """

    name: str
    title: str
    good_for: str
    licence: str
    render_factor: int
    video_render_factor: int
    size: int
    sha256: str
    mirrors: tuple[str, ...]
    bundled: bool
    vividness: float
    training: str
    path: Path | None = None


def megabytes(size: int) -> str:
    """``size`` bytes as people write it: "255 MB" (decimal)."""
    return f"{max(size / 1e6, 0.1):.1f} MB" if size < 10e6 else f"{size / 1e6:.0f} MB"


def from_card(
    card: Mapping[str, object], name: str, size: int, sha256: str, path: Path | None = None
) -> Model:
    """A model described by its training card.

    ``card`` holds any of title, good_for, licence, training (text) and render_factor,
    video_render_factor, vividness (numbers, or numbers as text as safetensors keeps them). It
    comes from a file that may be anybody's: texts are cut to one short line, and numbers that
    make no sense give way to DeOldify's defaults. What it does not say, a Sentence says.
    """
    return Model(
        name=name,
        title=_text(card.get("title")) or name,
        good_for=_text(card.get("good_for"))
        or Sentence("An imported model; its file does not say for what."),
        licence=_text(card.get("licence")) or Sentence("not stated"),
        render_factor=_factor(card.get("render_factor"), RENDER_FACTOR),
        video_render_factor=_factor(card.get("video_render_factor"), VIDEO_RENDER_FACTOR),
        size=size,
        sha256=sha256,
        mirrors=(),
        bundled=False,
        vividness=_vividness(card.get("vividness")),
        training=_text(card.get("training"))
        or Sentence("Its file does not say how it was trained."),
        path=path,
    )


def card_of(model: Model) -> dict[str, str | int | float]:
    """The card that ``from_card`` reads back."""
    return {
        "title": model.title,
        "good_for": _own(model.good_for),
        "licence": _own(model.licence),
        "render_factor": model.render_factor,
        "video_render_factor": model.video_render_factor,
        "vividness": model.vividness,
        "training": _own(model.training),
    }


def _own(text: str) -> str:
    """A text of the model's own; nothing where it has none and we speak for it."""
    return "" if isinstance(text, Sentence) else text


def _text(value: object) -> str:
    if not isinstance(value, str):
        return ""
    line = "".join(sign if sign.isprintable() else " " for sign in value)
    return " ".join(line.split())[:_LONGEST_TEXT]


def _number(value: object) -> float:
    try:
        return float(value) if isinstance(value, str | int | float) else math.nan
    except (ValueError, OverflowError):
        return math.nan


def _factor(value: object, default: int) -> int:
    number = _number(value)
    return int(number) if 7 <= number <= 45 else default


def _vividness(value: object) -> float:
    number = _number(value)
    return number if 0 < number <= 4 else 1.0
