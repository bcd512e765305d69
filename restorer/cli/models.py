"""``restorer models``: which models there are; fetch, import, remove and check them."""

import json
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from restorer import catalogue
from restorer.catalogue.model import megabytes
from restorer.errors import RestorerError


@click.group()
def models() -> None:
    """List, download, import, remove and verify models.

    Nothing is ever downloaded unless `restorer models download` is typed.
    """


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
def list_models(as_json: bool) -> None:
    """Show all models, and which of them are installed.

    The JSON objects have the keys name, title, good_for, licence, render_factor,
    video_render_factor, vividness, size, sha256, training, default, bundled, installed and path.
    """
    if as_json:
        click.echo(json.dumps(described(), indent=2))
        return
    for model in catalogue.models():
        click.echo(f"{model.name:<16}{_state(model)}, {model.title}, licence {model.licence}")
        for text in (model.good_for, model.training):
            click.echo(textwrap.fill(text, 92, initial_indent=" " * 4, subsequent_indent=" " * 4))


@models.command()
@click.argument("name")
def download(name: str) -> None:
    """Fetch the model NAME from the internet and install it.

    An interrupted download goes on where it stopped when the command is typed again.
    """
    model = catalogue.find(name)
    if model.path:
        raise RestorerError(f"{name} is a file: type `restorer models import {name}`.")
    with _progress(model) as progress:
        path = catalogue.download(model, progress)
    click.echo(f"The model {name} is installed at {path}.", err=True)


@models.command("import", short_help="Install weights from a file (.pth or .safetensors).")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("--name", help="Call the model so; without it, it is called after the file.")
def import_model(file: Path, name: str | None) -> None:
    """Install the weights in FILE (.pth or .safetensors), which stays as it is.

    A file that the catalogue knows is installed under its name there.
    """
    model = catalogue.import_file(file, name)
    click.echo(f"{file.name} is installed as the model {model.name}. {model.training}", err=True)


@models.command()
@click.argument("name")
def remove(name: str) -> None:
    """Delete the model NAME from this machine."""
    catalogue.remove(name)
    click.echo(f"The model {name} is removed.", err=True)


@models.command(short_help="Check that the installed models are undamaged.")
@click.argument("name", required=False)
def verify(name: str | None) -> None:
    """Check that NAME, or every installed model, is what was installed."""
    installed = [model.name for model in catalogue.models() if catalogue.is_installed(model)]
    damaged = []
    for one in [name] if name else installed:
        try:
            catalogue.verify(one)
            click.echo(f"The model {one} is whole.", err=True)
        except RestorerError as error:
            damaged.append(str(error))
    if damaged:
        raise RestorerError("\n".join(damaged))


def described() -> list[dict[str, Any]]:
    """What ``--json`` prints about every model."""
    return [
        {
            "name": model.name,
            "title": model.title,
            "good_for": model.good_for,
            "licence": model.licence,
            "render_factor": model.render_factor,
            "video_render_factor": model.video_render_factor,
            "vividness": model.vividness,
            "size": model.size,
            "sha256": model.sha256,
            "training": model.training,
            "default": model.name == catalogue.default_model(),
            "bundled": model.bundled,
            "installed": catalogue.is_installed(model),
            "path": str(catalogue.locate(model)) if catalogue.is_installed(model) else None,
        }
        for model in catalogue.models()
    ]


def _state(model: catalogue.Model) -> str:
    if not catalogue.is_installed(model):
        return "missing" if model.bundled else f"{megabytes(model.size)} to download"
    return "bundled" if model.bundled else "installed"


@contextmanager
def _progress(model: catalogue.Model) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on stderr, where that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn
    from rich.progress import TimeRemainingColumn as RemainingColumn

    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        RemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task(f"Downloading {model.name}", total=None)

        def show(done: int, total: int) -> None:
            words = "Downloading" if done < total else "Checking and converting"
            bar.update(task, description=f"{words} {model.name}", completed=done, total=total)

        yield show
