"""A moving average of a network's weights: calmer than any single step, and what is exported."""

import torch
from torch import Tensor, nn


class Ema:
    """Exponential moving average of all parameters and buffers, kept in float32.

    The decay grows as (1 + n) / (10 + n) to its final value, so that the random start is
    soon forgotten.
    """

    def __init__(self, network: nn.Module, decay: float) -> None:
        self._decay = decay
        self._updates = 0
        self.state = {k: v.detach().clone() for k, v in network.state_dict().items()}

    @torch.no_grad()
    def update(self, network: nn.Module) -> None:
        self._updates += 1
        decay = min(self._decay, (1 + self._updates) / (10 + self._updates))
        averaged: list[Tensor] = []
        latest: list[Tensor] = []
        for name, value in network.state_dict().items():
            kept = self.state[name]
            if kept.is_floating_point():
                averaged.append(kept)
                latest.append(value)
            else:
                kept.copy_(value)
        torch._foreach_lerp_(averaged, latest, 1 - decay)  # a GPU does all of them in one go

    def state_dict(self) -> dict[str, int | dict[str, Tensor]]:
        return {"updates": self._updates, "state": self.state}

    def load_state_dict(self, saved: dict[str, object]) -> None:
        updates, state = saved["updates"], saved["state"]
        if not isinstance(updates, int) or not isinstance(state, dict):
            raise ValueError("not the state of a moving average")
        self._updates = updates
        for name, value in state.items():
            self.state[name].copy_(value)
