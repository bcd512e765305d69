"""What a run tells while it goes on."""

import importlib.util
import json
import logging
import math
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training import parallel

log = logging.getLogger(__name__)

_EVERY = 50  # steps
_PATIENCE = 120.0  # seconds


class Journal:
    """Progress for the person, ``log.jsonl`` for programs, sample sheets in ``samples``.

    With ``tensorboard``, both for TensorBoard as well, where it is installed. Of several
    processes the first alone writes.
    """

    def __init__(self, folder: Path, steps: int, start: int, tensorboard: bool = False) -> None:
        self._folder = folder
        self._stream = None
        self._board: Any = None
        if parallel.is_first():
            self._stream = (folder / "log.jsonl").open("a", encoding="utf-8")
            if tensorboard and not importlib.util.find_spec("tensorboard"):
                log.warning("nothing for TensorBoard, which is not installed")
            elif tensorboard:
                from torch.utils.tensorboard import SummaryWriter

                self._board = SummaryWriter(str(folder / "tensorboard"), purge_step=start)
        self._steps, self._start, self._began = steps, start, time.monotonic()
        self.seen, self._asked = 0, self._began  # pictures since the speed was asked for
        self._told = self._began

    def speed(self) -> float:
        """Pictures a second since the last question."""
        before, self._asked = self._asked, time.monotonic()
        seen, self.seen = self.seen, 0
        return seen / max(1e-9, self._asked - before)

    def is_due(self, step: int) -> bool:
        """Whether it is time for a line: every so many steps; where they are slow, by the clock."""
        return step % _EVERY == 0 or time.monotonic() - self._told > _PATIENCE

    def write(self, step: int, values: dict[str, float]) -> None:
        self._told = time.monotonic()
        if self._stream is None:
            return
        rate = (step - self._start) / max(1e-9, time.monotonic() - self._began)
        left = (self._steps - step) / max(rate, 1e-9) / 60
        shown = "  ".join(f"{name} {value:.4g}" for name, value in values.items())
        log.info("step %d of %d, %.0f min to go  %s", step, self._steps, left, shown)
        numbers = {k: value if math.isfinite(value) else None for k, value in values.items()}
        self._stream.write(json.dumps({"step": step, **numbers}) + "\n")
        self._stream.flush()
        if self._board is not None:
            for name, value in values.items():
                self._board.add_scalar(name, value, step)

    def sheet(self, step: int, picture: NDArray[np.uint8]) -> Path:
        """A sample sheet, sRGB ``(H, W, 3)``, as ``samples/STEP.png``."""
        samples = self._folder / "samples"
        samples.mkdir(exist_ok=True)
        file = samples / f"{step:07}.png"
        Image.fromarray(picture).save(file)
        if self._board is not None:
            self._board.add_image("samples", picture, step, dataformats="HWC")
        return file

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_: object) -> None:
        if self._stream is not None:
            self._stream.close()
        if self._board is not None:
            self._board.close()
