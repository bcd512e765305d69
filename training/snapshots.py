"""Snapshots of a generator in the joint part of the training: kept, measured, one chosen."""

import dataclasses
import io
import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import load_file, save
from torch import Tensor, nn

from restorer.imaging.atomic import atomic_write
from training import parallel, sheets, validation
from training.config import NoganConfig
from training.curve import draw
from training.features import FeatureLoss
from training.journal import Journal
from training.objective import Objective
from training.stopping import Choice, Measures, choose, measure

log = logging.getLogger(__name__)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(file) as stream:
        stream.write(data)


def _png(picture: NDArray[np.uint8]) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(picture).save(stream, "PNG")
    return stream.getvalue()


class Snapshots:
    """The curve of a run and its files.

    ``snapshots/CYCLE-PICTURES.safetensors`` are whole models, with their guesses beside them;
    ``curve.json`` and ``curve.svg`` are what was measured and chosen, ``cycle-N.png`` shows it.
    """

    def __init__(
        self,
        config: NoganConfig,
        folder: Path,
        objective: Objective,
        truths: Sequence[NDArray[np.uint8]],
        features: FeatureLoss | None,
    ) -> None:
        self._folder, self._objective, self._truths = folder, objective, truths
        self._features, self._other_side = features, config.other_side
        self._curve: list[Measures] = []
        self._choices: list[Choice] = []
        self._chosen: dict[str, Tensor] = {}

    def begin(self, generator: nn.Module) -> None:
        """Until there is a choice, the generator as it came is the model."""
        self._chosen = {k: v.detach().cpu().clone() for k, v in generator.state_dict().items()}

    def _file(self, one: Measures) -> Path:
        name = f"{one.cycle + 1}-{one.pictures:07}.safetensors"
        return self._folder / "snapshots" / name

    def take(
        self, generator: nn.Module, cycle: int, pictures: int, step: int, journal: Journal
    ) -> None:
        """Keep and measure the generator as it is now."""
        # A run that was killed comes by again.
        self._curve = [m for m in self._curve if (m.cycle, m.pictures) < (cycle, pictures)]
        if not parallel.is_first():
            return
        training = [module.training for module in generator.modules()]
        judged = validation.guess(generator, self._objective, self._truths)
        others = validation.guess(generator, self._objective, self._truths, self._other_side)
        for module, mode in zip(generator.modules(), training, strict=True):
            module.training = mode
        measures = measure(judged, others, self._features, cycle=cycle, pictures=pictures)
        self._curve.append(measures)
        state = {k: v.detach().cpu().contiguous() for k, v in generator.state_dict().items()}
        _write(self._file(measures), save(state, metadata={"format": "pt"}))
        _write(self._file(measures).with_suffix(".png"), _png(sheets.guesses(judged)))
        told = {k: v for k, v in dataclasses.asdict(measures).items() if k != "cycle"}
        journal.write(step, {f"snapshot_{name}": value for name, value in told.items()})
        journal.sheet(step, sheets.sheet(judged))
        self._tell()

    def conclude(self) -> None:
        """Say what was chosen, cycle by cycle."""
        for i, choice in enumerate(self._choices):
            log.info("cycle %d: %s", i + 1, choice.reason)

    def of(self, cycle: int) -> list[Measures]:
        """The curve of a cycle; the first is its start."""
        return [one for one in self._curve if one.cycle == cycle]

    def choose(self, generator: nn.Module, cycle: int) -> None:
        """Choose the cycle's snapshot, and make ``generator`` what it was then."""
        self._choices = self._choices[:cycle]
        if parallel.is_first():
            choice = choose(self.of(cycle))
            self._choices.append(choice)
            self._tell()
            self._show(cycle, choice)
        parallel.wait()
        self._chosen = load_file(self._chosen_file(cycle))
        generator.load_state_dict(self._chosen)

    def _show(self, cycle: int, choice: Choice) -> None:
        columns = {}
        for i, one in enumerate(self.of(cycle)):
            with Image.open(self._file(one).with_suffix(".png")) as column:
                columns[i] = np.asarray(column.convert("RGB"))
        picture = sheets.progress(columns, self._truths, choice.index)
        _write(self._folder / f"cycle-{cycle + 1}.png", _png(picture))

    def _chosen_file(self, cycle: int) -> Path:
        curve = json.loads((self._folder / "curve.json").read_text(encoding="utf-8"))
        return self._folder / "snapshots" / str(curve["choices"][cycle]["file"])

    def _tell(self) -> None:
        choices = [
            {"cycle": i + 1, "file": self._file(self.of(i)[c.index]).name, **dataclasses.asdict(c)}
            for i, c in enumerate(self._choices)
        ]
        curve = [dataclasses.asdict(one) for one in self._curve]
        text = json.dumps({"curve": curve, "choices": choices}, indent=2) + "\n"
        _write(self._folder / "curve.json", text.encode())
        chosen = [self.of(i)[choice.index] for i, choice in enumerate(self._choices)]
        _write(self._folder / "curve.svg", draw(self._curve, chosen).encode())

    def state_dict(self) -> dict[str, Any]:
        return {
            "curve": [dataclasses.asdict(one) for one in self._curve],
            "choices": [dataclasses.asdict(one) for one in self._choices],
            "state": self._chosen,
        }

    def load_state_dict(self, saved: dict[str, Any]) -> None:
        self._curve = [Measures(**one) for one in saved["curve"]]
        self._choices = [Choice(**one) for one in saved["choices"]]
        self._chosen = saved["state"]
