"""A batch at work: photos are read ahead and written behind while the network runs."""

import os
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Condition, Thread
from typing import Final

from restorer.awake import Awake
from restorer.batch import stages, trouble
from restorer.batch.database import JournalError
from restorer.batch.events import Changed, Event, Paused, Resumed, Summary
from restorer.batch.journal import Journal
from restorer.batch.outcomes import Outcomes, Timing
from restorer.batch.pace import Pace
from restorer.batch.recovery import recover, tidy
from restorer.batch.row import Row, State
from restorer.batch.stages import AlreadyThereError, Lay, Opened, Render
from restorer.engine.colorizer import Cancelled
from restorer.engine.result import Rendering

_UNPACKED: Final = 8  # times the size of its file is what a photo may take in memory


class Runner:
    """Runs a journal's batch until nothing waits any more; for one run.

    Args:
        journal: Held by this program.
        renders: What runs the network, one for each device. The first is called on the thread
            that calls ``run``, each other one on a thread of its own.
        lay: Lays colours over photos; called on any thread.
        group: How many photos are worth one run of the network.
        jobs: How many threads read, lay and write; None: one for each core.
        listen: Told everything, one event at a time, on any thread.
        stay: Keep waiting for rows when all are done, until ``cancel``.
        timing: When troubles are looked at again.
    """

    def __init__(
        self,
        journal: Journal,
        renders: Sequence[Render],
        lay: Lay,
        *,
        group: int = 1,
        jobs: int | None = None,
        listen: Callable[[Event], None] = lambda event: None,
        stay: bool = False,
        timing: Timing | None = None,
    ) -> None:
        self._journal, self._renders, self._lay = journal, tuple(renders), lay
        self._group, self._jobs, self._stay = group, jobs or os.cpu_count() or 1, stay
        self._timing = timing or Timing()
        self._outcomes = Outcomes(journal, listen, self._again, self._timing)
        self._pool = ThreadPoolExecutor(self._jobs, "batch")
        self._pace = Pace()
        self._most = 2 * self._jobs + 2 * group * len(self._renders)
        self._budget = memory() // 4
        # Guards all that follows, and is told of every change of it.
        self._changed = Condition()
        self._claimed: deque[Row] = deque()
        self._ready: deque[Opened] = deque()
        self._held: dict[int, int] = {}  # rows in flight, and their bytes in memory
        self._reading = self._returning = 0
        self._exhausted = self._ending = self._aborting = self._resting = False

    def run(self) -> Summary:
        """Work until nothing waits, or until ``cancel``; serves the first of ``renders``."""
        began = time.time()
        recover(self._journal)
        self._pace.go()
        others = [
            Thread(target=self._serve, args=(render, lambda _at_work: None))
            for render in self._renders[1:]
        ]
        for other in others:
            other.start()
        try:
            with Awake() as awake:
                self._serve(self._renders[0], awake.be)
            cancelled = self._ending and not self._outcomes.stopped
        finally:
            self.cancel()
            for other in others:
                other.join()
            self._pool.shutdown()
            self._give_back()
            with suppress(JournalError):
                tidy(self._journal)
        ended = self._outcomes.ended
        return Summary(
            done=ended[State.DONE],
            failed=ended[State.FAILED],
            skipped=ended[State.SKIPPED],
            left=self._journal.counts().left,
            seconds=time.time() - began,
            cancelled=cancelled,
            stopped=self._outcomes.stopped,
        )

    def cancel(self, now: bool = False) -> None:
        """End: after the photos that the network has, or, with ``now``, at once.

        Whatever was begun and is not finished waits in the journal. May be called by a handler
        of signals.
        """
        with self._changed:
            self._ending = True
            self._aborting = self._aborting or now
            self._changed.notify_all()

    def pause(self) -> None:
        """Begin nothing new; what was begun is finished, which empties the memory."""
        with self._changed:
            rested, self._resting = self._resting, True
        if not rested:
            self._pace.stop()
            self._outcomes.tell(Paused())
            self._unclaim()

    def resume(self) -> None:
        """Go on after ``pause``, and look at once whether a trouble is over."""
        with self._changed:
            rested, self._resting = self._resting, False
        if rested:
            self._pace.go()
            self._outcomes.tell(Resumed())
        self._outcomes.look_again(at_once=True)
        self.wake()

    def wake(self) -> None:
        """Rows were added, or wait again."""
        self._again()
        self._feed()

    def seconds_left(self) -> float | None:
        """How long it will take still, pauses not counted; None: not known yet."""
        counts = self._journal.counts()
        size = counts.bytes.get(State.WAITING, 0) + counts.bytes.get(State.RUNNING, 0)
        return self._pace.left(counts.left, size)

    def _again(self) -> None:
        with self._changed:
            self._exhausted = False
            self._changed.notify_all()

    # On the network's threads

    def _serve(self, render: Render, tell: Callable[[bool], None]) -> None:
        """tell: is told, again and again, whether anything is at work."""
        self._feed()
        while group := self._take(tell):
            tell(True)
            self._color(render, group)
            self._feed()

    def _take(self, tell: Callable[[bool], None]) -> list[Opened]:
        """The next photos that the network can run at once; none when all is over."""
        while True:
            with self._changed:
                if self._outcomes.stopped:
                    self._ending = True
                if self._is_over():
                    self._changed.notify_all()
                    return []
                idle: list[Opened] = []
                if self._outcomes.trouble:
                    self._pace.stop()
                    idle = list(self._ready)
                    self._ready.clear()
                elif self._ready and not self._ending:
                    return self._next_group()
                if not idle:
                    # The timeout is for troubles, and lets signals through on every system.
                    self._changed.wait(min(0.5, self._timing.recheck))
                at_work = self._is_at_work()
            tell(at_work)
            self._put_back(idle)
            if self._outcomes.trouble:
                self._unclaim()
            self._outcomes.look_again()
            if not (self._outcomes.trouble or self._resting):
                self._pace.go()
            self._feed()

    def _next_group(self) -> list[Opened]:
        first = self._ready.popleft()
        alike = [o for o in self._ready if o.look.bare == first.look.bare][: self._group - 1]
        for opened in alike:
            self._ready.remove(opened)
        return [first, *alike]

    def _is_over(self) -> bool:
        if self._ending:
            return not (self._reading or self._returning)
        if self._stay or self._resting or self._outcomes.trouble:
            return False
        return self._exhausted and not (self._claimed or self._held or self._returning)

    def _is_at_work(self) -> bool:
        """Whether photos are made or wait; a trouble may end by itself, and they go on."""
        if self._held or self._claimed:
            return True
        return not self._resting and not (self._stay and self._exhausted)

    def _color(self, render: Render, group: list[Opened]) -> None:
        try:
            photos = [opened.photo for opened in group]
            renderings = render(photos, group[0].look, lambda: self._aborting)
        except Cancelled:
            self._put_back(group)
        except Exception as error:  # whatever it is, it is this photo's and not the batch's
            if len(group) == 1:
                self._outcomes.not_colored(group[0].row, error)
                self._let_go(group[0].row)
            else:  # whose it is, is seen one by one
                for opened in group:
                    self._color(render, [opened])
        else:
            for opened, rendering in zip(group, renderings, strict=True):
                self._pool.submit(self._finish, opened, rendering)

    # On the pool's threads

    def _feed(self) -> None:
        """Begin to read as many photos as there is room for."""
        rows, claimed = [], []
        try:
            with self._changed:
                while self._has_room():
                    if not self._claimed and not self._exhausted:
                        claimed += (found := self._journal.claim(self._jobs))
                        self._claimed.extend(found)
                        self._exhausted = not found
                    if not self._claimed:
                        break
                    rows.append(row := self._claimed.popleft())
                    self._reading += 1
                    self._held[row.id] = _UNPACKED * row.size
        except JournalError as error:
            self._outcomes.meet(trouble.of_journal(error))
        # Not under the lock: whoever listens may want something of the runner.
        for row in claimed:
            self._outcomes.tell(Changed(row.id, State.RUNNING))
        for row in rows:
            self._pool.submit(self._read, row)

    def _has_room(self) -> bool:
        if self._ending or self._resting or self._outcomes.trouble:
            return False
        held = self._held
        return not held or (len(held) < self._most and sum(held.values()) < self._budget)

    def _read(self, row: Row) -> None:
        opened: Opened | None = None
        try:
            opened = stages.open_photo(row, self._journal.job)
        except AlreadyThereError as error:
            self._outcomes.skipped(row, error.sentence)
        except Exception as error:  # whatever it is, it is this photo's and not the batch's
            self._outcomes.not_read(row, error)
        finally:
            with self._changed:
                self._reading -= 1
                if opened is None:
                    self._held.pop(row.id)
                else:
                    self._held[row.id] = opened.cost
                    self._ready.append(opened)
                self._changed.notify_all()
        self._feed()

    def _finish(self, opened: Opened, rendering: Rendering) -> None:
        row, job, size, start = opened.row, self._journal.job, 0, time.perf_counter()
        try:
            restored = self._lay(opened.photo, rendering, opened.look, lambda: self._aborting)
            seconds = opened.seconds + rendering.report.seconds + time.perf_counter() - start
            data, outcome = stages.encode_result(opened, restored, job, seconds)
            size = len(data)
            self._journal.intend(row.id, outcome)
            stages.put_in_place(row, data, job)
        except Cancelled:
            self._outcomes.put_back([row])
        except Exception as error:  # whatever it is, it is this photo's and not the batch's
            self._outcomes.not_written(row, error, size)
        else:
            self._outcomes.done(row, outcome.message)
            self._pace.finished(row.size)
        finally:
            self._let_go(row)
        self._feed()

    def _let_go(self, row: Row) -> None:
        with self._changed:
            self._held.pop(row.id)
            self._changed.notify_all()

    def _put_back(self, several: Sequence[Opened]) -> None:
        self._outcomes.put_back([opened.row for opened in several])
        for opened in several:
            self._let_go(opened.row)

    def _unclaim(self) -> None:
        """What was claimed and is not begun waits again: nobody is to read that it is at work."""
        with self._changed:
            rows = list(self._claimed)
            self._claimed.clear()
            self._returning += 1
        try:
            self._outcomes.put_back(rows)
        finally:
            with self._changed:
                self._returning -= 1
                self._changed.notify_all()

    def _give_back(self) -> None:
        """What was claimed and not done waits again."""
        # Where the journal cannot be written, the next start finds out by itself.
        with suppress(JournalError):
            self._outcomes.flush()
        with self._changed:
            rows = [*(opened.row for opened in self._ready), *self._claimed]
            self._claimed.clear()  # a pause that comes now is not to return them once more
        self._outcomes.put_back(rows)


def memory() -> int:
    """Bytes of this machine's memory, or a cautious guess."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError):  # Windows
        return 8 << 30
