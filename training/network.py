"""The network that a configuration names, with its pretrained encoder, and how its parts train."""

import logging
from pathlib import Path

import torch
from torch import Tensor, nn

from restorer.errors import RestorerError
from restorer.networks.checkpoint import load
from restorer.networks.chroma import AB_SCALE, AnnealedMean, ChromaUNet
from restorer.networks.form import Form, build, identify
from restorer.networks.resnet import ENCODERS, from_torchvision
from training import bins, checkpoint, weights
from training.config import GeneratorConfig, StageConfig
from training.ema import Ema

log = logging.getLogger(__name__)


def form_of(config: StageConfig) -> Form:
    """``chroma``, or ``wide-resnet101`` and the like."""
    if config.network == "chroma":
        return Form("chroma", "mobilenet_v2", 0)
    if config.network == "chroma-bins":
        return Form("chroma", "mobilenet_v2", len(bins.centres()))
    family, _, encoder = config.network.partition("-")
    if family not in ("wide", "deep") or encoder not in ENCODERS:
        raise RestorerError(
            f"There is no network {config.network}: choose chroma, chroma-bins, or wide or deep "
            "with a ResNet encoder, such as wide-resnet34."
        )
    return Form(family, encoder, int(config.nf) if config.nf == int(config.nf) else config.nf)


def encoder_of(network: nn.Module) -> nn.Module:
    if isinstance(network, ChromaUNet):
        return network.encoder
    encoder: nn.Module = network.get_submodule("layers.0")
    return encoder


def _encoder_blocks(network: nn.Module) -> list[nn.Module]:
    if isinstance(network, ChromaUNet):
        return list(network.encoder.features)
    return list(encoder_of(network).children())


def _for_grey(state: dict[str, Tensor], stem: str) -> dict[str, Tensor]:
    """A colour network's weights for grey input: the same as three equal channels would give."""
    return {**state, stem: state[stem].sum(1, keepdim=True)}


def load_encoder(network: nn.Module, file: Path) -> None:
    """ImageNet weights with torchvision's names into the encoder; its classifier is left out."""
    state = weights.read(file)
    encoder = encoder_of(network)
    wanted = encoder.state_dict()
    if isinstance(network, ChromaUNet):
        state = _for_grey(state, "features.0.0.weight")
    else:
        state = from_torchvision(state)
    kept = {name: value.float() for name, value in state.items() if name in wanted}
    missing = [n for n in wanted if n not in kept and not n.endswith("num_batches_tracked")]
    wrong = [n for n in kept if kept[n].shape != wanted[n].shape]
    if missing or wrong:
        raise RestorerError(
            f"{file} does not fit the encoder: "
            f"{(missing or wrong)[0]} is missing or of another shape."
        )
    encoder.load_state_dict(kept, strict=False)


def tell_of_random_encoder(config: GeneratorConfig) -> None:
    """Warn where the encoder begins untrained."""
    if config.initial_weights is None and config.encoder_weights is None:
        log.warning(
            "The encoder begins with random weights, which need far more pictures and steps: "
            "name pretrained ones as encoder_weights."
        )


def make(config: GeneratorConfig) -> nn.Module:
    """The network: of an exported model, or fresh from the seed with a pretrained encoder."""
    torch.manual_seed(config.seed)
    wanted = form_of(config)
    if config.initial_weights is not None:
        network = load_network(config.initial_weights, wanted)
    else:
        network = build(wanted)
        if isinstance(network, ChromaUNet) and isinstance(network.decoder.head, AnnealedMean):
            network.decoder.head.centres.copy_(bins.centres() / AB_SCALE)
    if config.encoder_weights is not None and config.initial_weights is None:
        load_encoder(network, config.encoder_weights)
    freeze_encoder(network, False, config.frozen_blocks)
    return network


def _layer_groups(network: nn.Module) -> list[list[nn.Module]]:
    """Three groups of layers, as rates are spread over them: the encoder to 1/8 of the size,
    the rest of it, the decoder."""
    blocks = _encoder_blocks(network)
    first = 7 if isinstance(network, ChromaUNet) else 6
    if isinstance(network, ChromaUNet):
        return [blocks[:first], blocks[first:], [network.decoder]]
    rest = list(network.get_submodule("layers").children())[1:]
    return [blocks[:first], blocks[first:], rest]


def _norms(network: nn.Module) -> set[int]:
    """Ids of the parameters of all batch norms."""
    norms = (m for m in network.modules() if isinstance(m, nn.BatchNorm2d))
    return {id(p) for norm in norms for p in norm.parameters()}


def set_training(network: nn.Module, config: GeneratorConfig, *, frozen: bool = False) -> None:
    """Training form. ``frozen`` fixes the encoder but for its batch norms.

    The batch norms of a pretrained encoder keep their statistics unless ``encoder_norms``.
    """
    network.train()
    pretrained = config.encoder_weights is not None or config.initial_weights is not None
    if pretrained and not config.encoder_norms:
        encoder_of(network).eval()
    freeze_encoder(network, frozen, config.frozen_blocks)


def freeze_encoder(network: nn.Module, frozen: bool, blocks: int = 0) -> None:
    """Fix the encoder's weights but for those of its batch norms; the first ``blocks`` wholly."""
    norms = _norms(network)
    for i, block in enumerate(_encoder_blocks(network)):
        for parameter in block.parameters():
            parameter.requires_grad_(i >= blocks and (not frozen or id(parameter) in norms))


def parameter_groups(network: nn.Module, config: GeneratorConfig) -> list[dict[str, object]]:
    """Layer groups with their own rates; those that are fixed throughout are left out.

    Norms, biases and gains have no weight decay unless ``decay_all``.
    """
    groups: list[dict[str, object]] = []
    for layer, modules in enumerate(_layer_groups(network)):
        parameters = [p for m in modules for p in m.parameters() if p.requires_grad]
        rate = config.decoder_rate if layer == 2 else config.encoder_rate
        for decays in (True, False):
            chosen = [p for p in parameters if (p.ndim > 1 or config.decay_all) == decays]
            decay = config.weight_decay if decays else 0.0
            if chosen:
                groups.append(
                    {
                        "params": chosen,
                        "layer": layer,
                        "rate": rate,
                        "lr": rate,
                        "weight_decay": decay,
                    }
                )
    return groups


def copy_of(average: Ema, config: StageConfig) -> nn.Module:
    """A network with the averaged weights, for measuring."""
    copy = build(form_of(config))
    copy.load_state_dict(average.state)
    return copy.to(next(iter(average.state.values())).device).eval()


def load_network(path: Path, wanted: Form) -> nn.Module:
    """The network of a model file, or of a run's folder, for training.

    A run gives its averaged weights where it has them, one of two networks its critic to who
    wants a critic. Raises RestorerError where there is
    none, or where it has another form.
    """
    if path.is_dir():
        saved = checkpoint.load(path)
        if saved is None:
            raise RestorerError(f"There is no checkpoint in {path}: train there first.")
        if wanted.family == "critic" and "critic" in saved:
            state = saved["critic"]
        else:
            state = saved["average"]["state"] if "average" in saved else saved["network"]
        form = identify({name: tuple(value.shape) for name, value in state.items()}, str(path))
        network = build(form)
        network.load_state_dict(state)
    else:
        form, network = load(path)
    if form != wanted:
        raise RestorerError(
            f"{path} holds a {' '.join(filter(None, (form.family, form.encoder)))} network with "
            f"nf {form.nf}, not the {wanted.family} {wanted.encoder} with nf {wanted.nf} that "
            "the run asks for."
        )
    return network.float().requires_grad_(True)
