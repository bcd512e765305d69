"""Uses the installed program as a person does, from opening a photo to the saved file.

    python packaging/drive.py [PROGRAM] [--pictures FOLDER]

On a screen of Xvfb, with keys and mouse moves of xdotool: a photo named on the command line, one
chosen in the dialog of Ctrl+O, and one dragged in from another window; each is seen in colour,
compared by keys, saved, and looked at on the disk. PROGRAM is the `restorer` beside this Python;
a built application's works too. With --pictures the screen is kept at every step.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from drag_source import SIDE, TITLE
from PIL import Image
from screen import Screen, screen, wait_for

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "resources" / "samples"
WIDTH, HEIGHT = 1280, 800
VIEW = (20, 90, 880, 600)  # where the photo lies: left, top, right, bottom
COLOURED = 0.05  # of the view's pixels; a grey photo has none
SETTLED = 1.0  # s


class DriveError(Exception):
    """A sentence about what did not happen."""


class Hand:
    """Keys, mouse and eyes on one screen."""

    def __init__(self, there: Screen, pictures: Path | None) -> None:
        self.environment = {**os.environ, "DISPLAY": there.display, "QT_QPA_PLATFORM": "xcb"}
        self._screen = there
        self._pictures = pictures
        self._count = 0

    def say(self, what: str) -> None:
        """Report a step, and keep the screen as it is."""
        self._count += 1
        print(what, flush=True)
        if self._pictures is not None:
            self._pictures.mkdir(parents=True, exist_ok=True)
            self._screen.grab().save(self._pictures / f"{self._count:02}.png")

    def xdotool(self, *words: object) -> str:
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def window(self, title: str) -> str:
        """The window whose title begins so, once it is there; it gets the keys."""
        found = ""

        def look() -> bool:
            nonlocal found
            found = self.xdotool("search", "--onlyvisible", "--name", f"^{title}").split("\n")[0]
            return bool(found)

        wait_for(look, f"No window “{title}” appeared.")
        # Without a window manager nobody else gives the keys to a window.
        self.xdotool("windowfocus", "--sync", found)
        return found

    def key(self, *keys: str) -> None:
        self.xdotool("key", *keys)

    @property
    def colour(self) -> float:
        """The part of the photo's place that is coloured."""
        return self._screen.colour(VIEW)

    def wait_for_colour(self) -> None:
        """Until the photo is in colour, and stays so: the last photo's may be seen at first."""
        since = 0.0

        def look() -> bool:
            nonlocal since
            if self.colour < COLOURED:
                since = 0.0
            since = since or time.perf_counter()
            return self.colour > COLOURED and time.perf_counter() - since > SETTLED

        wait_for(look, "The photo stayed grey.")

    def wait_for_grey(self, sentence: str) -> None:
        wait_for(lambda: self.colour < COLOURED / 5, sentence, patience=20)


class Photo:
    """A grey photo in the person's folder, as it was at the beginning."""

    def __init__(self, folder: Path, sample: str, name: str) -> None:
        self.path = folder / name
        with Image.open(SAMPLES / f"{sample}.jpg") as picture:
            self.size = picture.size
            picture.convert("L").save(self.path, quality=92)
        self._digest = self._now()

    def check_saved(self) -> Path:
        """The file beside the photo: there, whole, of its size, in colour; the photo is as before.

        Raises DriveError where it is not.
        """
        saved = self.path.with_stem(f"{self.path.stem}-colour")
        wait_for(saved.is_file, f"{saved.name} was not written.", patience=60)
        with Image.open(saved) as picture:
            picture.load()
            spread = np.ptp(np.asarray(picture.convert("RGB")).astype(int), axis=2).mean()
            said = b"compositeWithTrainedAlgorithmicMedia" in saved.read_bytes()
        if picture.size != self.size or spread < 4 or not said:
            raise DriveError(f"{saved.name}: {picture.size}, colour {spread:.1f}, marked {said}.")
        if self._now() != self._digest:
            raise DriveError(f"The original {self.path.name} was changed.")
        return saved

    def _now(self) -> str:
        return hashlib.sha256(self.path.read_bytes()).hexdigest()


def compare(hand: Hand) -> None:
    """Space and the divider's keys show more and less of the colours."""
    half = hand.colour
    hand.xdotool("keydown", "space")
    hand.wait_for_grey("Space does not show the photo before.")
    hand.say("Space held: grey")
    hand.xdotool("keyup", "space")
    hand.wait_for_colour()
    hand.key("Home")
    wait_for(lambda: hand.colour > half * 1.2, "Home does not move the divider.", patience=20)
    hand.say("Home: colour everywhere")
    hand.key("End")
    hand.wait_for_grey("End does not move the divider.")
    hand.key("Home")
    hand.wait_for_colour()


def save(hand: Hand, photo: Photo) -> None:
    hand.key("ctrl+s")
    saved = photo.check_saved()
    hand.say(f"saved and whole: {saved.name}, {saved.stat().st_size} bytes")


def choose(hand: Hand, photo: Photo) -> None:
    """Open a photo with the keyboard, in the dialog of Ctrl+O."""
    hand.key("ctrl+o")
    hand.window("Open photos")
    hand.xdotool("type", "--delay", 20, photo.path)
    hand.say("the path is typed into the dialog")
    hand.key("Return")
    hand.window(photo.path.name)


def drop(hand: Hand, photo: Photo) -> None:
    """Drag a photo in from another window."""
    source = Path(__file__).with_name("drag_source.py")
    with subprocess.Popen([sys.executable, source, photo.path], env=hand.environment) as dragged:
        try:
            window = hand.window(TITLE)
            hand.xdotool("windowraise", window)
            begin, end = (WIDTH - SIDE // 2, HEIGHT - SIDE // 2), (400, 300)
            hand.xdotool("mousemove", *begin, "mousedown", 1)
            for step in range(1, 21):
                place = [round(a + (b - a) * step / 20) for a, b in zip(begin, end, strict=True)]
                hand.xdotool("mousemove", *place)
                time.sleep(0.05)
            hand.say("a photo is held over the window")
            hand.xdotool("mouseup", 1)
            hand.window(photo.path.name)
        finally:
            dragged.terminate()


@contextmanager
def started(program: Path, hand: Hand, photo: Photo, home: Path) -> Iterator[None]:
    """The program with a photo, until it is ended with Ctrl+Q.

    Raises DriveError where it complains or fails.
    """
    hand.environment |= {"HOME": str(home), "RESTORER_HOME": str(home / "restorer")}
    begun = time.perf_counter()
    with subprocess.Popen(
        [program, photo.path], env=hand.environment, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            hand.window(photo.path.name)
            hand.say(f"window after {time.perf_counter() - begun:.2f} s")
            yield
            hand.key("ctrl+q")
            _, said = running.communicate(timeout=60)
        finally:
            running.kill()
    if running.returncode or said:
        raise DriveError(f"The program ended with {running.returncode} and said: {said}")


def drive(program: Path, home: Path, hand: Hand) -> None:
    """The whole way, three times.

    Raises:
        DriveError, TimeoutError: something did not happen; the message says what.
    """
    first = Photo(home, "raccoon", "Großmutter 1931.jpg")
    second, third = Photo(home, "portrait", "aunt.jpg"), Photo(home, "coffee", "cup.jpg")
    begun = time.perf_counter()
    with started(program, hand, first, home):
        hand.wait_for_colour()
        hand.say(f"in colour after {time.perf_counter() - begun:.2f} s")
        compare(hand)
        save(hand, first)
        for photo, opened in ((second, choose), (third, drop)):
            opened(hand, photo)
            hand.wait_for_colour()
            hand.say(f"in colour: {photo.path.name}")
            save(hand, photo)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    installed = Path(sys.executable).with_name("restorer")
    parser.add_argument("program", nargs="?", type=Path, default=installed)
    parser.add_argument("--pictures", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    lacking = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
    if lacking:
        print(f"This needs {' and '.join(lacking)}: install the package.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as name, screen(WIDTH, HEIGHT) as there:
        hand = Hand(there, options.pictures)
        try:
            drive(options.program, Path(name), hand)
        except (DriveError, TimeoutError) as error:
            hand.say(str(error))
            return 1
    print("Opened, seen, saved: everything happened.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
