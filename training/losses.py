"""Losses as pure functions, and the feature loss of a pretrained VGG. All in float32."""

from pathlib import Path

import torch
from torch import Tensor, nn

from restorer.errors import RestorerError

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)


def imagenet_normalised(rgb: Tensor) -> Tensor:
    """sRGB ``(N, 3, H, W)`` in 0..1 with the mean and deviation of ImageNet taken out."""
    mean = rgb.new_tensor(IMAGENET_MEAN)[:, None, None]
    std = rgb.new_tensor(IMAGENET_STD)[:, None, None]
    return (rgb - mean) / std


def imagenet_restored(normalised: Tensor) -> Tensor:
    """The inverse of :func:`imagenet_normalised`."""
    mean = normalised.new_tensor(IMAGENET_MEAN)[:, None, None]
    std = normalised.new_tensor(IMAGENET_STD)[:, None, None]
    return normalised * std + mean


def robust_chroma(predicted: Tensor, truth: Tensor, scale: float = 5.0) -> Tensor:
    """Mean of sqrt(|d|^2 + s^2) - s over the ab differences d, in Lab units.

    Quadratic below ``scale``, linear above: wrong guesses of vivid colours do not rule
    the rest. The length is taken over both axes, so that the loss is the same for all hues.
    """
    squared = (predicted.float() - truth.float()).square().sum(1)
    return ((squared + scale**2).sqrt() - scale).mean()


#: VGG-19 up to conv3_1 in torchvision's order; the file holds these five convolutions.
_VGG19_CONV3_1 = (64, 64, "pool", 128, 128, "pool", 256)
#: The ReLUs after conv1_1 .. conv3_1, and what each weighs (activations are normalised to 1).
_RELUS = {1: 0.1, 3: 0.1, 6: 0.2, 8: 0.2, 11: 0.4}


class FeatureLoss(nn.Module):
    """Weighted L1 between the features that a frozen VGG-19 sees in two pictures.

    Johnson et al., "Perceptual Losses for Real-Time Style Transfer", 2016. The weights are
    the "normalised" variant (Gatys et al.), whose layers have a mean activation of about 1.
    """

    def __init__(self, weights: Path) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = 3
        for width in _VGG19_CONV3_1:
            if isinstance(width, str):
                layers.append(nn.MaxPool2d(2))
            else:
                layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU()]
                channels = width
        self.features = nn.Sequential(*layers)
        _load_backbone(self, weights)
        self.requires_grad_(False)

    def _taps(self, rgb: Tensor) -> list[Tensor]:
        x = imagenet_normalised(rgb)
        taps = []
        for i, layer in enumerate(self.features):
            x = layer(x)
            if i in _RELUS:
                taps.append(x)
        return taps

    def forward(self, predicted: Tensor, truth: Tensor) -> Tensor:
        """Both sRGB ``(N, 3, H, W)`` in 0..1, at least 4 pixels wide."""
        with torch.no_grad():
            wanted = self._taps(truth)
        seen = self._taps(predicted)
        terms = [
            weight * (a.float() - b.float()).abs().mean()
            for weight, a, b in zip(_RELUS.values(), seen, wanted, strict=True)
        ]
        return torch.stack(terms).sum()


def _load_backbone(module: nn.Module, file: Path) -> None:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        module.load_state_dict(load_file(file), strict=True)
    except (OSError, SafetensorError) as error:
        raise RestorerError(f"{file} could not be read as safetensors: {error}.") from error
    except RuntimeError as error:
        raise RestorerError(f"{file} holds other weights than the feature loss needs.") from error
