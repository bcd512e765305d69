"""Runs a batch in the terminal: signals, progress, what is printed, and the exit code."""

import json
import os
import signal
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from typing import Any, Final

import click

from restorer.batch.devices import Devices, open_devices
from restorer.batch.events import Summary
from restorer.batch.job import Job
from restorer.batch.journal import Journal
from restorer.batch.plan import Plan, plan
from restorer.batch.report import write_report
from restorer.batch.row import Counts, Row, State
from restorer.batch.runner import Runner
from restorer.batch.watch import Watch
from restorer.cli.batch_options import agreed, check_models
from restorer.cli.batch_words import Teller, duration, photos
from restorer.errors import RestorerError

DONE, FAILED, INTERRUPTED = 0, 1, 130
_MOST_TOLD: Final = 20  # places that were passed over


def go_on(
    journal: Journal, asked: Job, typed: Set[str], given: dict[str, Any], found: Plan | None
) -> int:
    """Add what is new to the journal and run it; the exit code.

    Args:
        journal: The batch's, new or begun.
        asked: What the options mean.
        typed: Names of the options that were typed.
        given: All options.
        found: What a new batch is to do; None: search for what is new.
    """
    _refuse_another_place(journal, asked)
    job = agreed(asked, journal.job, typed)
    check_models(job.look)
    before = journal.counts()
    if before.left and not (given["resume"] or given["retry_failed"]):
        raise RestorerError(
            f"{asked.folder} holds a batch that is not finished ({photos(before.left)} of "
            f"{before.total:,} left): add --resume to go on with it, --new to begin anew, or name "
            "another folder."
        )
    if given["retry_failed"]:
        journal.retry()
    found = found or plan(job, *journal.known())
    work = bool(found.items or journal.counts().left or given["watch"])
    # Before photos are added: without a device nothing is begun.
    devices = open_devices(given["device"]) if work else None
    journal.add(found.items)
    with Teller(journal, quiet=given["as_json"]) as teller:
        tell_passed_over(found, teller.say)
        summary = Summary(0, 0, 0, 0, 0.0, False)
        if devices is not None:
            summary = _run(journal, job, devices, teller, given)
        teller.rest()
        unreadable = any(passed.unreadable for passed in found.passed_over)
        for sentence in _last_words(journal.counts(), summary):
            teller.say(sentence)
        for target in given["reports"]:
            write_report(target, [journal])
    if given["as_json"]:
        click.echo(json.dumps(_as_json(journal, found, summary), indent=2))
    counts = journal.counts()
    # Ctrl+C is how watching ends.
    if summary.cancelled and not (given["watch"] and counts.left == 0):
        return INTERRUPTED
    return FAILED if counts[State.FAILED] or counts.left or unreadable else DONE


def tell_passed_over(found: Plan, say: Callable[[str], None]) -> None:
    """Say what was not taken, the first places by name."""
    for passed in found.passed_over[:_MOST_TOLD]:
        say(passed.why)
    if (more := len(found.passed_over) - _MOST_TOLD) > 0:
        say(f"{more:,} more places were passed over; --json names them all.")


def _run(
    journal: Journal, job: Job, devices: Devices, teller: Teller, given: dict[str, Any]
) -> Summary:
    runner = Runner(
        journal,
        devices.renders,
        devices.lay,
        group=devices.group,
        jobs=given["jobs"],
        listen=teller.hear,
        stay=given["watch"],
    )
    teller.begin(runner)
    with _ended_by_signals(runner):
        if not given["watch"]:
            return runner.run()
        with Watch(job, journal, runner.wake):
            teller.say("New photos are taken as they come; Ctrl+C ends.")
            return runner.run()


@contextmanager
def _ended_by_signals(runner: Runner) -> Iterator[None]:
    """Ctrl+C, or a cluster's SIGTERM: once ends after the current photo, twice at once."""
    count = 0

    def end(number: int, frame: object) -> None:
        nonlocal count
        count += 1
        if count > 2:
            os._exit(INTERRUPTED)  # the journal stands it
        runner.cancel(now=count == 2)
        if count == 1:
            # Not by print: the signal may have come in the middle of one.
            os.write(2, b"\nEnding after the current photo; Ctrl+C once more ends at once.\n")

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _refuse_another_place(journal: Journal, asked: Job) -> None:
    begun = journal.job.folder
    if begun is not None and os.path.realpath(begun) != os.path.realpath(str(asked.folder)):
        raise RestorerError(
            f"The batch in {asked.folder} was begun as {begun}, where its results are kept by "
            "name: put the folder there again to go on with it."
        )


def _last_words(counts: Counts, summary: Summary) -> Iterator[str]:
    parts = [f"{photos(counts[State.DONE])} done"]
    parts += [f"{counts[s]:,} {s}" for s in (State.FAILED, State.SKIPPED) if counts[s]]
    parts += [f"{counts.left:,} left"] if counts.left else []
    took = f" ({summary.done:,} now, in {duration(summary.seconds)})" if summary.done else ""
    yield f"{', '.join(parts)}{took}."
    if summary.stopped:
        yield f"The batch was ended: {summary.stopped}"
    if counts.left:
        yield "Go on with --resume."
    if counts[State.FAILED]:
        yield "What failed is tried again with --retry-failed."


def _as_json(journal: Journal, found: Plan, summary: Summary) -> dict[str, object]:
    counts = journal.counts()
    return {
        "journal": str(journal.path),
        "output": str(journal.job.folder),
        "counts": {s.value: counts[s] for s in State if s is not State.REMOVED},
        "seconds": summary.seconds,
        "interrupted": summary.cancelled,
        "stopped": summary.stopped or None,
        "passed_over": [{"path": str(p.path), "why": p.why} for p in found.passed_over],
        "photos": [_photo(row) for row in journal.rows()],
    }


def _photo(row: Row) -> dict[str, object]:
    done = row.state is State.DONE
    return {
        "input": str(row.source),
        "output": str(row.target) if done else None,
        "state": row.state.value,
        "message": row.message,
        "seconds": row.seconds if done else None,
        "source_sha256": row.source_sha256 or None,
        "result_sha256": row.result_sha256 or None,
        "made": row.made if done else None,
    }
