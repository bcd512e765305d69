"""``restorer batch --dry-run``: what would be done, before anything is."""

import json
import shutil
from collections.abc import Iterator, Set
from pathlib import Path
from typing import Any, Final

import click

from restorer.batch.devices import open_devices
from restorer.batch.estimate import Estimate, estimate
from restorer.batch.job import Job
from restorer.batch.journal import Journal
from restorer.batch.plan import Plan, plan
from restorer.batch.row import State
from restorer.cli.batch_options import agreed
from restorer.cli.batch_run import tell_passed_over
from restorer.cli.batch_words import duration, photos, size

_FIRST: Final = 10


def preview(asked: Job, path: Path, typed: Set[str], given: dict[str, Any]) -> int:
    """Print what a batch would do, and the exit code; only a trial of three photos is run."""
    waiting, job, known = 0, asked, None
    if path.exists() and not given["new"]:
        journal = Journal(path, read_only=True)
        try:
            job, known = agreed(asked, journal.job, typed), journal.known()
            counts = journal.counts()
            waiting = counts.left + (counts[State.FAILED] if given["retry_failed"] else 0)
        finally:
            journal.close()
    found = plan(job, *(known or ()))
    cost = Estimate(0, 0, 0)
    if found.items:
        cost = estimate(found.items, job, open_devices(given["device"]), given["jobs"])
    if given["as_json"]:
        click.echo(json.dumps(_as_json(found, cost, waiting), indent=2))
        return 0
    for line in _lines(found, cost, waiting, asked):
        click.echo(line)
    tell_passed_over(found, lambda sentence: click.echo(sentence, err=True))
    return 0


def _lines(found: Plan, cost: Estimate, waiting: int, asked: Job) -> Iterator[str]:
    yield f"To be coloured: {photos(len(found.items))} ({size(found.size)})."
    for what, count in (
        ("Left of the batch that was begun here, to be gone on with", waiting),
        ("In the journal already", found.known),
        (f"In other parts than {asked.shard}", found.elsewhere),
        ("Left out by the filters", found.filtered),
    ):
        if count:
            yield f"{what}: {photos(count)}."
    if found.folders_left_out:
        yield f"Folders left out by their names: {found.folders_left_out:,}."
    if found.no_photos:
        yield f"No photos by their names, or hidden: {found.no_photos:,}."
    if cost.tried:
        yield (
            f"About {duration(cost.seconds)} of work and {size(cost.bytes)} of disk, judged by a "
            f"trial of {photos(cost.tried)}; {size(_free(asked))} are free."
        )
    elif found.items:
        yield "None of the photos that were tried could be read: time and disk are not known."
    if found.items:
        yield "The first results:"
    for item in found.items[:_FIRST]:
        yield f"  {item.relative} -> {item.target}"
    if len(found.items) > _FIRST:
        yield f"  and {len(found.items) - _FIRST:,} more"


def _free(job: Job) -> int:
    """Bytes that are free where the results will go."""
    folder = job.folder or job.sources[0]
    while not folder.is_dir():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def _as_json(found: Plan, cost: Estimate, waiting: int) -> dict[str, object]:
    return {
        "photos": [{"input": str(i.source), "output": str(i.target)} for i in found.items],
        "bytes": found.size,
        "waiting": waiting,
        "known": found.known,
        "elsewhere": found.elsewhere,
        "filtered": found.filtered,
        "folders_left_out": found.folders_left_out,
        "no_photos": found.no_photos,
        "passed_over": [{"path": str(p.path), "why": p.why} for p in found.passed_over],
        "estimate": {"seconds": cost.seconds, "bytes": cost.bytes, "tried": cost.tried},
    }
