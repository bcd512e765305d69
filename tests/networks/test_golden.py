"""Tiny networks against outputs that were stored while the full ones met the original's.

Stored anew by running this test with RESTORER_WRITE_GOLDEN=1, which is right only after the
parity tests have passed.
"""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from restorer.networks.inference import prepare

GOLDEN = Path(__file__).with_name("golden.npz")
SIZES = {"wide": (32, 48), "deep": (32, 48), "critic": (64, 80)}


def picture(size: int) -> np.ndarray:
    """(size, size, 3) uint8: soft waves, other ones in each channel, and a hard edge."""
    y, x = np.mgrid[:size, :size] * (256 // size)
    waves = [(3 * x + y) % 256, (x * y) // 200 % 256, (2 * y + 40 * (x > 128)) % 256]
    return np.stack(waves, axis=-1).astype(np.uint8)


@pytest.mark.parametrize("family", ["wide", "deep", "critic"])
def test_output_is_the_stored_one(
    family: str,
    tiny: Callable[..., nn.Module],
    normalised: Callable[[np.ndarray], Tensor],
) -> None:
    module = tiny(family)
    inputs = {size: normalised(picture(size)) for size in SIZES[family]}
    with torch.inference_mode():
        plain = {f"{family}_{size}": module(x).numpy() for size, x in inputs.items()}
    if os.environ.get("RESTORER_WRITE_GOLDEN"):
        stored = dict(np.load(GOLDEN)) if GOLDEN.exists() else {}
        np.savez_compressed(GOLDEN, **(stored | plain))
    golden = np.load(GOLDEN)
    fast = prepare(module)
    for size, x in inputs.items():
        key = f"{family}_{size}"
        assert np.abs(golden[key]).max() > 0.01
        np.testing.assert_allclose(plain[key], golden[key], rtol=0, atol=5e-5)
        np.testing.assert_allclose(fast(x).numpy(), golden[key], rtol=0, atol=1e-4)
