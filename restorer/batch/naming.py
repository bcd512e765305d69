"""Names of results: a template, the mirrored tree, and never two results onto one name."""

import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from restorer.errors import RestorerError
from restorer.imaging.writing import SUFFIXES

#: What a result is called where the person says nothing.
TEMPLATE: Final = "{name}-colour"
#: What a template may hold; ``number`` may say how wide it is, as in {number:05}.
FIELDS: Final = ("name", "ext", "folder", "number", "model", "factor")

#: Suffixes that a result keeps from its original; the others become PNG.
_KEPT: Final = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".avif"})
_FIELD: Final = re.compile(r"\{([a-z]*)(?::(0?\d{1,2}))?\}")
_LONGEST: Final = 255  # bytes of a name, on nearly every file system


@dataclass(frozen=True)
class Naming:
    """How results are named.

    Attributes:
        template: Name without suffix.
        format: Of the result; None: as the original where that can be written, else PNG.
        model: What {model} becomes.
        factor: What {factor} becomes.
    """

    template: str
    format: str | None
    model: str
    factor: str

    def name(self, source: Path, number: int) -> str:
        """The result's name with its suffix; ``number`` is its place in the batch, from 1."""
        values = {
            "name": source.stem,
            "ext": source.suffix[1:],
            "folder": source.parent.name,
            "model": self.model,
            "factor": self.factor,
        }

        def filled(field: re.Match[str]) -> str:
            kind, width = field.groups()
            return format(number, width or "") if kind == "number" else values[kind]

        stem = _FIELD.sub(filled, self.template).replace("/", "_").replace(os.sep, "_")
        return _shortened(stem, "", self.suffix(source))

    def suffix(self, source: Path) -> str:
        """The result's suffix, with its dot."""
        if self.format is not None:
            return SUFFIXES[self.format]
        return source.suffix if source.suffix.lower() in _KEPT else SUFFIXES["png"]


def check_template(template: str) -> None:
    """Raise RestorerError where the template would not give names."""
    if "/" in template or "\\" in template:
        raise RestorerError(
            "The template {template} holds a slash: it names files, and the tree of folders is "
            "mirrored in any case.",
            template=template,
        )
    rest = _FIELD.sub("", template)
    wrong = [kind for kind, width in _FIELD.findall(template) if _is_wrong(kind, width)]
    if wrong or "{" in rest or "}" in rest:
        known = ", ".join(f"{{{field}}}" for field in FIELDS)
        raise RestorerError(
            "The template {template} cannot be understood: it may hold {known}; {{number:05}} is "
            "five digits wide.",
            template=template,
            known=known,
        )
    if not re.search(r"\{(name|number)[:}]", template):
        raise RestorerError(
            "The template {template} gives every photo the same name: add {{name}} or {{number}}.",
            template=template,
        )


def free(target: Path, taken: Callable[[Path], bool]) -> Path:
    """``target``, or with -2, -3… added where ``taken`` says so."""
    found, number = target, 1
    while taken(found):
        number += 1
        found = target.with_name(_shortened(target.stem, f"-{number}", target.suffix))
    return found


def identity(path: str) -> str:
    """Equal for the spellings of a path that some file systems take for one file."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _is_wrong(kind: str, width: str) -> bool:
    return kind not in FIELDS or (bool(width) and kind != "number")


def _shortened(stem: str, ending: str, suffix: str) -> str:
    room = _LONGEST - len(os.fsencode(ending + suffix))
    while len(os.fsencode(stem)) > room:
        stem = stem[:-1]
    return f"{stem}{ending}{suffix}"
