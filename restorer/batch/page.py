"""The report as a page for people: one HTML file that holds all that it needs."""

import html
import json
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from restorer.batch.job import to_json
from restorer.batch.journal import Journal
from restorer.batch.row import Row, State
from restorer.sentences import Sentence

#: More pictures than this in one page are more than browsers bear.
MOST_PICTURES: Final = 10_000

_STYLE: Final = """<style>
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
article { display: flex; flex-wrap: wrap; gap: .75rem; padding: .5rem 0;
  border-top: 1px solid #8886; overflow-wrap: anywhere;
  content-visibility: auto; contain-intrinsic-size: auto 9rem; }
article div { flex: 1 1 20rem; min-width: 0; }
img { width: 112px; height: 112px; object-fit: contain; object-position: top left; }
code { font-size: .8rem; opacity: .8; }
pre { overflow: auto; font-size: .85rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 12px; max-width: none; margin: 0; }
  pre { white-space: pre-wrap; }
  article { break-inside: avoid; content-visibility: visible; }
  h2 { break-after: avoid; }
  details::details-content { content-visibility: visible; }
}
</style>
"""

#: Puts what the program says into the reader's language; names and numbers stay as they are.
Say = Callable[[str], str]


def parts(journals: Sequence[Journal], say: Say) -> Iterator[str]:
    """The page, piece by piece, of one batch or of all its shards."""
    yield from _head(say)
    yield from _summary(journals, say)
    pictures = sum(journal.counts()[State.DONE] for journal in journals) <= MOST_PICTURES
    if not pictures:
        most = f"{MOST_PICTURES:,}"
        left = Sentence("Above {most} photos, pictures are left out.", most=most)
        yield f"<p>{_e(say(left))}</p>"
    for title, states in (
        (Sentence("What failed"), (State.FAILED,)),
        (Sentence("What waits still"), (State.WAITING, State.RUNNING)),
        (Sentence("What was skipped"), (State.SKIPPED,)),
        (Sentence("What was done"), (State.DONE,)),
    ):
        if not any(journal.counts()[state] for journal in journals for state in states):
            continue
        yield f"<h2>{_e(say(title))}</h2>\n"
        for journal in journals:
            for row in journal.rows(*states):
                yield _entry(row, journal.thumbnails(row.id) if pictures else None, say)
    yield "</html>\n"


def time(seconds: float) -> str:
    """A moment, in seconds since 1970, for people and for programs."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def _head(say: Say) -> Iterator[str]:
    # Translated as the language's own code.
    yield f'<!DOCTYPE html>\n<html lang="{_e(say(Sentence("en")))}">\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    title = _e(say(Sentence("Report of a batch")))
    yield f"<title>restorer: {title}</title>\n{_STYLE}<h1>{title}</h1>\n"
    truth = Sentence("The colours were made by a model. They are plausible, not historical.")
    yield f"<p>{_e(say(truth))}</p>\n"


def _summary(journals: Sequence[Journal], say: Say) -> Iterator[str]:
    totals = {state: sum(journal.counts()[state] for journal in journals) for state in State}
    said = ", ".join(say(_count(state, n)) for state, n in totals.items() if n and _count(state, n))
    now = time(datetime.now(UTC).timestamp())
    written = say(Sentence("Written {time}.", time=now))
    yield f"<p><b>{_e(said or say(Sentence('No photos')))}.</b> {_e(written)}</p>\n"
    for journal in journals:
        job = journal.job
        sources = ", ".join(map(str, job.sources))
        folder = job.folder or say(Sentence("beside the originals"))
        part = f", {say(Sentence('part {part}', part=job.shard))}" if job.shard else ""
        begun = say(Sentence("begun {time}", time=time(journal.begun())))
        kept = say(Sentence("Journal: {file}", file=journal.path))
        settings = json.dumps(json.loads(to_json(job)), indent=2)
        yield (
            f"<details><summary>{_e(f'{sources} → {folder}{part}, {begun}')}</summary>\n"
            f"<p>{_e(kept)}</p>\n<pre>{_e(settings)}</pre></details>\n"
        )


def _count(state: State, number: int) -> str:
    count = f"{number:,}"
    match state:
        case State.WAITING:
            return Sentence("{count} waiting", count=count)
        case State.RUNNING:
            return Sentence("{count} running", count=count)
        case State.DONE:
            return Sentence("{count} done", count=count)
        case State.FAILED:
            return Sentence("{count} failed", count=count)
        case State.SKIPPED:
            return Sentence("{count} skipped", count=count)
        case State.REMOVED:
            return ""


def _entry(row: Row, pictures: tuple[bytes, bytes] | None, say: Say) -> str:
    names = (say(Sentence("before")), say(Sentence("after")))
    shown = "".join(map(_image, names, pictures)) if pictures else ""
    lines = [f"<b>{_e(row.relative)}</b>"]
    if row.message:
        lines.append(_e(say(row.message)))
    if row.state is State.DONE:
        lines.append(_e(row.target))
        lines.append(_e(say(_made_by(row))))
        lines.append(f"{_e(say(Sentence('source')))} {_code(row.source_sha256)}")
        lines.append(f"{_e(say(Sentence('result')))} {_code(row.result_sha256)}")
    return f"<article>{shown}<div>{'<br>'.join(lines)}</div></article>\n"


def _made_by(row: Row) -> Sentence:
    made = row.made
    settings: dict[str, Any] = {**made.get("look", {}), **made.get("output", {})}
    asked = ", ".join(
        f"{name.replace('_', ' ')} {value}" for name, value in settings.items() if value is not None
    )
    return Sentence(
        "{width} × {height}, {bits} bits; {model} ({sha256}), render factor {factor}, {device}, "
        "{precision}; asked for: {asked}; {seconds} s, {time}, restorer {version}",
        width=made["width"],
        height=made["height"],
        bits=made["bits"],
        model=made["model"],
        sha256=made["sha256"][:12],
        factor=made["render_factor_used"],
        device=made["device"],
        precision=made["precision"],
        asked=asked,
        seconds=f"{row.seconds:.2f}",
        time=time(row.finished),
        version=made["restorer"],
    )


def _image(what: str, data: bytes) -> str:
    return f'<img alt="{_e(what)}" src="data:image/jpeg;base64,{b64encode(data).decode()}">'


def _code(digest: str) -> str:
    return f"<code>{_e(digest)}</code>"


def _e(value: object) -> str:
    return html.escape(str(value))
