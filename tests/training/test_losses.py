"""Losses against values worked out by hand."""

import math

import numpy as np
import pytest
import torch

from restorer.errors import RestorerError
from restorer.networks.chroma import AB_SCALE, AnnealedMean
from training import bins, losses, metrics
from training.features import feature_loss
from training.objective import ChromaObjective, weights_of


def _plane(a: float, b: float, side: int = 2) -> torch.Tensor:
    return torch.tensor([a, b]).reshape(1, 2, 1, 1).expand(1, 2, side, side)


def test_robust_chroma_is_quadratic_then_linear():
    assert losses.robust_chroma(_plane(3, 4), _plane(0, 0)) == pytest.approx(math.sqrt(50) - 5)
    assert losses.robust_chroma(_plane(1, 1), _plane(1, 1)) == 0


def test_weighted_chroma_cares_for_vivid_pixels():
    truth = torch.zeros(1, 2, 1, 2)
    truth[0, 0, 0, 1] = 40  # weighs 3, the grey one 1
    missed_vivid = truth.clone()
    missed_vivid[0, 0, 0, 1] = 28
    missed_grey = truth.clone()
    missed_grey[0, 0, 0, 0] = 12
    assert losses.weighted_chroma(missed_vivid, truth) == pytest.approx(3 * 8 / 4)
    assert losses.weighted_chroma(missed_grey, truth) == pytest.approx(8 / 4)


def test_the_difference_is_that_of_ciede2000():
    dice = torch.Generator().manual_seed(1)
    first, second = (torch.rand((2, 2, 16, 16), generator=dice) * 100 - 50 for _ in range(2))

    def lab(chroma: torch.Tensor) -> np.ndarray:
        picture = torch.cat([torch.full((2, 1, 16, 16), 50.0), chroma], 1)
        return picture.permute(0, 2, 3, 1).double().numpy()

    exact = metrics.ciede2000(lab(first), lab(second)).mean()
    found = losses.squared_ciede2000(first, second).sqrt().mean()
    assert found == pytest.approx(exact, rel=0.005)
    assert losses.squared_ciede2000(first, first).max() < 1e-3
    assert losses.difference(first, first) == pytest.approx(2, abs=1e-3)


def test_the_difference_has_a_gradient_everywhere():
    truth = torch.randn((1, 2, 4, 4), generator=torch.Generator().manual_seed(1)) * 30
    for guess in (torch.zeros_like(truth), truth.clone(), -truth):
        guess.requires_grad_()
        losses.difference(guess, truth).backward()
        assert guess.grad is not None
        assert guess.grad.abs().max() * truth.numel() < 10


def test_only_missing_colourfulness_costs():
    half = torch.cat([_plane(30, 40), _plane(-30, -40)], 3)  # spread 50, no mean
    assert losses.missing_colourfulness(half * 0, half) == pytest.approx(50, rel=1e-3)
    assert losses.missing_colourfulness(half * 0.5, half) == pytest.approx(25, rel=1e-3)
    assert losses.missing_colourfulness(half * 2, half) == 0
    plain = _plane(30, 40)  # a mean of 50, no spread
    assert losses.missing_colourfulness(plain * 0, plain) == pytest.approx(15, rel=1e-3)
    grey = torch.zeros(1, 2, 4, 4, requires_grad=True)
    losses.missing_colourfulness(grey, torch.randn(1, 2, 4, 4)).backward()
    assert grey.grad is not None
    assert torch.isfinite(grey.grad).all()


def test_colours_that_the_truth_has_not_buy_no_colourfulness():
    truth = torch.cat([_plane(30, 40, side=16), _plane(-30, -40, side=16)], 3)
    missing = losses.missing_colourfulness(torch.zeros_like(truth), truth)
    wild = torch.zeros_like(truth)
    wild[..., 0, 0] = 100
    assert losses.missing_colourfulness(wild, truth) > 0.99 * missing
    across = truth.flip(1) * torch.tensor([1.0, -1.0]).view(1, 2, 1, 1)
    assert losses.missing_colourfulness(across, truth) == pytest.approx(missing.item())
    assert losses.missing_colourfulness(-truth, truth) > missing


def test_the_adversarial_losses_are_cross_entropies():
    real, generated = torch.tensor([[0.0, 2.0]]), torch.tensor([[-1.0, 1.0]])

    def entropy(logit: float, label: int) -> float:
        likely = 1 / (1 + math.exp(-logit))
        return -math.log(likely if label else 1 - likely)

    of_real = (entropy(0, 1) + entropy(2, 1)) / 2
    of_generated = (entropy(-1, 0) + entropy(1, 0)) / 2
    assert losses.told_apart(real, generated) == pytest.approx((of_real + of_generated) / 2)
    assert losses.seems_real(generated) == pytest.approx((entropy(-1, 1) + entropy(1, 1)) / 2)
    assert losses.accuracy(real, generated) == 0.5


def test_the_bins_cover_srgb():
    found = bins.centres()
    assert 250 < len(found) < 330  # Zhang has 313 on a finer lattice of lightness
    assert (found == 0).all(1).any()
    assert found[:, 0].max() >= 90


def test_soft_encoding_names_the_nearest_bins():
    centres = torch.tensor([[0.0, 0], [10, 0], [0, 10], [10, 10], [-10, 0], [50, 50]])
    nearest, shares = bins.soft_encoding(_plane(0, 0, side=1), centres)
    assert nearest[0, 0] == 0
    assert 5 not in nearest
    away = [math.exp(-d * d / 50) for d in (0, 10, 10, 10, math.sqrt(200))]
    assert shares[0, 0] == pytest.approx(1 / sum(away), abs=1e-5)
    assert shares.sum() == pytest.approx(1)


def test_rebalancing_lifts_rare_bins():
    weights = bins.rebalancing(torch.tensor([9.0, 1.0]), uniform=0.5)
    assert weights[1] / weights[0] == pytest.approx((0.45 + 0.25) / (0.05 + 0.25))
    assert 0.9 * weights[0] + 0.1 * weights[1] == pytest.approx(1)


def test_bin_cross_entropy_and_annealed_mean():
    centres = torch.tensor([[0.0, 0], [20, 0]])
    nearest, shares = bins.soft_encoding(_plane(0, 0, side=1), centres)
    even = torch.zeros(1, 2, 1, 1)
    assert bins.bin_cross_entropy(even, nearest, shares) == pytest.approx(math.log(2))
    doubled = bins.bin_cross_entropy(even, nearest, shares, torch.tensor([2.0, 1.0]))
    assert doubled == pytest.approx(2 * math.log(2))
    tilted = torch.tensor([0.0, math.log(3)]).reshape(1, 2, 1, 1)
    assert bins.annealed_mean(tilted, centres, 1.0)[0, 0] == pytest.approx(15)
    assert bins.annealed_mean(tilted, centres, 0.5)[0, 0] == pytest.approx(18)


def test_the_networks_head_answers_what_the_training_asked_for():
    head = AnnealedMean(4, len(bins.centres()))
    head.centres.copy_(bins.centres() / AB_SCALE)
    logits = head.logits(torch.randn(1, 4, 3, 3))
    wanted = bins.annealed_mean(logits, bins.centres())
    assert torch.allclose(head.mean(logits) * AB_SCALE, wanted, atol=1e-3)


def test_the_frequency_of_bins_is_counted_in_pixels():
    grey, red = np.full((64, 64, 3), 128, np.uint8), np.zeros((64, 64, 3), np.uint8)
    red[..., 0] = 255
    counts = bins.frequency([grey, grey, red])
    assert counts.max() == 2 * 32 * 32
    assert sorted(counts[counts > 0].tolist()) == [1024, 2048]
    assert (bins.centres()[counts.argmax()] == 0).all()


def test_vgg16_features_are_those_of_torchvision_as_published(tmp_path):
    from torchvision.models import vgg16_bn

    torch.manual_seed(1)
    vgg = vgg16_bn(weights=None)
    torch.save(vgg.state_dict(), tmp_path / "vgg16.pth")
    one, other = torch.rand(2, 1, 3, 32, 32)
    wanted = torch.tensor(0.0)
    x, y = losses.imagenet_normalised(one), losses.imagenet_normalised(other)
    with torch.no_grad():
        for i, layer in enumerate(vgg.features.eval()):
            x, y = layer(x), layer(y)
            wanted += {22: 20, 32: 70, 42: 10}.get(i, 0) * (x - y).abs().mean()
    loss = feature_loss("vgg16-bn", tmp_path / "vgg16.pth")
    assert loss(one, other) == pytest.approx(float(wanted), rel=1e-4)
    assert loss(one, one) == 0


def test_wrong_feature_networks_are_named(tmp_path):
    with pytest.raises(RestorerError, match="vgg99"):
        feature_loss("vgg99", None)
    with pytest.raises(RestorerError, match="feature_weights"):
        feature_loss("vgg19", None)
    torch.save({"features.0.weight": torch.zeros(64, 3, 3, 3)}, tmp_path / "other.pth")
    with pytest.raises(RestorerError, match=r"other\.pth"):
        feature_loss("vgg19", tmp_path / "other.pth")


def test_losses_are_chosen_by_name():
    assert weights_of("chroma", {}) == {"chroma": 1.0}
    assert weights_of("wide-resnet18", {}) == {"pixels": 1.0}
    with pytest.raises(RestorerError, match=r"losses\.pixels"):
        weights_of("chroma", {"pixels": 1})
    objective = ChromaObjective(None)
    answer = torch.zeros(1, 2, 4, 4)
    truth = torch.randint(0, 255, (1, 3, 16, 16), dtype=torch.uint8)
    weights = {"weighted_chroma": 0.5, "colourfulness": 0.1, "chroma": 0.0}
    terms = objective.terms(answer, truth, weights, torch.no_grad)
    assert set(terms) == {"weighted_chroma", "colourfulness"}
