"""What every stage's run has: a device, a precision, and parts that are saved and go on."""

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, Protocol, Self

import cv2
import torch
from torch import nn

from restorer.errors import RestorerError
from restorer.imaging.atomic import atomic_write
from training import checkpoint, parallel
from training.config import StageConfig, as_dict
from training.interruption import Interruption, Stopped
from training.lock import alone_in
from training.stepping import Stepper

log = logging.getLogger(__name__)

#: Settings that may change between a stop and going on: they do not change the weights.
_FREE = frozenset({"threads", "workers", "compile", "save_every", "validate_every", "tensorboard"})

#: Settings that may change, too, for want of memory: other weights, but none worse.
_LOOSE = frozenset({"accumulate", "resident"})

#: Settings that name files or runs.
_FILES = frozenset({"initial_weights", "encoder_weights", "feature_weights", "generator", "critic"})


def _name(file: str | None) -> str | None:
    return file and Path(file).name


def _is_same(file: str | None, other: str | None) -> bool:
    if file is None or other is None:
        return file == other
    return Path(file).resolve() == Path(other).resolve()


def choose_device() -> torch.device:
    if torch.cuda.is_available():
        return torch.device("cuda", torch.cuda.current_device())
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def choose_precision(name: str, device: torch.device) -> torch.dtype:
    """The type of the dense arithmetic; ``auto`` takes bfloat16 where the device gains from it."""
    named = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
    if name != "auto":
        if name not in named:
            raise RestorerError(f"precision {name} is not one of auto, {', '.join(named)}.")
        return named[name]
    if device.type == "cuda":
        # Older GPUs only pretend to know bfloat16, and have no convolutions of it.
        native = torch.cuda.is_bf16_supported(including_emulation=False)
        return torch.bfloat16 if native else torch.float16
    mkldnn = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
    if device.type == "cpu" and mkldnn and torch.ops.mkldnn._is_mkldnn_bf16_supported():
        return torch.bfloat16
    return torch.float32


def prepare(config: StageConfig) -> tuple[torch.device, torch.dtype]:
    """Set torch up for a run; its device, and the type of its dense arithmetic."""
    if config.threads:
        torch.set_num_threads(config.threads)
    cv2.setNumThreads(1)  # the loader's own threads share the work
    torch.set_flush_denormal(True)
    torch.backends.cudnn.benchmark = True  # a phase has one size
    device = choose_device()
    dtype = choose_precision(config.precision, device)
    log.info("%s, %s", device, dtype)
    return device, dtype


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """No other run reads or writes ``folder`` meanwhile: to be entered before either.

    Raises RestorerError where one is there already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with alone_in(folder) if parallel.is_first() else nullcontext():
        parallel.wait()  # the others read nothing that another run may still replace
        yield


class Part(Protocol):
    """Anything with a state of its own: networks, optimisers, averages, counters."""

    def state_dict(self) -> Any: ...

    def load_state_dict(self, saved: Any, /) -> Any: ...


def _is_finite(network: nn.Module) -> bool:
    values = (v for v in network.state_dict().values() if v.is_floating_point())
    return all(bool(value.isfinite().all()) for value in values)


class Run:
    """The parts of a run and the steps done, kept in ``folder``; ``pictures`` in an epoch.

    While it is entered, Ctrl-C and SIGTERM end it after the step under way, and save.
    """

    def __init__(
        self, config: StageConfig, folder: Path, parts: Mapping[str, Part], pictures: int
    ) -> None:
        self._config, self._folder, self._pictures = config, folder, pictures
        self.parts = dict(parts)
        self.step = 0
        self._interruption = Interruption()

    def __enter__(self) -> Self:
        self._interruption.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._interruption.__exit__()

    def open(self) -> dict[str, Any] | None:
        """What the folder's checkpoint holds, None where it has none.

        Raises RestorerError where it belongs to another configuration.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        saved = checkpoint.load(self._folder)
        if saved is not None:
            self._check(dict(saved["config"]))
            if saved.get("pictures", self._pictures) != self._pictures:
                log.warning(
                    "This run has trained on %d pictures, and there are %d now: it goes on, but "
                    "not as it would have, and may have learned some that are held out now.",
                    saved["pictures"],
                    self._pictures,
                )
        if parallel.is_first():
            with atomic_write(self._folder / "config.json") as stream:
                stream.write(json.dumps(as_dict(self._config), indent=2).encode() + b"\n")
        return saved

    def _check(self, theirs: dict[str, Any]) -> None:
        mine, defaults = as_dict(self._config), as_dict(type(self._config)())
        # A setting that is younger than the checkpoint had the value that is now its default.
        pairs = {k: (mine[k], theirs.get(k, defaults[k])) for k in mine if k not in _FREE}
        # Files may lie elsewhere by now, as on another machine.
        moved = {k: pairs[k] for k in sorted(_FILES & set(pairs)) if not _is_same(*pairs[k])}
        pairs |= {k: (_name(pairs[k][0]), _name(pairs[k][1])) for k in _FILES & set(pairs)}
        differing = sorted(k for k, (own, other) in pairs.items() if own != other)
        barring = [key for key in differing if key not in _LOOSE]
        if barring:
            raise RestorerError(
                f"The run in {self._folder} has another configuration ({', '.join(barring)}): "
                "use the same, which its config.json tells, or another folder."
            )
        for key, (own, other) in moved.items():
            log.warning("%s is %s now, and was %s: taken for the same.", key, own, other)
        if differing:
            changed = " and ".join(differing)
            log.warning("With another %s the run goes on, but not bit for bit.", changed)

    def restore(self, saved: dict[str, Any]) -> None:
        """Every part as it was saved."""
        for name, part in self.parts.items():
            part.load_state_dict(saved[name])
        self.step = saved["step"]
        log.info("resumed at step %d", self.step)

    def resume(self) -> None:
        """Go on where the folder's checkpoint stands, if there is one."""
        saved = self.open()
        if saved is not None:
            self.restore(saved)

    def after_step(self, *, last: bool) -> None:
        """Save where it is time to. Raises Stopped where the run was asked to end."""
        asked = not last and self._interruption.is_asked(self.step)
        if last or asked or self.step % self._config.save_every == 0:
            saved = self.save()
            if asked:
                where = "there" if saved else "the last checkpoint"
                told = f"Stopped at step {self.step}: the same command goes on from {where}."
                raise Stopped(told)

    def save(self) -> bool:
        """Written by the first process alone, and not after a step that was left out: the step
        before may have ruined the weights, and a checkpoint of those harms. Whether it was time.

        Raises RestorerError where the disk is full, or a network's weights are not finite. The
        checkpoints before stay as they are.
        """
        steppers = [part for part in self.parts.values() if isinstance(part, Stepper)]
        for stepper in steppers:
            stepper.settle()
        if not all(stepper.is_well for stepper in steppers):
            log.warning("no checkpoint at step %d, after a loss that was not finite", self.step)
            return False
        if parallel.is_first():
            for name, part in self.parts.items():
                if isinstance(part, nn.Module) and not _is_finite(part):
                    raise RestorerError(
                        f"The weights of the {name} are not finite after step {self.step}: lower "
                        "the rates; the last checkpoint is untouched."
                    )
            state = {name: part.state_dict() for name, part in self.parts.items()}
            made = {"config": as_dict(self._config), "pictures": self._pictures}
            checkpoint.save({**made, "step": self.step, **state}, self._folder)
        return True
