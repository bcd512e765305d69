"""Stage ``generator``: conventional pretraining, grey in, colour out.

The whole loop reads from top to bottom in :func:`train`. Everything random depends on the seed
and the step, so a run that was killed goes on to the same weights.
"""

import json
import logging
import math
from collections.abc import Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import Any

import cv2
import torch
from torch import Tensor, nn

from restorer.errors import RestorerError
from training import checkpoint, network, pictures, validation
from training.batches import Batch, Shape
from training.config import GeneratorConfig, Phase, as_dict
from training.features import FeatureLoss, feature_loss
from training.journal import Journal
from training.objective import Objective, make_objective, weights_of
from training.resident import make_batches
from training.run import Run, choose_device, choose_precision

log = logging.getLogger(__name__)

_BAD_STEPS = 10  # in a row, before the run stops


def rate_factor(step: int, config: GeneratorConfig) -> float:
    """Linear warm-up, then a cosine to zero."""
    if step < config.warm_up:
        return (step + 1) / config.warm_up
    done = (step - config.warm_up) / max(1, config.steps - config.warm_up)
    return 0.5 * (1 + math.cos(math.pi * min(1.0, done)))


def schedule(config: GeneratorConfig) -> Iterator[tuple[int, int, Phase]]:
    """Every step of the run: its number, the pictures drawn before it, its phase."""
    step = drawn = 0
    for phase in config.phases:
        for _ in range(phase.steps):
            yield step, drawn, phase
            step += 1
            drawn += phase.batch


def make_features(config: GeneratorConfig) -> FeatureLoss | None:
    """The feature loss, where any phase asks for it."""
    if any(phase.feature_weight for phase in config.phases) or config.losses.get("features"):
        return feature_loss(config.feature_network, config.feature_weights)
    return None


def _set_rates(run: Run) -> None:
    factor = rate_factor(run.step, run.config)
    for group in run.optimiser.param_groups:
        group["lr"] = group["rate"] * factor


def train_step(
    run: Run, objective: Objective, batch: Batch, phase: Phase, dtype: torch.dtype
) -> dict[str, float] | None:
    """One step of the optimiser. None where the loss or the gradient was not finite: skipped."""
    device = next(run.network.parameters()).device
    moved = Batch(batch.grey.to(device), batch.truth.to(device))

    def autocast() -> Any:
        return nullcontext() if dtype == torch.float32 else torch.autocast(device.type, dtype)

    weights = weights_of(run.config.network, run.config.losses)
    if phase.feature_weight:
        weights["features"] = phase.feature_weight
    answer = objective.answer(run.network, moved.grey, autocast)
    terms = objective.terms(answer, moved.truth, weights, autocast)
    loss: Tensor = torch.stack(list(terms.values())).sum()
    run.optimiser.zero_grad(set_to_none=True)
    run.scaler.scale(loss).backward()  # type: ignore[no-untyped-call]
    run.scaler.unscale_(run.optimiser)
    norm = nn.utils.clip_grad_norm_(run.network.parameters(), run.config.clip)
    if run.scaler.is_enabled():
        run.scaler.step(run.optimiser)  # skips by itself where the gradient is not finite
        run.scaler.update()
    elif bool(torch.isfinite(loss)) and bool(torch.isfinite(norm)):
        run.optimiser.step()
    if not bool(torch.isfinite(loss)) or not bool(torch.isfinite(norm)):
        return None
    run.average.update(run.network)
    return {name: float(term.detach()) for name, term in terms.items()}


def train(config: GeneratorConfig, sources: Sequence[Path], folder: Path) -> Path:
    """Train, or go on training, in ``folder``; the pictures lie in ``sources``."""
    if config.threads:
        torch.set_num_threads(config.threads)
    cv2.setNumThreads(1)  # the loader's own threads share the work
    torch.set_flush_denormal(True)
    device = choose_device()
    dtype = choose_precision(config.precision, device)
    found = pictures.find(sources)
    held_out, used = found[-config.validation :], found[: -config.validation]
    if not used:
        raise RestorerError(f"{len(found)} pictures are too few: {config.validation} are held out.")
    folder.mkdir(parents=True, exist_ok=True)
    features = make_features(config)
    objective = make_objective(config.network, features.to(device) if features else None)
    run = Run(config, device)
    run.resume(folder)
    (folder / "config.json").write_text(json.dumps(as_dict(config), indent=2) + "\n")

    drawn = pictures.weighted(used, config.repeats)
    batches = make_batches(drawn, config, folder, device)
    left = [entry for entry in schedule(config) if entry[0] >= run.step]
    shapes = [
        (step, before, Shape(phase.batch, phase.side, objective.truth_side(phase.side)))
        for step, before, phase in left
    ]
    truths = validation.squares(held_out)
    log.info("%d pictures, %d held out, %s, %s", len(used), len(held_out), device, dtype)

    network.set_training(run.network, config)
    bad = 0
    with (
        Journal(folder, config.steps, run.step) as journal,
        closing(batches.stream(shapes, config.workers)) as stream,
    ):
        for (_, _, phase), batch in zip(left, stream, strict=True):
            _set_rates(run)
            losses = train_step(run, objective, batch, phase, dtype)
            run.step += 1
            bad = 0 if losses is not None else bad + 1
            if bad >= _BAD_STEPS:
                raise RestorerError(
                    f"The loss was not finite {bad} times in a row at step {run.step}: lower the "
                    f"rates and go on from the checkpoint in {folder}."
                )
            if losses is not None and run.step % 50 == 0:
                journal.write(run.step, {**losses, "side": phase.side})
            if run.step % config.validate_every == 0 or run.step == config.steps:
                figures = validation.measure(run.averaged(), objective, truths)
                journal.write(run.step, {**asdict(figures), "matched": figures.matched_fraction})
            if run.step % config.save_every == 0 or run.step == config.steps:
                run.save(folder)
    return folder / checkpoint.LAST
