"""Stage ``export``: a run's averaged weights as one safetensors file with a training card."""

import json
from pathlib import Path

from restorer.errors import RestorerError
from training import checkpoint


def export(folder: Path, target: Path, title: str) -> int:
    """Write the run's averaged weights to ``target`` in half precision; the bytes written.

    Statistics of batch norms stay in float32: they hold values beyond half precision.
    """
    from safetensors.torch import save

    saved = checkpoint.load(folder)
    if saved is None:
        raise RestorerError(f"There is no checkpoint in {folder}: train there first.")
    weights = {
        name: value.half().contiguous() if value.ndim > 1 else value.contiguous()
        for name, value in saved["average"]["state"].items()
    }
    card = {"title": title, "step": saved["step"], "config": saved["config"]}
    data = save(weights, metadata={"format": "pt", "training": json.dumps(card)})
    temporary = target.with_name(f".{target.name}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise RestorerError(f"{target} could not be written: {error}.") from error
    return len(data)
