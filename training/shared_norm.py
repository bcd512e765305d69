"""Batch norms whose batch is that of all processes, so that several train what one would.

Without it every process takes the statistics of its own share, which for the few pictures that a
GPU holds of a large network are poor ones.
"""

from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn

from training import parallel


class _Mean(torch.autograd.Function):
    """The mean of a tensor over the processes."""

    @staticmethod
    def forward(_: Any, x: Tensor) -> Tensor:
        return _mean(x)

    @staticmethod
    def backward(_: Any, gradient: Tensor) -> Tensor:
        return _mean(gradient)


@torch.compiler.disable  # type: ignore[untyped-decorator]
def _over_processes(x: Tensor) -> Tensor:
    # Between two compiled pieces: the processes have to meet here in the same order.
    mean: Tensor = _Mean.apply(x)
    return mean


def _mean(x: Tensor) -> Tensor:
    total = x.clone(memory_format=torch.contiguous_format)
    dist.all_reduce(total)
    return total / parallel.world()


class SharedNorm(nn.BatchNorm2d):
    """A batch norm that takes mean and variance over the shares of all processes.

    Ioffe and Szegedy, "Batch Normalization", 2015. Shares are of one size. In the eval form, an
    ordinary one.
    """

    running_mean: Tensor
    running_var: Tensor
    num_batches_tracked: Tensor

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return super().forward(x)
        wide = x.float()  # sums of many values need it
        mean = _over_processes(wide.mean((0, 2, 3)))
        centred = wide - mean[:, None, None]
        variance = _over_processes(centred.square().mean((0, 2, 3)))
        self._keep(mean.detach(), variance.detach(), x.numel() // x.shape[1] * parallel.world())
        scale: Tensor = self.weight * (variance + self.eps).rsqrt()
        normalised: Tensor = centred * scale[:, None, None] + self.bias[:, None, None]
        return normalised.to(x.dtype)

    @torch.no_grad()
    def _keep(self, mean: Tensor, variance: Tensor, count: int) -> None:
        momentum = 0.1 if self.momentum is None else self.momentum
        self.running_mean.lerp_(mean, momentum)
        self.running_var.lerp_(variance * (count / max(1, count - 1)), momentum)
        self.num_batches_tracked += 1


def share_norms(network: nn.Module) -> nn.Module:
    """The batch norms of ``network`` become shared ones where several processes train it.

    Names and parameters stay as they are.
    """
    if parallel.world() > 1:
        for module in network.modules():
            if type(module) is nn.BatchNorm2d:
                module.__class__ = SharedNorm  # the same parts, another forward pass
    return network
