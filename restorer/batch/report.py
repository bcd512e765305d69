"""What was done to which file, for people and for audits: as CSV, or as one HTML file."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, BinaryIO, Final

from restorer.batch import page
from restorer.batch.journal import Journal
from restorer.batch.row import Row, State
from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.imaging.atomic import atomic_write
from restorer.imaging.writing import Output

_MADE: Final = (
    *("model", "sha256", "render_factor_asked", "render_factor_used", "device", "precision"),
    *("laying", "width", "height", "bits", "bytes", "restorer"),
)
_LOOK: Final = tuple(field.name for field in fields(Look))
_OUTPUT: Final = tuple(field.name for field in fields(Output))
COLUMNS: Final = (
    *("relative", "state", "source", "result", "source_sha256", "result_sha256", "source_bytes"),
    *("finished", "seconds", "message"),
    *(f"made_{name}" for name in _MADE),
    *(f"look_{name}" for name in _LOOK),
    *(f"output_{name}" for name in _OUTPUT),
    "journal",
)
_SUFFIXES: Final = frozenset({".csv", ".html", ".htm"})
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def check_target(target: Path, coming: Path | None = None) -> None:
    """Raise RestorerError where no report could be written to ``target``.

    ``coming``: a folder that need not exist yet.
    """
    if target.suffix.lower() not in _SUFFIXES:
        raise RestorerError("{file} is no report: let its name end in .csv or .html.", file=target)
    folder = target.absolute().parent
    if folder != coming and not folder.is_dir():
        raise RestorerError(
            "The folder {folder} does not exist: create it first.", folder=target.parent
        )


def write_report(target: Path, journals: Sequence[Journal], say: page.Say = str) -> None:
    """Write ``target``, CSV or HTML by its suffix, of one batch or of all its shards.

    Args:
        target: The file, replaced where it exists.
        journals: Of the batch, or of its shards.
        say: Puts sentences into the language of those who read the page. CSV is for programs,
            too, and stays English.

    Raises:
        RestorerError: The suffix is another one, or the file cannot be written.
    """
    check_target(target)
    with atomic_write(target) as file:
        if target.suffix.lower() == ".csv":
            _write_csv(file, journals)
        else:
            _write_html(file, journals, say)


def _write_csv(file: BinaryIO, journals: Sequence[Journal]) -> None:
    # The mark at the start tells spreadsheets that this is UTF-8; names that are no text go
    # out as the bytes they are.
    file.write(b"\xef\xbb\xbf")
    for line in _lines(journals):
        file.write(line.encode("utf-8", "surrogateescape"))


def _lines(journals: Sequence[Journal]) -> Iterator[str]:
    yield _line(COLUMNS)
    for journal in journals:
        for row in journal.rows():
            values = _values(row, journal.path)
            yield _line([_cell(values.get(name)) for name in COLUMNS])


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()


def _values(row: Row, journal: Path) -> dict[str, Any]:
    made = row.made if row.state is State.DONE else {}
    return {
        "relative": row.relative,
        "state": row.state,
        "source": row.source,
        "result": row.target if row.state is State.DONE else None,
        "source_sha256": row.source_sha256,
        "result_sha256": row.result_sha256,
        "source_bytes": row.size,
        "finished": page.time(row.finished) if row.finished else None,
        "seconds": f"{row.seconds:.3f}" if row.seconds else None,
        "message": row.message,
        **{f"made_{name}": made.get(name) for name in _MADE},
        **{f"look_{name}": value for name, value in made.get("look", {}).items()},
        **{f"output_{name}": value for name, value in made.get("output", {}).items()},
        "journal": journal,
    }


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    # A file may be named like a formula; a spreadsheet would run it.
    return f"'{text}" if text.startswith(_FORMULA) else text


def _write_html(file: BinaryIO, journals: Sequence[Journal], say: page.Say) -> None:
    for part in page.parts(journals, say):
        file.write(part.encode("utf-8", "backslashreplace"))
