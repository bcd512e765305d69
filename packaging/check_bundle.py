"""Starts a built application as on a machine that has nothing else (``make bundle``).

    python packaging/check_bundle.py [FOLDER] [--picture FILE]

The environment is empty: no PATH, no Python, another home. The program tells its version,
restores a sample (--self-check), and draws its window on a screen of Xvfb, where a photo whose
name is not ASCII has to turn coloured. Linux only; FOLDER is dist/restorer.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from screen import Screen, screen, wait_for

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "raccoon.jpg"
LEAST_COLOUR = 0.1  # of the screen; the controls alone reach a fiftieth
SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")  # where its libraries lie
_PATIENCE = 300  # s


class CheckError(Exception):
    """A sentence about what is wrong with the application."""


def environment(home: Path) -> dict[str, str]:
    """Nothing but a home, and a language: without one Qt complains."""
    return {"HOME": str(home), "LANG": "C.UTF-8"}


def run(folder: Path, home: Path, *words: str) -> str:
    """What the program says to these words; raises CheckError where it fails."""
    start = time.perf_counter()
    done = subprocess.run(
        [folder / "restorer", *words],
        cwd=home,
        env=environment(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    print(f"restorer {' '.join(words)}: {time.perf_counter() - start:.2f} s")
    if done.returncode or done.stderr:
        raise CheckError(f"It ended with {done.returncode} and said: {done.stdout}{done.stderr}")
    return done.stdout


def check_window(folder: Path, home: Path, there: Screen, picture: Path | None) -> None:
    """The window, from its first pixel to the end of the program."""
    photo = home / "Großmutter 1931.jpg"
    with Image.open(SAMPLE) as sample:
        sample.convert("L").save(photo)
    with subprocess.Popen(
        [folder / "restorer", photo.name],
        cwd=home,
        env=environment(home) | {"DISPLAY": there.display},
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            drawn = wait_for(there.is_drawn, "No window appeared.")
            coloured = drawn + wait_for(
                lambda: there.colour() > LEAST_COLOUR, "The photo stayed grey."
            )
            print(f"window after {drawn:.2f} s, photo in colour after {coloured:.2f} s")
            if picture is not None:
                time.sleep(1.5)  # the finest colours replace the first ones
                there.grab().save(picture)
            check_files(program.pid, folder)
            program.send_signal(signal.SIGINT)
            _, said = program.communicate(timeout=_PATIENCE)
        except TimeoutError as error:
            if picture is not None:
                there.grab().save(picture)
            program.kill()
            raise CheckError(f"{error} It said: {program.communicate()[1]}") from None
        finally:
            program.kill()
    if program.returncode or said:
        raise CheckError(f"The window ended with {program.returncode} and said: {said}")


def check_files(process: int, folder: Path) -> None:
    """Code that a running program has mapped comes from its folder or from the system."""
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines()
    entries = [line.split(maxsplit=5) for line in maps]
    mapped = {entry[5] for entry in entries if "x" in entry[1] and entry[-1].startswith("/")}
    own = f"{folder}{os.sep}"
    foreign = sorted(f for f in mapped if not f.startswith(own) and not f.startswith(SYSTEM))
    if foreign:
        raise CheckError(f"It borrows files from elsewhere: {', '.join(foreign)}.")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist" / "restorer")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="where the window is kept")
    options = parser.parse_args()
    folder = options.folder.resolve()  # the program is started elsewhere
    if not sys.platform.startswith("linux"):
        print("This check knows Linux only: start the application by hand.", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory() as name, screen() as there:
            home = Path(name)
            print(run(folder, home, "--version"), end="")
            said = run(folder, home, "--self-check")
            print(said, end="")
            if f"Resources: {folder}" not in said:
                raise CheckError("The resources are not the application's own.")
            check_window(folder, home, there, options.picture)
    except (CheckError, FileNotFoundError) as error:
        print(f"The application in {folder} is not whole. {error}", file=sys.stderr)
        return 1
    print("The application works on its own.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
