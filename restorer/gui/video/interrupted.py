"""Exports that are not finished: offered to be gone on with, or to be thrown away."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from restorer.gui.messages import Message
from restorer.gui.offers import Offer, Offers
from restorer.gui.preferences import Preferences
from restorer.gui.quantities import count
from restorer.gui.sentences import translated
from restorer.gui.tasks import Tasks
from restorer.gui.video import dialogs as video_dialogs
from restorer.gui.video.export import FilmExport
from restorer.gui.video.unfinished import Unfinished, throw_away, unfinished, unfinished_of

if TYPE_CHECKING:
    from restorer.video.job import Job


class Interrupted(QObject):
    """Offers each of them once at a time."""

    wanted = Signal(object)  # Job: go on with it, or begin it anew
    told = Signal(object)  # Message

    def __init__(
        self,
        export: FilmExport,
        tasks: Tasks,
        preferences: Preferences,
        offers: Offers,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._export = export
        self._tasks = tasks
        self._preferences = preferences
        self._offers = offers
        self._page = page
        self._offered: dict[Path, Offer] = {}

    def look_for_last(self) -> None:
        """Offer the export that was under way last, if it was interrupted."""
        target = self._preferences.settings.film_export
        if target:
            self.look_at(Path(target))

    def look_beside(self, film: Path) -> None:
        """Offer an interrupted export of a film that was opened."""
        self._tasks.start(partial(unfinished_of, film), self._offer, priority=-1)

    def look_at(self, target: Path) -> None:
        """Offer this one, if it is interrupted."""
        self._tasks.start(partial(unfinished, target), self._offer)

    def offer_anew(self, job: "Job") -> None:
        """Offer to begin a job anew, since what is finished of it is damaged."""
        target = job.target
        text = self.tr("What is finished of {name} is damaged.").format(name=target.name)
        anew = replace(job, resume=False, overwrite=True)
        self._add(target, 0, text, self.tr("Begin anew"), partial(self._start, anew))

    def withdraw(self, target: Path) -> None:
        """Offer it no more."""
        offer = self._offered.pop(target, None)
        if offer is not None:
            self._offers.withdraw(offer)

    def forget(self, target: Path) -> None:
        """It is not looked for at the next start."""
        if self._preferences.settings.film_export == str(target):
            self._preferences.change(film_export="")

    def _offer(self, found: Unfinished | None) -> None:
        if found is None or found.target in self._offered:
            return
        job = self._export.job
        if job is not None and job.target == found.target:
            return
        target, done = found.target, found.done
        text = self.tr("The export of {name} is not finished; frames that are done: {count}.")
        text = text.format(name=target.name, count=count(done))
        if found.why_not:
            text = f"{text} {translated(found.why_not)}"
        if found.job is None:
            self._add(target, done, text)
        else:
            yes = self.tr("Go on") if found.job.resume else self.tr("Begin anew")
            self._add(target, done, text, yes, partial(self._start, found.job))

    def _add(
        self, target: Path, done: int, text: str, yes: str = "", accept: partial[None] | None = None
    ) -> None:
        """Offer something, and to discard the export; or that alone."""
        discard, discarded = self.tr("Discard"), partial(self._ask_discard, target, done)
        refuse = partial(self._refuse, target)
        if accept is not None:
            offer = Offer(text, yes, accept, refuse, discard, discarded)
        else:
            offer = Offer(text, discard, discarded, refuse)
        self._offered[target] = offer
        self._offers.add(offer)

    def _start(self, job: "Job") -> None:
        self._offered.pop(job.target, None)
        self.wanted.emit(job)

    def _refuse(self, target: Path) -> None:
        self._offered.pop(target, None)
        self.forget(target)

    def _ask_discard(self, target: Path, done: int) -> None:
        self._offered.pop(target, None)
        if video_dialogs.ask_discard(self._page.window(), target.name, done):
            discarded = partial(self._discarded, target)
            self._tasks.start(partial(throw_away, target), discarded, self._tell_error)
        else:
            self.look_at(target)

    def _discarded(self, target: Path, _nothing: None) -> None:
        self.forget(target)
        text = self.tr("The unfinished export of {name} is discarded.")
        self.told.emit(Message(text.format(name=target.name)))

    def _tell_error(self, sentence: str) -> None:
        self.told.emit(Message(sentence, "error"))
