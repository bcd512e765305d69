"""The bundled sibling of DeOldify's generators: a U-Net that predicts chroma alone.

DeOldify's networks spend most of their work in blocks at full resolution, whose luminance
is thrown away afterwards: only chroma is laid over the photo. This one stops at a quarter
of the resolution and answers with chroma directly.
"""

from typing import Final

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from restorer.networks.mobilenet import TAPS, WIDTH, MobileNetV2

#: Lab a and b are given in units of this many, so that the network works near -1..1.
AB_SCALE: Final = 110.0

_WIDTHS = (256, 128, 64)  # at 1/16, 1/8, 1/4
_HEADS = 4


class GlobalAttention(nn.Module):
    """Multi-head self-attention over all positions, added to its input.

    ``gamma`` starts at 0, so that a fresh network is the same without it
    (Zhang et al., "Self-Attention Generative Adversarial Networks", 2018).
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.qkv = nn.Conv2d(channels, 3 * channels, 1, bias=False)
        self.out = nn.Conv2d(channels, channels, 1)
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, x: Tensor) -> Tensor:
        n, c, h, w = x.shape
        qkv = self.qkv(x).reshape(n, 3, _HEADS, c // _HEADS, h * w).transpose(-1, -2)
        y = F.scaled_dot_product_attention(qkv[:, 0], qkv[:, 1], qkv[:, 2])
        y = y.transpose(-1, -2).reshape(n, c, h, w)
        attended: Tensor = self.out(y)
        return x + self.gamma * attended


class Step(nn.Module):
    """One step up: the coarse features at the skip's size, joined with the skip by a sum."""

    def __init__(self, coarse: int, skip: int, width: int) -> None:
        super().__init__()
        self.coarse = nn.Conv2d(coarse, width, 1, bias=False)
        self.skip = nn.Conv2d(skip, width, 1, bias=False)
        self.norm = nn.BatchNorm2d(width)
        self.conv1 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(width)

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        up = F.interpolate(self.coarse(x), size=skip.shape[-2:], mode="bilinear")
        x = F.relu(self.norm(up + self.skip(skip)))
        y = F.relu(self.norm1(self.conv1(x)))
        return F.relu(x + self.norm2(self.conv2(y)))


class AnnealedMean(nn.Module):
    """Chroma as the mean of a sharpened distribution over ``bins`` colours.

    Zhang et al., "Colorful Image Colorization", 2016. Training gives the centres of the bins.
    """

    centres: Tensor
    temperature: Tensor

    def __init__(self, channels: int, bins: int) -> None:
        super().__init__()
        self.logits = nn.Conv2d(channels, bins, 1)
        self.register_buffer("centres", torch.zeros(bins, 2))
        self.register_buffer("temperature", torch.full((1,), 0.38))

    def mean(self, logits: Tensor) -> Tensor:
        """``(N, bins, H, W)`` to a and b ``(N, 2, H, W)`` in units of 110."""
        shares = torch.softmax(logits / self.temperature, dim=1)
        return torch.einsum("nqhw,qc->nchw", shares, self.centres)

    def forward(self, x: Tensor) -> Tensor:
        return self.mean(self.logits(x))


class Decoder(nn.Module):
    """From the encoder's features at 1/4, 1/8, 1/16 and 1/32 to chroma at 1/4.

    The head is a regression, or with ``bins`` a choice among that many colours.
    """

    def __init__(self, bins: int = 0) -> None:
        super().__init__()
        widths = (WIDTH, *_WIDTHS)
        skips = reversed(TAPS.values())
        self.steps = nn.ModuleList(
            Step(coarse, skip, width)
            for coarse, skip, width in zip(widths, skips, _WIDTHS, strict=False)
        )
        self.attention = GlobalAttention(_WIDTHS[0])
        channels = _WIDTHS[-1]
        self.head: nn.Conv2d | AnnealedMean = (
            AnnealedMean(channels, bins) if bins else nn.Conv2d(channels, 2, 1)
        )

    def trunk(self, features: list[Tensor]) -> Tensor:
        """What the head looks at, at 1/4."""
        *skips, x = features
        for i, (step, skip) in enumerate(zip(self.steps, reversed(skips), strict=True)):
            x = step(x, skip)
            if i == 0:
                x = self.attention(x)
        return x

    def forward(self, features: list[Tensor]) -> Tensor:
        y: Tensor = self.head(self.trunk(features))
        return y


class ChromaUNet(nn.Module):
    """Grey ``(N, 1, S, S)`` in 0..1 to Lab a and b ``(N, 2, S/4, S/4)`` in units of 110.

    S is a multiple of 16. With ``bins`` it chooses among that many colours.

    Between :meth:`encode` and the decoder a further branch may add to the features, hints of
    colours for one (a, b and a mask at 1/4): with last weights of zero it changes no bit of the
    answer, and without biases it never does where nothing is hinted.
    """

    def __init__(self, bins: int = 0) -> None:
        super().__init__()
        self.encoder = MobileNetV2(in_channels=1)
        self.decoder = Decoder(bins)

    def encode(self, grey: Tensor) -> list[Tensor]:
        """Features at 1/4, 1/8, 1/16 and 1/32."""
        features: list[Tensor] = self.encoder(grey * 2 - 1)
        return features

    def forward(self, grey: Tensor) -> Tensor:
        y: Tensor = self.decoder(self.encode(grey))
        return y
