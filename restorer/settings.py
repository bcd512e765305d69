"""What the person prefers, kept between starts; the window and the command line share it.

One JSON file under `paths.config_dir()`. A newer program's keys are kept and written back; a
value that makes no sense falls back to its default; a file that is no JSON object at all is set
aside under another name. Either is told in `Loaded.notices`, never silent.
"""

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from restorer import paths
from restorer.errors import RestorerError
from restorer.sentences import Sentence

DEVICES = ("auto", "cpu", "cuda", "mps")
THEMES = ("system", "light", "dark")
LAYINGS = ("edge-aware", "faithful")
FORMATS = ("", "png", "jpeg", "tiff", "webp", "avif")


@dataclass(frozen=True)
class Settings:
    """Every preference with its default. Change one with `dataclasses.replace`."""

    model: str = ""  # empty: the catalogue's default
    auto_factor: bool = False  # the window's new photos begin with the render factor on Auto
    device: str = "auto"
    laying: str = "edge-aware"
    format: str = ""  # empty: as the original, or PNG where that cannot be written
    quality: int = 92  # 1..100
    bits: int = 0  # 8 or 16 per channel; 0: as the original
    longest_side: int = 0  # px of the longer side of what is saved, at most; 0: as the original
    keep_metadata: bool = True
    visible_mark: bool = False
    colour_layer: bool = False  # save the colours alone too, as a PNG of their own
    theme: str = "system"
    language: str = ""  # code of a language that the window speaks; empty: the system's
    open_folder: str = ""  # the folder last opened from
    save_folder: str = ""  # the folder last saved to
    recent: tuple[str, ...] = ()  # files opened lately, newest first
    recent_films: tuple[str, ...] = ()  # likewise, films
    volume: int = 100  # 0..100, of films that are played
    muted: bool = False  # likewise
    film_export: str = ""  # the target of a film's export that is not finished
    window: str = ""  # the window's size and place, base64 of Qt's own record
    place: str = ""  # the place of the window that was shown last
    batch: str = ""  # the journal of a batch that is not finished
    batch_folder: str = ""  # the folder that results of batches last went to
    unknown: Mapping[str, Any] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Loaded:
    """Settings and what had to be said about the file they came from."""

    settings: Settings
    notices: tuple[str, ...] = ()


def _one_of(*choices: str) -> Callable[[Any], bool]:
    return lambda value: value in choices


_SENSIBLE: dict[str, Callable[[Any], bool]] = {
    "device": _one_of(*DEVICES),
    "laying": _one_of(*LAYINGS),
    "format": _one_of(*FORMATS),
    "theme": _one_of(*THEMES),
    "bits": lambda value: value in (0, 8, 16),
    "longest_side": lambda value: value >= 0,
    "volume": lambda value: 0 <= value <= 100,
    "recent": lambda value: all(isinstance(path, str) for path in value),
    "recent_films": lambda value: all(isinstance(path, str) for path in value),
    "quality": lambda value: 1 <= value <= 100,
}


def settings_file() -> Path:
    """Path of the file, there or not."""
    return paths.config_dir() / "settings.json"


def load() -> Loaded:
    """The stored settings; defaults where there are none. Never raises for a bad file."""
    file = settings_file()
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        notice = Sentence(
            "The settings in {file} cannot be read ({reason}); defaults are in use.",
            file=file,
            reason=error.strerror,
        )
        return Loaded(Settings(), (notice,))
    except ValueError:
        return Loaded(Settings(), (_set_aside(file),))
    if not isinstance(stored, dict):
        return Loaded(Settings(), (_set_aside(file),))
    return _understand(stored, file)


def save(settings: Settings) -> None:
    """Write the settings, whole or not at all.

    Raises:
        RestorerError: the folder cannot be written.
    """
    file = settings_file()
    values = {f.name: getattr(settings, f.name) for f in fields(settings) if f.name != "unknown"}
    text = json.dumps({**settings.unknown, **values}, indent=2) + "\n"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, text)
    except OSError as error:
        raise RestorerError(
            "The settings cannot be kept in {folder}: {reason}.",
            folder=file.parent,
            reason=error.strerror,
        ) from error


def _replace(file: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _understand(stored: dict[str, Any], file: Path) -> Loaded:
    known = {f.name: f for f in fields(Settings) if f.name != "unknown"}
    unknown = {key: value for key, value in stored.items() if key not in known}
    settings = Settings(unknown=unknown)
    notices = []
    for name, value in stored.items():
        if name not in known:
            continue
        if isinstance(value, list):
            value = tuple(value)
        # A bool is an int to Python, but not to a person who reads the file.
        right_type = type(value) is type(getattr(settings, name))
        if right_type and _SENSIBLE.get(name, lambda _: True)(value):
            settings = replace(settings, **{name: value})
        else:
            notices.append(
                Sentence(
                    "The setting {name} in {file} makes no sense; its default is in use.",
                    name=name,
                    file=file,
                )
            )
    return Loaded(settings, tuple(notices))


def _set_aside(file: Path) -> Sentence:
    aside = paths.aside(file)
    try:
        file.replace(aside)
    except OSError:
        return Sentence(
            "The settings in {file} are damaged and cannot be moved; defaults are in use.",
            file=file,
        )
    return Sentence(
        "The settings were damaged and are set aside as {file}; defaults are in use.", file=aside
    )
