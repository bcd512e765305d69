"""Where the coloured pictures of some photos go: no two of them onto one name."""

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

import click

FORMATS: Final = ("png", "jpeg", "tiff", "webp", "avif")

#: Suffixes that a result can keep from its original; the others become PNG.
_KEPT: Final = {
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".tif": "tiff",
    ".tiff": "tiff",
    ".webp": "webp",
    ".avif": "avif",
}
_SUFFIX_OF: Final = {format_: suffix for suffix, format_ in reversed(_KEPT.items())}


def plan(photos: Sequence[Path], output: str | None, format_: str | None) -> dict[Path, Path]:
    """The target of each photo, in their order; a photo named twice is there once.

    Without ``output`` a result lies beside its original as ``NAME-colour.SUFFIX``, and under
    the same name in ``output`` where that is a folder: one that exists, a name that ends in
    a slash or has no picture's suffix. Of two results with one name the second is numbered.

    Raises:
        click.UsageError: ``output`` is one file for several photos, names another format, or one
            that is read but not written.
    """
    by_file: dict[str, Path] = {}
    for photo in photos:
        by_file.setdefault(os.path.realpath(photo), photo)
    unique = list(by_file.values())
    if output is not None and not os.path.isdir(output):
        _refuse_unwritable(output)
    if output is not None and not _is_folder(output):
        return {unique[0]: _single_file(unique, Path(output), format_)}
    targets: dict[Path, Path] = {}
    taken: set[str] = set()
    for photo in unique:
        folder = photo.parent if output is None else Path(output)
        suffix = _SUFFIX_OF[format_] if format_ else _kept_suffix(photo)
        target, number = folder / f"{photo.stem}-colour{suffix}", 1
        while _identity(target) in taken:
            number += 1
            target = folder / f"{photo.stem}-colour-{number}{suffix}"
        taken.add(_identity(target))
        targets[photo] = target
    return targets


def layers(targets: Collection[Path]) -> dict[Path, Path]:
    """The place of each target's colour layer: ``TARGET-layer.png``, numbered where it is taken."""
    places: dict[Path, Path] = {}
    taken = {_identity(target) for target in targets}
    for target in targets:
        place, number = target.with_name(f"{target.stem}-layer.png"), 1
        while _identity(place) in taken:
            number += 1
            place = target.with_name(f"{target.stem}-layer-{number}.png")
        taken.add(_identity(place))
        places[target] = place
    return places


def _single_file(photos: Sequence[Path], target: Path, format_: str | None) -> Path:
    if len(photos) > 1:
        raise click.UsageError(
            f"{target} is one file, but {len(photos)} photos were given: name a folder, "
            f"for instance {target.with_suffix('')}/."
        )
    if format_ not in (None, _KEPT[target.suffix.lower()]):
        raise click.UsageError(f"{target.name} does not end as {format_} files do.")
    return target


def _refuse_unwritable(output: str) -> None:
    from restorer.imaging import READABLE

    suffix = Path(output).suffix.lower()
    if suffix in READABLE.difference(_KEPT) and not output.endswith(("/", "\\")):
        raise click.UsageError(
            f"{output} cannot be written: let its name end in {', '.join(_KEPT)}, or end the name "
            "of a folder with a slash."
        )


def _is_folder(output: str) -> bool:
    named_so = output.endswith(("/", "\\")) or Path(output).suffix.lower() not in _KEPT
    return named_so or os.path.isdir(output)


def _kept_suffix(photo: Path) -> str:
    return photo.suffix if photo.suffix.lower() in _KEPT else ".png"


def _identity(path: Path) -> str:
    """Equal for spellings that some file systems take for one file."""
    return os.path.realpath(path).casefold()
