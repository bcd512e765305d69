"""Stage ``critic``: a network that learns to tell photographs from generated pictures.

The generator is fixed, and its pictures are made on the fly. Real and generated pictures of a
batch show the same, so that the colours alone tell them apart.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor, nn

from restorer.errors import RestorerError
from restorer.networks.form import Form, build
from training import checkpoint, losses, parallel
from training.batches import Batch
from training.config import CriticConfig, Phase, StageConfig
from training.journal import Journal
from training.network import form_of, load_network
from training.objective import Objective, make_objective
from training.pictures import Picture
from training.run import Part, Run, alone, prepare
from training.schedule import in_steps, schedule, set_one_cycle
from training.stepping import Stepper
from training.supply import Supply, find


def check_phases(phases: Sequence[Phase], margin: int, *, rates: bool = True) -> None:
    """Raise RestorerError where a critic cannot be trained so."""
    for phase in phases:
        side = phase.side - margin
        if side < 64 or side % 16 or margin < 0:
            less = f" less a margin of {margin}" if margin else ""
            raise RestorerError(
                "A critic needs squares of 64 pixels or more, in steps of 16, not "
                f"{phase.side}{less}."
            )
        if rates and not phase.rate:
            raise RestorerError("Every phase of a critic needs a rate, such as rate = 1e-4.")


def load_generator(file: Path | None, config: StageConfig, device: torch.device) -> nn.Module:
    """The pretrained generator of a model file or a run."""
    if file is None:
        raise RestorerError("Name the generator: --set generator=FILE_OR_RUN.")
    network = load_network(file, form_of(config)).to(device)
    return network.to(memory_format=torch.channels_last)


def make_critic(filters: int, initial: Path | None, seed: int, device: torch.device) -> nn.Module:
    """A critic, fresh from the seed, or of a file or a run."""
    form = Form("critic", "", filters)
    torch.manual_seed(seed)
    network = load_network(initial, form) if initial is not None else build(form)
    return network.to(device)


def make_optimiser(critic: nn.Module, config: CriticConfig) -> torch.optim.Optimizer:
    """Adam with decoupled weight decay on everything, as one layer group."""
    group = {"params": list(critic.parameters()), "layer": 2}
    return torch.optim.AdamW([group], lr=0.0, betas=(0.9, 0.99), weight_decay=config.weight_decay)


def windows(margin: int, *pictures: Tensor) -> list[Tensor]:
    """The same part of all ``pictures`` ``(N, C, S, S)``, S - margin pixels wide, drawn anew.

    A critic tells edges by its padding, as the generator does. Where both see the same edges, the
    one learns to look there and the other to colour them: fringes that no photograph has.
    """
    if not margin:
        return list(pictures)
    top, left = torch.randint(margin + 1, (2,)).tolist()
    side = pictures[0].shape[-1] - margin
    return [picture[..., top : top + side, left : left + side] for picture in pictures]


def telling_apart(
    critic: nn.Module, generator: nn.Module, objective: Objective, stepper: Stepper, margin: int
) -> Callable[[Batch], tuple[Tensor, dict[str, Tensor]]]:
    """The critic's loss on a batch, and the share of patches that it judged rightly."""

    def compute(part: Batch) -> tuple[Tensor, dict[str, Tensor]]:
        with torch.no_grad():
            answer = objective.answer(generator, part.grey, stepper.autocast)
            generated, real = windows(margin, *objective.pictures(answer, part.truth))
        with stepper.autocast():
            of_real, of_generated = critic(real).float(), critic(generated).float()
        loss = losses.told_apart(of_real, of_generated)
        return loss, {"critic": loss, "accuracy": losses.accuracy(of_real, of_generated)}

    return compute


def seed_step(seed: int, step: int) -> None:
    """Dropout and windows depend on the seed, the step and the share of the batch alone."""
    torch.manual_seed((parallel.rank() * 1_000_033 + seed) * 1_000_003 + step)


def train(config: CriticConfig, sources: Sequence[Path], folder: Path) -> Path:
    """Train, or go on training, in ``folder``; the pictures lie in ``sources``."""
    check_phases(config.phases, config.margin)
    found = find(config, sources)
    with alone(folder):
        return _train(config, found, folder)


def _train(config: CriticConfig, found: Sequence[Picture], folder: Path) -> Path:
    device, dtype = prepare(config)
    supply = Supply(config, found, folder, device)
    config = replace(config, phases=in_steps(config.phases, supply.count))
    objective = make_objective(config.network, None)
    generator = load_generator(config.generator, config, device).eval().requires_grad_(False)
    critic = make_critic(config.filters, config.initial_weights, config.seed, device)
    optimiser = make_optimiser(critic, config)
    stepper = Stepper(device, dtype, accumulate=config.accumulate)
    parts: dict[str, Part] = {"network": critic, "optimiser": optimiser, "stepper": stepper}
    run = Run(config, folder, parts, supply.count)
    run.resume()

    critic.train()
    compute = telling_apart(critic, generator, objective, stepper, config.margin)
    left = [entry for entry in schedule(config.phases) if entry.step >= run.step]
    with (
        run,
        Journal(folder, config.steps, run.step, config.tensorboard) as journal,
        closing(supply.stream(left, objective, whole_truth=True)) as stream,
    ):
        for entry, batch in zip(left, stream, strict=True):
            seed_step(config.seed, entry.step)
            set_one_cycle(optimiser, entry, stepper.factor)
            told = stepper.step(critic, optimiser, batch, compute)
            run.step += 1
            last = run.step == config.steps
            if told is not None and (last or journal.is_due(run.step)):
                journal.write(run.step, {**told, "side": entry.phase.side})
            run.after_step(last=last)
    return folder / checkpoint.LAST
