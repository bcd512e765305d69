"""Room for guided colour: a branch for hints may be added to the bundled network one day.

Hints are a and b in units of 110 and a mask, ``(N, 3, S/4, S/4)``. The branch adds to the encoder's
features at every size, so that a hint may reach all that belongs together.
"""

from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from restorer.networks.checkpoint import read_state
from restorer.networks.chroma import ChromaUNet
from restorer.networks.mobilenet import TAPS, WIDTH

MODEL = Path(__file__).resolve().parents[2] / "resources" / "models" / "natural.safetensors"


class Hints(nn.Module):
    """To what is added to the features at 1/4, 1/8, 1/16 and 1/32: nothing, in the beginning.

    Without biases: no hints stay nothing, whatever the weights.
    """

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(3, 16, 3, padding=1, bias=False)
        self.down = nn.ModuleList(
            nn.Conv2d(16, 16, 3, stride=2, padding=1, bias=False) for _ in range(3)
        )
        self.out = nn.ModuleList(nn.Conv2d(16, c, 1, bias=False) for c in (*TAPS.values(), WIDTH))
        for layer in self.out:
            nn.init.zeros_(layer.weight)

    def forward(self, hints: Tensor) -> list[Tensor]:
        levels = [self.first(hints).relu()]
        for down in self.down:
            levels.append(down(levels[-1]).relu())
        return [out(level) for out, level in zip(self.out, levels, strict=True)]


class HintedUNet(ChromaUNet):
    """The bundled network with the branch."""

    def __init__(self) -> None:
        super().__init__()
        self.hints = Hints()

    def forward(self, grey: Tensor, hints: Tensor | None = None) -> Tensor:
        features = self.encode(grey)
        if hints is not None:
            features = [f + h for f, h in zip(features, self.hints(hints), strict=True)]
        y: Tensor = self.decoder(features)
        return y


@pytest.fixture
def pair() -> tuple[ChromaUNet, HintedUNet]:
    """The bundled model as it is, and with a fresh branch."""
    torch.manual_seed(1)
    state = {name: value.float() for name, value in read_state(MODEL).items()}
    plain, hinted = ChromaUNet(), HintedUNet()
    plain.load_state_dict(state)
    missing, unexpected = hinted.load_state_dict(state, strict=False)
    assert not unexpected
    assert all(name.startswith("hints.") for name in missing)
    return plain.eval(), hinted.eval()


def _grey() -> Tensor:
    return torch.rand(2, 1, 96, 96, generator=torch.Generator().manual_seed(2))


def _hints() -> Tensor:
    """One red dot in the first picture."""
    hints = torch.zeros(2, 3, 24, 24)
    hints[0, :, 10:13, 10:13] = torch.tensor([0.6, 0.4, 1.0])[:, None, None]
    return hints


@torch.no_grad()
def test_a_fresh_branch_changes_no_bit(pair):
    plain, hinted = pair
    wanted = plain(_grey())
    assert torch.equal(hinted(_grey()), wanted)
    assert torch.equal(hinted(_grey(), torch.zeros(2, 3, 24, 24)), wanted)
    assert torch.equal(hinted(_grey(), _hints()), wanted)


def test_a_trained_branch_changes_what_is_hinted_alone(pair):
    plain, hinted = pair
    hinted.requires_grad_(False).hints.requires_grad_(True)
    optimiser = torch.optim.Adam(hinted.hints.parameters(), lr=0.03)
    red, grey, hints = torch.tensor([0.6, 0.4])[:, None, None], _grey(), _hints()
    for _ in range(25):
        optimiser.zero_grad()
        (hinted(grey, hints)[0, :, 8:15, 8:15] - red).square().mean().backward()
        optimiser.step()
    with torch.no_grad():
        wanted, got = plain(grey), hinted(grey, hints)
        assert torch.equal(hinted(grey), wanted)
        assert torch.equal(hinted(grey, torch.zeros_like(hints)), wanted)
    assert torch.equal(got[1], wanted[1])  # no hints in the second picture

    def away(answer: Tensor) -> float:
        return float((answer[0, :, 11, 11] - red[:, 0, 0]).norm())

    assert away(got) < 0.5 * away(wanted)
