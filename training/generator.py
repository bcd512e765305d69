"""Stage ``generator``: conventional pretraining, grey in, colour out.

The whole loop reads from top to bottom in :func:`train`. Everything random depends on the seed
and the step, so a run that was killed goes on to the same weights.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import torch
from torch import Tensor

from training import checkpoint, network, parallel, validation
from training.batches import Batch
from training.compiling import compile_network
from training.config import GeneratorConfig
from training.ema import Ema
from training.features import FeatureLoss, feature_loss
from training.journal import Journal
from training.metrics import judge
from training.objective import make_objective, weights_of
from training.pictures import Picture
from training.run import Part, Run, alone, prepare
from training.schedule import Entry, in_steps, rate_factor, schedule, set_one_cycle
from training.shared_norm import share_norms
from training.sheets import sheet
from training.stepping import Stepper
from training.supply import Supply, find


def make_features(config: GeneratorConfig) -> FeatureLoss | None:
    """The feature loss, where any phase asks for it."""
    if any(phase.feature_weight for phase in config.phases) or config.losses.get("features"):
        return feature_loss(config.feature_network, config.feature_weights)
    return None


def _set_rates(
    optimiser: torch.optim.Optimizer, entry: Entry, config: GeneratorConfig, factor: float
) -> None:
    if entry.phase.rate:
        set_one_cycle(optimiser, entry, factor)
        return
    for group in optimiser.param_groups:
        group["lr"] = group["rate"] * rate_factor(entry.step, config) * factor


def train(config: GeneratorConfig, sources: Sequence[Path], folder: Path) -> Path:
    """Train, or go on training, in ``folder``; the pictures lie in ``sources``."""
    found = find(config, sources)
    with alone(folder):
        return _train(config, found, folder)


def _train(config: GeneratorConfig, found: Sequence[Picture], folder: Path) -> Path:
    device, dtype = prepare(config)
    supply = Supply(config, found, folder, device)
    config = replace(config, phases=in_steps(config.phases, supply.count))
    features = make_features(config)
    features = features.to(device) if features else None
    objective = make_objective(config.network, features, supply.rarity(device))
    weights = weights_of(config.network, config.losses)

    net = share_norms(network.make(config)).to(device)
    net.to(memory_format=torch.channels_last)
    average = Ema(net, config.ema)
    optimiser = torch.optim.AdamW(
        network.parameter_groups(net, config), betas=(0.9, 0.99), fused=device.type == "cuda"
    )
    stepper = Stepper(device, dtype, config.clip, config.accumulate)
    parts: dict[str, Part] = {
        "network": net,
        "average": average,
        "optimiser": optimiser,
        "stepper": stepper,
    }
    run = Run(config, folder, parts, supply.count)
    run.resume()
    if run.step == 0:
        network.tell_of_random_encoder(config)

    left = [entry for entry in schedule(config.phases) if entry.step >= run.step]

    def trial() -> Tensor:
        phase = left[0].phase
        samples = max(1, phase.batch // parallel.world() // config.accumulate)
        grey = torch.zeros(samples, 1, phase.side, phase.side, dtype=torch.uint8, device=device)
        return objective.answer(net, grey, stepper.autocast).sum()

    if left:
        network.set_training(net, config, frozen=left[0].phase.frozen)
        compile_network(net, config.compile, device, trial)

    truths, seen = (validation.squares(some) for some in (supply.held_out, supply.seen))
    with (
        run,
        Journal(folder, config.steps, run.step, config.tensorboard) as journal,
        closing(supply.stream(left, objective)) as stream,
    ):
        for entry, batch in zip(left, stream, strict=True):
            phase = entry.phase
            wanted = {**weights, **({"features": phase.feature_weight} if features else {})}

            def losses(
                part: Batch, wanted: dict[str, float] = wanted
            ) -> tuple[Tensor, dict[str, Tensor]]:
                answer = objective.answer(net, part.grey, stepper.autocast)
                terms = objective.terms(answer, part.truth, wanted, stepper.autocast)
                return torch.stack(list(terms.values())).sum(), terms

            network.set_training(net, config, frozen=phase.frozen)
            _set_rates(optimiser, entry, config, stepper.factor)
            run.step += 1
            told = stepper.step(net, optimiser, batch, losses, tell=run.step % 10 == 0)
            journal.seen += phase.batch
            if told is not None:
                average.update(net)
                if told and journal.is_due(run.step):
                    speed = {"pictures_per_second": journal.speed()}
                    journal.write(run.step, {**told, **speed, "side": phase.side})
            last = run.step == config.steps
            if parallel.is_first() and (run.step % config.validate_every == 0 or last):
                averaged = network.copy_of(average, config)
                judged = validation.guess(averaged, objective, truths)
                figures, by_heart = (
                    judge(judged),
                    judge(validation.guess(averaged, objective, seen)),
                )
                matched = {
                    "matched": figures.matched_fraction,
                    "matched_seen": by_heart.matched_fraction,
                }
                journal.write(run.step, {**asdict(figures), **matched})
                journal.sheet(run.step, sheet(judged))
            run.after_step(last=last)
    return folder / checkpoint.LAST
