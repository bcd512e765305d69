"""DeOldify's critic: a patch discriminator of convolutions with spectral norm."""

from torch import nn

from restorer.networks.layers import SelfAttention, SpectralConv2d

_DOWNS = 3


def _unit(
    c_in: int, c_out: int, kernel: int, stride: int, *, attention: bool = False
) -> nn.Sequential:
    unit = nn.Sequential(
        SpectralConv2d(c_in, c_out, kernel, stride=stride, padding=(kernel - 1) // 2, bias=True),
        nn.LeakyReLU(0.2, inplace=True),
    )
    if attention:
        unit.append(SelfAttention(c_out))
    return unit


class Critic(nn.Sequential):
    """``(N, 3, S, S)`` normalised pictures to ``(N, (S/16 - 3)**2)`` logits, one a patch.

    S is a multiple of 16, at least 64; above 0 means a real photograph.
    """

    def __init__(self, nf: int = 256) -> None:
        layers: list[nn.Module] = [_unit(3, nf, 4, 2), nn.Dropout2d(0.075)]
        for i in range(_DOWNS):
            layers += [
                _unit(nf, nf, 3, 1),
                nn.Dropout2d(0.15),
                _unit(nf, 2 * nf, 4, 2, attention=i == 0),
            ]
            nf *= 2
        layers += [
            _unit(nf, nf, 3, 1),
            nn.Sequential(SpectralConv2d(nf, 1, 4, bias=False)),
            nn.Flatten(),
        ]
        super().__init__(*layers)
