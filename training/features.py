"""Feature losses: how differently a frozen, pretrained VGG sees two pictures. By name."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from restorer.errors import RestorerError
from training import weights
from training.losses import imagenet_normalised

#: Widths of the convolutions in torchvision's order; None is a pool.
_VGG19 = (64, 64, None, 128, 128, None, 256)
_VGG16 = (64, 64, None, 128, 128, None, *[256] * 3, None, *[512] * 3, None, *[512] * 3)

NAMES = ("vgg19", "vgg16-bn")


def _layers(widths: Sequence[int | None], *, norms: bool) -> nn.Sequential:
    layers: list[nn.Module] = []
    channels = 3
    for width in widths:
        if width is None:
            layers.append(nn.MaxPool2d(2))
            continue
        layers.append(nn.Conv2d(channels, width, 3, padding=1))
        if norms:
            layers.append(nn.BatchNorm2d(width))
        layers.append(nn.ReLU())
        channels = width
    return nn.Sequential(*layers)


class FeatureLoss(nn.Module):
    """Weighted L1 between the features that a frozen network sees in two pictures.

    Johnson et al., "Perceptual Losses for Real-Time Style Transfer", 2016. ``taps`` are the
    layers that are compared, with their weights.
    """

    def __init__(self, layers: nn.Sequential, taps: Mapping[int, float]) -> None:
        super().__init__()
        self.features = layers
        self._weights = dict(taps)
        self.requires_grad_(False)
        self.eval()  # batch norms use the statistics of their training

    def taps(self, rgb: Tensor) -> list[Tensor]:
        """Features of sRGB pictures ``(N, 3, H, W)`` in 0..1."""
        x = imagenet_normalised(rgb)
        taps = []
        for i, layer in enumerate(self.features):
            x = layer(x)
            if i in self._weights:
                taps.append(x)
        return taps

    def forward(self, predicted: Tensor, truth: Tensor) -> Tensor:
        """Both sRGB ``(N, 3, H, W)`` in 0..1, at least as wide as the pools divide."""
        with torch.no_grad():
            wanted = self.taps(truth)
        seen = self.taps(predicted)
        terms = [
            weight * (a.float() - b.float()).abs().mean()
            for weight, a, b in zip(self._weights.values(), seen, wanted, strict=True)
        ]
        return torch.stack(terms).sum()


def _vgg19() -> FeatureLoss:
    """conv1_1 to conv3_1, each with its ReLU, of the variant whose layers have a mean
    activation of about 1 (Gatys et al.)."""
    return FeatureLoss(_layers(_VGG19, norms=False), {1: 0.1, 3: 0.1, 6: 0.2, 8: 0.2, 11: 0.4})


def _vgg16_bn() -> FeatureLoss:
    """The last ReLU before the third, fourth and fifth pool, as DeOldify was trained."""
    return FeatureLoss(_layers(_VGG16, norms=True), {22: 20.0, 32: 70.0, 42: 10.0})


def _downloaded() -> dict[str, Tensor]:
    try:
        from torchvision.models import VGG16_BN_Weights
    except ImportError as error:
        raise RestorerError(
            "vgg16-bn needs torchvision for its download: install it, or give a file as "
            "feature_weights."
        ) from error
    try:
        state: dict[str, Tensor] = VGG16_BN_Weights.DEFAULT.get_state_dict(progress=False)
    except OSError as error:
        raise RestorerError(
            f"The weights of vgg16-bn could not be downloaded ({error}): give a file as "
            "feature_weights."
        ) from error
    return state


def feature_loss(name: str, file: Path | None) -> FeatureLoss:
    """The feature loss ``name`` with weights from ``file`` (.pth or .safetensors, torchvision's
    names). ``vgg16-bn`` without a file takes torchvision's own download."""
    if name not in NAMES:
        raise RestorerError(f"There is no feature network {name}; there are: {', '.join(NAMES)}.")
    if name == "vgg19" and file is None:
        raise RestorerError(
            "A feature loss is asked for, but feature_weights names no file of VGG-19 weights: "
            "name one, or set feature_weight=0 in every phase."
        )
    loss = _vgg19() if name == "vgg19" else _vgg16_bn()
    state = _downloaded() if file is None else weights.read(file)
    wanted = loss.state_dict()
    kept = {key: value.float() for key, value in state.items() if key in wanted}
    fits = all(key in kept or key.endswith("num_batches_tracked") for key in wanted)
    if not fits or any(kept[key].shape != wanted[key].shape for key in kept):
        raise RestorerError(f"{file} holds other weights than the feature loss {name} needs.")
    loss.load_state_dict(kept, strict=False)
    return loss
