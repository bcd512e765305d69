"""Stage ``export``: a run's weights as one safetensors file that tells how they were made."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from restorer import __version__
from restorer.errors import RestorerError
from restorer.imaging.atomic import atomic_write
from restorer.networks.form import identify
from training import checkpoint
from training.metrics import MATCHED

_RENDER_FACTORS = (7, 45)  # what the application knows
_VIVIDNESS = (0.5, 2.0)  # beyond, the figures say that the network has not learned much


@dataclass(frozen=True)
class Telling:
    """What only a person knows about a model; None is found out from the run."""

    title: str = "my model"
    good_for: str = ""
    licence: str = ""
    data: tuple[str, ...] = ()  # what it was trained on, each with its licence
    render_factor: int | None = None
    vividness: float | None = None

    def check(self) -> None:
        low, high = _RENDER_FACTORS
        if self.render_factor is not None and not low <= self.render_factor <= high:
            raise RestorerError(f"render_factor must lie within {low}..{high}.")
        if self.vividness is not None and not 0 < self.vividness <= 4:
            raise RestorerError("vividness must lie within 0..4.")


def _numbers(entry: Mapping[str, Any]) -> dict[str, float]:
    return {k: v for k, v in entry.items() if isinstance(v, int | float) and k != "step"}


def metrics(folder: Path, step: int) -> dict[str, float]:
    """What the run measured last on its held-out pictures, up to ``step``; empty without a log."""
    try:
        lines = (folder / "log.jsonl").read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    found: dict[str, float] = {}
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:  # cut off as the run was killed
            continue
        if "matched" in entry and entry["step"] <= step:
            found = _numbers(entry)
    return found


def stopping(folder: Path) -> dict[str, Any]:
    """The measures of the snapshot that the adversarial stage chose, and why; else empty."""
    try:
        told = json.loads((folder / "curve.json").read_text(encoding="utf-8"))
        choice = told["choices"][-1]
        cycle = [one for one in told["curve"] if one["cycle"] == choice["cycle"] - 1]
        return {"metrics": _numbers(cycle[choice["index"]]), "stopping": str(choice["reason"])}
    except (OSError, ValueError, LookupError, TypeError):
        return {}


def _sides(config: Mapping[str, Any]) -> list[int]:
    phases = [*config.get("phases", []), *([config["joint"]] if "joint" in config else [])]
    return [phase["side"] for phase in phases]


def _render_factor(config: Mapping[str, Any]) -> int:
    """That of the largest squares it was trained on."""
    low, high = _RENDER_FACTORS
    return min(max(max(_sides(config), default=0) // 16, low), high)


def _vividness(measured: Mapping[str, float]) -> float:
    """The factor on chroma that gave the held-out pictures MATCHED of truth's colourfulness.

    The application holds skin and pale colours back, so its pictures are calmer than that.
    """
    low, high = _VIVIDNESS
    ratio = measured.get("colourfulness_ratio", measured.get("colourfulness", 0.0))
    factor = measured.get("matched_factor", MATCHED / ratio if ratio else 1.0)
    return round(min(max(factor, low), high), 2)


def _sentence(step: int, runs: int, measured: Mapping[str, float], data: tuple[str, ...]) -> str:
    """The card's one line for people; the application cuts it after 300 characters."""
    text = f"Trained with restorer {__version__} in {step:,} steps"
    if runs > 1:
        text += f", the mean of {runs} runs"
    if "matched" in measured:
        text += (
            f"; on held-out pictures {measured['matched']:.2f} of grey's error at "
            "matched colourfulness"
        )
    return f"{text}. Data: {'; '.join(data)}." if data else f"{text}."


def _without_folders(value: Any) -> Any:
    """Files by their names alone: where they lie is nobody's business but their owner's."""
    if isinstance(value, Mapping):
        return {key: _without_folders(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_folders(inner) for inner in value]
    return re.split(r"[/\\]", value)[-1] if isinstance(value, str) else value


def card(
    folder: Path, saved: Mapping[str, Any], telling: Telling, also: Sequence[Path] = ()
) -> dict[str, Any]:
    """The training card: what the application shows, then everything else worth keeping.

    Nobody has measured the mean of several runs: with ``also`` there are no figures.
    """
    config, step = saved["config"], saved["step"]
    chosen = {} if also else stopping(folder)
    measured = {} if also else chosen.get("metrics") or metrics(folder, step)
    return {
        "title": telling.title,
        "good_for": telling.good_for,
        "licence": telling.licence,
        "render_factor": telling.render_factor or _render_factor(config),
        "video_render_factor": telling.render_factor or _render_factor(config),
        "vividness": telling.vividness or _vividness(measured),
        "training": _sentence(step, 1 + len(also), measured, telling.data),
        "data": list(telling.data),
        "step": step,
        "config": _without_folders(config),
        "metrics": measured,
        "software": {"restorer": __version__, "torch": str(torch.__version__)},
        **({"stopping": chosen["stopping"]} if chosen else {}),
        **({"mean_of": [run.name for run in (folder, *also)]} if also else {}),
    }


def _halved(value: Tensor) -> Tensor:
    """Half precision where it holds the values; statistics of batch norms stay as they are."""
    half = value.half() if value.ndim > 1 and value.is_floating_point() else value
    return (half if bool(torch.isfinite(half).all()) else value).cpu().contiguous()


def _weights(folder: Path, saved: Mapping[str, Any]) -> dict[str, Tensor]:
    state = saved["average"]["state"] if "average" in saved else saved["network"]
    form = identify({name: tuple(value.shape) for name, value in state.items()}, str(folder))
    if form.family == "critic":
        raise RestorerError(f"The run in {folder} trained a critic: only generators are exported.")
    for name, value in state.items():
        if not bool(torch.isfinite(value).all()):
            raise RestorerError(
                f"The weights of the run in {folder} are not finite (in {name}): "
                "go on from an earlier checkpoint."
            )
    return dict(state)


def _mean(states: Sequence[dict[str, Tensor]], folders: Sequence[Path]) -> dict[str, Tensor]:
    """The mean of the weights of several runs; whole numbers are the first one's.

    Wortsman et al., "Model soups", 2022: runs from one start that were trained a little
    differently make other mistakes, and the mean of their weights makes fewer.
    """
    first, *others = states
    for state, folder in zip(others, folders[1:], strict=True):
        if {k: v.shape for k, v in state.items()} != {k: v.shape for k, v in first.items()}:
            raise RestorerError(
                f"The runs in {folders[0]} and {folder} trained different networks: only the "
                "weights of runs from one start can be averaged."
            )
    return {
        name: torch.stack([state[name].float() for state in states]).mean(0)
        if value.is_floating_point()
        else value
        for name, value in first.items()
    }


def _saved(folder: Path) -> Mapping[str, Any]:
    saved = checkpoint.load(folder)
    if saved is None:
        raise RestorerError(f"There is no checkpoint in {folder}: train there first.")
    return saved


def export(
    folder: Path, target: Path, telling: Telling | str = "my model", also: Sequence[Path] = ()
) -> int:
    """Write the run's averaged weights, in half precision, with their card; the bytes written.

    ``telling``: what the card says, or the title alone. With ``also``, further runs from the same
    start, the mean of all their weights is written. ``target`` appears whole or not at all.
    Raises RestorerError.
    """
    from safetensors.torch import save

    telling = Telling(telling) if isinstance(telling, str) else telling
    telling.check()
    folders = (folder, *also)
    runs = [_saved(each) for each in folders]
    weights = _mean([_weights(*each) for each in zip(folders, runs, strict=True)], folders)
    text = json.dumps(card(folder, runs[0], telling, also))
    halved = {name: _halved(value) for name, value in weights.items()}
    data = save(halved, metadata={"format": "pt", "training": text})
    with atomic_write(target) as stream:
        stream.write(data)
    return len(data)
