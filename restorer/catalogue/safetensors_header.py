"""The text that a safetensors file carries about itself, read without torch.

Format (safetensors specification): 8 bytes, little endian, length of a JSON object; the object,
whose key ``__metadata__`` maps text to text; the tensors.
"""

import json
from pathlib import Path

_LONGEST = 100_000_000


def metadata(path: Path) -> dict[str, str]:
    """What ``__metadata__`` holds; empty where ``path`` has none or is no safetensors file.

    Raises OSError where the file cannot be read.
    """
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if not 2 <= length <= min(_LONGEST, path.stat().st_size):
            return {}
        head = file.read(length)
    try:
        header = json.loads(head)
    except (ValueError, RecursionError):
        return {}
    found = header.get("__metadata__") if isinstance(header, dict) else None
    if not isinstance(found, dict):
        return {}
    return {str(key): value for key, value in found.items() if isinstance(value, str)}


def card(path: Path) -> dict[str, object]:
    """The training card in ``path``: keys and values as ``model.from_card`` takes them.

    Each may be an entry of its own in the metadata, or all stand in the entry ``training`` as a
    JSON object, which is how ``python -m training export`` and installed weights have it. Raises
    OSError where the file cannot be read.
    """
    texts: dict[str, object] = {**metadata(path)}
    try:
        inner = json.loads(str(texts.get("training", "")))
    except (ValueError, RecursionError):
        return texts
    if not isinstance(inner, dict):
        return texts
    if isinstance(step := inner.get("step"), int):
        inner.setdefault("training", f"Trained with restorer in {step:,} steps.")
    return inner
