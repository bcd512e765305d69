"""What a running batch prints: paths to stdout; sentences, and how far it is, to stderr."""

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from restorer.batch.events import Changed, Event, Paused, Resumed
from restorer.batch.journal import Journal
from restorer.batch.row import State

if TYPE_CHECKING:
    from restorer.batch.runner import Runner

_LINES_EVERY: Final = 60.0  # seconds, where no bar can be drawn
_LOOK_EVERY: Final = 1.0


class Teller:
    """Prints what happens to a batch, as it happens.

    Args:
        journal: The batch's.
        quiet: Print no paths.
    """

    def __init__(self, journal: Journal, quiet: bool) -> None:
        self._journal, self._quiet = journal, quiet
        self._console = Console(stderr=True)
        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
        self._bar = Progress(*columns, console=self._console, redirect_stdout=False)
        self._task: TaskID | None = None
        self._runner: Runner | None = None
        self._looked = self._said = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.rest()

    def rest(self) -> None:
        """Take the bar away."""
        if self._task is not None:
            self._look(at_once=True)
            self._bar.stop()
            self._task = None

    def say(self, sentence: str) -> None:
        """Print a sentence."""
        plain = os.fsencode(sentence).decode("utf-8", "backslashreplace")
        self._console.print(plain, markup=False, emoji=False, highlight=False, soft_wrap=True)

    def begin(self, runner: "Runner") -> None:
        """Show how far it is from now on."""
        self._runner = runner
        if self._console.is_terminal:
            self._task = self._bar.add_task("")
            self._bar.start()
        else:
            self.say(f"{photos(self._journal.counts().left)} to do.")
        self._look(at_once=True)

    def hear(self, event: Event) -> None:
        """Print what there is to be said of an event; for ``Runner(listen=...)``."""
        if isinstance(event, Changed):
            if event.state in (State.FAILED, State.DONE):
                self._ended(event)
            self._look()
        elif isinstance(event, Paused) and event.trouble is not None:
            self.say(f"{event.trouble.sentence} The batch waits and goes on by itself.")
        elif isinstance(event, Resumed):
            self.say("The batch goes on.")

    def _ended(self, event: Changed) -> None:
        row = self._journal.row(event.id)
        if row is None:
            return
        if event.message:
            # Sentences about a photo name it already, but not its folder.
            known = row.relative in event.message
            self.say(event.message if known else f"{row.relative}: {event.message}")
        if event.state is State.DONE and not self._quiet:
            self._print_path(str(row.target))

    def _print_path(self, path: str) -> None:
        if self._task is not None and sys.stdout.isatty():
            self.say(path)  # above the bar, which is on the same screen
            return
        try:
            click.echo(path)
        except BrokenPipeError:
            # Whoever read the paths has had enough of them; the batch goes on.
            self._quiet = True

    def _look(self, at_once: bool = False) -> None:
        now = time.monotonic()
        if self._runner is None or not (at_once or now - self._looked >= _LOOK_EVERY):
            return
        self._looked = now
        counts = self._journal.counts()
        ended, total = counts.total - counts.left, counts.total
        parts = [f"{counts[State.FAILED]:,} failed"] if counts[State.FAILED] else []
        seconds = self._runner.seconds_left() if counts.left else None
        parts += [] if seconds is None else [f"about {duration(seconds)} left"]
        if self._task is not None:
            self._bar.update(self._task, total=total, completed=ended, description=", ".join(parts))
        elif now - self._said >= _LINES_EVERY:
            self._said = now
            self.say(", ".join([f"{ended:,} of {photos(total)}", *parts]) + ".")


def photos(count: int) -> str:
    """So many photos, in words."""
    return "1 photo" if count == 1 else f"{count:,} photos"


def duration(seconds: float) -> str:
    """Seconds as people say them: 40 s, 12 min, 3 h 20 min, 2 days 4 h."""
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    days, hours = divmod(hours, 24)
    return f"{days} days {hours} h" if hours else f"{days} days"


def size(count: int) -> str:
    """Bytes as people say them, in powers of a thousand."""
    amount, units = float(count), ["bytes", "kB", "MB", "GB", "TB"]
    while amount >= 1000 and len(units) > 1:
        amount, units = amount / 1000, units[1:]
    return (
        f"{amount:.0f} {units[0]}"
        if amount >= 10 or units[0] == "bytes"
        else f"{amount:.1f} {units[0]}"
    )
