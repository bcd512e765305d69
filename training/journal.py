"""What a run tells while it goes on."""

import json
import logging
import time
from pathlib import Path

log = logging.getLogger(__name__)


class Journal:
    """Progress for the person, and ``log.jsonl`` for programs."""

    def __init__(self, folder: Path, steps: int, start: int) -> None:
        self._stream = (folder / "log.jsonl").open("a", encoding="utf-8")
        self._steps, self._start, self._began = steps, start, time.monotonic()

    def write(self, step: int, values: dict[str, float]) -> None:
        rate = (step - self._start) / max(1e-9, time.monotonic() - self._began)
        left = (self._steps - step) / max(rate, 1e-9) / 60
        shown = "  ".join(f"{name} {value:.4g}" for name, value in values.items())
        log.info("step %d of %d, %.0f min to go  %s", step, self._steps, left, shown)
        self._stream.write(json.dumps({"step": step, **values}) + "\n")
        self._stream.flush()

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
