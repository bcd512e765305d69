"""How a film is written: name, codec, container, quality and range, with what will happen."""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from restorer.gui import theme
from restorer.gui.choosers import Chooser
from restorer.gui.controls import Adjustment
from restorer.gui.dialogs import questions
from restorer.gui.dialogs.dialog import Dialog
from restorer.gui.fields import Fields
from restorer.gui.quantities import count, size, span
from restorer.gui.sentences import translated
from restorer.gui.tasks import Tasks
from restorer.gui.video.editor import Editor
from restorer.gui.video.forecast import Forecast, forecast, free_name
from restorer.gui.video.pace import Pace
from restorer.gui.video.words import short_clock

if TYPE_CHECKING:
    from restorer.video.job import Job, Plan

_WIDTH = 520
_FOLDER = 340  # pixels of the folder's path
_PAUSE = 150  # ms without a change before the plan is made
_MOST_NOTICES = 4


class ExportFilmDialog(Dialog):
    """Says what will happen while the person chooses; the film itself is never written over."""

    wanted = Signal(object)  # Job

    def __init__(
        self, editor: Editor, tasks: Tasks, pace: Pace, taken: Collection[Path], parent: QWidget
    ) -> None:
        """taken: films that are being made already."""
        super().__init__(parent)
        from restorer.video.encoders import CODECS, default_codec

        assert editor.film is not None
        self.setWindowTitle(self.tr("Export the film in colour"))
        self.setMinimumWidth(_WIDTH)
        self._editor, self._tasks, self._film = editor, tasks, editor.film
        self._pace = pace
        self._folder = self._film.clip.path.parent
        self._taken = taken
        self._found: Forecast | None = None
        self._number = 0
        self._closed = False
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.folder = QPushButton()
        self.folder.setProperty("role", "field")
        self.folder.setAccessibleName(self.tr("Folder"))
        self.codec = Chooser(self.tr("Codec"))
        titles = {
            "h264": self.tr("H.264, plays everywhere"),
            "hevc": self.tr("H.265, smaller files, 10 bits"),
            "prores": self.tr("ProRes, for editing"),
            "ffv1": self.tr("FFV1, loses nothing, for archives"),
        }
        for codec in CODECS:
            self.codec.addItem(titles[codec], codec)
        self.codec.setCurrentIndex(self.codec.findData(default_codec(self._film.clip.info)))
        self.container = Chooser(self.tr("Container"))
        self.encoder = Chooser(self.tr("Encoder"))
        self.range = Chooser(self.tr("Range"))
        self.quality = Adjustment(
            self.tr("Quality"),
            range(0, 101),
            80,
            explanation=self.tr("Higher: larger files, finer detail."),
        )
        self.outlook = QLabel()
        self.outlook.setWordWrap(True)
        self.outlook.setAccessibleName(self.tr("What will happen"))
        self.start = QPushButton(self.tr("Export"))
        self.start.setProperty("role", "primary")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._fill_range()
        self._codec_chosen()
        self.name.setText(free_name(self._film.clip.path, self._suffix, taken))
        self._connect()
        self._foresee()
        self.name.setFocus()

    def _lay_out(self) -> None:
        self._form = Fields(
            self.name, self.folder, self.codec, self.encoder, self.container, self.range
        )
        self.outlook.setMinimumHeight(4 * self.outlook.fontMetrics().lineSpacing())
        self.column.addLayout(self._form)
        self.column.addWidget(self.quality)
        self.column.addWidget(self.outlook)
        self.close_button.setText(self.tr("Cancel"))
        self.start.setAutoDefault(True)
        self.start.setDefault(True)
        row: QHBoxLayout = self.buttons
        row.addWidget(self.start)
        self._show_folder()

    def _connect(self) -> None:
        self.codec.currentIndexChanged.connect(self._codec_chosen)
        for chooser in (self.container, self.encoder, self.range):
            chooser.currentIndexChanged.connect(self._foresee_soon)
        self.name.textChanged.connect(self._foresee_soon)
        self.quality.changed.connect(self._foresee_soon)
        self.folder.clicked.connect(self._ask_folder)
        self.start.clicked.connect(self._start)
        self._pause.timeout.connect(self._foresee)

    def _fill_range(self) -> None:
        editor, film = self._editor, self._film
        whole = self.tr("Whole film, {length}").format(length=short_clock(film.length, 1))
        self.range.addItem(whole, False)
        project = editor.project
        if (project.start, project.end) != (None, None):
            begin, end = film.seconds[editor.first], film.seconds[editor.last]
            text = self.tr("From in to out, {begin} to {end}")
            text = text.format(begin=short_clock(begin, 0.1), end=short_clock(end, 0.1))
            self.range.addItem(text, True)
            self.range.setCurrentIndex(1)

    @property
    def _suffix(self) -> str:
        return str(self.container.currentData())

    @Slot()
    def _codec_chosen(self) -> None:
        from restorer.video.encoders import CONTAINERS, encoders, suffix_for

        codec = self.codec.currentData()
        before = self._suffix if self.container.count() else self._film.clip.path.suffix.lower()
        with QSignalBlocker(self.container):
            self.container.clear()
            for suffix in CONTAINERS:
                if suffix_for(codec, suffix) == suffix:
                    self.container.addItem(suffix[1:].upper(), suffix)
            wanted = suffix_for(codec, before)
            self.container.setCurrentIndex(max(0, self.container.findData(wanted)))
        self.quality.setEnabled(codec != "ffv1")
        self._offer_encoders([None])
        # Each is tried on a few frames, which takes a moment.
        found: Callable[[], list[str]] = partial(encoders, codec)
        self._tasks.start(found, partial(self._encoders_found, codec), self._show_wrong)
        self._foresee_soon()

    def _encoders_found(self, codec: str, found: list[str]) -> None:
        if not self._closed and codec == self.codec.currentData():
            self._offer_encoders([None, *found[1:]])

    def _offer_encoders(self, names: list[str | None]) -> None:
        with QSignalBlocker(self.encoder):
            self.encoder.clear()
            for name in names:
                self.encoder.addItem(name or self.tr("Software, best quality"), name)
        self._form.setRowVisible(self.encoder, len(names) > 1)

    @Slot()
    def _ask_folder(self) -> None:
        chosen = questions.ask_folder(self, self.tr("Where the film goes"), str(self._folder))
        if chosen is not None:
            self._folder = chosen
            self._show_folder()
            self._foresee_soon()

    def _show_folder(self) -> None:
        whole, middle = str(self._folder), Qt.TextElideMode.ElideMiddle
        shown = self.folder.fontMetrics().elidedText(whole, middle, _FOLDER)
        self.folder.setText(shown.replace("&", "&&"))
        self.folder.setToolTip(whole)

    def done(self, result: int) -> None:
        """Closed, however it was: what is still being foreseen is told to nobody."""
        self._closed = True
        self._pause.stop()
        super().done(result)

    # What will happen

    @Slot()
    def _foresee_soon(self) -> None:
        self._found = None
        self._number += 1  # what is being foreseen now is of other choices
        self.start.setEnabled(False)
        self._pause.start()

    @Slot()
    def _foresee(self) -> None:
        self._number += 1
        name = self.name.text().strip()
        if not name or Path(name).name != name:
            self._not_foreseen(self._number, self.tr("Give the film a name without slashes."))
            return
        self.start.setEnabled(False)
        job = self._job(name)
        if job.target in self._taken:
            text = self.tr("{file} is being exported already: choose another name.")
            self._not_foreseen(self._number, text.format(file=job.target.name))
            return
        work = partial(forecast, job)
        number = self._number
        done, failed = partial(self._foreseen, number), partial(self._not_foreseen, number)
        self._tasks.start(work, done, failed, priority=1)

    def _job(self, name: str) -> "Job":
        from restorer.video.colouring import for_film
        from restorer.video.encoders import Output
        from restorer.video.job import Job
        from restorer.video.project import place_of

        project, source = self._editor.project, self._film.clip.path
        part = bool(self.range.currentData())
        quality, encoder = self.quality.value, self.encoder.currentData()
        return Job(
            source=source,
            target=self._folder / (name + self._suffix),
            look=for_film(project.look),
            output=Output(self.codec.currentData(), quality, encoder=encoder),
            steadiness=project.steadiness,
            start=project.start if part else None,
            end=project.end if part else None,
            shots=project.shots or None,
            originals=[place_of(source)],
        )

    def _foreseen(self, number: int, found: Forecast) -> None:
        if self._closed or number != self._number:
            return
        self._found = found
        plan = found.plan
        text = self.tr("{count} frames, at least {size}.")
        parts = [text.format(count=count(plan.frames), size=size(plan.needed))]
        parts += self._how_long(plan)
        if found.job.output.codec in ("h264", "hevc"):
            parts.append(self.tr("CRF {rate}.").format(rate=found.job.output.rate_factor))
        if found.anew:
            parts.append(self.tr("What was begun there with other settings is begun anew."))
        elif found.job.resume:
            text = self.tr("{done} of them are finished already: the export goes on from there.")
            parts.append(text.format(done=count(plan.done)))
        parts += map(translated, plan.notices[:_MOST_NOTICES])
        if len(plan.notices) > _MOST_NOTICES:
            parts.append("…")
        self._show_outlook(" ".join(parts), "dim")
        self.start.setText(self.tr("Go on") if found.job.resume else self.tr("Export"))
        self.start.setEnabled(True)

    def _how_long(self, plan: "Plan") -> list[str]:
        """A sentence, if that was measured."""
        whole, colours = self._pace.of_export(plan), self._pace.of_colours(plan)
        if whole is not None:
            text = self.tr("At the speed of the last export it takes {time}.")
            return [text.format(time=span(whole))]
        if colours is not None:
            return [self.tr("The colours alone take {time}.").format(time=span(colours))]
        return []

    def _not_foreseen(self, number: int, sentence: str) -> None:
        if number == self._number:
            self._show_wrong(sentence)

    def _show_wrong(self, sentence: str) -> None:
        if self._closed:
            return
        self._found = None
        self.start.setEnabled(False)
        self._show_outlook(sentence, "wrong")

    def _show_outlook(self, text: str, role: str) -> None:
        self.outlook.setText(text)
        self.outlook.setAccessibleDescription(text)
        theme.mark(self.outlook, "role", role)

    @Slot()
    def _start(self) -> None:
        if self._found is not None:
            self.wanted.emit(self._found.job)
            self.accept()
