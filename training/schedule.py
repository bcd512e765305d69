"""When a run does what: its phases in steps, and the rates of each step."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import torch

from training.config import GeneratorConfig, Phase


class Entry(NamedTuple):
    """A step of the run, the pictures drawn before it, its phase and its place in that."""

    step: int
    drawn: int
    phase: Phase
    place: int


def schedule(phases: Sequence[Phase]) -> Iterator[Entry]:
    """Every step of ``phases``."""
    step = drawn = 0
    for phase in phases:
        for place in range(phase.steps):
            yield Entry(step, drawn, phase, place)
            step += 1
            drawn += phase.batch


def in_steps(phases: Sequence[Phase], pictures: int) -> tuple[Phase, ...]:
    """The phases with the steps that their ``epochs`` over ``pictures`` come to."""
    return tuple(
        replace(phase, steps=max(1, int(phase.epochs * pictures / phase.batch)))
        if phase.epochs and not phase.steps
        else phase
        for phase in phases
    )


def rate_factor(step: int, config: GeneratorConfig) -> float:
    """Linear warm-up, then a cosine to zero."""
    if step < config.warm_up:
        return (step + 1) / config.warm_up
    done = (step - config.warm_up) / max(1, config.steps - config.warm_up)
    return 0.5 * (1 + math.cos(math.pi * min(1.0, done)))


def _cosine(start: float, end: float, done: float) -> float:
    return end + (start - end) / 2 * (1 + math.cos(math.pi * done))


def one_cycle(place: int, phase: Phase) -> tuple[float, float]:
    """Factor on the rates, and momentum (Adam's first beta), at a step of a phase.

    Smith, "A disciplined approach to neural network hyper-parameters", 2018, as fastai 1 has
    it: the rate rises from 1/25 in the share ``warm_up`` of the phase, then falls to 1/250000;
    the momentum goes the other way, between 0.95 and 0.85.
    """
    rising = int(phase.steps * phase.warm_up)
    if place < rising:
        done = place / rising
        return _cosine(1 / 25, 1, done), _cosine(0.95, 0.85, done)
    done = (place - rising) / max(1, phase.steps - rising)
    return _cosine(1, 1 / 250_000, done), _cosine(0.85, 0.95, done)


def layer_rate(phase: Phase, layer: int) -> float:
    """The largest rate of one of the three layer groups, 0 being next to the input.

    With a lowest rate, they are spread geometrically; without, the earlier two have a tenth.
    """
    if layer == 2:
        return phase.rate
    if not phase.lowest_rate:
        return phase.rate / 10
    return float(phase.lowest_rate ** (1 - layer / 2) * phase.rate ** (layer / 2))


def set_one_cycle(optimiser: torch.optim.Optimizer, entry: Entry, factor: float = 1.0) -> None:
    """The rates and the momentum of this step; ``layer`` of a group names its layer group."""
    cycle, momentum = one_cycle(entry.place, entry.phase)
    for group in optimiser.param_groups:
        group["lr"] = layer_rate(entry.phase, group["layer"]) * cycle * factor
        group["betas"] = (momentum, group["betas"][1])
