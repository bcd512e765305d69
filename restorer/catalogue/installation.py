"""Installing a model: from the network or from a file, converted once to safetensors."""

import json
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from restorer import paths
from restorer.catalogue import safetensors_header
from restorer.catalogue.cancelled import Cancelled
from restorer.catalogue.installed import find, is_installed, locate, models, verify
from restorer.catalogue.model import Model, card_of, from_card, megabytes
from restorer.catalogue.published import published
from restorer.catalogue.record import Record, read_record, weights_path
from restorer.catalogue.storage import (
    disk_in_words,
    fingerprint,
    locked,
    put_in_place,
    tidy_name,
    unfinished_dir,
)
from restorer.errors import RestorerError

if TYPE_CHECKING:
    import torch

_SPARE = 50_000_000  # bytes of the disk that stay free


def download(
    model: Model,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Install a published model and return its weights file; at once where it is there and whole.

    ``progress(done, total)`` is told bytes, on the calling thread; ``done == total`` means that
    the file has arrived and is being converted. While another process downloads the same model,
    this one waits for it. Raises Cancelled (what has arrived is kept), or RestorerError.
    """
    from restorer.catalogue.transfer import fetch

    report = progress or (lambda done, total: None)
    if model.bundled or (not model.mirrors and is_installed(model)):
        return locate(model)
    if not model.mirrors:
        raise RestorerError(
            "The model {model} cannot be downloaded: it was imported.", model=model.name
        )
    part = unfinished_dir() / f"{model.name}.pth.part"

    def waiting() -> None:
        if cancelled():
            raise Cancelled
        if part.exists():
            report(part.stat().st_size, model.size)

    with disk_in_words(), locked(model.name, waiting):
        if _is_whole(model):
            return locate(model)
        whole = part.with_suffix("")
        if whole.exists():  # its conversion was interrupted
            whole.replace(part)
        arrived = part.stat().st_size if part.exists() else 0
        _check_space(2 * model.size - arrived, model.name)
        fetch(model, part, report, cancelled)
        put_in_place(part, whole)
        _convert(whole, model, model.size, model.sha256)
        whole.unlink()
    return locate(model)


def import_file(path: Path, name: str | None = None) -> Model:
    """Install weights that the person already has; ``path`` itself is only read.

    A file that the catalogue knows by its SHA-256 becomes that model, whatever ``name`` says.
    Otherwise the model is called ``name``, or after the file. What a training card in the file's
    metadata says is kept. Raises RestorerError where the file is no generator's weights, or
    another model has that name.
    """
    if os.path.isdir(path):
        raise RestorerError(
            "{file} is a folder: give the path of a .pth or .safetensors file.", file=path
        )
    if not os.path.isfile(path):
        raise RestorerError(
            "{file} is not there: give the path of a .pth or .safetensors file.", file=path
        )
    with disk_in_words(path):
        size, sha256 = path.stat().st_size, fingerprint(path)
        card = safetensors_header.card(path)
    known = next((model for model in published() if model.sha256 == sha256), None)
    model = known or from_card(card, _free_name(path.stem, name, sha256), size, sha256)
    if model.title == model.name and not known:
        model = replace(model, title=path.stem)
    with disk_in_words(path), locked(model.name):
        if not _is_whole(model):
            earlier = read_record(model.name)
            if earlier and earlier.sha256 != sha256 and not known:
                raise _taken(model.name)
            _check_space(size, model.name)
            _convert(path, model, size, sha256)
    return find(model.name)


def _free_name(stem: str, wished: str | None, sha256: str) -> str:
    """The name of an import: the wished one, or one after the file that no other model has."""
    taken = {model.name: model.sha256 for model in models()}
    name = tidy_name(wished or stem)
    if wished:
        if taken.get(name, sha256) != sha256:
            raise _taken(name)
        return name
    same = [other for other, its in taken.items() if its == sha256]
    if same:
        return same[0]
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}-{number}"
    return free


def _taken(name: str) -> RestorerError:
    return RestorerError(
        "There is another model named {name}: choose another name with --name, or type "
        "`restorer models remove {name}` first.",
        name=name,
    )


def _is_whole(model: Model) -> bool:
    if not is_installed(model):
        return False
    try:
        verify(model.name)
    except RestorerError:
        return False
    return True


def _convert(source: Path, model: Model, size: int, sha256: str) -> None:
    """Write ``source`` as the installed weights of ``model``, proved equal before they count."""
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    from restorer.networks.checkpoint import load, read_state
    from restorer.networks.form import identify

    state = read_state(source)
    form = identify({key: tuple(value.shape) for key, value in state.items()}, source.name)
    if form.family == "critic":
        raise RestorerError(
            "{file} holds a critic, which judges pictures and colours none: import a generator's "
            "file.",
            file=source.name,
        )
    card = card_of(model)
    weights = unfinished_dir() / f"{model.name}.safetensors"
    # One entry, because their order is not fixed: every machine writes the same bytes, and the
    # SHA-256 of the weights means the same everywhere.
    note = json.dumps({"published_size": size, "published_sha256": sha256, **card})
    try:
        save_file(
            {key: value.contiguous() for key, value in state.items()}, weights, {"training": note}
        )
        _check_equal(weights, state, source.name)
        load(weights)
        # The record goes first: without weights it means nothing, weights without it are unproved.
        Record.of(size, sha256, weights, card).write(model.name)
        put_in_place(weights, weights_path(model.name))
    except SafetensorError as error:
        raise RestorerError(
            "The model {model} could not be written to {folder} ({reason}): make room on the disk "
            "and try again.",
            model=model.name,
            folder=paths.models_dir(),
            reason=error,
        ) from error
    finally:
        weights.unlink(missing_ok=True)


def _check_equal(weights: Path, state: "Mapping[str, torch.Tensor]", name: str) -> None:
    """Read the converted file back and compare it, number by number."""
    import torch
    from safetensors import safe_open

    with safe_open(weights, framework="pt") as written:
        for key, value in state.items():
            if not torch.isfinite(value).all():
                raise RestorerError(
                    "{file} holds values that are not numbers (in {tensor}): get the file again.",
                    file=name,
                    tensor=key,
                )
            if not torch.equal(written.get_tensor(key), value):
                raise RestorerError(
                    "{file} was not written as it was read: check the disk and try again.",
                    file=name,
                )


def _check_space(needed: int, name: str) -> None:
    free = shutil.disk_usage(unfinished_dir()).free
    if free < needed + _SPARE:
        raise RestorerError(
            "Installing the model {model} takes {needed} of disk space, and {free} are free at "
            "{folder}: make room and try again.",
            model=name,
            needed=megabytes(needed + _SPARE),
            free=megabytes(free),
            folder=paths.models_dir(),
        )
