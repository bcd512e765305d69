"""Everything that a run of training is made of, and how it is saved and goes on."""

import logging
from pathlib import Path

import torch
from torch import nn

from restorer.errors import RestorerError
from restorer.networks.form import build
from training import checkpoint, network
from training.config import GeneratorConfig, as_dict
from training.ema import Ema

log = logging.getLogger(__name__)

#: Settings that may change between a stop and going on: they do not change the weights.
_FREE = frozenset({"threads", "workers", "save_every", "validate_every"})


def choose_device() -> torch.device:
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def choose_precision(name: str, device: torch.device) -> torch.dtype:
    """The type of the dense arithmetic; ``auto`` takes bfloat16 where the device gains from it."""
    named = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
    if name != "auto":
        if name not in named:
            raise RestorerError(f"precision {name} is not one of auto, {', '.join(named)}.")
        return named[name]
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
    if device.type == "cpu" and torch.ops.mkldnn._is_mkldnn_bf16_supported():
        return torch.bfloat16
    return torch.float32


class Run:
    """Everything that a checkpoint holds: weights, their average, optimiser, place."""

    def __init__(self, config: GeneratorConfig, device: torch.device) -> None:
        self.config = config
        self.network = network.make(config).to(device)
        self.network.to(memory_format=torch.channels_last)
        self.average = Ema(self.network, config.ema)
        self.optimiser = torch.optim.AdamW(
            network.parameter_groups(self.network, config), betas=(0.9, 0.99)
        )
        fp16 = choose_precision(config.precision, device) == torch.float16
        self.scaler = torch.amp.GradScaler(device.type, enabled=fp16)
        self.step = 0

    def save(self, folder: Path) -> None:
        state = {
            "config": as_dict(self.config),
            "step": self.step,
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "scaler": self.scaler.state_dict(),
        }
        checkpoint.save(state, folder)

    def resume(self, folder: Path) -> None:
        """Go on where the checkpoint in ``folder`` stands, if there is one."""
        saved = checkpoint.load(folder)
        if saved is None:
            return
        mine, theirs = as_dict(self.config), dict(saved["config"])
        # A setting that is younger than the checkpoint had the value that is now its default.
        defaults = as_dict(type(self.config)())
        differing = sorted(
            k for k in mine if mine[k] != theirs.get(k, defaults[k]) and k not in _FREE
        )
        if differing:
            raise RestorerError(
                f"The run in {folder} has another configuration ({', '.join(differing)}): "
                "use the same, or another folder."
            )
        self.network.load_state_dict(saved["network"])
        self.average.load_state_dict(saved["average"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.scaler.load_state_dict(saved["scaler"])
        self.step = saved["step"]
        log.info("resumed at step %d", self.step)

    def averaged(self) -> nn.Module:
        """A network with the averaged weights, for measuring."""
        device = next(self.network.parameters()).device
        copy = build(network.form_of(self.config)).to(device)
        copy.load_state_dict(self.average.state)
        return copy.eval()
