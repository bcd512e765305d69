"""``restorer info``: what is asked for when something does not work."""

import importlib.metadata
import json
import platform
from typing import Any

import click

from restorer import __version__, paths
from restorer.catalogue.model import megabytes
from restorer.cli.models import described

_PACKAGES = (
    "torch",
    "PySide6-Essentials",
    "numpy",
    "pillow",
    "opencv-python-headless",
    "tifffile",
    "imagecodecs",
    "safetensors",
    "filelock",
    "pillow-heif",
)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def info(as_json: bool) -> None:
    """Show versions, devices, folders and models.

    The JSON object has the keys restorer, python, system, packages (name to version or null),
    devices (objects with name, title, memory in bytes or 0, precision, default), device_problem
    (text or null), folders (kind to path) and models (as `restorer models list --json` does).
    """
    report = _report()
    if as_json:
        click.echo(json.dumps(report, indent=2))
        return
    click.echo(f"restorer {report['restorer']}, Python {report['python']}, {report['system']}")
    _section(
        "Packages", [(name, found or "not there") for name, found in report["packages"].items()]
    )
    _section("Devices", _device_lines(report))
    _section("Folders", report["folders"].items())
    _section(
        "Models",
        [
            (model["name"], model["path"] or f"not installed ({megabytes(model['size'])})")
            for model in report["models"]
        ],
    )


def _report() -> dict[str, Any]:
    devices, problem = _devices()
    return {
        "restorer": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": {name: _version(name) for name in _PACKAGES},
        "devices": devices,
        "device_problem": problem,
        "folders": {
            "settings": str(paths.config_dir()),
            "models": str(paths.models_dir()),
            "cache": str(paths.cache_dir()),
            "log": str(paths.log_dir()),
            "resources": str(paths.resources()),
        },
        "models": described(),
    }


def _version(package: str) -> str | None:
    """Read from what is installed, without importing it."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _devices() -> tuple[list[dict[str, Any]], str | None]:
    """The devices, or why there are none: a torch that does not load is what one wants to see."""
    try:
        from restorer.engine.device import describe

        found = describe()
    except (ImportError, OSError) as error:
        return [], f"torch could not be loaded ({error})"
    return [
        {
            "name": device.name,
            "title": device.title,
            "memory": device.memory,
            "precision": device.precision,
            "default": device is found[0],
        }
        for device in found
    ], None


def _device_lines(report: dict[str, Any]) -> list[tuple[str, str]]:
    if report["device_problem"]:
        return [("none", report["device_problem"])]
    return [
        (
            device["name"],
            device["title"]
            + (f", {device['memory'] / 2**30:.1f} GiB" if device["memory"] else "")
            + f", {device['precision']}"
            + (" (default)" if device["default"] else ""),
        )
        for device in report["devices"]
    ]


def _section(title: str, lines: Any) -> None:
    click.echo(f"\n{title}")
    for name, value in lines:
        click.echo(f"  {name:<24}{value}")
