"""Stage ``nogan``: generator and critic together, for a short time, as DeOldify was trained.

A cycle has two parts: the critic learns to tell the generator's pictures from photographs, then
both train in turns. Between the snapshots of that joint part, the program finds the one to stop
at (:mod:`training.stopping`); the next cycle begins with it. Antic, "NoGAN", 2019.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, NamedTuple

import torch
from torch import Tensor, nn

from training import checkpoint, losses, network, validation
from training.batches import Batch
from training.config import NoganConfig, Phase
from training.critic import (
    check_phases,
    load_generator,
    make_critic,
    seed_step,
    telling_apart,
    windows,
)
from training.features import feature_loss
from training.journal import Journal
from training.objective import Objective, make_objective, weights_of
from training.pictures import Picture
from training.run import Part, Run, alone, prepare
from training.schedule import Entry, in_steps, schedule, set_one_cycle
from training.shared_norm import share_norms
from training.snapshots import Snapshots
from training.stepping import Stepper
from training.supply import Supply, find

Role = Literal["critic", "generator"]


class Turn(NamedTuple):
    """A step of the run: in which cycle (0 is the first), and whether both train or the critic
    alone."""

    entry: Entry
    cycle: int
    joint: bool

    @property
    def begins(self) -> bool:
        """Whether a part of the cycle begins: with optimisers of its own."""
        return self.entry.place == 0


def turns(config: NoganConfig) -> Iterator[Turn]:
    """Every step of every cycle. The critic's first training may be longer than the later ones."""
    parts: list[tuple[Phase, int, bool]] = []
    for cycle in range(config.cycles):
        first = config.critic_first if cycle == 0 else ()
        parts += [(phase, cycle, False) for phase in (*first, *config.phases)]
        parts.append((config.joint, cycle, True))
    entries = schedule([phase for phase, _, _ in parts])
    for phase, cycle, joint in parts:
        for _ in range(phase.steps):
            yield Turn(next(entries), cycle, joint)


class Roles:
    """Who trains next: the critic until its loss is below ``threshold``, then once the other."""

    def __init__(self, threshold: float) -> None:
        self._threshold = threshold
        self.now: Role = "critic"

    def trained(self, critic_loss: float | None) -> None:
        """After a step: of the critic with this loss, or of the generator (None)."""
        ready = critic_loss is not None and critic_loss < self._threshold
        self.now = "generator" if ready else "critic"

    def state_dict(self) -> dict[str, Any]:
        return {"now": self.now}

    def load_state_dict(self, saved: dict[str, Any]) -> None:
        self.now = saved["now"]


def _optimiser(
    net: nn.Module, rate: float, betas: tuple[float, float], decay: float
) -> torch.optim.Optimizer:
    group = {"params": [p for p in net.parameters() if p.requires_grad], "layer": 2, "rate": rate}
    return torch.optim.AdamW([group], lr=rate, betas=betas, weight_decay=decay)


class Pair:
    """Generator and critic with their optimisers: what steps do to them."""

    def __init__(self, config: NoganConfig, objective: Objective, device: torch.device) -> None:
        self._config, self._objective = config, objective
        self.generator = share_norms(load_generator(config.generator, config, device))
        self.critic = make_critic(config.filters, config.critic, config.seed, device)
        network.freeze_encoder(self.generator, True)
        weights = weights_of(config.network, config.losses)
        self._weights = {k: config.perceptual_weight * weight for k, weight in weights.items()}

    def begin(self, turn: Turn) -> dict[str, torch.optim.Optimizer]:
        """Fresh optimisers for a part of a cycle."""
        config = self._config
        betas = (0.0, 0.9) if turn.joint else (0.9, 0.99)
        critic_rate = config.rate * config.critic_rate_factor
        return {
            "generator": _optimiser(self.generator, config.rate, betas, config.weight_decay),
            "critic": _optimiser(self.critic, critic_rate, betas, config.weight_decay),
        }

    def train_only(self, role: Role) -> None:
        """Training form for the one, eval form for the other.

        With ``fixed_norms`` the generator's is always the eval form, in which it is measured and
        used: few small batches blur statistics that long training has averaged.
        """
        self.critic.train(role == "critic")
        self.generator.train(role == "generator" and not self._config.fixed_norms)
        if not self._config.encoder_norms:
            network.encoder_of(self.generator).eval()

    def critic_step(
        self, batch: Batch, optimiser: torch.optim.Optimizer, stepper: Stepper
    ) -> dict[str, float] | None:
        self.train_only("critic")
        margin = self._config.margin
        compute = telling_apart(self.critic, self.generator, self._objective, stepper, margin)
        return stepper.step(self.critic, optimiser, batch, compute)

    def generator_step(
        self, batch: Batch, optimiser: torch.optim.Optimizer, stepper: Stepper
    ) -> dict[str, float] | None:
        self.train_only("generator")

        def compute(part: Batch) -> tuple[Tensor, dict[str, Tensor]]:
            answer = self._objective.answer(self.generator, part.grey, stepper.autocast)
            terms = self._objective.terms(answer, part.truth, self._weights, stepper.autocast)
            generated, _ = self._objective.pictures(answer, part.truth)
            (generated,) = windows(self._config.margin, generated)
            with stepper.autocast():
                logits = self.critic(generated)
            terms["adversarial"] = self._config.adversarial_weight * losses.seems_real(logits)
            return torch.stack(list(terms.values())).sum(), terms

        self.critic.requires_grad_(False)  # no gradients that nobody needs
        try:
            return stepper.step(self.generator, optimiser, batch, compute)
        finally:
            self.critic.requires_grad_(True)


def _resolved(config: NoganConfig, pictures: int) -> NoganConfig:
    return replace(
        config,
        phases=in_steps(config.phases, pictures),
        critic_first=in_steps(config.critic_first, pictures),
        joint=in_steps([config.joint], pictures)[0],
    )


def train(config: NoganConfig, sources: Sequence[Path], folder: Path) -> Path:
    """Train, or go on training, in ``folder``; the pictures lie in ``sources``."""
    check_phases((*config.critic_first, *config.phases), config.margin)
    check_phases([config.joint], config.margin, rates=False)
    found = find(config, sources)
    with alone(folder):
        return _train(config, found, folder)


def _train(config: NoganConfig, found: Sequence[Picture], folder: Path) -> Path:
    device, dtype = prepare(config)
    # The supply has to know the largest squares of all.
    squares = (*config.critic_first, *config.phases, config.joint)
    everything = replace(config, phases=squares)
    supply = Supply(everything, found, folder, device)
    config = _resolved(config, supply.count)
    wanted = config.losses.get("features")
    features = feature_loss(config.feature_network, config.feature_weights) if wanted else None
    features = features.to(device) if features else None
    objective = make_objective(config.network, features, supply.rarity(device))
    pair = Pair(config, objective, device)
    truths = validation.squares(supply.held_out)
    snapshots = Snapshots(config, folder, objective, truths, features)
    snapshots.begin(pair.generator)
    steppers: dict[Role, Stepper] = {
        "generator": Stepper(device, dtype, accumulate=config.accumulate),
        "critic": Stepper(device, dtype, accumulate=config.accumulate),
    }
    roles = Roles(config.threshold)

    plan = list(turns(config))
    parts: dict[str, Part] = {
        "network": pair.generator,
        "critic": pair.critic,
        "roles": roles,
        "average": snapshots,  # what is exported
        "generator_stepper": steppers["generator"],
        "critic_stepper": steppers["critic"],
    }
    run = Run(config, folder, parts, supply.count)
    saved = run.open()
    optimisers = pair.begin(plan[0])
    if saved is not None:
        run.restore(saved)
        here = plan[min(run.step, len(plan) - 1)]
        optimisers = pair.begin(here)
        for name, optimiser in optimisers.items():
            optimiser.load_state_dict(saved[f"{name}_optimiser"])

    left = plan[run.step :]
    entries = [turn.entry for turn in left]
    with (
        run,
        Journal(folder, len(plan), run.step, config.tensorboard) as journal,
        closing(supply.stream(entries, objective, whole_truth=True)) as stream,
    ):
        for turn, batch in zip(left, stream, strict=True):
            entry = turn.entry
            if turn.begins:
                optimisers = pair.begin(turn)
                roles.trained(None)
                steppers["generator"].forget()  # a cycle ends with an earlier generator
            if turn.joint and entry.place == 0:
                snapshots.take(pair.generator, turn.cycle, 0, run.step, journal)
            seed_step(config.seed, entry.step)
            role: Role = roles.now if turn.joint else "critic"
            stepper, optimiser = steppers[role], optimisers[role]
            if not turn.joint:
                set_one_cycle(optimiser, entry, stepper.factor)
            for group in optimiser.param_groups if turn.joint else ():
                group["lr"] = group["rate"] * stepper.factor
            step = pair.critic_step if role == "critic" else pair.generator_step
            told = step(batch, optimiser, stepper)
            run.step += 1
            if turn.joint:
                roles.trained(told["critic"] if told and role == "critic" else None)
            if told is not None and (turn.joint or journal.is_due(run.step)):
                journal.write(run.step, {**told, "cycle": turn.cycle + 1})
            if turn.joint:
                _snapshot(snapshots, pair.generator, turn, config, journal)
            run.parts |= {f"{name}_optimiser": o for name, o in optimisers.items()}
            run.after_step(last=run.step == len(plan))
    snapshots.conclude()
    return folder / checkpoint.LAST


def _snapshot(
    snapshots: Snapshots, generator: nn.Module, turn: Turn, config: NoganConfig, journal: Journal
) -> None:
    """A snapshot where one is due; at the end of the cycle, the generator becomes the best."""
    done = turn.entry.place + 1
    between = max(1, config.snapshot_every // config.joint.batch)
    last = done == config.joint.steps
    if done % between == 0 or last:
        seen = done * config.joint.batch
        snapshots.take(generator, turn.cycle, seen, turn.entry.step + 1, journal)
    if last:
        snapshots.choose(generator, turn.cycle)
