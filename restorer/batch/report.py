"""What was done to which file, for people and for audits: as CSV, or as one HTML file."""

import csv
import html
import io
import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from restorer.batch.job import to_json
from restorer.batch.journal import Journal
from restorer.batch.page import FOOT, HEAD
from restorer.batch.row import Row, State
from restorer.engine.look import Look
from restorer.errors import RestorerError
from restorer.imaging.atomic import atomic_write
from restorer.imaging.writing import Output

#: More pictures than this in one page are more than browsers bear.
MOST_PICTURES: Final = 10_000

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


def write_report(target: Path, journals: Sequence[Journal]) -> None:
    """Write ``target``, CSV or HTML by its suffix, of one batch or of all its shards.

    Raises:
        RestorerError: The suffix is another one, or the file cannot be written.
    """
    check_target(target)
    with atomic_write(target) as file:
        if target.suffix.lower() == ".csv":
            _write_csv(file, journals)
        else:
            _write_html(file, journals)


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
        "finished": _time(row.finished) if row.finished else None,
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


def _write_html(file: BinaryIO, journals: Sequence[Journal]) -> None:
    pictures = sum(journal.counts()[State.DONE] for journal in journals) <= MOST_PICTURES
    for part in _parts(journals, pictures):
        file.write(part.encode("utf-8", "backslashreplace"))


def _parts(journals: Sequence[Journal], pictures: bool) -> Iterator[str]:
    yield HEAD
    yield from _summary(journals)
    if not pictures:
        yield f"<p>Above {MOST_PICTURES:,} photos, pictures are left out.</p>"
    for title, states in (
        ("What failed", (State.FAILED,)),
        ("What waits still", (State.WAITING, State.RUNNING)),
        ("What was skipped", (State.SKIPPED,)),
        ("What was done", (State.DONE,)),
    ):
        if not any(journal.counts()[state] for journal in journals for state in states):
            continue
        yield f"<h2>{title}</h2>\n"
        for journal in journals:
            for row in journal.rows(*states):
                yield _entry(row, journal.thumbnails(row.id) if pictures else None)
    yield FOOT


def _summary(journals: Sequence[Journal]) -> Iterator[str]:
    totals = {state: sum(journal.counts()[state] for journal in journals) for state in State}
    said = ", ".join(
        f"{totals[state]:,} {state}" for state in State if totals[state] and state != State.REMOVED
    )
    yield f"<p><b>{said or 'No photos'}.</b> Written {_time(datetime.now(UTC).timestamp())}.</p>\n"
    for journal in journals:
        job = journal.job
        sources = ", ".join(map(str, job.sources))
        folder = job.folder or "beside the originals"
        part = f", part {job.shard}" if job.shard else ""
        settings = json.dumps(json.loads(to_json(job)), indent=2)
        yield (
            f"<details><summary>{_e(sources)} → {_e(folder)}{part}, begun "
            f"{_time(journal.begun())}</summary>\n<p>Journal: {_e(journal.path)}</p>\n"
            f"<pre>{_e(settings)}</pre></details>\n"
        )


def _entry(row: Row, pictures: tuple[bytes, bytes] | None) -> str:
    shown = "".join(map(_image, ("before", "after"), pictures)) if pictures else ""
    lines = [f"<b>{_e(row.relative)}</b>"]
    if row.message:
        lines.append(_e(row.message))
    if row.state is State.DONE:
        lines.append(_e(row.target))
        lines.append(_e(_made_by(row)))
        lines.append(f"source {_code(row.source_sha256)}")
        lines.append(f"result {_code(row.result_sha256)}")
    return f"<article>{shown}<div>{'<br>'.join(lines)}</div></article>\n"


def _made_by(row: Row) -> str:
    made = row.made
    settings = {**made.get("look", {}), **made.get("output", {})}
    asked = ", ".join(
        f"{name.replace('_', ' ')} {value}" for name, value in settings.items() if value is not None
    )
    return (
        f"{made['width']} × {made['height']}, {made['bits']} bits; {made['model']} "
        f"({made['sha256'][:12]}), render factor {made['render_factor_used']}, "
        f"{made['device']}, {made['precision']}; asked for: {asked}; {row.seconds:.2f} s, "
        f"{_time(row.finished)}, restorer {made['restorer']}"
    )


def _image(what: str, data: bytes) -> str:
    return f'<img alt="{what}" src="data:image/jpeg;base64,{b64encode(data).decode()}">'


def _code(digest: str) -> str:
    return f"<code>{_e(digest)}</code>"


def _e(value: object) -> str:
    return html.escape(str(value))


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
