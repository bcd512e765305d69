"""The person's hand on an export."""

import threading

from restorer.video.progress import Cancelled, Control


def test_a_pause_holds_up_nothing_that_is_cancelled():
    control = Control()
    control.cancel()
    control.pause()
    ended = threading.Event()

    def work() -> None:
        try:
            control.check()
        except Cancelled:
            ended.set()

    threading.Thread(target=work, daemon=True).start()
    assert ended.wait(30)
