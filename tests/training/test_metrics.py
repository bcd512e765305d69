"""Figures against published values and against what must hold."""

import numpy as np
import pytest
import torch

from training.colour import lab_to_rgb, rgb_to_lab
from training.metrics import (
    MATCHED,
    Judged,
    ciede2000,
    colourfulness,
    judge,
    psnr,
    ssim,
    to_lab,
)
from training.scores import Score, Truth, score, summarise

# Sharma, Wu, Dalal 2005, table 1: pairs that catch the usual mistakes.
SHARMA = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (58.0, 24.0, 15.0), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("first", "second", "wanted"), SHARMA)
def test_ciede2000_meets_the_published_pairs(first, second, wanted):
    one, other = np.array([first]), np.array([second])
    assert ciede2000(one, other)[0] == pytest.approx(wanted, abs=1e-4)
    assert ciede2000(other, one)[0] == pytest.approx(wanted, abs=1e-4)


# Lab of the sRGB primaries and white (D65), as the standards give them.
PRIMARIES = {
    (1, 0, 0): (53.24, 80.09, 67.20),
    (0, 1, 0): (87.73, -86.18, 83.18),
    (0, 0, 1): (32.30, 79.19, -107.86),
    (1, 1, 1): (100.0, 0.0, 0.0),
}


def test_lab_has_the_values_of_the_standards():
    rgb = np.array([list(PRIMARIES)], np.float32)
    assert to_lab(rgb)[0] == pytest.approx(np.array(list(PRIMARIES.values())), abs=0.05)


def test_lab_returns_to_rgb():
    rgb = torch.from_numpy(np.random.default_rng(1).random((1, 3, 16, 16), np.float32))
    assert (lab_to_rgb(rgb_to_lab(rgb)) - rgb).abs().max() < 1e-4


def test_lab_has_gradients_everywhere():
    lab = torch.tensor([[[[0.0, 50.0, 100.0]], [[0.0, 90.0, 0.0]], [[0.0, -90.0, 0.0]]]])
    lab.requires_grad_()
    lab_to_rgb(lab).sum().backward()
    assert lab.grad is not None
    assert torch.isfinite(lab.grad).all()


def test_grey_has_no_colourfulness():
    assert colourfulness(np.full((8, 8, 3), 0.5, np.float32)) == 0


def _judged(chroma_factor: float) -> list[Judged]:
    generator = np.random.default_rng(3)
    sets = []
    for _ in range(3):
        truth = generator.integers(60, 200, (12, 12, 3)).astype(np.uint8)
        sets.append(Judged(truth, to_lab(truth)[..., 1:] * np.float32(chroma_factor)))
    return sets


def test_the_truth_itself_has_no_error():
    figures = judge(_judged(1.0))
    assert figures.error == pytest.approx(0, abs=0.05)
    assert figures.colourfulness_ratio == pytest.approx(1, abs=0.01)
    assert figures.wins == 1


def test_matching_undoes_fading():
    faded, vivid = judge(_judged(0.3)), judge(_judged(0.9))
    assert faded.error > vivid.error
    assert faded.matched_error == pytest.approx(vivid.matched_error, abs=0.05)
    assert faded.matched_factor / vivid.matched_factor == pytest.approx(3, rel=0.02)
    assert judge(_judged(0.3), faded.matched_factor).colourfulness_ratio == pytest.approx(
        MATCHED, abs=0.005
    )


def test_grey_answers_are_measured_as_grey():
    figures = judge(_judged(0.0))
    assert figures.fraction == pytest.approx(1, rel=1e-3)
    assert figures.wins == 0
    assert figures.colourfulness_ratio == pytest.approx(0, abs=1e-3)


def _scores(factor: float, count: int = 6) -> list[Score]:
    generator = np.random.default_rng(3)
    scores = []
    for _ in range(count):
        small = generator.integers(60, 200, (4, 4, 3)).astype(np.uint8)
        rgb = np.repeat(np.repeat(small, 8, 0), 8, 1)
        noise = generator.normal(0, 6, (32, 32, 2))
        truth = Truth(rgb)
        scores.append(score(truth, np.float32((to_lab(rgb)[..., 1:] + noise) * factor), 1.0))
    return scores


def test_the_curve_tells_the_matched_figure_as_measuring_does():
    summary = summarise(_scores(0.8))
    generator = np.random.default_rng(3)
    judged = []
    for _ in range(6):
        small = generator.integers(60, 200, (4, 4, 3)).astype(np.uint8)
        rgb = np.repeat(np.repeat(small, 8, 0), 8, 1)
        noise = generator.normal(0, 6, (32, 32, 2))
        judged.append(Judged(rgb, np.float32((to_lab(rgb)[..., 1:] + noise) * 0.8)))
    wanted = judge(judged)
    assert summary["fraction"] == pytest.approx(wanted.fraction, abs=1e-4)
    assert summary["matched_fraction"] == pytest.approx(wanted.matched_fraction, abs=0.003)
    assert summary["matched_factor"] == pytest.approx(wanted.matched_factor, rel=0.01)
    assert summary["wins"] == wanted.wins


def test_more_pictures_narrow_the_interval():
    def width(count: int) -> float:
        estimate = summarise(_scores(0.8, count)).figures["fraction"]
        assert estimate.low is not None
        assert estimate.high is not None
        assert estimate.low <= estimate.value <= estimate.high
        return estimate.high - estimate.low

    assert width(24) < width(4)


def test_fading_does_not_help_the_matched_figure():
    faded, vivid = summarise(_scores(0.4)), summarise(_scores(0.8))
    assert faded["fraction"] != pytest.approx(vivid["fraction"], abs=0.02)
    assert faded["matched_fraction"] == pytest.approx(vivid["matched_fraction"], abs=0.005)


def test_psnr_and_ssim_at_known_places():
    picture = np.random.default_rng(1).random((40, 40, 3), np.float32) * 0.8
    assert psnr(picture, picture + np.float32(0.1)) == pytest.approx(20, abs=0.01)
    assert ssim(picture, picture) == pytest.approx(1)
    assert ssim(picture, np.full_like(picture, 0.4)) < 0.1
