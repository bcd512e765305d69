"""ResNet without its classifier: the encoder of DeOldify's generators.

He et al., "Deep Residual Learning for Image Recognition", 2015, in the form of torchvision:
in bottlenecks the stride sits in the 3x3 convolution. Children are numbered as the published
checkpoints number them; inside the stages the names are torchvision's.
"""

from collections.abc import Mapping
from typing import Final

from torch import Tensor, nn

#: Blocks in the four stages, and whether they are bottlenecks.
_DEPTHS: Final = {
    "resnet18": ((2, 2, 2, 2), False),
    "resnet34": ((3, 4, 6, 3), False),
    "resnet50": ((3, 4, 6, 3), True),
    "resnet101": ((3, 4, 23, 3), True),
}
ENCODERS: Final = tuple(_DEPTHS)

_CHILDREN: Final = {
    "conv1": "0",
    "bn1": "1",
    "layer1": "4",
    "layer2": "5",
    "layer3": "6",
    "layer4": "7",
}


def _conv(c_in: int, c_out: int, kernel: int, stride: int = 1) -> nn.Conv2d:
    conv = nn.Conv2d(c_in, c_out, kernel, stride, kernel // 2, bias=False)
    nn.init.kaiming_normal_(conv.weight, mode="fan_out", nonlinearity="relu")
    return conv


class _Residual(nn.Module):
    """What both kinds of block share: the way around, narrower or strided where needed."""

    downsample: nn.Sequential | None

    def _way_around(self, c_in: int, c_out: int, stride: int) -> None:
        self.relu = nn.ReLU(inplace=True)
        if stride == 1 and c_in == c_out:
            self.downsample = None
        else:
            self.downsample = nn.Sequential(_conv(c_in, c_out, 1, stride), nn.BatchNorm2d(c_out))

    def _join(self, x: Tensor, y: Tensor) -> Tensor:
        y += x if self.downsample is None else self.downsample(x)
        joined: Tensor = self.relu(y)
        return joined


class BasicBlock(_Residual):
    """Two 3x3 convolutions, and the way around them."""

    def __init__(self, c_in: int, width: int, stride: int) -> None:
        super().__init__()
        self.conv1 = _conv(c_in, width, 3, stride)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = _conv(width, width, 3)
        self.bn2 = nn.BatchNorm2d(width)
        self._way_around(c_in, width, stride)

    def forward(self, x: Tensor) -> Tensor:
        y = self.relu(self.bn1(self.conv1(x)))
        return self._join(x, self.bn2(self.conv2(y)))


class Bottleneck(_Residual):
    """1x1 to the width, 3x3, 1x1 to four times the width, and the way around them."""

    def __init__(self, c_in: int, width: int, stride: int) -> None:
        super().__init__()
        self.conv1 = _conv(c_in, width, 1)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = _conv(width, width, 3, stride)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = _conv(width, 4 * width, 1)
        self.bn3 = nn.BatchNorm2d(4 * width)
        self._way_around(c_in, 4 * width, stride)

    def forward(self, x: Tensor) -> Tensor:
        y = self.relu(self.bn1(self.conv1(x)))
        y = self.relu(self.bn2(self.conv2(y)))
        return self._join(x, self.bn3(self.conv3(y)))


class ResNet(nn.Sequential):
    """``(N, 3, S, S)`` to five feature maps, at 1/2, 1/4, 1/8, 1/16 and 1/32 of the size.

    The first is taken after the stem's ReLU (64 channels), the others after the stages;
    ``channels`` holds the channels of all five.
    """

    def __init__(self, name: str) -> None:
        depths, bottleneck = _DEPTHS[name]
        block: type[BasicBlock | Bottleneck] = Bottleneck if bottleneck else BasicBlock
        stem = [_conv(3, 64, 7, 2), nn.BatchNorm2d(64), nn.ReLU(inplace=True)]
        stages = []
        channels = [64, 64]
        for i, depth in enumerate(depths):
            width = 64 << i
            c_out = 4 * width if bottleneck else width
            blocks = [block(channels[-1], width, 1 if i == 0 else 2)]
            blocks += [block(c_out, width, 1) for _ in range(depth - 1)]
            stages.append(nn.Sequential(*blocks))
            channels.append(c_out)
        super().__init__(*stem, nn.MaxPool2d(3, 2, 1), *stages)
        self.channels = (64, *channels[2:])

    def forward(self, x: Tensor) -> list[Tensor]:
        features = []
        for i, child in enumerate(self):
            x = child(x)
            if i == 2 or i >= 4:
                features.append(x)
        return features


def from_torchvision(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The encoder's part of torchvision's state dict under the names of :class:`ResNet`."""
    renamed = {}
    for name, tensor in state.items():
        head, _, rest = name.partition(".")
        if head in _CHILDREN:
            renamed[f"{_CHILDREN[head]}.{rest}"] = tensor
    return renamed
