"""Several processes that train one network together, as ``torchrun`` starts them.

Each process computes the gradients of its share of the batch; their mean is what every one of
them steps by, so the networks stay the same. One process alone needs none of this.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import torch
import torch.distributed as dist
from torch import Tensor

_BUCKET = 1 << 24  # values that travel at one time


@contextmanager
def joined() -> Iterator[None]:
    """The other processes, where ``torchrun`` started several; gone again afterwards."""
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        yield
        return
    if torch.cuda.is_available():
        torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
    dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
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


def wait() -> None:
    """Until every process has come here: what the first has written can be read."""
    if world() > 1:
        dist.barrier()


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
