"""The computer may sleep while an export is paused, and at no other time of it."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from restorer.video.export import export
from restorer.video.progress import Cancelled, Control, Progress

Make = Callable[..., Path]


def test_an_export_is_held_awake_but_for_its_pauses(
    film: Make, job: Any, orange: Any, held: list[bool]
) -> None:
    source = film("in.mkv", times=range(60))
    control, seen = Control(), list[list[bool]]()

    def person() -> None:
        while held != [True, False]:
            time.sleep(0.01)
        control.go_on()

    there = threading.Thread(target=person)
    there.start()

    def told(now: Progress) -> None:
        if not seen:
            control.pause()
        seen.append(list(held))

    export(job(source, "out.mkv"), orange, progress=told, control=control)
    there.join()
    assert seen[0] == [True]
    assert held == [True, False, True, False]


def test_one_that_is_cancelled_in_a_pause_lets_it_go(
    film: Make, job: Any, orange: Any, held: list[bool]
) -> None:
    source = film("in.mkv", times=range(60))
    control = Control()

    def told(now: Progress) -> None:
        control.pause()
        control.cancel()

    with pytest.raises(Cancelled):
        export(job(source, "out.mkv"), orange, progress=told, control=control)
    assert held[0]
    assert not held[-1]
