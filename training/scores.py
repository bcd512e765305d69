"""What a set of pictures says about a contender: figures with intervals, and the matched figure.

The error alone rewards fading, so each picture is measured at several factors on its chroma.
The curve of error against colourfulness then tells the error at any colourfulness, and pictures
can be drawn anew a thousand times (bootstrap) without measuring anything again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from training.frechet import frechet
from training.metrics import (
    MATCHED,
    Floats,
    ciede2000,
    colourfulness,
    error_of_grey,
    psnr,
    ssim,
    to_lab,
    to_rgb,
)
from training.perception import Perception

#: Factors on chroma at which the curve is measured.
FACTORS = (0.35, 0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0, 5.6, 8.0)
RESAMPLES = 1000
_SAMPLE = 1 << 16  # pixels of a picture that CIEDE2000 and colourfulness look at
_CHUNK = 50  # resamples at once: bounds the memory
_PLAIN = 8  # columns of a set's table before the errors and colourfulnesses of the curve

Doubles = NDArray[np.float64]


class Truth:
    """A true picture, sRGB uint8 ``(H, W, 3)``, and what every contender is held against.

    CIEDE2000 and colourfulness are taken over a regular grid of at most about 65,000 pixels.
    """

    def __init__(self, rgb: NDArray[np.uint8], perception: Perception | None = None) -> None:
        self.rgb = rgb
        self.perception = perception or Perception()
        step = max(1, int(np.ceil((rgb.shape[0] * rgb.shape[1] / _SAMPLE) ** 0.5)))
        self._grid = (slice(step // 2, None, step), slice(step // 2, None, step))
        self._sample = np.ascontiguousarray(rgb[self._grid])

    @cached_property
    def lightness(self) -> Floats:
        """L* ``(H, W, 1)``."""
        return to_lab(self.rgb)[..., :1]

    @cached_property
    def scaled(self) -> Floats:
        """sRGB in 0..1."""
        return np.asarray(self.rgb / np.float32(255), np.float32)

    @cached_property
    def features(self) -> Floats | None:
        return self.perception.features(self.scaled)

    @cached_property
    def lab(self) -> Floats:
        """The sampled pixels in Lab."""
        return to_lab(self._sample)

    @cached_property
    def colourfulness(self) -> float:
        return colourfulness(np.asarray(self._sample / np.float32(255), np.float32))

    @cached_property
    def error_of_grey(self) -> float:
        return error_of_grey(self.lab)

    def coloured(self, ab: Floats, factor: float) -> Floats:
        """The whole picture as sRGB 0..1: ``ab`` ``(H, W, 2)`` times ``factor`` over its L*."""
        return to_rgb(np.concatenate([self.lightness, ab * np.float32(factor)], -1))

    def sampled(self, ab: Floats, factor: float) -> tuple[float, float]:
        """Mean CIEDE2000 and colourfulness of ``ab`` ``(H, W, 2)`` times ``factor``."""
        chroma = ab[self._grid] * np.float32(factor)
        rgb = to_rgb(np.concatenate([self.lab[..., :1], chroma], -1))
        return float(ciede2000(to_lab(rgb), self.lab).mean()), colourfulness(rgb)


@dataclass(frozen=True, eq=False)
class Score:
    """One contender on one picture, at chroma times the vividness asked for and on the curve."""

    error: float
    error_of_grey: float
    colourfulness: float
    colourfulness_of_truth: float
    psnr: float
    ssim: float
    errors: tuple[float, ...]  # at FACTORS
    colourfulnesses: tuple[float, ...]
    lpips: float | None = None  # these where their networks are given
    features: Floats | None = None
    features_of_truth: Floats | None = None


def score(truth: Truth, ab: Floats, vividness: float) -> Score:
    """Measure Lab a, b ``(H, W, 2)`` against the truth."""
    # Plain grey is measured once: rounding must not make it nearer to the truth than itself.
    points = dict.fromkeys((*FACTORS, vividness), (truth.error_of_grey, 0.0))
    if ab.any():
        points = {factor: truth.sampled(ab, factor) for factor in points}
    curve = [points[factor] for factor in FACTORS]
    error, colours = points[vividness]
    coloured = truth.coloured(ab, vividness)
    return Score(
        error=error,
        error_of_grey=truth.error_of_grey,
        colourfulness=colours,
        colourfulness_of_truth=truth.colourfulness,
        psnr=psnr(coloured, truth.scaled),
        ssim=ssim(coloured, truth.scaled),
        errors=tuple(point[0] for point in curve),
        colourfulnesses=tuple(point[1] for point in curve),
        lpips=truth.perception.distance(coloured, truth.scaled),
        features=truth.perception.features(coloured),
        features_of_truth=truth.features,
    )


@dataclass(frozen=True)
class Estimate:
    """A figure of a set of pictures and its 95 % interval; None where it cannot be told."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Summary:
    """Figures of a set. ``matched_*`` are those at MATCHED of truth's colourfulness."""

    pictures: int
    figures: dict[str, Estimate]
    curve: tuple[tuple[float, float, float], ...]  # factor, colourfulness ratio, fraction of grey's

    def __getitem__(self, name: str) -> float | None:
        return self.figures[name].value


def _at(wanted: float, ratios: Doubles, values: Doubles) -> Doubles:
    """``values`` where ``ratios`` first pass ``wanted``, for each row of ``(N, G)`` arrays.

    A cubic through the four points around. NaN where they never pass, or already lie above at
    the smallest factor.
    """
    above = (ratios >= wanted).argmax(1)
    points = np.clip(above - 2, 0, ratios.shape[1] - 4)[:, None] + np.arange(4)
    x = np.take_along_axis(ratios, points, 1)
    y = np.take_along_axis(values, points, 1)
    total = np.zeros(len(x))
    with np.errstate(divide="ignore", invalid="ignore"):
        for i in range(4):
            others = np.delete(x, i, 1)
            total += y[:, i] * np.prod((wanted - others) / (x[:, i : i + 1] - others), 1)
    known = (above > 0) & (np.diff(x, axis=1).min(1) > 1e-4)
    return np.where(known, total, np.nan)


def _table(scores: Sequence[Score]) -> Doubles:
    rows = [
        (
            *(s.error, s.error_of_grey, s.colourfulness, s.colourfulness_of_truth),
            *(s.psnr, s.ssim, float(s.error < s.error_of_grey - 1e-6)),
            np.nan if s.lpips is None else s.lpips,
            *s.errors,
            *s.colourfulnesses,
        )
        for s in scores
    ]
    return np.array(rows, np.float64)


def _figures(means: Doubles) -> dict[str, Doubles]:
    """Figures of sets ``(N,)`` out of the means over their pictures ``(N, columns)``."""
    error, grey, colours, of_truth, decibels, similarity, wins, lpips = means[:, :_PLAIN].T
    errors, colourfulnesses = np.split(means[:, _PLAIN:], 2, axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = colourfulnesses / of_truth[:, None]
        matched = _at(MATCHED, ratios, errors)
        factors = _at(MATCHED, ratios, np.broadcast_to(np.log(FACTORS), ratios.shape))
        return {
            "error": error,
            "error_of_grey": grey,
            "fraction": error / grey,
            "colourfulness_ratio": colours / of_truth,
            "wins": wins,
            "psnr": decibels,
            "ssim": similarity,
            "lpips": lpips,
            "matched_error": matched,
            "matched_fraction": matched / grey,
            "matched_factor": np.exp(factors),
        }


def _fid(scores: Sequence[Score]) -> float | None:
    """Frechet Inception distance: the square of the distance, as it is published.

    Without an interval: a picture that is drawn twice narrows the distribution, so that sets
    drawn anew are always further from the truth.
    """
    pairs = [
        (s.features, s.features_of_truth)
        for s in scores
        if s.features is not None and s.features_of_truth is not None
    ]
    if len(pairs) < 2:
        return None
    generated, true = (np.stack(part) for part in zip(*pairs, strict=True))
    return frechet(generated, true) ** 2


def _told(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def summarise(scores: Sequence[Score], seed: int = 1) -> Summary:
    """Means over the pictures, with percentile intervals of RESAMPLES bootstrap draws."""
    table, count = _table(scores), len(scores)
    means = table.mean(0)
    generator = np.random.default_rng(seed)
    chunks = [
        generator.multinomial(count, np.full(count, 1 / count), _CHUNK) @ table / count
        for _ in range(RESAMPLES // _CHUNK)
    ]
    drawn = _figures(np.concatenate(chunks))
    figures = {}
    for name, (value,) in _figures(means[None]).items():
        if name == "lpips" and np.isnan(value):
            continue
        values = drawn[name][np.isfinite(drawn[name])]
        low, high = np.percentile(values, [2.5, 97.5]) if values.size else (np.nan, np.nan)
        figures[name] = Estimate(_told(value), _told(low), _told(high))
    if (distance := _fid(scores)) is not None:
        figures["fid"] = Estimate(distance, None, None)
    of_truth, grey = means[3] or 1.0, means[1] or 1.0
    errors, colourfulnesses = np.split(means[_PLAIN:], 2)
    curve = zip(FACTORS, colourfulnesses / of_truth, errors / grey, strict=True)
    return Summary(count, figures, tuple((f, float(r), float(e)) for f, r, e in curve))
