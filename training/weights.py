"""Weights of other people's networks, as they are published: .pth or .safetensors."""

import pickle
from pathlib import Path

import torch
from torch import Tensor

from restorer.errors import RestorerError
from restorer.networks.checkpoint import read_state


def read(file: Path) -> dict[str, Tensor]:
    """The weights in a file by name, on the CPU; read as data, never as code.

    Beside what the application reads, the files of torchvision's first years, whose tensors are
    wrapped as parameters. Raises RestorerError.
    """
    try:
        return read_state(file)
    except RestorerError as error:
        try:
            found = torch.load(file, map_location="cpu", weights_only=True)
        except (OSError, RuntimeError, EOFError, ValueError, pickle.UnpicklingError):
            raise error from None
        if not isinstance(found, dict) or not all(isinstance(v, Tensor) for v in found.values()):
            raise
        return {str(name): value.detach() for name, value in found.items()}
