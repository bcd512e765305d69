"""A screen of its own for programs under test: Xvfb, and pictures of what is on it."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageGrab

#: Spread of R, G and B above which a pixel counts as coloured; greys of JPEG stay below.
COLOURED = 16
_PATIENCE = 120.0  # s: torch may have to be read from a cold disk
_STEP = 0.05  # s


@dataclass(frozen=True)
class Screen:
    """display: as the variable DISPLAY wants it."""

    display: str

    def grab(self) -> Image.Image:
        """What is seen, RGB."""
        return ImageGrab.grab(xdisplay=self.display).convert("RGB")

    def is_drawn(self) -> bool:
        """Whether anything is on the screen."""
        return bool(np.asarray(self.grab()).any())

    def colour(self, box: tuple[int, int, int, int] | None = None) -> float:
        """The part of the pixels that are coloured, 0..1; box: left, top, right, bottom."""
        image = self.grab()
        pixels = np.asarray(image.crop(box) if box else image).astype(int)
        return float((np.ptp(pixels, axis=2) > COLOURED).mean())


@contextmanager
def screen(width: int = 1280, height: int = 800) -> Iterator[Screen]:
    """A black screen, 24 bits deep, without a window manager.

    Raises:
        FileNotFoundError: Xvfb is not installed.
    """
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-noreset")
    with subprocess.Popen(
        (*command, "-screen", "0", f"{width}x{height}x24"),
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            yield Screen(f":{number}")
        finally:
            server.terminate()


def wait_for(what: Callable[[], bool], sentence: str, patience: float = _PATIENCE) -> float:
    """Ask again and again; the seconds that it took.

    Raises:
        TimeoutError: it never came, as `sentence` says.
    """
    start = time.perf_counter()
    while not what():
        if time.perf_counter() - start > patience:
            raise TimeoutError(sentence)
        time.sleep(_STEP)
    return time.perf_counter() - start
