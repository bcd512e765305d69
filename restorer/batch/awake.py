"""The computer does not fall asleep by itself while a batch is open for work; its screen may.

Also in a pause, and while only a folder is watched: a network's folder that is gone may come back,
and a computer that sleeps sees no new photo.
"""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def awake() -> Iterator[None]:
    """Hold sleep off; where the system has no way for that, as on most servers, do nothing."""
    from wakepy import keep

    with keep.running(on_fail="pass"):
        yield
