"""How long the window stands still while it is used (``make bench``).

    python packaging/bench_window.py [--megapixels N] [--blocks N]

A timer beats on the GUI thread while the real window, with the bundled model, opens a photo of
24 megapixels, changes its look, zooms, pans, compares, copies and saves it. Between two beats
nothing can be drawn or pressed: the longest gap of each step is printed, and the longest time
that the GUI thread itself computed in one (else it waited for a processor, or for Python's lock).
For the longest blocks the lines of Python are told that were running, innermost first.
"""

import argparse
import faulthandler
import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PIL import Image
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from restorer.gui.app import make_application, make_window
from restorer.gui.inference import make_colorizer
from restorer.gui.photo.studio import Studio
from restorer.gui.window import Window

BEAT = 2  # ms
LONG = 0.05  # s: what a person begins to notice
FACTORS = (10, 21, 35)
_PATIENCE = 300.0  # s
_MOST_LINES = 6  # for one block
_PACE = 0.016  # s: how often a hand moves on
_SOURCES = f"{os.sep}restorer{os.sep}"
_FRAME = re.compile(r'File "(.+)", line (\d+) in (.+)')
_IDLE = ("wait", "main")  # for a request, or for an event

#: Steps yield what they wait for; True moves on.
Steps = Iterator[Callable[[], bool]]


@dataclass
class Block:
    """A gap between two beats. wall, own: seconds, the GUI thread's own; lines: what ran."""

    step: str
    wall: float
    own: float
    lines: list[str]


@dataclass
class Step:
    """What became of one step; seconds."""

    name: str
    lasted: float = 0.0
    worst: float = 0.0
    own: float = 0.0  # the most that the GUI thread itself computed in one gap
    beats: int = 0
    late: int = 0


class Watch:
    """Writes down what every thread is at when a beat is late.

    By faulthandler, whose own thread needs no lock of Python's: whoever holds it is seen too.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._main = f"0x{threading.get_ident():016x}"

    def beat(self) -> None:
        """From now on the next one is waited for."""
        faulthandler.dump_traceback_later(LONG, repeat=True, file=self._file)

    def end(self) -> None:
        faulthandler.cancel_dump_traceback_later()

    def seen(self) -> list[str]:
        """Each thread that works: its innermost line, and its innermost lines that are ours."""
        self._file.seek(0)
        dumps = self._file.read().split("Timeout (")[1:]
        self._file.seek(0)
        self._file.truncate()
        told = (self._told(stack) for dump in dumps for stack in dump.split("Thread ")[1:])
        return list(dict.fromkeys(line for line in told if line))

    def _told(self, stack: str) -> str:
        frames = _FRAME.findall(stack)
        ours = [frame for frame in frames if _SOURCES in frame[0]][:3]
        if not ours or frames[0][2] in _IDLE:
            return ""
        who = "GUI" if stack.startswith(self._main) else "other thread"
        lines = [f"{Path(file).name}:{line} {name}" for file, line, name in [frames[0], *ours]]
        return f"{who}: {' < '.join(dict.fromkeys(lines))}"


class Bench(QObject):
    """Beats, and walks through the steps."""

    def __init__(self, steps: Iterator[tuple[str, Steps]], watch: Watch) -> None:
        super().__init__()
        self.steps: list[Step] = []
        self.blocks: list[Block] = []
        self._todo = steps
        self._watch = watch
        self._step: Steps = iter(())
        self._wait: Callable[[], bool] = lambda: True
        self._last = self._asked = self._own = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last, self._own = time.perf_counter(), time.thread_time()
        self._timer.start(BEAT)

    @Slot()
    def _beat(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        self._watch.beat()
        if self.steps:
            self._note(now - self._last, own - self._own)
        if self._wait():
            self._go_on()
        elif now - self._asked > _PATIENCE:
            print(f"“{self.steps[-1].name}” did not come to its end.", file=sys.stderr)
            self._timer.stop()
            QApplication.exit(1)
        # What a step itself takes here is the work of a click: it belongs to the gap.
        self._last, self._own = now, own

    def _note(self, wall: float, own: float) -> None:
        step = self.steps[-1]
        step.lasted += wall
        step.beats += 1
        step.worst, step.own = max(step.worst, wall), max(step.own, own)
        if wall > LONG:
            step.late += 1
            self.blocks.append(Block(step.name, wall, own, self._watch.seen()))

    def _go_on(self) -> None:
        self._asked = time.perf_counter()
        wait = next(self._step, None)
        while wait is None:
            name, self._step = next(self._todo, ("", iter(())))
            if not name:
                self._timer.stop()
                QApplication.exit()
                return
            self.steps.append(Step(name))
            wait = next(self._step, None)
        self._wait = wait


class Person:
    """What is done with the window, one step after the other."""

    def __init__(self, window: Window, photo: Path) -> None:
        self.window = window
        self.photo = photo
        found = window.findChild(Studio)
        assert found is not None
        self.studio = found
        self.latencies: dict[int, tuple[float, float]] = {}  # factor: to first colours, to all
        self._first = 0.0
        self.studio.after_changed.connect(self._coloured)

    def steps(self) -> Iterator[tuple[str, Steps]]:
        yield "start, with the import of torch", self._start()
        yield "open", self._open()
        for factor in FACTORS:
            yield f"render factor {factor}", self._factor(factor)
        yield "vividness", self._vividness()
        yield "zoom", self._zoom()
        yield "pan", self._pan()
        for mode in (1, 2, 0):
            name = self.window.actions_.modes.actions()[mode].text().lower()
            yield f"compare: {name}", self._compare(mode)
        yield "divider", self._divider()
        yield "copy", self._copy()
        yield "save", self._save()

    def _done(self) -> bool:
        return self.studio.restored is not None

    def _coloured(self, after: object) -> None:
        if after is not None and not self._first:
            self._first = time.perf_counter()

    def _start(self) -> Steps:
        self.window.show()
        yield lambda: self.studio.colorizer is not None

    def _open(self) -> Steps:
        self.window.reception.open_paths([self.photo])
        yield self._done
        yield _after(0.5)

    def _factor(self, factor: int) -> Steps:
        begun, self._first = time.perf_counter(), 0.0
        self.window.page.panel.factor.slider.setValue(factor)
        yield self._done
        self.latencies[factor] = self._first - begun, time.perf_counter() - begun

    def _vividness(self) -> Steps:
        for percent in range(100, 180, 2):
            self.window.page.panel.vividness.slider.setValue(percent)
            yield _after(_PACE)
        yield self._done

    def _zoom(self) -> Steps:
        view = self.window.page.view
        for turn in [120] * 20 + [-120] * 20:
            place = QPointF(view.width() * 0.4, view.height() * 0.4)
            event = QWheelEvent(
                place,
                view.mapToGlobal(place),
                QPoint(),
                QPoint(0, turn),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(view, event)
            yield _after(_PACE)

    def _pan(self) -> Steps:
        view = self.window.page.view
        self.window.actions_.actual_size.trigger()
        yield from self._drag(QPoint(view.width() - 40, view.height() - 40), QPoint(40, 40))
        self.window.actions_.fit.trigger()

    def _compare(self, mode: int) -> Steps:
        self.window.actions_.modes.actions()[mode].trigger()
        yield _after(0.2)
        yield from self._zoom()
        self.window.actions_.fit.trigger()
        yield _after(0.1)

    def _divider(self) -> Steps:
        view = self.window.page.view
        middle = view.rect().center()
        yield from self._drag(middle, middle - QPoint(view.width() // 3, 0))

    def _drag(self, begin: QPoint, end: QPoint, moves: int = 40) -> Steps:
        view, left = self.window.page.view, Qt.MouseButton.LeftButton
        QTest.mousePress(view, left, pos=begin)
        for move in range(moves):
            QTest.mouseMove(view, begin + (end - begin) * move / moves)
            yield _after(_PACE)
        QTest.mouseRelease(view, left, pos=end)

    def _copy(self) -> Steps:
        bar = self.window.page.stage.messages
        bar.clear()
        self.window.actions_.copy.trigger()
        yield lambda: bar.message is not None
        yield _after(0.2)
        QApplication.clipboard().clear()

    def _save(self) -> Steps:
        bar = self.window.page.stage.messages
        bar.clear()
        self.window.actions_.save.trigger()
        yield lambda: bar.message is not None
        yield _after(0.2)


def _after(seconds: float) -> Callable[[], bool]:
    until = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= until


def write_photo(path: Path, megapixels: float) -> None:
    """A grey scan of 3:2 with shapes and grain, as JPEG."""
    height = round((megapixels * 1e6 / 1.5) ** 0.5)
    width = round(height * 1.5)
    rows = np.linspace(40, 200, height, dtype=np.float32)[:, None]
    columns = 30 * np.sin(np.arange(width, dtype=np.float32) / 40)
    grain = np.random.default_rng(1).normal(0, 4, (height, width)).astype(np.float32)
    Image.fromarray((rows + columns + grain).clip(0, 255).astype(np.uint8)).save(path, quality=92)


def show(bench: Bench, person: Person, blocks: int) -> None:
    print(f"  {'step':34}{'lasted':>9}{'worst gap':>12}{'worst own':>11}{'over 50 ms':>12}")
    for step in bench.steps:
        print(
            f"  {step.name:34}{step.lasted:7.2f} s{step.worst * 1e3:9.0f} ms"
            f"{step.own * 1e3:8.0f} ms{step.late:8} of {step.beats}"
        )
    for factor, (first, whole) in person.latencies.items():
        print(f"  render factor {factor}: first colours after {first:.2f} s, all in {whole:.2f} s")
    worst, own = (max(getattr(step, name) for step in bench.steps[1:]) for name in ("worst", "own"))
    print(f"  worst block after the start: {worst * 1e3:.0f} ms, own {own * 1e3:.0f} ms")
    longest = sorted(bench.blocks, key=lambda block: -block.wall)
    for block in longest[:blocks]:
        print(f"    {block.wall * 1e3:.0f} ms ({block.own * 1e3:.0f} own), {block.step}")
        for line in block.lines[:_MOST_LINES]:
            print(f"      {line}")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--megapixels", type=float, default=24)
    parser.add_argument("--blocks", type=int, default=8, help="how many blocks are explained")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["RESTORER_HOME"] = str(Path(name) / "home")
        photo = Path(name) / "scan.jpg"
        write_photo(photo, options.megapixels)
        application = make_application()
        window = make_window(application, make_colorizer)
        person = Person(window, photo)
        with (Path(name) / "threads").open("w+", encoding="utf-8") as file:
            watch = Watch(file)
            bench = Bench(person.steps(), watch)
            bench.start()
            try:
                code = application.exec()
            finally:
                watch.end()
                window.end()
        print(f"\nThe window at work on {options.megapixels:g} megapixels")
        show(bench, person, options.blocks)
    return code


if __name__ == "__main__":
    sys.exit(main())
