"""The queue: who goes first, who is dropped, who shares a run."""

import threading

import numpy as np
import pytest

from restorer.engine.look import Look
from restorer.engine.queue import Priority, Queue, Request
from restorer.imaging.photo import Photo

PHOTO = Photo(np.zeros((4, 4), np.uint8))


def request(key=None, priority=Priority.BATCH, look=None):
    return Request(PHOTO, look or Look(), priority, key)


def test_a_preview_goes_before_the_timeline_before_a_batch_and_else_the_first_come():
    queue = Queue()
    batch = [queue.put(request()) for _ in range(2)]
    timeline = queue.put(request(priority=Priority.TIMELINE))
    preview = queue.put(request(priority=Priority.PREVIEW))

    taken = [queue.take()[0] for _ in range(4)]

    assert taken == [preview, timeline, *batch]
    assert len(queue) == 0


def test_the_latest_request_of_a_key_wins():
    queue = Queue()
    old = queue.put(request("page"))
    other = queue.put(request("another page"))
    new = queue.put(request("page"))

    assert old.dropped()
    assert old.future.cancelled()
    assert [queue.take(), queue.take()] == [(other,), (new,)]
    assert not new.dropped()


def test_a_newer_request_tells_the_one_in_progress():
    queue = Queue()
    old = queue.put(request("page"))
    assert queue.take() == (old,)
    assert not old.dropped()

    new = queue.put(request("page"))

    assert old.dropped()
    assert queue.take() == (new,)
    queue.put(request("page"))
    assert new.dropped()


def test_what_was_answered_is_not_dropped_afterwards():
    queue = Queue()
    done = queue.put(request("page"))
    queue.take()
    done.future.set_result("colours")
    queue.take(timeout=0)

    queue.put(request("page"))

    assert not done.dropped()


def test_requests_without_a_key_do_not_replace_each_other():
    queue = Queue()
    requests = [queue.put(request()) for _ in range(3)]
    assert not any(r.dropped() for r in requests)


def test_like_requests_share_a_run_up_to_the_limit():
    queue = Queue(most=3)
    other = Look(render_factor=7)
    first = queue.put(request())
    # Vividness and laying come after the network: they may share its run.
    looks = [Look(), Look(vividness=2.0), Look(laying="faithful")]
    alike = [queue.put(request(look=look)) for look in looks]
    single = queue.put(request(look=other, priority=Priority.PREVIEW))

    assert queue.take() == (single,)
    assert queue.take() == (first, *alike[:2])
    assert queue.take() == (alike[2],)


def test_on_a_device_that_does_not_gain_runs_are_single():
    queue = Queue()
    queue.put(request())
    queue.put(request())
    assert len(queue.take()) == 1


def test_drop_by_key_and_by_future():
    queue = Queue()
    queue.put(request("page"))
    given_up = queue.put(request())
    kept = queue.put(request())

    queue.drop("page")
    given_up.future.cancel()

    assert queue.take() == (kept,)


def test_a_waiting_server_gets_the_request_and_ends_when_the_queue_is_closed():
    queue, served = Queue(), []

    def serve():
        while requests := queue.take():
            for r in requests:
                served.append(r)
                r.future.set_result(len(served))

    server = threading.Thread(target=serve)
    server.start()
    answers = [queue.put(request()).future.result(timeout=10) for _ in range(3)]
    queue.close()
    server.join(timeout=10)

    assert answers == [1, 2, 3]
    assert not server.is_alive()


def test_closing_drops_what_waits_and_what_runs():
    queue = Queue()
    running, waiting = queue.put(request()), queue.put(request())
    assert queue.take() == (running,)

    queue.close()

    assert running.dropped()
    assert waiting.future.cancelled()
    assert queue.take() == ()
    with pytest.raises(RuntimeError, match="closed"):
        queue.put(request())


def test_many_threads_lose_nothing():
    queue, taken = Queue(most=4), []

    def add(key):
        for _ in range(200):
            queue.put(request())
            queue.put(request(key))

    writers = [threading.Thread(target=add, args=(key,)) for key in range(4)]
    for writer in writers:
        writer.start()
    while len(taken) < 800:
        taken += [r for r in queue.take(timeout=10) if r.key is None]
    for writer in writers:
        writer.join()

    assert len(set(map(id, taken))) == 800


def test_a_take_that_waits_in_vain_ends():
    assert Queue().take(timeout=0.01) == ()


def test_it_is_busy_until_the_request_that_runs_is_answered():
    queue = Queue()
    assert not queue.busy
    queue.put(request())
    assert queue.busy
    assert len(queue.take()) == 1
    assert queue.busy
    assert queue.take(timeout=0.01) == ()
    assert not queue.busy
