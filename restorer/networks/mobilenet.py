"""MobileNetV2 without its classifier: the encoder of the bundled network.

Sandler et al., "MobileNetV2: Inverted Residuals and Linear Bottlenecks", 2018. Parameter
names are torchvision's (``features.N...``), so that its ImageNet weights load as they are.
"""

from torch import Tensor, nn

# expansion, channels, repeats, stride of the first
_STAGES = (
    (1, 16, 1, 1),
    (6, 24, 2, 2),
    (6, 32, 3, 2),
    (6, 64, 4, 2),
    (6, 96, 3, 1),
    (6, 160, 3, 2),
    (6, 320, 1, 1),
)
#: Blocks whose output a U-Net takes as skip connections, with their channels: 1/4, 1/8, 1/16.
TAPS = {3: 24, 6: 32, 13: 96}
#: Channels of the last block, at 1/32 of the input.
WIDTH = 1280


def _unit(c_in: int, c_out: int, kernel: int, stride: int = 1, groups: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(c_in, c_out, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(c_out),
        nn.ReLU6(inplace=True),
    )


class InvertedResidual(nn.Module):
    """Expand with 1x1, filter each channel with 3x3, project back without activation."""

    def __init__(self, c_in: int, c_out: int, stride: int, expansion: int) -> None:
        super().__init__()
        hidden = c_in * expansion
        layers: list[nn.Module] = [] if expansion == 1 else [_unit(c_in, hidden, 1)]
        layers += [
            _unit(hidden, hidden, 3, stride, groups=hidden),
            nn.Conv2d(hidden, c_out, 1, bias=False),
            nn.BatchNorm2d(c_out),
        ]
        self.conv = nn.Sequential(*layers)
        self.residual = stride == 1 and c_in == c_out

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.conv(x)
        return x + y if self.residual else y


class MobileNetV2(nn.Module):
    """``(N, in_channels, H, W)``, values -1..1, to the features at 1/4, 1/8, 1/16 and 1/32."""

    def __init__(self, in_channels: int = 3) -> None:
        super().__init__()
        blocks: list[nn.Module] = [_unit(in_channels, 32, 3, 2)]
        channels = 32
        for expansion, width, repeats, stride in _STAGES:
            for i in range(repeats):
                blocks.append(InvertedResidual(channels, width, stride if i == 0 else 1, expansion))
                channels = width
        blocks.append(_unit(channels, WIDTH, 1))
        self.features = nn.Sequential(*blocks)

    def forward(self, x: Tensor) -> list[Tensor]:
        taps = []
        for i, block in enumerate(self.features):
            x = block(x)
            if i in TAPS:
                taps.append(x)
        return [*taps, x]
