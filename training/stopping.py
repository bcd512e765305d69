"""Where to stop an adversarial training: a rule in place of the eye.

The losses give no sign: they go on falling when glitches begin. What is seen then is orange
skin, over-red lips, quality that swings, fringes of colour along an edge of the picture. So every
snapshot is measured on the same held-out pictures, and the best of those that have not begun to
slide is taken.

More colour alone is no gain: a factor on chroma gives that, and people choose it themselves. So
snapshots are compared with the chroma of the whole set scaled to the same colourfulness.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.features import FeatureLoss
from training.frechet import frechet
from training.metrics import Floats, Judged, ciede2000, judge

Mask = NDArray[np.bool_]


class Hues(NamedTuple):
    """Colours of a kind, told by the truth: hue in degrees, chroma and lightness."""

    hue: tuple[float, float]
    chroma: tuple[float, float]
    lightness: tuple[float, float]

    def mask(self, lab: Floats) -> Mask:
        """Where Lab ``(H, W, 3)`` has such a colour."""
        lightness, a, b = np.moveaxis(lab, -1, 0)
        hue, chroma = np.degrees(np.arctan2(b, a)) % 360, np.hypot(a, b)
        values = ((hue, self.hue), (chroma, self.chroma), (lightness, self.lightness))
        inside = [(low <= value) & (value <= high) for value, (low, high) in values]
        return np.asarray(np.logical_and.reduce(inside), np.bool_)


SKIN = Hues(hue=(25, 75), chroma=(12, 45), lightness=(35, 88))
FOLIAGE = Hues(hue=(100, 150), chroma=(12, 80), lightness=(15, 75))
_FEWEST = 50  # pixels, for a mean hue to mean something


@dataclass(frozen=True)
class Measures:
    """A snapshot on the held-out pictures, at matched colourfulness but for two."""

    cycle: int  # 0 is the first
    pictures: int  # seen in the joint part of the cycle
    matched: float  # error, as a fraction of grey's
    error: float  # as it is, as a fraction of grey's
    colourfulness: float  # as it is, ratio to truth's
    colour_distance: float  # between the distributions of a and b, Lab units
    feature_distance: float  # the same of features; 0 without a feature network
    skin_hue: float  # degrees from truth's; below 0 is towards red
    foliage_hue: float
    disagreement: float  # mean CIEDE2000 between two render factors
    fringe: float = 0.0  # how much further from truth the worst edge is than the inside, a ratio


def hue_drift(judged: Sequence[Judged], kind: Hues) -> float:
    """Degrees from truth's mean hue to that of the guesses, where the truth is of ``kind``.

    0 where the truth has hardly any such pixels or the guess no colour.
    """
    guessed, true, count = np.zeros(2), np.zeros(2), 0
    for one in judged:
        mask = kind.mask(one.lab)
        guessed += one.chroma[mask].sum(0)
        true += one.lab[..., 1:][mask].sum(0)
        count += int(mask.sum())
    if count < _FEWEST or np.hypot(*guessed) < count * 0.5:
        return 0.0
    turn = np.degrees(np.arctan2(guessed[1], guessed[0]) - np.arctan2(true[1], true[0]))
    return float((turn + 180) % 360 - 180)


def colour_distance(judged: Sequence[Judged]) -> float:
    """Frechet distance between the a, b of all guesses and all truths."""
    guessed = np.concatenate([one.chroma.reshape(-1, 2) for one in judged])
    true = np.concatenate([one.lab[..., 1:].reshape(-1, 2) for one in judged])
    return frechet(guessed, true)


@torch.inference_mode()
def feature_distance(judged: Sequence[Judged], features: FeatureLoss) -> float:
    """Between the channels' means and deviations over all guesses and all truths, in the deepest
    layer, as a share of truth's own deviation."""
    device = next(features.parameters()).device

    def means(pictures: Sequence[Floats]) -> Tensor:
        planes = [torch.from_numpy(np.ascontiguousarray(p.transpose(2, 0, 1))) for p in pictures]
        return torch.stack(
            [features.taps(p[None].to(device))[-1].float().mean((2, 3))[0] for p in planes]
        )

    guessed = means([one.coloured(1.0) for one in judged])
    true = means([np.asarray(one.truth / np.float32(255), np.float32) for one in judged])
    gaps = (guessed.mean(0) - true.mean(0)).square()
    gaps += (guessed.std(0, unbiased=False) - true.std(0, unbiased=False)).square()
    return float((gaps.sum() / true.var(0, unbiased=False).sum().clamp_min(1e-12)).sqrt())


def disagreement(judged: Sequence[Judged], others: Sequence[Judged]) -> float:
    """Mean CIEDE2000 between the guesses at two render factors."""
    pairs = zip(judged, others, strict=True)

    def lab(one: Judged) -> Floats:
        return np.concatenate([one.lab[..., :1], one.chroma], -1)

    return float(np.mean([ciede2000(lab(one), lab(other)).mean() for one, other in pairs]))


def fringe(judged: Sequence[Judged]) -> float:
    """Mean distance of a and b from truth along the worst of the four edges, a sixteenth of the
    side wide, as a ratio to that of the inside. 1: the edges are as good as the rest."""
    distance = np.mean(
        [np.hypot(*np.moveaxis(j.chroma - j.lab[..., 1:], -1, 0)) for j in judged], 0
    )
    width = max(1, len(distance) // 16)
    inside = float(distance[width:-width, width:-width].mean())
    edges = [distance[:width], distance[-width:], distance[:, :width], distance[:, -width:]]
    return max(float(edge.mean()) for edge in edges) / max(inside, 1e-6)


def _scaled(judged: Sequence[Judged], factor: float) -> list[Judged]:
    return [replace(one, chroma=one.chroma * np.float32(factor)) for one in judged]


def measure(
    judged: Sequence[Judged],
    others: Sequence[Judged],
    features: FeatureLoss | None,
    *,
    cycle: int,
    pictures: int,
) -> Measures:
    """All measures of a snapshot; ``others`` are its guesses at another render factor."""
    figures = judge(judged)
    judged, others = (_scaled(guesses, figures.matched_factor) for guesses in (judged, others))
    return Measures(
        cycle=cycle,
        pictures=pictures,
        matched=figures.matched_fraction,
        error=figures.fraction,
        colourfulness=figures.colourfulness_ratio,
        colour_distance=colour_distance(judged),
        feature_distance=feature_distance(judged, features) if features else 0.0,
        skin_hue=hue_drift(judged, SKIN),
        foliage_hue=hue_drift(judged, FOLIAGE),
        disagreement=disagreement(judged, others),
        fringe=fringe(judged),
    )


@dataclass(frozen=True)
class Limits:
    """How far a snapshot may go before it counts as sliding."""

    hue: float = 5.0  # degrees further from truth's skin or foliage than at the start
    disagreement: float = 1.5  # times that of the start
    fringe: float = 1.1  # times that of the start
    colourfulness: float = 1.15  # ratio to truth's; beyond it is gaudy
    gain: float = 0.002  # of the score, below which the earlier snapshot is taken


@dataclass(frozen=True)
class Choice:
    """The snapshot to stop at, by its place in the curve, and why, in a sentence."""

    index: int
    reason: str


def _slides(one: Measures, start: Measures, limits: Limits) -> str | None:
    """What is wrong with a snapshot; None where nothing is."""
    skin = abs(one.skin_hue) - abs(start.skin_hue)
    foliage = abs(one.foliage_hue) - abs(start.foliage_hue)
    if skin > limits.hue:
        return f"skin drifts to {one.skin_hue:+.0f} degrees"
    if foliage > limits.hue:
        return f"foliage drifts to {one.foliage_hue:+.0f} degrees"
    if one.disagreement > limits.disagreement * max(start.disagreement, 0.5):
        return f"render factors disagree by {one.disagreement:.1f}"
    if one.fringe > limits.fringe * max(start.fringe, 1.0):
        return f"an edge of the pictures is {one.fringe:.2f} times as wrong as the inside"
    if one.colourfulness > max(limits.colourfulness, start.colourfulness):
        return f"colourfulness reaches {one.colourfulness:.2f} of truth's"
    return None


def score(one: Measures, start: Measures) -> float:
    """The mean of the error at matched colourfulness, and of the distances of colour and feature
    statistics to truth, each as a share of the start's. Lower is better.

    The error alone never asks for colour; the statistics alone never ask for the right one.
    """
    shares = [one.matched / max(start.matched, 1e-6)]
    shares.append(one.colour_distance / max(start.colour_distance, 1e-6))
    if start.feature_distance:
        shares.append(one.feature_distance / start.feature_distance)
    return (2 * shares[0] + sum(shares[1:])) / (1 + len(shares))


def choose(curve: Sequence[Measures], limits: Limits | None = None) -> Choice:
    """The snapshot of a cycle to stop at; the first of ``curve`` is its start.

    Snapshots that slide are set aside, and so is everything after two of them in a row: past
    the inflection quality swings, and a good figure there is chance. Of the others the best
    score wins, the earlier where it is as good.
    """
    limits = limits or Limits()
    start, best, in_row = curve[0], 0, 0
    aside: list[str] = []
    considered = 1
    for i, one in enumerate(curve[1:], start=1):
        wrong = _slides(one, start, limits)
        in_row = in_row + 1 if wrong else 0
        if in_row == 2:
            aside.append(f"from {one.pictures} pictures on nothing was considered, since {wrong}")
            break
        if wrong:
            aside.append(f"at {one.pictures} pictures {wrong}")
            continue
        considered += 1
        if score(one, start) < score(curve[best], start) - limits.gain:
            best = i
    return Choice(best, "; ".join([_reason(curve, best, considered), *aside]) + ".")


def _reason(curve: Sequence[Measures], best: int, considered: int) -> str:
    chosen = curve[best]
    if best:
        of_start = score(chosen, curve[0])
        why = (
            f"The snapshot after {chosen.pictures} pictures is chosen: its score is {of_start:.3f} "
            f"of the start's (lower is better), the best of {considered} considered"
        )
    else:
        others = considered - 1
        better = (
            f"no better score among the {others} considered after it"
            if others
            else "every snapshot after it is worse in some way"
        )
        why = f"The generator as it was before the joint training is chosen: {better}"
    return (
        f"{why}; its error at matched colourfulness is {chosen.matched:.3f} of grey's, its "
        f"colourfulness {chosen.colourfulness:.2f} of truth's"
    )
