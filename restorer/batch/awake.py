"""The computer does not fall asleep by itself while a batch is at work; its screen may."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def awake() -> Iterator[None]:
    """Hold sleep off; where the system has no way for that, as on most servers, do nothing."""
    from wakepy import keep

    with keep.running(on_fail="pass"):
        yield
