"""The network that a configuration names, with its pretrained encoder, and how its parts train."""

from pathlib import Path

import torch
from torch import Tensor, nn

from restorer.errors import RestorerError
from restorer.networks.checkpoint import load
from restorer.networks.chroma import ChromaUNet
from restorer.networks.form import Form, build
from restorer.networks.resnet import from_torchvision
from training.config import GeneratorConfig


def form_of(config: GeneratorConfig) -> Form:
    """``chroma``, or ``wide-resnet101`` and the like."""
    if config.network == "chroma":
        return Form("chroma", "mobilenet_v2", 0)
    family, _, encoder = config.network.partition("-")
    if family not in ("wide", "deep") or encoder not in (
        "resnet18",
        "resnet34",
        "resnet50",
        "resnet101",
    ):
        raise RestorerError(
            f"There is no network {config.network}: choose chroma, or wide or deep with a "
            "ResNet encoder, such as wide-resnet34."
        )
    return Form(family, encoder, config.nf)


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
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        state = load_file(file)
    except (OSError, SafetensorError) as error:
        raise RestorerError(f"{file} could not be read as safetensors: {error}.") from error
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


def make(config: GeneratorConfig) -> nn.Module:
    """The network: of an exported model, or fresh from the seed with a pretrained encoder."""
    torch.manual_seed(config.seed)
    wanted = form_of(config)
    if config.initial_weights is not None:
        form, network = load(config.initial_weights)
        if form != wanted:
            raise RestorerError(
                f"{config.initial_weights} holds a {form.family} {form.encoder} network, "
                f"not the {config.network} that the run asks for."
            )
        network = network.float().requires_grad_(True)
    else:
        network = build(wanted)
    if config.encoder_weights is not None and config.initial_weights is None:
        load_encoder(network, config.encoder_weights)
    for block in _encoder_blocks(network)[: config.frozen_blocks]:
        block.requires_grad_(False)
    return network


def set_training(network: nn.Module, config: GeneratorConfig) -> None:
    """Training form; the batch norms of a pretrained encoder keep their statistics."""
    network.train()
    if config.encoder_weights is not None or config.initial_weights is not None:
        encoder_of(network).eval()


def parameter_groups(network: nn.Module, config: GeneratorConfig) -> list[dict[str, object]]:
    """Encoder and decoder with their own rates; norms, biases and gains without weight decay."""
    inner = {id(p) for p in encoder_of(network).parameters()}
    groups: list[dict[str, object]] = []
    for in_encoder, rate in ((True, config.encoder_rate), (False, config.decoder_rate)):
        for decays in (True, False):
            chosen = [
                p
                for p in network.parameters()
                if p.requires_grad and (id(p) in inner) == in_encoder and (p.ndim > 1) == decays
            ]
            decay = config.weight_decay if decays else 0.0
            if chosen:
                groups.append({"params": chosen, "rate": rate, "lr": rate, "weight_decay": decay})
    return groups
