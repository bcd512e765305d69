"""Layers that generator and critic share: normalised convolutions, self-attention, upsampling.

Parameter names are those of the published checkpoints, which come from torch's old weight
hooks: ``weight_orig, weight_u, weight_v`` (spectral norm), ``weight_g, weight_v`` (weight norm).
On the meta device nothing is initialised: there torch would import its compiler for it.
"""

import math
from typing import Final

import torch
import torch.nn.functional as F
from torch import Tensor, nn

#: Values of the attention matrix that exist at one time where no gradient is needed.
_BLOCK: Final = 1 << 22


class _SpectralNorm(nn.Module):
    """A weight divided by an estimate of its largest singular value.

    Miyato et al., "Spectral Normalization for Generative Adversarial Networks", 2018. In
    training each use first refines the estimate by one power iteration; in eval the stored
    vectors are used as they are, converged or not.
    """

    bias: nn.Parameter | None
    weight_u: Tensor
    weight_v: Tensor

    def __init__(self, shape: tuple[int, ...], bias: bool) -> None:
        super().__init__()
        rows, columns = shape[0], math.prod(shape[1:])
        self.register_parameter("bias", nn.Parameter(torch.zeros(rows)) if bias else None)
        self.weight_orig = nn.Parameter(torch.empty(shape))
        self.register_buffer("weight_u", torch.empty(rows))
        self.register_buffer("weight_v", torch.empty(columns))
        if not self.weight_orig.is_meta:
            nn.init.kaiming_normal_(self.weight_orig)
            self.weight_u.copy_(_unit(torch.randn(rows)))
            self.weight_v.copy_(_unit(torch.randn(columns)))

    def weight(self) -> Tensor:
        """The weight in use, of the shape of ``weight_orig``; float32 under autocast, too."""
        matrix = self.weight_orig.flatten(1)
        with torch.autocast(matrix.device.type, enabled=False):
            u, v = self.weight_u, self.weight_v
            if self.training:
                with torch.no_grad():
                    v.copy_(_unit(matrix.t() @ u))
                    u.copy_(_unit(matrix @ v))
                # A second forward may refine them before the first one's backward.
                u, v = u.clone(), v.clone()
            return self.weight_orig / torch.dot(u, matrix @ v)


class SpectralConv2d(_SpectralNorm):
    """2-D convolution with spectral norm: (N, in, H, W) to (N, out, H', W')."""

    def __init__(
        self, c_in: int, c_out: int, kernel: int, *, stride: int = 1, padding: int = 0, bias: bool
    ) -> None:
        super().__init__((c_out, c_in, kernel, kernel), bias)
        self.stride, self.padding = stride, padding

    def forward(self, x: Tensor) -> Tensor:
        return F.conv2d(x, self.weight(), self.bias, self.stride, self.padding)

    def folded(self) -> nn.Conv2d:
        """The same as a plain convolution."""
        return plain_conv(self.weight(), self.bias, self.stride, self.padding)


class SpectralPointwise(_SpectralNorm):
    """The same linear map at every position, with spectral norm: (N, P, in) to (N, P, out).

    Its weight is stored as that of a 1-D convolution of kernel 1: (out, in, 1).
    """

    def __init__(self, c_in: int, c_out: int) -> None:
        super().__init__((c_out, c_in, 1), bias=False)

    def forward(self, tokens: Tensor) -> Tensor:
        return F.linear(tokens, self.weight().squeeze(-1))

    def folded(self) -> nn.Linear:
        """The same as a plain linear layer."""
        c_out, c_in, _ = self.weight_orig.shape
        linear = nn.Linear(c_in, c_out, bias=False, device="meta")
        linear.weight = nn.Parameter(self.weight().detach().squeeze(-1), requires_grad=False)
        return linear


class WeightNormConv2d(nn.Module):
    """1x1 convolution whose weight is a direction times a gain per output channel.

    Salimans and Kingma, "Weight Normalization", 2016: W = g v / |v|.
    """

    def __init__(self, c_in: int, c_out: int) -> None:
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(c_out))
        self.weight_g = nn.Parameter(torch.empty(c_out, 1, 1, 1))
        self.weight_v = nn.Parameter(torch.empty(c_out, c_in, 1, 1))
        if not self.weight_v.is_meta:
            nn.init.kaiming_normal_(self.weight_v)
            self.weight_g.data.copy_(_lengths(self.weight_v.data))

    def weight(self) -> Tensor:
        """The weight in use, (out, in, 1, 1)."""
        return self.weight_v * (self.weight_g / _lengths(self.weight_v))

    def forward(self, x: Tensor) -> Tensor:
        return F.conv2d(x, self.weight(), self.bias)

    def folded(self) -> nn.Conv2d:
        """The same as a plain convolution."""
        return plain_conv(self.weight(), self.bias)


def _unit(vector: Tensor) -> Tensor:
    return F.normalize(vector, dim=0, eps=1e-12)


def _lengths(directions: Tensor) -> Tensor:
    lengths: Tensor = torch.linalg.vector_norm(directions, dim=(1, 2, 3), keepdim=True)
    return lengths


def plain_conv(weight: Tensor, bias: Tensor | None, stride: int = 1, padding: int = 0) -> nn.Conv2d:
    """A convolution that owns exactly these values; nothing is initialised for nothing."""
    c_out, c_in, *kernel = weight.shape
    conv = nn.Conv2d(c_in, c_out, (kernel[0], kernel[1]), stride, padding, device="meta")
    conv.weight = nn.Parameter(weight.detach(), requires_grad=False)
    conv.bias = None if bias is None else nn.Parameter(bias.detach(), requires_grad=False)
    return conv


class SelfAttention(nn.Module):
    """Every position looks at all others: (N, C, H, W) to the same shape.

    Zhang et al., "Self-Attention Generative Adversarial Networks", 2018, as the published
    networks compute it: with q, k, v the maps of x at P = H W positions,
    ``o_j = sum_i v_i softmax_i(q_i . k_j)``, without a factor 1/sqrt(d), and
    ``gamma o + x`` is the result. Gamma starts at 0.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.gamma = nn.Parameter(torch.zeros(1))
        self.query = SpectralPointwise(channels, channels // 8)
        self.key = SpectralPointwise(channels, channels // 8)
        self.value = SpectralPointwise(channels, channels)

    def forward(self, x: Tensor) -> Tensor:
        tokens = x.flatten(2).transpose(1, 2)
        mixed = attend(self.query(tokens), self.key(tokens), self.value(tokens))
        return torch.addcmul(x, self.gamma, mixed.transpose(1, 2).reshape(x.shape))


def attend(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """``o_j = sum_i v_i softmax_i(q_i . k_j)``; (N, P, d), (N, P, d), (N, P, C) to (N, P, C).

    The softmax is complete for each j, so where no gradient is needed the j are taken in
    groups and the P x P matrix, 250 MB at the largest square, never exists as a whole.
    """
    positions = query.shape[1]
    group = positions if torch.is_grad_enabled() else max(1, _BLOCK // positions)
    mixed = [
        torch.softmax(some @ query.transpose(1, 2), dim=-1) @ value
        for some in torch.split(key, group, 1)
    ]
    return torch.cat(mixed, dim=1)


def batch_norm(channels: int, bias: float = 0.0) -> nn.BatchNorm2d:
    """Batch norm that starts with this bias."""
    norm = nn.BatchNorm2d(channels)
    nn.init.constant_(norm.bias, bias)
    return norm


class Upsampling(nn.Module):
    """Twice the size by pixel shuffle: (N, in, H, W) to (N, out, 2H, 2W), values >= 0.

    With ICNR (Aitken et al., "Checkerboard artifact free sub-pixel convolution", 2017) the
    four pixels of a shuffled group start equal; the blur (Sugawara et al., "Super-resolution
    using convolutional neural networks without any checkerboard artifacts", 2018) takes away
    what checkerboard training brings back.
    """

    def __init__(self, c_in: int, c_out: int, *, last: bool = False) -> None:
        super().__init__()
        if last:
            # The original writes its ICNR values where weight norm overwrites them: none here.
            self.conv = nn.Sequential(WeightNormConv2d(c_in, 4 * c_out), nn.ReLU(inplace=True))
            return
        conv = SpectralConv2d(c_in, 4 * c_out, 1, bias=False)
        if not conv.weight_orig.is_meta:
            icnr(conv.weight_orig)
        self.conv = nn.Sequential(conv, batch_norm(4 * c_out), nn.ReLU(inplace=True))

    def forward(self, x: Tensor) -> Tensor:
        return blur(F.pixel_shuffle(self.conv(x), 2))


@torch.no_grad()
def icnr(weight: Tensor) -> None:
    """Fill the weight (4 out, in, kh, kw) of a convolution before a pixel shuffle, in place."""
    kernels = torch.empty(weight.shape[0] // 4, *weight.shape[1:], device=weight.device)
    weight.copy_(nn.init.kaiming_normal_(kernels).repeat_interleave(4, dim=0))


def blur(x: Tensor) -> Tensor:
    """Mean of each pixel with its neighbours to the left, above and both; edges repeat."""
    return F.avg_pool2d(F.pad(x, (1, 0, 1, 0), mode="replicate"), 2, stride=1)
