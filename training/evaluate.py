"""Stage ``evaluate``: models beside plain grey on a folder of colour photographs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import nn

from restorer.errors import RestorerError
from restorer.imaging.grey import grey_square
from restorer.networks.checkpoint import load
from restorer.networks.chroma import ChromaUNet
from training import pictures
from training.metrics import Figures, Judged, judge
from training.objective import ChromaObjective, Objective, PictureObjective
from training.pictures import Picture

_COLUMNS = (
    "| model | render factor | error | of grey's | colourfulness | closer than grey | matched |"
)


def guess(network: nn.Module, found: Sequence[Picture], render_factor: int) -> list[Judged]:
    """What the network answers for the photographs, squashed to a square and brought back."""
    objective: Objective = (
        ChromaObjective(None) if isinstance(network, ChromaUNet) else PictureObjective(None)
    )
    side = 16 * render_factor
    judged = []
    for picture in found:
        truth = picture.decode()
        grey = torch.from_numpy(grey_square(truth, side)[None, None].copy())
        ab = objective.chroma(network, grey)[0].numpy().transpose(1, 2, 0)
        full = cv2.resize(
            np.ascontiguousarray(ab), truth.shape[1::-1], interpolation=cv2.INTER_CUBIC
        )
        judged.append(Judged(truth, np.asarray(full, np.float32)))
    return judged


def _row(model: Path, render_factor: int, figures: Figures) -> str:
    return (
        f"| {model.stem} | {render_factor} | {figures.error:.2f} | {figures.fraction:.3f} "
        f"| {figures.colourfulness_ratio:.2f} | {figures.wins:.0%} "
        f"| {figures.matched_fraction:.3f} (chroma x {figures.matched_factor:.2f}) |"
    )


def evaluate(
    models: Sequence[Path],
    folder: Path,
    render_factors: Sequence[int],
    vividness: float,
    *,
    as_json: bool,
) -> None:
    """Print a row for every model and render factor; ``vividness`` multiplies chroma."""
    if not 0 < vividness <= 8 or any(not 1 <= factor <= 64 for factor in render_factors):
        raise RestorerError("vividness must lie within 0..8 and render factors within 1..64.")
    found = pictures.find([folder])
    rows = []
    if not as_json:
        print(f"{len(found)} pictures; error is the mean CIEDE2000; matched is the error as a")
        print("fraction of grey's with the set's chroma scaled to 0.75 of truth's colourfulness\n")
        print(_COLUMNS + "\n" + "|---" * (_COLUMNS.count("|") - 1) + "|")
    for file in models:
        _, network = load(file)
        network.eval()
        for factor in render_factors:
            figures = judge(guess(network, found, factor), vividness)
            rows.append({"model": str(file), "render_factor": factor, **asdict(figures)})
            if not as_json:
                print(_row(file, factor, figures), flush=True)
    if as_json:
        print(json.dumps(rows, indent=2))
