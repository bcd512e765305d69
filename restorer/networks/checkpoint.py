"""Checkpoints read as data, never as code: .pth as torch and fastai write it, and .safetensors."""

import os
from pathlib import Path
from typing import Final

import safetensors
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from restorer.errors import RestorerError
from restorer.networks.form import Form, identify, outline
from restorer.networks.torchfile import NeedsCodeError, NoWeightsError, read_legacy, read_zip
from restorer.networks.unpickle import MalformedError

_PREFIX: Final = "module."


def read_state(path: Path) -> dict[str, Tensor]:
    """The weights in a file, by name, on the CPU, in the file's own dtypes.

    Understands torch's legacy and zip containers, holding a state dict or a dict with it
    under ``model`` (as fastai's ``learn.save`` writes it), with or without ``module.`` before
    the names, and safetensors; the file's content decides, not its name. Tensors from
    safetensors are mapped: the file must not be written to while they are in use.

    Raises RestorerError where the file cannot be read, is damaged, is something else, or
    needs code to make its weights.
    """
    if os.path.isdir(path):
        raise RestorerError("{file} is a folder; choose a model file in it.", file=path)
    try:
        state = _read(path)
    except NeedsCodeError as error:
        raise RestorerError(
            "{file} needs program code ({reason}) to make its weights, which could do anything; "
            "ask its author for the plain weights.",
            file=path.name,
            reason=error,
        ) from error
    except NoWeightsError:
        raise RestorerError(
            "{file} holds no weights of a network; choose a .pth or .safetensors file.",
            file=path.name,
        ) from None
    except MalformedError as error:
        raise RestorerError(
            "{file} is damaged or incomplete ({reason}); download or copy it again.",
            file=path.name,
            reason=error,
        ) from error
    except FileNotFoundError:
        raise RestorerError("There is no file {file}; check its name.", file=path) from None
    except OSError as error:
        raise RestorerError(
            "{file} cannot be read ({reason}).", file=path, reason=error.strerror or error
        ) from error
    if all(name.startswith(_PREFIX) for name in state):
        state = {name.removeprefix(_PREFIX): tensor for name, tensor in state.items()}
    return state


def load(path: Path) -> tuple[Form, nn.Module]:
    """The network that a file holds, in float32 on the CPU, in eval mode.

    Raises RestorerError as :func:`read_state`, and where the weights do not fit one of our
    networks exactly or are not finite.
    """
    state = read_state(path)
    form = identify({name: tuple(tensor.shape) for name, tensor in state.items()}, path.name)
    module = outline(form)
    for name, expected in module.state_dict().items():
        state[name] = _as(expected.dtype, state[name], name, path)
    # Assigned, not copied: a large network exists once.
    module.load_state_dict(state, assign=True)
    return form, module.eval()


def _as(dtype: torch.dtype, tensor: Tensor, name: str, path: Path) -> Tensor:
    if tensor.is_complex() or (dtype.is_floating_point and not tensor.is_floating_point()):
        raise RestorerError(
            "{file} stores {tensor} as {kind}; it is damaged or was made by another program.",
            file=path.name,
            tensor=name,
            kind=str(tensor.dtype).removeprefix("torch."),
        )
    if dtype.is_floating_point:
        tensor = tensor.to(dtype)
    if tensor.is_floating_point() and not torch.stack(tensor.aminmax()).isfinite().all():
        raise RestorerError(
            "{file} holds values that are no numbers (in {tensor}); it is damaged, or its training "
            "went wrong: use another file.",
            file=path.name,
            tensor=name,
        )
    # Counters, too, may have been halved by whoever halved the weights.
    return tensor.to(dtype)


def _read(path: Path) -> dict[str, Tensor]:
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        head = file.read(512)
        file.seek(0)
        if head.startswith(b"PK\x03\x04"):
            return read_zip(file, size)
        # Before pickles: the length at the beginning of safetensors may look like one.
        if head[8:9] == b"{":
            return _read_safetensors(path)
        if head.startswith(b"\x80"):
            return read_legacy(file, size)
    if not head:
        raise RestorerError("{file} is empty; download or copy it again.", file=path.name)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise RestorerError(
            "{file} is a web page that was saved instead of the model; download the model itself "
            "again.",
            file=path.name,
        )
    raise NoWeightsError


def _read_safetensors(path: Path) -> dict[str, Tensor]:
    try:
        state = load_file(path)
    except safetensors.SafetensorError as error:
        raise MalformedError("its parts do not fit together") from error
    if not state:
        raise NoWeightsError
    return state
