"""The two steps of an export: coloured pieces, then the film that they make.

Reading, network, painting and encoding run side by side with short queues between them, so
that memory stays the same however long the film is.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from time import perf_counter
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from restorer import __version__
from restorer.engine.result import Report
from restorer.imaging import Provenance
from restorer.video.channel import Channel, Pipeline
from restorer.video.colouring import Painter, Render, Rendered, Renderer, Shots, grouped
from restorer.video.encoders import Output
from restorer.video.encoding import Encoder
from restorer.video.frames import Frame
from restorer.video.job import Plan, models_of, no_room, refuse_originals
from restorer.video.joining import join
from restorer.video.journal import Journal, Sealed, put_in_place
from restorer.video.pieces import PieceWriter
from restorer.video.progress import Control, Progress
from restorer.video.refusals import FailedEncoderError
from restorer.video.shots import Shot, find_shots

#: Frames of one piece: what a crash costs at most.
PIECE: Final = 120
#: Frames that wait between two threads at the most, and bytes of them.
_MOST_WAITING: Final = 6
_MOST_BYTES: Final = 64 << 20
#: A frame with the state of steadying behind it, where a piece ends with it.
_Painted = tuple[Frame, bytes | None]


class Work:
    """One export.

    Attributes:
        report: Of the network; None where it did not run.
        rate: Frames per second while colouring.
    """

    def __init__(
        self,
        planned: Plan,
        progress: Callable[[Progress], None],
        control: Control,
    ) -> None:
        self._job, self._plan, self._clip = planned.job, planned, planned.clip
        self._progress, self._control = progress, control
        self.report: Report | None = None
        self.rate = 0.0

    def colour(self, journal: Journal, render: Render, group: int) -> None:
        """Make the pieces that are missing; by software from where hardware fails."""
        while True:
            try:
                self._colour(journal, render, group)
            except FailedEncoderError:
                if not self._output(journal).is_hardware:
                    raise
                journal.take_over()
            else:
                return

    def _colour(self, journal: Journal, render: Render, group: int) -> None:
        shots = self._shots(journal)
        last = journal.sealed[-1] if journal.sealed else None
        before = Shots(shots).at(last.index - 1) if last else None
        painter = Painter(self._job.steadiness, journal.state(), before)
        renderer = Renderer(render, PIECE)
        with _single_threaded(), Pipeline() as pipeline:
            waiting = self._waiting()
            read = Channel[Frame](pipeline, waiting)
            answered = Channel[Rendered](pipeline, waiting)
            painted = Channel[_Painted](pipeline, waiting)
            pipeline.start("read", lambda: self._read(last, read))
            pipeline.start("paint", lambda: _paint(painter, answered, painted))
            pipeline.start("write", lambda: self._write(journal, iter(painted)))
            for frames in grouped(read, Shots(shots), self._plan.look, group):
                self._control.check()
                for rendered in renderer.rendered(frames):
                    if rendered.rendering is not None:
                        self.report = rendered.rendering.report
                    answered.put(rendered)
            answered.close()

    def join(self, journal: Journal) -> None:
        """Make the film of the pieces, whole or not at all."""
        job = self._job
        total = sum(piece.frames for piece in journal.sealed)
        told = self._teller("join", total)

        def step(done: int) -> None:
            self._control.check()
            told(done)

        look = self._plan.look
        factor = look.render_factor
        assert isinstance(factor, int)
        provenance = Provenance(*models_of(look), factor, f"restorer {__version__}")
        pieces = [journal.piece(piece.number) for piece in journal.sealed]
        # An earlier run's may be the target under another name.
        journal.film.unlink(missing_ok=True)
        with journal.film.open("wb") as file:
            join(
                *(file, job.suffix, self._clip, job.output),
                *(pieces, self._plan.span, provenance, step),
            )
            file.flush()
            os.fsync(file.fileno())
        # Encoding takes a while, in which links can be made.
        refuse_originals(job)
        put_in_place(journal.film, job.target, overwrite=job.overwrite)

    def _shots(self, journal: Journal) -> list[Shot]:
        """The given shots, those found in an earlier run, or those found now."""
        if self._job.shots is not None:
            return list(self._job.shots)
        found = journal.shots()
        if found is None:
            found = find_shots(self._looked_through())
            journal.keep_shots(found)
        return found

    def _looked_through(self) -> Iterator[tuple[int, NDArray[np.uint8]]]:
        told = self._teller("shots", self._plan.frames)
        for number, frame in enumerate(self._frames(None), 1):
            self._control.check()
            told(number)
            yield frame.index, frame.grey

    def _frames(self, last: Sealed | None) -> Iterator[Frame]:
        """The film's frames behind a piece."""
        span, base = self._plan.span, self._clip.info.time_base
        if last is None:
            return self._clip.frames(span.start, span.end)
        return self._clip.frames((last.last + 1) * base, span.end, index=last.index)

    def _waiting(self) -> int:
        """How many frames wait between two threads: fewer of large ones, but two."""
        info = self._clip.info
        size = info.width * info.height * 5 // 2 * info.coding.dtype.itemsize
        return max(2, min(_MOST_WAITING, _MOST_BYTES // size))

    def _read(self, last: Sealed | None, read: Channel[Frame]) -> None:
        for frame in self._frames(last):
            read.put(frame)
        read.close()

    def _write(self, journal: Journal, painted: Iterator[_Painted]) -> None:
        done = sum(piece.frames for piece in journal.sealed)
        told = self._teller("colour", max(self._plan.frames, done), done)
        for first in painted:
            self._write_piece(journal, chain([first], painted), told)

    def _write_piece(
        self, journal: Journal, painted: Iterator[_Painted], told: Callable[[int], None]
    ) -> None:
        """Write frames up to the next end of a piece, and seal them."""
        number = len(journal.sealed)
        before = sum(piece.frames for piece in journal.sealed)
        encoder = Encoder(self._clip.info, self._output(journal))
        frames = damaged = concealed = 0
        state: bytes | None = None
        with PieceWriter(journal.piece(number), encoder.header) as writer:
            while state is None and (item := next(painted, None)) is not None:
                frame, state = item
                for packet in encoder.encode(frame):
                    writer.write(packet)
                frames += 1
                damaged += frame.damaged
                concealed += frame.concealed
                told(before + frames)
            for packet in encoder.finish():
                writer.write(packet)
        size = journal.piece(number).stat().st_size
        journal.keep_state(number, state or b"")
        journal.seal(Sealed(number, frames, frame.pts, frame.index + 1, size, damaged, concealed))
        self._check_room(journal)

    def _output(self, journal: Journal) -> Output:
        """What the next piece is written in."""
        output, taken_over = self._job.output, journal.taken_over
        behind = taken_over is not None and len(journal.sealed) >= taken_over
        return output.taken_over() if behind else output

    def _check_room(self, journal: Journal) -> None:
        """Raises RestorerError where what is still to come will not fit, while all is well."""
        size = sum(piece.size for piece in journal.sealed)
        done = sum(piece.frames for piece in journal.sealed)
        total = max(self._plan.frames, done)
        needed = int(size / done * (total - done) + size / done * total)
        free = shutil.disk_usage(journal.folder).free
        if needed > free:
            raise no_room(self._job.target, needed, free)

    def _teller(self, part: str, total: int, done: int = 0) -> Callable[[int], None]:
        begun, before = perf_counter(), done

        def told(done: int) -> None:
            seconds = perf_counter() - begun
            rate = (done - before) / seconds if seconds > 0 else 0.0
            if part == "colour":
                self.rate = rate
            self._progress(Progress(part, done, max(total, done), seconds, rate))

        return told


@contextmanager
def _single_threaded() -> Iterator[None]:
    """No threads of OpenCV's own: ours are busy enough, and its are awake while they wait."""
    before = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        yield
    finally:
        cv2.setNumThreads(before)


def _paint(painter: Painter, answered: Channel[Rendered], painted: Channel[_Painted]) -> None:
    # Pieces begin and end at the same frames in every run: runs go on at the end of one.
    for number, rendered in enumerate(answered, 1):
        frame = painter.paint(rendered)
        painted.put((frame, painter.state() if number % PIECE == 0 else None))
    painted.close()
