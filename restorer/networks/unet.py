"""DeOldify's two generators: a U-Net on a ResNet, with a wide or a deep decoder.

The wide one (stable and video models) keeps all blocks of the decoder equally wide; the
deep one (artistic model) has two convolutions a block, as wide as what they are fed.
``layers`` is the flat list whose numbers appear in the names of published checkpoints.
"""

from typing import Final, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from restorer.networks.layers import SelfAttention, SpectralConv2d, Upsampling, batch_norm
from restorer.networks.resnet import ResNet

#: Batch norms on skip connections and on the bottom start with this bias.
_BIAS: Final = 0.001


def _unit(c_in: int, c_out: int, *, attention: bool = False) -> nn.Sequential:
    """3x3 convolution, ReLU, then batch norm, in this order, and attention at the end."""
    unit = nn.Sequential(
        SpectralConv2d(c_in, c_out, 3, padding=1, bias=False),
        nn.ReLU(inplace=True),
        batch_norm(c_out),
    )
    if attention:
        unit.append(SelfAttention(c_out))
    return unit


class _Block(nn.Module):
    """One step up: twice the size, joined with the encoder's features of that size."""

    def __init__(self, c_in: int, c_skip: int, c_up: int) -> None:
        super().__init__()
        self.shuf = Upsampling(c_in, c_up)
        self.bn = batch_norm(c_skip, _BIAS)

    def join(self, x: Tensor, skip: Tensor) -> Tensor:
        up = self.shuf(x)
        if up.shape[-2:] != skip.shape[-2:]:
            up = F.interpolate(up, skip.shape[-2:], mode="nearest")
        # What comes up is >= 0 already, so the ReLU over both is one over the skip.
        return torch.cat([up, F.relu(self.bn(skip))], dim=1)


class WideBlock(_Block):
    """One 3x3 unit after the join; its width is given, whatever comes in."""

    def __init__(self, c_in: int, c_skip: int, c_out: int, *, attention: bool) -> None:
        super().__init__(c_in, c_skip, c_out)
        self.conv = _unit(c_out + c_skip, c_out, attention=attention)

    @property
    def last(self) -> nn.Sequential:
        return self.conv

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        y: Tensor = self.conv(self.join(x, skip))
        return y


class DeepBlock(_Block):
    """Two 3x3 units after the join."""

    def __init__(self, c_in: int, c_skip: int, c_out: int, *, attention: bool) -> None:
        super().__init__(c_in, c_skip, c_in // 2)
        self.conv1 = _unit(c_in // 2 + c_skip, c_out)
        self.conv2 = _unit(c_out, c_out, attention=attention)

    @property
    def last(self) -> nn.Sequential:
        return self.conv2

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        y: Tensor = self.conv2(self.conv1(self.join(x, skip)))
        return y


class CrossConnection(nn.Module):
    """The network's input once more, behind the decoder's channels."""

    def forward(self, x: Tensor, original: Tensor) -> Tensor:
        return torch.cat([x, original], dim=1)


class ResidualBlock(nn.Module):
    """Two 3x3 convolutions with ReLU, added to what went in; no batch norm."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            *(
                nn.Sequential(
                    SpectralConv2d(channels, channels, 3, padding=1, bias=True),
                    nn.ReLU(inplace=True),
                )
                for _ in range(2)
            )
        )

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.layers(x)
        return y + x


class SigmoidRange(nn.Module):
    """Any value to -3..3, a little more than normalised colours need."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.sigmoid(x) * 6 - 3


class UNet(nn.Module):
    """``(N, 3, S, S)`` to the same shape, values -3..3, both normalised by ImageNet's mean
    and deviation, RGB; S is a multiple of 16.

    The blocks are the four steps from the bottom up, with the channels of the last one.
    """

    def __init__(self, encoder: ResNet, blocks: list[nn.Module], channels: int) -> None:
        super().__init__()
        bottom = encoder.channels[-1]
        end = channels + 3
        self.layers = nn.ModuleList(
            [
                encoder,
                batch_norm(bottom, _BIAS),
                nn.ReLU(),
                nn.Sequential(_unit(bottom, 2 * bottom), _unit(2 * bottom, bottom)),
                *blocks,
                Upsampling(channels, channels, last=True),
                CrossConnection(),
                ResidualBlock(end),
                nn.Sequential(SpectralConv2d(end, 3, 1, bias=True)),
                SigmoidRange(),
            ]
        )

    def forward(self, x: Tensor) -> Tensor:
        encoder, norm, relu, middle, *blocks, up, cross, residual, head, squash = self.layers
        *skips, y = encoder(x)
        y = middle(relu(norm(y)))
        for block in blocks:
            # Popped, so that a map is freed once it is used.
            y = block(y, skips.pop())
        y = squash(head(residual(cross(up(y), x))))
        return y  # type: ignore[no-any-return]

    def chained(self) -> list[tuple[nn.Sequential, nn.Sequential]]:
        """Units with the 1x1 unit behind them that alone reads their output."""
        middle = cast(nn.Sequential, self.layers[3])
        blocks = [layer for layer in self.layers if isinstance(layer, (WideBlock, DeepBlock))]
        units = [cast(nn.Sequential, middle[1]), *(block.last for block in blocks)]
        readers = [block.shuf for block in blocks]
        readers += [layer for layer in self.layers if isinstance(layer, Upsampling)]
        return [(unit, reader.conv) for unit, reader in zip(units, readers, strict=True)]


class WideUNet(UNet):
    """Wide decoder: 256 ``nf_factor`` channels in all blocks but the last, there half as many."""

    def __init__(self, encoder: str = "resnet101", nf_factor: float = 2) -> None:
        trunk = ResNet(encoder)
        *skips, channels = trunk.channels
        width = int(512 * nf_factor)
        blocks: list[nn.Module] = []
        for i, skip in enumerate(reversed(skips)):
            c_out = width // 4 if i == 3 else width // 2
            blocks.append(WideBlock(channels, skip, c_out, attention=i == 1))
            channels = c_out
        super().__init__(trunk, blocks, channels)


class DeepUNet(UNet):
    """Deep decoder: each block ``nf_factor`` times as wide as its input, the last one half."""

    def __init__(self, encoder: str = "resnet34", nf_factor: float = 1.5) -> None:
        trunk = ResNet(encoder)
        *skips, channels = trunk.channels
        blocks: list[nn.Module] = []
        for i, skip in enumerate(reversed(skips)):
            joined = channels // 2 + skip
            c_out = int((joined // 2 if i == 3 else joined) * nf_factor)
            blocks.append(DeepBlock(channels, skip, c_out, attention=i == 1))
            channels = c_out
        super().__init__(trunk, blocks, channels)
