"""The layers as training uses them, and the attention against its definition."""

from collections.abc import Callable

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from restorer.networks import layers
from restorer.networks.critic import Critic
from restorer.networks.layers import (
    SelfAttention,
    SpectralConv2d,
    SpectralPointwise,
    Upsampling,
    WeightNormConv2d,
    attend,
    blur,
)
from restorer.networks.unet import DeepUNet, WideUNet


def largest_singular_value(weight: torch.Tensor) -> float:
    return float(torch.linalg.matrix_norm(weight.detach().flatten(1), 2))


def test_spectral_norm_converges_in_training_and_rests_in_eval() -> None:
    torch.manual_seed(0)
    conv = SpectralConv2d(6, 8, 3, padding=1, bias=True)
    nn.init.normal_(conv.weight_orig, std=3)
    x = torch.randn(1, 6, 8, 8)
    for _ in range(200):
        conv(x)
    assert largest_singular_value(conv.weight()) == pytest.approx(1, abs=1e-4)
    conv.eval()
    stored = conv.weight_u.clone(), conv.weight_v.clone()
    nn.init.normal_(conv.weight_orig)
    conv(x)
    assert torch.equal(conv.weight_u, stored[0])
    assert torch.equal(conv.weight_v, stored[1])
    assert largest_singular_value(conv.weight()) > 1.1


def test_spectral_norm_differentiates_through_its_scale() -> None:
    torch.manual_seed(0)
    linear = SpectralPointwise(4, 3).eval().double()
    x = torch.randn(1, 5, 4, dtype=torch.float64)

    def function(weight: torch.Tensor) -> torch.Tensor:
        return torch.func.functional_call(linear, {"weight_orig": weight}, (x,))

    assert torch.autograd.gradcheck(function, (linear.weight_orig,))
    # A layer's output does not change with its scale, so the gradient has no part along it.
    function(linear.weight_orig).square().sum().backward()
    assert linear.weight_orig.grad is not None
    along = (linear.weight_orig.grad * linear.weight_orig.detach()).sum()
    assert abs(along.item()) < 1e-10


def test_two_forwards_before_one_backward() -> None:
    critic = Critic(4)
    (critic(torch.randn(1, 3, 64, 64)) + critic(torch.randn(1, 3, 64, 64))).sum().backward()


def test_weight_norm_starts_as_its_direction_and_separates_gain() -> None:
    conv = WeightNormConv2d(5, 8)
    assert torch.allclose(conv.weight(), conv.weight_v)
    conv.weight_v.data *= 7
    conv.weight_g.data.fill_(2)
    assert torch.allclose(conv.weight().flatten(1).norm(dim=1), torch.full((8,), 2.0))


def test_attention_takes_the_softmax_over_the_first_index() -> None:
    torch.manual_seed(0)
    attention = SelfAttention(16).eval()
    attention.gamma.data.fill_(0.7)
    x = torch.randn(2, 16, 3, 5)
    f = x.flatten(2)
    q, k, v = (
        m.weight().squeeze(-1) @ f for m in (attention.query, attention.key, attention.value)
    )
    weights = torch.einsum("nci,ncj->nij", q, k).softmax(dim=1)
    expected = 0.7 * torch.einsum("nci,nij->ncj", v, weights).view_as(x) + x
    assert torch.allclose(attention(x), expected, atol=1e-6)


def test_attention_in_groups_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    query, key, value = torch.randn(2, 50, 4), torch.randn(2, 50, 4), torch.randn(2, 50, 9)
    whole = attend(query, key, value)
    monkeypatch.setattr(layers, "_BLOCK", 50 * 7)
    with torch.inference_mode():
        assert torch.allclose(attend(query, key, value), whole, atol=1e-6)


def test_fresh_upsampling_has_equal_groups() -> None:
    up = Upsampling(6, 5).eval()
    weight = up.conv[0].weight_orig
    assert torch.equal(weight.view(5, 4, 6)[:, :1].expand(5, 4, 6), weight.view(5, 4, 6))
    shuffled = F.pixel_shuffle(up.conv(torch.randn(1, 6, 4, 4)), 2)
    assert torch.equal(shuffled, F.interpolate(shuffled[:, :, ::2, ::2], scale_factor=2))
    assert up(torch.randn(1, 6, 4, 4)).shape == (1, 5, 8, 8)


def test_blur_looks_left_and_up() -> None:
    x = torch.zeros(1, 1, 3, 3)
    x[0, 0, 1, 1] = 4
    assert blur(x)[0, 0].tolist() == [[0, 0, 0], [0, 1, 1], [0, 1, 1]]
    assert torch.equal(blur(torch.ones(1, 2, 4, 4)), torch.ones(1, 2, 4, 4))


@pytest.mark.parametrize("make", [WideUNet, DeepUNet])
def test_generator_learns(make: Callable[..., nn.Module]) -> None:
    torch.manual_seed(0)
    generator = make("resnet18", 0.125).train()
    optimiser = torch.optim.Adam(generator.parameters(), 1e-3)
    x, target = torch.randn(2, 3, 32, 32), torch.rand(2, 3, 32, 32)
    losses = []
    for _ in range(5):
        loss = F.l1_loss(generator(x), target)
        optimiser.zero_grad()
        loss.backward()
        silent = [n for n, p in generator.named_parameters() if p.grad is None]
        assert not silent
        optimiser.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < 0.9 * losses[0]


def test_initial_values() -> None:
    state = WideUNet("resnet18", 0.125).state_dict()
    assert state["layers.5.conv.3.gamma"].item() == 0
    for name in ("layers.1.bias", "layers.4.bn.bias", "layers.7.bn.bias"):
        assert torch.all(state[name] == 0.001)
    for name in ("layers.3.0.2.bias", "layers.4.shuf.conv.1.bias", "layers.11.0.bias"):
        assert torch.all(state[name] == 0)


def test_critic_drops_whole_channels_in_training_only() -> None:
    torch.manual_seed(0)
    critic = Critic(16)
    x = torch.ones(1, 3, 64, 64)
    dropped = critic[3](torch.ones(8, 100, 4, 4)).flatten(2)
    assert dropped.unique().tolist() == pytest.approx([0, 1 / 0.85])
    assert torch.equal(dropped.amin(2), dropped.amax(2))
    critic.eval()
    assert torch.equal(critic(x), critic(x))
    assert critic(torch.ones(2, 3, 96, 96)).shape == (2, 9)


def test_autocast_keeps_the_norm_in_float32() -> None:
    conv = SpectralConv2d(6, 8, 3, bias=False)
    with torch.autocast("cpu", torch.bfloat16):
        assert conv.weight().dtype == torch.float32
        assert conv(torch.randn(1, 6, 8, 8)).dtype == torch.bfloat16
