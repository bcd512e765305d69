"""Pool threads: their answers arrive in the GUI thread, and promises are kept at the end."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restorer.errors import RestorerError
from restorer.gui.tasks import Tasks


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.stop()


def refuse(error: Exception) -> None:
    raise error


def test_work_is_done_elsewhere_and_answered_here(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[int] = []
    tasks.start(threading.get_ident, threads.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(threads))
    here: list[int] = []
    tasks.start(int, lambda _: here.append(threading.get_ident()), pytest.fail)
    qtbot.waitUntil(lambda: bool(here))
    assert threads != here
    assert here == [threading.get_ident()]


@pytest.mark.parametrize(
    ("error", "said"),
    [(RestorerError("The disk is full."), "disk is full"), (MemoryError(), "not enough memory")],
)
def test_what_the_world_did_is_a_sentence(
    tasks: Tasks, qtbot: QtBot, error: Exception, said: str
) -> None:
    sentences: list[str] = []
    tasks.start(partial(refuse, error), pytest.fail, sentences.append)
    qtbot.waitUntil(lambda: bool(sentences))
    assert said in sentences[0]


def test_a_bug_is_told_and_raised(tasks: Tasks, qtbot: QtBot) -> None:
    sentences: list[str] = []
    with qtbot.captureExceptions() as raised:
        tasks.start(partial(refuse, KeyError("a bug")), pytest.fail, sentences.append)
        qtbot.waitUntil(lambda: bool(raised))
    assert sentences
    assert raised[0][0] is KeyError


def test_at_the_end_promises_are_kept_and_the_rest_is_dropped(tasks: Tasks) -> None:
    gate, done = threading.Event(), []
    for _ in range(tasks._pool.maxThreadCount()):
        tasks.start(lambda: gate.wait(10), pytest.fail, pytest.fail)
    tasks.start(lambda: done.append("dropped"), pytest.fail, pytest.fail)
    tasks.start(lambda: done.append("promised"), pytest.fail, pytest.fail, promised=True)
    threading.Timer(0.2, gate.set).start()
    tasks.stop()
    assert done == ["promised"]


def test_nothing_begins_after_the_end(tasks: Tasks) -> None:
    done: list[str] = []
    tasks.stop()
    tasks.start(lambda: done.append("late"), pytest.fail, pytest.fail, promised=True)
    tasks._pool.waitForDone()
    assert done == []


def test_a_save_that_was_asked_for_is_done_before_the_program_ends(
    desk: Desk, tmp_path: Path, make_photo: object
) -> None:
    assert callable(make_photo)
    photo = make_photo()
    desk.open_and_wait(photo)
    desk.window.actions_.save.trigger()
    desk.window.close()
    assert (photo.parent / "aunt-colour.jpg").is_file()
