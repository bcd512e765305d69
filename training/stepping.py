"""One step of an optimiser, the same for every stage: parts of a batch, mixed precision,
several processes, and what to do where a loss is not finite."""

import logging
import math
from collections.abc import Callable, Iterator, Sequence
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


def _flat(tensors: Sequence[Tensor]) -> Tensor:
    return torch.cat([tensor.reshape(-1) for tensor in tensors]) if tensors else torch.empty(0)


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
        self._kept: list[Tensor] = []  # statistics of batch norms after the last good step
        self.factor = 1.0
        self._bad = self._good = self._untold = 0
        self._left_out = torch.zeros((), dtype=torch.long, device=device)

    @property
    def is_well(self) -> bool:
        """Whether the last step was a good one. After a bad one the weights may be ruined, too."""
        return self._bad == 0

    def forget(self) -> None:
        """The network has other statistics now than those of the last step."""
        self._kept = []

    def autocast(self) -> AbstractContextManager[object]:
        if self._dtype == torch.float32:
            return nullcontext()
        return torch.autocast(self._device.type, self._dtype)

    def _split(self, batch: Batch) -> Iterator[Batch]:
        greys, truths = (part.chunk(self._parts) for part in (batch.grey, batch.truth))
        # CUDA knows until when it reads pinned memory; of other devices that is not known.
        behind = self._device.type == "cuda"
        for grey, truth in zip(greys, truths, strict=True):
            yield Batch(
                grey.to(self._device, non_blocking=behind),
                truth.to(self._device, non_blocking=behind),
            )

    def step(
        self,
        network: nn.Module,
        optimiser: torch.optim.Optimizer,
        batch: Batch,
        compute: Compute,
        *,
        tell: bool = True,
    ) -> dict[str, float] | None:
        """The values that ``compute`` tells; None where the step was left out.

        Without ``tell``, CUDA is not waited for: the answer is empty, and a step that was left
        out comes to light with the next that tells.
        """
        buffers = [
            [buffer for buffer in network.buffers() if buffer.is_floating_point() == floating]
            for floating in (True, False)
        ]
        if not self._kept:
            self._kept = [_flat(group) for group in buffers]
        optimiser.zero_grad(set_to_none=True)
        told: dict[str, Tensor] = {"loss": torch.zeros((), device=self._device)}
        parts = list(self._split(batch))
        for part in parts:
            loss, values = compute(part)
            weight = len(part.grey) / len(batch.grey)  # the last part may be smaller
            self._scaler.scale(loss * weight).backward()  # type: ignore[no-untyped-call]
            for name, value in {**values, "loss": loss}.items():
                share = value.detach().float() * weight
                told[name] = told[name] + share if name in told else share
        parallel.average(told.values())
        loss_finite = torch.isfinite(told["loss"])
        finite = self._apply(optimiser, loss_finite)
        self._guard(buffers, finite)
        # Half precision looks for its scale: a gradient alone that is not finite is not wrong.
        wrong = ~(loss_finite if self._scaler.is_enabled() else finite)
        self._left_out, self._untold = self._left_out + wrong, self._untold + 1
        if not tell and self._device.type == "cuda":
            return {}
        self.settle()
        return {name: float(value) for name, value in told.items()} if finite else None

    def _apply(self, optimiser: torch.optim.Optimizer, loss_finite: Tensor) -> Tensor:
        """Step, where loss and gradient are finite; whether they are."""
        parameters = [p for group in optimiser.param_groups for p in group["params"]]
        parallel.average(p.grad for p in parameters if p.grad is not None)
        self._scaler.unscale_(optimiser)
        norm = nn.utils.clip_grad_norm_(parameters, self._clip)
        finite = loss_finite & torch.isfinite(norm)
        if self._scaler.is_enabled():
            self._scaler.step(optimiser)  # leaves the step out where a gradient is not finite
            self._scaler.update()
        elif optimiser.param_groups[0].get("fused"):
            # The fused step reads on the device whether to leave itself out.
            optimiser.found_inf = (~finite).float()  # type: ignore[attr-defined]
            optimiser.step()
        elif finite:
            optimiser.step()
        return finite

    def _guard(self, buffers: Sequence[list[Tensor]], finite: Tensor) -> None:
        """The forward pass may have spoilt the statistics of batch norms: then as before."""
        parallel.average(buffers[0])
        for i, group in enumerate(buffers):
            if not group:
                continue
            self._kept[i] = torch.where(finite, _flat(group), self._kept[i])
            values = torch.split(self._kept[i], [buffer.numel() for buffer in group])
            views = [v.view_as(buffer) for v, buffer in zip(values, group, strict=True)]
            torch._foreach_copy_(group, views)

    def settle(self) -> None:
        """Ask the device how the steps went since it was asked before, and set the rates by it.

        Raises RestorerError where too many in a row were left out.
        """
        left_out, steps = int(self._left_out), self._untold
        if not steps:
            return
        self._left_out, self._untold = torch.zeros_like(self._left_out), 0
        if not left_out:
            self._bad, self._good = 0, self._good + steps
            if self.factor < 1 and self._good >= _RECOVERY:
                self.factor, self._good = min(1.0, 2 * self.factor), 0
            return
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
        # Begun with an arithmetic that needs no scale, it has none: half precision looks for one.
        if saved["scaler"]:
            self._scaler.load_state_dict(saved["scaler"])
        self.factor, self._bad, self._good = saved["factor"], saved["bad"], saved["good"]
