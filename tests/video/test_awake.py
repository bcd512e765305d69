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


def once_it_rests(held: list[bool], act: Callable[[], None]) -> threading.Thread:
    """A person at the window: does something in the pause; late where none comes."""

    def person() -> None:
        end = time.monotonic() + 60  # then the test fails, where it would wait for ever
        while held != [True, False] and time.monotonic() < end:
            time.sleep(0.01)
        act()

    there = threading.Thread(target=person, daemon=True)
    there.start()
    return there


def test_an_export_is_held_awake_but_for_its_pauses(
    film: Make, job: Any, orange: Any, held: list[bool]
) -> None:
    source = film("in.mkv", times=range(60))
    control, seen = Control(), list[list[bool]]()
    there = once_it_rests(held, control.go_on)

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
    control, seen = Control(), list[Progress]()
    there = once_it_rests(held, control.cancel)

    def told(now: Progress) -> None:
        if not seen:
            control.pause()
        seen.append(now)

    with pytest.raises(Cancelled):
        export(job(source, "out.mkv"), orange, progress=told, control=control)
    there.join()
    assert held == [True, False, True, False]
