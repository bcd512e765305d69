"""How long an export will take, where this run of the program has measured it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from restorer.gui.video.answers import Answers
from restorer.gui.video.editor import Editor
from restorer.gui.video.export import FilmExport, Phase
from restorer.video.progress import Progress

if TYPE_CHECKING:
    from restorer.video.job import Job, Plan

_ENOUGH: Final = 5.0  # s of colouring after which a speed is believed


class Pace(QObject):
    """Remembers how fast exports were, and asks the answers how fast the network was."""

    def __init__(
        self, export: FilmExport, editor: Editor, answers: Answers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._export = export
        self._editor = editor
        self._answers = answers
        self._rates: dict[object, float] = {}  # frames per second, by kind of job
        self._paused = False  # in this export: its clock runs on in pauses
        export.progressed.connect(self._note)
        export.phase_changed.connect(self._show_phase)

    def of_export(self, plan: "Plan") -> float | None:
        """Seconds, as fast as an export of the same film and kind was; None: there was none."""
        rate = self._rates.get(_kind(plan.job))
        return (plan.frames - plan.done) / rate if rate else None

    def of_colours(self, plan: "Plan") -> float | None:
        """Seconds that the network takes for the open film; None: it has not been measured."""
        editor, film = self._editor, self._editor.film
        if film is None:
            return None
        part = (plan.job.start, plan.job.end) != (None, None)
        first, last = (editor.first, editor.last) if part else (0, film.count - 1)
        seconds = 0.0
        for shot in editor.shots:
            frames = min(shot.last, last) - max(shot.first, first) + 1
            look = editor.look_of(shot)
            if frames > 0 and look is not None:
                pace = self._answers.pace(look.bare)
                if pace is None:
                    return None
                seconds += frames * pace
        return seconds * (1 - plan.done / plan.frames) or None

    @Slot(object)
    def _note(self, now: Progress) -> None:
        job = self._export.job
        if job is None or self._paused or now.part != "colour" or now.seconds < _ENOUGH:
            return
        kind = _kind(job)
        if kind is not None and now.rate > 0:
            self._rates[kind] = now.rate

    @Slot(object)
    def _show_phase(self, phase: Phase) -> None:
        self._paused = phase is Phase.PAUSED or (self._paused and phase is not Phase.NONE)


def _kind(job: "Job") -> object:
    """Jobs of one kind are equally fast; None: its speed changes from shot to shot."""
    shots = job.shots or ()
    looks = {None if shot.grey else (shot.look or job.look).bare for shot in shots}
    if len(looks) > 1:
        return None
    output = job.output
    look = looks.pop() if looks else job.look.bare
    return job.source, output.codec, output.encoder, job.steadiness > 0, look
