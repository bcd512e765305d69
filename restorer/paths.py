"""Where things lie on this machine: the person's folders and the bundled resources.

``RESTORER_HOME`` moves every folder of the person's into one place (portable
installations, tests).
"""

import os
from functools import cache
from pathlib import Path

import platformdirs

_NAME = "restorer"


def _home(kind: str, default: str) -> Path:
    home = os.environ.get("RESTORER_HOME")
    return Path(home) / kind if home else Path(default)


def config_dir() -> Path:
    """Folder of the settings."""
    return _home("config", platformdirs.user_config_dir(_NAME, appauthor=False))


def data_dir() -> Path:
    """Folder of what the person keeps: installed models."""
    return _home("data", platformdirs.user_data_dir(_NAME, appauthor=False))


def models_dir() -> Path:
    """Folder of the installed models, one safetensors file each."""
    return data_dir() / "models"


def cache_dir() -> Path:
    """Folder of what can be made again."""
    return _home("cache", platformdirs.user_cache_dir(_NAME, appauthor=False))


def log_dir() -> Path:
    """Folder of the log files."""
    return _home("log", platformdirs.user_log_dir(_NAME, appauthor=False))


def aside(file: Path) -> Path:
    """A free name beside a damaged file, to move it out of the way: `settings.broken.json`."""
    name = file.with_name(f"{file.stem}.broken{file.suffix}")
    number = 2
    while name.exists():
        name = file.with_name(f"{file.stem}.broken-{number}{file.suffix}")
        number += 1
    return name


@cache
def resources() -> Path:
    """Folder of the bundled resources: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
