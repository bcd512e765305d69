"""One step of an optimiser, the same for every stage: parts of a batch, mixed precision,
several processes, and what to do where a loss is not finite."""

import logging
import math
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
from torch import Tensor, nn

from restorer.errors import RestorerError
from training import parallel
from training.batches import Batch

log = logging.getLogger(__name__)

#: The loss of a part of the batch, and values to tell.
Compute = Callable[[Batch], tuple[Tensor, dict[str, Tensor]]]

_BAD_STEPS = 10  # in a row, before the run stops
_RECOVERY = 50  # good steps, before a lowered rate is doubled again


class Stepper:
    """Steps one network.

    ``clip`` is the largest norm of the gradient (0: any). A batch is computed in ``accumulate``
    parts, for networks that do not fit into memory with all of it; the mean gradient is the
    same but for batch norms. Where the loss or the gradient is not finite the step is left
    out, and the rates (which the caller multiplies by ``factor``) are halved for a while.
    """

    def __init__(
        self, device: torch.device, dtype: torch.dtype, clip: float = 0.0, accumulate: int = 1
    ) -> None:
        self._device, self._dtype = device, dtype
        self._clip, self._parts = clip or math.inf, accumulate
        self._scaler = torch.amp.GradScaler(device.type, enabled=dtype == torch.float16)
        self._kept: list[Tensor] = []
        self.factor = 1.0
        self._bad = self._good = 0

    def autocast(self) -> AbstractContextManager[object]:
        if self._dtype == torch.float32:
            return nullcontext()
        return torch.autocast(self._device.type, self._dtype)

    def _split(self, batch: Batch) -> Iterator[Batch]:
        greys, truths = (part.chunk(self._parts) for part in (batch.grey, batch.truth))
        for grey, truth in zip(greys, truths, strict=True):
            yield Batch(
                grey.to(self._device, non_blocking=True), truth.to(self._device, non_blocking=True)
            )

    def step(
        self, network: nn.Module, optimiser: torch.optim.Optimizer, batch: Batch, compute: Compute
    ) -> dict[str, float] | None:
        """The values that ``compute`` tells; None where the step was left out."""
        if not self._kept:
            self._kept = [buffer.clone() for buffer in network.buffers()]
        optimiser.zero_grad(set_to_none=True)
        told: dict[str, Tensor] = {"loss": torch.zeros((), device=self._device)}
        parts = list(self._split(batch))
        for part in parts:
            loss, values = compute(part)
            self._scaler.scale(loss / len(parts)).backward()  # type: ignore[no-untyped-call]
            for name, value in {**values, "loss": loss}.items():
                share = value.detach().float() / len(parts)
                told[name] = told[name] + share if name in told else share
        parallel.average(told.values())
        finite = self._apply(network, optimiser, bool(torch.isfinite(told["loss"])))
        self._settle(network, finite, bool(torch.isfinite(told["loss"])))
        return {name: float(value) for name, value in told.items()} if finite else None

    def _apply(self, network: nn.Module, optimiser: torch.optim.Optimizer, finite: bool) -> bool:
        parameters = [p for group in optimiser.param_groups for p in group["params"]]
        parallel.average(p.grad for p in parameters if p.grad is not None)
        self._scaler.unscale_(optimiser)
        norm = nn.utils.clip_grad_norm_(parameters, self._clip)
        finite = finite and bool(torch.isfinite(norm))
        if self._scaler.is_enabled():
            self._scaler.step(optimiser)  # leaves the step out where a gradient is not finite
            self._scaler.update()
        elif finite:
            optimiser.step()
        return finite

    def _settle(self, network: nn.Module, finite: bool, loss_finite: bool) -> None:
        buffers = list(network.buffers())
        if finite:
            parallel.average(b for b in buffers if b.is_floating_point())
            torch._foreach_copy_(self._kept, buffers)
            self._bad, self._good = 0, self._good + 1
            if self.factor < 1 and self._good >= _RECOVERY:
                self.factor, self._good = min(1.0, 2 * self.factor), 0
            return
        # The forward pass may have spoilt the statistics of batch norms.
        torch._foreach_copy_(buffers, self._kept)
        if loss_finite and self._scaler.is_enabled():
            return  # half precision looks for its scale; nothing is wrong
        self._bad, self._good, self.factor = self._bad + 1, 0, self.factor / 2
        log.warning("the loss was not finite: a step was left out, rates x %.3g", self.factor)
        if self._bad >= _BAD_STEPS:
            raise RestorerError(
                f"The loss was not finite {_BAD_STEPS} times in a row, though the rates were "
                "lowered each time: lower them for good; the last checkpoint is untouched."
            )

    def state_dict(self) -> dict[str, Any]:
        return {
            "scaler": self._scaler.state_dict(),
            "factor": self.factor,
            "bad": self._bad,
            "good": self._good,
        }

    def load_state_dict(self, saved: dict[str, Any]) -> None:
        self._scaler.load_state_dict(saved["scaler"])
        self.factor, self._bad, self._good = saved["factor"], saved["bad"], saved["good"]
