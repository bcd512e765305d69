"""Several processes that train one network together, as ``torchrun`` starts them.

Each process computes the gradients of its share of the batch; their mean is what every one of
them steps by, so the networks stay the same. One process alone needs none of this.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import torch
import torch.distributed as dist
from torch import Tensor

_BUCKET = 1 << 24  # values that travel at one time
#: The others wait for the first while it decodes and measures. That one is gone, torchrun notices.
_PATIENCE = timedelta(hours=12)


@contextmanager
def joined() -> Iterator[None]:
    """The other processes, where ``torchrun`` started several; gone again afterwards."""
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        yield
        return
    device = None
    if torch.cuda.is_available():
        device = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
        torch.cuda.set_device(device)
    dist.init_process_group("nccl" if device else "gloo", timeout=_PATIENCE, device_id=device)
    try:
        yield
    finally:
        dist.destroy_process_group()


def rank() -> int:
    return dist.get_rank() if dist.is_initialized() else 0


def world() -> int:
    return dist.get_world_size() if dist.is_initialized() else 1


def is_first() -> bool:
    """Whether this process is the one that measures, tells and saves."""
    return rank() == 0


def cores() -> int:
    """Of this machine, the share of this process."""
    return max(1, (os.cpu_count() or 1) // int(os.environ.get("LOCAL_WORLD_SIZE", "1")))


def wait() -> None:
    """Until every process has come here: what the first has written can be read."""
    if world() > 1:
        dist.barrier()


def any_of(mine: bool) -> bool:
    """Whether it is so in any process."""
    if world() == 1:
        return mine
    device = "cuda" if dist.get_backend() == "nccl" else "cpu"
    count = torch.tensor(int(mine), device=device)
    dist.all_reduce(count)
    return bool(count)


def average(tensors: Iterable[Tensor]) -> None:
    """Replace floating-point tensors by their mean over the processes."""
    if world() == 1:
        return
    waiting: list[Tensor] = []
    for tensor in tensors:
        waiting.append(tensor)
        if sum(t.numel() for t in waiting) >= _BUCKET:
            _average(waiting)
            waiting = []
    if waiting:
        _average(waiting)


def _average(tensors: list[Tensor]) -> None:
    flat = torch.cat([tensor.detach().reshape(-1).float() for tensor in tensors])
    dist.all_reduce(flat)
    flat /= world()
    with torch.no_grad():
        first = 0
        for tensor in tensors:
            tensor.copy_(flat[first : first + tensor.numel()].view_as(tensor))
            first += tensor.numel()
