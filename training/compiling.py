"""Networks through torch's compiler, where it works; else they run as they are."""

import logging
from collections.abc import Callable

import torch
import torch._dynamo
from torch import nn

from restorer.errors import RestorerError
from restorer.networks.chroma import ChromaUNet

log = logging.getLogger(__name__)


def compile_network(
    network: nn.Module, mode: str, device: torch.device, trial: Callable[[], torch.Tensor]
) -> bool:
    """Compile ``network`` in place; whether it was.

    ``mode``: ``on``, ``off``, or ``auto``, which compiles on CUDA alone. ``trial`` computes a loss
    with the network: forward and backward are tried once, and where the compiler fails the
    network stays as it was, with a line in the log. The trial leaves no trace in the weights.
    """
    if mode not in ("auto", "on", "off"):
        raise RestorerError(f"compile {mode} is not one of auto, on, off.")
    if mode == "off" or (mode == "auto" and device.type != "cuda"):
        return False
    # Its two parts are called one by one: see ChromaObjective.
    parts = [network.encoder, network.decoder] if isinstance(network, ChromaUNet) else [network]
    before = {name: value.clone() for name, value in network.state_dict().items()}
    for part in parts:
        # One size at a time is fastest; each phase has its own.
        part.compile(dynamic=False)
    torch._dynamo.config.suppress_errors = False
    try:
        trial().backward()  # type: ignore[no-untyped-call]
    except Exception as error:  # compilers, linkers and drivers fail in ways of their own
        log.warning("not compiled, slower: %s", str(error).partition("\n")[0] or repr(error))
        for part in parts:
            part._compiled_call_impl = None
        return False
    finally:
        network.load_state_dict(before)
        network.zero_grad(set_to_none=True)
    torch._dynamo.config.suppress_errors = True  # the sizes of later phases must not end the run
    return True
