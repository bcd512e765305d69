"""Networks made fast answer as before."""

from collections.abc import Callable

import pytest
import torch
from torch import nn

from restorer.networks.inference import prepare
from restorer.networks.layers import SpectralConv2d, SpectralPointwise, WeightNormConv2d

Tiny = Callable[..., nn.Module]
Batch = Callable[[str], torch.Tensor]
FAMILIES = ("wide", "deep", "critic", "chroma")


@pytest.fixture
def batch(pictures: Callable[[int, int, int], torch.Tensor]) -> Callable[[str], torch.Tensor]:
    return lambda family: pictures(1, 1 if family == "chroma" else 3, 80)


@pytest.mark.parametrize("family", FAMILIES)
def test_float32_is_the_same_within_rounding(family: str, tiny: Tiny, batch: Batch) -> None:
    x = batch(family)
    module = tiny(family)
    with torch.inference_mode():
        plain = module(x)
    fast = prepare(module)(x)
    assert fast.shape == plain.shape
    assert plain.abs().max() > 0.01
    assert (fast - plain).abs().max() < 1e-4 * max(1, plain.abs().max())


@pytest.mark.parametrize(
    ("family", "dtype", "bound"),
    [
        ("wide", torch.bfloat16, 0.03),
        ("wide", torch.float16, 0.005),
        ("deep", torch.bfloat16, 0.03),
        ("deep", torch.float16, 0.005),
        ("critic", torch.bfloat16, 0.05),
        # Untrained, its many thin layers multiply every rounding error; trained they do not.
        ("chroma", torch.bfloat16, 0.5),
        ("chroma", torch.float16, 0.1),
    ],
)
def test_reduced_precision_stays_near_and_ends_in_float32(
    family: str, dtype: torch.dtype, bound: float, tiny: Tiny, batch: Batch
) -> None:
    x = batch(family)
    with torch.inference_mode():
        plain = tiny(family)(x)
    prepared = prepare(tiny(family), dtype=dtype)
    fast = prepared(x)
    assert fast.dtype == torch.float32
    assert (fast - plain).abs().mean() < bound * plain.abs().mean()
    body = [p.dtype for name, p in prepared.named_parameters() if ".layer." not in name]
    assert set(body) == {dtype}
    assert fast.unique().numel() > 0.9 * fast.numel()  # not rounded to the body's few values


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_is_left_to_compute_or_to_train(family: str, tiny: Tiny, batch: Batch) -> None:
    prepared = prepare(tiny(family))
    left = [type(m) for m in prepared.modules()]
    assert not {SpectralConv2d, SpectralPointwise, WeightNormConv2d} & set(left)
    norms = left.count(nn.BatchNorm2d)
    # On four skips, at the bottom, of middle and attention, and in the deep blocks' middles.
    assert norms == {"wide": 7, "deep": 11, "critic": 0, "chroma": 3}[family]
    assert not any(p.requires_grad for p in prepared.parameters())
    assert not prepared.training
    x = batch(family).requires_grad_()
    assert not prepared(x).requires_grad


def test_input_keeps_its_values_and_batches_work(tiny: Tiny) -> None:
    x = torch.rand(2, 3, 48, 48)
    before = x.clone()
    prepared = prepare(tiny("wide"))
    both = prepared(x)
    assert torch.equal(x, before)
    assert torch.allclose(both[:1], prepared(x[:1]), atol=1e-4)
